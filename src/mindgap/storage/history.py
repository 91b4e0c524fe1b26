"""Undo and redo: entries of the journal played backwards and forwards, row by row in the order of change.

Every state that is passed on the way has been in the database before, so parents, children and unique
values fall into place by themselves.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Table, and_, bindparam, delete, insert, select, update
from sqlalchemy import Row as SqlRow

from mindgap.domain.errors import NothingToRedoError, NothingToUndoError, StaleError
from mindgap.storage.image import Image, decode, same, whole
from mindgap.storage.journal_tables import (
    CHANGES,
    DONE,
    ENTRIES,
    IN_COMPANY,
    ITS_CHANGES,
    THIS_CHANGE,
    THIS_ENTRY,
    UNDONE,
)
from mindgap.storage.tables import METADATA

_BATCH = 500
"""How many rows are read, checked and written with one statement."""


@dataclass(frozen=True, slots=True)
class Replay:
    """One row to be turned from one image into another; None where it does not exist."""

    table: Table
    entity_id: str
    position: int
    version: int
    """The highest version it is known to have had."""
    now: Image | None
    then: Image | None

    @property
    def sort(self) -> tuple[str, bool, bool]:
        """What replays must share to be written with one statement."""
        return self.table.name, self.now is None, self.then is None


def undo(connection: Connection, company_id: str) -> str:
    """Take back the newest entry in force, and give its label."""
    entry = connection.execute(_NEWEST_DONE, {"_company": company_id}).first()
    if entry is None:
        raise NothingToUndoError
    place = {"_company": company_id, "_number": entry.number}
    changes = connection.execute(_CHANGES_OF, place).all()
    _play(connection, place, [_replay(c, c.after, c.before) for c in reversed(changes)])
    connection.execute(_MARK, place | {"mark": UNDONE})
    return str(entry.label)


def redo(connection: Connection, company_id: str) -> str:
    """Make the entry last taken back again, and give its label."""
    entry = connection.execute(_OLDEST_UNDONE, {"_company": company_id}).first()
    if entry is None:
        raise NothingToRedoError
    place = {"_company": company_id, "_number": entry.number}
    changes = connection.execute(_CHANGES_OF, place).all()
    _play(connection, place, [_replay(c, c.before, c.after) for c in changes])
    connection.execute(_MARK, place | {"mark": DONE})
    return str(entry.label)


def last_said(connection: Connection, company_id: str, kind: str, field: str, beside: str) -> str:
    """Give the text that a field of a kind was last given in a change that is in force; empty when there is none.

    Given again counts too: a change of the field `beside` in a row whose `field` stays as it is.
    """
    for change in connection.execute(_FORCED, {"_company": company_id, "_kind": kind}):
        after, before = decode(change.after, kind), decode(change.before, kind) if change.before else {}
        said = after.get(field, "")
        if said and any(after.get(name) != before.get(name) for name in (field, beside)):
            return str(said)
    return ""


def _replay(change: SqlRow[Any], now: str | None, then: str | None) -> Replay:
    return Replay(
        table=METADATA.tables[change.kind],
        entity_id=change.entity_id,
        position=change.position,
        version=change.version,
        now=decode(now, change.kind) if now else None,
        then=decode(then, change.kind) if then else None,
    )


def _play(connection: Connection, place: dict[str, Any], replays: Sequence[Replay]) -> None:
    for batch in _batches(replays):
        current = _current(connection, batch)
        for replay in batch:
            _check(replay, current.get(replay.entity_id))
        versions = {entity_id: row["version"] for entity_id, row in current.items()}
        if batch[0].now is None:
            _bring_back(connection, batch)
        elif batch[0].then is None:
            _take_away(connection, place, batch, versions)
        else:
            _turn(connection, batch, versions)


def _batches(replays: Iterable[Replay]) -> Iterator[list[Replay]]:
    """Cut into runs that are written alike and touch each row once, keeping the order."""
    batch: list[Replay] = []
    seen: set[str] = set()
    for replay in replays:
        if batch and (replay.sort != batch[0].sort or replay.entity_id in seen or len(batch) == _BATCH):
            yield batch
            batch, seen = [], set()
        batch.append(replay)
        seen.add(replay.entity_id)
    if batch:
        yield batch


def _current(connection: Connection, batch: list[Replay]) -> dict[str, Image]:
    table = batch[0].table
    found = connection.execute(select(table).where(table.c.id.in_([replay.entity_id for replay in batch])))
    return {row["id"]: dict(row) for row in found.mappings()}


def _check(replay: Replay, current: Image | None) -> None:
    """Raise StaleError unless the row is as it was left."""
    if current is None or replay.now is None:
        if current is not replay.now:
            raise StaleError
    elif not same(replay.now, current):
        raise StaleError


def _bring_back(connection: Connection, batch: list[Replay]) -> None:
    table = batch[0].table
    rows = [whole(replay.then or {}, table.name) | {"version": replay.version + 1} for replay in batch]
    connection.execute(insert(table), rows)


def _take_away(connection: Connection, place: dict[str, Any], batch: list[Replay], versions: dict[str, int]) -> None:
    """Delete rows, and keep their versions so that they come back with higher ones."""
    table = batch[0].table
    connection.execute(delete(table).where(table.c.id == bindparam("_id")), [{"_id": r.entity_id} for r in batch])
    kept = [place | {"_position": r.position, "last": versions[r.entity_id]} for r in batch]
    connection.execute(_KEEP_VERSION, kept)


def _turn(connection: Connection, batch: list[Replay], versions: dict[str, int]) -> None:
    table = batch[0].table
    rows = [
        (r.then or {}) | {"version": versions[r.entity_id] + 1, "_id": r.entity_id, "_version": versions[r.entity_id]}
        for r in batch
    ]
    as_read = (table.c.id == bindparam("_id"), table.c.version == bindparam("_version"))
    if connection.execute(update(table).where(*as_read), rows).rowcount != len(rows):
        raise StaleError


_OF_COMPANY = select(ENTRIES.c.number, ENTRIES.c.label).where(IN_COMPANY).limit(1)
_NEWEST_DONE = _OF_COMPANY.where(ENTRIES.c.state == DONE).order_by(ENTRIES.c.number.desc())
_OLDEST_UNDONE = _OF_COMPANY.where(ENTRIES.c.state == UNDONE).order_by(ENTRIES.c.number)
_CHANGES_OF = select(CHANGES).where(*ITS_CHANGES).order_by(CHANGES.c.position)
_FORCED = (
    select(CHANGES.c.before, CHANGES.c.after)
    .join(ENTRIES, and_(ENTRIES.c.company_id == CHANGES.c.company_id, ENTRIES.c.number == CHANGES.c.entry))
    .where(IN_COMPANY, ENTRIES.c.state == DONE, CHANGES.c.kind == bindparam("_kind"), CHANGES.c.after.is_not(None))
    .order_by(CHANGES.c.entry.desc(), CHANGES.c.position.desc())
)
_MARK = update(ENTRIES).where(*THIS_ENTRY).values(state=bindparam("mark"))
_KEEP_VERSION = update(CHANGES).where(*THIS_CHANGE).values(version=bindparam("last"))
