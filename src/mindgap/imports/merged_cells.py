"""Cells merged downwards: what stands in them is said of all their rows."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from mindgap.imports.table import Row, Rows, Span, Table


def spread(table: Table, below: int, but: Collection[int] = ()) -> Table:
    """Give the table with such values in every row they cover, below a row; columns in `but` stay as they are."""
    spans = [s for s in table.spans if below < s.top < s.bottom and s.left == s.right and s.left not in but]
    if not spans:
        return table
    every: Rows | None = None
    if (whole := table.every) is not None:
        source = whole

        def again() -> Iterator[Row]:
            return _spread(source(), spans)

        every = again
    return replace(table, rows=tuple(_spread(table.rows, spans)), every=every)


def _spread(rows: Iterable[Row], spans: Sequence[Span]) -> Iterator[Row]:
    starts: dict[int, list[Span]] = {}
    for span in spans:
        starts.setdefault(span.top, []).append(span)
    open_: dict[int, tuple[int, str]] = {}
    for row in rows:
        yield _filled(row, {i: text for i, (bottom, text) in open_.items() if row.number <= bottom})
        open_ |= {s.left: (s.bottom, text) for s in starts.get(row.number, ()) if (text := row.cell(s.left))}


def _filled(row: Row, said: dict[int, str]) -> Row:
    new = {i: text for i, text in said.items() if not row.cell(i)}
    if not new:
        return row
    cells = [*row.cells, *[""] * (max(new) + 1 - len(row.cells))]
    for index, text in new.items():
        cells[index] = text
    return replace(row, cells=tuple(cells))
