"""The journal: one hook on flush notes every changed row before and after, one entry per transaction."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import groupby
from operator import attrgetter
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, select, update
from sqlalchemy.orm import Session, UOWTransaction
from sqlalchemy.orm.attributes import instance_dict, instance_state

from mindgap.storage.image import Image, decode, encode, same
from mindgap.storage.journal_tables import (
    CHANGES,
    DISCARDED,
    DONE,
    ENTRIES,
    IN_COMPANY,
    ITS_CHANGES,
    THIS_CHANGE,
    THIS_ENTRY,
    UNDONE,
)
from mindgap.storage.tables import PASSING, Row


@dataclass(frozen=True, slots=True)
class Change:
    """One row before and after; None where it did not exist."""

    company_id: str
    kind: str
    entity_id: str
    before: Image | None
    after: Image | None

    def then(self, later: Change) -> Change | None:
        """Give both changes as one if they are of the same living row, else None."""
        if self.entity_id != later.entity_id or self.after is None:
            return None
        return replace(self, after=later.after)

    def mentions(self, ids: Collection[str]) -> bool:
        """Tell whether the change is of one of these rows, or of a row that points or pointed at one."""
        images = (self.before or {}, self.after or {})
        return self.entity_id in ids or any(value in ids for image in images for value in image.values())

    def written(self, entry: int, position: int) -> dict[str, Any]:
        """Give the change as its row in the journal."""
        return {
            "company_id": self.company_id,
            "entry": entry,
            "position": position,
            "kind": self.kind,
            "entity_id": self.entity_id,
            "version": (self.after or self.before or {})["version"],
            "before": self.before and encode(self.before),
            "after": self.after and encode(self.after),
        }


class JournalSession(Session):
    """A session whose flushes are noted in its journal."""


class Journal:
    """What one transaction changes, noted as it happens and written at its end."""

    def __init__(self, label: str, gesture: str, now: Callable[[], datetime], new_id: Callable[[], str]) -> None:
        self._label = label
        self._gesture = gesture
        self._now = now
        self._new_id = new_id
        self._changes: list[Change] = []
        self._entered: dict[str, tuple[int, int]] = {}
        """Company → its entry made by this transaction, and the position of the next change in it."""

    def note(self, change: Change) -> None:
        """Note a change, together with the one before if it is of the same row."""
        joined = self._changes[-1].then(change) if self._changes else None
        if joined:
            self._changes.pop()
        if joined is None or joined.before or joined.after:
            self._changes.append(joined or change)

    def forget(self, company_id: str, ids: Collection[str] | None = None) -> None:
        """Drop what has been noted of a company, or of some of its rows and of what pointed at them."""
        self._changes = [
            c for c in self._changes if c.company_id != company_id or (ids is not None and not c.mentions(ids))
        ]

    def write(self, connection: Connection) -> None:
        """Write one entry per company; a company's birth is where its journal begins, so it is not noted."""
        born = {c.company_id for c in self._changes if c.kind == "company" and c.before is None}
        changes = sorted((c for c in self._changes if c.company_id not in born), key=attrgetter("company_id"))
        for company_id, group in groupby(changes, key=attrgetter("company_id")):
            self._write(connection, company_id, list(group))

    def settle(self, connection: Connection) -> None:
        """Write what has been noted so far and let go of it; what follows goes on in the same entry."""
        self.write(connection)
        self._changes.clear()

    def _write(self, connection: Connection, company_id: str, changes: list[Change]) -> None:
        if company_id in self._entered:
            self._go_on(connection, company_id, changes)
            return
        newest = connection.execute(_NEWEST, {"_company": company_id}).first()
        if newest and newest.state == UNDONE:
            connection.execute(_DISCARD, {"_company": company_id})
        going_on = newest and newest.state == DONE and self._gesture and newest.gesture == self._gesture
        if newest and going_on and _extend(connection, newest.number, changes):
            return
        self._enter(connection, newest.number + 1 if newest else 1, changes)

    def _enter(self, connection: Connection, number: int, changes: list[Change]) -> None:
        entry = {
            "company_id": changes[0].company_id,
            "number": number,
            "id": self._new_id(),
            "label": self._label,
            "gesture": self._gesture,
            "at": self._now().astimezone(UTC).isoformat(),
            "state": DONE,
        }
        connection.execute(_INSERT_ENTRY, entry)
        _write_changes(connection, number, 1, changes)
        self._entered[changes[0].company_id] = number, 1 + len(changes)

    def _go_on(self, connection: Connection, company_id: str, changes: list[Change]) -> None:
        number, position = self._entered[company_id]
        _write_changes(connection, number, position, changes)
        self._entered[company_id] = number, position + len(changes)


def record(session: Session, _context: UOWTransaction) -> None:
    """Note in the session's journal what a flush has just written."""
    journal: Journal = session.info["journal"]
    for row in _noted(session.new):
        journal.note(_change(row, before=None, after=_image(row)))
    for row in _noted(session.dirty):
        if older := instance_state(row).committed_state:
            after = _image(row)
            journal.note(_change(row, before=after | older | {"version": row.version - 1}, after=after))
    for row in _noted(session.deleted):
        journal.note(_change(row, before=_image(row), after=None))


def _noted(rows: Iterable[Row]) -> Iterator[Row]:
    return (row for row in rows if not isinstance(row, PASSING))


def _image(row: Row) -> Image:
    known = instance_dict(row)
    return {name: known.get(name) for name in type(row).model_fields}


def _change(row: Row, before: Image | None, after: Image | None) -> Change:
    return Change(row.company_id, str(row.__tablename__), row.id, before, after)


def _extend(connection: Connection, number: int, changes: list[Change]) -> bool:
    """Let an entry go on with more changes, or end it when they take back all that it did.

    Refuse (False) if they are of rows that it does not know.
    """
    first = changes[0]
    place = {"_company": first.company_id, "_number": number}
    known = connection.execute(_KNOWN, place).all()
    ids = {change.entity_id for change in known}
    if any(c.before and c.entity_id not in ids for c in changes):
        return False
    last = known[-1]
    if len(known) == len(changes) == 1 and last.before is None and first.after is None:
        _drop(connection, place)
        return True
    if last.entity_id == first.entity_id and last.lives and first.after is not None:
        connection.execute(_FOLD, place | {"_position": last.position, "image": encode(first.after)})
        changes = changes[1:]
    _write_changes(connection, number, last.position + 1, changes)
    if len(known) == 1 and not changes and _comes_to_nothing(last.before, first):
        _drop(connection, place)
    return True


def _drop(connection: Connection, place: dict[str, Any]) -> None:
    connection.execute(_DROP_CHANGES, place)
    connection.execute(_DROP_ENTRY, place)


def _comes_to_nothing(before: str | None, change: Change) -> bool:
    """Tell whether a row is again as it was, such as after a letter was typed and taken away."""
    return before is not None and change.after is not None and same(decode(before, change.kind), change.after)


def _write_changes(connection: Connection, number: int, start: int, changes: list[Change]) -> None:
    if changes:
        rows = [change.written(number, position) for position, change in enumerate(changes, start)]
        connection.execute(_INSERT_CHANGE, rows)


_NEWEST = (
    select(ENTRIES.c.number, ENTRIES.c.state, ENTRIES.c.gesture)
    .where(IN_COMPANY)
    .order_by(ENTRIES.c.number.desc())
    .limit(1)
)
_KNOWN = (
    select(CHANGES.c.position, CHANGES.c.entity_id, CHANGES.c.before, CHANGES.c.after.is_not(None).label("lives"))
    .where(*ITS_CHANGES)
    .order_by(CHANGES.c.position)
)
_INSERT_ENTRY = insert(ENTRIES)
_INSERT_CHANGE = insert(CHANGES)
_FOLD = update(CHANGES).where(*THIS_CHANGE).values(after=bindparam("image"))
_DROP_ENTRY = delete(ENTRIES).where(*THIS_ENTRY)
_DROP_CHANGES = delete(CHANGES).where(*ITS_CHANGES)
_DISCARD = update(ENTRIES).where(IN_COMPANY, ENTRIES.c.state == UNDONE).values(state=DISCARDED)
