"""The only place that opens connections to a database."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import QueuePool
from sqlcipher3 import dbapi2 as driver

APPLICATION_ID = int.from_bytes(b"MGap", "big")
"""What a SQLite file of ours carries in its header."""

BUSY_SECONDS = 10.0
"""How long to wait for another program's transaction to end."""

_PRAGMAS = (
    "synchronous=EXTRA",
    "fullfsync=ON",
    "secure_delete=ON",
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "temp_store=MEMORY",
)


def connect(path: Path, *, references: bool = True) -> Any:  # noqa: ANN401  # the driver has no types
    """Open a connection to an existing SQLite file, with everything set that a connection needs.

    `references` says whether what points at nothing is refused; only a migration goes without.
    """
    uri = f"{path.absolute().as_uri()}?mode=rw"
    connection = driver.connect(uri, uri=True, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False)
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
    connection.execute(f"PRAGMA foreign_keys={'ON' if references else 'OFF'}")
    return connection


def open_engine(address: Path | str, *, references: bool = True) -> Engine:
    """Give the engine of a SQLite file (a path), or of a database server (a URL)."""
    if isinstance(address, str):
        return create_engine(address, pool_pre_ping=True, hide_parameters=True)
    engine = create_engine(
        "sqlite://",
        creator=lambda: connect(address, references=references),
        module=driver,
        poolclass=QueuePool,
        hide_parameters=True,
    )
    event.listen(engine, "begin", _begin_immediate)
    return engine


def _begin_immediate(connection: Connection) -> None:
    """Take the write lock at once, so that what is read is still true when it is written."""
    connection.exec_driver_sql("BEGIN IMMEDIATE")
