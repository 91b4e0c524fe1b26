from __future__ import annotations

import stat
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from mindgap.domain.company import Company
from mindgap.domain.goal import Goal
from mindgap.storage import errors
from mindgap.storage.backup import KEPT, automatic, backup, check, keep, renew, restore
from mindgap.storage.engine import connect
from mindgap.storage.store import SqlStore
from tests.storage.samples import START, contents, goal, one_of_each, opened


def test_a_backup_is_made_while_the_store_is_in_use(path: Path, store: SqlStore, firm: Company) -> None:
    with store.begin() as tx:
        tx.add_all(one_of_each(firm))
    stored = contents(store, firm)
    with store.begin() as tx:
        tx.add(goal(firm))
        copy = backup(path, path.parent / "elsewhere" / "copy.db")
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    again = opened(copy)
    assert contents(again, firm) == stored
    again.close()


def test_a_backup_writes_over_nothing(path: Path, store: SqlStore) -> None:
    target = path.with_name("letter.txt")
    target.write_text("Hej", "utf-8")
    with pytest.raises(errors.FileExistsAlreadyError):
        backup(path, target)
    assert target.read_text("utf-8") == "Hej"


def test_a_broken_store_is_not_backed_up(path: Path) -> None:
    path.write_text("Ingen databas", "utf-8")
    with pytest.raises(errors.NotADatabaseError):
        backup(path, path.with_name("copy.db"))
    assert [p.name for p in path.parent.iterdir()] == [path.name]


def test_a_backup_put_back_brings_back_what_was(path: Path, store: SqlStore, firm: Company) -> None:
    copy = backup(path, path.with_name("copy.db"))
    then = contents(store, firm)
    with store.begin() as tx:
        tx.add_all(one_of_each(firm))
    now = contents(store, firm)
    replaced = restore(copy, path, now=START)
    assert contents(store, firm) == then
    assert replaced == path.parent / "backups" / "replaced-20260302-090000-01.db"
    aside = opened(replaced)
    assert contents(aside, firm) == now
    aside.close()


def test_a_backup_takes_the_place_of_a_broken_file(path: Path, store: SqlStore, firm: Company) -> None:
    copy = backup(path, path.with_name("copy.db"))
    then = contents(store, firm)
    store.close()
    path.write_text("Inte längre någon databas", "utf-8")
    journal = Path(f"{path}-journal")
    journal.write_bytes(b"left over")
    replaced = restore(copy, path, now=START)
    assert replaced is not None
    assert replaced.read_text("utf-8") == "Inte längre någon databas"
    assert Path(f"{replaced}-journal").read_bytes() == b"left over"
    assert not journal.exists()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    again = opened(path)
    assert contents(again, firm) == then
    again.close()


def test_a_backup_is_put_where_nothing_was(path: Path, store: SqlStore, firm: Company) -> None:
    copy = backup(path, path.with_name("copy.db"))
    new = path.parent / "new home" / "mindgap.db"
    assert restore(copy, new, now=START) is None
    again = opened(new)
    assert contents(again, firm) == contents(store, firm)
    again.close()


def test_a_store_opens_even_when_its_daily_backup_cannot_be_made(path: Path, store: SqlStore) -> None:
    store.close()
    path.with_name("backups").write_text("en fil där mappen skulle vara", "utf-8")
    opened(path, exclusive=True).close()


@pytest.mark.parametrize("content", [b"", b"Ingen databas" * 100])
def test_what_is_no_backup_is_not_put_back(path: Path, store: SqlStore, firm: Company, content: bytes) -> None:
    before = contents(store, firm)
    source = path.with_name("copy.db")
    source.write_bytes(content)
    with pytest.raises(errors.BrokenFileError) as refused:
        restore(source, path, now=START)
    assert refused.value.params["file"] == str(source)
    assert contents(store, firm) == before


def test_a_newer_backup_is_not_put_back(path: Path, store: SqlStore) -> None:
    copy = backup(path, path.with_name("copy.db"))
    behind = connect(copy)
    behind.execute("UPDATE alembic_version SET version_num='9999'")
    behind.close()
    with pytest.raises(errors.NewerError):
        restore(copy, path, now=START)
    assert check(path) == ()


def test_nothing_is_put_back_while_mindgap_is_open(path: Path, store: SqlStore) -> None:
    copy = backup(path, path.with_name("copy.db"))
    store.close()
    held = opened(path, exclusive=True)
    with pytest.raises(errors.AlreadyOpenError):
        restore(copy, path, now=START)
    held.close()


def test_the_store_put_in_its_own_place_stays_as_it_is(path: Path, store: SqlStore, firm: Company) -> None:
    before = contents(store, firm)
    assert restore(path, path, now=START) is None
    assert contents(store, firm) == before


def test_the_newest_automatic_backups_are_kept(path: Path, store: SqlStore) -> None:
    folder = path.parent / "backups"
    own = backup(path, folder / "before the second workshop.db")
    made = [keep(path, folder, START + timedelta(hours=n)) for n in range(KEPT + 3)]
    assert automatic(folder) == tuple(reversed(made[3:]))
    assert own.exists()


def test_two_backups_of_the_same_second_have_names_of_their_own(path: Path, store: SqlStore) -> None:
    made = [keep(path, path.parent, START) for _ in range(3)]
    assert [p.name for p in made] == [f"mindgap-20260302-090000-0{n}.db" for n in (1, 2, 3)]
    assert automatic(path.parent) == tuple(reversed(made))


def test_a_backup_is_made_on_the_first_opening_of_a_day(path: Path) -> None:
    for hours in (0, 3, 24, 30):
        opened(path, exclusive=True, now=lambda h=hours: START + timedelta(hours=h)).close()
    opened(path, now=lambda: START + timedelta(days=9)).close()
    names = [copy.name for copy in automatic(path.parent / "backups")]
    assert names == ["mindgap-20260303-090000-01.db", "mindgap-20260302-090000-01.db"]


def test_a_renewed_backup_holds_nothing_that_was_erased(path: Path, store: SqlStore, firm: Company) -> None:
    folder = path.parent / "backups"
    erased = "Ett mål som ska bort"
    with store.begin() as tx:
        made = tx.add(goal(firm, erased))
    keep(path, folder, START)
    restore(keep(path, folder, START), path, now=START)
    with store.begin() as tx:
        tx.erase(firm.id, [made.id])
    renewed = renew(path, folder, START + timedelta(days=1))
    assert list(folder.iterdir()) == [renewed]
    assert [p for p in path.parent.rglob("*") if p.is_file() and erased.encode() in p.read_bytes()] == []


def test_a_check_finds_an_index_that_does_not_fit_its_table(path: Path, store: SqlStore, firm: Company) -> None:
    store.close()
    behind = connect(path)
    behind.execute("PRAGMA writable_schema=ON")
    behind.execute(
        "UPDATE sqlite_master SET sql=replace(sql, '(company_id)', '(text)') WHERE name='ix_goal_company_id'"
    )
    behind.execute(
        "INSERT INTO goal (id, version, company_id, text, horizon, measure) VALUES ('g', 1, ?, '', '', '')", (firm.id,)
    )
    behind.close()
    assert [type(finding) for finding in check(path)] == [errors.DamagedError]


def test_a_restored_version_can_be_worked_on(path: Path, store: SqlStore, firm: Company) -> None:
    with store.begin() as tx:
        made = tx.add(goal(firm, "Ett"))
    copy = backup(path, path.with_name("copy.db"))
    with store.begin() as tx:
        tx.remove(made)
    restore(copy, path, now=START)
    with store.begin() as tx:
        tx.save(replace(made, text="Två"))
        assert tx.find(Goal, made.id) == replace(made, text="Två", version=2)
