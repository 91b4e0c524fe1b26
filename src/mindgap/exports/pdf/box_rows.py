"""Questions with boxes to tick: a figure within the box, or a word beside it."""

from __future__ import annotations

from collections.abc import Sequence

from mindgap.exports.pdf import styles
from mindgap.exports.pdf.cells import Cell, cell
from mindgap.exports.pdf.elements import Element, lines
from mindgap.exports.pdf.measures import MARGIN, WIDTH
from mindgap.exports.pdf.pen import Pen
from mindgap.exports.pdf.rows import Picture, Row, Rows, Rule, Stand, row
from mindgap.exports.pdf.running_text import Prose
from mindgap.exports.pdf.structure import COLUMN_HEAD, ROW_HEAD, Node
from mindgap.exports.pdf.styles import Colour
from mindgap.reporting.blocks import Align
from mindgap.reporting.forms import BoxRows

BOX = 14.0
_AIR = 11.0
_NUMBER = 24.0
_HEIGHT = 24.0
_FIGURE = 2
"""What has no more characters than this stands in the box."""
_ASKED = 150.0
"""The width of a question whose answers are words."""


def box_rows(block: BoxRows) -> tuple[Element, ...]:
    """Give the questions, all boxes under each other."""
    title = (Prose(lines(block.title, styles.HEADING_3, WIDTH), 14, 3, keep=True, node=Node("P")),)
    figures = all(len(text) <= _FIGURE for text in block.boxes)
    rows = _figures(block) if figures else _words(block)
    return (*(title if block.title else ()), rows)


def _figures(block: BoxRows) -> Rows:
    step, table = BOX + _AIR, Node("Table")
    lefts = [WIDTH - step * (len(block.boxes) - index) + _AIR for index in range(len(block.boxes))]
    asked = lefts[0] - _NUMBER - _AIR
    head = Node("TR", table)
    heads = [Cell((), x, w, node=Node("TH", head, attributes=COLUMN_HEAD)) for x, w in ((0, _NUMBER), (_NUMBER, asked))]
    heads += [
        cell(text, styles.TABLE_HEAD, left, BOX, Align.CENTRE, Node("TH", head, attributes=COLUMN_HEAD))
        for text, left in zip(block.boxes, lefts, strict=True)
    ]

    def made(number: str, question: str) -> Row:
        node = Node("TR", table)
        cells = (
            cell(number, styles.TABLE_QUIET, 0, _NUMBER, node=Node("TD", node)),
            cell(question, styles.BODY, _NUMBER, asked, node=Node("TD", node)),
            *(
                cell(text, styles.SMALL, left, BOX, Align.CENTRE, Node("TD", node))
                for text, left in zip(block.boxes, lefts, strict=True)
            ),
        )
        return row(cells, least=_HEIGHT, rule=Rule(), picture=_boxes(lefts), stand=Stand.MIDDLE)

    return Rows((row(tuple(heads), padding=2),), tuple(made(*each) for each in block.rows), 2, 12)


def _words(block: BoxRows) -> Rows:
    table = Node("Table")
    room = (WIDTH - _ASKED) / len(block.boxes)
    lefts = [_ASKED + index * room for index in range(len(block.boxes))]

    def made(_number: str, question: str) -> Row:
        node = Node("TR", table)
        head = cell(question, styles.BODY_STRONG, 0, _ASKED - _AIR, node=Node("TH", node, attributes=ROW_HEAD))
        answers = (
            cell(text, styles.BODY, left + BOX + 5, room - BOX - _AIR, node=Node("TD", node))
            for text, left in zip(block.boxes, lefts, strict=True)
        )
        return row((head, *answers), least=_HEIGHT, rule=Rule(), picture=_boxes(lefts), stand=Stand.MIDDLE)

    return Rows((), tuple(made(*each) for each in block.rows), 2, 12)


def _boxes(lefts: Sequence[float]) -> Picture:
    def draw(pen: Pen, top: float, height: float) -> None:
        for left in lefts:
            pen.rect(MARGIN + left, top - (height + BOX) / 2, BOX, BOX, stroke=Colour.INK)

    return draw
