"""Rows of cells under a repeated head: what tables, and charts that grow downwards, are made of."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum

from mindgap.exports.pdf.cells import Cell
from mindgap.exports.pdf.elements import ALONE
from mindgap.exports.pdf.measures import DEPTH, MARGIN, WIDTH
from mindgap.exports.pdf.pen import Pen
from mindgap.exports.pdf.structure import Node
from mindgap.exports.pdf.styles import Colour

Picture = Callable[[Pen, float, float], None]
"""Draws on a row, given its top and its height."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A line under a row, from the left margin."""

    colour: Colour = Colour.LIGHT
    line: float = 0.5
    width: float = WIDTH


class Stand(Enum):
    """Where cells shorter than their row stand, as the share of the spare height above them."""

    TOP = 0.0
    MIDDLE = 0.5
    FOOT = 1.0


@dataclass(frozen=True, slots=True)
class Row:
    """Cells side by side, with an optional picture; the text stands between the paddings."""

    cells: tuple[Cell, ...]
    height: float
    padding: float
    rule: Rule | None = None
    picture: Picture | None = None
    stand: Stand = Stand.TOP
    joined: bool = False
    """Whether it must not begin a page without the row before it, as a total must not."""

    def draw(self, pen: Pen, top: float) -> None:
        """Draw the picture, the texts and the rule."""
        if self.picture:
            self.picture(pen, top, self.height)
        inside, lowered = self.height - 2 * self.padding, self.stand.value
        for part in self.cells:
            part.draw(pen, top - self.padding - (lowered and (inside - part.height) * lowered))
        if self.rule:
            y = top - self.height
            pen.line((MARGIN, y), (MARGIN + self.rule.width, y), self.rule.colour, self.rule.line)

    def repeated(self) -> Row:
        """Give the row as it stands again on a further page: drawn, but not read out again."""
        return replace(self, cells=tuple(replace(part, node=None) for part in self.cells))

    def divided(self, room: float) -> tuple[Row, Row] | None:
        """Give what fits in `room` and the rest, or None if not even one line does."""
        parts = [part.divided(room - 2 * self.padding) for part in self.cells]
        first, second = [part for part, _ in parts], [part for _, part in parts]
        if not any(part.lines for part in first) or not any(part.lines for part in second):
            return None
        rest = replace(self, cells=tuple(second), picture=None, height=_height(second, self.padding))
        return replace(self, cells=tuple(first), rule=None, height=_height(first, self.padding)), rest


def row(  # noqa: PLR0913  # the looks of a row
    cells: tuple[Cell, ...],
    *,
    padding: float = 3.5,
    least: float = 0.0,
    rule: Rule | None = None,
    picture: Picture | None = None,
    stand: Stand = Stand.TOP,
    joined: bool = False,
) -> Row:
    """Give a row as tall as its tallest cell, and no less than `least`."""
    return Row(cells, max(least, _height(cells, padding)), padding, rule, picture, stand, joined)


def _height(cells: tuple[Cell, ...] | list[Cell], padding: float) -> float:
    return max((part.height for part in cells), default=0.0) + 2 * padding


TALL = DEPTH / 2
"""A row taller than this is divided rather than moved to the next page."""
SHORT = DEPTH / 4
"""Rows that together are no taller than this are not divided."""
FEW = 3
"""The rows that at least stand under a head."""


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows under a head that is repeated on each page."""

    head: tuple[Row, ...]
    rows: tuple[Row, ...]
    above: float = 0.0
    below: float = 0.0
    keep: bool = False
    node: Node | None = None

    @property
    def _head_height(self) -> float:
        return sum(row.height for row in self.head)

    @property
    def height(self) -> float:
        """The head and all rows."""
        return self._head_height + sum(row.height for row in self.rows)

    @property
    def least(self) -> float:
        """All of it if it is short, else the head and a few rows; of tall rows only a piece."""
        few = self.rows if self.height <= SHORT else self.rows[:FEW]
        return self._head_height + min(sum(row.height for row in few), TALL / 2)

    def belonging(self, node: Node) -> Rows:
        """Give them as a part of `node`, unless their cells are something already."""
        known = any(part.node for row in self.rows for part in row.cells)
        return self if self.node or known else replace(self, node=node)

    def take(self, room: float) -> tuple[Rows | None, Rows | None]:
        """Divide between rows; a row that is taller than the page, or nearly, is divided within."""
        if not self.rows:
            return (self, None) if self._head_height <= room else (None, self)
        count, used = self._fitting(room)
        if count == len(self.rows):
            return self, None
        if self.rows[count].height > TALL and (parts := self.rows[count].divided(room - used)):
            return self._cut((*self.rows[:count], parts[0]), (parts[1], *self.rows[count + 1 :]))
        while count and (self.rows[count].joined or self._last_alone(count)):
            count -= 1
        return self._cut(self.rows[:count], self.rows[count:]) if count else (None, self)

    def _last_alone(self, count: int) -> bool:
        """Whether one row would begin a page with nothing but what is joined to it."""
        return count > ALONE and all(row.joined for row in self.rows[count + 1 :])

    def _cut(self, first: tuple[Row, ...], rest: tuple[Row, ...]) -> tuple[Rows, Rows]:
        again = tuple(row.repeated() for row in self.head)
        return replace(self, rows=first, below=0.0), replace(self, rows=rest, above=0.0, head=again)

    def _fitting(self, room: float) -> tuple[int, float]:
        used = self._head_height
        for count, row in enumerate(self.rows):
            if used + row.height > room + 1e-6:
                return count, used
            used += row.height
        return len(self.rows), used

    def draw(self, pen: Pen, top: float) -> None:
        """Draw the head and the rows."""
        for row in (*self.head, *self.rows):
            row.draw(pen, top)
            top -= row.height
