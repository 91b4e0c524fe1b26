from __future__ import annotations

import random
from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from mindgap.domain.company import Company
from mindgap.domain.errors import NothingToRedoError, NothingToUndoError, StaleError
from mindgap.domain.person import Area, Person
from mindgap.domain.placement import Placement
from mindgap.storage.engine import connect
from mindgap.storage.store import SqlStore
from tests.storage.samples import company, contents, new_id, opened

NAME = "Påhittade Pia Pärlemor"


def traces(folder: Path, text: str) -> list[str]:
    kinds = (text.encode(), text.encode("utf-16-le"), text.encode("utf-16-be"))
    files = [p for p in folder.rglob("*") if p.is_file()]
    return [p.name for p in files if any(kind in p.read_bytes() for kind in kinds)]


@pytest.fixture
def pia(store: SqlStore, firm: Company) -> Person:
    """Somebody with a history: read in with others, placed, renamed, placed again, one placement removed."""
    people = [Person(id=new_id(), company_id=firm.id, code=f"P{n}", name=f"{NAME} {n}") for n in range(3)]
    area = Area(id=new_id(), company_id=firm.id, name="Fräsning")
    with store.begin("import:people") as tx:
        tx.add_all([area, *people])
    with store.begin() as tx:
        held = tx.save(replace(people[1], version=1, name=f"{NAME} gift"))
        held = tx.save(replace(held, name=f"{NAME} 1"))
    for step in (1, 2):
        with store.begin() as tx:
            placed = Placement(
                id=new_id(), company_id=firm.id, person_id=held.id, area_id=area.id, step=step, on=date(2026, 3, 1)
            )
            removed = tx.add(placed)
    with store.begin() as tx:
        tx.remove(removed)
    return held


def erase(store: SqlStore, person: Person) -> None:
    with store.begin("erase:Person") as tx:
        gone = (*tx.analysis(person.company_id).dependants(person), person)
        tx.erase(person.company_id, [entity.id for entity in gone])


def test_an_erased_person_is_in_no_file(path: Path, store: SqlStore, firm: Company, pia: Person) -> None:
    assert traces(path.parent, pia.name) == [path.name]
    erase(store, pia)
    for text in (pia.name, f"{NAME} gift", pia.id):
        assert traces(path.parent, text) == []
    assert [p.name for p in contents(store, firm).people] == [f"{NAME} 0", f"{NAME} 2"]


def test_undo_and_redo_bring_no_erased_person_back(path: Path, store: SqlStore, firm: Company, pia: Person) -> None:
    with store.begin() as tx:
        tx.undo(firm.id)
    erase(store, pia)
    for step, end in (("undo", NothingToUndoError), ("redo", NothingToRedoError)):
        with suppress(end):
            while True:
                with store.begin() as tx:
                    getattr(tx, step)(firm.id)
                assert pia.id not in {p.id for p in contents(store, firm).people}
    assert [p.name for p in contents(store, firm).people] == [f"{NAME} 0", f"{NAME} 2"]
    assert traces(path.parent, pia.name) == []


def test_an_erased_company_is_in_no_file(path: Path, store: SqlStore, firm: Company, pia: Person) -> None:
    with store.begin() as tx:
        other = tx.add(company("Kvar AB"))
    with store.begin() as tx:
        tx.remove_company(firm.id)
    assert traces(path.parent, NAME) == traces(path.parent, firm.name) == traces(path.parent, firm.id) == []
    assert contents(store, other).company == replace(other, version=0)


def test_what_still_has_children_is_not_erased(store: SqlStore, firm: Company, pia: Person) -> None:
    before = contents(store, firm)
    with pytest.raises(StaleError), store.begin() as tx:
        tx.erase(firm.id, [pia.id])
    assert contents(store, firm) == before


def test_another_company_s_rows_are_not_erased(store: SqlStore, pia: Person) -> None:
    with store.begin() as tx:
        other = tx.add(company("Andra AB"))
    with store.begin() as tx:
        tx.erase(other.id, [pia.id])
        assert tx.find(Person, pia.id) == pia


def test_what_was_changed_in_the_same_transaction_is_erased_too(
    path: Path, store: SqlStore, firm: Company, pia: Person
) -> None:
    with store.begin() as tx:
        tx.save(replace(pia, name=f"{NAME} till"))
        gone = (*tx.analysis(firm.id).dependants(pia), pia)
        tx.erase(firm.id, [entity.id for entity in gone])
    assert traces(path.parent, f"{NAME} till") == []


def test_no_stray_copy_is_left_after_much_rewriting(path: Path, store: SqlStore, firm: Company) -> None:
    chance = random.Random(24)  # noqa: S311  # no secret hangs on it
    people = [
        Person(id=new_id(), company_id=firm.id, code=f"P{n}", name=f"Prov{n:03}Person", own_wish=f"Prov{n:03}Person")
        for n in range(60)
    ]
    with store.begin() as tx:
        tx.add_all(people)
        held = {p.id: replace(p, version=1) for p in people}
    for _ in range(120):
        person = held[chance.choice(people).id]
        with store.begin("", "typing") as tx:
            held[person.id] = tx.save(replace(person, own_wish=person.name * chance.randint(1, 300)))
    gone = chance.sample(people, 30)
    with store.begin() as tx:
        tx.erase(firm.id, [p.id for p in gone])
    assert [p.name for p in gone if traces(path.parent, p.name)] == []


def test_a_sweep_that_was_cut_off_is_made_at_the_next_opening(path: Path, store: SqlStore) -> None:
    store.close()
    behind = connect(path)
    behind.execute("PRAGMA user_version=1")
    behind.close()
    opened(path).close()
    behind = connect(path)
    assert behind.execute("PRAGMA user_version").fetchone() == (0,)
    behind.close()
