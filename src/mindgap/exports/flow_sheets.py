"""The flow per quarter and who is reached, as tables for a spreadsheet."""

from __future__ import annotations

from mindgap.domain.reach import GroupReach, HardGroup
from mindgap.exports.sheet import Sheet, Value
from mindgap.reporting.facts import PlanFacts
from mindgap.reporting.facts.flow import QuarterFacts
from mindgap.reporting.quarters import quarter
from mindgap.reporting.staircase_words import group_name, hard_name, hard_standing
from mindgap.texts import _


def flow_sheet(facts: PlanFacts) -> Sheet:
    """Give a row for today and one per quarter for three years; who leaves is told per year where quarters may not."""
    told, nothing = facts.flow, (None,) * 4
    blank = (None,) * (len(told.start) + 1 + len(nothing) - 1)
    steps = tuple(_("Step {number}").format(number=n) for n in range(1, len(told.start) + 1))
    rows: tuple[tuple[Value, ...], ...] = (
        (_("Today"), *told.start, sum(told.start), *nothing),
        *(_quarter(q, leavers=told.leaving is None) for q in told.quarters),
        *((str(y.year), *blank, y.leaving) for y in told.leaving or ()),
    )
    first = len(steps) + 2
    headings = (
        _("Quarter"),
        *steps,
        _("All"),
        _("Places freed"),
        _("Recruited or hired in"),
        _("New on the staircase"),
        _("Who leaves"),
    )
    return Sheet(_("Flow"), headings, rows, summed=tuple(range(first, first + len(nothing))))


def _quarter(told: QuarterFacts, *, leavers: bool) -> tuple[Value, ...]:
    parts = (told.heads, told.freed, told.taken_in, told.entered)
    left = sum(told.left) if leavers else None
    return (quarter(told.quarter), *told.heads, *(sum(part) for part in parts), left)


def reach_sheet(facts: PlanFacts) -> Sheet:
    """Give a row per group; a hidden group has no figures, and what stands of it instead is said in words."""
    told = facts.reach
    headings = (
        _("Group"),
        _("People"),
        _("With a target"),
        _("In an action"),
        _("On lower steps without either"),
        _("Remark"),
    )
    groups = tuple(_group(group) for group in told.groups)
    return Sheet(_("Reached"), headings, (*groups, *(_hard(h, told.minimum) for h in told.hard)))


def _group(group: GroupReach) -> tuple[Value, ...]:
    name, figures = group_name(group.by, group.of), group.figures
    if figures is None:
        return (name, None, None, None, None, _("hidden"))
    return (name, figures.people, figures.target, figures.action, figures.low, "")


def _hard(group: HardGroup, minimum: int) -> tuple[Value, ...]:
    return (hard_name(group.kind), group.people, None, None, None, hard_standing(group, minimum))
