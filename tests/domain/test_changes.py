from __future__ import annotations

from dataclasses import replace
from datetime import date

from mindgap.domain.action import ActionStatus
from mindgap.domain.changes import (
    ActionMark,
    AreaMark,
    Change,
    GapMark,
    GoalMark,
    LevelMark,
    Period,
    Snapshot,
    changes,
)
from mindgap.domain.changes import ChangeKind as Kind
from mindgap.domain.company import PlanState
from mindgap.domain.gap import Decision
from mindgap.domain.review import Verdict

SPRING = Period(date(2027, 1, 1), date(2027, 4, 30))
AUTUMN = Period(date(2027, 9, 1), None)
GAP = GapMark("g", "Ensam vid roboten", Decision.UNDECIDED, None)
ACTION = ActionMark("a", "Mentor", "M001", SPRING, ActionStatus.PLANNED)
BEFORE = Snapshot(
    state=PlanState.IN_REVIEW,
    goals=(GoalMark("1", "Korta ledtiden"),),
    gaps=(GAP,),
    actions=(ACTION,),
    areas=(AreaMark("s", "Svets", 1),),
    levels=(LevelMark("diversity", "Mångfald", 2.4, None),),
    cost=5000,
)


def test_a_plan_that_says_the_same_has_no_changes() -> None:
    assert changes(BEFORE, BEFORE) == ()


def test_what_has_come_and_gone_is_named() -> None:
    after = replace(
        BEFORE,
        goals=(GoalMark("2", "Två skift"),),
        gaps=(replace(GAP, id="h", text="Ingen mäter"),),
        actions=(replace(ACTION, id="b", text="Rotation"),),
    )
    assert changes(BEFORE, after) == (
        Change(Kind.GOAL_ADDED, "Två skift"),
        Change(Kind.GOAL_REMOVED, "Korta ledtiden"),
        Change(Kind.GAP_ADDED, "Ingen mäter"),
        Change(Kind.GAP_REMOVED, "Ensam vid roboten"),
        Change(Kind.ACTION_ADDED, "Rotation"),
        Change(Kind.ACTION_REMOVED, "Mentor"),
    )


def test_what_has_become_another_tells_both_sides() -> None:
    after = replace(
        BEFORE,
        state=PlanState.AGREED,
        gaps=(GapMark("g", "En kan roboten", Decision.ACT, Verdict.AGREE),),
        actions=(ActionMark("a", "Mentor", "M002", AUTUMN, ActionStatus.DONE),),
        areas=(AreaMark("s", "Svets", 2),),
        levels=(LevelMark("diversity", "Mångfald", 3.0, 4.1),),
        cost=7000,
    )
    assert changes(BEFORE, after) == (
        Change(Kind.STATE, "", PlanState.IN_REVIEW, PlanState.AGREED),
        Change(Kind.LEVEL_CURRENT, "Mångfald", 2.4, 3.0),
        Change(Kind.LEVEL_DESIRED, "Mångfald", None, 4.1),
        Change(Kind.GAP_WORDED, "En kan roboten", "Ensam vid roboten", "En kan roboten"),
        Change(Kind.GAP_DECIDED, "En kan roboten", Decision.UNDECIDED, Decision.ACT),
        Change(Kind.GAP_JUDGED, "En kan roboten", None, Verdict.AGREE),
        Change(Kind.ACTION_MOVED, "Mentor", SPRING, AUTUMN),
        Change(Kind.ACTION_OWNER, "Mentor", "M001", "M002"),
        Change(Kind.ACTION_STATUS, "Mentor", ActionStatus.PLANNED, ActionStatus.DONE),
        Change(Kind.AREA_HEADS, "Svets", 1, 2),
        Change(Kind.COST, "", 5000, 7000),
    )


def test_fields_that_say_something_else_are_named_and_new_fields_are_no_change() -> None:
    said = replace(
        BEFORE, gaps=(replace(GAP, fields=(("owner", "M001"), ("effort", 2))),), targets=(("M001 Svets", 3),)
    )
    after = replace(
        said,
        gaps=(replace(GAP, fields=(("owner", "M002"), ("effort", 2), ("dots", 4))),),
        targets=(("M001 Svets", 4),),
        decisions=(("1", "Mentor"),),
        follow_ups=(("3", date(2027, 3, 1)),),
    )
    assert changes(said, said) == ()
    assert changes(said, after) == (
        Change(Kind.GAP_TOLD, "Ensam vid roboten", None, ("owner",)),
        Change(Kind.TARGETS),
        Change(Kind.DECISIONS),
        Change(Kind.FOLLOW_UPS),
    )
