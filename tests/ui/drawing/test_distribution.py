from __future__ import annotations

from itertools import pairwise

from mindgap.domain.scoring import Distribution
from mindgap.ui.drawing.distribution import columns, strip
from mindgap.ui.drawing.scale import axis, column, even


def test_columns_are_as_high_as_their_counts_and_carry_their_numbers() -> None:
    drawn = [line.plain for line in columns(Distribution((1, 4, 2, 0, 0)), 17, 4, bar=3)]
    assert drawn == [
        "     4              ",
        "    ███             ",
        "    ███  2          ",
        " 1  ███ ███         ",
        "███ ███ ███         ",
    ]


def test_columns_stand_centred_over_the_figures_of_the_scale() -> None:
    foot = columns(Distribution((3, 3, 3, 3, 3)), 17, 1, bar=3)[-1].plain
    figures = " " + axis(17).plain + "  "
    assert [foot[i] for i, figure in enumerate(figures) if figure in "12345"] == ["█"] * 5


def test_nobody_gives_an_empty_picture() -> None:
    assert {line.plain.strip() for line in columns(Distribution(), 17, 3)} == {""}


def test_a_group_is_a_strip_with_a_line_at_the_foot_where_nobody_stands() -> None:
    assert [line.plain for line in strip(Distribution((0, 1, 2, 2, 0)), 17, bar=2)] == ["▁▁  ▄▄  ▇▇  ▇▇  ▁▁ "]


def test_the_smallest_count_is_higher_than_none() -> None:
    assert strip(Distribution((1, 0, 90, 0, 0)), 17, bar=1)[0].plain[:5] == "▂   ▁"


def test_levels_lie_at_equal_distances() -> None:
    for room in range(17, 90):
        places = [column(level, even(room)) for level in range(1, 6)]
        assert len({b - a for a, b in pairwise(places)}) == 1
        assert room - 4 < even(room) <= room
