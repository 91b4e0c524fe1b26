"""The emblem of the European Union, as its graphics guide prescribes: all measures from the height of the flag.

The field is one and a half times as wide as it is tall. Twelve stars stand on a circle whose radius is a third of the
height, like the hours of a clock. A star has five points on a circle whose radius is an eighteenth of the height, one
of them straight up. On a coloured ground the field has a white border of a twenty-fifth of the height.
"""

from __future__ import annotations

import math

BLUE = "#003399"
"""Reflex Blue."""
GOLD = "#FFCC00"
PROPORTION = 1.5
BORDER = 1 / 25
LEAST_MM = 10
"""The flag is never set lower than a centimetre."""
_STARS = 12
_RING = 1 / 3
_STAR = 1 / 18
_INNER = _STAR * math.cos(math.radians(72)) / math.cos(math.radians(36))
"""Where the sides of a star meet: what two of its diagonals cross at."""
Point = tuple[float, float]


def stars(height: float) -> tuple[tuple[Point, ...], ...]:
    """Give the ten corners of each star, from the lower left corner of the field, y upwards."""
    middle = (height * PROPORTION / 2, height / 2)
    return tuple(_star(_at(middle, height * _RING, 30 * hour), height) for hour in range(_STARS))


def _star(centre: Point, height: float) -> tuple[Point, ...]:
    radii = (_STAR, _INNER)
    return tuple(_at(centre, height * radii[corner % 2], 36 * corner) for corner in range(10))


def _at(centre: Point, radius: float, degrees: float) -> Point:
    """Give the point at an angle, clockwise from straight up."""
    angle = math.radians(90 - degrees)
    return centre[0] + radius * math.cos(angle), centre[1] + radius * math.sin(angle)
