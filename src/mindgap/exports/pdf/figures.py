"""Key figures: large numbers in a row, each with what it counts."""

from __future__ import annotations

from itertools import accumulate

from mindgap.exports.pdf import styles
from mindgap.exports.pdf.elements import Drawing, Element, baseline_drop
from mindgap.exports.pdf.fonts import width
from mindgap.exports.pdf.measures import GUTTER, MARGIN, WIDTH
from mindgap.exports.pdf.pen import Pen
from mindgap.exports.pdf.structure import Node
from mindgap.exports.pdf.styles import Colour, TextStyle
from mindgap.exports.pdf.wrapping import running
from mindgap.reporting.blocks import Figure, KeyFigures

AIR = 7.0
LABEL = 80.0
"""What a figure takes at least, so that the words under it have room."""
_LEAST = 0.75
"""How far the values shrink so that all may have the same room."""


def key_figures(block: KeyFigures) -> tuple[Element, ...]:
    """Give the figures side by side under one line; six to a row at most."""
    return tuple(_strip(block.figures[start : start + 6]) for start in range(0, len(block.figures), 6))


def _strip(figures: tuple[Figure, ...]) -> Drawing:
    value, rooms = _fitted([width(_shown(figure), styles.FIGURE) for figure in figures])
    lefts = list(accumulate((room + GUTTER for room in rooms), initial=MARGIN))
    labels = [running(figure.label, styles.TABLE_QUIET, room) for figure, room in zip(figures, rooms, strict=True)]
    height = AIR + value.leading + max(map(len, labels)) * styles.TABLE.leading + AIR

    def paint(pen: Pen, top: float) -> None:
        whole = Node("L")
        for figure, label, left, room in zip(figures, labels, lefts, rooms, strict=False):
            colour = Colour.WARNING if figure.warning else Colour.ACCENT
            pen.line((left, top), (left + room, top), colour, 2)
            y = top - AIR
            with pen.tagged(Node("LBody", Node("LI", whole))):
                pen.text(left, y - baseline_drop(value), f"{_shown(figure)} ", value, colour)
                y -= value.leading
                for line in label:
                    pen.text(left, y - baseline_drop(styles.TABLE), line, styles.TABLE_QUIET)
                    y -= styles.TABLE.leading

    return Drawing(height, paint, 10, 14)


def _fitted(natural: list[float]) -> tuple[TextStyle, list[float]]:
    """Give the style of the values and the room of each: alike if they fit, else by length, else smaller too."""
    whole = WIDTH - GUTTER * (len(natural) - 1)
    alike = whole / len(natural)
    if (shrink := min(1.0, (alike - AIR) / (max(natural) or 1))) >= _LEAST:
        return _sized(shrink), [alike] * len(natural)
    natural = [max(length, LABEL) for length in natural]
    scale = min(1.0, (whole - AIR * len(natural)) / sum(natural))
    spare = (whole - scale * sum(natural)) / len(natural)
    return _sized(scale), [scale * length + spare for length in natural]


def _sized(scale: float) -> TextStyle:
    return TextStyle(styles.FIGURE.face, styles.FIGURE.size * scale, styles.FIGURE.leading * scale)


def _shown(figure: Figure) -> str:
    return f"! {figure.value}" if figure.warning else figure.value
