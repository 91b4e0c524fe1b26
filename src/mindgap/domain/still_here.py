"""Who has left: people whose planned last day is over."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from mindgap.domain.analysis import Analysis
from mindgap.domain.person import Person


def gone(people: Iterable[Person], day: date) -> frozenset[str]:
    """Give the ids of those whose last day lies before `day`; on the day itself they are still there."""
    return frozenset(p.id for p in people if p.leaves is not None and p.leaves < day)


def still_here(analysis: Analysis, day: date) -> Analysis:
    """Give the analysis without those who have left before `day`, and without their steps, targets and indicators.

    What they took part in stays, since it has been done and paid.
    """
    left = gone(analysis.people, day)
    if not left:
        return analysis
    return replace(
        analysis,
        people=tuple(p for p in analysis.people if p.id not in left),
        indicators=tuple(i for i in analysis.indicators if i.person_id not in left),
        placements=tuple(p for p in analysis.placements if p.person_id not in left),
        targets=tuple(t for t in analysis.targets if t.person_id not in left),
    )
