"""Notes that the room makes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from mindgap.domain.entity import Entity


class NoteKind(StrEnum):
    """What kind of saying a note holds."""

    NOTE = "note"
    DECISION = "decision"
    PARKING = "parking"
    QUOTE = "quote"


@dataclass(frozen=True, slots=True, kw_only=True)
class Note(Entity):
    """Something said that is worth keeping, under a subject such as "current.diversity" or "gap.<id>"."""

    subject: str
    text: str
    kind: NoteKind = NoteKind.NOTE
    who: str = ""
    """For a decision who does it, for a parked point who owns it; never who said a quote."""
    private: bool = False
    """For the facilitator alone: never on the projector, in a review or in a document."""
    done: bool = False
    """A parked point that has been dealt with."""
    due: date | None = None
    """By when a decision is carried out or a parked point is taken up."""
    note_id: str | None = None
    """The earlier decision that this one replaces."""
