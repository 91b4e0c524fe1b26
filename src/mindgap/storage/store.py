"""The store: where companies are kept, opened with every care and used one transaction at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from datetime import datetime
from pathlib import Path
from threading import local

from sqlalchemy import Engine, event
from sqlalchemy.orm import sessionmaker

from mindgap.storage import backup, sweep
from mindgap.storage.errors import StorageError
from mindgap.storage.journal import Journal, JournalSession, record
from mindgap.storage.lock import held
from mindgap.storage.place import FilePlace, ServerPlace
from mindgap.storage.schema import SHIPPED, Schema
from mindgap.storage.transaction import SqlTransaction

event.listen(JournalSession, "after_flush", record)


class SqlStore:
    """Companies kept in a database."""

    def __init__(
        self,
        place: FilePlace | ServerPlace,
        engine: Engine,
        *,
        now: Callable[[], datetime],
        new_id: Callable[[], str],
        held: ExitStack,
    ) -> None:
        self._place = place
        self._engine = engine
        self._now = now
        self._new_id = new_id
        self._held = held
        self._thread = local()
        self._sessions = sessionmaker(engine, class_=JournalSession, autoflush=False, expire_on_commit=False)

    @contextmanager
    def begin(self, label: str = "", gesture: str = "") -> Iterator[SqlTransaction]:
        """Open a transaction: all of it is stored when the block ends, or none of it when it raises.

        A second one within the first would wait for it for ever; it is refused with a RuntimeError.
        """
        if getattr(self._thread, "within", False):
            raise RuntimeError("a transaction is already open in this thread")
        self._thread.within = True
        try:
            with self._place.explained(), self._transaction(Journal(label, gesture, self._now, self._new_id)) as tx:
                yield tx
        finally:
            self._thread.within = False
        if tx.erased:
            self._place.tidy()

    def close(self) -> None:
        """Close every connection and let go of the home."""
        self._engine.dispose()
        self._held.close()

    @contextmanager
    def _transaction(self, journal: Journal) -> Iterator[SqlTransaction]:
        with self._sessions(info={"journal": journal}) as session, session.begin():
            transaction = SqlTransaction(session, journal)
            yield transaction
            journal.write(session.connection())
            if transaction.erased:
                sweep.note(session.connection())


def open_store(
    address: Path | str,
    *,
    now: Callable[[], datetime],
    new_id: Callable[[], str],
    backups: Path | None = None,
    exclusive: bool = False,
    shape: Schema = SHIPPED,
) -> SqlStore:
    """Open a database file (made if there is none), or by its URL a database on a server.

    `backups` is the folder of automatic backups, else the folder “backups” beside the file. With `exclusive` the
    home is held until the store is closed, and a backup is made once a day if there is room for it. Raise a
    StorageError that says what is wrong with the file; it is then left as it was.
    """
    with ExitStack() as stack:
        if isinstance(address, str):
            place: FilePlace | ServerPlace = ServerPlace(address)
        else:
            place = FilePlace(address, backups or address.parent / "backups")
            if exclusive:
                stack.enter_context(held(address))
        engine = place.prepare(shape, now)
        if exclusive and isinstance(place, FilePlace):
            with suppress(StorageError):
                backup.keep_daily(place.path, place.backups, now())
        return SqlStore(place, engine, now=now, new_id=new_id, held=stack.pop_all())
