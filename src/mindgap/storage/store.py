"""The store: where companies are kept, on disk."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from sqlalchemy import Engine
from sqlalchemy.orm import Session
from sqlmodel import SQLModel

from mindgap.storage import engine as engines
from mindgap.storage.transaction import SqlTransaction


class SqlStore:
    """Companies kept in a database."""

    def __init__(self, engine: Engine, now: Callable[[], datetime], new_id: Callable[[], str]) -> None:
        self._engine = engine
        self._now = now
        self._new_id = new_id

    @contextmanager
    def begin(self, label: str = "", gesture: str = "") -> Iterator[SqlTransaction]:  # noqa: ARG002
        """Open a transaction: all of it is stored when the block ends, or none of it when it raises."""
        with Session(self._engine, expire_on_commit=False, autoflush=False) as session, session.begin():
            yield SqlTransaction(session)

    def close(self) -> None:
        """Close every connection."""
        self._engine.dispose()


def open_store(
    path: Path, *, now: Callable[[], datetime], new_id: Callable[[], str], backups: Path | None = None
) -> SqlStore:
    """Open the database at `path`, or make it there."""
    new = not path.exists()
    if new:
        engines.create_file(path)
    engine = engines.file_engine(path)
    if new:
        SQLModel.metadata.create_all(engine)
    return SqlStore(engine, now, new_id)
