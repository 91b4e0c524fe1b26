"""The matrix as a workbook to keep working in, which is read back without loss.

A hidden sheet says what each heading stands for, so that areas may be called anything, and columns be moved.
"""

from __future__ import annotations

import io
from typing import Any

from mindgap.exports.excel import SAFE, midnight
from mindgap.exports.matrix_sheets import FIELDS, area_headings, field_headings, write_legend, write_own, write_targets
from mindgap.exports.naming import file_slug
from mindgap.reporting.facts.matrix import MatrixFacts, MatrixPerson
from mindgap.texts import _
from mindgap.texts.labels import label

WORK = "mindgap.exports.matrix:render_matrix"
"""How a child process is told to render a matrix."""
_GREYS = ("#F2F2F2", "#D9D9D9", "#BFBFBF", "#8C8C8C", "#595959", "#404040", "#262626")
"""Behind the steps, darker step by step; light text from the fourth on, so that it reads without colour."""
_LIGHT_FROM = 4
_NARROWEST, _WIDEST = 10, 40
_AREA_WIDTH = 6.5
_TALLEST, _LOWEST = 200, 60
_SPARE_ROWS = 200
"""Empty rows below the people that are prepared for new ones."""


def matrix_name(facts: MatrixFacts) -> str:
    """Give the file's name: matrix, company and day; never a person's name."""
    return f"{_('matrix')}-{file_slug(facts.company)}-{facts.on}.xlsx"


def render_matrix(facts: MatrixFacts) -> bytes:
    """Give the workbook's bytes; the same facts give the same bytes, and no user text becomes a formula."""
    import xlsxwriter

    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, **SAFE})
    book.set_properties({"title": _("Competence matrix"), "created": midnight(facts.on)})
    formats = _formats(book)
    _write_people(book, facts, formats)
    write_targets(book, facts, formats)
    write_legend(book, facts, formats)
    write_own(book, facts)
    book.close()
    return out.getvalue()


def _formats(book: Any) -> dict[str, Any]:  # noqa: ANN401  # the library has no types
    thin = {"border": 1, "border_color": "#BFBFBF"}
    return {
        "title": book.add_format({"bold": True, "font_size": 14}),
        "heading": book.add_format({"bold": True, "bottom": 2, "valign": "bottom", "text_wrap": True}),
        "area": book.add_format({"bold": True, "bottom": 2, "rotation": 90, "align": "center", "text_wrap": True}),
        "text": book.add_format({"valign": "vcenter", "num_format": "@"}),
        "wrapped": book.add_format({"valign": "top", "text_wrap": True}),
        "step": book.add_format({"align": "center", "valign": "vcenter", **thin}),
        "whole": book.add_format({"align": "center"}),
        "date": book.add_format({"num_format": "yyyy-mm-dd", "align": "left"}),
    }


def _write_people(book: Any, facts: MatrixFacts, formats: dict[str, Any]) -> None:  # noqa: ANN401  # the library has no types
    page = book.add_worksheet(_("Matrix"))
    last = len(FIELDS) + len(facts.areas) - 1
    for column, heading in enumerate(field_headings()):
        page.write_string(0, column, heading, formats["heading"])
        page.set_column(column, column, _width(facts, column, heading), formats["text"])
    for column, heading in enumerate(area_headings(facts), len(FIELDS)):
        page.write_string(0, column, heading, formats["area"])
    if facts.areas:
        page.set_column(len(FIELDS), last, _AREA_WIDTH)
    page.set_row(0, min(_TALLEST, max(_LOWEST, 6 * max((len(a.name) for a in facts.areas), default=0) + 10)))
    for row, person in enumerate(facts.people, 1):
        _write_person(page, row, person, formats)
    _mark_steps(book, page, facts, last)
    _set_up(page, facts, last)


def _width(facts: MatrixFacts, column: int, heading: str) -> int:
    longest = max([len(heading) + 3, *(len(_texts(person)[column]) for person in facts.people)])
    return min(_WIDEST, max(_NARROWEST, longest + 1))


def _texts(person: MatrixPerson) -> tuple[str, ...]:
    return person.code, person.name, person.role, person.team, label(person.category) if person.category else ""


def _write_person(page: Any, row: int, person: MatrixPerson, formats: dict[str, Any]) -> None:  # noqa: ANN401  # the same
    for column, text in enumerate(_texts(person)):
        if text:
            page.write_string(row, column, text, formats["text"])
    for column, step in enumerate(person.steps, len(FIELDS)):
        if step is None:
            page.write_blank(row, column, None, formats["step"])
        else:
            page.write_number(row, column, step, formats["step"])


def _mark_steps(book: Any, page: Any, facts: MatrixFacts, last: int) -> None:  # noqa: ANN401  # the same
    """Let each step have its grey, also after it is changed, and let nothing but steps be typed."""
    if not facts.areas:
        return
    most, place = facts.steps[-1].number, (1, len(FIELDS), len(facts.people) + _SPARE_ROWS, last)
    for step in range(1, most + 1):
        grey = _GREYS[round((step - 1) * (len(_GREYS) - 3) / max(1, most - 1))]
        light = {"font_color": "#FFFFFF", "bold": True} if _GREYS.index(grey) + 1 >= _LIGHT_FROM else {}
        look = book.add_format({"bg_color": grey, **light})
        page.conditional_format(*place, {"type": "cell", "criteria": "==", "value": step, "format": look})
    names = "; ".join(f"{s.number} {s.name}" for s in facts.steps)
    page.data_validation(
        *place,
        {
            "validate": "integer",
            "criteria": "between",
            "minimum": 0,
            "maximum": most,
            "error_title": _("No such step"),
            "error_message": _("Write a whole number from 0 to {most}, or leave the cell empty.").format(most=most),
            "input_title": _("Step"),
            "input_message": names[:255],
        },
    )


def _set_up(page: Any, facts: MatrixFacts, last: int) -> None:  # noqa: ANN401  # the same
    """Keep headings and names in sight, filter, tell the printer, and keep codes from being marked as faults."""
    foot = len(facts.people)
    page.freeze_panes(1, 2)
    page.autofilter(0, 0, max(foot, 1), last)
    page.ignore_errors({"number_stored_as_text": f"A1:E{foot + 1}"})
    page.set_landscape()
    page.set_paper(9)
    page.set_margins(left=0.4, right=0.4, top=0.6, bottom=0.6)
    page.fit_to_pages(1, 0)
    page.repeat_rows(0)
    page.repeat_columns(0, 1)
    page.set_header(f"&L{_printed(facts.company)}&R{facts.on}")
    page.set_footer(f"&L{_('For development, not for pay.')}&R&P / &N")


def _printed(text: str) -> str:
    """Give a text as a page's head takes it: an ampersand commands, two are one."""
    return text.replace("&", "&&")[:200]
