from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from mindgap.domain.company import Company
from mindgap.storage import errors
from mindgap.storage.backup import backup, check
from mindgap.storage.engine import connect
from mindgap.storage.store import SqlStore
from tests.storage import workers
from tests.storage.samples import contents, goal, one_of_each, opened
from tests.storage.workers import in_a_process

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX limits and rights")


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that somebody without rights can be given."""
    with TemporaryDirectory() as name:
        if os.getuid() == 0:
            os.chown(name, workers.NOBODY, workers.NOBODY)
        yield Path(name)


def test_three_programs_at_once_lose_no_update(path: Path, store: SqlStore, firm: Company) -> None:
    store.close()
    spawn = get_context("spawn")
    _, sender = spawn.Pipe(duplex=False)
    programs = [spawn.Process(target=workers.count_up, args=(sender, path, firm.id, 100)) for _ in range(3)]
    for program in programs:
        program.start()
    for program in programs:
        program.join()
    again = opened(path)
    assert [program.exitcode for program in programs] == [0, 0, 0]
    assert contents(again, firm).company.employees == 300
    again.close()


def test_what_was_said_to_be_stored_survives_being_killed(path: Path, store: SqlStore, firm: Company) -> None:
    store.close()
    spawn = get_context("spawn")
    stored: set[str] = set()
    for kill in range(4):
        receiver, sender = spawn.Pipe(duplex=False)
        worker = spawn.Process(target=workers.work_until_killed, args=(sender, path, firm.id))
        worker.start()
        sender.close()
        enough = len(stored) + 20 + 7 * kill
        while len(stored) < enough:
            stored.add(receiver.recv())
        worker.kill()
        worker.join()
        stored.update(rest(receiver))
        assert check(path) == ()
    again = opened(path)
    kept = {goal.id: goal.text for goal in contents(again, firm).goals}
    again.close()
    assert len(stored) >= 100
    assert stored - kept.keys() == set()
    assert [kept[made] for made in stored if not kept[made].endswith("!")] == []


def rest(receiver: object) -> Iterator[str]:
    try:
        while True:
            yield receiver.recv()  # type: ignore[attr-defined]  # a pipe
    except EOFError:
        return


def test_a_full_disk_leaves_everything_as_it_was_at_every_step(path: Path) -> None:
    refused, stored = in_a_process(workers.fill_the_disk, path)
    assert refused > 2
    assert stored


def test_the_driver_s_own_limit_is_a_full_disk_too(path: Path, firm: Company) -> None:
    connection = connect(path)
    connection.execute("PRAGMA max_page_count=1")
    with pytest.raises(errors.DiskFullError), errors.translated(path):
        connection.execute("CREATE TABLE more (x)")
    connection.close()


def test_a_store_is_made_whole_or_not_at_all(path: Path) -> None:
    assert in_a_process(workers.make_without_room, path) == (errors.DiskFullError, [])


def test_a_backup_is_made_whole_or_not_at_all(path: Path, store: SqlStore, firm: Company, tmp_path: Path) -> None:
    with store.begin() as tx:
        tx.add_all(one_of_each(firm))
    target = tmp_path / "copies" / "copy.db"
    assert in_a_process(workers.back_up_without_room, path, target) == (errors.DiskFullError, [])


def test_a_restore_without_room_leaves_everything_as_it_was(path: Path, store: SqlStore, firm: Company) -> None:
    copy = backup(path, path.with_name("copy.db"))
    with store.begin() as tx:
        tx.add_all(one_of_each(firm))
    before = contents(store, firm)
    store.close()
    assert in_a_process(workers.restore_without_room, copy, path) is errors.DiskFullError
    again = opened(path)
    assert contents(again, firm) == before
    again.close()


def test_a_backup_that_does_not_fit_leaves_everything_as_it_was(path: Path, store: SqlStore, firm: Company) -> None:
    before = contents(store, firm)
    small = backup(path, path.with_name("small.db"))
    with store.begin() as tx:
        tx.add_all([goal(firm, "Mål " * 500) for _ in range(100)])
    large = backup(path, path.with_name("large.db"))
    store.close()
    small.replace(path)
    assert in_a_process(workers.restore_what_does_not_fit, large, path) is errors.DiskFullError
    assert check(path) == ()
    again = opened(path)
    assert contents(again, firm) == before
    again.close()


@pytest.mark.parametrize("protected", [".", "mindgap.db"])
def test_what_may_not_be_written_is_said_to_be_protected(open_folder: Path, protected: str) -> None:
    said, untouched = in_a_process(workers.open_what_may_not_be_written, open_folder, protected)
    assert said == [errors.ReadOnlyError, errors.ReadOnlyError]
    assert untouched


def test_a_store_cannot_be_made_in_a_protected_folder(open_folder: Path) -> None:
    assert in_a_process(workers.make_where_nothing_may_be_written, open_folder) is errors.ReadOnlyError


def test_a_folder_that_is_protected_while_it_is_open_loses_nothing(open_folder: Path) -> None:
    assert in_a_process(workers.write_what_may_no_longer_be_written, open_folder) == (errors.ReadOnlyError, ())
