"""Workbooks: the best sheet, or the one asked for, as a table."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING, Any

from mindgap.imports.cell_marks import marks_of
from mindgap.imports.errors import BrokenWorkbookError, LockedWorkbookError, SheetMissingError
from mindgap.imports.guard import EMPTY_ROWS, checked
from mindgap.imports.located import Note, NoteKind, quoted, say
from mindgap.imports.own_file import own_of
from mindgap.imports.table import Row, Span, Table, row_of, table_of, text_of
from mindgap.imports.textfile import Familiar
from mindgap.texts import N_

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

_LOOKED_AT = 60
_SMALL, _MOST_SHEETS = 60, 12
"""Rows and columns that a sheet with a legend has at most, and how many sheets are looked at."""


def table_in(data: bytes, file: str, sheet: str | None, familiar: Familiar) -> Table:
    """Read one sheet; without `sheet` the one with most known headings, then most rows, hidden ones last."""
    import python_calamine as calamine

    safe = checked(data, file)
    try:
        book = calamine.load_workbook(io.BytesIO(safe.data))
        own = own_of(book, lambda sheet: marks_of(safe.data, sheet))
        name = _named(book, file, sheet) if sheet else own.sheet if own else _best(book, file, familiar)
        own = own if own and name == own.sheet else None
        chosen = book.get_sheet_by_name(name)
        marks = marks_of(safe.data, name)
        table = table_of(file, lambda: marks.rows(chosen.iter_rows()))
    except calamine.PasswordError as error:
        raise LockedWorkbookError(file=file) from error
    except (calamine.CalamineError, OSError) as error:
        raise BrokenWorkbookError(file=file) from error
    return replace(
        table,
        length=chosen.height,
        sheet=name,
        sheets=tuple(book.sheet_names),
        spans=_spans(chosen),
        notes=(*_cut_note(cut=safe.cut), *(() if own else _sheet_note(book.sheet_names, name))),
        beside=() if own else tuple(_beside(book, name)),
        own=own,
    )


def _named(book: CalamineWorkbook, file: str, sheet: str) -> str:
    wanted = sheet.strip().casefold()
    for name in book.sheet_names:
        if name.strip().casefold() == wanted:
            return name
    raise SheetMissingError(file=file, sheet=sheet, sheets=quoted(book.sheet_names))


def _best(book: CalamineWorkbook, file: str, familiar: Familiar) -> str:
    from python_calamine import SheetTypeEnum, SheetVisibleEnum

    tables = [m for m in book.sheets_metadata if m.typ == SheetTypeEnum.WorkSheet]
    visible = {m.name: m.visible == SheetVisibleEnum.Visible for m in tables}

    def worth(name: str) -> tuple[bool, int, int]:
        sheet = book.get_sheet_by_name(name)
        rows = _rows(islice(sheet.iter_rows(), _LOOKED_AT))
        return visible[name], max((familiar(list(row.cells)) for row in rows), default=0), sheet.height

    if not visible:
        raise BrokenWorkbookError(file=file)
    return max(visible, key=worth)


def _rows(values: Iterable[list[Any]]) -> Iterator[Row]:
    rows = (row_of(number, [text_of(v) for v in row]) for number, row in enumerate(values, start=1))
    return (row for row in rows if row.cells)


def _beside(book: CalamineWorkbook, name: str) -> Iterator[Row]:
    """Read the other sheets that are small enough to be a legend."""
    for other in book.sheet_names[:_MOST_SHEETS]:
        sheet = None if other == name else book.get_sheet_by_name(other)
        if sheet is not None and sheet.height <= _SMALL and sheet.width <= _SMALL:
            yield from _rows(sheet.iter_rows())


def _spans(sheet: CalamineSheet) -> tuple[Span, ...]:
    ranges = sheet.merged_cell_ranges or []
    return tuple(Span(top + 1, left, bottom + 1, right) for (top, left), (bottom, right) in ranges)


def _cut_note(*, cut: bool) -> tuple[Note, ...]:
    text = N_("What stands below {count} empty rows was not read.")
    return (Note(NoteKind.ROW, say(text, count=EMPTY_ROWS)),) if cut else ()


def _sheet_note(names: list[str], chosen: str) -> tuple[Note, ...]:
    others = quoted(name for name in names if name != chosen)
    text = N_("The sheet “{sheet}” was read. Not read: {others}.")
    return (Note(NoteKind.SHEET, say(text, sheet=chosen, others=others)),) if others else ()
