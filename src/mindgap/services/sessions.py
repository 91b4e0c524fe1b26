"""The days on which the room meets: agenda, clock, attendance, closing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from mindgap.domain.agenda import block_now, extended, in_order, running, seconds_taken, times
from mindgap.domain.analysis import Analysis
from mindgap.domain.attendance import attendance_of, check_times, is_expected, rounded_out
from mindgap.domain.clockwork import Turn, gone_to, paused, resumed, started, veiled
from mindgap.domain.closing import ParkingLotOpenError, closing
from mindgap.domain.entity import Entity
from mindgap.domain.rules import checked
from mindgap.domain.session import Attendance, Block, BlockKind, Clock, Lap, Session, SessionKind
from mindgap.domain.theme import AgendaText
from mindgap.services.edits import EditService
from mindgap.services.session_parts import agenda_of, new_blocks, new_session, numbered, session_of
from mindgap.storage.contract import Transaction

E = TypeVar("E", bound=Entity)


@dataclass(frozen=True, slots=True)
class SessionService:
    """One session of one company at a time.

    What is changed is read again within the transaction, so that keys that come faster than their result is seen
    build on each other.
    """

    edits: EditService

    def open(
        self, analysis: Analysis, kind: SessionKind, on: date, agenda: AgendaText, begins: int = 9 * 60
    ) -> Session:
        """Store a session with the blocks of a ready agenda, as one step to undo, and its clock.

        An unclosed session of that kind and day is given as it is. `begins` in minutes after midnight.
        """
        with self.edits.around.store.begin("add:Session") as tx:
            fresh = tx.analysis(analysis.company.id)
            held = (s for s in fresh.sessions if (s.kind, s.on, s.closed) == (kind, on, None))
            if unclosed := next(held, None):
                return unclosed
            new_id = self.edits.around.new_id
            told = replace(agenda, kind=kind)
            session = tx.add(checked(new_session(new_id(), analysis.company.id, told, on, begins)))
            tx.add_all(checked(block) for block in new_blocks(new_id, session, agenda))
            self._clock(tx, fresh, session.id)
            return session

    def start(self, analysis: Analysis, session_id: str) -> tuple[Entity, ...]:
        """Begin with the first block. Like the four below it gives the clock and the laps that changed."""
        return self._turn(analysis, session_id, started)

    def pause(self, analysis: Analysis, session_id: str) -> tuple[Entity, ...]:
        """Let the clock stand still, and book the lap of the block that the room is in."""
        return self._turn(analysis, session_id, paused)

    def resume(self, analysis: Analysis, session_id: str) -> tuple[Entity, ...]:
        """Let the clock go on, after the end in the last block."""
        return self._turn(analysis, session_id, resumed)

    def go(self, analysis: Analysis, session_id: str, block_id: str | None) -> tuple[Entity, ...]:
        """Go to a block (skip, next, back) and book the lap of the one left; None goes past the last one."""
        return self._turn(analysis, session_id, gone_to(block_id))

    def hide(self, analysis: Analysis, session_id: str, hidden: bool) -> tuple[Entity, ...]:  # noqa: FBT001  # named by the method
        """Hide the clock from the projector, or show it again."""
        return self._turn(analysis, session_id, veiled(hidden=hidden))

    def extend(self, analysis: Analysis, session_id: str, minutes: int) -> tuple[Block, ...]:
        """Make the block that the room is in longer, or shorter when negative, and give the blocks changed.

        Blocks after it that have already taken time neither give nor get any.
        """
        with self.edits.around.store.begin("change:Block") as tx:
            fresh = tx.analysis(analysis.company.id)
            blocks, taken = in_order(fresh.blocks, session_id), seconds_taken(fresh.laps)
            block = block_now(blocks, self._clock(tx, fresh, session_id), taken)
            if block is None:
                return ()
            ahead = [b for b in blocks[blocks.index(block) + 1 :] if not taken.get(b.id)]
            return self._saved(tx, blocks, extended((block, *ahead), 0, minutes))

    def add_block(
        self,
        analysis: Analysis,
        session_id: str,
        title: str,
        minutes: int,
        kind: BlockKind = BlockKind.WORK,
        after: str | None = None,
    ) -> tuple[Block, ...]:
        """Add a block after another one, without `after` last; give it and those that moved."""
        with self.edits.around.store.begin("add:Block") as tx:
            blocks = in_order(tx.analysis(analysis.company.id).blocks, session_id)
            at = next((i for i, b in enumerate(blocks, 1) if b.id == after), len(blocks))
            added = Block(
                id=self.edits.around.new_id(),
                company_id=analysis.company.id,
                session_id=session_id,
                position=at,
                title=title,
                minutes=minutes,
                kind=kind,
            )
            moved = self._saved(tx, blocks, numbered((*blocks[:at], added, *blocks[at:])))
            return (tx.add(checked(added)), *moved)

    def move_block(self, analysis: Analysis, block_id: str, by: int) -> tuple[Block, ...]:
        """Move a block earlier (negative) or later in its agenda, and give the blocks that moved."""
        with self.edits.around.store.begin("change:Block") as tx:
            blocks, at = agenda_of(tx.analysis(analysis.company.id), block_id)
            order = [*blocks[:at], *blocks[at + 1 :]]
            order.insert(max(0, at + by), blocks[at])
            return self._saved(tx, blocks, numbered(order))

    def remove_block(self, analysis: Analysis, block_id: str) -> tuple[Entity, ...]:
        """Remove a block with its lap, the clock going on to the one after; give what changed of what is left."""
        with self.edits.around.store.begin("remove:Block") as tx:
            fresh = tx.analysis(analysis.company.id)
            blocks, at = agenda_of(fresh, block_id)
            left = (*blocks[:at], *blocks[at + 1 :])
            clock = self._clock(tx, fresh, blocks[at].session_id)
            turned: tuple[Entity, ...] = ()
            if clock.block_id == block_id:
                turned = self._turned(tx, fresh, clock, gone_to(left[at].id if at < len(left) else None))
            for gone in (*tx.analysis(analysis.company.id).dependants(blocks[at]), blocks[at]):
                tx.remove(gone)
            clocks = tuple(e for e in turned if isinstance(e, Clock))
            return (*clocks, *self._saved(tx, left, numbered(left)))

    def attend(
        self, analysis: Analysis, session_id: str, participant_id: str, arrived: int, left: int, gesture: str = ""
    ) -> Attendance:
        """Store that somebody was there from `arrived` to `left`, in minutes after midnight.

        Raise QuarterError unless both lie on quarters, LeftTooEarlyError unless `left` is the later.
        """
        check_times(arrived, left)
        with self.edits.around.store.begin("change:Attendance", gesture) as tx:
            held = attendance_of(tx.analysis(analysis.company.id), session_id, participant_id)
            if held is not None:
                return self._kept(tx.save(checked(replace(held, arrived=arrived, left=left))))
            return tx.add(checked(self._there(analysis.company.id, (session_id, participant_id), arrived, left)))

    def absent(self, analysis: Analysis, session_id: str, participant_id: str) -> Attendance | None:
        """Store that somebody was not there, and give the attendance that is gone, if there was one."""
        with self.edits.around.store.begin("remove:Attendance") as tx:
            held = attendance_of(tx.analysis(analysis.company.id), session_id, participant_id)
            if held is not None:
                tx.remove(held)
            return held

    def attend_all(self, analysis: Analysis, session_id: str) -> tuple[Attendance, ...]:
        """Store that everybody expected was there all the time, as one step to undo; give what was added.

        From the planned begin to the planned end, rounded out to quarters. Those already there are left alone.
        """
        with self.edits.around.store.begin("add:Attendance") as tx:
            fresh = tx.analysis(analysis.company.id)
            session = session_of(fresh, session_id)
            planned = times(in_order(fresh.blocks, session_id), session.begins)
            arrived, left = rounded_out(planned[0], planned[-1])
            check_times(arrived, left)
            expected = (p for p in fresh.participants if is_expected(p, session.kind))
            missing = [p for p in expected if attendance_of(fresh, session_id, p.id) is None]
            there = [self._there(session.company_id, (session_id, p.id), arrived, left) for p in missing]
            return tuple(tx.add(checked(attendance)) for attendance in there)

    def close(self, analysis: Analysis, session_id: str) -> tuple[Entity, ...]:
        """Close a session and end its clock, giving what changed.

        Raise ParkingLotOpenError while a parked point is neither done nor somebody's by a date.
        """
        with self.edits.around.store.begin("change:Session") as tx:
            fresh = tx.analysis(analysis.company.id)
            if unsettled := len(closing(fresh).open_points):
                raise ParkingLotOpenError(count=unsettled)
            session = replace(session_of(fresh, session_id), closed=self.edits.around.today())
            ended = self._turned(tx, fresh, self._clock(tx, fresh, session_id), gone_to(None))
            return (self._kept(tx.save(session)), *ended)

    def reopen(self, analysis: Analysis, session_id: str) -> Session:
        """Take the closing of a session back; its clock stands at the end until it is resumed."""
        with self.edits.around.store.begin("change:Session") as tx:
            session = session_of(tx.analysis(analysis.company.id), session_id)
            return self._kept(tx.save(replace(session, closed=None)))

    def _turn(self, analysis: Analysis, session_id: str, turn: Turn) -> tuple[Entity, ...]:
        """Turn a clock past the journal: what the clock does is no change to undo."""
        with self.edits.around.store.begin() as tx:
            fresh = tx.analysis(analysis.company.id)
            return self._turned(tx, fresh, self._clock(tx, fresh, session_id), turn)

    def _turned(self, tx: Transaction, fresh: Analysis, clock: Clock, turn: Turn) -> tuple[Entity, ...]:
        """Turn a clock, and book the seconds that ran in the block where it no longer runs."""
        blocks, taken = in_order(fresh.blocks, clock.session_id), seconds_taken(fresh.laps)
        now = int(self.edits.around.now().timestamp())
        turned = turn(clock, blocks, taken, now)
        if turned == clock:
            return ()
        ran = running(clock, now) if turned.since != clock.since else 0
        left = block_now(blocks, clock, taken)
        saved = tx.save(turned)
        return (saved, self._booked(tx, fresh, left, ran)) if left and ran else (saved,)

    def _booked(self, tx: Transaction, fresh: Analysis, block: Block, seconds: int) -> Lap:
        held = next((lap for lap in fresh.laps if lap.block_id == block.id), None)
        if held is not None:
            return tx.save(replace(held, seconds=held.seconds + seconds))
        new_id = self.edits.around.new_id()
        return tx.add(Lap(id=new_id, company_id=block.company_id, block_id=block.id, seconds=seconds))

    def _clock(self, tx: Transaction, fresh: Analysis, session_id: str) -> Clock:
        held = next((clock for clock in fresh.clocks if clock.session_id == session_id), None)
        new_id = self.edits.around.new_id
        return held or tx.add(Clock(id=new_id(), company_id=fresh.company.id, session_id=session_id))

    def _there(self, company_id: str, place: tuple[str, str], arrived: int, left: int) -> Attendance:
        session_id, participant_id = place
        return Attendance(
            id=self.edits.around.new_id(),
            company_id=company_id,
            session_id=session_id,
            participant_id=participant_id,
            arrived=arrived,
            left=left,
        )

    def _saved(self, tx: Transaction, before: Sequence[Block], after: Sequence[Block]) -> tuple[Block, ...]:
        """Store those blocks of `before` that differ in `after`, and give them."""
        known = {block.id: block for block in before}
        changed = [checked(b) for b in after if b.id in known and b != known[b.id]]
        return tuple(self._kept(tx.save(block)) for block in changed)

    def _kept(self, saved: E) -> E:
        self.edits.stored[saved.id] = saved
        return saved
