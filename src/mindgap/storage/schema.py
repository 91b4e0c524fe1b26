"""Which shape the tables have, and how an older shape becomes the present one."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine, inspect, text

from mindgap.storage.engine import APPLICATION_ID, connect, open_engine
from mindgap.storage.errors import DamagedError, NewerError, on_disk
from mindgap.storage.files import written_whole
from mindgap.storage.journal_tables import CHANGES
from mindgap.storage.tables import METADATA

if TYPE_CHECKING:
    from alembic.config import Config

_SCRIPTS = Path(__file__).parent / "migrations"
_VERSION_TABLE = "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)"
_READ_REVISION = "SELECT version_num FROM alembic_version"


@dataclass(frozen=True, slots=True)
class Schema:
    """A revision, and the folders of the steps that lead to it."""

    head: str
    steps: tuple[Path, ...]


SHIPPED = Schema(head="0005", steps=(_SCRIPTS / "versions",))
"""The shape that this MindGap reads and writes."""


def make(path: Path) -> None:
    """Make a new database file with empty tables, whole or not at all."""
    with written_whole(path) as written:
        with closing(connect(written)) as connection:
            connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
        engine = open_engine(written)
        with engine.begin() as transaction:
            make_tables(transaction)
        engine.dispose()


def make_tables(connection: Connection) -> None:
    """Make every table in its present shape, and note which shape that is."""
    METADATA.create_all(connection, checkfirst=False)
    connection.exec_driver_sql(_VERSION_TABLE)
    connection.execute(text("INSERT INTO alembic_version VALUES (:head)"), {"head": SHIPPED.head})


def is_older(path: Path, schema: Schema) -> bool:
    """Tell whether a file needs migrating; raise NewerError if its shape is not known here."""
    with on_disk(path), closing(connect(path)) as connection:
        if not connection.execute("SELECT 1 FROM sqlite_master WHERE name='alembic_version'").fetchone():
            raise DamagedError(file=path)
        row = connection.execute(_READ_REVISION).fetchone()
    return _older(row[0] if row else "", schema, path)


def migrate_file(path: Path, schema: Schema) -> None:
    """Bring a file to the present shape, or leave it as it was."""
    engine = open_engine(path, references=False)
    with on_disk(path), engine.begin() as connection:
        _upgrade(connection, schema)
        if connection.exec_driver_sql("PRAGMA foreign_key_check").first():
            raise DamagedError(file=path)
    engine.dispose()


def prepare_server(engine: Engine, schema: Schema) -> None:
    """Make the tables of a database server, or bring them to the present shape."""
    with engine.begin() as connection:
        if not inspect(connection).has_table(CHANGES.name):
            make_tables(connection)
        revision = connection.exec_driver_sql(_READ_REVISION).scalar_one()
        if _older(revision, schema, engine.url.render_as_string()):
            _upgrade(connection, schema)


def _older(revision: str, schema: Schema, place: Path | str) -> bool:
    if revision == schema.head:
        return False
    from alembic.script import ScriptDirectory

    known = {script.revision for script in ScriptDirectory.from_config(_config(schema)).walk_revisions()}
    if revision not in known:
        raise NewerError(file=str(place))
    return True


def _upgrade(connection: Connection, schema: Schema) -> None:
    from alembic import command

    config = _config(schema)
    config.attributes["connection"] = connection
    command.upgrade(config, schema.head)


def _config(schema: Schema) -> Config:
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", _plain(_SCRIPTS))
    config.set_main_option("path_separator", "newline")
    config.set_main_option("version_locations", "\n".join(map(_plain, schema.steps)))
    return config


def _plain(path: Path) -> str:
    """Write a path so that Alembic's settings do not read a percent sign in it as theirs."""
    return str(path).replace("%", "%%")
