from __future__ import annotations

import multiprocessing
import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from mindgap.domain.company import Company
from mindgap.domain.errors import MindgapError
from mindgap.storage import errors
from mindgap.storage.backup import check, keep
from mindgap.storage.engine import connect
from mindgap.storage.store import SqlStore
from tests.storage.samples import START, company, contents, goal, one_of_each, opened


def empty(path: Path) -> None:
    path.write_bytes(b"")


def text(path: Path) -> None:
    path.write_text("Det här är inte någon databas.\n" * 300, "utf-8")


def one_word(path: Path) -> None:
    path.write_text("hej", "utf-8")


def one_byte(path: Path) -> None:
    path.write_bytes(b"S")


def short_zeros(path: Path) -> None:
    path.write_bytes(bytes(70))


def zeros(path: Path) -> None:
    path.write_bytes(bytes(path.stat().st_size))


def bad_magic(path: Path) -> None:
    path.write_bytes(b"X" + path.read_bytes()[1:])


def only_a_header(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:40])


def truncated(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def junk_page(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[4096 * 5 : 4096 * 6] = os.urandom(4096)
    path.write_bytes(data)


def loose_ends(path: Path) -> None:
    with sqlite3.connect(path) as behind:
        behind.execute("DELETE FROM person")
    behind.close()


def newer(path: Path) -> None:
    with sqlite3.connect(path) as behind:
        behind.execute("UPDATE alembic_version SET version_num='9999'")
    behind.close()


def without_tables(path: Path) -> None:
    path.unlink()
    with sqlite3.connect(path) as behind:
        behind.execute(f"PRAGMA application_id={int.from_bytes(b'MGap', 'big')}")
        behind.execute("CREATE TABLE something (x)")
    behind.close()


def other_program(path: Path) -> None:
    path.unlink()
    with sqlite3.connect(path) as behind:
        behind.execute("CREATE TABLE recipes (name TEXT)")
    behind.close()


BROKEN: list[tuple[Callable[[Path], None], type[MindgapError]]] = [
    (empty, errors.EmptyFileError),
    (text, errors.NotADatabaseError),
    (zeros, errors.NotADatabaseError),
    (bad_magic, errors.NotADatabaseError),
    (only_a_header, errors.NotADatabaseError),
    (one_word, errors.NotADatabaseError),
    (one_byte, errors.NotADatabaseError),
    (short_zeros, errors.NotADatabaseError),
    (truncated, errors.DamagedError),
    (junk_page, errors.DamagedError),
    (loose_ends, errors.LooseEndsError),
    (without_tables, errors.DamagedError),
    (newer, errors.NewerError),
    (other_program, errors.OtherProgramError),
]


@pytest.fixture
def sound(path: Path) -> Path:
    """A file with something in it, closed."""
    store = opened(path)
    with store.begin() as tx:
        tx.add_all(one_of_each(tx.add(company())))
    store.close()
    return path


@pytest.mark.parametrize(("spoil", "expected"), BROKEN, ids=lambda value: value.__name__)
def test_a_broken_file_is_named_and_left_as_it_is(
    sound: Path, spoil: Callable[[Path], None], expected: type[MindgapError]
) -> None:
    spoil(sound)
    before = sound.read_bytes()
    for exclusive in (False, True):
        with pytest.raises(MindgapError) as refused:
            opened(sound, exclusive=exclusive)
        assert type(refused.value) is expected
        assert refused.value.params["file"] == str(sound)
    assert [type(finding) for finding in check(sound)] == [expected]
    assert sound.read_bytes() == before
    assert [p.name for p in sound.parent.iterdir() if p.suffix != ".lock"] == [sound.name]


def test_the_newest_backup_is_offered_for_a_broken_file(sound: Path) -> None:
    backups = sound.parent / "backups"
    keep(sound, backups, START)
    newest = keep(sound, backups, START)
    truncated(sound)
    with pytest.raises(errors.DamagedError) as refused:
        opened(sound)
    assert refused.value.params == {"file": str(sound), "backup": str(newest)}


def test_a_file_that_breaks_while_it_is_open_is_named_too(path: Path, store: SqlStore, firm: Company) -> None:
    newest = keep(path, path.parent / "backups", START)
    path.write_bytes(path.read_bytes()[:4096])
    with pytest.raises(errors.DamagedError) as refused, store.begin() as tx:
        tx.analysis(firm.id)
    assert refused.value.params == {"file": str(path), "backup": str(newest)}


def test_a_folder_in_the_place_of_the_file_is_said_to_be_one(path: Path) -> None:
    path.mkdir()
    with pytest.raises(errors.FolderError):
        opened(path)
    assert [type(finding) for finding in check(path)] == [errors.FolderError]
    assert list(path.iterdir()) == []


def test_a_file_in_the_place_of_the_folder_is_an_error_of_its_own(path: Path) -> None:
    path.write_text("en fil", "utf-8")
    with pytest.raises(errors.StorageError):
        opened(path / "mindgap.db")
    assert path.read_text("utf-8") == "en fil"


def test_a_missing_file_is_missing_to_a_check_and_made_by_opening(path: Path) -> None:
    assert [type(finding) for finding in check(path)] == [errors.MissingFileError]
    assert not path.exists()
    opened(path / "new" / "home" / "mindgap.db").close()
    assert check(path / "new" / "home" / "mindgap.db") == ()


def test_a_file_that_somebody_put_in_another_mode_is_put_back(sound: Path) -> None:
    with sqlite3.connect(sound) as behind:
        behind.execute("PRAGMA journal_mode=WAL")
    behind.close()
    store = opened(sound)
    store.close()
    behind = connect(sound)
    assert behind.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    behind.close()


def test_a_second_program_on_the_same_home_is_refused_until_the_first_is_closed(sound: Path) -> None:
    first = opened(sound, exclusive=True)
    with pytest.raises(errors.AlreadyOpenError):
        opened(sound, exclusive=True)
    beside = opened(sound)
    with beside.begin() as tx:
        tx.add(company("Vid sidan av AB"))
    beside.close()
    first.close()
    opened(sound, exclusive=True).close()


def test_the_lock_of_a_program_that_was_killed_does_not_stay(sound: Path) -> None:
    holder = multiprocessing.get_context("spawn").Process(target=_hold_and_die, args=(sound,))
    holder.start()
    holder.join()
    assert holder.exitcode == -9
    opened(sound, exclusive=True).close()


def test_a_file_held_by_another_program_is_busy_and_then_free(
    monkeypatch: pytest.MonkeyPatch, path: Path, firm: Company
) -> None:
    monkeypatch.setattr("mindgap.storage.engine.BUSY_SECONDS", 0.05)
    other = connect(path)
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(errors.BusyError):
        opened(path)
    other.execute("ROLLBACK")
    store = opened(path)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(errors.BusyError), store.begin() as tx:
        tx.add(goal(firm))
    other.execute("ROLLBACK")
    with store.begin() as tx:
        tx.add(goal(firm))
    assert len(contents(store, firm).goals) == 1
    store.close()
    other.close()


def _hold_and_die(path: Path) -> None:
    opened(path, exclusive=True)
    os.kill(os.getpid(), 9)
