"""What is planned but stands in no quarter of a flow, and why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum

from mindgap.domain.analysis import Analysis
from mindgap.domain.flow_sources import open_intakes
from mindgap.domain.placement import Target
from mindgap.domain.staircase import standing


class Why(Enum):
    """Why something planned is in no quarter."""

    UNDATED = "undated"
    OVERDUE = "overdue"
    """Its day has passed, and it has not happened."""
    LATER = "later"
    """Its day lies after the last quarter."""
    AFTER_LEAVING = "after_leaving"
    """The person will have left by then."""


@dataclass(frozen=True, slots=True)
class Aside:
    """A target (of a person) or an intake (of an action) that is not counted."""

    why: Why
    area_id: str
    step: int
    on: date | None
    person_id: str | None = None
    action_id: str | None = None
    heads: int = 1


def asides(analysis: Analysis, today: date, last: date, area_id: str | None = None) -> tuple[Aside, ...]:
    """Give the targets not yet reached and the intakes that lie in no quarter from `today` to the day `last`.

    The targets of people whose last day has passed are left out.
    """
    found = (*_targets(analysis, today, last), *_intakes(analysis, today, last))
    return tuple(aside for aside in found if area_id in (None, aside.area_id))


def _targets(analysis: Analysis, today: date, last: date) -> Iterator[Aside]:
    where = standing(analysis.placements, until=today)
    leaves = {p.id: p.leaves for p in analysis.people if p.leaves is None or p.leaves >= today}
    for t in analysis.targets:
        if not t.step or t.person_id not in leaves or where.get((t.person_id, t.area_id), 0) == t.step:
            continue
        why = _why(t.by, today, last) or _after_leaving(t, leaves[t.person_id])
        if why is not None:
            yield Aside(why, t.area_id, t.step, t.by, person_id=t.person_id)


def _after_leaving(target: Target, leaves: date | None) -> Why | None:
    return Why.AFTER_LEAVING if target.by and leaves and leaves < target.by else None


def _intakes(analysis: Analysis, today: date, last: date) -> Iterator[Aside]:
    for action, intake in open_intakes(analysis):
        why = _why(action.end, today, last)
        if why is not None:
            yield Aside(why, intake.area_id, intake.step, action.end, action_id=action.id, heads=intake.heads)


def _why(on: date | None, today: date, last: date) -> Why | None:
    if on is None:
        return Why.UNDATED
    if on < today:
        return Why.OVERDUE
    return Why.LATER if on > last else None
