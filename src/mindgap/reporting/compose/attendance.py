"""The attendance list to print and sign: one session after another, each on a page of its own."""

from __future__ import annotations

from itertools import chain

from mindgap.domain.attendance import clock_time
from mindgap.reporting.blocks import Align, Block, Column, Definitions, Document, Heading, PageBreak, Paragraph, Table
from mindgap.reporting.compose.backing import backing
from mindgap.reporting.compose.passages import with_passages
from mindgap.reporting.facts.attendance import AttendanceFacts, AttendanceList, AttendanceRow
from mindgap.texts import _, language
from mindgap.texts.formats import day, decimal, whole
from mindgap.texts.labels import label

EMPTY_ROWS = 6
"""Lines for those who come without being on a list of more than a page."""
LEAST_EMPTY = 2
FILLED = (14, 20)
"""Lines on a first page that holds the sums too, and on one that does not."""


def compose_attendance(facts: AttendanceFacts) -> Document:
    """Give the lists as a whole document in the language spoken now."""
    pages = [_page(facts, listed) for listed in facts.lists]
    between = [(PageBreak(),) if index else () for index in range(len(pages))]
    return with_passages(
        Document(
            title=f"{_('Attendance list')} – {facts.company.name}",
            language=language(),
            footer=" · ".join((facts.company.name, _("Attendance list"), f"{_('Printed')} {day(facts.printed)}")),
            page_label=_("Page {page} of {pages}"),
            blocks=tuple(chain.from_iterable(chain.from_iterable(zip(between, pages, strict=True)))),
            backing=backing(facts.funders),
        )
    )


def _page(facts: AttendanceFacts, listed: AttendanceList) -> tuple[Block, ...]:
    return (
        Heading(0, _("Attendance list")),
        Definitions(_head(facts, listed)),
        Paragraph(
            _(
                "Write from and to in whole quarters of an hour. Never write a personal identity number on this list: "
                "whoever reports the hours adds it afterwards."
            )
        ),
        _people(listed),
        _hours(listed),
    )


def _head(facts: AttendanceFacts, listed: AttendanceList) -> tuple[tuple[str, str], ...]:
    company = facts.company
    number = ((_("Organisation number"), company.organisation_number),) if company.organisation_number else ()
    leader = ((_("Facilitator"), company.facilitator),) if company.facilitator else ()
    return (
        (_("Company"), company.name),
        *number,
        (_("Session"), label(listed.kind) if listed.kind else ""),
        (_("Date"), day(listed.on) if listed.on else ""),
        (_("Planned time"), _span(listed.begins, listed.ends)),
        *(((_("Place"), listed.venue),) if listed.venue else ()),
        *leader,
    )


def _people(listed: AttendanceList) -> Table:
    known = tuple(_line(row) for row in listed.rows)
    last = len(known)
    empty = tuple((str(last + n), *([""] * 6)) for n in range(1, _spare(last) + 1))
    return Table(
        caption=_("Present"),
        columns=(
            Column(_("No."), 0.2, Align.RIGHT),
            Column(_("Name"), 2.6),
            Column(_("Role"), 1.2),
            Column(_("Group"), 0.9),
            Column(_("From"), 0.5),
            Column(_("To"), 0.5),
            Column(_("Signature"), 2.6),
        ),
        rows=(*known, *empty),
        to_write=True,
    )


def _spare(known: int) -> int:
    """Give how many lines stand empty for those who come unannounced: the first page is filled with them."""
    return next((full - known for full in FILLED if known <= full - LEAST_EMPTY), EMPTY_ROWS)


def _line(row: AttendanceRow) -> tuple[str, ...]:
    times = (clock_time(minute) if minute is not None else "" for minute in (row.arrived, row.left))
    return (str(row.number), row.name, row.role, label(row.group), *times, "")


def _hours(listed: AttendanceList) -> Table:
    sums = [(label(g.group), _people_in(g.people), _hours_in(g.hours)) for g in listed.groups]
    noted = [g for g in listed.groups if g.hours is not None]
    people = sum(g.people or 0 for g in noted) if noted else None
    hours = sum(g.hours or 0.0 for g in noted) if noted else None
    return Table(
        caption=_("Hours per group"),
        columns=(
            Column(_("Group"), 1.5),
            Column(_("People"), 0.8, Align.RIGHT),
            Column(_("Hours"), 0.8, Align.RIGHT),
        ),
        rows=tuple(sums),
        total=(_("Total"), _people_in(people), _hours_in(hours)),
    )


def _people_in(count: int | None) -> str:
    return whole(count) if count is not None else ""


def _hours_in(hours: float | None) -> str:
    return decimal(hours, 2) if hours is not None else ""


def _span(begins: int | None, ends: int | None) -> str:
    """Give "09:00–12:00"; of a session without blocks only its beginning."""
    if begins is None or ends is None:
        return ""
    return clock_time(begins) if begins == ends else f"{clock_time(begins)}–{clock_time(ends % (24 * 60))}"
