"""Where the headings of a table stand, and the rows below them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from mindgap.imports.double_headings import goes_on, joined, targets_in
from mindgap.imports.errors import NoHeadingsError, NoRowsError
from mindgap.imports.headings import compact, familiar
from mindgap.imports.table import Row, Table

_LOOKED_AT = 60
_LEAST = 2
_LONGEST_HEADING = 60


@dataclass(frozen=True, slots=True)
class Layout:
    """The rows above the headings, the headings, and the rows below."""

    above: tuple[Row, ...]
    heading_rows: tuple[Row, ...]
    """Usually one; more when heading cells are merged downwards."""
    headings: tuple[str, ...]
    """One per column, empty where there is none."""
    body: tuple[Row, ...]
    targets: frozenset[int] = frozenset()
    """The columns that hold targets beside those of what is so now, by headings in two rows."""

    @property
    def number(self) -> int:
        """The number of the row of headings."""
        return self.heading_rows[-1].number

    def values(self, index: int) -> list[str]:
        """Give what stands in a column below its heading, empty cells left out."""
        return [text for row in self.body if (text := row.cell(index))]


def layout_of(table: Table, hints: Iterable[str] = ()) -> Layout:
    """Find the headings: the row with most known ones, `hints` included, else the first row of several words.

    Raise NoHeadingsError when no row will do, NoRowsError when nothing stands below it.
    """
    hinted = frozenset(map(compact, hints))
    top = _heading_index(table.rows[:_LOOKED_AT], hinted)
    if top is None:
        raise NoHeadingsError(file=table.file)
    bottom = _last_heading_row(table, table.rows[top].number)
    heading_rows = tuple(row for row in table.rows[top:] if row.number <= bottom)
    if (
        len(heading_rows) == 1
        and top + 1 < len(table.rows)
        and goes_on(table.rows[top], table.rows[top + 1], table.spans)
    ):
        heading_rows = table.rows[top : top + 2]
    body = table.rows[top + len(heading_rows) :]
    if not body:
        raise NoRowsError(file=table.file)
    width = max(len(row.cells) for row in (*heading_rows, *body))
    both, targets = _together(table, heading_rows, top)
    headings = tuple(both.get(index) or _lowest(heading_rows, index) for index in range(width))
    return Layout(table.rows[:top], heading_rows, headings, body, targets)


def _together(table: Table, heading_rows: tuple[Row, ...], top: int) -> tuple[dict[int, str], frozenset[int]]:
    """Give the headings that are read together with the row above them, and the columns of targets among them."""
    above = (*table.rows[:top], *heading_rows[:-1])[-1:]
    if not above:
        return {}, frozenset()
    return (
        joined(above[0], heading_rows[-1], table.spans),
        targets_in(above[0], heading_rows[-1], table.spans),
    )


def _heading_index(rows: tuple[Row, ...], hinted: frozenset[str]) -> int | None:
    counts = [_known(row, hinted) for row in rows]
    best = max(range(len(rows)), key=lambda i: (counts[i], len(rows[i].filled) >= _LEAST, -i))
    if counts[best]:
        return best
    return next((i for i, row in enumerate(rows) if _looks_like_headings(row)), None)


def _known(row: Row, hinted: frozenset[str]) -> int:
    return familiar(list(row.cells)) + sum(compact(cell) in hinted for cell in row.cells if cell)


def _looks_like_headings(row: Row) -> bool:
    filled = [row.cells[i] for i in row.filled]
    words = all(any(c.isalpha() for c in text) and len(text) <= _LONGEST_HEADING for text in filled)
    return words and len(filled) >= _LEAST and len(set(filled)) == len(filled)


def _last_heading_row(table: Table, top: int) -> int:
    """Give the last row of the headings: cells merged downwards from row `top` reach it."""
    return max((span.bottom for span in table.spans if span.top == top), default=top)


def _lowest(rows: tuple[Row, ...], index: int) -> str:
    return next((text for row in reversed(rows) if index not in row.unread and (text := row.cell(index))), "")
