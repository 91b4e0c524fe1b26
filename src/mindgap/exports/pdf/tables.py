"""Tables and definitions: thin horizontal lines, no vertical ones, numbers to the right, heads repeated."""

from __future__ import annotations

from itertools import accumulate

from mindgap.exports.pdf import styles
from mindgap.exports.pdf.cells import Cell, cell, ranked_cell
from mindgap.exports.pdf.column_widths import Limits, share_out
from mindgap.exports.pdf.elements import Element, Prose, lines
from mindgap.exports.pdf.fonts import width
from mindgap.exports.pdf.measures import WIDTH, columns
from mindgap.exports.pdf.rows import Row, Rows, Rule, Stand, row
from mindgap.exports.pdf.styles import Colour, TextStyle
from mindgap.exports.pdf.wrapping import longest_word
from mindgap.reporting.blocks import Definitions, Table

SPACE = 10.0
"""Between columns."""
WORD_LIMIT = WIDTH / 3
"""A word longer than this is broken rather than let it squeeze the other columns."""
ABOVE, BELOW = 8.0, 14.0
NOTHING = "–"


def table(block: Table) -> tuple[Element, ...]:
    """Give the caption, the rows under their head, and the note."""
    body = block.rows or (tuple(NOTHING for _ in block.columns),)
    widths = _widths(block, body)
    head = _row(block, tuple(c.title for c in block.columns), widths, styles.TABLE_HEAD, Rule(Colour.INK, 0.8))
    rows = [_row(block, texts, widths, styles.TABLE, Rule()) for texts in body]
    if block.total:
        rows.append(_row(block, block.total, widths, styles.TABLE_STRONG, Rule(Colour.INK, 0.8), joined=True))
    caption = Prose(lines(block.caption, styles.CHART_TITLE, WIDTH), above=12, below=4, keep=True)
    note = Prose(lines(block.note, styles.SMALL, columns(10)), above=4, below=BELOW)
    rest = Rows((head,), tuple(rows), ABOVE, 4 if block.note else BELOW)
    return (*((caption,) if block.caption else ()), rest, *((note,) if block.note else ()))


def definitions(block: Definitions) -> tuple[Element, ...]:
    """Give the terms on the left and what they hold beside them."""
    return (definition_rows(block.rows),) if block.rows else ()


def definition_rows(rows: tuple[tuple[str, str], ...], term: float = columns(3)) -> Rows:
    """Give terms and what they hold as rows with thin lines between."""
    left = term + SPACE
    made = (
        row(
            (cell(name, styles.TABLE_HEAD, 0, term), cell(text, styles.TABLE, left, WIDTH - left)),
            rule=Rule(),
        )
        for name, text in rows
    )
    return Rows((), tuple(made), ABOVE, BELOW)


def _widths(block: Table, body: tuple[tuple[str, ...], ...]) -> tuple[float, ...]:
    room = WIDTH - SPACE * (len(block.columns) - 1)
    texts = (*body, block.total) if block.total else body
    limits = [
        _limits(column.title, [texts_of_row[index] for texts_of_row in texts])
        for index, column in enumerate(block.columns)
    ]
    return share_out([column.share for column in block.columns], limits, room)


def _limits(title: str, texts: list[str]) -> Limits:
    distinct = set(texts)
    word = max(longest_word(title, styles.TABLE_HEAD), *(longest_word(text, styles.TABLE_STRONG) for text in distinct))
    line = max(
        width(title, styles.TABLE_HEAD), *(width(part, styles.TABLE_STRONG) for t in distinct for part in t.split("\n"))
    )
    least = min(word, WORD_LIMIT) + 0.1
    return least, max(least, line + 0.1)


def _row(
    block: Table,
    texts: tuple[str, ...],
    widths: tuple[float, ...],
    style: TextStyle,
    rule: Rule,
    *,
    joined: bool = False,
) -> Row:
    lefts = accumulate((w + SPACE for w in widths), initial=0.0)
    cells: list[Cell] = [
        ranked_cell(text, style, x, width, column.align)
        for text, x, width, column in zip(texts, lefts, widths, block.columns, strict=False)
    ]
    stand = Stand.FOOT if style is styles.TABLE_HEAD else Stand.TOP
    return row(tuple(cells), rule=rule, stand=stand, joined=joined)
