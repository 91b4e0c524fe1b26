"""The actions and the targets of people as tables for a spreadsheet."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from mindgap.domain.action import ActionStatus
from mindgap.exports.sheet import Sheet, Value
from mindgap.reporting.facts import PlanFacts
from mindgap.reporting.facts.actions import ActionFacts
from mindgap.texts import _
from mindgap.texts.labels import label

Column = tuple[str, Callable[[ActionFacts], Value]]
"""A heading, and what stands under it of an action."""


def actions_sheet(facts: PlanFacts, called: Mapping[str, str], *, people: bool) -> Sheet:
    """Give a row per action; cancelled ones are not in the sums. Who takes part stands there only with `people`."""
    columns = (*_what(called, people=people), *_when_and_how_much(), *_effect())
    headings = tuple(heading for heading, _value in columns)
    return Sheet(
        _("Actions"),
        headings,
        tuple(tuple(value(action) for _heading, value in columns) for action in facts.actions),
        summed=(headings.index(_("Hours")), headings.index(_("Cost, kr"))),
        uncounted=(headings.index(_("Status")), label(ActionStatus.CANCELLED)),
        foot=_("Sum, without cancelled actions"),
    )


def _what(called: Mapping[str, str], *, people: bool) -> Iterator[Column]:
    yield _("No."), lambda a: a.number
    yield _("Action"), lambda a: a.title
    yield _("Type"), lambda a: label(a.type)
    yield _("Aim"), lambda a: label(a.aim)
    yield _("Procured"), lambda a: _yes(a.procured)
    yield _("Gap"), lambda a: _numbers(a.gaps)
    yield _("Owner"), lambda a: a.owner
    yield _("Audience"), lambda a: label(a.audience)
    yield _("Group"), lambda a: a.group
    yield _("People"), lambda a: a.people or None
    if people:
        yield _("Participants"), lambda a: ", ".join(_person(code, called) for code in a.participants)


def _when_and_how_much() -> Iterator[Column]:
    yield _("Start"), lambda a: a.start
    yield _("End date"), lambda a: a.end
    yield _("Status"), lambda a: label(a.status)
    yield _("Hours per person"), lambda a: a.hours
    yield _("Hours"), lambda a: a.hours_total
    yield _("Cost, kr"), lambda a: a.cost
    yield _("Funding"), lambda a: label(a.funding)


def _effect() -> Iterator[Column]:
    yield _("How it is seen"), lambda a: a.measure
    yield _("Passed on by"), lambda a: a.spread.by_whom
    yield _("Passed on to"), lambda a: a.spread.to
    yield _("Passed on by date"), lambda a: a.spread.by
    yield _("Passed on, done"), lambda a: _yes(a.spread.done) if a.spread.planned else ""


def targets_sheet(facts: PlanFacts, called: Mapping[str, str], *, names: bool) -> Sheet:
    """Give a row per person and area with a target; with `names` a column of names beside the codes."""
    rows = tuple(
        (m.code, *([called.get(m.code, "")] if names else []), m.area, m.step, m.target, m.by, _numbers(m.actions))
        for m in facts.staircase.moves
    )
    who = (_("Code"), _("Name")) if names else (_("Code"),)
    headings = (*who, _("Area"), _("Step now"), _("Target step"), _("By date"), _("Actions, no."))
    return Sheet(_("Targets"), headings, rows)


def _person(code: str, called: Mapping[str, str]) -> str:
    """Give what a person is called, as the paper writes it."""
    name = called.get(code)
    return f"{name} ({code})" if name else code


def _yes(held: bool) -> str:  # noqa: FBT001  # a fact, not a switch
    return _("Yes") if held else _("No")


def _numbers(held: tuple[int, ...]) -> str:
    return ", ".join(str(number) for number in held)
