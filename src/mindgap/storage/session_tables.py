"""Tables of the live session: agenda, clock, attendance, and answers that are still secret."""

from datetime import date

from sqlalchemy import BigInteger, UniqueConstraint
from sqlmodel import Field

from mindgap.storage.row import Row


class SessionRow(Row, table=True):
    """A meeting of the room."""

    kind: str
    on: date
    begins: int
    venue: str
    purpose: str
    result: str
    rules: str
    roles: str
    closed: date | None


class BlockRow(Row, table=True):
    """A piece of an agenda."""

    session_id: str = Field(foreign_key="session.id", index=True)
    position: int
    title: str
    minutes: int
    kind: str
    phase: str | None


class AttendanceRow(Row, table=True):
    """Who was there, from when to when."""

    __table_args__ = (UniqueConstraint("session_id", "participant_id"),)

    session_id: str = Field(foreign_key="session.id")
    participant_id: str = Field(foreign_key="participant.id", index=True)
    arrived: int
    left: int


class ClockRow(Row, table=True):
    """Where a session stands."""

    session_id: str = Field(unique=True)
    started: int | None = Field(sa_type=BigInteger)
    block_id: str | None
    since: int | None = Field(sa_type=BigInteger)
    hidden: bool


class LapRow(Row, table=True):
    """Seconds that a block has taken."""

    block_id: str = Field(unique=True)
    seconds: int


class UsedCardRow(Row, table=True):
    """A conversation card that has been talked about."""

    __table_args__ = (UniqueConstraint("company_id", "theme", "number"),)

    theme: str
    number: int


class SealedScoreRow(Row, table=True):
    """Counts that are not yet revealed."""

    __table_args__ = (UniqueConstraint("round_id", "kind", "item", "group", "attempt"),)

    round_id: str
    kind: str
    item: str
    group: str
    attempt: int
    pooled: str
    ones: int
    twos: int
    threes: int
    fours: int
    fives: int


class BallotRow(Row, table=True):
    """A dot vote."""

    budget: int
    voters: int
    revealed: bool


class BallotGapRow(Row, table=True):
    """A gap on the frozen list of a vote."""

    __table_args__ = (UniqueConstraint("ballot_id", "gap_id"),)

    ballot_id: str
    gap_id: str
    position: int
    dots: int


PASSING: tuple[type[Row], ...] = (ClockRow, LapRow, SealedScoreRow, BallotRow, BallotGapRow)
"""Rows that change past the journal: where the room is in its agenda, and answers that are still secret.

Undo leaves them alone and cannot tell one answer from the next. What they point at may be taken back without them,
so their ids are plain text.
"""
