"""Tables and definitions: thin horizontal lines, no vertical ones, numbers to the right, heads repeated."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from mindgap.exports.pdf import styles
from mindgap.exports.pdf.cells import cell, ranked_cell
from mindgap.exports.pdf.column_widths import Demand, share_out
from mindgap.exports.pdf.elements import Element, lines
from mindgap.exports.pdf.fonts import width
from mindgap.exports.pdf.measures import WIDTH, columns
from mindgap.exports.pdf.rows import Row, Rows, Rule, Stand, row
from mindgap.exports.pdf.running_text import Prose
from mindgap.exports.pdf.structure import COLUMN_HEAD, ROW_HEAD, Node
from mindgap.exports.pdf.styles import Colour, TextStyle
from mindgap.exports.pdf.wrapping import longest_word
from mindgap.reporting.blocks import Column, Definitions, Table

SPACE = 9.0
"""Between columns."""
WORD_LIMIT = WIDTH / 3
"""A word longer than this is broken rather than let it squeeze the other columns."""
BROKEN_WORD = WIDTH / 7
"""A word longer than this is hyphenated where the other columns would become too narrow."""
AIR = 14.0
"""What a column has to spare before a table is made narrower."""
WIDTHS = tuple(columns(count) for count in (6, 8, 10))
ABOVE, BELOW = 8.0, 14.0
NOTHING = "–"
WRITING = 24.0
"""The height of a row to write in by hand, 8.5 mm."""


def table(block: Table) -> tuple[Element, ...]:
    """Give the caption, the rows under their head, and the note."""
    body = block.rows or (tuple(NOTHING for _ in block.columns),)
    whole = Node("Table")
    grid = _grid(block, body, whole)
    titles = [c.title for c in block.columns]
    head = grid.row(titles, styles.TABLE_HEAD, Rule(Colour.INK, 0.8, grid.width), Stand.FOOT, "TH")
    least, stand = (WRITING, Stand.FOOT) if block.to_write else (0.0, Stand.TOP)
    rows = [grid.row(texts, styles.TABLE, Rule(width=grid.width), stand, least=least) for texts in body]
    if block.total:
        rows.append(replace(grid.row(block.total, styles.TABLE_STRONG, Rule(Colour.INK, 0.8, grid.width)), joined=True))
    if block.note:
        rows.append(row((cell(block.note, styles.SMALL, 0, columns(10), node=Node("P")),), padding=4, joined=True))
    caption = Prose(lines(block.caption, styles.CHART_TITLE, WIDTH), 12, 4, keep=True, node=Node("Caption", whole))
    return (*((caption,) if block.caption else ()), Rows((head,), tuple(rows), ABOVE, BELOW))


def definitions(block: Definitions) -> tuple[Element, ...]:
    """Give the terms on the left and what they hold beside them."""
    return (definition_rows(block.rows),) if block.rows else ()


def definition_rows(rows: tuple[tuple[str, str], ...], *, large: bool = False) -> Rows:
    """Give terms and what they hold as rows with thin lines between."""
    term, style = (styles.BODY_QUIET, styles.BODY) if large else (styles.TABLE_HEAD, styles.TABLE)
    left, whole = columns(3) + SPACE, Node("Table")

    def made(name: str, text: str) -> Row:
        line = Node("TR", whole)
        head = cell(name, term, 0, columns(3), node=Node("TH", line, attributes=ROW_HEAD))
        held = cell(text, style, left, WIDTH - left, node=Node("TD", line))
        return row((head, held), padding=4.5 if large else 3.5, rule=Rule())

    return Rows((), tuple(made(*each) for each in rows), ABOVE, BELOW)


@dataclass(frozen=True, slots=True)
class _Grid:
    """Where the columns of a table stand."""

    columns: tuple[Column, ...]
    widths: tuple[float, ...]
    node: Node
    """The table that its rows belong to."""

    @property
    def width(self) -> float:
        """The width of the table."""
        return sum(self.widths) + SPACE * (len(self.widths) - 1)

    def row(
        self,
        texts: Sequence[str],
        style: TextStyle,
        rule: Rule,
        stand: Stand = Stand.TOP,
        tag: str = "TD",
        *,
        least: float = 0.0,
    ) -> Row:
        """Give a row with each text in its column, no less tall than `least`."""
        line, attributes = Node("TR", self.node), COLUMN_HEAD if tag == "TH" else {}
        lefts = accumulate((width + SPACE for width in self.widths), initial=0.0)
        placed = zip(texts, lefts, self.widths, self.columns, strict=False)
        return row(
            tuple(
                ranked_cell(text, style, x, width, column.align, Node(tag, line, attributes=attributes))
                for text, x, width, column in placed
            ),
            rule=rule,
            stand=stand,
            least=least,
        )


def _grid(block: Table, body: Sequence[Sequence[str]], node: Node) -> _Grid:
    """Measure the columns; a table that needs little room takes as few columns of the page as hold it."""
    texts = (*body, block.total) if block.total else body
    demands = [_demand(c, [cells[index] for cells in texts]) for index, c in enumerate(block.columns)]
    if block.to_write:
        demands = [d if any(cells[i] for cells in texts) else replace(d, longest=WIDTH) for i, d in enumerate(demands)]
    between = SPACE * (len(demands) - 1)
    natural = sum(d.longest + AIR for d in demands) + between
    room = WIDTH if block.to_write else next((width for width in WIDTHS if natural <= width), WIDTH)
    return _Grid(block.columns, share_out(demands, room - between), node)


def _demand(column: Column, texts: list[str]) -> Demand:
    """Measure a column; only what stands first in a cell counts, the rest is set smaller."""
    firsts = [text.partition("\n")[0] for text in texts]
    known = {text: width(text, styles.TABLE_STRONG) for text in firsts}
    lengths = sorted([known[text] for text in firsts])
    title = longest_word(column.title, styles.TABLE_HEAD)
    word = _longest_word(known, title)
    least = min(word, WORD_LIMIT) + 0.1
    longest = max(lengths[-1], width(column.title, styles.TABLE_HEAD), least) + 0.1
    broken = max(title, min(word, BROKEN_WORD)) + 0.1
    return Demand(column.share, least, lengths[len(lengths) * 9 // 10], longest, broken)


def _longest_word(lengths: Mapping[str, float], word: float) -> float:
    """Give the width of the widest word of the texts, or `word` if that is wider; no word is wider than its text."""
    for text in sorted(lengths, key=lambda text: -lengths[text]):
        if lengths[text] <= word:
            break
        word = max(word, longest_word(text, styles.TABLE_STRONG))
    return word
