"""The level gaps on top of the gap phase: as close or as airy as there is room for."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from mindgap.ui.drawing.dumbbell import DumbbellRow, chart, legend


def chart_height(rows: int, room: int) -> int:
    """Give the lines for `rows` themes: close with an empty line after; with legend; or with air between as well."""
    close, legended, airy = rows + 2, rows + 5, 2 * rows + 6
    return airy if room >= airy else legended if room >= legended else close


def level_gaps(rows: Sequence[DumbbellRow], chosen: str | None, width: int, height: int) -> list[Content]:
    """Draw the level gaps, the largest first, with a legend and air where there is room."""
    airy = height >= 2 * len(rows) + 6
    drawn = [Content("")] * airy + chart(rows, width, chosen=chosen, air=int(airy))
    return [*drawn, Content(""), Content("  ") + legend(width)] if height > len(drawn) + 1 else drawn
