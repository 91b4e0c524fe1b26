"""The parts of an employee's page, each at a given size of type."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from mindgap.exports.pdf import elements, styles
from mindgap.exports.pdf.cells import Cell
from mindgap.exports.pdf.elements import Drawing, Element, Line, baseline_drop
from mindgap.exports.pdf.measures import GUTTER, MARGIN, WIDTH
from mindgap.exports.pdf.pen import Pen
from mindgap.exports.pdf.rows import Picture, Row, Rows, Rule, Stand
from mindgap.exports.pdf.running_text import Panel, Prose
from mindgap.exports.pdf.structure import COLUMN_HEAD, ROW_HEAD, Node
from mindgap.exports.pdf.styles import Colour, TextStyle
from mindgap.reporting.forms import ListSection, StepLine, StepSection, TextSection

SPACE = 8.0
_WHO = (58.0, WIDTH / 2 - 58 - 2 * SPACE)
"""The widths of a term and of what it holds; two pairs stand side by side."""
_AREA, _PICTURE, _VIEW, _MANAGER, _AGREED = 112.0, 66.0, 36.0, 46.0, 96.0
_AIM = WIDTH - _AREA - _PICTURE - _VIEW - _MANAGER - _AGREED - 5 * SPACE
_STAIRS = 16.0
"""The height of a drawn staircase."""
_WRITING = 20.0
_WRITING_LINES = 2
_SIGNING = 26.0


@dataclass(frozen=True, slots=True)
class Size:
    """How large everything is set; 1 is the size of other documents."""

    factor: float

    def style(self, style: TextStyle) -> TextStyle:
        """Give a style at this size."""
        return _sized(style, self.factor)

    def lines(self, text: str, style: TextStyle, width: float) -> tuple[Line, ...]:
        """Give a text as lines at this size; the same texts come again on every sheet and are broken once."""
        return _set(text, _sized(style, self.factor), width)


@lru_cache(maxsize=256)
def _sized(style: TextStyle, factor: float) -> TextStyle:
    return TextStyle(style.face, style.size * factor, style.leading * factor, style.colour)


@lru_cache(maxsize=4096)
def _set(text: str, style: TextStyle, width: float) -> tuple[Line, ...]:
    return elements.lines(text, style, width)


def heading(text: str, size: Size) -> Prose:
    """Give the heading of a section."""
    above, below = 13 * size.factor, 2 * size.factor
    return Prose(size.lines(text, styles.HEADING_3, WIDTH), above, below, keep=True, node=Node("H2"))


def who(pairs: Sequence[tuple[str, str]], size: Size) -> Rows:
    """Give who it is about, two pairs to a row; what is empty is a line to write on."""
    table = Node("Table")
    return Rows((), tuple(_pairs(pairs[at : at + 2], size, table) for at in range(0, len(pairs), 2)))


def _pairs(pairs: Sequence[tuple[str, str]], size: Size, table: Node) -> Row:
    term, held = _WHO
    node = Node("TR", table)
    cells: list[Cell] = []
    written: list[float] = []
    for index, (name, text) in enumerate(pairs):
        left = index * (term + held + 2 * SPACE)
        head = Node("TH", node, attributes=ROW_HEAD)
        cells.append(Cell(size.lines(name, styles.TABLE_HEAD, term), left, term, node=head))
        cells.append(
            Cell(size.lines(text, styles.TABLE_STRONG, held), left + term + SPACE, held, node=Node("TD", node))
        )
        written += [] if text else [left + term + SPACE]

    def line(pen: Pen, top: float, height: float) -> None:
        for left in written:
            y = top - height + 3
            pen.line((MARGIN + left, y), (MARGIN + left + held, y), Colour.INK)

    return _row(cells, size, padding=2.0, picture=line if written else None, rule=False)


def stairs(section: StepSection, size: Size, shown: int) -> tuple[Element, ...]:
    """Give a row per area with its drawn staircase, and below what the drawing means and what is left out."""
    if not section.lines:
        return (_sentence(section.none, size),)
    widths = (_AREA, _VIEW, _MANAGER, _AGREED, _AIM)
    lefts = (0.0, *accumulate((_AREA + _PICTURE + 2 * SPACE, _VIEW + SPACE, _MANAGER + SPACE, _AGREED + SPACE)))
    places, table = tuple(zip(lefts, widths, strict=True)), Node("Table")
    head = _cells(section.columns, places, size, styles.TABLE_HEAD, table, tag="TH")
    rows = tuple(
        _row(
            _cells((line.area, line.own, line.manager, line.agreed, line.aim), places, size, styles.TABLE, table),
            size,
            least=(_STAIRS + 5) * size.factor,
            picture=_staircase(line, section.steps, size),
            stand=Stand.MIDDLE,
        )
        for line in section.lines[:shown]
    )
    left_out = len(section.lines) - shown
    more = (_sentence(section.more.format(n=left_out), size),) if left_out > 0 else ()
    return Rows((_row(head, size, stand=Stand.FOOT, head=True),), rows), *more, _small(section.legend, size)


def _staircase(line: StepLine, steps: int, size: Size) -> Picture:
    """Draw a bar per step, rising: filled up to the agreed step, outlined up to the target, faint beyond."""

    def draw(pen: Pen, top: float, height: float) -> None:
        tall, wide = _STAIRS * size.factor, _PICTURE / max(steps, 1)
        foot = top - (height + tall) / 2
        for number in range(1, steps + 1):
            left, rise = MARGIN + _AREA + SPACE + (number - 1) * wide, tall * number / steps
            if number <= line.step:
                pen.rect(left, foot, wide - 2, rise, fill=Colour.ACCENT)
            elif number <= line.target:
                pen.rect(left + 0.5, foot + 0.5, wide - 3, rise - 1, stroke=Colour.INK, line=1.0)
            else:
                pen.rect(left, foot, wide - 2, rise, fill=Colour.LIGHT)

    return draw


def listing(section: ListSection, size: Size, shown: int) -> tuple[Element, ...]:
    """Give a table, or the sentence that there is nothing in it."""
    if not section.rows:
        return (_sentence(section.none, size),)
    room = WIDTH - SPACE * (len(section.columns) - 1)
    widths = [room * share / sum(section.shares) for share in section.shares]
    lefts = accumulate((width + SPACE for width in widths[:-1]), initial=0.0)
    places, table = tuple(zip(lefts, widths, strict=True)), Node("Table")
    head = _cells(section.columns, places, size, styles.TABLE_HEAD, table, tag="TH")
    rows = tuple(
        _row(_cells(texts, places, size, styles.TABLE, table), size, padding=2.5) for texts in section.rows[:shown]
    )
    left_out = len(section.rows) - shown
    more = (_sentence(section.more.format(n=left_out), size),) if left_out > 0 else ()
    return Rows((_row(head, size, stand=Stand.FOOT, head=True),), rows), *more


def wish(section: TextSection, size: Size, shown: int) -> tuple[Element, ...]:
    """Give the person's own words beside a bar, or lines to write them on."""
    if not section.text:
        return _sentence(section.none, size), _writing(size)
    inset = 10 * size.factor
    held = size.lines(section.text, styles.BODY, WIDTH - inset)
    panel = Panel(WIDTH, 2 * size.factor, Colour.MID)
    words = Prose(held[:shown], 2, 2, indent=inset, panel=panel, node=Node("P"))
    return words, *((_sentence(section.more, size),) if len(held) > shown else ())


def _writing(size: Size) -> Drawing:
    step = _WRITING * size.factor

    def draw(pen: Pen, top: float) -> None:
        for number in range(1, _WRITING_LINES + 1):
            y = top - number * step
            pen.line((MARGIN, y), (MARGIN + WIDTH, y), Colour.MID)

    return Drawing(step * _WRITING_LINES, draw)


def signing(signers: Sequence[str], labels: tuple[str, str], size: Size) -> Drawing:
    """Give the signers side by side, each with a line for place and date and one for the signature."""
    wide = (WIDTH - GUTTER * (len(signers) - 1)) / len(signers)
    role, small = size.style(styles.TABLE_STRONG), size.style(styles.SMALL)
    base = role.leading + _SIGNING * size.factor
    parts = ((0.0, 0.4 * wide - SPACE), (0.4 * wide, 0.6 * wide))

    def draw(pen: Pen, top: float) -> None:
        for index, signer in enumerate(signers):
            left = MARGIN + index * (wide + GUTTER)
            with pen.tagged(Node("P")):
                pen.text(left, top - baseline_drop(role), f"{signer} ", role)
                for (x, _room), label in zip(parts, labels, strict=True):
                    pen.text(left + x, top - base - baseline_drop(small), f"{label} ", small)
            for x, room in parts:
                pen.line((left + x, top - base), (left + x + room, top - base), Colour.INK)

    return Drawing(base + small.leading, draw, 12 * size.factor, 8 * size.factor)


def notes(texts: Sequence[str], size: Size) -> tuple[Prose, ...]:
    """Give the remarks at the foot."""
    return tuple(_small(text, size) for text in texts)


def _sentence(text: str, size: Size) -> Prose:
    return Prose(size.lines(text, styles.TABLE_QUIET, WIDTH), 2, 2, node=Node("P"))


def _small(text: str, size: Size) -> Prose:
    return Prose(size.lines(text, styles.SMALL, WIDTH), 3 * size.factor, 0, node=Node("P"))


def _cells(  # the looks of a row
    texts: Sequence[str],
    places: Sequence[tuple[float, float]],
    size: Size,
    style: TextStyle,
    table: Node,
    *,
    tag: str = "TD",
) -> list[Cell]:
    """Give the cells of a row; of each text the first line is what matters, the rest is set smaller."""
    node, attributes = Node("TR", table), COLUMN_HEAD if tag == "TH" else {}
    cells: list[Cell] = []
    for text, (left, width) in zip(texts, places, strict=True):
        first, _, rest = text.partition("\n")
        held = size.lines(first, style, width)
        if rest:
            held = (*held, *size.lines(rest, styles.SMALL, width))
        cells.append(Cell(held, left, width, node=Node(tag, node, attributes=attributes)))
    return cells


def _row(  # noqa: PLR0913  # the looks of a row
    cells: Sequence[Cell],
    size: Size,
    *,
    padding: float = 2.0,
    least: float = 0.0,
    picture: Picture | None = None,
    stand: Stand = Stand.TOP,
    rule: bool = True,
    head: bool = False,
) -> Row:
    padding *= size.factor
    height = max(least, max(cell.height for cell in cells) + 2 * padding)
    under = Rule(Colour.INK, 0.8) if head else Rule()
    return Row(tuple(cells), height, padding, under if rule else None, picture, stand)
