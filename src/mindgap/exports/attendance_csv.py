"""Attendance as the base for time reports: a file that a Swedish Excel opens with a double click."""

from __future__ import annotations

from collections.abc import Iterator

from mindgap.domain.participant import Group
from mindgap.domain.person import Category
from mindgap.domain.session import SessionKind
from mindgap.exports.swedish_csv import number, write_csv
from mindgap.reporting.facts.attendance import AttendanceFacts, AttendanceList, AttendanceRow
from mindgap.texts import _
from mindgap.texts.labels import label

COLUMNS = (
    "projekt_diarienr",
    "foretag",
    "organisationsnummer",
    "arbetsstalle_ort",
    "lan",
    "deltagar_id",
    "namn",
    "personnummer",
    "kategori",
    "manad",
    "datum",
    "aktivitet",
    "aktivitetstyp",
    "gap_id",
    "timmar",
    "narvaro",
    "finansiering",
    "enhetskostnad_kr",
    "belopp_kr",
    "start_i_projekt",
    "slut_i_projekt",
    "intygad_deltagare",
    "intygad_chef",
)
"""The columns of the programme's time report, as it names them; what MindGap does not know stays empty.

The identity number is among those: it is never in this program, and is added by whoever sends the report in.
"""

_CATEGORIES = {Group.WHITE_COLLAR: Category.WHITE_COLLAR, Group.BLUE_COLLAR: Category.BLUE_COLLAR}


def render_attendance_csv(facts: AttendanceFacts) -> bytes:
    """Give a line per participant and session."""
    return write_csv(COLUMNS, attendance_rows(facts))


def attendance_rows(facts: AttendanceFacts) -> Iterator[dict[str, str]]:
    """Give the cells of each line by column."""
    for listed in facts.lists:
        for row in listed.rows:
            yield _cells(facts, listed, row)


def _cells(facts: AttendanceFacts, listed: AttendanceList, row: AttendanceRow) -> dict[str, str]:
    company, category = facts.company, _CATEGORIES.get(row.group)
    return {
        "foretag": company.name,
        "organisationsnummer": company.organisation_number,
        "arbetsstalle_ort": company.town,
        "lan": label(company.region) if company.region else "",
        "deltagar_id": row.code,
        "namn": row.name,
        "kategori": label(category) if category else "",
        "manad": f"{listed.on:%Y-%m}" if listed.on else "",
        "datum": listed.on.isoformat() if listed.on else "",
        "aktivitet": label(listed.kind) if listed.kind else "",
        "aktivitetstyp": _activity(listed.kind),
        **_time(facts, row),
    }


def _activity(kind: SessionKind | None) -> str:
    if kind is None:
        return ""
    return _("Follow-up") if kind is SessionKind.FOLLOW_UP else "Mind the Gap"


def _time(facts: AttendanceFacts, row: AttendanceRow) -> dict[str, str]:
    """Give hours, and kronor = hours · unit cost; nothing before attendance has been noted for somebody."""
    if row.there is None:
        return {}
    hours = row.hours or 0.0
    return {
        "timmar": number(hours),
        "narvaro": _("yes") if row.there else _("no"),
        "finansiering": _("co-financing") if row.there else "",
        "enhetskostnad_kr": str(facts.unit_cost),
        "belopp_kr": number(hours * facts.unit_cost),
    }
