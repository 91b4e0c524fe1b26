"""How people have moved on the staircase between two days, from the history of placements."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from mindgap.domain.analysis import Analysis
from mindgap.domain.placement import Placement, View
from mindgap.domain.staircase import standing


@dataclass(frozen=True, slots=True)
class Movement:
    """One person's agreed step in one area on two days; 0 means not in the area."""

    person_id: str
    area_id: str
    before: int
    after: int

    @property
    def steps(self) -> int:
        """After − before, in steps; entering an area counts from the ground, leaving it to the ground."""
        return self.after - self.before


@dataclass(frozen=True, slots=True)
class AreaMovement:
    """The movements in one area, summed."""

    area_id: str
    up: int
    """People who stand higher than before."""
    down: int
    """People who stand lower than before."""
    steps: int
    """Σ (after − before) over everybody, in steps."""


def movements(placements: Iterable[Placement], since: date, until: date) -> tuple[Movement, ...]:
    """Give everybody whose agreed step in an area on `until` differs from that on `since`, both days included.

    A day counts with all that was agreed on it. Ordered by area and person; raises nothing, and gives nothing
    when `until` is not after `since`.
    """
    kept = tuple(p for p in placements if p.view is View.AGREED)
    before, after = standing(kept, until=since), standing(kept, until=until)
    if until <= since:
        return ()
    return tuple(
        Movement(person, area, before.get((person, area), 0), after.get((person, area), 0))
        for person, area in sorted({*before, *after}, key=lambda place: (place[1], place[0]))
        if before.get((person, area), 0) != after.get((person, area), 0)
    )


def start_of(analysis: Analysis) -> date | None:
    """Give the day that movements are counted from; None as long as nobody is placed.

    That is the day the first round was opened or, when nobody had an agreed step by then, the first day with one.
    """
    days = [p.on for p in analysis.placements if p.view is View.AGREED]
    if not days:
        return None
    return max(min((r.opened for r in analysis.rounds), default=min(days)), min(days))


def by_area(moved: Iterable[Movement]) -> tuple[AreaMovement, ...]:
    """Sum movements per area, in the order in which the areas first appear."""
    grouped: dict[str, list[Movement]] = {}
    for movement in moved:
        grouped.setdefault(movement.area_id, []).append(movement)
    return tuple(
        AreaMovement(
            area_id=area_id,
            up=sum(m.steps > 0 for m in group),
            down=sum(m.steps < 0 for m in group),
            steps=sum(m.steps for m in group),
        )
        for area_id, group in grouped.items()
    )
