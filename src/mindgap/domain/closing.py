"""Closing a session: which one the room is in, what has been decided, what is parked, and who does what by when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from mindgap.domain.action import Action, ActionStatus
from mindgap.domain.analysis import Analysis
from mindgap.domain.errors import MindgapError
from mindgap.domain.gap import Decision, Gap, ranked
from mindgap.domain.note import Note, NoteKind
from mindgap.domain.session import Session


class ParkingLotOpenError(MindgapError):
    """A session is not closed over parked points that nobody answers for."""

    code = "session.parking_lot"
    template = (
        "Points still open in the parking lot: {count}. "
        "Mark each as done, or give it an owner and a date; then the session can be closed."
    )


@dataclass(frozen=True, slots=True)
class Promise:
    """Who does what by when."""

    what: str
    who: str
    by: date | None
    source: Note | Action
    """The decision or the action that it comes from."""


@dataclass(frozen=True, slots=True)
class Closing:
    """What the closing page shows; what is the facilitator's own is not among it."""

    decisions: tuple[Note, ...]
    """Those in force: a decision that a later one replaces is left out."""
    gaps: tuple[Gap, ...]
    """Those decided on, ranked."""
    open_points: tuple[Note, ...]
    """Parked points that are neither done nor have both owner and date."""
    settled_points: tuple[Note, ...]
    """Parked points that are done, or have an owner and a date."""
    promises: tuple[Promise, ...]
    """By date, those without a date last."""


def closing(analysis: Analysis) -> Closing:
    """Give the closing page of the room."""
    shown = tuple(note for note in analysis.notes if not note.private)
    parked = tuple(note for note in shown if note.kind is NoteKind.PARKING)
    decisions = _in_force(shown)
    return Closing(
        decisions=decisions,
        gaps=tuple(gap for gap in ranked(analysis.gaps) if gap.decision is not Decision.UNDECIDED),
        open_points=tuple(note for note in parked if not is_settled(note)),
        settled_points=tuple(note for note in parked if is_settled(note)),
        promises=_promises(decisions, analysis.actions),
    )


def is_settled(note: Note) -> bool:
    """Tell whether a parked point is done, or somebody answers for it by a date."""
    return note.done or bool(note.who and note.due)


def session_now(analysis: Analysis, today: date) -> Session | None:
    """Give the session that the room is in: the newest unclosed one of today, else the newest unclosed, or None."""
    unclosed = [s for s in analysis.sessions if s.closed is None]
    return max(unclosed, key=lambda s: (s.on == today, s.on, s.id), default=None)


def _in_force(notes: tuple[Note, ...]) -> tuple[Note, ...]:
    decisions = [note for note in notes if note.kind is NoteKind.DECISION]
    replaced = {note.note_id for note in decisions}
    return tuple(note for note in decisions if note.id not in replaced)


def _promises(decisions: tuple[Note, ...], actions: tuple[Action, ...]) -> tuple[Promise, ...]:
    decided = [Promise(n.text, n.who, n.due, n) for n in decisions if n.who or n.due]
    ahead = (a for a in actions if a.status in {ActionStatus.PLANNED, ActionStatus.ONGOING})
    planned = [Promise(a.title, a.owner, a.end, a) for a in ahead if a.owner or a.end]
    return tuple(sorted((*decided, *planned), key=lambda p: (p.by or date.max, p.source.id)))
