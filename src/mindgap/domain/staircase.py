"""Where people stand on the steps today, and how well each area is covered."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from mindgap.domain.analysis import Analysis
from mindgap.domain.person import Area
from mindgap.domain.placement import Placement, Target, View

Standing = dict[tuple[str, str], int]
"""(person id, area id) → step; people outside an area are absent."""


def latest(
    placements: Iterable[Placement], view: View = View.AGREED, until: date | None = None
) -> dict[tuple[str, str], Placement]:
    """Give the newest placement per person and area in one view, no later than `until`.

    Newest is by date, then by order of creation. A placement on step 0 is kept: it says "no longer in the area".
    """
    newest: dict[tuple[str, str], Placement] = {}
    for p in placements:
        if p.view is not view or (until is not None and p.on > until):
            continue
        held = newest.get((p.person_id, p.area_id))
        if held is None or (p.on, p.id) >= (held.on, held.id):
            newest[p.person_id, p.area_id] = p
    return newest


def standing(placements: Iterable[Placement], view: View = View.AGREED, until: date | None = None) -> Standing:
    """Give the step of everybody placed, per person and area."""
    return {key: p.step for key, p in latest(placements, view, until).items() if p.step > 0}


def targets_by_place(targets: Iterable[Target]) -> dict[tuple[str, str], Target]:
    """Give the target per person and area."""
    return {(t.person_id, t.area_id): t for t in targets}


class Coverage(StrEnum):
    """How well an area is covered."""

    NONE = "none"
    ONE = "one"
    COVERED = "covered"


def coverage_of(covering: int) -> Coverage:
    """Name how an area is covered by so many heads at the coverage step."""
    return (Coverage.NONE, Coverage.ONE, Coverage.COVERED)[min(covering, 2)]


@dataclass(frozen=True, slots=True)
class AreaCoverage:
    """Heads in one area: per step, at the coverage step or above, and trainers."""

    area: Area
    heads: tuple[int, ...]
    """Heads on step 1, 2, 3 …."""
    covering: int
    """Heads at the coverage step or above."""
    trainers: int
    """Heads at the trainer step or above."""

    @property
    def coverage(self) -> Coverage:
        """None, one person (a key-person risk) or covered."""
        return coverage_of(self.covering)

    @property
    def missing(self) -> int:
        """Heads lacking to the area's minimum: max(0, minimum − covering)."""
        return max(0, self.area.minimum - self.covering)


def coverage(analysis: Analysis, steps: int = 5) -> tuple[AreaCoverage, ...]:
    """Count heads per step, covering heads and trainers for each area, in the areas' order."""
    company, where = analysis.company, standing(analysis.placements)
    by_area: dict[str, list[int]] = {}
    for (_, area_id), step in where.items():
        by_area.setdefault(area_id, []).append(step)
    return tuple(
        _covered(area, by_area.get(area.id, []), steps, (company.coverage_step, company.trainer_step))
        for area in areas_in_order(analysis)
    )


def areas_in_order(analysis: Analysis) -> tuple[Area, ...]:
    """Give the areas in the order of lists and matrices."""
    return tuple(sorted(analysis.areas, key=lambda a: (a.position, a.id)))


def main_areas(analysis: Analysis, until: date | None = None) -> dict[str, str]:
    """Give person id → area id of the area in which the person's agreed step is highest, no later than `until`.

    Of equal steps the area that stands first in the areas' order wins. Whoever stands in no area is absent.
    """
    order = {area.id: place for place, area in enumerate(areas_in_order(analysis))}
    best: dict[str, tuple[int, int, str]] = {}
    for (person_id, area_id), step in standing(analysis.placements, until=until).items():
        if area_id in order:
            rank = (-step, order[area_id], area_id)
            best[person_id] = min(best.get(person_id, rank), rank)
    return {person_id: area_id for person_id, (_, _, area_id) in best.items()}


def _covered(area: Area, held: list[int], steps: int, marks: tuple[int, int]) -> AreaCoverage:
    cover, train = marks
    return AreaCoverage(
        area=area,
        heads=tuple(held.count(number) for number in range(1, steps + 1)),
        covering=sum(step >= cover for step in held),
        trainers=sum(step >= train for step in held),
    )
