from __future__ import annotations

from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from mindgap.domain.disclosure import disclosed, kernel
from mindgap.domain.privacy import visible

People = dict[str, set[str]]


def people(**sizes: int) -> People:
    """Give groups that share nobody."""
    return {name: {f"{name}{n}" for n in range(size)} for name, size in sizes.items()}


def divided(**sizes: int) -> People:
    """Give a total before the parts that it is divided into, the largest part first."""
    parts = dict(sorted(people(**sizes).items(), key=lambda part: -len(part[1])))
    return {"all": set().union(*parts.values()), **parts}


def test_a_part_is_hidden_when_the_total_would_give_a_small_one_away() -> None:
    assert disclosed(divided(a=9, b=7, c=3), 5) == {"all", "a"}
    assert disclosed(divided(a=9, b=4), 5) == {"all"}
    assert disclosed(divided(a=9, b=3, c=2), 5) == {"all", "a"}
    assert disclosed(divided(a=2, b=2), 5) == set()
    assert disclosed(divided(a=9, b=0), 5) == {"all", "a", "b"}


def test_what_crosses_two_tables_is_hidden_when_a_difference_would_tell() -> None:
    cells = people(women_blue=6, women_white=3, men_blue=8, men_white=9)
    table = {
        "all": set().union(*cells.values()),
        "blue": cells["women_blue"] | cells["men_blue"],
        "white": cells["women_white"] | cells["men_white"],
        "women_blue": cells["women_blue"],
        "women": cells["women_blue"] | cells["women_white"],
        "men": cells["men_blue"] | cells["men_white"],
    }
    assert disclosed(table, 5) == {"all", "blue", "white", "women_blue"}
    assert disclosed({key: table[key] for key in table if key != "women_blue"}, 5) == {
        "all",
        "blue",
        "white",
        "women",
        "men",
    }


@given(st.lists(st.integers(0, 9), min_size=1, max_size=5), st.integers(5, 7))
def test_for_a_total_and_its_parts_it_is_the_rule_of_visible(sizes: list[int], minimum: int) -> None:
    parts = {f"g{n}": size for n, size in enumerate(sizes)}
    groups = divided(**parts)
    shown = disclosed(groups, minimum)
    if len(groups["all"]) >= minimum:
        assert sorted(parts[key] for key in shown - {"all"}) == sorted(parts[key] for key in visible(parts, minimum))
    else:
        assert all(not groups[key] for key in shown)


@settings(max_examples=60)
@given(
    st.lists(st.integers(0, 8), min_size=8, max_size=8),
    st.lists(st.sets(st.integers(0, 7), min_size=1), min_size=1, max_size=6),
)
def test_no_group_too_small_is_a_sum_or_difference_of_what_is_shown(sizes: list[int], drawn: list[set[int]]) -> None:
    cells = [{f"{cell}.{n}" for n in range(size)} for cell, size in enumerate(sizes)]
    groups = {f"g{n}": set().union(*(cells[c] for c in members)) for n, members in enumerate(drawn)}
    shown = [drawn[int(key[1:])] for key in disclosed(groups, 5)]
    filled = [c for c in range(8) if sizes[c]]
    rows = [tuple(Fraction(c in members) for c in filled) for members in shown]
    ways = kernel(rows)
    for number in range(1, 2 ** len(filled)):
        picked = [number >> at & 1 for at in range(len(filled))]
        size = sum(sizes[c] for c, chosen in zip(filled, picked, strict=True) if chosen)
        if rows and 0 < size < 5:
            assert any(sum(p * w for p, w in zip(picked, way, strict=True)) for way in ways)
