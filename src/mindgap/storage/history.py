"""Undo and redo: entries of the journal played backwards and forwards, row by row in the order of change.

Every state that is passed on the way has been in the database before, so parents, children and unique
values fall into place by themselves.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row as SqlRow
from sqlalchemy import Table, bindparam, delete, insert, select, update
from sqlalchemy.orm import Session

from mindgap.domain.errors import NothingToRedoError, NothingToUndoError, StaleError
from mindgap.storage.image import Image, decode, same
from mindgap.storage.journal_tables import CHANGES, DONE, ENTRIES, UNDONE
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


def undo(session: Session, company_id: str) -> str:
    """Take back the newest entry in force, and give its label."""
    entry = session.execute(_NEWEST_DONE, {"company": company_id}).first()
    if entry is None:
        raise NothingToUndoError
    changes = session.execute(_CHANGES_OF, {"entry": entry.id}).all()
    _play(session, entry.id, [_replay(c, c.after, c.before) for c in reversed(changes)])
    session.execute(_MARK, {"entry": entry.id, "mark": UNDONE})
    return str(entry.label)


def redo(session: Session, company_id: str) -> str:
    """Make the entry last taken back again, and give its label."""
    entry = session.execute(_OLDEST_UNDONE, {"company": company_id}).first()
    if entry is None:
        raise NothingToRedoError
    changes = session.execute(_CHANGES_OF, {"entry": entry.id}).all()
    _play(session, entry.id, [_replay(c, c.before, c.after) for c in changes])
    session.execute(_MARK, {"entry": entry.id, "mark": DONE})
    return str(entry.label)


def _replay(change: SqlRow[Any], now: str | None, then: str | None) -> Replay:
    table = METADATA.tables[change.kind]
    return Replay(
        table=table,
        entity_id=change.entity_id,
        position=change.position,
        version=change.version,
        now=decode(now, table) if now else None,
        then=decode(then, table) if then else None,
    )


def _play(session: Session, entry_id: str, replays: Sequence[Replay]) -> None:
    for batch in _batches(replays):
        current = _current(session, batch)
        for replay in batch:
            _check(replay, current.get(replay.entity_id))
        _turn(session, entry_id, batch, current)
    session.expire_all()


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


def _current(session: Session, batch: list[Replay]) -> dict[str, Image]:
    table = batch[0].table
    found = session.execute(select(table).where(table.c.id.in_([replay.entity_id for replay in batch])))
    return {row["id"]: dict(row) for row in found.mappings()}


def _check(replay: Replay, current: Image | None) -> None:
    """Raise StaleError unless the row is as it was left."""
    if (current is None) != (replay.now is None):
        raise StaleError
    if current is not None and replay.now is not None and not same(replay.now, current):
        raise StaleError


def _turn(session: Session, entry_id: str, batch: list[Replay], current: dict[str, Image]) -> None:
    table = batch[0].table
    if batch[0].now is None:
        rows = [(replay.then or {}) | {"version": replay.version + 1} for replay in batch]
        session.execute(insert(table), rows)
        return
    keys = [{"_id": r.entity_id, "_version": current[r.entity_id]["version"]} for r in batch]
    if batch[0].then is None:
        _one_each(session, delete(table).where(*_as_read(table)), keys)
        _keep_versions(session, entry_id, batch, current)
        return
    rows = [(r.then or {}) | {"version": key["_version"] + 1} | key for r, key in zip(batch, keys, strict=True)]
    _one_each(session, update(table).where(*_as_read(table)), rows)


def _as_read(table: Table) -> tuple[Any, Any]:
    return table.c.id == bindparam("_id"), table.c.version == bindparam("_version")


def _one_each(session: Session, statement: Any, rows: list[dict[str, Any]]) -> None:  # noqa: ANN401  # update or delete
    if session.connection().execute(statement, rows).rowcount != len(rows):
        raise StaleError


def _keep_versions(session: Session, entry_id: str, batch: list[Replay], current: dict[str, Image]) -> None:
    """Keep the versions of rows that go, so that they come back with higher ones."""
    versions = [{"entry": entry_id, "place": r.position, "last": current[r.entity_id]["version"]} for r in batch]
    session.connection().execute(_KEEP_VERSION, versions)


_OF_COMPANY = select(ENTRIES.c.id, ENTRIES.c.label).where(ENTRIES.c.company_id == bindparam("company")).limit(1)
_NEWEST_DONE = _OF_COMPANY.where(ENTRIES.c.state == DONE).order_by(ENTRIES.c.position.desc())
_OLDEST_UNDONE = _OF_COMPANY.where(ENTRIES.c.state == UNDONE).order_by(ENTRIES.c.position)
_CHANGES_OF = select(CHANGES).where(CHANGES.c.entry_id == bindparam("entry")).order_by(CHANGES.c.position)
_MARK = update(ENTRIES).where(ENTRIES.c.id == bindparam("entry")).values(state=bindparam("mark"))
_KEEP_VERSION = (
    update(CHANGES)
    .where(CHANGES.c.entry_id == bindparam("entry"), CHANGES.c.position == bindparam("place"))
    .values(version=bindparam("last"))
)
