"""The only place that opens connections to a database."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import QueuePool

APPLICATION_ID = int.from_bytes(b"MGap", "big")
"""What a SQLite file of ours carries in its header."""

BUSY_SECONDS = 10.0
"""How long to wait for another program's transaction to end."""

_PRAGMAS = (
    "foreign_keys=ON",
    "synchronous=EXTRA",
    "fullfsync=ON",
    "secure_delete=ON",
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "temp_store=MEMORY",
)


def connect(path: Path) -> Any:  # noqa: ANN401  # the driver has no types
    """Open one connection to a SQLite file, with everything set that a connection needs."""
    from sqlcipher3 import dbapi2 as driver

    uri = f"{path.absolute().as_uri()}?mode=rw"
    connection = driver.connect(uri, uri=True, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False)
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
    return connection


def create_file(path: Path) -> None:
    """Make an empty file that only its owner can read; raise FileExistsError if there is one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))


def file_engine(path: Path) -> Engine:
    """Give the engine of a SQLite file whose transactions take the write lock at once."""
    from sqlcipher3 import dbapi2 as driver

    engine = create_engine(
        "sqlite://",
        creator=lambda: connect(path),
        module=driver,
        poolclass=QueuePool,
        hide_parameters=True,
    )
    event.listen(engine, "begin", _begin_immediate)
    return engine


def _begin_immediate(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")
