"""The program's own matrix, known by its hidden sheet, which says what each heading stands for."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from mindgap.imports.table import Own, Row, row_of, text_of
from mindgap.reporting.facts.matrix import OWN_MARK, OWN_SHEET, OWN_VERSION

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

_MOST_TARGETS = 100_000
_MOST_LINES = 5_000
_PARTS = 4


def own_of(book: CalamineWorkbook) -> Own | None:
    """Give what the program's own matrix says about itself; None for any other workbook, or one of a newer kind."""
    if OWN_SHEET not in book.sheet_names:
        return None
    lines = [(*row.cells, *("",) * _PARTS)[:_PARTS] for row in _rows(book.get_sheet_by_name(OWN_SHEET), _MOST_LINES)]
    if not lines or lines[0][:2] != (OWN_MARK, str(OWN_VERSION)):
        return None
    names = {kind: name for kind, name, _id, _more in lines if kind in {"matrix", "targets"}}
    if names.get("matrix") not in book.sheet_names:
        return None
    sheet = names.get("targets", "")
    there = sheet in book.sheet_names
    return Own(
        sheet=names["matrix"],
        fields={heading: use for kind, heading, use, _more in lines if kind == "field"},
        areas={heading: (area_id, name) for kind, heading, area_id, name in lines if kind == "area"},
        targets=tuple(_rows(book.get_sheet_by_name(sheet), _MOST_TARGETS)) if there else (),
        target_sheet=sheet,
        target_fields={use: heading for kind, heading, use, _more in lines if kind == "target"},
    )


def _rows(sheet: CalamineSheet, most: int) -> Iterator[Row]:
    for number, values in enumerate(islice(sheet.iter_rows(), most), start=1):
        if (row := row_of(number, [text_of(v) for v in values])).cells:
            yield row
