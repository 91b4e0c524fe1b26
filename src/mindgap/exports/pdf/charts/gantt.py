"""Actions over quarters."""

from __future__ import annotations

from mindgap.exports.pdf import styles
from mindgap.exports.pdf.cells import cell
from mindgap.exports.pdf.charts.headings import headings
from mindgap.exports.pdf.charts.legend import ABOVE, BELOW, Entry, legend, titled
from mindgap.exports.pdf.elements import Element, baseline_drop
from mindgap.exports.pdf.fonts import width
from mindgap.exports.pdf.measures import MARGIN, WIDTH, columns
from mindgap.exports.pdf.pen import Pen
from mindgap.exports.pdf.rows import Picture, Row, Rows, Rule, Stand, row
from mindgap.exports.pdf.styles import Colour
from mindgap.reporting.blocks import Gantt, GanttRow

NAME_WIDTH = columns(3.6)
DATES_WIDTH = columns(2.7)
LEFT = NAME_WIDTH + 10
RIGHT = WIDTH - DATES_WIDTH - 8
HEIGHT = 24.0
BAR = 8.0
LEAST_BAR = 4.0
KEY = 18.0
ARROW = 6.0
"""The length of the head of an arrow at an edge."""


def gantt(block: Gantt) -> tuple[Element, ...]:
    """Give one row per action, with its bar on the quarters, its dates and its status."""
    if not block.quarters:
        return ()
    step = (RIGHT - LEFT) / len(block.quarters)
    rows = tuple(_row(block, item, step) for item in block.rows)
    return titled(block.title, Rows((_legend(block), _head(block, step)), rows, ABOVE, BELOW))


def _legend(block: Gantt) -> Row:
    """Say what each look of a bar means, of those that are there, and what an arrow means."""
    looks = {(row.done, row.begun): row for row in sorted(block.rows, key=lambda row: (row.done, row.begun))}
    beyond = (Entry(block.beyond_label, lambda pen, x, y: _arrow(pen, x, y, ARROW), ARROW),)
    return legend((*(_entry(row) for row in looks.values()), *(beyond if block.beyond_label else ())))


def _entry(row: GanttRow) -> Entry:
    return Entry(row.status, lambda pen, x, y: _look(pen, row, x, y, KEY), KEY)


def _head(block: Gantt, step: float) -> Row:
    lefts = [LEFT + index * step for index in range(len(block.quarters))]
    titles = headings(block.quarters, lefts, step)
    over = styles.SMALL.leading + 2 if block.today is not None else 0.0

    def picture(pen: Pen, top: float, height: float) -> None:
        titles.picture(pen, top, height)
        if block.today is not None:
            half = width(block.today_label, styles.SMALL_STRONG) / 2
            x = MARGIN + min(max(LEFT + block.today * step, LEFT + half), RIGHT - half)
            baseline = top - baseline_drop(styles.SMALL)
            pen.text_centred(x, baseline, block.today_label, styles.SMALL_STRONG, Colour.WARNING)

    return row((), least=titles.height + 8 + over, rule=Rule(Colour.INK, 0.8), picture=picture)


def _row(block: Gantt, item: GanttRow, step: float) -> Row:
    cells = (
        cell(item.label, styles.TABLE, 0, NAME_WIDTH),
        cell(f"{item.dates}\n{item.status}", styles.SMALL, WIDTH - DATES_WIDTH, DATES_WIDTH),
    )
    return row(cells, least=HEIGHT, rule=Rule(), picture=_picture(block, item, step), stand=Stand.MIDDLE)


def _picture(block: Gantt, item: GanttRow, step: float) -> Picture:
    def draw(pen: Pen, top: float, height: float) -> None:
        for index in range(len(block.quarters) + 1):
            x = MARGIN + LEFT + index * step
            pen.line((x, top), (x, top - height), Colour.LIGHT)
        if block.today is not None:
            x = MARGIN + LEFT + block.today * step
            pen.line((x, top), (x, top - height), Colour.WARNING, 1, (3, 2))
        _bar(pen, item, step, top - height / 2)

    return draw


def _bar(pen: Pen, item: GanttRow, step: float, middle: float) -> None:
    """Draw the bar with an arrow at each edge that it goes beyond; what lies outside is the arrow alone."""
    left, right = MARGIN + LEFT + item.start * step, MARGIN + LEFT + item.end * step
    if item.start < item.end or not (item.before or item.after):
        start, end = left + ARROW * item.before, right - ARROW * item.after
        _look(pen, item, min(start, MARGIN + RIGHT - LEAST_BAR), middle, max(LEAST_BAR, end - start))
    if item.before:
        _arrow(pen, MARGIN + LEFT + ARROW, middle, -ARROW)
    if item.after:
        _arrow(pen, MARGIN + RIGHT - ARROW, middle, ARROW)


def _arrow(pen: Pen, x: float, middle: float, length: float) -> None:
    """Draw an arrowhead from x on, to the right or, where the length is negative, to the left."""
    half = BAR / 2 + 1
    pen.polygon(((x, middle + half), (x + length, middle), (x, middle - half)), fill=Colour.ACCENT)


def _look(pen: Pen, item: GanttRow, left: float, middle: float, length: float) -> None:
    """Draw a bar: done is pale with a tick, begun is full, planned is hollow."""
    if item.done:
        pen.rect(left, middle - BAR / 2, length, BAR, fill=Colour.LIGHT, stroke=Colour.DARK)
        pen.text_centred(left + length / 2, middle - 3, "✓", styles.TABLE_STRONG)
    elif item.begun:
        pen.rect(left, middle - BAR / 2, length, BAR, fill=Colour.ACCENT)
    else:
        pen.rect(left, middle - BAR / 2 + 0.5, length, BAR - 1, fill=Colour.PAPER, stroke=Colour.ACCENT, line=1.2)
