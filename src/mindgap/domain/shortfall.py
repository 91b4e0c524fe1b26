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
    found = (_fallen(area, coverage_step, (held, coming), quarter, since) for area in areas for quarter, since in span)
    return tuple(fallen for fallen in found if fallen is not None)


def _fallen(
    area: Area,
    coverage_step: int,
    sources: tuple[Sequence[Track], Sequence[Coming]],
    quarter: Quarter,
    since: date,
) -> Shortfall | None:
    held, coming = sources
    until = quarter.last_day
    covered = {t.person_id for t in held if _covers(t, area.id, coverage_step, since)}
    still = {t.person_id for t in held if _covers(t, area.id, coverage_step, until)}
    before, after = (
        len(people) + sum(c.heads for c in coming if c.area_id == area.id and c.step >= coverage_step and c.on <= day)
        for people, day in ((covered, since), (still, until))
    )
    if after >= before or after >= area.minimum:
        return None
    lost = [t for t in held if t.person_id in covered - still]
    leaving = tuple(t.person_id for t in lost if t.gone(until))
    lowered = tuple(t.person_id for t in lost if not t.gone(until))
    return Shortfall(area.id, quarter, before, after, area.minimum, leaving, lowered)


def _covers(track: Track, area_id: str, coverage_step: int, day: date) -> bool:
    return not track.gone(day) and track.step(area_id, day) >= coverage_step
