from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from mindgap.domain.deck import beside, first_unused, shuffled


@given(st.integers(0, 30), st.text(max_size=20))
def test_a_shuffled_deck_holds_every_card_once_and_is_the_same_for_a_seed(count: int, seed: str) -> None:
    assert sorted(shuffled(count, seed)) == list(range(count))
    assert shuffled(count, seed) == shuffled(count, seed)


def test_the_order_of_a_seed_never_changes() -> None:
    assert shuffled(7, "c:diversity") == (3, 6, 4, 5, 1, 2, 0)


def test_cards_are_turned_round_the_corner() -> None:
    assert [beside((2, 0, 1), card, by) for card, by in ((2, 1), (1, 1), (2, -1), (9, 1))] == [0, 2, 1, 2]


def test_the_first_card_that_is_not_used_begins() -> None:
    assert [first_unused((2, 0, 1), frozenset(used)) for used in ((), (2,), (0, 2), (0, 1, 2))] == [2, 0, 1, 2]
