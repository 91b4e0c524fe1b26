"""Wrapped text at a place in a row."""

from __future__ import annotations

from dataclasses import dataclass, replace

from mindgap.exports.pdf import styles
from mindgap.exports.pdf.elements import Line, baseline_drop, lines
from mindgap.exports.pdf.measures import MARGIN
from mindgap.exports.pdf.pen import Pen
from mindgap.exports.pdf.structure import Node
from mindgap.exports.pdf.styles import TextStyle
from mindgap.reporting.blocks import Align


@dataclass(frozen=True, slots=True)
class Cell:
    """Lines of text; x is counted from the left margin."""

    lines: tuple[Line, ...]
    x: float
    width: float
    align: Align = Align.LEFT
    node: Node | None = None

    @property
    def height(self) -> float:
        """The leadings of its lines."""
        return sum(line.style.leading for line in self.lines)

    def draw(self, pen: Pen, top: float) -> None:
        """Draw its lines from `top` down."""
        with pen.tagged(self.node):
            self._draw(pen, top)

    def _draw(self, pen: Pen, top: float) -> None:
        left = MARGIN + self.x
        for line in self.lines:
            baseline = top - baseline_drop(line.style)
            top -= line.style.leading
            match self.align:
                case Align.LEFT:
                    pen.text(left, baseline, line.text, line.style)
                case Align.RIGHT:
                    pen.text_right(left + self.width, baseline, line.text, line.style)
                case Align.CENTRE:
                    pen.text_centred(left + self.width / 2, baseline, line.text, line.style)

    def divided(self, room: float) -> tuple[Cell, Cell]:
        """Give the lines that fit in `room`, and the rest."""
        count = 0
        for line in self.lines:
            room -= line.style.leading
            if room < 0:
                break
            count += 1
        return replace(self, lines=self.lines[:count]), replace(self, lines=self.lines[count:])


def cell(  # a text, where it stands, how and as what
    text: str, style: TextStyle, x: float, width: float, align: Align = Align.LEFT, node: Node | None = None
) -> Cell:
    """Give a cell with its text wrapped within its width."""
    return Cell(lines(text, style, width), x, width, align, node)


def ranked_cell(  # as above
    text: str, style: TextStyle, x: float, width: float, align: Align = Align.LEFT, node: Node | None = None
) -> Cell:
    """Give a cell whose first line of text is what matters; what follows a line break is set smaller."""
    first, _, rest = text.partition("\n")
    quiet = lines(rest, styles.SMALL, width) if rest else ()
    return Cell((*lines(first, style, width), *quiet), x, width, align, node)
