"""Now and desired per theme on one axis, with the spread of the answers."""

from __future__ import annotations

from mindgap.exports.pdf import styles
from mindgap.exports.pdf.cells import cell
from mindgap.exports.pdf.charts.legend import ABOVE, BELOW, Entry, legend, titled, together
from mindgap.exports.pdf.elements import Element, baseline_drop
from mindgap.exports.pdf.fonts import width
from mindgap.exports.pdf.measures import MARGIN, WIDTH, columns
from mindgap.exports.pdf.pen import Pen, Point
from mindgap.exports.pdf.rows import Picture, Row, Rows, Rule, Stand, row
from mindgap.exports.pdf.styles import Colour
from mindgap.reporting.blocks import Align, Dumbbell, DumbbellRow
from mindgap.reporting.charts import HIGHEST_LEVEL, LOWEST_LEVEL, Span

NAME_WIDTH = columns(3)
GAP_WIDTH = columns(1.6)
LEFT = NAME_WIDTH + 34
RIGHT = WIDTH - GAP_WIDTH - 30
STEP = (RIGHT - LEFT) / (HIGHEST_LEVEL - LOWEST_LEVEL)
HEIGHT = 36.0
DOT = 4.6
SPREAD_DROP = 9.0
"""How far below the means the spread of the current answers lies, and above them that of the desired."""
_NUMBER = styles.TABLE_STRONG


def dumbbell(block: Dumbbell) -> tuple[Element, ...]:
    """Give one row per theme under the axis."""
    head = (_legend(block), _axis(block))
    return titled(block.title, together(Rows(head, tuple(_row(r) for r in block.rows), ABOVE, BELOW)))


def place(level: float) -> float:
    """Give the x of a level on the page."""
    return MARGIN + LEFT + (level - LOWEST_LEVEL) * STEP


def _legend(block: Dumbbell) -> Row:
    return legend(
        (
            Entry(block.current_label, lambda pen, x, y: _now(pen, (x + DOT, y)), 2 * DOT),
            Entry(block.desired_label, lambda pen, x, y: _wanted(pen, (x + DOT, y)), 2 * DOT),
            Entry(block.spread_label, lambda pen, x, y: _whiskers(pen, x, x + 20, y, Colour.DARK), 20),
        )
    )


def _axis(block: Dumbbell) -> Row:
    names = tuple(
        cell(
            name if name == str(level) else f"{level}\n{name}",
            styles.SMALL,
            LEFT + (level - LOWEST_LEVEL) * STEP - STEP / 2,
            STEP,
            Align.CENTRE,
        )
        for level, name in enumerate(block.levels, start=LOWEST_LEVEL)
    )
    gap = cell(block.gap_label, styles.TABLE_HEAD, WIDTH - GAP_WIDTH, GAP_WIDTH, Align.RIGHT)
    return row((*names, gap), padding=3, rule=Rule(Colour.INK, 0.8), stand=Stand.FOOT)


def _row(item: DumbbellRow) -> Row:
    cells = [
        cell(item.name, styles.BODY_STRONG, 0, NAME_WIDTH),
        cell(item.gap_text, styles.BODY_STRONG, WIDTH - GAP_WIDTH, GAP_WIDTH, Align.RIGHT),
    ]
    if item.note:
        cells.append(cell(item.note, styles.SMALL, *_beside(item)))
    return row(tuple(cells), least=HEIGHT, rule=Rule(), picture=_picture(item), stand=Stand.MIDDLE)


def _beside(item: DumbbellRow) -> tuple[float, float]:
    """Give left end and width of the room for a remark: beside the only mark, on the side where there is more."""
    span = item.current or item.desired
    if span is None:
        return LEFT + 4, RIGHT - LEFT - 4
    taken = DOT + 10 + width(span.text, _NUMBER)
    middle = LEFT + (span.mean - LOWEST_LEVEL) * STEP
    before, after = middle - taken - LEFT - 4, RIGHT - middle - taken
    return (middle + taken, after) if after >= before else (LEFT + 4, before)


def _picture(item: DumbbellRow) -> Picture:
    def draw(pen: Pen, top: float, height: float) -> None:
        for level in range(LOWEST_LEVEL, HIGHEST_LEVEL + 1):
            pen.line((place(level), top), (place(level), top - height), Colour.LIGHT)
        _spans(pen, item.current, item.desired, top - height / 2)

    return draw


def _spans(pen: Pen, current: Span | None, desired: Span | None, y: float) -> None:
    if current and desired:
        pen.line((place(current.mean), y), (place(desired.mean), y), Colour.ACCENT, 2.6)
    around = DOT + 2.6 if current and desired and _together(current, desired) else DOT
    if current:
        _whiskers(pen, place(current.low), place(current.high), y - SPREAD_DROP, Colour.DARK)
        _now(pen, (place(current.mean), y), around)
    if desired:
        _whiskers(pen, place(desired.low), place(desired.high), y + SPREAD_DROP, Colour.ACCENT)
        _wanted(pen, (place(desired.mean), y), DOT - (around - DOT) / 2)
    _numbers(pen, current, desired, y)


def _together(current: Span, desired: Span) -> bool:
    """Whether the marks would hide each other, so that ◆ must stand within ○."""
    return abs(current.mean - desired.mean) * STEP < DOT


def _numbers(pen: Pen, current: Span | None, desired: Span | None, y: float) -> None:
    """Write each mean on its outer side, so that the two never meet."""
    backwards = bool(current and desired and desired.mean < current.mean)
    for span, outer_left in ((current, not backwards), (desired, backwards)):
        if span:
            shift = -(DOT + 5 + width(span.text, _NUMBER)) if outer_left else DOT + 5
            pen.text(place(span.mean) + shift, y + _NUMBER.leading / 2 - baseline_drop(_NUMBER), span.text, _NUMBER)


def _whiskers(pen: Pen, left: float, right: float, y: float, colour: Colour) -> None:
    pen.line((left, y), (right, y), colour, 0.9)
    for x in (left, right):
        pen.line((x, y - 2.5), (x, y + 2.5), colour, 0.9)


def _now(pen: Pen, centre: Point, radius: float = DOT) -> None:
    pen.circle(centre, radius, fill=Colour.PAPER, stroke=Colour.INK, line=1.5)


def _wanted(pen: Pen, centre: Point, radius: float = DOT) -> None:
    pen.diamond(centre, radius + 1.2, fill=Colour.ACCENT, stroke=Colour.PAPER)
