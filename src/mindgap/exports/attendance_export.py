"""The attendance list in any format: the one door that the screen and the command line go through."""

from __future__ import annotations

from enum import StrEnum

from mindgap.exports.documents import Progress, render
from mindgap.exports.naming import file_slug
from mindgap.reporting.compose.attendance import compose_attendance
from mindgap.reporting.facts.attendance import AttendanceFacts
from mindgap.texts import _

WORK = "mindgap.exports.attendance_export:render_attendance"
"""How a child process is told to render the list."""


class ListFormat(StrEnum):
    """The kinds of file; the value is the ending."""

    PDF = "pdf"
    CSV = "csv"


def render_attendance(facts: AttendanceFacts, form: ListFormat, *, progress: Progress | None = None) -> bytes:
    """Give the list's bytes in the language spoken now; the same facts give the same bytes."""
    if form is ListFormat.CSV:
        from mindgap.exports.attendance_csv import render_attendance_csv

        return render_attendance_csv(facts)
    return render(compose_attendance(facts), form, progress)


def attendance_name(facts: AttendanceFacts, form: ListFormat) -> str:
    """Give the file's name: list, company and the day of the session, else of printing; never a person's name."""
    on = (facts.lists[0].on if len(facts.lists) == 1 else None) or facts.printed
    return f"{_('attendance-list')}-{file_slug(facts.company.name)}-{on}.{form}"
