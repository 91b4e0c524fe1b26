"""Which session the room is in, and what its closing page says."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from mindgap.domain.action import Action, ActionStatus
from mindgap.domain.analysis import Analysis
from mindgap.domain.attendance import LeftTooEarlyError, QuarterError, check_times, is_expected, rounded_out
from mindgap.domain.closing import Closing, Promise, closing, session_now
from mindgap.domain.company import Company
from mindgap.domain.gap import Decision, Gap
from mindgap.domain.note import Note, NoteKind
from mindgap.domain.participant import Group, Participant
from mindgap.domain.session import Attendance, Session, SessionKind

TODAY = date(2026, 10, 12)
COMPANY = Company(id="c", company_id="c", name="Provverkstaden AB")


def note(own_id: str, kind: NoteKind, **fields: object) -> Note:
    made = Note(id=own_id, company_id="c", subject="current.diversity", text=f"Text {own_id}", kind=kind)
    return replace(made, **fields)  # type: ignore[arg-type]  # the name decides the type


def action(action_id: str, **fields: object) -> Action:
    made = Action(id=action_id, company_id="c", title=f"Insats {action_id}")
    return replace(made, **fields)  # type: ignore[arg-type]  # the name decides the type


def session(session_id: str, on: date, closed: date | None = None) -> Session:
    return Session(id=session_id, company_id="c", kind=SessionKind.WORKSHOP_1, on=on, closed=closed)


def test_the_page_lists_decisions_in_force_points_and_promises_by_date() -> None:
    old = note("1", NoteKind.DECISION, who="Produktionschefen", due=date(2026, 11, 1))
    new = note("2", NoteKind.DECISION, who="Lagledaren", due=date(2026, 12, 1), note_id="1")
    undated = note("3", NoteKind.DECISION, who="HR")
    bare = note("4", NoteKind.DECISION)
    open_point = note("5", NoteKind.PARKING, who="HR")
    owned = note("6", NoteKind.PARKING, who="HR", due=date(2026, 11, 5))
    done = note("7", NoteKind.PARKING, done=True)
    course = action("8", owner="Lagledaren", end=date(2026, 11, 20))
    dropped = action("9", owner="HR", end=date(2026, 11, 2), status=ActionStatus.CANCELLED)
    taken, open_gap, left = (
        Gap(id=held, company_id="c", text=held, theme="competence", decision=Decision(held))
        for held in ("act", "undecided", "not_now")
    )
    analysis = Analysis(
        company=COMPANY,
        gaps=(left, open_gap, taken),
        notes=(old, new, undated, bare, open_point, owned, done, note("10", NoteKind.QUOTE)),
        actions=(course, dropped, action("11")),
    )
    assert closing(analysis) == Closing(
        decisions=(new, undated, bare),
        gaps=(taken, left),
        open_points=(open_point,),
        settled_points=(owned, done),
        promises=(
            Promise("Insats 8", "Lagledaren", date(2026, 11, 20), course),
            Promise("Text 2", "Lagledaren", date(2026, 12, 1), new),
            Promise("Text 3", "HR", None, undated),
        ),
    )


def test_what_is_the_facilitators_own_is_not_on_the_page() -> None:
    notes = (note("1", NoteKind.DECISION, private=True, who="HR"), note("2", NoteKind.PARKING, private=True))
    assert closing(Analysis(company=COMPANY, notes=notes)) == Closing((), (), (), (), ())


def test_a_private_draft_replaces_no_decision() -> None:
    decided = note("1", NoteKind.DECISION)
    draft = note("2", NoteKind.DECISION, private=True, note_id="1")
    assert closing(Analysis(company=COMPANY, notes=(decided, draft))).decisions == (decided,)


def test_the_room_is_in_the_unclosed_session_of_today_else_the_newest_unclosed() -> None:
    past, today = session("1", date(2026, 9, 1)), session("2", TODAY)
    planned, closed = session("3", date(2026, 11, 3)), session("4", TODAY, closed=TODAY)
    everything = Analysis(company=COMPANY, sessions=(past, today, planned, closed))
    assert session_now(everything, TODAY) == today
    assert session_now(everything, date(2026, 10, 13)) == planned
    assert session_now(Analysis(company=COMPANY, sessions=(past, closed)), TODAY) == past
    assert session_now(Analysis(company=COMPANY, sessions=(closed,)), TODAY) is None


def test_attendance_lies_on_quarters_and_the_error_says_which() -> None:
    check_times(9 * 60, 12 * 60 + 15)
    with pytest.raises(QuarterError, match=r"write 09:00 or 09:15\."):
        check_times(9 * 60 + 10, 12 * 60)
    with pytest.raises(LeftTooEarlyError, match=r"came at 09:15 must leave later than that, at 09:30 or after\."):
        check_times(9 * 60 + 15, 9 * 60 + 15)


def test_a_session_is_rounded_out_to_quarters_within_the_day() -> None:
    assert [rounded_out(540, 720), rounded_out(545, 721), rounded_out(1380, 1560)] == [
        (540, 720),
        (540, 735),
        (1380, 1440),
    ]


def test_hours_are_quarters_of_an_hour() -> None:
    there = Attendance(id="a", company_id="c", session_id="s", participant_id="p", arrived=540, left=735)
    assert there.hours == 3.25


def test_whoever_was_at_either_workshop_is_expected_at_the_follow_up() -> None:
    first = Participant(id="1", company_id="c", group=Group.UNION, workshop_2=False)
    neither = replace(first, workshop_1=False)
    expected = {kind: (is_expected(first, kind), is_expected(neither, kind)) for kind in SessionKind}
    assert expected == {
        SessionKind.WORKSHOP_1: (True, False),
        SessionKind.WORKSHOP_2: (False, False),
        SessionKind.FOLLOW_UP: (True, False),
    }
