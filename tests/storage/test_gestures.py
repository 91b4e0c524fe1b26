from __future__ import annotations

from dataclasses import replace

from mindgap.domain.company import Company
from mindgap.storage.store import SqlStore
from tests.storage.samples import contents, goal, redo, undo, write


def test_the_letters_of_a_word_are_taken_back_as_one(store: SqlStore, firm: Company) -> None:
    with store.begin() as tx:
        held = tx.add(goal(firm, ""))
    for end in range(1, 9):
        held = write(store, held, "Verkstad"[:end], "visit 1")
    for end in range(9, 12):
        held = write(store, held, "Verkstaden!"[:end], "visit 2")
    texts = []
    for _ in range(2):
        undo(store, firm)
        texts.append(contents(store, firm).goals[0].text)
    assert texts == ["Verkstad", ""]
    redo(store, firm)
    redo(store, firm)
    assert contents(store, firm).goals[0].text == "Verkstaden!"


def test_a_gesture_that_begins_by_adding_is_taken_back_with_it(store: SqlStore, firm: Company) -> None:
    start = contents(store, firm)
    with store.begin("add:Goal", "visit") as tx:
        held = tx.add(goal(firm, "V"))
    write(store, held, "Ve", "visit")
    undo(store, firm)
    assert contents(store, firm) == start
    redo(store, firm)
    assert contents(store, firm).goals[0].text == "Ve"


def test_a_gesture_that_moves_two_rows_in_turn_is_taken_back_as_one(store: SqlStore, firm: Company) -> None:
    with store.begin() as tx:
        one, two = tx.add(goal(firm, "Ett")), tx.add(goal(firm, "Två"))
    start = contents(store, firm)
    for n in range(3):
        with store.begin("move", "drag") as tx:
            one, two = tx.save(replace(one, text=f"a{n}")), tx.save(replace(two, text=f"b{n}"))
    undo(store, firm)
    assert contents(store, firm) == start


def test_a_letter_typed_and_taken_away_leaves_nothing_to_undo(store: SqlStore, firm: Company) -> None:
    with store.begin("add:Goal") as tx:
        held = tx.add(goal(firm, "Mål"))
    for text in ("Måla", "Mål"):
        held = write(store, held, text, "visit")
    assert undo(store, firm) == "add:Goal"


def test_what_a_gesture_adds_and_takes_away_again_leaves_nothing_to_undo(store: SqlStore, firm: Company) -> None:
    with store.begin("before") as tx:
        tx.add(goal(firm, "Mål"))
    with store.begin("add:Goal", "visit") as tx:
        held = tx.add(goal(firm, "V"))
    held = write(store, held, "Ve", "visit")
    with store.begin("remove:Goal", "visit") as tx:
        tx.remove(held)
    assert [g.text for g in contents(store, firm).goals] == ["Mål"]
    assert undo(store, firm) == "before"


def test_the_same_gesture_on_another_row_is_a_change_of_its_own(store: SqlStore, firm: Company) -> None:
    with store.begin() as tx:
        one, two = tx.add(goal(firm, "Ett")), tx.add(goal(firm, "Två"))
    write(store, one, "Ett!", "text")
    write(store, two, "Två!", "text")
    undo(store, firm)
    assert [g.text for g in contents(store, firm).goals] == ["Ett!", "Två"]


def test_a_gesture_broken_by_undo_starts_anew(store: SqlStore, firm: Company) -> None:
    with store.begin() as tx:
        held = tx.add(goal(firm, ""))
    write(store, held, "A", "visit")
    undo(store, firm)
    with store.begin() as tx:
        held = tx.analysis(firm.id).goals[0]
    write(store, held, "B", "visit")
    undo(store, firm)
    assert contents(store, firm).goals[0].text == ""
