"""Rows × columns of quarter circles; wide maps are divided into maps of fewer columns."""

from __future__ import annotations

from mindgap.exports.pdf import styles
from mindgap.exports.pdf.cells import cell
from mindgap.exports.pdf.charts.headings import Headings, headings
from mindgap.exports.pdf.charts.legend import ABOVE, BELOW, Entry, legend, titled
from mindgap.exports.pdf.elements import Element, baseline_drop
from mindgap.exports.pdf.fonts import width
from mindgap.exports.pdf.measures import MARGIN, WIDTH, columns
from mindgap.exports.pdf.pen import Pen
from mindgap.exports.pdf.rows import Picture, Row, Rows, Rule, Stand, row
from mindgap.exports.pdf.styles import Colour
from mindgap.reporting.blocks import HeatCell, HeatMap, HeatRow

NAME_WIDTH = columns(3)
MARK_WIDTH = columns(2.8)
AIR = 8.0
RADIUS = 4.6
HEIGHT = 20.0
MOST_COLUMNS = 14


def heat_map(block: HeatMap) -> tuple[Element, ...]:
    """Give the map; the row names are repeated where it is divided."""
    count = len(block.columns)
    if not count:
        return ()
    maps = -(-count // MOST_COLUMNS)
    each = -(-count // maps)
    parts = tuple(_part(block, start, min(start + each, count)) for start in range(0, count, each))
    return titled(block.title, *parts)


def _part(block: HeatMap, start: int, stop: int) -> Rows:
    mark_width = MARK_WIDTH if any(r.mark for r in block.rows) else 0.0
    left = NAME_WIDTH + AIR
    step = (WIDTH - left - mark_width) / (stop - start)
    lefts = [left + index * step for index in range(stop - start)]
    titles = headings(block.columns[start:stop], lefts, step)
    rows = tuple(_row(item, item.cells[start:stop], lefts, step) for item in block.rows)
    return Rows((_legend(block), _head(block, titles, mark_width)), rows, ABOVE, BELOW)


def _legend(block: HeatMap) -> Row:
    return legend(tuple(_entry(item) for item in block.legend))


def _entry(item: HeatCell) -> Entry:
    def draw(pen: Pen, x: float, y: float) -> None:
        pen.quarter_circle((x + RADIUS, y), RADIUS, item.quarters or 0)

    return Entry(item.text, draw, 2 * RADIUS)


def _head(block: HeatMap, titles: Headings, mark_width: float) -> Row:
    cells = [cell(block.corner, styles.TABLE_HEAD, 0, NAME_WIDTH)]
    if mark_width:
        cells.append(cell(block.mark_title, styles.TABLE_HEAD, WIDTH - MARK_WIDTH + AIR, MARK_WIDTH - AIR))
    return row(
        tuple(cells), least=titles.height + 8, rule=Rule(Colour.INK, 0.8), picture=titles.picture, stand=Stand.FOOT
    )


def _row(item: HeatRow, cells: tuple[HeatCell, ...], lefts: list[float], step: float) -> Row:
    texts = [cell(item.name, styles.TABLE_STRONG, 0, NAME_WIDTH)]
    if item.mark:
        style = styles.TABLE_WARNING if item.warning else styles.TABLE_QUIET
        texts.append(cell(_mark(item), style, WIDTH - MARK_WIDTH + AIR, MARK_WIDTH - AIR))
    return row(tuple(texts), least=HEIGHT, rule=Rule(), picture=_circles(cells, lefts, step), stand=Stand.MIDDLE)


def _mark(item: HeatRow) -> str:
    return f"! {item.mark}" if item.warning and not item.mark.startswith("!") else item.mark


def _circles(cells: tuple[HeatCell, ...], lefts: list[float], step: float) -> Picture:
    """Draw each circle with its text to the right, the two together in the middle of the column."""

    def draw(pen: Pen, top: float, height: float) -> None:
        y = top - height / 2
        baseline = y + styles.TABLE.leading / 2 - baseline_drop(styles.TABLE)
        for item, left in zip(cells, lefts, strict=False):
            middle = MARGIN + left + step / 2
            if item.quarters is None:
                pen.text_centred(middle, baseline, item.text, styles.TABLE_QUIET)
                continue
            room = width(item.text, styles.TABLE) + 4 if item.text else 0.0
            pen.quarter_circle((middle - room / 2, y), RADIUS, item.quarters)
            pen.text(middle - room / 2 + RADIUS + 4, baseline, item.text, styles.TABLE)

    return draw
