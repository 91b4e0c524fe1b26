"""Heads per step over the quarters: a row per step, the highest on top, with a bar and a figure in each cell."""

from __future__ import annotations

from mindgap.exports.pdf import styles
from mindgap.exports.pdf.cells import cell
from mindgap.exports.pdf.charts.headings import headings
from mindgap.exports.pdf.charts.legend import ABOVE, BELOW, Entry, legend, titled
from mindgap.exports.pdf.elements import Drawing, Element, baseline_drop
from mindgap.exports.pdf.measures import MARGIN, WIDTH, columns
from mindgap.exports.pdf.pen import Pen
from mindgap.exports.pdf.rows import Picture, Row, Rows, Rule, Stand, row
from mindgap.exports.pdf.styles import Colour
from mindgap.reporting.blocks import FlowCell, FlowPicture, FlowRow, FlowSum

NAME_WIDTH = columns(2.6)
LEFT = NAME_WIDTH + 8
HEIGHT = 44.0
TALLEST = HEIGHT - 17.0
"""The height of the bar and the hollow one on it where there are most."""
BAR = 15.0
LEAST = 3.0
"""What a hollow bar takes at least, so that it is seen among many heads."""
_FIGURE = styles.TABLE_STRONG
_FREED = styles.SMALL_STRONG


def flow_bars(block: FlowPicture) -> tuple[Element, ...]:
    """Give the rows of the steps and, under them, those of the sums; they stand on one page."""
    if not block.columns:
        return ()
    step = (WIDTH - LEFT) / len(block.columns)
    rows = tuple(_row(item, block.highest, step) for item in block.rows)
    sums = tuple(_sum(item, step, first=index == 0) for index, item in enumerate(block.sums))
    whole = Rows((_legend(block), _head(block, step)), (*rows, *sums))
    return titled(block.title, Drawing(whole.height, whole.draw, ABOVE, BELOW))


def _legend(block: FlowPicture) -> Row:
    return legend((Entry(block.heads_label, _heads_key, 9), Entry(block.freed_label, _freed_key, 9)))


def _heads_key(pen: Pen, x: float, y: float) -> None:
    pen.rect(x, y - 4, 9, 8, fill=Colour.ACCENT)


def _freed_key(pen: Pen, x: float, y: float) -> None:
    pen.rect(x + 0.5, y - 3.5, 8, 7, fill=Colour.PAPER, stroke=Colour.INK, line=1)


def _head(block: FlowPicture, step: float) -> Row:
    titles = headings(block.columns, [LEFT + index * step for index in range(len(block.columns))], step)
    corner = cell(block.corner, styles.TABLE_HEAD, 0, NAME_WIDTH)
    rule = Rule(Colour.INK, 0.8)
    return row((corner,), least=titles.height + 8, rule=rule, picture=titles.picture, stand=Stand.FOOT)


def _row(item: FlowRow, highest: int, step: float) -> Row:
    name = cell(item.name, styles.TABLE_STRONG, 0, NAME_WIDTH)
    return row((name,), least=HEIGHT, rule=Rule(Colour.MID), picture=_picture(item, highest, step), stand=Stand.MIDDLE)


def _picture(item: FlowRow, highest: int, step: float) -> Picture:
    def draw(pen: Pen, top: float, height: float) -> None:
        foot = top - height
        for index, held in enumerate(item.cells):
            middle = MARGIN + LEFT + (index + 0.5) * step
            if index:
                pen.line((middle - step / 2, top - 2), (middle - step / 2, foot + 2), Colour.LIGHT)
            _cell(pen, held, (middle, foot), TALLEST / highest, min(BAR, step * 0.55))

    return draw


def _cell(pen: Pen, held: FlowCell, at: tuple[float, float], unit: float, wide: float) -> None:
    """Draw the bar, the hollow bar on it with its figure to the right, and the heads above both."""
    middle, foot = at
    top = foot + held.heads * unit
    if held.heads:
        pen.rect(middle - wide / 2, foot, wide, held.heads * unit, fill=Colour.ACCENT)
    if held.freed:
        tall = max(LEAST, held.freed * unit)
        pen.rect(middle - wide / 2 + 0.5, top + 0.5, wide - 1, tall, fill=Colour.PAPER, stroke=Colour.INK, line=1)
        pen.text(middle + wide / 2 + 1.5, max(top + tall / 2 - 2.2, foot + 1.5), held.freed_text, _FREED)
        top += tall + 0.5
    style = _FIGURE if held.heads else styles.TABLE_QUIET
    pen.text_centred(middle, top + 3, held.text, style)


def _sum(item: FlowSum, step: float, *, first: bool) -> Row:
    def draw(pen: Pen, top: float, height: float) -> None:
        baseline = top - height / 2 + _FIGURE.leading / 2 - baseline_drop(_FIGURE)
        if first:
            pen.line((MARGIN, top), (MARGIN + WIDTH, top), Colour.INK, 0.8)
        for index, text in enumerate(item.texts):
            pen.text_centred(MARGIN + LEFT + (index + 0.5) * step, baseline, text, _FIGURE)

    name = cell(item.name, styles.TABLE_HEAD, 0, NAME_WIDTH)
    return row((name,), least=16, rule=Rule(), picture=draw, stand=Stand.MIDDLE)
