from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from mindgap.content.loader import load
from mindgap.domain.analysis import Analysis
from mindgap.domain.company import Company
from mindgap.domain.note import Note, NoteKind
from mindgap.domain.person import Person
from mindgap.exports.markdown import render_markdown
from mindgap.exports.plan_export import Format, Order, render_plan
from mindgap.reporting.compose.edition import Edition
from mindgap.reporting.compose.plan import compose_document
from mindgap.reporting.facts import PlanFacts, build_plan
from mindgap.reporting.facts.said import SaidFacts
from mindgap.texts import use

DUE = date(2027, 3, 1)


def note(id_: str, text: str, kind: NoteKind = NoteKind.DECISION, **fields: object) -> Note:
    made = Note(id=id_, company_id="c", subject="gap", text=text, kind=kind)
    return replace(made, **fields)  # type: ignore[arg-type]  # the test decides


NOTES = (
    note("1", "Första"),
    note("2", "Andra", note_id="1", who="Ada Ek", due=DUE),
    note("3", "Mitt eget", private=True),
    note("4", "Öppen punkt", NoteKind.PARKING, who="Ada Ek"),
    note("5", "Stängd punkt", NoteKind.PARKING, done=True),
    note("6", "Egen punkt", NoteKind.PARKING, private=True),
    note("7", "En anteckning", NoteKind.NOTE),
    note("8", "Ett citat", NoteKind.QUOTE),
)


def facts(*notes: Note) -> PlanFacts:
    company = Company(id="c", company_id="c", name="Provbolaget (fiktivt)")
    people = (Person(id="p", company_id="c", code="AE", name="Ada Ek"),)
    return build_plan(Analysis(company=company, people=people, notes=notes), load("sv"), date(2026, 11, 24))


def test_only_decisions_that_stand_and_points_still_parked_are_told() -> None:
    told = facts(*NOTES)
    assert told.decisions == (SaidFacts("2", "Andra", "Ada Ek", DUE),)
    assert told.parked == (SaidFacts("4", "Öppen punkt", "Ada Ek", None),)


def test_a_decision_replaced_only_in_private_still_stands() -> None:
    told = facts(note("1", "Första"), note("2", "Andra", note_id="1", private=True))
    assert [d.text for d in told.decisions] == ["Första"]


def markdown(edition: Edition, *, names: bool) -> str:
    use("sv")
    return render_markdown(compose_document(facts(*NOTES), edition, names=names)).decode()


@pytest.mark.parametrize(
    ("edition", "names", "who"),
    [(Edition.COMPANY, True, "Ada Ek"), (Edition.COMPANY, False, "AE"), (Edition.UNION, True, "AE")],
)
def test_who_is_named_only_where_names_are_asked_for(edition: Edition, names: bool, who: str) -> None:  # noqa: FBT001
    text = markdown(edition, names=names)
    rows = [line for line in text.split("\n") if line.startswith(("| Andra", "| Öppen punkt"))]
    assert [who in row for row in rows] == [True, True]
    assert ("1 beslut gäller" in text, "1 mars 2027" in text, "Första" in text) == (True, True, False)


def test_a_plan_without_either_has_no_such_section() -> None:
    use("sv")
    assert "parkerade punkter" not in render_markdown(compose_document(facts())).decode()


def test_a_day_set_for_a_decision_is_in_the_calendar() -> None:
    use("sv")
    calendar = render_plan(facts(*NOTES), Order(Format.CALENDAR)).decode()
    assert ("Beslut: Andra" in calendar, "DTSTART;VALUE=DATE:20270301" in calendar, "Ada" in calendar) == (
        True,
        True,
        False,
    )
