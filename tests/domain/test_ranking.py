from __future__ import annotations

import pytest

from mindgap.domain.gap import Decision, Gap, ranked
from mindgap.domain.ranking import Ground, explained


def gap(name: str, dots: int = 0, importance: int | None = None, effort: int | None = None, **fields: Decision) -> Gap:
    return Gap(
        id=name,
        company_id="c",
        text=name,
        theme="competence",
        dots=dots,
        importance=importance,
        effort=effort,
        decision=fields.get("decision", Decision.UNDECIDED),
    )


def told(*gaps: Gap) -> list[tuple[int, str, int, Ground | None]]:
    return [(rank.place, rank.gap.id, rank.other, rank.ground) for rank in explained(gaps)]


@pytest.mark.parametrize(
    ("first", "second", "ground"),
    [
        (gap("b", 1, 1, 5, decision=Decision.ACT), gap("a", 9, 5, 1), Ground.DECISION),
        (gap("b", 9, 1, 5), gap("a", 8, 5, 1), Ground.DOTS),
        (gap("b", 9, 5, 5), gap("a", 9, 4, 1), Ground.IMPORTANCE),
        (gap("b", 9, 1), gap("a", 9), Ground.IMPORTANCE),
        (gap("b", 9, 5, 2), gap("a", 9, 5, 3), Ground.EFFORT),
        (gap("b", 9, 5, 5), gap("a", 9, 5), Ground.EFFORT),
        (gap("a", 9, 5, 2), gap("b", 9, 5, 2), Ground.AGE),
    ],
)
def test_the_first_thing_that_differs_decides_between_two_neighbours(first: Gap, second: Gap, ground: Ground) -> None:
    assert told(second, first) == [(1, first.id, 2, ground), (2, second.id, 1, ground)]


def test_each_gap_is_compared_with_the_one_after_it_and_the_last_with_the_one_before() -> None:
    assert told(gap("a", 1), gap("b", 9, 5, 2), gap("c", 9, 3, 1)) == [
        (1, "b", 2, Ground.IMPORTANCE),
        (2, "c", 3, Ground.DOTS),
        (3, "a", 2, Ground.DOTS),
    ]


def test_only_the_last_gap_stands_behind_its_neighbour() -> None:
    assert [rank.ahead for rank in explained([gap("a", 3), gap("b", 2), gap("c", 1)])] == [True, True, False]


def test_a_gap_alone_has_a_place_and_nothing_beside_it() -> None:
    assert (told(gap("a")), told()) == ([(1, "a", 0, None)], [])


def test_the_explanation_follows_the_order_of_the_list() -> None:
    gaps = [gap(str(n), n % 3, n % 4 or None, n % 5 or None, decision=list(Decision)[n % 4]) for n in range(60)]
    assert [rank.gap for rank in explained(gaps)] == list(ranked(gaps))
