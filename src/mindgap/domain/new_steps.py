"""Which steps people have reached when an action is done."""

from __future__ import annotations

from dataclasses import dataclass

from mindgap.domain.action import Action, ActionType
from mindgap.domain.analysis import Analysis
from mindgap.domain.placement import Evidence
from mindgap.domain.staircase import standing

_EVIDENCE = {
    ActionType.OPEN_COURSE: Evidence.CERTIFICATE,
    ActionType.COMPANY_COURSE: Evidence.CERTIFICATE,
    ActionType.VALIDATION: Evidence.VALIDATION,
}


@dataclass(frozen=True, slots=True)
class NewStep:
    """A step up that a person may have taken in an area."""

    person_id: str
    area_id: str
    now: int
    """The agreed step today; 0 means not in the area."""
    step: int
    """The target that the action led to."""


def served_areas(analysis: Analysis, action_id: str) -> frozenset[str]:
    """Give the areas that an action serves: those in which the gaps it is tied to require something."""
    gaps = {tie.gap_id for tie in analysis.action_gaps if tie.action_id == action_id}
    return frozenset(r.area_id for r in analysis.requirements if r.gap_id in gaps)


def new_steps(analysis: Analysis, action_id: str) -> tuple[NewStep, ...]:
    """Give every step that an action's participants stand below and aim at in the areas it serves."""
    people = {tie.person_id for tie in analysis.action_people if tie.action_id == action_id}
    areas, where = served_areas(analysis, action_id), standing(analysis.placements)
    return tuple(
        NewStep(t.person_id, t.area_id, where.get((t.person_id, t.area_id), 0), t.step)
        for t in analysis.targets
        if t.person_id in people and t.area_id in areas and t.step > where.get((t.person_id, t.area_id), 0)
    )


def likely_evidence(action: Action) -> Evidence:
    """Give what a new step most likely rests on: a certificate after a course, else observed work."""
    return _EVIDENCE.get(action.type, Evidence.OBSERVED)
