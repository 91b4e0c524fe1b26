"""Scores as counts per level and group, and the figures that follow from them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from mindgap.domain.entity import Entity
from mindgap.domain.participant import Group

LEVELS = (1, 2, 3, 4, 5)
Counts = tuple[int, int, int, int, int]
NONE: Counts = (0, 0, 0, 0, 0)


LEAST_ANSWERS = 3
"""Answers a group must have given before it is told apart from the others in the room."""


class ScoreKind(StrEnum):
    """What was asked: how it is, or how it should be."""

    CURRENT = "current"
    DESIRED = "desired"


@dataclass(frozen=True, slots=True, kw_only=True)
class Score(Entity):
    """How many in a group held each level. There is never a row that says who answered what."""

    round_id: str
    kind: ScoreKind
    item: str
    """A theme id ("diversity": the level the room set) or a statement ("diversity.2")."""
    group: Group
    attempt: int = 1
    """1 before the talk, 2 after it; both are kept."""
    pooled: str = ""
    """Ids of the groups whose answers are counted in as well, with a space between them, in the groups' order."""
    ones: int = 0
    twos: int = 0
    threes: int = 0
    fours: int = 0
    fives: int = 0

    @property
    def groups(self) -> tuple[Group, ...]:
        """The group, and those that are counted together with it, in the groups' order."""
        return tuple(g for g in Group if g is self.group or g in self.pooled.split())

    @property
    def counts(self) -> Counts:
        """How many held 1, 2, 3, 4 and 5."""
        return (self.ones, self.twos, self.threes, self.fours, self.fives)


@dataclass(frozen=True, slots=True, kw_only=True)
class SealedScore(Score):
    """Answers entered in private and not yet revealed: never shown, never in the undo list."""


@dataclass(frozen=True, slots=True)
class Distribution:
    """Counts of the levels 1 to 5 and the figures that follow; figures are None when nobody has answered."""

    counts: Counts = NONE

    @property
    def n(self) -> int:
        """Number of answers."""
        return sum(self.counts)

    @property
    def mean(self) -> float | None:
        """Σ level·count ÷ n, in steps, unrounded; None when n = 0."""
        total = sum(level * count for level, count in zip(LEVELS, self.counts, strict=True))
        return total / self.n if self.n else None

    @property
    def median(self) -> float | None:
        """The middle answer, or the mean of the two in the middle, in steps; None when n = 0."""
        if not self.n:
            return None
        answers = [level for level, count in zip(LEVELS, self.counts, strict=True) for _ in range(count)]
        middle = self.n // 2
        return float(answers[middle]) if self.n % 2 else (answers[middle - 1] + answers[middle]) / 2

    @property
    def lowest(self) -> int | None:
        """The lowest level that somebody held."""
        return next((level for level, c in zip(LEVELS, self.counts, strict=True) if c), None)

    @property
    def highest(self) -> int | None:
        """The highest level that somebody held."""
        return next((level for level, c in reversed(list(zip(LEVELS, self.counts, strict=True))) if c), None)

    @property
    def spread(self) -> int | None:
        """Highest − lowest level, in steps (0 to 4); None when n = 0."""
        return None if self.lowest is None or self.highest is None else self.highest - self.lowest

    def plus(self, other: Distribution) -> Distribution:
        """Give the distribution of both taken together."""
        a, b, c, d, e = (x + y for x, y in zip(self.counts, other.counts, strict=True))
        return Distribution((a, b, c, d, e))


def together(distributions: Iterable[Distribution]) -> Distribution:
    """Give the distribution of all taken together."""
    total = Distribution()
    for distribution in distributions:
        total = total.plus(distribution)
    return total


def level_gap(current: Distribution, desired: Distribution) -> float | None:
    """Mean desired − mean current, in steps, unrounded; None until both have answers."""
    if current.mean is None or desired.mean is None:
        return None
    return desired.mean - current.mean


def perception_gap(groups: dict[Group, Distribution], least: int = 3) -> float | None:
    """Largest difference between two groups' means, in steps, among groups of at least `least` answers."""
    means = [d.mean for d in groups.values() if d.mean is not None and d.n >= least]
    return max(means) - min(means) if len(means) > 1 else None
