"""The title sentence over a picture and the legend under it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from mindgap.exports.pdf import styles
from mindgap.exports.pdf.elements import Drawing, Element, baseline_drop, lines
from mindgap.exports.pdf.fonts import width
from mindgap.exports.pdf.measures import DEPTH, MARGIN, WIDTH
from mindgap.exports.pdf.pen import Pen
from mindgap.exports.pdf.rows import Row, Rows, row
from mindgap.exports.pdf.running_text import Prose
from mindgap.exports.pdf.structure import Node
from mindgap.exports.pdf.wrapping import wrap

ABOVE, BELOW = 6.0, 18.0
_STYLE = styles.SMALL
_GAP = 6.0
_BETWEEN = 18.0


@dataclass(frozen=True, slots=True)
class Entry:
    """A mark and the words for it; `draw` gets the left end and the middle of the mark."""

    label: str
    draw: Callable[[Pen, float, float], None]
    width: float


_Place = tuple[Entry, tuple[str, ...], float, float]


def titled(title: str, *parts: Element) -> tuple[Element, ...]:
    """Give the title and, on the same page as at least their start, the parts of the picture."""
    return Prose(lines(title, styles.CHART_TITLE, WIDTH), 12, 4, keep=True, node=Node("P")), *parts


def together(rows: Rows) -> Element:
    """Give a picture made of rows undivided, unless it takes more than half a page."""
    return rows if rows.height > DEPTH / 2 else Drawing(rows.height, rows.draw, rows.above, rows.below)


def legend(entries: tuple[Entry, ...], room: float = WIDTH) -> Row:
    """Give the legend as a row, broken to further lines where it must."""
    placed, depth = _placed(entries, room)

    def picture(pen: Pen, top: float, _height: float) -> None:
        for entry, words, x, y in placed:
            baseline = top - y - baseline_drop(_STYLE)
            entry.draw(pen, MARGIN + x, baseline + 2.6)
            for index, line in enumerate(words):
                pen.text(MARGIN + x + entry.width + _GAP, baseline - index * _STYLE.leading, line, _STYLE)

    return row((), least=depth + 6, picture=picture)


def _placed(entries: tuple[Entry, ...], room: float) -> tuple[list[_Place], float]:
    """Give each entry with its wrapped words and its place in the legend, and the depth of the whole."""
    places: list[_Place] = []
    x, y, deepest = 0.0, 0.0, 0.0
    for entry in entries:
        words = wrap(entry.label, _STYLE, room - entry.width - _GAP)
        taken = entry.width + _GAP + max(width(line, _STYLE) for line in words)
        if x and x + taken > room:
            x, y = 0.0, deepest
        places.append((entry, words, x, y))
        x += taken + _BETWEEN
        deepest = max(deepest, y + len(words) * _STYLE.leading)
    return places, deepest
