"""What the pages of a session show of the analysis."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from mindgap.domain.agenda import times
from mindgap.domain.analysis import Analysis
from mindgap.domain.closing import session_now
from mindgap.domain.session import Block, Session, SessionKind


def planned_day(analysis: Analysis, kind: SessionKind) -> date | None:
    """Give the day on which a kind of session is planned: the workshop's, or that of the nearest follow-up not held."""
    match kind:
        case SessionKind.WORKSHOP_1:
            return analysis.company.workshop_1
        case SessionKind.WORKSHOP_2:
            return analysis.company.workshop_2
        case SessionKind.FOLLOW_UP:
            return min((f.due for f in analysis.follow_ups if f.held is None), default=None)


def expected_kind(analysis: Analysis, today: date) -> SessionKind:
    """Give the kind to open next: the one planned for today, else the first not held yet, else a follow-up."""
    held = {session.kind for session in analysis.sessions}
    due = [kind for kind in SessionKind if planned_day(analysis, kind) == today]
    ahead = [kind for kind in SessionKind if kind not in held]
    return next(iter((*due, *ahead)), SessionKind.FOLLOW_UP)


def day_to_open(analysis: Analysis, kind: SessionKind, today: date) -> date:
    """Give the day of a session opened today: the planned one while it lies ahead, else today."""
    planned = planned_day(analysis, kind)
    return planned if planned is not None and planned > today else today


def session_shown(analysis: Analysis, wanted: str, today: date) -> Session | None:
    """Give the session wanted, else the one that the room is in, else the newest."""
    newest = max(analysis.sessions, key=lambda s: (s.on, s.id), default=None)
    return analysis.find(Session, wanted) or session_now(analysis, today) or newest


def planned_times(session: Session, blocks: tuple[Block, ...]) -> tuple[str, ...]:
    """Give the planned begin of each block and last the planned end, as 09:00."""
    return tuple(of_day(minute) for minute in times(blocks, session.begins))


def of_day(minute: int) -> str:
    """Write minutes after midnight as 09:15; a day that ends after midnight goes on from 00:00."""
    return f"{minute // 60 % 24:02d}:{minute % 60:02d}"


def retold(session: Session, words: Mapping[str, str]) -> Session:
    """Give a session with those lines of its opening page that `words` knows in those words."""

    def lines(text: str) -> str:
        return "\n".join(words.get(line, line) for line in text.split("\n"))

    return replace(
        session,
        purpose=lines(session.purpose),
        result=lines(session.result),
        rules=lines(session.rules),
        roles=lines(session.roles),
    )


def hours(minutes: int) -> str:
    """Give a length as 3 h, 45 min or 1 h 30 min; the units are the same in both languages."""
    whole, rest = divmod(minutes, 60)
    return " ".join(
        part for part in (f"{whole} h" if whole else "", f"{rest} min" if rest or not whole else "") if part
    )
