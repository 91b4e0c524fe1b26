"""A session from its opening to its closing, over a store that is opened again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from uuid6 import uuid7

from mindgap.config import Home
from mindgap.content.loader import load
from mindgap.domain.agenda import ClockState, in_order, reading
from mindgap.domain.analysis import Analysis
from mindgap.domain.attendance import QuarterError
from mindgap.domain.closing import ParkingLotOpenError
from mindgap.domain.company import Company
from mindgap.domain.errors import EmptyFieldError, IdentityNumberError, NothingToUndoError, StaleError
from mindgap.domain.note import Note, NoteKind
from mindgap.domain.participant import Group, Participant
from mindgap.domain.session import Attendance, Block, BlockKind, Clock, Lap, Session, SessionKind
from mindgap.domain.theme import AgendaText, BlockText
from mindgap.services.house import Services, assemble
from mindgap.services.surroundings import Surroundings
from mindgap.storage.store import open_store

NINE = datetime(2026, 10, 12, 9, 0, tzinfo=UTC)
TODAY = NINE.date()
AT_NINE = int(NINE.timestamp())
AGENDA = AgendaText(
    kind=SessionKind.WORKSHOP_1,
    purpose="Se efter.",
    result="Vi vet.",
    rules=("En i taget.", "Säg som det är."),
    roles=("Processledaren leder.", "Ledningen lyssnar."),
    blocks=(
        BlockText("Start", 20, BlockKind.WORK, None),
        BlockText("Paus", 10, BlockKind.BREAK, None),
        BlockText("Prat", 30, BlockKind.WORK, None),
        BlockText("Buffert", 10, BlockKind.BUFFER, None),
    ),
)


class Room:
    """A home with one company, a wall clock that can be moved, and a program that can be started again."""

    def __init__(self, home: Home) -> None:
        self.home = home
        self.now = NINE
        self.services = self._opened()
        self.company: Company = self.services.companies.create("Provverkstaden AB")

    def _opened(self) -> Services:
        def now() -> datetime:
            return self.now

        def new_id() -> str:
            return str(uuid7())

        around = Surroundings(open_store(self.home.database, now=now, new_id=new_id), now, new_id)
        return assemble(self.home, around, None)

    def restarted(self) -> None:
        self.services.close()
        self.services = self._opened()

    def wait(self, seconds: int) -> None:
        self.now += timedelta(seconds=seconds)

    @property
    def analysis(self) -> Analysis:
        return self.services.companies.analysis(self.company.id)

    @property
    def blocks(self) -> tuple[Block, ...]:
        return in_order(self.analysis.blocks, self.analysis.sessions[0].id)

    def opened(self) -> Session:
        return self.services.sessions.open(self.analysis, SessionKind.WORKSHOP_1, TODAY, AGENDA)

    def seen(self) -> tuple[ClockState, int, int, int]:
        """Read the clock: what it does, which block, seconds left and seconds behind."""
        shown = reading(self.blocks, self.analysis.clocks[0], self.analysis.laps, int(self.now.timestamp()))
        return shown.state, shown.number, shown.left, shown.behind

    def minutes(self) -> list[int]:
        return [block.minutes for block in self.blocks]

    def titles(self) -> list[tuple[int, str]]:
        return [(block.position, block.title) for block in self.blocks]


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    made = Room(Home(tmp_path).made())
    yield made
    made.services.close()


def park(room: Room, **fields: object) -> Note:
    told = {"subject": "current.diversity", "text": "Skiftbyten", "kind": NoteKind.PARKING, **fields}
    return room.services.edits.new(Note, room.company.id, **told)


def test_a_session_is_stored_with_its_page_its_blocks_and_a_clock(room: Room) -> None:
    session = room.opened()
    stored = room.analysis
    assert stored.sessions == (session,)
    assert session == Session(
        id=session.id,
        company_id=room.company.id,
        version=1,
        kind=SessionKind.WORKSHOP_1,
        on=TODAY,
        purpose="Se efter.",
        result="Vi vet.",
        rules="En i taget.\nSäg som det är.",
        roles="Processledaren leder.\nLedningen lyssnar.",
    )
    told = [(b.position, b.title, b.minutes, b.kind, b.phase) for b in room.blocks]
    assert told == [(n, t.title, t.minutes, t.kind, t.phase) for n, t in enumerate(AGENDA.blocks)]
    assert [(c.session_id, c.started, c.block_id, c.since) for c in stored.clocks] == [(session.id, None, None, None)]


def test_a_session_is_opened_once_and_undone_as_one(room: Room) -> None:
    assert room.opened() == room.opened()
    room.services.edits.undo(room.company.id)
    assert (room.analysis.sessions, room.analysis.blocks) == ((), ())


def test_every_ready_agenda_can_be_opened(room: Room) -> None:
    for language in ("sv", "en"):
        for told in load(language).agendas:
            day = TODAY if language == "sv" else TODAY + timedelta(days=1)
            session = room.services.sessions.open(room.analysis, told.kind, day, told, begins=13 * 60)
            stored = in_order(room.analysis.blocks, session.id)
            assert (session.kind, session.begins) == (told.kind, 780)
            assert [BlockText(b.title, b.minutes, b.kind, b.phase) for b in stored] == list(told.blocks)


def test_the_clock_runs_through_pause_skip_and_back(room: Room) -> None:
    session, sessions = room.opened(), room.services.sessions
    first, second, third, _last = room.blocks
    seen = [room.seen()]
    sessions.start(room.analysis, session.id)
    room.wait(300)
    seen.append(room.seen())
    sessions.pause(room.analysis, session.id)
    room.wait(60)
    seen.append(room.seen())
    sessions.resume(room.analysis, session.id)
    room.wait(60)
    sessions.go(room.analysis, session.id, third.id)
    room.wait(30)
    seen.append(room.seen())
    sessions.go(room.analysis, session.id, first.id)
    seen.append(room.seen())
    sessions.go(room.analysis, session.id, None)
    seen.append(room.seen())
    assert seen == [
        (ClockState.READY, 1, 1200, 0),
        (ClockState.RUNNING, 1, 900, 0),
        (ClockState.PAUSED, 1, 900, 60),
        (ClockState.RUNNING, 3, 1770, -1380),
        (ClockState.RUNNING, 1, 840, 60),
        (ClockState.ENDED, 4, 0, 0),
    ]
    assert {lap.block_id: lap.seconds for lap in room.analysis.laps} == {first.id: 360, third.id: 30}
    assert second.id not in {lap.block_id for lap in room.analysis.laps}


def test_each_key_of_the_clock_gives_what_changed(room: Room) -> None:
    session, sessions = room.opened(), room.services.sessions
    first, second, *_rest = room.blocks
    seen: Analysis = room.analysis
    steps: list[Callable[[], tuple[object, ...]]] = [
        lambda: sessions.start(seen, session.id),
        lambda: sessions.go(seen, session.id, second.id),
        lambda: sessions.pause(seen, session.id),
        lambda: sessions.pause(seen, session.id),
        lambda: sessions.go(seen, session.id, first.id),
        lambda: sessions.resume(seen, session.id),
        lambda: sessions.hide(seen, session.id, hidden=True),
    ]
    kinds = []
    for step in steps:
        changed = step()
        kinds.append([type(entity) for entity in changed])
        for entity in changed:
            assert isinstance(entity, Clock | Lap)
            seen = seen.with_(entity)
        room.wait(10)
    assert kinds == [[Clock], [Clock, Lap], [Clock, Lap], [], [Clock], [Clock], [Clock]]
    assert (seen.clocks, seen.laps) == (room.analysis.clocks, room.analysis.laps)


def test_keys_that_come_before_their_result_is_seen_build_on_each_other(room: Room) -> None:
    session, sessions = room.opened(), room.services.sessions
    first, second, third, _last = room.blocks
    old = room.analysis
    sessions.start(old, session.id)
    for block in (second, third, first, second):
        room.wait(10)
        sessions.go(old, session.id, block.id)
    sessions.extend(old, session.id, 1)
    sessions.extend(old, session.id, 1)
    assert {lap.block_id: lap.seconds for lap in room.analysis.laps} == {first.id: 20, second.id: 10, third.id: 10}
    assert room.minutes() == [20, 12, 30, 8]


def test_the_clock_survives_a_closed_program_and_a_laptop_that_slept(room: Room) -> None:
    session = room.opened()
    room.services.sessions.start(room.analysis, session.id)
    room.wait(600)
    room.restarted()
    assert room.seen() == (ClockState.RUNNING, 1, 600, 0)
    room.wait(3600)
    room.restarted()
    assert room.seen() == (ClockState.RUNNING, 1, -3000, 3000)


def test_hiding_the_clock_leaves_it_running(room: Room) -> None:
    session, sessions = room.opened(), room.services.sessions
    sessions.start(room.analysis, session.id)
    room.wait(30)
    sessions.hide(room.analysis, session.id, hidden=True)
    room.restarted()
    clock = room.analysis.clocks[0]
    assert (clock.hidden, clock.since, room.analysis.laps) == (True, AT_NINE, ())
    room.services.sessions.hide(room.analysis, session.id, hidden=False)
    assert not room.analysis.clocks[0].hidden


def test_undo_never_touches_the_clock(room: Room) -> None:
    session, sessions = room.opened(), room.services.sessions
    sessions.start(room.analysis, session.id)
    sessions.extend(room.analysis, session.id, 5)
    room.wait(60)
    sessions.go(room.analysis, session.id, room.blocks[1].id)
    clock, laps = room.analysis.clocks, room.analysis.laps
    room.services.edits.undo(room.company.id)
    assert (room.minutes(), room.analysis.clocks, room.analysis.laps) == ([20, 10, 30, 10], clock, laps)
    room.services.edits.redo(room.company.id)
    assert (room.minutes(), room.analysis.clocks, room.analysis.laps) == ([25, 10, 30, 5], clock, laps)
    room.services.edits.undo(room.company.id)
    room.services.edits.undo(room.company.id)
    with pytest.raises(NothingToUndoError):
        room.services.edits.undo(room.company.id)
    assert (room.analysis.blocks, room.analysis.clocks) == ((), clock)


def test_an_extension_is_one_step_to_undo_and_tells_which_blocks_changed(room: Room) -> None:
    session = room.opened()
    changed = room.services.sessions.extend(room.analysis, session.id, 12)
    assert [(b.title, b.minutes) for b in changed] == [("Start", 32), ("Prat", 27), ("Buffert", 1)]
    room.restarted()
    assert room.minutes() == [32, 10, 27, 1]
    room.services.edits.undo(room.company.id)
    assert room.minutes() == [20, 10, 30, 10]


def test_an_extension_leaves_blocks_alone_that_have_taken_time(room: Room) -> None:
    session, sessions = room.opened(), room.services.sessions
    sessions.start(room.analysis, session.id)
    sessions.go(room.analysis, session.id, room.blocks[3].id)
    room.wait(60)
    sessions.go(room.analysis, session.id, room.blocks[0].id)
    sessions.extend(room.analysis, session.id, 5)
    assert room.minutes() == [25, 10, 25, 10]


def test_after_the_end_there_is_nothing_to_extend(room: Room) -> None:
    session, sessions = room.opened(), room.services.sessions
    sessions.start(room.analysis, session.id)
    sessions.go(room.analysis, session.id, None)
    assert sessions.extend(room.analysis, session.id, 5) == ()
    sessions.resume(room.analysis, session.id)
    assert room.seen()[:2] == (ClockState.RUNNING, 4)


def test_blocks_are_added_moved_and_removed_with_their_places_dense(room: Room) -> None:
    session, sessions = room.opened(), room.services.sessions
    added, *moved = sessions.add_block(
        room.analysis, session.id, "Rundvandring", 15, BlockKind.WORK, after=room.blocks[0].id
    )
    assert (added.position, [b.title for b in moved]) == (1, ["Paus", "Prat", "Buffert"])
    sessions.add_block(room.analysis, session.id, "Slut", 5)
    assert room.titles() == [(0, "Start"), (1, "Rundvandring"), (2, "Paus"), (3, "Prat"), (4, "Buffert"), (5, "Slut")]
    sessions.move_block(room.analysis, added.id, 2)
    sessions.move_block(room.analysis, room.blocks[0].id, -1)
    assert room.titles()[1:4] == [(1, "Paus"), (2, "Prat"), (3, "Rundvandring")]
    sessions.remove_block(room.analysis, room.blocks[1].id)
    assert room.titles() == [(0, "Start"), (1, "Prat"), (2, "Rundvandring"), (3, "Buffert"), (4, "Slut")]
    for _step in range(4):
        room.services.edits.undo(room.company.id)
    assert room.titles() == [(0, "Start"), (1, "Paus"), (2, "Prat"), (3, "Buffert")]


@pytest.mark.parametrize("pausing", [True, False])
def test_removing_the_block_that_the_room_is_in_goes_on_to_the_next(room: Room, *, pausing: bool) -> None:
    session, sessions = room.opened(), room.services.sessions
    sessions.start(room.analysis, session.id)
    room.wait(60)
    if pausing:
        sessions.pause(room.analysis, session.id)
    sessions.remove_block(room.analysis, room.blocks[0].id)
    state = ClockState.PAUSED if pausing else ClockState.RUNNING
    assert room.seen()[:3] == (state, 1, 600)
    assert room.analysis.laps == ()
    room.services.edits.undo(room.company.id)
    assert (room.titles()[0], room.seen()[:3]) == ((0, "Start"), (state, 2, 600))


def test_a_block_taken_back_by_undo_leaves_a_clock_that_can_be_read(room: Room) -> None:
    session, sessions = room.opened(), room.services.sessions
    sessions.start(room.analysis, session.id)
    added = sessions.add_block(room.analysis, session.id, "Extra", 5, after=room.blocks[0].id)[0]
    room.wait(60)
    sessions.go(room.analysis, session.id, added.id)
    room.services.edits.undo(room.company.id)
    assert room.seen()[:3] == (ClockState.RUNNING, 2, 600)
    room.wait(10)
    sessions.go(room.analysis, session.id, room.blocks[0].id)
    assert sorted(lap.seconds for lap in room.analysis.laps) == [10, 60]


def test_a_block_without_a_title_and_an_identity_number_are_refused(room: Room) -> None:
    session, sessions = room.opened(), room.services.sessions
    with pytest.raises(EmptyFieldError):
        sessions.add_block(room.analysis, session.id, " ", 5)
    with pytest.raises(IdentityNumberError):
        sessions.open(room.analysis, SessionKind.WORKSHOP_2, TODAY, replace(AGENDA, purpose="Om 850709-9805"))
    assert (len(room.analysis.sessions), len(room.blocks)) == (1, 4)


def test_removing_a_session_takes_its_agenda_clock_and_attendance_along(room: Room) -> None:
    session, sessions = room.opened(), room.services.sessions
    sessions.start(room.analysis, session.id)
    room.wait(5)
    sessions.pause(room.analysis, session.id)
    somebody = room.services.edits.new(Participant, room.company.id, group=Group.UNION)
    sessions.attend(room.analysis, session.id, somebody.id, 540, 600)
    room.services.edits.remove(room.analysis.sessions[0])
    left = room.analysis
    assert (left.sessions, left.blocks, left.clocks, left.laps, left.attendances) == ((), (), (), (), ())
    room.services.edits.undo(room.company.id)
    sessions.start(room.analysis, session.id)
    assert room.seen()[0] is ClockState.RUNNING


def test_attendance_is_stored_once_per_person_and_session(room: Room) -> None:
    session, sessions = room.opened(), room.services.sessions
    somebody = room.services.edits.new(Participant, room.company.id, group=Group.UNION)
    old = room.analysis
    first = sessions.attend(old, session.id, somebody.id, 540, 600)
    second = sessions.attend(old, session.id, somebody.id, 540, 615)
    assert room.analysis.attendances == (second,)
    assert second == replace(first, left=615, version=2)
    with pytest.raises(QuarterError):
        sessions.attend(old, session.id, somebody.id, 540, 620)
    assert sessions.absent(old, session.id, somebody.id) == second
    assert sessions.absent(old, session.id, somebody.id) is None
    room.services.edits.undo(room.company.id)
    assert [a.left for a in room.analysis.attendances] == [615]


def test_everybody_expected_is_there_at_one_stroke_and_undone_as_one(room: Room) -> None:
    session, sessions, new = room.opened(), room.services.sessions, room.services.edits.new
    early = new(Participant, room.company.id, group=Group.MANAGEMENT)
    late = new(Participant, room.company.id, group=Group.BLUE_COLLAR)
    new(Participant, room.company.id, group=Group.UNION, workshop_1=False)
    own = sessions.attend(room.analysis, session.id, early.id, 600, 660)
    added = sessions.attend_all(room.analysis, session.id)
    assert [(a.participant_id, a.arrived, a.left) for a in added] == [(late.id, 540, 615)]
    assert room.analysis.attendances == (own, *added)
    assert sessions.attend_all(room.analysis, session.id) == ()
    room.services.edits.undo(room.company.id)
    assert room.analysis.attendances == (own,)
    assert isinstance(own, Attendance)


def test_a_session_closes_when_somebody_answers_for_every_parked_point(room: Room) -> None:
    session, sessions, edits = room.opened(), room.services.sessions, room.services.edits
    sessions.start(room.analysis, session.id)
    room.wait(60)
    points = [park(room), park(room, who="HR"), park(room, private=True)]
    with pytest.raises(ParkingLotOpenError, match="still open in the parking lot: 2"):
        sessions.close(room.analysis, session.id)
    edits.change(points[0], done=True)
    edits.change(points[1], due=date(2026, 11, 2))
    closed, clock, lap = sessions.close(room.analysis, session.id)
    assert room.analysis.sessions == (replace(session, closed=TODAY, version=2),) == (closed,)
    assert (room.analysis.clocks, room.analysis.laps) == ((clock,), (lap,))
    assert room.seen()[0] is ClockState.ENDED
    assert room.opened().id != session.id


def test_a_closed_session_can_be_opened_again(room: Room) -> None:
    session, sessions = room.opened(), room.services.sessions
    sessions.close(room.analysis, session.id)
    reopened = sessions.reopen(room.analysis, session.id)
    assert room.analysis.sessions == (reopened,)
    assert reopened.closed is None
    room.services.edits.undo(room.company.id)
    assert room.analysis.sessions[0].closed == TODAY


def test_what_has_been_removed_meanwhile_is_told(room: Room) -> None:
    session, sessions = room.opened(), room.services.sessions
    block, old = room.blocks[0], room.analysis
    room.services.edits.remove(room.analysis.sessions[0])
    with pytest.raises(StaleError):
        sessions.close(old, session.id)
    with pytest.raises(StaleError):
        sessions.move_block(old, block.id, 1)
