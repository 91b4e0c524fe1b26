from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mindgap.domain.participant import Group
from mindgap.domain.pooling import Pool, pooled
from mindgap.domain.scoring import Counts, Distribution, together

MANAGEMENT, WHITE, BLUE, UNION = Group

counts = st.tuples(*[st.integers(0, 4)] * 5)
rooms = st.dictionaries(st.sampled_from(Group), counts)


def spread(*numbers: int) -> dict[Group, Counts]:
    """Give each group its own level, so that it can be followed."""
    levels = {MANAGEMENT: 0, WHITE: 1, BLUE: 2, UNION: 3}
    return {g: _at(levels[g], n) for g, n in zip(Group, numbers, strict=True)}


def _at(level: int, number: int) -> Counts:
    a, b, c, d, e = (number if i == level else 0 for i in range(5))
    return (a, b, c, d, e)


@given(rooms)
def test_every_group_that_is_stored_holds_at_least_three(room: dict[Group, Counts]) -> None:
    assert [pool for pool in pooled(room).values() if sum(pool.counts) < 3] == []


@given(rooms)
def test_nobody_is_lost_unless_fewer_than_three_answered_in_all(room: dict[Group, Counts]) -> None:
    before = together(map(Distribution, room.values()))
    after = together(Distribution(pool.counts) for pool in pooled(room).values())
    assert after == (before if before.n >= 3 else Distribution())


@given(rooms)
def test_only_the_numbers_decide_where_answers_are_counted(room: dict[Group, Counts]) -> None:
    elsewhere: dict[Group, Counts] = {group: _at(4, sum(held)) for group, held in room.items()}
    moved = {group: (sum(pool.counts), pool.groups) for group, pool in pooled(room).items()}
    assert {group: (sum(pool.counts), pool.groups) for group, pool in pooled(elsewhere).items()} == moved


@given(rooms)
def test_groups_that_are_large_enough_are_left_alone(room: dict[Group, Counts]) -> None:
    if all(sum(held) >= 3 for held in room.values()):
        assert pooled(room) == {group: Pool(room[group], frozenset((group,))) for group in Group if group in room}


@pytest.mark.parametrize(
    ("room", "stored"),
    [
        ((3, 0, 4, 1), {MANAGEMENT: (3, 0, 0, 0, 0), BLUE: (0, 0, 4, 1, 0)}),
        ((3, 2, 4, 0), {MANAGEMENT: (3, 2, 0, 0, 0), BLUE: (0, 0, 4, 0, 0)}),
        ((2, 2, 3, 3), {MANAGEMENT: (2, 2, 0, 0, 0), BLUE: (0, 0, 3, 0, 0), UNION: (0, 0, 0, 3, 0)}),
        ((1, 0, 4, 0), {BLUE: (1, 0, 4, 0, 0)}),
        ((1, 1, 4, 0), {BLUE: (1, 1, 4, 0, 0)}),
        ((1, 0, 2, 3), {UNION: (1, 0, 2, 3, 0)}),
        ((5, 4, 0, 1), {MANAGEMENT: (5, 0, 0, 0, 0), WHITE: (0, 4, 0, 1, 0)}),
        ((2, 0, 1, 0), {MANAGEMENT: (2, 0, 1, 0, 0)}),
        ((1, 0, 1, 0), {}),
        ((0, 0, 0, 0), {}),
    ],
)
def test_a_small_group_is_counted_with_its_neighbour(
    room: tuple[int, int, int, int], stored: dict[Group, Counts]
) -> None:
    assert {group: pool.counts for group, pool in pooled(spread(*room)).items()} == stored


@given(rooms)
def test_a_pool_names_everybody_who_is_in_it_and_nobody_twice(room: dict[Group, Counts]) -> None:
    found = pooled(room)
    named = [group for pool in found.values() for group in pool.groups]
    assert sorted(named) == sorted(group for group, held in room.items() if any(held) and found)
    assert [home for home, pool in found.items() if home not in pool.groups] == []
