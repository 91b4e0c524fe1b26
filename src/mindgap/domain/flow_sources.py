"""What a flow is computed from: the way of each person over time, and heads that are recruited or hired in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from mindgap.domain.action import Action, ActionStatus, ActionType, Intake
from mindgap.domain.analysis import Analysis
from mindgap.domain.placement import Target
from mindgap.domain.staircase import areas_in_order, standing

BRINGING = (ActionType.RECRUIT, ActionType.HIRE_IN)
"""The types of action whose intakes count."""
YET_TO_COME = (ActionStatus.PLANNED, ActionStatus.ONGOING)


@dataclass(frozen=True, slots=True)
class Track:
    """A person's steps: those of today per area, and those aimed at with their days."""

    person_id: str
    leaves: date | None
    now: Mapping[str, int]
    """Area id → step, in the areas' order; 0 for an area the person is not in."""
    aims: tuple[tuple[str, date, int], ...]
    """(area id, day, step)."""

    @property
    def top(self) -> int:
        """The highest step that the person is on or aims at."""
        return max([*self.now.values(), *(step for _, _, step in self.aims)], default=0)

    def at(self, day: date) -> tuple[int, str]:
        """Give the highest step when `day` is over, and its area: the first of equals; step 0 for no step or gone."""
        best = (0, "")
        if self.gone(day):
            return best
        aimed = {area_id: step for area_id, by, step in self.aims if by <= day}
        for area_id, now in self.now.items():
            step = aimed.get(area_id, now)
            best = (step, area_id) if step > best[0] else best
        return best

    def step(self, area_id: str, day: date) -> int:
        """Give the step in an area when `day` is over, 0 for none; a last day that has passed is not looked at."""
        aimed = (step for area, by, step in self.aims if area == area_id and by <= day)
        return next(aimed, self.now.get(area_id, 0))

    def in_area(self, area_id: str) -> bool:
        """Tell whether the person is, or aims at being, on a step of the area."""
        return bool(self.now.get(area_id)) or any(area == area_id for area, _, _ in self.aims)

    def gone(self, day: date) -> bool:
        """Tell whether the person's last day is over when `day` is."""
        return self.leaves is not None and self.leaves <= day


@dataclass(frozen=True, slots=True)
class Coming:
    """Heads that an action brings to a step of an area on the day it ends."""

    action_id: str
    area_id: str
    on: date
    step: int
    heads: int


def tracks(analysis: Analysis, today: date, area_id: str | None = None) -> tuple[Track, ...]:
    """Give everybody who is still there and is, or aims at being, on a step of the area (of any, when it is None)."""
    areas = [a.id for a in areas_in_order(analysis) if area_id in (None, a.id)]
    where = standing(analysis.placements, until=today)
    aims: dict[str, list[tuple[str, date, int]]] = {}
    for target, by in planned_targets(analysis, today):
        aims.setdefault(target.person_id, []).append((target.area_id, by, target.step))
    made = (
        Track(
            p.id,
            p.leaves,
            {area: where.get((p.id, area), 0) for area in areas},
            tuple(aim for aim in aims.get(p.id, ()) if aim[0] in areas),
        )
        for p in analysis.people
        if p.leaves is None or p.leaves >= today
    )
    return tuple(track for track in made if track.top)


def planned_targets(analysis: Analysis, today: date) -> Iterator[tuple[Target, date]]:
    """Give the targets that say when, from today on and while the person is still there, each with its day."""
    leaves = {p.id: p.leaves for p in analysis.people}
    for target in analysis.targets:
        last = leaves.get(target.person_id)
        if target.step and target.by is not None and target.by >= today and (last is None or target.by <= last):
            yield target, target.by


def comings(analysis: Analysis, today: date, area_id: str | None = None) -> tuple[Coming, ...]:
    """Give the heads that are still to come and of which it is known when."""
    return tuple(
        Coming(action.id, intake.area_id, action.end, intake.step, intake.heads)
        for action, intake in open_intakes(analysis)
        if action.end is not None and action.end >= today and area_id in (None, intake.area_id)
    )


def open_intakes(analysis: Analysis) -> Iterator[tuple[Action, Intake]]:
    """Give the intakes of recruiting and hiring in that is neither done nor cancelled."""
    actions = {a.id: a for a in analysis.actions if a.type in BRINGING and a.status in YET_TO_COME}
    for intake in analysis.intakes:
        if intake.action_id in actions and intake.step:
            yield actions[intake.action_id], intake
