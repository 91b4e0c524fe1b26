"""Sessions: the days on which the room meets, their agenda of blocks, who was there, and the clock."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from mindgap.domain.company import Phase
from mindgap.domain.entity import Entity

QUARTER = 15
"""Minutes in the smallest piece of attendance that a time report knows."""


class SessionKind(StrEnum):
    """The two workshops and the half-hour that looks back."""

    WORKSHOP_1 = "workshop_1"
    WORKSHOP_2 = "workshop_2"
    FOLLOW_UP = "follow_up"


class BlockKind(StrEnum):
    """What a block is for: only work and buffer give way when another block takes longer."""

    WORK = "work"
    BREAK = "break"
    BUFFER = "buffer"


@dataclass(frozen=True, slots=True, kw_only=True)
class Session(Entity):
    """A meeting of the room with its opening page."""

    kind: SessionKind
    on: date
    begins: int = 9 * 60
    """Planned start in minutes after midnight."""
    venue: str = ""
    """Room or address."""
    purpose: str = ""
    result: str = ""
    """What the room wants to hold in its hands at the end."""
    rules: str = ""
    """One a line, as are the roles."""
    roles: str = ""
    closed: date | None = None
    """The day on which the session was closed, with its parking lot gone through."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Block(Entity):
    """A piece of the agenda."""

    session_id: str
    position: int
    """Order within the session."""
    title: str
    minutes: int
    kind: BlockKind = BlockKind.WORK
    phase: Phase | None = None
    """The phase that the block is spent in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendance(Entity):
    """That a participant was there, from when to when."""

    session_id: str
    participant_id: str
    arrived: int
    """Minutes after midnight, in whole quarters, as is `left`."""
    left: int

    @property
    def hours(self) -> float:
        """(left − arrived) ÷ 60, in hours; a multiple of 0.25."""
        return (self.left - self.arrived) / 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock(Entity):
    """Where a session stands in its agenda. Kept past the undo list, as the place of the room is."""

    session_id: str
    started: int | None = None
    """When the first block began, in seconds since 1970 UTC, as is `since`."""
    block_id: str | None = None
    """The block that the room is in; None before the first."""
    since: int | None = None
    """When the block last began to run; None while the clock stands still."""
    hidden: bool = False
    """Not shown on the projector."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lap(Entity):
    """Seconds that a block has taken, apart from those since the clock last began to run in it."""

    block_id: str
    seconds: int
