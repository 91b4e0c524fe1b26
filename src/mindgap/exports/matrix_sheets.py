"""The sheets beside the matrix: targets, the legend, and the hidden one that says what headings stand for."""

from __future__ import annotations

from typing import Any

from mindgap.exports.excel import midnight
from mindgap.reporting.facts.matrix import OWN_MARK, OWN_SHEET, OWN_VERSION, MatrixFacts
from mindgap.texts import _

_LINE, _LINE_LENGTH = 15, 75
"""The height of a line in points, and how many letters of a criterion it takes."""
FIELDS = ("code", "name", "role", "team", "category")
"""What the first columns of the matrix are, as a reading takes it."""


def field_headings() -> tuple[str, ...]:
    """Give the headings of the first columns in the language spoken now."""
    return _("Code"), _("Name"), _("Role"), _("Team"), _("Category")


def area_headings(facts: MatrixFacts) -> tuple[str, ...]:
    """Give a heading per area: its name, with a number where another heading is the same."""
    taken = set(field_headings())
    headings: list[str] = []
    for area in facts.areas:
        heading, number = area.name, 2
        while heading in taken:
            heading, number = f"{area.name} ({number})", number + 1
        taken.add(heading)
        headings.append(heading)
    return tuple(headings)


def target_headings() -> dict[str, str]:
    """Give the headings of the sheet of targets by what they are read as; some are only there for people."""
    return {
        "code": _("Code"),
        "-name": _("Name"),
        "area": _("Area"),
        "-now": _("Step now"),
        "step": _("Target step"),
        "by": _("By date"),
    }


def write_targets(book: Any, facts: MatrixFacts, formats: dict[str, Any]) -> None:  # noqa: ANN401  # the library has no types
    """Write a row per target; new rows may be added below."""
    page = book.add_worksheet(_("Targets"))
    areas = area_headings(facts)
    widths = (11, 26, 34, 10, 10, 13)
    for column, (heading, width) in enumerate(zip(target_headings().values(), widths, strict=True)):
        page.write_string(0, column, heading, formats["heading"])
        page.set_column(column, column, width, formats["text"] if column in {0, 1, 2} else None)
    for row, target in enumerate(facts.targets, 1):
        for column, text in ((0, target.code), (1, target.name), (2, areas[target.area])):
            if text:
                page.write_string(row, column, text, formats["text"])
        if target.now is not None:
            page.write_number(row, 3, target.now, formats["whole"])
        page.write_number(row, 4, target.step, formats["whole"])
        if target.by is not None:
            page.write_datetime(row, 5, midnight(target.by).replace(tzinfo=None), formats["date"])
    page.freeze_panes(1, 2)
    page.autofilter(0, 0, max(len(facts.targets), 1), len(widths) - 1)
    _printable(page)


def write_legend(book: Any, facts: MatrixFacts, formats: dict[str, Any]) -> None:  # noqa: ANN401  # the same
    """Write what the steps are and how the sheets are filled in."""
    page = book.add_worksheet(_("Legend"))
    page.set_column(0, 0, 10)
    page.set_column(1, 1, 28)
    page.set_column(2, 2, 80)
    page.write_string(0, 0, _("Competence matrix"), formats["title"])
    page.write_string(1, 0, f"{facts.company} · {facts.on}")
    for column, heading in enumerate((_("Step"), _("Name"), _("What it takes"))):
        page.write_string(3, column, heading, formats["heading"])
    for row, step in enumerate(facts.steps, 4):
        page.set_row(row, _LINE * max(1, -(-len(step.criterion) // _LINE_LENGTH)))
        page.write_number(row, 0, step.number, formats["wrapped"])
        page.write_string(row, 1, step.name, formats["wrapped"])
        page.write_string(row, 2, step.criterion, formats["wrapped"])
    for row, line in enumerate(_how(), len(facts.steps) + 5):
        page.write_string(row, 0, line)
    _printable(page)


def _how() -> tuple[str, ...]:
    return (
        _("A cell holds the agreed step as a whole number. An empty cell: not in the area."),
        _("0 takes the person out of the area. A cell emptied later takes nobody out before somebody has said so."),
        _("New people get a row with a code of their own, new areas a column with their name as its heading."),
        _("A row that is deleted here removes nobody: people are removed in the program."),
        _("Placements are for planning development, not for pay."),
    )


def write_own(book: Any, facts: MatrixFacts) -> None:  # noqa: ANN401  # the library has no types
    """Write what each heading stands for, by which the file is read back; hidden, so that nobody breaks it."""
    page = book.add_worksheet(OWN_SHEET)
    rows: list[tuple[str, ...]] = [(OWN_MARK, str(OWN_VERSION)), ("matrix", _("Matrix")), ("targets", _("Targets"))]
    rows += [("field", heading, use) for use, heading in zip(FIELDS, field_headings(), strict=True)]
    rows += [
        ("area", heading, area.id, area.name) for heading, area in zip(area_headings(facts), facts.areas, strict=True)
    ]
    rows += [("target", heading, use) for use, heading in target_headings().items() if not use.startswith("-")]
    for number, row in enumerate(rows):
        for column, text in enumerate(row):
            page.write_string(number, column, text)
    page.hide()


def _printable(page: Any) -> None:  # noqa: ANN401  # the same
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)
    page.repeat_rows(0)
    page.set_footer("&L&F&R&P / &N")
