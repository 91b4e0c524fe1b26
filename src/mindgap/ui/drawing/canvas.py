"""A field of character cells to draw in, one symbol per cell."""

from __future__ import annotations

from itertools import groupby

from textual.content import Content

ACCENT = "$accent"
STRONG = "bold $accent"
WARNING = "bold $warning"
MUTED = "$text-muted"
BOLD = "bold"
CHOSEN = "bold reverse"


class Canvas:
    """`width` × `height` cells; what is put outside them is left out. For symbols and digits, not for names."""

    def __init__(self, width: int, height: int = 1) -> None:
        self.width = width
        self._rows = [[(" ", "")] * width for _ in range(height)]

    def put(self, x: int, y: int, text: str, style: str = "") -> None:
        """Write `text` from cell (x, y) to the right."""
        for i, symbol in enumerate(text, start=x):
            if 0 <= i < self.width and 0 <= y < len(self._rows):
                self._rows[y][i] = (symbol, style)

    def centre(self, x: int, y: int, text: str, style: str = "") -> None:
        """Write `text` with its middle on cell (x, y)."""
        self.put(x - (len(text) - 1) // 2, y, text, style)

    def lines(self) -> list[Content]:
        """Give the rows as lines of text."""
        return [_line(row) for row in self._rows]


def _line(row: list[tuple[str, str]]) -> Content:
    runs = groupby(row, key=lambda cell: cell[1])
    return Content.assemble(*(("".join(symbol for symbol, _style in run), style) for style, run in runs))
