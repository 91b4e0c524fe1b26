from __future__ import annotations

import subprocess
import sys
from contextlib import closing
from dataclasses import fields
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy.dialects import postgresql
from sqlalchemy.exc import OperationalError
from sqlalchemy.schema import CreateIndex, CreateTable

from mindgap.domain.company import Company
from mindgap.storage import errors
from mindgap.storage.backup import automatic, check
from mindgap.storage.engine import connect, open_engine
from mindgap.storage.files import written_whole
from mindgap.storage.journal_tables import CHANGES, ENTRIES
from mindgap.storage.mapper import mapping
from mindgap.storage.schema import SHIPPED, Schema, migrate_file
from mindgap.storage.store import SqlStore
from mindgap.storage.tables import KINDS, METADATA
from tests.storage.samples import Clock, contents, one_of_each, opened

HERE = Path(__file__).parent
LATER = Schema(head="9001", steps=(*SHIPPED.steps, HERE / "later"))
FAILING = Schema(head="9002", steps=(*SHIPPED.steps, HERE / "failing"))


def shape(path: Path) -> list[tuple[str, list[str]]]:
    """Give every table and index with its columns and constraints, whatever their order."""
    with closing(connect(path)) as connection:
        rows = connection.execute("SELECT name, sql FROM sqlite_master ORDER BY name").fetchall()
    plain = ((name, " ".join((sql or "").replace('"', "").split()).removesuffix(" )")) for name, sql in rows)
    return [(name, sorted(sql.split(", "))) for name, sql in plain if name != "alembic_version"]


@pytest.fixture
def migrated(tmp_path: Path) -> Path:
    """A file whose tables the migrations have made, step by step."""
    path = tmp_path / "migrated.db"
    with written_whole(path):
        pass
    migrate_file(path, SHIPPED)
    return path


def test_the_migrations_lead_to_the_tables_of_a_new_file(path: Path, store: SqlStore, migrated: Path) -> None:
    assert shape(migrated) == shape(path)
    with open_engine(migrated).connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
        assert compare_metadata(context, METADATA) == []


def test_the_newest_migration_is_the_one_that_a_new_file_is_marked_with() -> None:
    scripts = ScriptDirectory(str(SHIPPED.steps[0].parent), version_locations=[str(SHIPPED.steps[0])])
    assert scripts.get_heads() == [SHIPPED.head]


def test_a_file_of_an_older_shape_is_copied_and_brought_up_to_date(path: Path, store: SqlStore, firm: Company) -> None:
    with store.begin() as tx:
        tx.add_all(one_of_each(firm))
    stored = contents(store, firm)
    store.close()
    opened(path, shape=LATER, now=Clock()).close()
    with closing(connect(path)) as behind:
        assert behind.execute("SELECT version_num FROM alembic_version").fetchone() == ("9001",)
        assert behind.execute("SELECT weight, sign FROM goal").fetchone() == (1, stored.goals[0].measure)
        assert behind.execute("PRAGMA foreign_key_check").fetchall() == []
    (copy,) = automatic(path.parent / "backups")
    assert copy.name == "mindgap-20260302-090001-01.db"
    earlier = opened(copy)
    assert contents(earlier, firm) == stored
    earlier.close()
    with pytest.raises(errors.NewerError):
        opened(path)


def test_a_file_of_the_present_shape_is_not_copied(path: Path, store: SqlStore) -> None:
    store.close()
    opened(path).close()
    assert automatic(path.parent / "backups") == ()


def test_a_migration_that_fails_leaves_the_file_as_it_was(path: Path, store: SqlStore, firm: Company) -> None:
    with store.begin() as tx:
        tx.add_all(one_of_each(firm))
    stored = contents(store, firm)
    store.close()
    tables = shape(path)
    with pytest.raises(OperationalError):
        opened(path, shape=FAILING)
    assert check(path) == ()
    assert shape(path) == tables
    again = opened(path)
    assert contents(again, firm) == stored
    again.close()


def test_a_file_is_not_migrated_when_no_copy_can_be_made(path: Path, store: SqlStore) -> None:
    store.close()
    before = path.read_bytes()
    backups = path.with_name("backups")
    backups.write_text("en fil där mappen skulle vara", "utf-8")
    with pytest.raises(errors.StorageError):
        opened(path, shape=LATER)
    assert path.read_bytes() == before


def test_every_field_has_a_column_and_no_column_is_left_over() -> None:
    extra = {"company": {"name_key"}}
    for kind in KINDS:
        table = mapping(kind).table
        assert {c.name for c in table.columns} == {f.name for f in fields(kind)} | extra.get(table.name, set())


def test_every_row_belongs_to_a_company_and_is_found_by_it() -> None:
    for table in METADATA.tables.values():
        first_of_an_index = {next(iter(index.columns)).name for index in table.indexes}
        assert "company_id" in first_of_an_index | {next(iter(table.primary_key)).name}
        assert [key for key in table.foreign_keys if key.parent.name == "company_id"]


def test_the_same_tables_can_be_made_on_a_postgresql_server() -> None:
    dialect = postgresql.dialect()  # type: ignore[no-untyped-call]  # SQLAlchemy leaves it untyped
    made = [str(CreateTable(table).compile(dialect=dialect)) for table in METADATA.sorted_tables]
    made += [str(CreateIndex(i).compile(dialect=dialect)) for t in METADATA.sorted_tables for i in t.indexes]
    assert len(made) > len(METADATA.tables)
    assert {ENTRIES.name, CHANGES.name} < {table.name for table in METADATA.sorted_tables}


@pytest.mark.parametrize(
    ("imported", "kept_out"),
    [
        ("mindgap.storage.contract", {"sqlalchemy", "sqlmodel", "sqlcipher3", "alembic"}),
        ("mindgap.storage", {"sqlalchemy", "sqlmodel", "sqlcipher3", "alembic"}),
        ("mindgap.storage.store", {"alembic"}),
    ],
)
def test_heavy_parts_are_loaded_when_they_are_needed(imported: str, kept_out: set[str]) -> None:
    listing = f"import sys, {imported}; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", listing], capture_output=True, text=True, check=True)
    assert kept_out & set(done.stdout.split()) == set()


def test_opening_a_file_does_not_load_the_migrations(path: Path, store: SqlStore) -> None:
    store.close()
    work = f"""
import sys
from datetime import datetime
from pathlib import Path
from mindgap.storage.store import open_store
open_store(Path({str(path)!r}), now=datetime.now, new_id=str).close()
print(*sys.modules)
"""
    done = subprocess.run([sys.executable, "-c", work], capture_output=True, text=True, check=True)
    assert "alembic" not in done.stdout.split()
