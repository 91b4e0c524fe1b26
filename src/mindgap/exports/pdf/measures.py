"""The page: A4 with 18 mm margins and twelve columns; everything in points, the origin in the lower left corner."""

from __future__ import annotations

MM = 72 / 25.4
PAGE_WIDTH = 210 * MM
PAGE_HEIGHT = 297 * MM
MARGIN = 18 * MM
WIDTH = PAGE_WIDTH - 2 * MARGIN
"""What lies between the margins, 174 mm."""
GUTTER = 4 * MM
COLUMNS = 12
TOP = PAGE_HEIGHT - MARGIN
BOTTOM = 24 * MM
"""Where the text area ends; the footer lies below it, within the margin."""
DEPTH = TOP - BOTTOM
"""The height of the text area."""


def columns(count: float) -> float:
    """Give the width of `count` grid columns with the gutters between them."""
    column = (WIDTH - (COLUMNS - 1) * GUTTER) / COLUMNS
    return count * column + (count - 1) * GUTTER


TEXT_WIDTH = columns(9)
"""The measure of running text: about eighty characters."""
