"""Slanting lines over a box: a look that is told from every grey, on paper as on the screen."""

from __future__ import annotations

from collections.abc import Iterator

Point = tuple[float, float]


def slanting(width: float, height: float, pitch: float) -> Iterator[tuple[Point, Point]]:
    """Give the ends of lines of 45° within a box, `pitch` apart sideways, from its lower left corner."""
    start = pitch / 2 - height
    while start < width:
        left, right = max(start, 0.0), min(start + height, width)
        yield (left, left - start), (right, right - start)
        start += pitch
