"""What stands around the staircase: the area and what it needs, the person under the cursor, the legend."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from mindgap.domain.action import Action, ActionStatus
from mindgap.domain.analysis import Analysis
from mindgap.domain.gap import Decision, Requirement
from mindgap.domain.person import Area, Person
from mindgap.domain.placement import Placement, View
from mindgap.domain.requirement import Fulfilment, fulfilments
from mindgap.texts import _, ngettext
from mindgap.texts.formats import day, short_day
from mindgap.texts.labels import label
from mindgap.ui.drawing.coverage import CIRCLES, Need, need_line
from mindgap.ui.drawing.pen import Line, Span, clip, line_width, spread
from mindgap.ui.phases.staircase_facts import Ledger, Sieve

_LEAST = 4
"""Cells below which the role is left out."""
_LEFT = (Decision.LATER, Decision.NOT_NOW)


def area_needs(analysis: Analysis, area_id: str, ledger: Ledger) -> tuple[Fulfilment, ...]:
    """Give the requirements in one area against the people, those that lack most first, then the soonest."""
    asked = tuple(r for r in analysis.requirements if r.area_id == area_id)
    if not asked:
        return ()
    here = replace(
        analysis,
        requirements=asked,
        placements=tuple(ledger.in_area(area_id).values()),
        targets=tuple(t for t in analysis.targets if t.area_id == area_id),
    )
    left = {g.id for g in analysis.gaps if g.decision in _LEFT}
    met = (m for m in fulfilments(here).values() if m.requirement.gap_id not in left)
    return tuple(sorted(met, key=lambda m: (-m.missing, m.requirement.by or date.max)))


def need_of(analysis: Analysis, area: Area, ledger: Ledger) -> Need:
    """Give what the area needs most: its most pressing requirement, else its own minimum."""
    pressing = area_needs(analysis, area.id, ledger)
    if pressing:
        met = pressing[0]
        return Need(met.requirement.heads, met.requirement.step, met.have, met.planned)
    step = analysis.company.coverage_step
    have = sum(p.step >= step for p in ledger.in_area(area.id).values())
    return Need(area.minimum, step, have)


def head_line(area: Area, number: tuple[int, int], need: Need, width: int) -> Line:
    """Give the area's name, its place among the areas, and how it is covered."""
    left: Line = (
        (("! " if area.critical else "") + area.name, "strong"),
        ("   " + _("area {number} of {all}").format(number=number[0], all=number[1]), "dim"),
    )
    return spread(left, need_line(need), width)


def state_line(sieve: Sieve, marked: int, hidden: int, width: int) -> Line:
    """Give the filter and how many are marked; empty when there is neither."""
    left: Span = (_("Shown: {filter}").format(filter=sieve.words), "accent") if sieve.words else ("", "")
    said = [ngettext("{n} hidden", "{n} hidden", hidden).format(n=hidden)] if hidden and sieve.words else []
    said += [ngettext("{n} marked", "{n} marked", marked).format(n=marked)] if marked else []
    return spread((left,), (("   ".join(said), "accent"),), width)


def person_lines(
    person: Person, name: str, area_id: str, analysis: Analysis, ledger: Ledger, *, width: int = 78
) -> tuple[Line, Line]:
    """Give two lines about a person: who, the three views; then target, by which action, and own wish."""
    place = (person.id, area_id)
    where = ", ".join(
        part for part in (person.role, _("team {team}").format(team=person.team) if person.team else "") if part
    )
    views = "   " + "   ".join(_view(view, ledger.views[view].get(place)) for view in View)
    who = clip(name, 40)
    room = width - line_width(((who, ""), (views, ""))) - 2
    first: Line = (
        (who, "strong"),
        ("  " + clip(where, min(40, room)) if where and room > _LEAST else "", "dim"),
        (views, ""),
    )
    target = ledger.target(place)
    goal = _("no target")
    if target is not None:
        goal = _("target {step}").format(step=target.step)
        goal += " " + _("by {day}").format(day=day(target.by)) if target.by else ""
    second: list[Span] = [(goal, "accent" if target else "dim")]
    ways = [a for a in ways_of(person.id, area_id, analysis) if a[1].status is not ActionStatus.CANCELLED]
    if ways:
        named = ", ".join(_("{title} (action {number})").format(title=a.title, number=n) for n, a in ways)
        second.append(("   " + _("via: {actions}").format(actions=clip(named, 60)), ""))
    if person.own_wish:
        second.append(("   " + _("wishes: {wish}").format(wish=clip(person.own_wish, 60)), ""))
    return first, tuple(second)


def _view(view: View, placement: Placement | None) -> str:
    names = {View.OWN: _("own"), View.MANAGER: _("manager"), View.AGREED: _("agreed")}
    if placement is None or not placement.step:
        return f"{names[view]} –"
    said = f"{names[view]} {placement.step}"
    if view is not View.AGREED:
        return said
    proof = label(placement.evidence).lower() + " " if placement.evidence else ""
    return f"{said} ({proof}{short_day(placement.on)})"


def ways_of(person_id: str, area_id: str, analysis: Analysis) -> Sequence[tuple[int, Action]]:
    """Give number and action of those a person takes part in that are tied to a gap with a requirement in the area."""
    own = {tie.action_id for tie in analysis.action_people if tie.person_id == person_id}
    if not own:
        return ()
    gaps = {r.gap_id for r in analysis.requirements if r.area_id == area_id}
    tied = {tie.action_id for tie in analysis.action_gaps if tie.gap_id in gaps}
    return tuple((n, a) for n, a in enumerate(analysis.actions, 1) if a.id in own & tied)


def due_for(step: int, requirements: Sequence[Requirement], area_id: str, today: date) -> date | None:
    """Give the soonest date, not past, by which a requirement in the area wants somebody on at most that step."""
    days = [r.by for r in requirements if r.area_id == area_id and r.by and r.by >= today and r.step <= step]
    return min(days, default=None)


Marks = tuple[tuple[str, str, str], ...]
"""Sign, meaning and role."""


def board_marks(covers_from: int) -> Marks:
    """Give what the marks on the staircase mean."""
    return (
        ("✓", _("evidence"), "good"),
        ("▸4", _("target"), "accent"),
        ("!", _("the only one who covers"), "warn"),
        ("━", _("covers from step {step}").format(step=covers_from), "accent"),
        ("{ }", _("marked"), "accent"),
    )


def matrix_marks() -> Marks:
    """Give what the marks in the matrix mean."""
    return (
        (CIRCLES, _("first step to last"), ""),
        ("▸4", _("target"), "accent"),
        ("2/3", _("have of wanted"), "warn"),
        ("!", _("one person or nobody"), "warn"),
        ("{ }", _("marked"), "accent"),
    )


def legend_lines(marks: Marks, width: int, *, roomy: bool) -> tuple[Line, ...]:
    """Give what the marks mean and what a placement is not for, and where there is room what letters may mean."""
    spans: list[Span] = []
    for sign, meaning, role in marks:
        added: list[Span] = [("   " if spans else "", ""), (sign, role), (f" {meaning}", "dim")]
        if line_width((*spans, *added)) <= width:
            spans += added
    notes = [_("A placement is for development. It does not set pay and is no grade.")]
    if roomy:
        notes.append(_("Letters such as ILUO mean different things in different companies; here the steps count."))
    return (tuple(spans), *(((note, "dim"),) for note in notes))
