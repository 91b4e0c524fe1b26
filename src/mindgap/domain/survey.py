"""The employee survey: how many gave each answer, and the figures that follow; never who answered what."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import floor

from mindgap.domain.analysis import Analysis
from mindgap.domain.round import Round
from mindgap.domain.survey_count import SurveyCount

STATEMENTS = tuple(f"statement.{n}" for n in range(1, 12))
RECOMMEND = "recommend"
ITEMS = (*STATEMENTS, RECOMMEND)
"""What the form asks, in its order."""

_AGREES, _RECOMMENDS = tuple(range(1, 6)), tuple(range(11))
_AMBASSADOR, _DETRACTOR = 9, 6
"""From the first on one speaks well of the company; up to the second one does not."""

Heads = Mapping[int, int]
"""How many gave each answer."""


def values_of(item: str) -> tuple[int, ...]:
    """Give the answers that an item can have: 1 to 5, and 0 to 10 for the recommendation."""
    return _RECOMMENDS if item == RECOMMEND else _AGREES


def ambassador_index(heads: Heads) -> int | None:
    """Give % answering 9–10 − % answering 0–6, from −100 to +100, rounded once (half away from 0); None when n = 0."""
    n = sum(heads.values())
    if not n:
        return None
    ambassadors = sum(count for value, count in heads.items() if value >= _AMBASSADOR)
    detractors = sum(count for value, count in heads.items() if value <= _DETRACTOR)
    return _rounded(Fraction(100 * (ambassadors - detractors), n))


def mean(heads: Heads) -> float | None:
    """Give Σ answer·heads ÷ n, unrounded; None when n = 0."""
    n = sum(heads.values())
    return sum(value * count for value, count in heads.items()) / n if n else None


def _rounded(value: Fraction) -> int:
    nearest = floor(abs(value) + Fraction(1, 2))
    return nearest if value >= 0 else -nearest


@dataclass(frozen=True, slots=True)
class Answered:
    """What an item's answers come to; of fewer than the least group nothing is told, not even how many."""

    n: int = 0
    figure: float | None = None
    """The mean, or the index (a whole number) for the recommendation."""
    hidden: bool = False

    @property
    def told(self) -> bool:
        """Tell whether there is something to show, be it that there are too few."""
        return self.hidden or self.n > 0


Result = Mapping[str, Answered]
"""What each item's answers come to."""


def heads_of(analysis: Analysis, round_id: str, item: str) -> dict[int, int]:
    """Give how many gave each answer to an item in a round, as typed: for those who count the forms alone."""
    values = values_of(item)
    held = (c for c in analysis.survey_counts if c.round_id == round_id and c.item == item and c.value in values)
    return dict.fromkeys(values, 0) | {c.value: c.heads for c in held}


def survey_result(analysis: Analysis, round_id: str) -> dict[str, Answered]:
    """Give what the answers of a round come to, item by item.

    Everybody who answers an item is one group, and no part of it is shown beside it, so nothing can be subtracted:
    an item is told when its n reaches the company's least group.
    """
    least = analysis.company.minimum_group
    return {item: _answered(item, heads_of(analysis, round_id, item), least) for item in ITEMS}


def _answered(item: str, heads: Heads, least: int) -> Answered:
    n = sum(heads.values())
    if 0 < n < least:
        return Answered(hidden=True)
    return Answered(n, ambassador_index(heads) if item == RECOMMEND else mean(heads))


def surveyed(analysis: Analysis) -> tuple[Round, ...]:
    """Give the rounds in which somebody has answered the survey, in order."""
    answered = {count.round_id for count in analysis.survey_counts if count.heads}
    return tuple(sorted((r for r in analysis.rounds if r.id in answered), key=lambda r: (len(r.label), r.label)))


def find_count(analysis: Analysis, round_id: str, item: str, value: int) -> SurveyCount | None:
    """Give the stored count, or None."""
    wanted = (round_id, item, value)
    return next((c for c in analysis.survey_counts if (c.round_id, c.item, c.value) == wanted), None)
