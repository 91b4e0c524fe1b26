"""How many people stand on each step of an area on two days, and who has moved between them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from mindgap.domain.analysis import Analysis
from mindgap.domain.movement import Movement, by_area
from mindgap.domain.person import Area
from mindgap.domain.staircase import Standing, areas_in_order, standing
from mindgap.domain.still_here import still_here


@dataclass(frozen=True, slots=True)
class AreaChange:
    """An area: people who stand higher or lower, and heads per step 1, 2, 3 … on both days."""

    name: str
    up: int
    down: int
    before: tuple[int, ...]
    after: tuple[int, ...]


def area_changes(
    analysis: Analysis, moves: Sequence[Movement], days: tuple[date | None, date], steps: int = 0
) -> tuple[AreaChange, ...]:
    """Give every area in which somebody stands or stood; `steps` are counted at least, and as many as are in use."""
    before, after = (_there(analysis, day) for day in days)
    highest = max([steps, *before.values(), *after.values()])
    sums = {area.area_id: (area.up, area.down) for area in by_area(moves)}
    rows = (
        AreaChange(area.name, *sums.get(area.id, (0, 0)), _heads(before, area, highest), _heads(after, area, highest))
        for area in areas_in_order(analysis)
    )
    return tuple(row for row in rows if any(row.before) or any(row.after))


def _there(analysis: Analysis, day: date | None) -> Standing:
    return standing((still_here(analysis, day) if day else analysis).placements, until=day)


def _heads(where: Standing, area: Area, highest: int) -> tuple[int, ...]:
    counted = Counter(step for (_person, area_id), step in where.items() if area_id == area.id)
    return tuple(counted[number] for number in range(1, highest + 1))
