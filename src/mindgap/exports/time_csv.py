"""Time and participants for the programme, in the columns of its time report; the identity number stays empty."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from mindgap.domain.action import ActionType, Funding
from mindgap.exports.attendance_csv import COLUMNS, attendance_rows
from mindgap.exports.swedish_csv import number, write_csv
from mindgap.reporting.facts.time import ActionTime, TimeFacts
from mindgap.texts import _
from mindgap.texts.labels import label

WORK = "mindgap.exports.time_csv:render_time"
"""How a child process is told to render the file."""


def render_time(companies: Iterable[TimeFacts]) -> bytes:
    """Give a line per participant and session, and per participant and action that is done."""
    return write_csv(COLUMNS, (row for facts in companies for row in _rows(facts)))


def time_name(on: date) -> str:
    """Give the file's name."""
    return f"{_('time-and-participants')}-{on}.csv"


def _rows(facts: TimeFacts) -> Iterator[dict[str, str]]:
    yield from attendance_rows(facts.sessions)
    for action in facts.actions:
        yield _cells(facts, action)


def _cells(facts: TimeFacts, action: ActionTime) -> dict[str, str]:
    """Give the line of an action: hours as planned; whether somebody was there, and the amount, is not known here."""
    company = facts.sessions.company
    return {
        "foretag": company.name,
        "organisationsnummer": company.organisation_number,
        "arbetsstalle_ort": company.town,
        "lan": label(company.region) if company.region else "",
        "deltagar_id": action.participant,
        "namn": action.name,
        "kategori": label(action.category) if action.category else "",
        "manad": f"{action.on:%Y-%m}" if action.on else "",
        "datum": action.on.isoformat() if action.on else "",
        "aktivitet": action.title,
        "aktivitetstyp": _activity(action.type),
        "gap_id": ", ".join(map(str, action.gaps)),
        "timmar": number(action.hours),
        "finansiering": _funding(action.funding),
        "enhetskostnad_kr": str(facts.sessions.unit_cost),
    }


def _activity(kind: ActionType) -> str:
    if kind is ActionType.VALIDATION:
        return _("Validation")
    return _("Coaching") if kind is ActionType.MENTOR else _("Training")


def _funding(funding: Funding | None) -> str:
    words = {Funding.PROGRAMME: _("direct"), Funding.OWN: _("co-financing"), Funding.OTHER: _("none")}
    return words[funding] if funding else ""
