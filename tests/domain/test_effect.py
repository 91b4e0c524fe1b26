from __future__ import annotations

from datetime import date

import pytest

from mindgap.domain.action import ActionGap, ActionType
from mindgap.domain.analysis import Analysis
from mindgap.domain.effect import Effect, effect
from mindgap.domain.staircase import Coverage
from tests.domain.stair_company import (
    C,
    action,
    aims,
    area,
    company,
    gap,
    person,
    placed,
    requires,
    takes_part,
)

BY = date(2027, 6, 30)


def shop() -> Analysis:
    """Ada covers welding; two are required on step 3 and one on step 4; Bo is planned for step 3."""
    return Analysis(
        company=company(),
        areas=(area("weld"),),
        gaps=(gap("g"),),
        requirements=(requires("g", "weld", 3, 3, BY), requires("g", "weld", 4, 1), requires("g", "weld", 2, 1)),
        people=(person("ada"), person("bo"), person("cim")),
        placements=(placed("ada", "weld", 3), placed("bo", "weld", 2), placed("cim", "weld", 1)),
        targets=(aims("bo", "weld", 3, BY),),
        actions=(action("x", ActionType.MENTOR, end=BY),),
        action_gaps=(ActionGap(id="ag", company_id=C, action_id="x", gap_id="g"),),
        action_people=(takes_part("bo", "x"),),
    )


def figures(found: Effect) -> list[tuple[int, int, int, bool, bool]]:
    return [(c.before.requirement.step, c.before.missing, c.after.missing, c.met, c.closed) for c in found.changes]


def test_the_head_that_was_missing_meets_the_requirement_and_frees_a_place() -> None:
    found = effect(shop(), "cim", "weld", 3)
    assert (found.before, found.after, found.freed) == (1, 3, 1)
    assert (found.covering, found.coverage, found.trainers) == ((1, 2), (Coverage.ONE, Coverage.COVERED), (0, 0))
    assert figures(found) == [(3, 1, 0, True, False), (2, 0, 0, False, False)]
    assert [change.before.requirement.id for change in found.met] == ["r-g-weld-3"]


def test_who_is_planned_already_leaves_the_missing_as_they_are() -> None:
    assert figures(effect(shop(), "bo", "weld", 3)) == [(3, 1, 1, False, False)]


def test_a_step_above_closes_what_needed_it() -> None:
    assert figures(effect(shop(), "ada", "weld", 4)) == [(4, 1, 0, True, True)]


@pytest.mark.parametrize(("who", "step", "freed"), [("ada", 3, None), ("ada", 1, None), ("dag", 2, None), ("bo", 5, 2)])
def test_only_a_move_up_from_a_step_frees_a_place(who: str, step: int, freed: int | None) -> None:
    assert effect(shop(), who, "weld", step).freed == freed


def test_moving_down_opens_a_requirement_and_uncovers_the_area() -> None:
    found = effect(shop(), "ada", "weld", 0)
    assert (found.covering, found.coverage) == ((1, 0), (Coverage.ONE, Coverage.NONE))
    assert [c.opened for c in effect(shop(), "bo", "weld", 0).changes] == [False]
    assert [(c.before.have, c.after.have) for c in found.changes] == [(1, 0), (2, 1)]


def test_standing_still_changes_nothing() -> None:
    assert effect(shop(), "ada", "weld", 3).changes == ()
