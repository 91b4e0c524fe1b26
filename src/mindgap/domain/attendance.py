"""Who was in the room from when to when, in the quarters that a time report counts."""

from __future__ import annotations

from mindgap.domain.analysis import Analysis
from mindgap.domain.errors import MindgapError
from mindgap.domain.participant import Participant
from mindgap.domain.session import QUARTER, Attendance, SessionKind


class QuarterError(MindgapError):
    """A time does not lie on a quarter of an hour."""

    code = "attendance.quarter"
    template = "Attendance is written in quarters of an hour: write {earlier} or {later}."


class LeftTooEarlyError(MindgapError):
    """Somebody would have left before coming."""

    code = "attendance.order"
    template = "The one who came at {arrived} must leave later than that, at {earliest} or after."


def attendance_of(analysis: Analysis, session_id: str, participant_id: str) -> Attendance | None:
    """Give the attendance of somebody at a session, or None."""
    place = (session_id, participant_id)
    return next((a for a in analysis.attendances if (a.session_id, a.participant_id) == place), None)


def check_times(arrived: int, left: int) -> None:
    """Raise QuarterError or LeftTooEarlyError; times in minutes after midnight."""
    for minute in (arrived, left):
        if minute % QUARTER:
            earlier = minute - minute % QUARTER
            raise QuarterError(earlier=clock_time(earlier), later=clock_time(earlier + QUARTER))
    if left <= arrived:
        raise LeftTooEarlyError(arrived=clock_time(arrived), earliest=clock_time(arrived + QUARTER))


def rounded_out(begins: int, ends: int) -> tuple[int, int]:
    """Give begin and end moved out to whole quarters: ⌊begins ÷ 15⌋ · 15 and ⌈ends ÷ 15⌉ · 15, within the day."""
    return begins - begins % QUARTER, min(24 * 60, ends + -ends % QUARTER)


def is_expected(participant: Participant, kind: SessionKind) -> bool:
    """Tell whether somebody is expected: by workshop, and at a follow-up whoever was at either workshop."""
    match kind:
        case SessionKind.WORKSHOP_1:
            return participant.workshop_1
        case SessionKind.WORKSHOP_2:
            return participant.workshop_2
        case SessionKind.FOLLOW_UP:
            return participant.workshop_1 or participant.workshop_2


def clock_time(minute: int) -> str:
    """Write minutes after midnight as 09:15."""
    return f"{minute // 60:02d}:{minute % 60:02d}"
