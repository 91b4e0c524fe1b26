"""The journal: one hook on flush notes every changed row before and after, one entry per transaction."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import groupby
from operator import attrgetter
from typing import Any

from sqlalchemy import Row as SqlRow
from sqlalchemy import bindparam, insert, select, update
from sqlalchemy.orm import Session, UOWTransaction, object_mapper
from sqlalchemy.orm.attributes import instance_state

from mindgap.storage.image import Image, encode
from mindgap.storage.journal_tables import CHANGES, DISCARDED, DONE, ENTRIES, UNDONE
from mindgap.storage.tables import Row


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

    def written(self, entry_id: str, position: int) -> dict[str, Any]:
        """Give the change as its row in the journal."""
        return {
            "entry_id": entry_id,
            "position": position,
            "company_id": self.company_id,
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

    def __init__(self, *, label: str, gesture: str, now: Callable[[], datetime], new_id: Callable[[], str]) -> None:
        self._label = label
        self._gesture = gesture
        self._now = now
        self._new_id = new_id
        self._changes: list[Change] = []

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

    def write(self, session: Session) -> None:
        """Write one entry per company; a company's birth is where its journal begins, so it is not noted."""
        born = {c.company_id for c in self._changes if c.kind == "company" and c.before is None}
        changes = sorted((c for c in self._changes if c.company_id not in born), key=attrgetter("company_id"))
        for company_id, group in groupby(changes, key=attrgetter("company_id")):
            self._write(session, company_id, list(group))

    def _write(self, session: Session, company_id: str, changes: list[Change]) -> None:
        newest = session.execute(_NEWEST, {"company": company_id}).first()
        if newest and newest.state == UNDONE:
            session.execute(_DISCARD, {"company": company_id})
        if newest and newest.state == DONE and self._gesture and newest.gesture == self._gesture:
            self._extend(session, newest, changes)
        else:
            entry_id = self._enter(session, company_id, newest.position + 1 if newest else 1)
            _write_changes(session, entry_id, 1, changes)

    def _enter(self, session: Session, company_id: str, position: int) -> str:
        entry = {
            "id": self._new_id(),
            "company_id": company_id,
            "position": position,
            "label": self._label,
            "gesture": self._gesture,
            "at": self._at(),
            "state": DONE,
        }
        session.execute(insert(ENTRIES), entry)
        return str(entry["id"])

    def _extend(self, session: Session, entry: SqlRow[str, int, str, str], changes: list[Change]) -> None:
        last = session.execute(_LAST, {"entry": entry.id}).one()
        first = changes[0]
        if last.entity_id == first.entity_id and last.after is not None and first.after is not None:
            session.execute(_FOLD, {"entry": entry.id, "place": last.position, "image": encode(first.after)})
            changes = changes[1:]
        _write_changes(session, entry.id, last.position + 1, changes)
        session.execute(_TOUCH, {"entry": entry.id, "time": self._at()})

    def _at(self) -> str:
        return self._now().astimezone(UTC).isoformat()


def record(session: Session, _context: UOWTransaction) -> None:
    """Note in the session's journal what a flush has just written."""
    journal: Journal = session.info["journal"]
    for row in session.new:
        journal.note(_change(row, before=None, after=_image(row)))
    for row in session.dirty:
        if session.is_modified(row):
            after = _image(row)
            older = instance_state(row).committed_state | {"version": row.version - 1}
            journal.note(_change(row, before=after | older, after=after))
    for row in session.deleted:
        journal.note(_change(row, before=_image(row), after=None))


def _image(row: Row) -> Image:
    return {column.key: getattr(row, column.key) for column in object_mapper(row).column_attrs}


def _change(row: Row, before: Image | None, after: Image | None) -> Change:
    return Change(row.company_id, str(row.__tablename__), row.id, before, after)


def _write_changes(session: Session, entry_id: str, start: int, changes: list[Change]) -> None:
    if changes:
        rows = [change.written(entry_id, position) for position, change in enumerate(changes, start)]
        session.execute(insert(CHANGES), rows)


_NEWEST = (
    select(ENTRIES.c.id, ENTRIES.c.position, ENTRIES.c.state, ENTRIES.c.gesture)
    .where(ENTRIES.c.company_id == bindparam("company"))
    .order_by(ENTRIES.c.position.desc())
    .limit(1)
)
_DISCARD = (
    update(ENTRIES)
    .where(ENTRIES.c.company_id == bindparam("company"), ENTRIES.c.state == UNDONE)
    .values(state=DISCARDED)
)
_LAST = (
    select(CHANGES.c.position, CHANGES.c.entity_id, CHANGES.c.after)
    .where(CHANGES.c.entry_id == bindparam("entry"))
    .order_by(CHANGES.c.position.desc())
    .limit(1)
)
_FOLD = (
    update(CHANGES)
    .where(CHANGES.c.entry_id == bindparam("entry"), CHANGES.c.position == bindparam("place"))
    .values(after=bindparam("image"))
)
_TOUCH = update(ENTRIES).where(ENTRIES.c.id == bindparam("entry")).values(at=bindparam("time"))
