"""Key figures: large numbers in a row, each with what it counts."""

from __future__ import annotations

from mindgap.exports.pdf import styles
from mindgap.exports.pdf.elements import Drawing, Element, baseline_drop
from mindgap.exports.pdf.fonts import width
from mindgap.exports.pdf.measures import GUTTER, MARGIN, WIDTH
from mindgap.exports.pdf.pen import Pen
from mindgap.exports.pdf.styles import Colour, TextStyle
from mindgap.exports.pdf.wrapping import wrap
from mindgap.reporting.blocks import Figure, KeyFigures

AIR = 7.0
_SMALLEST = 9.0


def key_figures(block: KeyFigures) -> tuple[Element, ...]:
    """Give the figures side by side under one line; six to a row at most."""
    return tuple(_strip(block.figures[start : start + 6]) for start in range(0, len(block.figures), 6))


def _strip(figures: tuple[Figure, ...]) -> Drawing:
    room = (WIDTH - GUTTER * (len(figures) - 1)) / len(figures)
    labels = [wrap(figure.label, styles.TABLE_QUIET, room) for figure in figures]
    value = min((_fitting(figure, room - AIR) for figure in figures), key=lambda style: style.size)
    height = AIR + value.leading + max(map(len, labels)) * styles.TABLE.leading + AIR

    def paint(pen: Pen, top: float) -> None:
        for index, (figure, label) in enumerate(zip(figures, labels, strict=True)):
            left = MARGIN + index * (room + GUTTER)
            colour = Colour.WARNING if figure.warning else Colour.ACCENT
            pen.line((left, top), (left + room, top), colour, 2)
            y = top - AIR
            pen.text(left, y - baseline_drop(value), _shown(figure), value, colour)
            y -= value.leading
            for line in label:
                pen.text(left, y - baseline_drop(styles.TABLE), line, styles.TABLE_QUIET)
                y -= styles.TABLE.leading

    return Drawing(height, paint, 10, 14)


def _shown(figure: Figure) -> str:
    return f"! {figure.value}" if figure.warning else figure.value


def _fitting(figure: Figure, room: float) -> TextStyle:
    """Give the largest style in which the value stands on one line."""
    style = styles.FIGURE
    natural = width(_shown(figure), style)
    size = max(_SMALLEST, min(style.size, style.size * room / natural if natural else style.size))
    return TextStyle(style.face, size, size * 1.16)
