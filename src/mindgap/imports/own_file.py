"""The program's own matrix, known by its hidden sheet, which says what each heading stands for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import islice
from typing import TYPE_CHECKING

from mindgap.imports.cell_marks import Marks
from mindgap.imports.own_targets import target_columns
from mindgap.imports.table import Own, Row
from mindgap.reporting.facts.matrix import OWN_MARK, OWN_SHEET, OWN_VERSION

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

_MOST_TARGETS = 100_000
_MOST_LINES = 5_000
_PARTS = 4


def own_of(book: CalamineWorkbook, marks: Callable[[str], Marks]) -> Own | None:
    """Give what the program's own matrix says about itself; None for any other workbook, or one of a newer kind.

    The sheet of targets is known by its headings when it has got another name; `marks` gives those of a sheet.
    """
    if OWN_SHEET not in book.sheet_names:
        return None
    lines = [(*row.cells, *("",) * _PARTS)[:_PARTS] for row in _rows(book.get_sheet_by_name(OWN_SHEET), _MOST_LINES)]
    if not lines or lines[0][:2] != (OWN_MARK, str(OWN_VERSION)):
        return None
    names = {kind: name for kind, name, _id, _more in lines if kind in {"matrix", "targets"}}
    if names.get("matrix") not in book.sheet_names:
        return None
    headings = {use: heading for kind, heading, use, _more in lines if kind == "target"}
    sheet = _target_sheet(book, names.get("targets", ""), names["matrix"], headings)
    return Own(
        sheet=names["matrix"],
        fields={heading: use for kind, heading, use, _more in lines if kind == "field"},
        areas={heading: (area_id, name) for kind, heading, area_id, name in lines if kind == "area"},
        targets=tuple(_rows(book.get_sheet_by_name(sheet), _MOST_TARGETS, marks(sheet))) if sheet else (),
        target_sheet=sheet or names.get("targets", ""),
        target_fields=headings,
    )


def _target_sheet(book: CalamineWorkbook, name: str, matrix: str, headings: Mapping[str, str]) -> str:
    """Give the sheet of targets: by its name, else the one that has all its headings; empty when there is none."""
    if name in book.sheet_names:
        return name
    for other in book.sheet_names:
        first = () if other == matrix else tuple(_rows(book.get_sheet_by_name(other), 1))
        if first and target_columns(first[0], headings).keys() == headings.keys():
            return other
    return ""


def _rows(sheet: CalamineSheet, most: int, marks: Marks | None = None) -> Iterator[Row]:
    return (marks or Marks()).rows(islice(sheet.iter_rows(), most))
