"""Keeping a file tidy: one file in the journal mode that survives copying, swept after something was erased.

Secure deletion overwrites rows, but pages that were split before may keep stray copies of them; writing the
whole file anew takes these too. The need to sweep is noted in the erasing transaction itself, so a sweep that
was cut off is made when the file is opened next time.
"""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from sqlalchemy import Connection

from mindgap.storage.engine import connect
from mindgap.storage.errors import translated

_NOTED = 1


def note(connection: Connection) -> None:
    """Note, within a transaction, that the file needs sweeping."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(f"PRAGMA user_version={_NOTED}")


def sweep(path: Path) -> None:
    """Write the file anew if something was erased from it since the last time, and put its mode right."""
    with translated(path), closing(connect(path)) as connection:
        connection.execute("PRAGMA journal_mode=DELETE")
        if connection.execute("PRAGMA user_version").fetchone() == (_NOTED,):
            connection.execute("VACUUM")
            connection.execute("PRAGMA user_version=0")
