"""From the staircase to the plan: what is stored when a gap is suggested or people are picked for a requirement."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from mindgap.domain.action import Action, ActionGap, ActionPerson
from mindgap.domain.analysis import Analysis
from mindgap.domain.entity import Entity
from mindgap.domain.gap import Gap, Requirement
from mindgap.domain.key_people import GapSuggestion
from mindgap.domain.placement import Target
from mindgap.domain.staircase import targets_by_place


@dataclass(frozen=True, slots=True)
class Making:
    """What new entities of a company are made with."""

    company_id: str
    new_id: Callable[[], str]


@dataclass(frozen=True, slots=True)
class Joined:
    """An action as it is to be, with all that is to be added and changed with it."""

    action: Action
    add: tuple[Entity, ...]
    save: tuple[Entity, ...]


def suggested(making: Making, suggestion: GapSuggestion, text: str) -> tuple[Gap, Requirement]:
    """Make the gap of a suggestion, in the words given, with its requirement."""
    company, new_id = making.company_id, making.new_id
    gap = Gap(id=new_id(), company_id=company, text=text, theme=suggestion.theme)
    need = Requirement(
        id=new_id(),
        company_id=company,
        gap_id=gap.id,
        area_id=suggestion.area_id,
        step=suggestion.step,
        heads=suggestion.heads,
    )
    return gap, need


def joined(
    making: Making, analysis: Analysis, requirement: Requirement, people: Sequence[str], action: Action
) -> Joined:
    """Tie an action, new or there already, to a requirement's gap and to people, and give them their targets.

    A tie that is there is not doubled. A target that already reaches the step in time stays; any other becomes the
    step and the date of the requirement. An action without an end gets the requirement's date as its end when that
    lies after its start, since an action that never ends helps no requirement that has a date.
    """
    held = analysis.find(Action, action.id)
    ending = _ending(action, requirement.by)
    new, moved = _targets(making, analysis, requirement, people)
    ties = (*_gap_tie(making, analysis, requirement, action), *_people_ties(making, analysis, people, action))
    return Joined(
        action=ending,
        add=(*(() if held else (ending,)), *new, *ties),
        save=(*((ending,) if held is not None and ending != held else ()), *moved),
    )


def _ending(action: Action, by: date | None) -> Action:
    if action.end is not None or by is None or (action.start is not None and action.start > by):
        return action
    return replace(action, end=by)


def _gap_tie(making: Making, analysis: Analysis, requirement: Requirement, action: Action) -> tuple[ActionGap, ...]:
    if any(t.action_id == action.id and t.gap_id == requirement.gap_id for t in analysis.action_gaps):
        return ()
    new_id, gap_id = making.new_id(), requirement.gap_id
    return (ActionGap(id=new_id, company_id=making.company_id, action_id=action.id, gap_id=gap_id),)


def _people_ties(making: Making, analysis: Analysis, people: Sequence[str], action: Action) -> tuple[ActionPerson, ...]:
    there = {tie.person_id for tie in analysis.action_people if tie.action_id == action.id}
    return tuple(
        ActionPerson(id=making.new_id(), company_id=making.company_id, action_id=action.id, person_id=person_id)
        for person_id in dict.fromkeys(people)
        if person_id not in there
    )


def _targets(
    making: Making, analysis: Analysis, r: Requirement, people: Sequence[str]
) -> tuple[tuple[Target, ...], tuple[Target, ...]]:
    """Give the targets to add, and those to change."""
    held = targets_by_place(analysis.targets)
    new, moved = list[Target](), list[Target]()
    for person_id in dict.fromkeys(people):
        target = held.get((person_id, r.area_id))
        if target is None:
            new.append(_target(making, r, person_id))
        elif not _reaches(target, r):
            moved.append(replace(target, step=r.step, by=r.by))
    return tuple(new), tuple(moved)


def _target(making: Making, r: Requirement, person_id: str) -> Target:
    new_id, company = making.new_id(), making.company_id
    return Target(id=new_id, company_id=company, person_id=person_id, area_id=r.area_id, step=r.step, by=r.by)


def _reaches(target: Target, r: Requirement) -> bool:
    return target.step >= r.step and (r.by is None or (target.by is not None and target.by <= r.by))
