"""What stands around the staircase: the area and what it needs, the person under the cursor, the legend."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
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
from mindgap.ui.drawing.coverage import Need, need_line
from mindgap.ui.drawing.pen import Line, Span, clip, line_width, spread
from mindgap.ui.phases.staircase_ledger import Ledger
from mindgap.ui.phases.staircase_place import Proof
from mindgap.ui.phases.staircase_sieve import Sieve

_WIDE = 90
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
    """Give what the area needs most: its most pressing requirement, else, or where only that is unmet, its minimum."""
    pressing, step = area_needs(analysis, area.id, ledger), analysis.company.coverage_step
    least = Need(area.minimum, step, sum(p.step >= step for p in ledger.in_area(area.id).values()))
    if not pressing or (least.missing and not pressing[0].missing):
        return least
    met = pressing[0]
    return Need(met.requirement.heads, met.requirement.step, met.have, met.planned, met.coming)


def head_line(area: Area, number: tuple[int, int], need: Need, width: int) -> Line:
    """Give the area's name, its place among the areas, and how it is covered."""
    left: Line = (
        (("! " if area.critical else "") + area.name, "strong"),
        ("   " + _("area {number} of {all}").format(number=number[0], all=number[1]), "dim"),
    )
    return spread(left, need_line(need), width)


def whole_line(people: int, areas: int, width: int) -> Line:
    """Give the heading of the whole company."""
    left: Line = (
        (_("The whole company"), "strong"),
        ("   " + _("everybody in their main area"), "dim"),
    )
    heads = ngettext("{n} person", "{n} people", people).format(n=people)
    return spread(left, ((heads + ", " + ngettext("{n} area", "{n} areas", areas).format(n=areas), ""),), width)


@dataclass(frozen=True, slots=True)
class State:
    """What the line below the heading tells."""

    sieve: Sieve
    proof: Proof
    marked: int = 0
    hidden: int = 0
    lacking: int = 0
    """People shown whose step ought to rest on evidence and does not."""
    talk: tuple[int, int] | None = None
    """In the list to talk about: how many there are, and how many of them are settled."""


def state_line(state: State, width: int) -> Line:
    """Give what is shown and marked, and what the steps agreed on from now rest on."""
    left: list[Span] = []
    if state.talk is not None:
        left.append(
            (_("To talk about: {n}, of which {settled} settled").format(n=state.talk[0], settled=state.talk[1]), "")
        )
    if state.marked:
        left.append((ngettext("{n} marked", "{n} marked", state.marked).format(n=state.marked), "accent"))
    if state.sieve.words:
        left.append((_("Shown: {filter}").format(filter=state.sieve.words), "accent"))
        left.append((ngettext("{n} hidden", "{n} hidden", state.hidden).format(n=state.hidden), "accent"))
        left.append((_("F shows everybody"), "dim"))
    if state.lacking:
        words = ngettext("? {n} without evidence", "? {n} without evidence", state.lacking)
        left.append((words.format(n=state.lacking), "warn"))
    spans = [span for number, part in enumerate(left) for span in ((("   " if number else ""), ""), part)]
    return spread(tuple(spans), proof_line(state.proof, short=width < _WIDE), width)


def proof_line(proof: Proof, *, short: bool) -> Line:
    """Say what the steps agreed on from now rest on."""
    kind = label(proof.kind).lower() if proof.kind else _("no evidence")
    on = short_day(proof.on) if proof.on else _("today")
    said = f"{kind}, {on}" if proof.kind or proof.on else kind
    return (
        ("E", "accent"),
        (" " + (said if short else _("new steps rest on: {evidence}").format(evidence=said)), "dim"),
    )


def person_lines(
    who: tuple[Person, str], area: Area, analysis: Analysis, ledger: Ledger, *, width: int = 78, named: bool = False
) -> tuple[Line, Line]:
    """Give two lines about a person: who, the three views; then target, by which action, and own wish.

    `who` is the person and how they are called here; `named` says the area too.
    """
    person, name = who
    place = (person.id, area.id)
    where = person.role
    if person.team:
        where += (", " if where else "") + _("team {team}").format(team=person.team)
    views = _views(place, ledger, clip(area.name, 24) if named else "")
    called = clip(name, 40)
    room = width - line_width(((called, ""), *views)) - 2
    told = "  " + clip(where, min(40, room)) if where and room > _LEAST else ""
    return ((called, "strong"), (told, "dim"), *views), _plans(person, area.id, analysis, ledger)


def _plans(person: Person, area_id: str, analysis: Analysis, ledger: Ledger) -> Line:
    target = ledger.target((person.id, area_id))
    goal = _("no target")
    if target is not None:
        goal = _("target {step}").format(step=target.step)
        goal += " " + _("by {day}").format(day=day(target.by)) if target.by else ""
    spans: list[Span] = [(goal, "accent" if target else "dim")]
    ways = [a for a in ways_of(person.id, area_id, analysis) if a[1].status is not ActionStatus.CANCELLED]
    if ways:
        named = ", ".join(_("{title} (action {number})").format(title=a.title, number=n) for n, a in ways)
        spans.append(("   " + _("via: {actions}").format(actions=clip(named, 60)), ""))
    if person.own_wish:
        spans.append(("   " + _("wishes: {wish}").format(wish=clip(person.own_wish, 60)), ""))
    return tuple(spans)


def _views(place: tuple[str, str], ledger: Ledger, area: str) -> Line:
    """Give the three views side by side; own and manager's are joined by ≠ when they differ."""
    own, manager, agreed = (ledger.views[view].get(place) for view in (View.OWN, View.MANAGER, View.AGREED))
    between: Span = (" ≠ ", "warn") if ledger.difference(place) else ("   ", "")
    spans: list[Span] = [("   " + (f"{area}   " if area else "") + _("own") + f" {_step(own)}", ""), between]
    spans += [(_("manager") + f" {_step(manager)}", ""), ("   " + _("agreed") + f" {_step(agreed)}", "")]
    if agreed is None or not agreed.step:
        return tuple(spans)
    if ledger.lacks(agreed):
        return (*spans, (f" ({short_day(agreed.on)}) ", ""), (_("? without evidence"), "warn"))
    proof = label(agreed.evidence).lower() + " " if agreed.evidence else ""
    return (*spans, (f" ({proof}{short_day(agreed.on)})", ""))


def _step(placement: Placement | None) -> str:
    return str(placement.step) if placement is not None and placement.step else "–"


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
