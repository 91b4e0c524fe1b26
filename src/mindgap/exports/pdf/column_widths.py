"""Shares out the width of a table among its columns, so that no word needs to be broken if that can be helped."""

from __future__ import annotations

from collections.abc import Sequence

Limits = tuple[float, float]
"""The width of a column's longest word, and of its longest text, in points."""


def share_out(shares: Sequence[float], limits: Sequence[Limits], width: float) -> tuple[float, ...]:
    """Give the widths, which add up to `width`.

    Each column gets its share, but no less than its longest word and no more than its longest text; what is left over
    goes to the others by share. Words that together are too long for the page shrink all columns alike.
    """
    least = [low for low, _ in limits]
    if sum(least) >= width:
        return tuple(low * width / sum(least) for low in least)
    widths = _filled(shares, limits, width)
    spare = width - sum(widths)
    return tuple(given + spare * share / sum(shares) for given, share in zip(widths, shares, strict=True))


def _filled(shares: Sequence[float], limits: Sequence[Limits], width: float) -> list[float]:
    """Give each column `scale` times its share, clamped to its limits, with the scale that fills the width best."""
    low, high = 0.0, width / min(shares)
    for _ in range(40):
        scale = (low + high) / 2
        if sum(_clamped(shares, limits, scale)) > width:
            high = scale
        else:
            low = scale
    return _clamped(shares, limits, low)


def _clamped(shares: Sequence[float], limits: Sequence[Limits], scale: float) -> list[float]:
    return [min(max(share * scale, low), high) for share, (low, high) in zip(shares, limits, strict=True)]
