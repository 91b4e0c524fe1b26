from __future__ import annotations

from datetime import date

from mindgap.domain.analysis import Analysis
from mindgap.domain.company import Company
from mindgap.domain.participant import Group, Participant
from mindgap.domain.presence import attendance_taken, by_group, leads, present
from mindgap.domain.session import Attendance, Session, SessionKind

TODAY = date(2026, 10, 12)
COMPANY = Company(id="c", company_id="c", name="Provverkstaden AB", facilitator="Påhittad Ledare")


def somebody(number: int, group: Group, **fields: object) -> Participant:
    return Participant(id=f"p{number}", company_id="c", group=group, **fields)  # type: ignore[arg-type]  # as told


PEOPLE = (
    somebody(1, Group.MANAGEMENT, role="VD"),
    somebody(2, Group.BLUE_COLLAR, workshop_2=False),
    somebody(3, Group.UNION, workshop_1=False),
    somebody(4, Group.MANAGEMENT, role="Processledare, IUC"),
    somebody(5, Group.WHITE_COLLAR, name="påhittad ledare"),
)
ROOM = Analysis(company=COMPANY, participants=PEOPLE)


def ids(analysis: Analysis) -> list[str]:
    return [p.id for p in present(analysis, TODAY)]


def session(kind: SessionKind, closed: date | None = None) -> Session:
    return Session(id=f"s-{kind}", company_id="c", kind=kind, on=TODAY, closed=closed)


def attending(held: Session, *people: int) -> tuple[Attendance, ...]:
    return tuple(
        Attendance(id=f"a{n}", company_id="c", session_id=held.id, participant_id=f"p{n}", arrived=540, left=720)
        for n in people
    )


def test_without_a_session_those_registered_for_the_first_workshop_are_present() -> None:
    assert (ids(ROOM), attendance_taken(ROOM, TODAY)) == (["p1", "p2"], False)


def test_a_session_says_which_workshop_it_is() -> None:
    room = ROOM.with_(session(SessionKind.WORKSHOP_2))
    assert (ids(room), attendance_taken(room, TODAY)) == (["p1", "p3"], False)


def test_those_noted_as_attending_are_present_whatever_they_registered_for() -> None:
    held = session(SessionKind.WORKSHOP_1)
    room = ROOM.with_(held)
    for attendance in attending(held, 2, 3, 4):
        room = room.with_(attendance)
    assert (ids(room), attendance_taken(room, TODAY)) == (["p2", "p3"], True)
    assert by_group(present(room, TODAY)) == {
        Group.MANAGEMENT: 0,
        Group.WHITE_COLLAR: 0,
        Group.BLUE_COLLAR: 1,
        Group.UNION: 1,
    }


def test_the_one_who_leads_is_known_by_role_or_by_name() -> None:
    assert [leads(p, COMPANY) for p in PEOPLE] == [False, False, False, True, True]
    nameless = Company(id="c", company_id="c", name="Provverkstaden AB")
    assert [leads(p, nameless) for p in PEOPLE] == [False, False, False, True, False]
