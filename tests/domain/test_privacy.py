from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mindgap.domain.privacy import MASK, has_identity_number, masked, visible

WRITTEN = (
    "811228-9874",
    "8112289874",
    "19811228-9874",
    "198112289874",
    "811228+9874",
    "811228–9874",
    "811228−9874",
    "811228 9874",
    "811228 - 9874",
    "1981-12-28-9874",
    "1981 12 28 98 74",
    "81.12.28-9874",
    "８１１２２８－９８７４",
    "811228\u200b-98\u00ad74",
    "811288-9848",
    "19811288-9848",
    "000229-0005",
    "811228-9875",
    "19800101-1234",
    "800101+1234",
    "20140101-1234",
)


@pytest.mark.parametrize("number", WRITTEN)
def test_a_number_is_found_however_people_write_it(number: str) -> None:
    assert has_identity_number(number)
    assert has_identity_number(f"Karin ({number}), svets")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "8112289875",
        "811228 9875",
        "811328-9874",
        "556677-8899",
        "202100-2114",
        "165566778899",
        "070-123 45 67",
        "2026-10-02",
        "20261122-0312",
        "261122-0312",
        "290101-1234",
        "1811228-9874",
        "811228-98741",
        "1 2 3 4 5 6 7 8 9 0",
        "990229-0007",
        "Målare 811228",
    ],
)
def test_other_numbers_are_left_alone(text: str) -> None:
    assert not has_identity_number(text)
    assert masked(text) == text


def test_masking_leaves_nothing_of_the_number_and_all_of_the_rest() -> None:
    assert masked("Lars 811228-9874, Åsa 19811288-9848!") == f"Lars {MASK}, Åsa {MASK}!"


@given(st.text())
def test_masked_text_holds_no_number(text: str) -> None:
    assert not has_identity_number(masked(f"{text} 811228-9874"))


@given(st.integers(20, 99), st.integers(0, 99), st.integers(0, 9999), st.integers(10, 99))
def test_an_organisation_number_is_never_taken_for_a_person(month: int, day: int, last: int, first: int) -> None:
    assert not has_identity_number(f"{first:02}{month:02}{day:02}-{last:04}")


def test_small_groups_are_hidden_and_so_is_what_would_give_them_away() -> None:
    assert visible({"a": 3, "b": 10, "c": 20}, 5) == {"c"}
    assert visible({"a": 3, "b": 4, "c": 20}, 5) == {"c"}
    assert visible({"a": 1, "b": 1, "c": 6, "d": 20}, 5) == {"d"}
    assert visible({"a": 5, "b": 0, "c": 20}, 5) == {"a", "b", "c"}
    assert visible({"a": 4, "b": 0}, 5) == {"b"}
    assert visible({}, 5) == frozenset()


@given(st.dictionaries(st.integers(0, 8), st.integers(0, 30)), st.integers(5, 20))
def test_nothing_hidden_follows_from_the_total_and_what_is_shown(groups: dict[int, int], minimum: int) -> None:
    shown = visible(groups, minimum)
    hidden = [n for key, n in groups.items() if key not in shown]
    assert all(n == 0 or n >= minimum for key, n in groups.items() if key in shown)
    assert 0 not in hidden
    left = sum(groups.values()) - sum(groups[key] for key in shown)
    some_are_shown = any(groups[key] for key in shown)
    assert not hidden or not some_are_shown or (len(hidden) > 1 and left >= minimum)
