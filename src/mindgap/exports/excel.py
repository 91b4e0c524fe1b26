"""The workbook: one sheet per table, typed, with frozen headings, filters, sums and a print set-up."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime
from textwrap import wrap
from typing import Any

from mindgap.exports.sheets import Sheet, Value, sheets
from mindgap.reporting.facts import PlanFacts
from mindgap.texts import _

_WIDEST, _NARROWEST, _WORD, _RUNNING = 60, 6, 24, 34
"""Characters of a column at most and at least, of a word that is kept whole, and of running text."""
_ACROSS = 185
"""Characters that can be read beside each other on A4 across."""
_ACROSS_A3 = 280
"""Characters that can be read on A3; a wider table is printed on two pages beside each other."""
A4, A3 = 9, 8
_ARROW = 2
"""What the filter's arrow takes of a heading."""
_LINE, _TALLEST = 15, 27
"""Points of a line, and the most lines of a row: no row may be taller than 409 points."""
SAFE = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
"""No text of a user becomes anything but text."""


def render_excel(facts: PlanFacts, *, union: bool = False, names: bool = False) -> bytes:
    """Give the plan's workbook; the same facts give the same bytes, and no user text becomes a formula."""
    return render_sheets(_("Competence plan"), facts.control.on, sheets(facts, union=union, names=names))


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
    heading = {"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"}
    text = {"text_wrap": True, "valign": "top", "align": "left", "indent": 1}
    return {
        "heading": book.add_format({**heading, "align": "left", "indent": 1}),
        "figures": book.add_format({**heading, "align": "right"}),
        "text": book.add_format(text),
        "whole": book.add_format({"num_format": "#,##0", "valign": "top"}),
        "decimal": book.add_format({"num_format": "0.0", "valign": "top"}),
        "date": book.add_format({**text, "num_format": "yyyy-mm-dd"}),
        "sum": book.add_format({"num_format": "#,##0", "bold": True, "top": 1}),
    }


def _write_sheet(book: Any, sheet: Sheet, formats: dict[str, Any]) -> None:  # noqa: ANN401  # the library has no types
    page = book.add_worksheet(sheet.name[:31])
    widths = column_widths(sheet)
    for column, heading in enumerate(sheet.headings):
        page.write_string(0, column, heading, formats["figures" if _holds_figures(sheet, column) else "heading"])
        page.set_column(column, column, widths[column])
    for number, row in enumerate((sheet.headings, *sheet.rows)):
        page.set_row(number, _LINE * _lines(row, widths))
    for number, row in enumerate(sheet.rows, 1):
        for column, value in enumerate(row):
            _write(page, (number, column), value, formats)
    _write_sums(page, sheet, formats)
    _set_up(page, sheet, sum(widths))


def _set_up(page: Any, sheet: Sheet, width: int) -> None:  # noqa: ANN401  # the same
    """Freeze and filter by the headings; print across, as wide as the page, the headings on each.

    What is too wide even for the larger paper takes two pages, both with the first two columns.
    """
    page.freeze_panes(1, 0)
    if sheet.rows:
        page.autofilter(0, 0, len(sheet.rows), len(sheet.headings) - 1)
    page.set_landscape()
    page.set_paper(A3 if width > _ACROSS else A4)
    page.set_margins(left=0.5, right=0.5, top=0.7, bottom=0.7)
    page.fit_to_pages(2 if width > _ACROSS_A3 else 1, 0)
    page.repeat_rows(0)
    if width > _ACROSS_A3:
        page.repeat_columns(0, 1)
    page.set_header("&L&A")
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
    """Write sums that follow the filter: only of the rows that are shown."""
    if not sheet.summed or not sheet.rows:
        return
    foot = len(sheet.rows) + 1
    for column in range(1, len(sheet.headings)):
        page.write_blank(foot, column, None, formats["sum"])
    page.write_string(foot, 0, sheet.foot or _("Sum"), formats["sum"])
    for column in sheet.summed:
        page.write_formula(foot, column, _sum(sheet, column), formats["sum"], sheet.total(column))


def _sum(sheet: Sheet, column: int) -> str:
    """Give the formula of a sum; where rows stay out of it, each row is asked whether it is shown and counts."""
    if sheet.uncounted is None:
        return f"=SUBTOTAL(109,{_cells(sheet, column)})"
    place, word = sheet.uncounted
    first, quoted = _cells(sheet, 0), word.replace('"', '""')
    shown = f"SUBTOTAL(103,OFFSET($A$2,ROW({first})-ROW($A$2),0))"
    return f'=SUMPRODUCT({shown}*({_cells(sheet, place)}<>"{quoted}"),{_cells(sheet, column)})'


def _cells(sheet: Sheet, column: int) -> str:
    """Give the range of a column's rows, without heading and sum."""
    from xlsxwriter.utility import xl_range

    return str(xl_range(1, column, len(sheet.rows), column))


def _holds_figures(sheet: Sheet, column: int) -> bool:
    held = [row[column] for row in sheet.rows if row[column] not in (None, "")]
    return bool(held) and all(isinstance(value, int | float) for value in held)


def column_widths(sheet: Sheet) -> list[int]:
    """Give each column room for its longest text, in characters.

    Where they cannot all be read on a page across the widest give way, as far as their longest word; running text
    keeps enough for a few words to a line.
    """
    columns = [[_shown(row[column]) for row in sheet.rows] for column in range(len(sheet.headings))]
    least = [_least(heading, texts) for heading, texts in zip(sheet.headings, columns, strict=True)]
    widths = [
        min(_WIDEST, max(low, max((len(t) for t in texts), default=0) + 2))
        for low, texts in zip(least, columns, strict=True)
    ]
    while sum(widths) > _ACROSS:
        slack = [width - low for width, low in zip(widths, least, strict=True)]
        if max(slack) <= 0:
            break
        widths[max(range(len(widths)), key=lambda n: (slack[n] > 0, widths[n]))] -= 1
    return widths


def _shown(value: Value) -> str:
    if value is None:
        return ""
    return f"{value:.1f}" if isinstance(value, float) else str(value)


def _least(heading: str, texts: Sequence[str]) -> int:
    """Give the fewest characters that a column does with: whole words, of the heading too, which is wrapped."""
    words = [word for text in texts for word in text.split()]
    running = _RUNNING if max(map(len, texts), default=0) > _WIDEST else 0
    longest = max(map(len, words), default=0) + 2
    return max(_NARROWEST, min(_WORD, longest), max(map(len, heading.split()), default=0) + _ARROW + 1, running)


def _lines(row: Sequence[Value], widths: Sequence[int]) -> int:
    """Give how many lines the tallest cell takes; rows that are left to the program are cut off in some of them."""
    wrapped = (_wrapped(value, width) for value, width in zip(row, widths, strict=True) if isinstance(value, str))
    return min(_TALLEST, max(wrapped, default=1))


def _wrapped(text: str, width: int) -> int:
    return sum(len(wrap(part, width)) or 1 for part in text.split("\n")) if len(text) > width - 2 or "\n" in text else 1
