"""The words of an action and of those who could take part, as the room may see them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from mindgap.domain.action import Action
from mindgap.domain.analysis import Analysis
from mindgap.domain.flow_sources import BRINGING
from mindgap.domain.gap import Gap
from mindgap.domain.new_steps import NewStep, served_areas
from mindgap.domain.person import Area, Person
from mindgap.domain.requirement import Fulfilment
from mindgap.domain.staircase import standing, targets_by_place
from mindgap.texts import _, ngettext
from mindgap.texts.formats import short_day
from mindgap.ui.drawing.plan_detail import ActionWords, Need, hindrance
from mindgap.ui.phases.plan_facts import Tied, shown_owner
from mindgap.ui.phases.plan_ties import Candidate

Naming = Callable[[Person], str]


@dataclass(frozen=True, slots=True)
class Eyes:
    """Who looks: how people are named, whether names are hidden, and the day."""

    name: Naming
    coded: bool
    today: date


def action_words(tied: Tied, analysis: Analysis, known: Mapping[str, Fulfilment], eyes: Eyes) -> ActionWords:
    """Give an action with the words of what it is tied to; `known` are the fulfilments by requirement."""
    return ActionWords(
        action=tied.action,
        owner=shown_owner(tied.action.owner, analysis.people, coded=eyes.coded),
        today=eyes.today,
        gaps=tuple((n, gap.text, _needs(tied, gap, analysis, known)) for n, gap in tied.gaps),
        people=_people(tied, analysis, eyes.name),
        brings=_brings(tied.action, analysis),
    )


def _brings(action: Action, analysis: Analysis) -> tuple[tuple[int, int, str], ...]:
    if action.type not in BRINGING:
        return ()
    held = (intake for intake in analysis.intakes if intake.action_id == action.id)
    return tuple((i.heads, i.step, area_name(analysis, i.area_id)) for i in held)


def _needs(tied: Tied, gap: Gap, analysis: Analysis, known: Mapping[str, Fulfilment]) -> tuple[Need, ...]:
    return tuple(
        Need(area_name(analysis, r.area_id), known[r.id], hindrance(tied.action, r.by))
        for r in analysis.requirements
        if r.gap_id == gap.id
    )


def _people(tied: Tied, analysis: Analysis, name: Naming) -> tuple[tuple[str, str], ...]:
    areas, where = served_areas(analysis, tied.action.id), standing(analysis.placements)
    targets = {place: t.step for place, t in targets_by_place(analysis.targets).items() if t.step}
    return tuple(
        (
            name(person),
            ", ".join(
                _way(where.get((person.id, area.id), 0), targets.get((person.id, area.id)))
                for area in analysis.areas
                if area.id in areas and ((person.id, area.id) in where or (person.id, area.id) in targets)
            ),
        )
        for person in tied.people
    )


def _way(now: int, target: int | None) -> str:
    """Give "2 ▸3"; a dash for somebody who is not in the area, no target when it is reached."""
    return f"{now or '–'} ▸{target}" if target is not None and target > now else str(now)


def candidate_text(candidate: Candidate, analysis: Analysis, name: Naming) -> str:
    """Say "Kim Prov   CNC milling 2 → 3   own wish   in 2 actions"."""
    need, person = candidate.need, candidate.person
    said = [name(person)]
    if need is not None:
        said.append(f"{area_name(analysis, need.area_id)} {candidate.now or '–'} → {need.step}")
    said += [_("own wish")] if person.own_wish else []
    if candidate.actions:
        said.append(ngettext("in {n} action", "in {n} actions", candidate.actions).format(n=candidate.actions))
    if candidate.leaves and person.leaves is not None:
        said.append(_("leaves {day}").format(day=short_day(person.leaves)))
    return "   ".join(said)


def step_text(step: NewStep, analysis: Analysis, name: Naming) -> str:
    """Say "Kim Prov   CNC milling 2 → 3"."""
    person = analysis.find(Person, step.person_id)
    who = name(person) if person is not None else ""
    return f"{who}   {area_name(analysis, step.area_id)} {step.now or '–'} → {step.step}"


def area_name(analysis: Analysis, area_id: str) -> str:
    """Give the name of an area."""
    area = analysis.find(Area, area_id)
    return "" if area is None else area.name
