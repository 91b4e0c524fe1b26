"""What the plan's workbook says: the same as the paper, in the paper's words, and no more than an edition may."""

from __future__ import annotations

import io
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from mindgap import texts
from mindgap.domain.action import ActionStatus
from mindgap.exports.plan_export import Format, Order, render_plan
from mindgap.reporting.blocks import Table
from mindgap.reporting.compose.coverage import requirements
from mindgap.reporting.compose.edition import Edition, tell
from mindgap.reporting.compose.goals import goals
from mindgap.reporting.facts import PlanFacts
from mindgap.reporting.facts.actions import ActionFacts, SpreadFacts
from mindgap.reporting.facts.money import build_budget
from mindgap.reporting.facts.plan import PersonFacts
from mindgap.texts import _
from mindgap.texts.labels import label
from tests.exports.rich_plan import rich_facts

Row = dict[str, Any]


@pytest.fixture(autouse=True, params=["sv", "en"])
def language(request: pytest.FixtureRequest) -> Iterator[str]:
    texts.use(request.param)
    yield request.param
    texts.use("sv")


@pytest.fixture
def facts(language: str) -> PlanFacts:
    """Give a plan with a cancelled, a procured and a passed-on action, people with names, and a group beside codes."""
    held = rich_facts(language=language)
    first, second, *rest = held.actions
    first = replace(first, status=ActionStatus.CANCELLED, procured=True, group="Nattskiftet")
    second = replace(second, spread=replace(second.spread, done=True))
    third = replace(rest[0], spread=SpreadFacts("", "", None, done=False), funding=None, start=None, end=None)
    actions = (first, second, third, *rest[1:])
    return replace(
        held,
        actions=actions,
        budget=build_budget(actions, held.budget.unit_cost),
        people=tuple(PersonFacts(p.code, f"Namn{p.code} Påhittad") for p in held.people),
    )


def workbook(facts: PlanFacts, edition: Edition = Edition.COMPANY, *, names: bool = False) -> dict[str, list[Row]]:
    """Give the rows of every sheet by their headings, the sums among them, as a spreadsheet shows them first."""
    return opened(render_plan(facts, Order(Format.XLSX, edition, names)))


def opened(data: bytes) -> dict[str, list[Row]]:
    book = load_workbook(io.BytesIO(data), data_only=True)
    held = {}
    for page in book.worksheets:
        head, *rows = ([None if value == "" else value for value in row] for row in page.values)
        assert len(set(head)) == len(head)
        held[page.title] = [dict(zip(map(str, head), row, strict=True)) for row in rows]
    return held


def dated(row: Row, heading: str) -> object:
    return row[heading].date() if isinstance(row[heading], datetime) else row[heading]


def test_the_total_of_the_actions_leaves_out_the_cancelled_and_is_that_of_the_plan(facts: PlanFacts) -> None:
    book = workbook(facts)
    total, plan = book[_("Actions")][-1], {row[_("What")]: row[_("Value")] for row in book[_("Plan")]}
    assert total[_("No.")] == _("Sum, without cancelled actions")
    assert (total[_("Hours")], total[_("Cost, kr")]) == (facts.budget.hours, facts.budget.cost)
    assert (plan[_("Hours")], plan[_("Cost, kr")]) == (facts.budget.hours, facts.budget.cost)
    assert facts.budget.hours < sum(a.hours_total or 0 for a in facts.actions)


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice")
def test_libreoffice_counts_the_total_of_what_is_shown_and_not_cancelled(facts: PlanFacts, tmp_path: Path) -> None:
    book = load_workbook(io.BytesIO(render_plan(facts, Order(Format.XLSX))))
    book[_("Actions")].row_dimensions[5].hidden = True
    book.save(tmp_path / "plan.xlsx")
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", "xlsx", "--outdir", str(tmp_path / "counted")]
    subprocess.run([*command, str(tmp_path / "plan.xlsx")], check=True, capture_output=True, timeout=120)
    total = opened((tmp_path / "counted" / "plan.xlsx").read_bytes())[_("Actions")][-1]
    counted = [a for a in facts.actions if a.counts and a.number != 4]
    assert total[_("Hours")] == sum(a.hours_total or 0 for a in counted)
    assert total[_("Cost, kr")] == sum(a.cost or 0 for a in counted)


def test_names_stand_where_the_paper_has_them_and_only_in_the_companys_edition(facts: PlanFacts) -> None:
    named, plain, union = workbook(facts, names=True), workbook(facts), workbook(facts, Edition.UNION, names=True)
    called = {p.code: p.name for p in facts.people}
    assert [row[_("Participants")] for row in named[_("Actions")][:-1]] == [
        ", ".join(f"{called[code]} ({code})" for code in a.participants) or None for a in facts.actions
    ]
    assert [row[_("Participants")] for row in plain[_("Actions")][:-1]] == [
        ", ".join(a.participants) or None for a in facts.actions
    ]
    assert [(row[_("Code")], row[_("Name")]) for row in named[_("Targets")]] == [
        (m.code, called[m.code]) for m in facts.staircase.moves
    ]
    assert (_("Name") in plain[_("Targets")][0], _("Targets") in union) == (False, False)
    assert _("Participants") not in union[_("Actions")][0]
    for book in (plain, union):
        assert [name for name in called.values() if name in str(book)] == []


def test_the_edition_stands_on_the_first_sheet(facts: PlanFacts) -> None:
    for edition, names in ((Edition.COMPANY, True), (Edition.COMPANY, False), (Edition.UNION, False)):
        plan = {row[_("What")]: row[_("Value")] for row in workbook(facts, edition, names=names)[_("Plan")]}
        assert plan[_("Edition")] == tell(facts, edition, names=names).label


@pytest.mark.parametrize("edition", Edition)
def test_an_action_says_all_that_the_paper_says_of_it(facts: PlanFacts, edition: Edition) -> None:
    rows = workbook(facts, edition)[_("Actions")][:-1]
    assert [_told(row) for row in rows] == [_expected(a) for a in facts.actions]


def _told(row: Row) -> tuple[object, ...]:
    spread = (row[_("Passed on by")], row[_("Passed on to")], dated(row, _("Passed on by date")))
    return (row[_("Procured")], row[_("Group")], row[_("People")], *spread, row[_("Passed on, done")])


def _expected(action: ActionFacts) -> tuple[object, ...]:
    spread = action.spread
    done = (_("Yes") if spread.done else _("No")) if spread.by_whom else None
    who = (action.group or None, action.people or None, spread.by_whom or None, spread.to or None)
    return (_("Yes") if action.procured else _("No"), *who, spread.by, done)


def test_the_themes_have_median_lowest_and_highest(facts: PlanFacts) -> None:
    rows = workbook(facts)[_("Themes")]
    assert rows
    for theme, row in zip(facts.themes, rows, strict=True):
        today, wanted = theme.current, theme.desired
        assert (row[_("Today, answers")], row[_("Today, median")]) == (today.n, today.median)
        assert (row[_("Today, lowest")], row[_("Today, highest")]) == (today.low, today.high)
        assert (row[_("Desired, answers")], row[_("Desired, median")]) == (wanted.n, wanted.median)
        assert (row[_("Desired, lowest")], row[_("Desired, highest")]) == (wanted.low, wanted.high)


def test_the_budget_is_told_by_quarter_and_by_who_pays(facts: PlanFacts) -> None:
    book, money = workbook(facts), facts.budget
    *quarters, total = book[_("Budget")]
    assert [(row[_("Cost, kr")], row[_("Hours")]) for row in quarters] == [(q.cost, q.hours) for q in money.quarters]
    assert (quarters[-1][_("Year")], quarters[-1][_("Quarter")]) == (None, _("without a date"))
    worth = total[_("Value of the hours, kr")]
    assert (total[_("Cost, kr")], total[_("Hours")], worth) == (money.cost, money.hours, money.co_financing)
    *paid, total = book[_("Who pays")]
    assert [tuple(row.values()) for row in paid] == [
        (label(f.funding) if f.funding else _("Not stated"), f.actions, f.cost, f.hours) for f in money.funding
    ]
    assert tuple(total.values())[2:] == (money.cost, money.hours)


def test_the_participants_are_counted_per_group(facts: PlanFacts) -> None:
    *groups, total = workbook(facts, Edition.UNION)[_("Participants")]
    assert [tuple(row.values()) for row in groups] == [
        (label(g.group), g.people, g.workshop_1, g.workshop_2) for g in facts.groups
    ]
    assert total[_("People")] == sum(g.people for g in facts.groups)


def test_things_are_called_what_the_paper_calls_them(facts: PlanFacts) -> None:
    book, telling = workbook(facts), tell(facts, Edition.COMPANY, names=False)
    (on_paper,) = (b for b in requirements(telling) if isinstance(b, Table))
    (wanted,) = (b for b in goals(telling) if isinstance(b, Table))
    assert [c.title for c in on_paper.columns if c.title not in book[_("Requirements")][0]] == []
    assert list(book[_("Goals")][0]) == [c.title for c in wanted.columns]
    assert _("How it is seen") in book[_("Actions")][0]
    assert {_("Effort, 1–5"), _("Actions, no.")} <= book[_("Gaps")][0].keys()
    assert {_("Effort"), _("Actions")} & book[_("Gaps")][0].keys() == set()


def test_a_differing_view_has_a_column_of_its_own(facts: PlanFacts) -> None:
    rows = workbook(facts)[_("Review")]
    differing, others = (
        [row for row in rows if (row[_("Verdict")] == _("Differing view")) is told] for told in (True, False)
    )
    assert [row for row in differing if row[_("Comment")] or not row[_("Differing view")]] == []
    assert [row for row in others if row[_("Differing view")]] == []
    assert len(differing) > 1 < len([row for row in others if row[_("Comment")]])
