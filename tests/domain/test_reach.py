from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mindgap.domain.action import ActionStatus, ActionType
from mindgap.domain.analysis import Analysis
from mindgap.domain.disclosure import kernel
from mindgap.domain.person import AgeBand, Category, Gender
from mindgap.domain.reach import By, Figures, GroupReach, Hard, HardGroup, Of, Reach, Standing, reach
from tests.domain.stair_company import (
    action,
    aims,
    area,
    company,
    person,
    placed,
    takes_part,
    told_of,
)

BLUE, WHITE = Category.BLUE_COLLAR, Category.WHITE_COLLAR
WOMAN, MAN = Gender.WOMAN, Gender.MAN


def made(  # people as (category, gender, age band, step), counted
    *crowd: tuple[Category | None, Gender | None, AgeBand | None, int], indicators: bool = True, **fields: object
) -> Analysis:
    names = [f"p{n:02}" for n in range(len(crowd))]
    told = zip(names, crowd, strict=True)
    rows = [(name, *traits) for name, traits in told]
    return Analysis(
        company=company(indicators=indicators),
        areas=(area("weld"),),
        people=tuple(person(name, category=category) for name, category, *_ in rows),
        indicators=tuple(told_of(name, gender, age) for name, _, gender, age, _ in rows if gender or age),
        placements=tuple(placed(name, "weld", step) for name, *_, step in rows if step),
        **fields,  # type: ignore[arg-type]
    )


def women_and_men(women: int = 6, men: int = 8, white: int = 7) -> Analysis:
    """Women in blue-collar work on step 1, men on step 3, and white-collar women on step 4; nobody's age is stated."""
    return made(
        *[(BLUE, WOMAN, None, 1)] * women,
        *[(BLUE, MAN, None, 3)] * men,
        *[(WHITE, WOMAN, None, 4)] * white,
    )


def test_the_shares_are_counted_per_category_alone_when_indicators_are_off() -> None:
    analysis = made(*[(BLUE, WOMAN, None, 1)] * 6, *[(WHITE, MAN, None, 3)] * 5, indicators=False)
    analysis = replace(
        analysis,
        targets=(aims("p00", "weld", 2, None), aims("p01", "weld", 0, None), aims("p06", "weld", 4, None)),
        actions=(action("x", ActionType.MENTOR), action("y", ActionType.MENTOR, status=ActionStatus.CANCELLED)),
        action_people=(takes_part("p02", "x"), takes_part("p03", "y"), takes_part("p00", "x")),
    )
    assert reach(analysis) == Reach(
        minimum=5,
        groups=(
            GroupReach(By.ALL, None, Figures(people=11, target=2, action=2, low=4)),
            GroupReach(By.CATEGORY, BLUE, Figures(people=6, target=1, action=2, low=4)),
            GroupReach(By.CATEGORY, WHITE, Figures(people=5, target=1, action=0, low=0)),
        ),
        hard=(HardGroup(Hard.WOMEN_LOW, Standing.NOT_ASKED), HardGroup(Hard.MEN_WITHOUT, Standing.NOT_ASKED)),
    )


def test_who_is_placed_nowhere_is_on_the_lower_steps_and_the_main_area_decides() -> None:
    analysis = made(*[(BLUE, None, None, 0)] * 5)
    analysis = replace(
        analysis, areas=(*analysis.areas, area("mill")), placements=(placed("p00", "weld", 1), placed("p00", "mill", 3))
    )
    assert reach(analysis).groups[0].figures == Figures(people=5, target=0, action=0, low=4)


def test_the_groups_that_are_hard_to_reach_are_named_with_how_many_are_reached() -> None:
    analysis = women_and_men()
    analysis = replace(
        analysis,
        actions=(action("x", ActionType.MENTOR),),
        targets=(aims("p01", "weld", 3, None),),
        action_people=tuple(takes_part(f"p{n:02}", "x") for n in (0, *range(6, 14))),
    )
    assert reach(analysis).hard == (
        HardGroup(Hard.WOMEN_LOW, Standing.NOT_YET, 6, 2),
        HardGroup(Hard.MEN_WITHOUT, Standing.REACHED, 8, 8),
    )


@pytest.mark.parametrize(
    ("analysis", "told"),
    [
        (women_and_men(women=4), [Standing.TOO_FEW, Standing.TOO_FEW]),
        (women_and_men(women=0), [Standing.NOBODY, Standing.NOT_YET]),
        (women_and_men(women=6, men=0), [Standing.NOT_YET, Standing.NOBODY]),
        (women_and_men(women=6, men=3, white=9), [Standing.TOO_FEW, Standing.TOO_FEW]),
        (made(*[(BLUE, WOMAN, None, 3)] * 3, *[(BLUE, MAN, None, 3)] * 9), [Standing.TOO_FEW, Standing.TOO_FEW]),
        (made(*[(BLUE, WOMAN, None, 3)] * 6, *[(BLUE, MAN, None, 3)] * 9), [Standing.NOBODY, Standing.NOT_YET]),
        (
            made(*[(BLUE, WOMAN, None, 1)] * 6, *[(BLUE, WOMAN, None, 3)] * 2, *[(BLUE, MAN, None, 3)] * 9),
            [Standing.TOO_FEW, Standing.NOT_YET],
        ),
    ],
)
def test_a_hard_group_is_named_without_numbers_when_it_or_its_rest_is_too_small(
    analysis: Analysis, told: list[Standing]
) -> None:
    found = reach(analysis).hard
    assert [group.standing for group in found] == told
    assert all(group.people is None for group in found if group.standing in (Standing.TOO_FEW, Standing.NOBODY))


def test_the_age_bands_are_hidden_together_when_one_is_too_small() -> None:
    young, old, oldest = AgeBand.UNDER_25, AgeBand.FROM_45, AgeBand.FROM_55
    analysis = made(*[(BLUE, MAN, young, 3)] * 2, *[(BLUE, MAN, old, 3)] * 6, *[(BLUE, MAN, oldest, 3)] * 8)
    found = reach(analysis)
    assert {g.of: g.figures is not None for g in found.groups if g.by is By.AGE} == {
        young: False,
        old: False,
        oldest: True,
    }
    gender = found.find(By.GENDER, MAN)
    assert gender is not None
    assert gender.figures == Figures(people=16, target=0, action=0, low=0)
    assert found.find(By.GENDER, WOMAN) is None


CROWD = st.lists(
    st.tuples(
        st.sampled_from([BLUE, BLUE, WHITE, None]),
        st.sampled_from([WOMAN, MAN, MAN, None]),
        st.sampled_from([*AgeBand, None]),
        st.sampled_from([0, 1, 3]),
    ),
    max_size=40,
)
Cell = tuple[Category | None, Gender, AgeBand | None, bool]
Rule = Callable[[Cell], bool]
CELLS: list[Cell] = list(product((*Category, None), Gender, (*AgeBand, None), (False, True)))
"""Category, gender, age band, on the lower steps: all there can be, whether anybody is there or not."""


def rule_of(by: By, of: Of) -> Rule:
    place = {By.CATEGORY: 0, By.GENDER: 1, By.AGE: 2}
    return lambda cell: by is By.ALL or cell[place[by]] is of


def rule_of_hard(kind: Hard) -> Rule:
    if kind is Hard.WOMEN_LOW:
        return lambda cell: cell[0] is BLUE and cell[1] is WOMAN and cell[3]
    return lambda cell: cell[0] is BLUE and cell[1] is MAN


def table(rules: list[Rule], *, low: bool) -> list[tuple[Fraction, ...]]:
    """Give a row per rule; cells that no rule tells apart are one column."""
    columns = {tuple(Fraction(rule(cell) and (cell[3] or not low)) for rule in rules) for cell in CELLS}
    return list(zip(*sorted(columns), strict=True))


@settings(max_examples=60, deadline=None)
@given(CROWD)
def test_no_hidden_figure_can_be_worked_out_from_those_shown(
    crowd: list[tuple[Category | None, Gender | None, AgeBand | None, int]],
) -> None:
    found = reach(made(*crowd))
    counted = [group for group in found.hard if group.people is not None]
    shown = [rule_of(g.by, g.of) for g in found.groups if g.figures] + [rule_of_hard(h.kind) for h in counted]
    hidden = [rule_of(g.by, g.of) for g in found.groups if not g.figures]
    hidden += [rule_of_hard(h.kind) for h in found.hard if h.standing is Standing.TOO_FEW]
    for low in (False, True):
        rows = table([*shown, *hidden], low=low)
        ways = kernel(rows[: len(shown)])
        for picked in rows[len(shown) :] if shown else []:
            assert any(sum(p * w for p, w in zip(picked, way, strict=True)) for way in ways)


@settings(max_examples=60, deadline=None)
@given(CROWD)
def test_nothing_is_told_of_fewer_than_the_smallest_group(
    crowd: list[tuple[Category | None, Gender | None, AgeBand | None, int]],
) -> None:
    found = reach(made(*crowd))
    sizes = [g.figures.people for g in found.groups if g.figures] + [
        h.people for h in found.hard if h.people is not None
    ]
    assert all(not size or size >= found.minimum for size in sizes)
    assert all(f.low + f.action <= f.people for g in found.groups if (f := g.figures))
