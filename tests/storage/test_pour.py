from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

import pytest

from mindgap.domain.company import Company
from mindgap.domain.errors import StaleError
from mindgap.domain.goal import Goal
from mindgap.storage.store import SqlStore
from tests.storage.samples import contents, goal, one_of_each, redo, undo, write


def test_what_is_poured_is_stored_as_if_it_had_been_added(store: SqlStore, firm: Company) -> None:
    made = list(one_of_each(firm))
    with store.begin("import:people") as tx:
        tx.pour(made)
    poured = contents(store, firm)
    with store.begin() as tx:
        analysis = tx.analysis(firm.id)
    assert [e for kind in {type(m) for m in made} for e in analysis.all(kind) if e.version != 1] == []
    assert [replace(e, version=0) for m in made for e in poured.all(type(m))] == made


def test_batches_of_one_stream_are_one_step_to_undo(store: SqlStore, firm: Company) -> None:
    with store.begin("add:Goal") as tx:
        old = tx.add(goal(firm, "Ett"))
    start = contents(store, firm)
    with store.begin("import:people") as tx:
        tx.pour([goal(firm, f"Mål {n}") for n in range(3)], [replace(old, text="Två")])
        tx.pour([], [])
        tx.pour([goal(firm, f"Mål {n}") for n in range(3, 5)])
    end = contents(store, firm)
    assert sorted(g.text for g in end.goals) == ["Mål 0", "Mål 1", "Mål 2", "Mål 3", "Mål 4", "Två"]
    assert undo(store, firm) == "import:people"
    assert contents(store, firm) == start
    assert redo(store, firm) == "import:people"
    assert contents(store, firm) == end


def test_a_stream_that_breaks_off_leaves_nothing(store: SqlStore, firm: Company) -> None:
    with store.begin("add:Goal") as tx:
        tx.add(goal(firm, "Ett"))
    start = contents(store, firm)

    def broken_off() -> Iterator[Goal]:
        yield goal(firm, "Tre")
        raise KeyboardInterrupt

    def pour(*batches: Iterable[Goal]) -> None:
        with store.begin("import:people") as tx:
            for batch in batches:
                tx.pour(batch)

    with pytest.raises(KeyboardInterrupt):
        pour([goal(firm, "Två")], broken_off())
    assert contents(store, firm) == start
    assert undo(store, firm) == "add:Goal"


def test_a_stream_does_not_write_over_what_somebody_else_has_changed(store: SqlStore, firm: Company) -> None:
    with store.begin("add:Goal") as tx:
        old: Goal = tx.add(goal(firm, "Ett"))
    write(store, old, "Någon annans")
    with pytest.raises(StaleError), store.begin("import:people") as tx:
        tx.pour([], [replace(old, text="Två")])


def test_what_has_been_poured_can_be_erased_in_the_same_transaction(store: SqlStore, firm: Company) -> None:
    made = goal(firm, "Ett")
    with store.begin("import:people") as tx:
        tx.pour([made])
        tx.erase(firm.id, [made.id])
    assert contents(store, firm).goals == ()
