"""Who is in the room to answer: those attending its session, else those expected. The one who leads never is."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from mindgap.domain.analysis import Analysis
from mindgap.domain.attendance import is_expected
from mindgap.domain.closing import session_now
from mindgap.domain.company import Company
from mindgap.domain.participant import Group, Participant
from mindgap.domain.session import SessionKind

_LEADERS = ("processledare", "facilitator")


def present(analysis: Analysis, today: date) -> tuple[Participant, ...]:
    """Give the people in the room who may answer.

    They are those noted as attending the session that the room is in. Where nobody is noted yet they are those
    registered for that session, without any session for the first workshop.
    """
    session, attending = session_now(analysis, today), _attending(analysis, today)
    kind = SessionKind.WORKSHOP_1 if session is None else session.kind
    return tuple(
        p
        for p in analysis.participants
        if not leads(p, analysis.company) and (p.id in attending if attending else is_expected(p, kind))
    )


def attendance_taken(analysis: Analysis, today: date) -> bool:
    """Tell whether somebody is noted as attending the session that the room is in."""
    return bool(_attending(analysis, today))


def leads(participant: Participant, company: Company) -> bool:
    """Tell whether somebody leads the room: called facilitator, or named as the company's facilitator."""
    named = participant.name.casefold()
    called = f"{participant.role} {named}".casefold()
    return any(word in called for word in _LEADERS) or (bool(named) and named == company.facilitator.casefold())


def by_group(people: Iterable[Participant]) -> dict[Group, int]:
    """Count people per group; every group is there."""
    counted = dict.fromkeys(Group, 0)
    for participant in people:
        counted[participant.group] += 1
    return counted


def _attending(analysis: Analysis, today: date) -> frozenset[str]:
    session = session_now(analysis, today)
    here = (a for a in analysis.attendances if session is not None and a.session_id == session.id)
    return frozenset(a.participant_id for a in here)
