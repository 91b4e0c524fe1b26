"""The scale from 1 to 5 laid out over terminal cells."""

from __future__ import annotations

from textual.content import Content

from mindgap.domain.scoring import LEVELS
from mindgap.ui.drawing.canvas import MUTED, Canvas


def column(level: float, width: int) -> int:
    """Give the cell of a level on a scale of `width` cells: (level − 1) ÷ 4 · (width − 1), rounded."""
    return round((level - LEVELS[0]) / (LEVELS[-1] - LEVELS[0]) * (width - 1))


def even(room: int) -> int:
    """Give the largest width that fits in `room` cells and lays the five levels at equal distances."""
    return max(17, (room - 1) // 4 * 4 + 1)


def axis(width: int, names: tuple[str, ...] = ()) -> Content:
    """Give the line of figures over or under a scale, with the levels' names where there is room."""
    canvas = Canvas(width)
    room = column(2, width) - 3
    named = len(names) == len(LEVELS) and all(len(name) <= room for name in names)
    for level in LEVELS:
        canvas.centre(column(level, width), 0, str(level), MUTED)
        if named and level < LEVELS[-1]:
            canvas.put(column(level, width) + 2, 0, names[level - 1], MUTED)
    return canvas.lines()[0]
