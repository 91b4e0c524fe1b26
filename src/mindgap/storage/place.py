"""The place of a store: a file with its backups, or a database server."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import Engine
from sqlalchemy.engine import make_url

from mindgap.storage import backup, schema
from mindgap.storage.engine import open_engine
from mindgap.storage.errors import FileExistsAlreadyError, StorageError, on_disk, translated
from mindgap.storage.files import examine, refuse_read_only
from mindgap.storage.schema import Schema
from mindgap.storage.sweep import sweep


@dataclass(frozen=True, slots=True)
class FilePlace:
    """A SQLite file."""

    path: Path
    backups: Path

    def prepare(self, shape: Schema, now: Callable[[], datetime]) -> Engine:
        """Make the file if there is none, see that it is sound and of the present shape, and give its engine."""
        with self.explained(), on_disk(self.path):
            if not self.path.exists():
                with suppress(FileExistsAlreadyError):
                    schema.make(self.path)
            examine(self.path)
            older = schema.is_older(self.path, shape)
            refuse_read_only(self.path)
            if older:
                backup.keep(self.path, self.backups, now())
                schema.migrate_file(self.path, shape)
        self.tidy()
        return open_engine(self.path)

    @contextmanager
    def explained(self) -> Iterator[None]:
        """Say what the driver's errors mean, and which backup would help."""
        with backup.offering(self.backups), translated(self.path):
            yield

    def tidy(self) -> None:
        """Sweep up after erasing; what cannot be swept now is swept when the file is opened next."""
        with suppress(StorageError):
            sweep(self.path)


@dataclass(frozen=True, slots=True)
class ServerPlace:
    """A database on a server."""

    url: str

    def prepare(self, shape: Schema, _now: Callable[[], datetime]) -> Engine:
        """See that the tables are there and of the present shape, and give the engine."""
        engine = open_engine(self.url)
        with self.explained():
            schema.prepare_server(engine, shape)
        return engine

    @contextmanager
    def explained(self) -> Iterator[None]:
        """Say what the driver's errors mean; the password is not repeated."""
        with translated(make_url(self.url).render_as_string()):
            yield

    def tidy(self) -> None:
        """Leave the sweeping to the server."""
