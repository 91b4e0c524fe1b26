from __future__ import annotations

import stat
import threading
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from mindgap.domain.analysis import COLLECTIONS, Analysis
from mindgap.domain.company import Company, Phase
from mindgap.domain.errors import CompanyExistsError, MindgapError, StaleError, UnknownCompanyError
from mindgap.domain.goal import Goal
from mindgap.domain.person import Person
from mindgap.storage.errors import DuplicateError
from mindgap.storage.store import SqlStore
from tests.storage.samples import company, contents, filled, goal, new_id, one_of_each, opened


def test_a_value_of_every_kind_comes_back_as_it_was(store: SqlStore, firm: Company) -> None:
    whole = filled(Company, {"company_id": firm.id})
    entities = list(one_of_each(firm))
    with store.begin() as tx:
        saved = tx.save(replace(whole, id=firm.id, version=1, name=firm.name))
        tx.add_all(entities)
    with store.begin() as tx:
        found = tx.analysis(firm.id)
    expected: dict[str, Any] = {COLLECTIONS[type(e)]: (replace(e, version=1),) for e in entities}
    assert found == Analysis(company=saved, **expected)


def test_what_is_stored_is_there_when_the_file_is_opened_again(path: Path, store: SqlStore, firm: Company) -> None:
    before = contents(store, firm)
    store.close()
    again = opened(path)
    assert contents(again, firm) == before
    again.close()


def test_collections_come_in_the_order_of_creation(store: SqlStore, firm: Company) -> None:
    goals = [goal(firm, f"Mål {n}") for n in range(20)]
    with store.begin() as tx:
        tx.add_all(reversed(goals))
        assert [g.text for g in tx.analysis(firm.id).goals] == [g.text for g in goals]


def test_companies_come_in_swedish_order(store: SqlStore) -> None:
    with store.begin() as tx:
        for name in ("Örnen", "Ärlan", "Zetas", "Ålen", "aLfa"):
            tx.add(company(name))
        assert [c.name for c in tx.companies()] == ["aLfa", "Zetas", "Ålen", "Ärlan", "Örnen"]


@pytest.mark.parametrize("typed", ["ÅKERS MEK", " åkers  mek ", "A\u030akers mek"])
def test_a_company_is_found_whatever_case_space_and_composition(store: SqlStore, typed: str) -> None:
    with store.begin() as tx:
        made = tx.add(company("Åkers Mek"))
        assert tx.find_company(typed) == made
        assert tx.find_company("Åkers") is None


def test_two_companies_cannot_share_a_name(store: SqlStore, firm: Company) -> None:
    with pytest.raises(CompanyExistsError) as refused, store.begin() as tx:
        tx.add(company(firm.name.upper()))
    assert refused.value.params == {"name": firm.name.upper()}
    with store.begin() as tx:
        assert tx.companies() == (firm,)


def test_a_rename_moves_the_name(store: SqlStore, firm: Company) -> None:
    with store.begin() as tx:
        renamed = tx.save(replace(firm, name="Nya Namnet AB"))
    with store.begin() as tx:
        assert tx.find_company(firm.name) is None
        assert tx.find_company("nya namnet ab") == renamed


def test_a_save_counts_the_version_up(store: SqlStore, firm: Company) -> None:
    with store.begin() as tx:
        second = tx.save(replace(firm, town="Hörby"))
        third = tx.save(replace(second, phase=Phase.GAP))
    assert (firm.version, second.version, third.version) == (1, 2, 3)
    with store.begin() as tx:
        assert tx.find(Company, firm.id) == third


def test_a_save_without_change_changes_nothing(store: SqlStore, firm: Company) -> None:
    with store.begin() as tx:
        assert tx.save(firm) == firm


def test_a_save_of_an_older_version_is_refused(store: SqlStore, firm: Company) -> None:
    with store.begin() as tx:
        newer = tx.save(replace(firm, town="Hörby"))
    with pytest.raises(StaleError), store.begin() as tx:
        tx.save(replace(firm, town="Lund"))
    with store.begin() as tx:
        assert tx.find(Company, firm.id) == newer


def test_a_save_of_what_is_gone_is_refused(store: SqlStore, firm: Company) -> None:
    with store.begin() as tx:
        made = tx.add(goal(firm))
        tx.remove(made)
    with pytest.raises(StaleError), store.begin() as tx:
        tx.save(made)


def test_a_removal_of_an_older_version_is_refused(store: SqlStore, firm: Company) -> None:
    with store.begin() as tx:
        made = tx.add(goal(firm))
        tx.save(replace(made, text="Annat mål"))
    with pytest.raises(StaleError), store.begin() as tx:
        tx.remove(made)


def test_what_is_removed_is_gone(store: SqlStore, firm: Company) -> None:
    with store.begin() as tx:
        made = tx.add(goal(firm))
    with store.begin() as tx:
        tx.remove(made)
        assert tx.find(Goal, made.id) is None


def test_a_parent_with_children_is_not_removed(store: SqlStore, firm: Company) -> None:
    entities = list(one_of_each(firm))
    with store.begin() as tx:
        tx.add_all(entities)
    before = contents(store, firm)
    person = next(e for e in entities if isinstance(e, Person))
    with pytest.raises(StaleError), store.begin() as tx:
        tx.remove(replace(person, version=1))
    assert contents(store, firm) == before


def test_a_child_of_a_parent_that_is_gone_is_refused(store: SqlStore) -> None:
    with pytest.raises(StaleError), store.begin() as tx:
        tx.add(goal(company()))


def test_a_code_is_unique_within_its_company(store: SqlStore, firm: Company) -> None:
    with store.begin() as tx:
        other = tx.add(company("Andra Verkstan AB"))
        for owner in (firm, other):
            tx.add(Person(id=new_id(), company_id=owner.id, code="P1"))
    with pytest.raises(DuplicateError), store.begin() as tx:
        tx.add(Person(id=new_id(), company_id=firm.id, code="P1"))


def test_an_error_undoes_the_whole_transaction(store: SqlStore, firm: Company) -> None:
    def fail() -> None:
        with store.begin() as tx:
            tx.add(goal(firm))
            tx.save(replace(firm, town="Hörby"))
            raise ZeroDivisionError

    before = contents(store, firm)
    with pytest.raises(ZeroDivisionError):
        fail()
    assert contents(store, firm) == before


def test_a_company_goes_with_everything_it_has(store: SqlStore, firm: Company) -> None:
    with store.begin() as tx:
        other = tx.add(company("Andra Verkstan AB"))
        tx.add_all(one_of_each(other))
    with store.begin() as tx:
        tx.add_all(one_of_each(firm))
    kept = contents(store, other)
    with store.begin() as tx:
        tx.remove_company(firm.id)
        assert tx.companies() == (other,)
    assert contents(store, other) == kept


def test_an_unknown_company_is_said_to_be_unknown(store: SqlStore) -> None:
    with pytest.raises(UnknownCompanyError), store.begin() as tx:
        tx.analysis("nobody")
    with pytest.raises(UnknownCompanyError), store.begin() as tx:
        tx.remove_company("nobody")


def test_a_transaction_within_another_is_refused_at_once(store: SqlStore, firm: Company) -> None:
    with store.begin() as tx:
        with pytest.raises(RuntimeError), store.begin():
            pass
        tx.save(replace(firm, town="Hörby"))
    with store.begin() as tx:
        assert tx.find(Company, firm.id) == replace(firm, town="Hörby", version=2)


def test_threads_lose_no_update(store: SqlStore, firm: Company) -> None:
    def count_up() -> None:
        for _ in range(20):
            with store.begin() as tx:
                held = tx.find(Company, firm.id)
                assert held is not None
                tx.save(replace(held, employees=(held.employees or 0) + 1))

    threads = [threading.Thread(target=count_up) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert contents(store, firm).company.employees == 80


def test_a_new_file_can_be_read_by_its_owner_alone(path: Path, store: SqlStore) -> None:
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [p.name for p in path.parent.iterdir()] == [path.name]


def test_no_error_message_repeats_what_was_stored(store: SqlStore, firm: Company) -> None:
    name = "Hemliga Hilma (påhittad)"
    with store.begin() as tx:
        tx.add(Person(id=new_id(), company_id=firm.id, code="P1", name=name))
    with pytest.raises(MindgapError) as refused, store.begin() as tx:
        tx.add(Person(id=new_id(), company_id=firm.id, code="P1", name=name))
    chain: list[BaseException] = [refused.value]
    while chain[-1].__cause__ is not None:
        chain.append(chain[-1].__cause__)
    assert len(chain) > 1
    assert not [error for error in chain if name in str(error)]
