"""Kronor per period as lying bars, stacked by who pays."""

from __future__ import annotations

from mindgap.exports.hatching import slanting
from mindgap.exports.pdf import styles
from mindgap.exports.pdf.cells import cell
from mindgap.exports.pdf.charts.legend import ABOVE, BELOW, Entry, legend, titled, together
from mindgap.exports.pdf.elements import Element, baseline_drop
from mindgap.exports.pdf.fonts import width
from mindgap.exports.pdf.measures import MARGIN, WIDTH, columns
from mindgap.exports.pdf.pen import Pen
from mindgap.exports.pdf.rows import Picture, Row, Rows, Rule, Stand, row
from mindgap.exports.pdf.styles import Colour
from mindgap.exports.pdf.wrapping import wrap
from mindgap.reporting.blocks import Align, BarPart, BudgetBar, BudgetBars

NAME_WIDTH = columns(2)
TOTAL_WIDTH = columns(2.4)
LEFT = NAME_WIDTH + 6
LENGTH = WIDTH - TOTAL_WIDTH - LEFT - 8
HEIGHT = 28.0
BAR = 16.0
FILLS = ((Colour.ACCENT, Colour.PAPER), (Colour.MID, Colour.INK), (Colour.PAPER, Colour.INK))
"""The fill of each of the first series and the colour of words on it: dark, grey and white, also without colours."""
HATCHED = len(FILLS)
"""The series after those, as many as there are ways to pay: paper under slanting lines."""
PITCH = 4.0
"""The distance between slanting lines."""


def budget_bars(block: BudgetBars) -> tuple[Element, ...]:
    """Give one bar per period, all on one scale."""
    rows = tuple(_row(block, bar) for bar in block.bars)
    return titled(block.title, together(Rows((_legend(block),), rows, ABOVE, BELOW)))


def _legend(block: BudgetBars) -> Row:
    return legend(tuple(_entry(index, name) for index, name in enumerate(block.series)))


def _entry(index: int, name: str) -> Entry:
    return Entry(name, lambda pen, x, y: _box(pen, index, x, y, 10, 8), 10)


def _row(block: BudgetBars, bar: BudgetBar) -> Row:
    total = "\n".join(part for part in (bar.total_text, bar.hours_text) if part)
    cells = (
        cell(bar.label, styles.TABLE_STRONG, 0, NAME_WIDTH),
        cell(total, styles.TABLE, WIDTH - TOTAL_WIDTH, TOTAL_WIDTH, Align.RIGHT),
    )
    words = _small(block, bar)
    small = wrap(words, styles.SMALL, LENGTH) if words else ()
    return row(
        cells,
        least=HEIGHT + len(small) * styles.SMALL.leading,
        rule=Rule(),
        picture=_picture(block, bar, small),
        stand=Stand.MIDDLE,
    )


def _fits(text: str, length: float) -> bool:
    return width(text, styles.SMALL_STRONG) + 8 <= length


def _small(block: BudgetBars, bar: BudgetBar) -> str:
    """Give the parts too short for their figures as words to stand under the bar."""
    short = [part for part in bar.parts if not _fits(part.text, _length(block, part))]
    return " · ".join(f"{block.series[part.series]} {part.text}".replace(" ", "\u00a0") for part in short)


def _length(block: BudgetBars, part: BarPart) -> float:
    return LENGTH * part.value / block.highest


def _picture(block: BudgetBars, bar: BudgetBar, small: tuple[str, ...]) -> Picture:
    def draw(pen: Pen, top: float, _height: float) -> None:
        left, middle = MARGIN + LEFT, top - HEIGHT / 2
        for part in bar.parts:
            length = _length(block, part)
            _box(pen, part.series, left, middle, length, BAR)
            if _fits(part.text, length):
                _figure(pen, part, left, middle)
            left += length
        for index, line in enumerate(small):
            drop = HEIGHT - 4 + index * styles.SMALL.leading + baseline_drop(styles.SMALL)
            pen.text(MARGIN + LEFT, top - drop, line, styles.SMALL)

    return draw


def _figure(pen: Pen, part: BarPart, left: float, middle: float) -> None:
    """Write the kronor of a part on it; slanting lines give way to them."""
    baseline = middle + styles.SMALL.leading / 2 - baseline_drop(styles.SMALL)
    _fill, ink = _look(part.series)
    if _hatched(part.series):
        pen.rect(left + 2, middle - 5, width(part.text, styles.SMALL_STRONG) + 4, 10, fill=Colour.PAPER)
    pen.text(left + 4, baseline, part.text, styles.SMALL_STRONG, ink)


def _look(series: int) -> tuple[Colour, Colour]:
    return (Colour.PAPER, Colour.INK) if _hatched(series) else FILLS[series % (HATCHED + 1)]


def _hatched(series: int) -> bool:
    return series % (HATCHED + 1) == HATCHED


def _box(pen: Pen, series: int, x: float, middle: float, length: float, height: float) -> None:
    foot = middle - height / 2
    pen.rect(x, foot, length, height, fill=_look(series)[0])
    if _hatched(series):
        for start, end in slanting(length, height, PITCH):
            pen.line((x + start[0], foot + start[1]), (x + end[0], foot + end[1]), Colour.INK, 0.8)
    pen.rect(x, foot, length, height, stroke=Colour.INK, line=0.5)
