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


def gantt(block: Gantt) -> tuple[Element, ...]:
    """Give one row per action, with its bar on the quarters, its dates and its status."""
    if not block.quarters:
        return ()
    step = (RIGHT - LEFT) / len(block.quarters)
    rows = tuple(_row(block, item, step) for item in block.rows)
    return titled(block.title, Rows((_legend(block.rows), _head(block, step)), rows, ABOVE, BELOW))


def _legend(rows: tuple[GanttRow, ...]) -> Row:
    """Say what each look of a bar means, of those that are there."""
    looks = {(row.done, row.begun): row for row in sorted(rows, key=lambda row: (row.done, row.begun))}
    return legend(tuple(_entry(row) for row in looks.values()))


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
    left = MARGIN + LEFT + item.start * step
    length = max(LEAST_BAR, (item.end - item.start) * step)
    _look(pen, item, left, middle, length)


def _look(pen: Pen, item: GanttRow, left: float, middle: float, length: float) -> None:
    """Draw a bar: done is pale with a tick, begun is full, planned is hollow."""
    if item.done:
        pen.rect(left, middle - BAR / 2, length, BAR, fill=Colour.LIGHT, stroke=Colour.DARK)
        pen.text_centred(left + length / 2, middle - 3, "✓", styles.TABLE_STRONG)
    elif item.begun:
        pen.rect(left, middle - BAR / 2, length, BAR, fill=Colour.ACCENT)
    else:
        pen.rect(left, middle - BAR / 2 + 0.5, length, BAR - 1, fill=Colour.PAPER, stroke=Colour.ACCENT, line=1.2)
