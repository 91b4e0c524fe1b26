from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from mindgap.domain.company import Company
from mindgap.domain.errors import NothingToRedoError, NothingToUndoError, StaleError
from mindgap.domain.person import Area, Person
from mindgap.domain.placement import Placement
from mindgap.storage.engine import connect
from mindgap.storage.errors import DuplicateError
from mindgap.storage.store import SqlStore
from mindgap.storage.tables import PASSING, ROWS
from tests.storage.samples import company, contents, goal, new_id, one_of_each, opened, redo, undo, write


def test_undo_takes_back_and_redo_makes_again(store: SqlStore, firm: Company) -> None:
    start = contents(store, firm)
    with store.begin("add:Goal") as tx:
        made = tx.add(goal(firm, "Ett"))
    write(store, made, "Två")
    end = contents(store, firm)
    assert [undo(store, firm), undo(store, firm)] == ["change:Goal", "add:Goal"]
    assert contents(store, firm) == start
    assert [redo(store, firm), redo(store, firm)] == ["add:Goal", "change:Goal"]
    assert contents(store, firm) == end


def test_sixty_steps_are_taken_back_after_the_program_has_been_started_again(
    path: Path, store: SqlStore, firm: Company
) -> None:
    start = contents(store, firm)
    with store.begin("add:Goal") as tx:
        held = tx.add(goal(firm))
    for n in range(60):
        held = write(store, held, f"Mål {n}")
    end = contents(store, firm)
    store.close()
    again = opened(path)
    for _ in range(61):
        undo(again, firm)
    assert contents(again, firm) == start
    again.close()
    third = opened(path)
    for _ in range(61):
        redo(third, firm)
    assert contents(third, firm) == end
    third.close()


def test_there_is_an_end_to_undo_and_redo(store: SqlStore, firm: Company) -> None:
    with pytest.raises(NothingToUndoError):
        undo(store, firm)
    with store.begin() as tx:
        tx.add(goal(firm))
    with pytest.raises(NothingToRedoError):
        redo(store, firm)
    undo(store, firm)
    with pytest.raises(NothingToUndoError):
        undo(store, firm)


def test_a_new_change_after_undo_ends_what_could_be_made_again(store: SqlStore, firm: Company) -> None:
    with store.begin() as tx:
        held = tx.add(goal(firm, "Ett"))
    write(store, held, "Två")
    undo(store, firm)
    with store.begin("add:Goal") as tx:
        tx.add(goal(firm, "Nytt"))
    with pytest.raises(NothingToRedoError):
        redo(store, firm)
    undo(store, firm)
    assert [g.text for g in contents(store, firm).goals] == ["Ett"]
    assert redo(store, firm) == "add:Goal"


def test_looking_and_saving_nothing_new_leave_undo_and_redo_alone(store: SqlStore, firm: Company) -> None:
    with store.begin() as tx:
        held = tx.add(goal(firm, "Ett"))
    undo(store, firm)
    with store.begin("look") as tx:
        tx.save(firm)
        tx.analysis(firm.id)
    redo(store, firm)
    assert [g.id for g in contents(store, firm).goals] == [held.id]


def test_parents_and_children_come_back_in_order(store: SqlStore, firm: Company) -> None:
    start = contents(store, firm)
    entities = [entity for entity in one_of_each(firm) if ROWS[type(entity)] not in PASSING]
    with store.begin() as tx:
        tx.add_all(entities)
    full = contents(store, firm)
    with store.begin() as tx:
        for entity in reversed(entities):
            tx.remove(replace(entity, version=1))
    assert contents(store, firm) == start
    undo(store, firm)
    assert contents(store, firm) == full
    undo(store, firm)
    assert contents(store, firm) == start
    redo(store, firm)
    assert contents(store, firm) == full
    redo(store, firm)
    assert contents(store, firm) == start


def test_what_passes_the_journal_by_is_left_alone_by_undo(store: SqlStore, firm: Company) -> None:
    passing = [entity for entity in one_of_each(firm) if ROWS[type(entity)] in PASSING]
    with store.begin("add:Goal") as tx:
        tx.add(goal(firm))
    with store.begin("secret") as tx:
        tx.add_all(passing)
    undo(store, firm)
    left = contents(store, firm)
    assert left.goals == ()
    kinds = (left.clocks, left.laps, left.sealed_scores, left.ballots, left.ballot_gaps, left.plan_versions)
    assert {entity for kind in kinds for entity in kind} == {*passing}


def test_codes_that_changed_places_change_back(store: SqlStore, firm: Company) -> None:
    with store.begin() as tx:
        one = tx.add(Person(id=new_id(), company_id=firm.id, code="P1"))
        two = tx.add(Person(id=new_id(), company_id=firm.id, code="P2"))
    start = contents(store, firm)
    with store.begin() as tx:
        one = tx.save(replace(one, code="swap"))
        tx.save(replace(two, code="P1"))
        tx.save(replace(one, code="P2"))
    end = contents(store, firm)
    undo(store, firm)
    assert contents(store, firm) == start
    redo(store, firm)
    assert contents(store, firm) == end


def test_what_is_added_and_removed_at_once_leaves_no_entry(store: SqlStore, firm: Company) -> None:
    with store.begin() as tx:
        tx.remove(tx.add(goal(firm)))
    with pytest.raises(NothingToUndoError):
        undo(store, firm)


def test_the_birth_of_a_company_cannot_be_taken_back(store: SqlStore) -> None:
    with store.begin("add:Company") as tx:
        born = tx.add(company("Född AB"))
        tx.add(goal(born))
    with pytest.raises(NothingToUndoError):
        undo(store, born)


def test_companies_are_taken_back_one_by_one(store: SqlStore, firm: Company) -> None:
    with store.begin() as tx:
        other = tx.add(company("Andra Verkstan AB"))
    with store.begin("both") as tx:
        tx.save(replace(firm, town="Hörby"))
        tx.save(replace(other, town="Eslöv"))
    assert undo(store, firm) == "both"
    assert (contents(store, firm).company.town, contents(store, other).company.town) == ("", "Eslöv")


def test_versions_go_on_after_undo(store: SqlStore, firm: Company) -> None:
    with store.begin() as tx:
        first = tx.add(goal(firm, "Ett"))
    second = write(store, first, "Två")
    undo(store, firm)
    with store.begin() as tx:
        held = tx.analysis(firm.id).goals[0]
    assert held == replace(first, version=3)
    for older in (first, second):
        with pytest.raises(StaleError):
            write(store, older, "Tre")
    assert write(store, held, "Fyra").version == 4


def test_a_row_that_comes_back_is_newer_than_all_its_earlier_selves(store: SqlStore, firm: Company) -> None:
    with store.begin() as tx:
        made = tx.add(goal(firm, "Ett"))
    latest = write(store, made, "Två")
    undo(store, firm)
    undo(store, firm)
    redo(store, firm)
    with store.begin() as tx:
        back = tx.analysis(firm.id).goals[0]
    assert back == replace(made, version=latest.version + 2)
    with pytest.raises(StaleError):
        write(store, latest, "Tre")


def test_undo_stops_before_what_was_changed_behind_its_back(path: Path, store: SqlStore, firm: Company) -> None:
    with store.begin() as tx:
        made, other = tx.add(goal(firm, "Ett")), tx.add(goal(firm, "Två"))
    with store.begin() as tx:
        tx.save(replace(made, text="Ett!"))
        tx.save(replace(other, text="Två!"))
    behind = connect(path)
    behind.execute("UPDATE goal SET text='smyg' WHERE id=?", (made.id,))
    behind.close()
    before = contents(store, firm)
    with pytest.raises(StaleError):
        undo(store, firm)
    assert contents(store, firm) == before


def test_undo_that_would_break_a_rule_changes_nothing(store: SqlStore, firm: Company) -> None:
    with store.begin() as tx:
        tx.save(replace(firm, name="Nya Namnet AB"))
    with store.begin() as tx:
        tx.add(company(firm.name))
    before = contents(store, firm)
    with pytest.raises(DuplicateError):
        undo(store, firm)
    assert contents(store, firm) == before


def test_a_large_import_is_taken_back_and_made_again(store: SqlStore, firm: Company) -> None:
    areas = [Area(id=new_id(), company_id=firm.id, name=f"Område {n}") for n in range(12)]
    people = [Person(id=new_id(), company_id=firm.id, code=f"P{n}") for n in range(250)]
    placements = [
        Placement(id=new_id(), company_id=firm.id, person_id=p.id, area_id=a.id, step=3, on=date(2026, 3, 1))
        for p in people
        for a in areas
    ]
    start = contents(store, firm)
    with store.begin("import:people") as tx:
        tx.add_all([*areas, *people, *placements])
    end = contents(store, firm)
    undo(store, firm)
    assert contents(store, firm) == start
    redo(store, firm)
    assert contents(store, firm) == end
