"""The workbook: one sheet per table, typed, with frozen headings, filters, sums and a print set-up."""

from __future__ import annotations

import io
from collections.abc import Iterable
from datetime import UTC, date, datetime
from typing import Any

from mindgap.exports.sheets import Sheet, Value, sheets
from mindgap.reporting.facts import PlanFacts
from mindgap.texts import _

_WIDEST, _NARROWEST = 60, 8
SAFE = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
"""No text of a user becomes anything but text."""


def render_excel(facts: PlanFacts, *, union: bool = False) -> bytes:
    """Give the plan's workbook; the same facts give the same bytes, and no user text becomes a formula."""
    return render_sheets(_("Competence plan"), facts.control.on, sheets(facts, union=union))


def render_sheets(title: str, on: date, tables: Iterable[Sheet]) -> bytes:
    """Give tables as a workbook, a sheet each."""
    import xlsxwriter

    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, **SAFE})
    book.set_properties({"title": title, "created": midnight(on)})
    formats = _formats(book)
    for sheet in tables:
        _write_sheet(book, sheet, formats)
    book.close()
    return out.getvalue()


def midnight(day: date) -> datetime:
    """Give the moment by which a day is written into a workbook."""
    return datetime(day.year, day.month, day.day, tzinfo=UTC)


def _formats(book: Any) -> dict[str, Any]:  # noqa: ANN401  # the library has no types
    return {
        "heading": book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"}),
        "text": book.add_format({"text_wrap": True, "valign": "top"}),
        "whole": book.add_format({"num_format": "#,##0", "valign": "top"}),
        "decimal": book.add_format({"num_format": "0.0", "valign": "top"}),
        "date": book.add_format({"num_format": "yyyy-mm-dd", "align": "left", "valign": "top"}),
        "sum": book.add_format({"num_format": "#,##0", "bold": True, "top": 1}),
    }


def _write_sheet(book: Any, sheet: Sheet, formats: dict[str, Any]) -> None:  # noqa: ANN401  # the library has no types
    page = book.add_worksheet(sheet.name[:31])
    for column, heading in enumerate(sheet.headings):
        page.write_string(0, column, heading, formats["heading"])
        page.set_column(column, column, _width(sheet, column))
    for number, row in enumerate(sheet.rows, 1):
        for column, value in enumerate(row):
            _write(page, (number, column), value, formats)
    _write_sums(page, sheet, formats)
    page.freeze_panes(1, 0)
    if sheet.rows:
        page.autofilter(0, 0, len(sheet.rows), len(sheet.headings) - 1)
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)
    page.repeat_rows(0)
    page.set_footer("&L&F&R&P / &N")


def _write(page: Any, cell: tuple[int, int], value: Value, formats: dict[str, Any]) -> None:  # noqa: ANN401  # the same
    match value:
        case None:
            page.write_blank(*cell, None, formats["text"])
        case date():
            page.write_datetime(*cell, midnight(value).replace(tzinfo=None), formats["date"])
        case int():
            page.write_number(*cell, value, formats["whole"])
        case float():
            page.write_number(*cell, value, formats["decimal"])
        case str():
            page.write_string(*cell, value, formats["text"])


def _write_sums(page: Any, sheet: Sheet, formats: dict[str, Any]) -> None:  # noqa: ANN401  # the same
    if not sheet.summed or not sheet.rows:
        return
    foot = len(sheet.rows) + 1
    page.write_string(foot, 0, _("Sum"), formats["sum"])
    for column in sheet.summed:
        total = sum(value for row in sheet.rows if isinstance(value := row[column], int))
        letter = _letter(column)
        page.write_formula(foot, column, f"=SUM({letter}2:{letter}{foot})", formats["sum"], total)


def _letter(column: int) -> str:
    return chr(ord("A") + column)


def _width(sheet: Sheet, column: int) -> int:
    longest = max([len(sheet.headings[column]), *(len(str(row[column] or "")) for row in sheet.rows)])
    return min(_WIDEST, max(_NARROWEST, longest + 2))
