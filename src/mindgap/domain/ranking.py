"""Why a gap stands where it stands in the ranked list."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, auto

from mindgap.domain.gap import Gap, ranked


class Ground(Enum):
    """What decides between two gaps beside each other, the first that differs."""

    DECISION = auto()
    DOTS = auto()
    IMPORTANCE = auto()
    EFFORT = auto()
    AGE = auto()
    """Equal in everything: the one worded first stands first."""


@dataclass(frozen=True, slots=True)
class Rank:
    """A gap's place, and the neighbour that it is compared with."""

    place: int
    """From 1."""
    gap: Gap
    beside: Gap | None = None
    """The gap after it, for the last one the gap before; None when it is alone."""
    other: int = 0
    """The neighbour's place; 0 when it is alone."""
    ground: Ground | None = None
    """What decided between the two."""

    @property
    def ahead(self) -> bool:
        """Tell whether it stands before its neighbour."""
        return self.other > self.place


def explained(gaps: Iterable[Gap]) -> tuple[Rank, ...]:
    """Give the gaps in the order of `ranked`, each compared with the one after it, the last with the one before."""
    order = ranked(gaps)
    if len(order) == 1:
        return (Rank(1, order[0]),)
    pairs = [(n, n + 1) for n in range(len(order) - 1)] + [(len(order) - 1, len(order) - 2)] * bool(order)
    return tuple(Rank(a + 1, order[a], order[b], b + 1, ground(order[a], order[b])) for a, b in pairs)


def ground(one: Gap, other: Gap) -> Ground:
    """Give what decides between two gaps: decision, then dots, importance, effort, and last which came first."""
    differs = {
        Ground.DECISION: one.decision is not other.decision,
        Ground.DOTS: one.dots != other.dots,
        Ground.IMPORTANCE: (one.importance or 0) != (other.importance or 0),
        Ground.EFFORT: one.effort != other.effort,
    }
    return next((reason for reason, unlike in differs.items() if unlike), Ground.AGE)
