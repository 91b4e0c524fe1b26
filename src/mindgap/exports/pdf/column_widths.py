"""Shares out the width of a table among its columns: no word is broken if that can be helped, and no column towers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import product

_LINES = (3, 4, 6, 9, 14, 20)
"""How many lines the usual text of a column may take; the first number that the width allows is kept."""
_RAGGED = 1.15
"""What wrapping wastes at the ends of lines."""


@dataclass(frozen=True, slots=True)
class Demand:
    """What a column asks for, in points."""

    share: float
    """Relative to the other columns."""
    word: float
    """Its longest word: the least it can do with."""
    usual: float
    """A usual long text of it, on one line."""
    longest: float
    """Its longest text, on one line: more is of no use."""
    broken: float = 0.0
    """What it can do with if its longest words are hyphenated; 0 where they are not to be."""

    @property
    def least(self) -> float:
        """The least it can do with at all."""
        return min(self.broken or self.word, self.word)


def share_out(demands: Sequence[Demand], width: float) -> tuple[float, ...]:
    """Give the widths, which add up to `width`.

    Each column gets its share, but no less than its longest word, nor so little that its usual text takes many lines,
    and no more than its longest text; what is left over goes to all by share. Where not even the words have room, the
    widest give way first.
    """
    if sum(d.least for d in demands) >= width:
        most = _level(demands, width)
        return tuple(min(d.least, most) for d in demands)
    demands = _eased(demands, width)
    widths = _clamped(demands, _scale(demands, width))
    spare = (width - sum(widths)) / sum(d.share for d in demands)
    return tuple(given + spare * d.share for given, d in zip(widths, demands, strict=True))


def _level(demands: Sequence[Demand], width: float) -> float:
    """Give the width at which the widest must stop so that all have room."""
    rest, waiting = width, sorted(d.least for d in demands)
    while waiting and waiting[0] * len(waiting) <= rest:
        rest -= waiting.pop(0)
    return rest / len(waiting) if waiting else width


def _eased(demands: Sequence[Demand], width: float) -> list[Demand]:
    """Raise what columns with much text can do with, as far as the width allows.

    Long words give way before the other columns become taller.
    """
    whole, broken = [d.word for d in demands], [d.least for d in demands]
    for lines, leasts in product(_LINES, (whole, broken)):
        eased = [
            replace(d, word=max(least, min(d.longest, d.usual * _RAGGED / lines)))
            for d, least in zip(demands, leasts, strict=True)
        ]
        if sum(d.word for d in eased) <= width:
            return eased
    return [replace(d, word=d.least) for d in demands]


def _scale(demands: Sequence[Demand], width: float) -> float:
    """Give the factor on the shares that fills the width best, by halving."""
    low, high = 0.0, width / min(d.share for d in demands)
    for _ in range(40):
        scale = (low + high) / 2
        if sum(_clamped(demands, scale)) > width:
            high = scale
        else:
            low = scale
    return low


def _clamped(demands: Sequence[Demand], scale: float) -> list[float]:
    return [min(max(d.share * scale, d.word), d.longest) for d in demands]
