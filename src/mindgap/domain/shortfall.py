"""Areas that fall below their minimum because somebody leaves or is to stand on a lower step."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from mindgap.domain.flow_sources import Coming, Track
from mindgap.domain.person import Area
from mindgap.domain.quarter import Quarter


@dataclass(frozen=True, slots=True)
class Shortfall:
    """An area that has fewer heads at the coverage step when a quarter ends than when it began, and too few."""

    area_id: str
    quarter: Quarter
    before: int
    """Heads at the coverage step or above when the quarter begins; in the first one, today."""
    after: int
    """The same when it ends."""
    minimum: int
    leaving: tuple[str, ...]
    """Ids of those who covered the area and leave."""
    lowered: tuple[str, ...]
    """Ids of those who covered the area and whose target lies below the coverage step."""


def shortfalls(
    areas: Iterable[Area],
    coverage_step: int,
    held: Sequence[Track],
    coming: Sequence[Coming],
    span: Sequence[tuple[Quarter, date]],
) -> tuple[Shortfall, ...]:
    """Give each area and quarter where after < before and after < minimum; `held` must know every step of an area.

    before and after = people on the coverage step or above in the area + heads taken in there, when the quarter
    begins and ends. What falls and is filled again within one quarter is no shortfall.
    """
    days = (*(since for _, since in span), span[-1][0].last_day)
    found: list[Shortfall] = []
    for area in areas:
        tracks = [track for track in held if track.in_area(area.id)]
        brought = [c for c in coming if c.area_id == area.id and c.step >= coverage_step]
        covering = [_covering(tracks, area.id, coverage_step, day) for day in days]
        heads = [len(c) + sum(b.heads for b in brought if b.on <= day) for c, day in zip(covering, days, strict=True)]
        for place, (quarter, _) in enumerate(span):
            before, after = heads[place], heads[place + 1]
            if after < before and after < area.minimum:
                lost = [t for t in tracks if t.person_id in covering[place] - covering[place + 1]]
                found.append(_shortfall(area, quarter, (before, after), lost))
    return tuple(found)


def _covering(tracks: Iterable[Track], area_id: str, coverage_step: int, day: date) -> frozenset[str]:
    there = (t for t in tracks if not t.gone(day) and t.step(area_id, day) >= coverage_step)
    return frozenset(t.person_id for t in there)


def _shortfall(area: Area, quarter: Quarter, heads: tuple[int, int], lost: Sequence[Track]) -> Shortfall:
    gone = {t.person_id for t in lost if t.gone(quarter.last_day)}
    return Shortfall(
        area_id=area.id,
        quarter=quarter,
        before=heads[0],
        after=heads[1],
        minimum=area.minimum,
        leaving=tuple(t.person_id for t in lost if t.person_id in gone),
        lowered=tuple(t.person_id for t in lost if t.person_id not in gone),
    )
