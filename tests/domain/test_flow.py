from __future__ import annotations

from datetime import date

from hypothesis import given, settings

from mindgap.domain.action import ActionStatus, ActionType
from mindgap.domain.analysis import Analysis
from mindgap.domain.flow import Flow, Leaver, Move, QuarterFlow, flow
from mindgap.domain.flow_asides import Aside, Why
from mindgap.domain.flow_sources import Coming
from mindgap.domain.quarter import Quarter
from mindgap.domain.shortfall import Shortfall
from tests.domain.stair_company import (
    AREAS,
    TODAY,
    action,
    aims,
    area,
    companies,
    company,
    intake,
    person,
    placed,
)

Q4, Q1, Q2 = Quarter(2026, 4), Quarter(2027, 1), Quarter(2027, 2)
IN_Q4, IN_Q1, IN_Q2 = date(2026, 12, 31), date(2027, 1, 1), date(2027, 6, 30)


def welders(*targets: object, **fields: object) -> Analysis:
    """Ada 4, Bo 3, Cim 2 and Dag 1 weld; at least two are to be on step 3."""
    told = {"leaves": {}, **fields}
    return Analysis(
        company=company(),
        areas=(area("mill"), area("weld", position=1)),
        people=tuple(person(name, leaves=told["leaves"].get(name)) for name in ("ada", "bo", "cim", "dag", "eva")),  # type: ignore[attr-defined]
        placements=tuple(
            placed(*at) for at in (("ada", "weld", 4), ("bo", "weld", 3), ("cim", "weld", 2), ("dag", "weld", 1))
        ),
        targets=targets,  # type: ignore[arg-type]
        actions=told.get("actions", ()),  # type: ignore[arg-type]
        intakes=told.get("intakes", ()),  # type: ignore[arg-type]
    )


def test_a_target_moves_a_head_in_its_quarter_and_frees_the_place_below() -> None:
    told = flow(welders(aims("cim", "weld", 3, IN_Q1), aims("dag", "weld", 2, IN_Q2)), TODAY, "weld", quarters=3)
    assert told == Flow(
        area_id="weld",
        start=(1, 1, 1, 1, 0),
        quarters=(
            QuarterFlow(Q4, (1, 1, 1, 1, 0), (1, 1, 1, 1, 0), (), (), ()),
            QuarterFlow(Q1, (1, 1, 1, 1, 0), (1, 0, 2, 1, 0), (Move("cim", "weld", 2, 3),), (), ()),
            QuarterFlow(Q2, (1, 0, 2, 1, 0), (0, 1, 2, 1, 0), (Move("dag", "weld", 1, 2),), (), ()),
        ),
        shortfalls=(),
        asides=(),
    )
    assert [q.freed for q in told.quarters] == [(0, 0, 0, 0, 0), (0, 1, 0, 0, 0), (1, 0, 0, 0, 0)]


def test_leavers_are_counted_apart_and_take_the_area_below_its_minimum() -> None:
    told = flow(welders(leaves={"bo": IN_Q1}), TODAY, "weld", quarters=2)
    assert told.quarters[1].leavers == (Leaver("bo", 3),)
    assert (told.quarters[1].left, told.quarters[1].freed) == ((0, 0, 1, 0, 0), (0, 0, 0, 0, 0))
    assert told.shortfalls == (Shortfall("weld", Q1, 2, 1, 2, ("bo",), ()),)


def test_a_target_below_the_coverage_step_takes_the_area_below_its_minimum() -> None:
    told = flow(welders(aims("bo", "weld", 2, IN_Q4)), TODAY, "weld", quarters=1)
    assert told.shortfalls == (Shortfall("weld", Q4, 2, 1, 2, (), ("bo",)),)
    assert told.quarters[0].freed == (0, 0, 0, 0, 0)


def test_who_leaves_and_is_followed_in_the_same_quarter_is_no_shortfall() -> None:
    told = flow(welders(aims("cim", "weld", 3, IN_Q1), leaves={"bo": IN_Q1}), TODAY, "weld", quarters=2)
    assert told.shortfalls == ()


def test_recruiting_brings_heads_when_it_ends_and_nothing_when_done_or_cancelled() -> None:
    kinds = {
        "r1": (ActionType.RECRUIT, ActionStatus.PLANNED),
        "r2": (ActionType.HIRE_IN, ActionStatus.ONGOING),
        "r3": (ActionType.RECRUIT, ActionStatus.DONE),
        "r4": (ActionType.RECRUIT, ActionStatus.CANCELLED),
        "r5": (ActionType.MENTOR, ActionStatus.PLANNED),
    }
    told = flow(
        welders(
            actions=tuple(action(name, kind, end=IN_Q1, status=status) for name, (kind, status) in kinds.items()),
            intakes=tuple(intake(name, "weld", 1, 2) for name in kinds),
        ),
        TODAY,
        "weld",
        quarters=2,
    )
    assert told.quarters[1].comings == (Coming("r1", "weld", IN_Q1, 1, 2), Coming("r2", "weld", IN_Q1, 1, 2))
    assert (told.quarters[1].taken_in, told.quarters[1].end) == ((4, 0, 0, 0, 0), (5, 1, 1, 1, 0))


def test_somebody_new_in_an_area_enters_it_and_frees_no_place() -> None:
    told = flow(welders(aims("eva", "weld", 2, IN_Q1)), TODAY, "weld", quarters=2)
    assert (told.quarters[1].entered, told.quarters[1].freed) == ((0, 1, 0, 0, 0), (0, 0, 0, 0, 0))


def test_the_whole_company_counts_everybody_once_on_the_highest_step() -> None:
    analysis = welders(aims("cim", "mill", 4, IN_Q1), aims("ada", "mill", 3, IN_Q1))
    told = flow(analysis, TODAY, quarters=2)
    assert told.start == (1, 1, 1, 1, 0)
    assert told.quarters[1].moves == (Move("cim", "mill", 2, 4),)
    assert told.quarters[1].end == (1, 0, 1, 2, 0)


def test_what_has_no_day_in_the_table_is_listed_with_the_reason() -> None:
    gone, late = date(2026, 11, 9), date(2030, 1, 1)
    analysis = welders(
        aims("ada", "weld", 5, None),
        aims("bo", "weld", 4, gone),
        aims("cim", "weld", 3, late),
        aims("dag", "weld", 2, IN_Q2),
        aims("eva", "weld", 0, None),
        leaves={"dag": IN_Q1},
        actions=(action("r1"), action("r2", end=gone)),
        intakes=(intake("r1", "weld", 1, 2), intake("r2", "mill", 1, 3)),
    )
    assert flow(analysis, TODAY).asides == (
        Aside(Why.UNDATED, "weld", 5, None, "ada"),
        Aside(Why.OVERDUE, "weld", 4, gone, "bo"),
        Aside(Why.LATER, "weld", 3, late, "cim"),
        Aside(Why.AFTER_LEAVING, "weld", 2, IN_Q2, "dag"),
        Aside(Why.UNDATED, "weld", 1, None, action_id="r1", heads=2),
        Aside(Why.OVERDUE, "mill", 1, gone, action_id="r2", heads=3),
    )
    assert all(q.quiet or q.leavers for q in flow(analysis, TODAY).quarters)


def test_who_has_left_already_is_not_counted_today() -> None:
    assert flow(welders(leaves={"bo": date(2026, 11, 9)}), TODAY, "weld").start == (1, 1, 0, 1, 0)
    assert flow(welders(leaves={"bo": TODAY}), TODAY, "weld").start == (1, 1, 1, 1, 0)


def scopes(analysis: Analysis) -> list[Flow]:
    return [flow(analysis, TODAY, where) for where in (None, *AREAS)]


@settings(max_examples=50)
@given(companies())
def test_heads_are_conserved_on_every_step_and_in_all(analysis: Analysis) -> None:
    for told in scopes(analysis):
        assert [q.start for q in told.quarters] == [told.start, *(q.end for q in told.quarters[:-1])]
        for q in told.quarters:
            gone = [sum(m.before == s for m in q.moves) for s in range(1, len(q.start) + 1)]
            come = [sum(m.after == s for m in q.moves) for s in range(1, len(q.start) + 1)]
            parts = zip(q.start, come, q.taken_in, gone, q.left, strict=True)
            assert q.end == tuple(was + into + new - away - left for was, into, new, away, left in parts)
            assert sum(q.end) == sum(q.start) + sum(q.entered) + sum(q.taken_in) - sum(q.left)
            assert min(*q.end, *q.freed, *q.left, *q.taken_in, *q.entered) >= 0


@settings(max_examples=50)
@given(companies())
def test_nobody_is_counted_twice(analysis: Analysis) -> None:
    there = {p.id for p in analysis.people if p.leaves is None or p.leaves >= TODAY}
    coming = sum(i.heads for i in analysis.intakes)
    for told in scopes(analysis):
        assert sum(told.start) <= len(there)
        assert all(sum(q.end) <= len(there) + coming for q in told.quarters)
        leavers = [leaver.person_id for q in told.quarters for leaver in q.leavers]
        assert len(leavers) == len(set(leavers))
        for q in told.quarters:
            named = [*(m.person_id for m in q.moves), *(leaver.person_id for leaver in q.leavers)]
            assert len(named) == len(set(named))
            assert set(named) <= there


@settings(max_examples=50)
@given(companies())
def test_the_places_freed_are_the_moves_upwards(analysis: Analysis) -> None:
    for told in scopes(analysis):
        for q in told.quarters:
            assert sum(q.freed) == sum(0 < m.before < m.after for m in q.moves)
            assert sum(q.left) == len(q.leavers)


@settings(max_examples=50)
@given(companies())
def test_a_shortfall_tells_the_figures_of_the_areas_own_flow(analysis: Analysis) -> None:
    step = analysis.company.coverage_step
    assert set(flow(analysis, TODAY).shortfalls) == {
        s for where in AREAS for s in flow(analysis, TODAY, where).shortfalls
    }
    for where in AREAS:
        told = flow(analysis, TODAY, where)
        minimum = next(a.minimum for a in analysis.areas if a.id == where)
        falls = [(q.quarter, sum(q.start[step - 1 :]), sum(q.end[step - 1 :])) for q in told.quarters]
        assert [(s.quarter, s.before, s.after) for s in told.shortfalls] == [
            fall for fall in falls if fall[2] < fall[1] and fall[2] < minimum
        ]
