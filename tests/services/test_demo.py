from __future__ import annotations

from dataclasses import fields
from datetime import date, timedelta
from itertools import count

import pytest

from mindgap.content.demo import load_demo
from mindgap.domain.action import Action, ActionStatus, ActionType
from mindgap.domain.analysis import COLLECTIONS, Analysis
from mindgap.domain.company import Phase
from mindgap.domain.flow import flow
from mindgap.domain.gap import Decision
from mindgap.domain.goal import Driver, Horizon
from mindgap.domain.movement import movements
from mindgap.domain.open_points import PeopleWithoutTarget, PointParked, RequirementMissing
from mindgap.domain.overview import overview
from mindgap.domain.phase_state import PhaseState
from mindgap.domain.placement import View
from mindgap.domain.plan import open_points
from mindgap.domain.privacy import has_identity_number
from mindgap.domain.requirement import GapStatus, fulfilments, gap_status
from mindgap.domain.review import Verdict
from mindgap.domain.rules import checked
from mindgap.domain.scoring import ScoreKind
from mindgap.domain.staircase import Coverage, coverage, latest
from mindgap.domain.theme import THEME_IDS
from mindgap.services.demo import make_demo
from mindgap.services.demo_analysis import demo_analysis
from mindgap.services.demo_making import day
from mindgap.services.house import Services
from tests.services.conftest import TODAY, OpenHome

DAYS = [date(2026, 10, 12), date(2027, 1, 1), date(2028, 2, 29), date(2026, 12, 31), date(2027, 8, 28)]


def made(today: date = TODAY) -> Analysis:
    numbers = count(1)
    return demo_analysis(load_demo(), today, lambda: f"{next(numbers):08}")


@pytest.fixture
def demo(services: Services) -> Analysis:
    return services.companies.analysis(make_demo(services).id)


def test_the_stored_company_has_all_its_parts(demo: Analysis) -> None:
    assert {field: len(demo.all(kind)) for kind, field in COLLECTIONS.items() if demo.all(kind)} == {
        "participants": 22,
        "rounds": 2,
        "scores": 132,
        "survey_counts": 112,
        "notes": 12,
        "goals": 5,
        "gaps": 9,
        "areas": 8,
        "people": 25,
        "indicators": 25,
        "requirements": 9,
        "placements": 85,
        "targets": 28,
        "actions": 15,
        "action_gaps": 16,
        "action_people": 28,
        "intakes": 3,
        "reviews": 1,
        "gap_reviews": 9,
        "follow_ups": 3,
    }


def test_every_phase_has_left_something_behind(demo: Analysis) -> None:
    summed_up = overview(demo, TODAY)
    whole = [phase for phase, state in summed_up.phases.items() if state is PhaseState.DONE]
    lacking = {point.phase for point in open_points(demo)}
    assert PhaseState.AHEAD not in summed_up.phases.values()
    assert whole == [p for p in Phase if p not in lacking and p is not Phase.FOLLOW_UP]
    assert (summed_up.people, summed_up.gaps, summed_up.covered, summed_up.late_actions) == (25, 9, 4, 1)


def test_making_it_twice_gives_the_same_company_and_changes_nothing(open_home: OpenHome) -> None:
    first = open_home()
    company = make_demo(first)
    before = first.companies.analysis(company.id)
    again = open_home(today=TODAY + timedelta(40))
    assert make_demo(again) == company
    assert again.companies.analysis(company.id) == before
    assert again.companies.list() == (company,)


def test_a_demo_that_somebody_has_changed_is_left_as_it_is(services: Services) -> None:
    changed = services.edits.change(make_demo(services), town="Annanstad")
    assert make_demo(services) == changed


def test_what_is_told_is_stored_as_it_is(services: Services) -> None:
    for entity in (e for kind in COLLECTIONS for e in made().all(kind)):
        assert checked(entity) == entity


@pytest.mark.parametrize("today", DAYS)
def test_the_requirements_stand_in_every_state_on_any_day(today: date) -> None:
    analysis = made(today)
    known = fulfilments(analysis)
    assert [gap_status(gap, analysis, known) for gap in analysis.gaps] == [
        GapStatus.PARTLY,
        GapStatus.COVERED,
        GapStatus.CLOSED,
        GapStatus.COVERED,
        GapStatus.PARTLY,
        GapStatus.COVERED,
        GapStatus.OPEN,
        None,
        None,
    ]
    assert {met.status for met in known.values()} == set(GapStatus)


@pytest.mark.parametrize("today", DAYS)
def test_the_story_is_in_order_on_any_day(today: date) -> None:
    analysis, company = made(today), made(today).company
    told = [company.notice_given, company.workshop_1, company.workshop_2, analysis.reviews[0].on, company.decided_on]
    assert told == sorted(d for d in told if d)
    held = analysis.follow_ups[0].held
    assert held is not None
    assert held <= today < analysis.follow_ups[1].due < analysis.follow_ups[2].due
    assert all(p.on <= today for p in analysis.placements)
    late = [a for a in analysis.actions if a.status is ActionStatus.ONGOING and a.end and a.end < today]
    assert [a.title for a in late] == ["Instruktörsutbildning för tre handledare"]
    assert all(a.end and a.end < today for a in analysis.actions if a.status is ActionStatus.DONE)
    assert all(a.start and a.start > today for a in analysis.actions if a.status is ActionStatus.PLANNED)


def test_every_theme_is_scored_now_and_desired_with_statements(demo: Analysis) -> None:
    baseline, later = demo.rounds
    first = [s for s in demo.scores if s.round_id == baseline.id]
    wanted = {(kind, theme) for kind in ScoreKind for theme in THEME_IDS}
    assert {(s.kind, s.item) for s in first if "." not in s.item} == wanted
    assert {s.item for s in first if "." in s.item} == {f"{t}.{n}" for t in THEME_IDS for n in range(1, 5)}
    assert {s.item for s in demo.scores if s.round_id == later.id} == set(THEME_IDS)
    assert {s.item for s in demo.scores if s.attempt > 1} == {"gender_equality"}


def test_everybody_in_a_group_has_answered_everything(demo: Analysis) -> None:
    assert {(s.group, sum(s.counts)) for s in demo.scores} == {
        ("management", 5),
        ("white_collar", 6),
        ("blue_collar", 9),
        ("union", 2),
    }


def test_gaps_and_goals_show_every_choice(demo: Analysis) -> None:
    assert {gap.theme for gap in demo.gaps} == set(THEME_IDS)
    assert [g.decision for g in demo.gaps].count(Decision.LATER) == 1
    assert [g.decision for g in demo.gaps].count(Decision.NOT_NOW) == 1
    assert all(g.reason for g in demo.gaps if g.decision in (Decision.LATER, Decision.NOT_NOW))
    assert {g.driver for g in demo.goals} == set(Driver)
    assert {g.horizon for g in demo.goals} == {g.horizon for g in demo.gaps} == set(Horizon)
    assert {r.verdict for r in demo.gap_reviews} == set(Verdict)


def test_every_action_is_told_in_full(demo: Analysis) -> None:
    assert {a.type for a in demo.actions} == set(ActionType)
    may_be_empty = {"group", "spread_done", "procured", "hours", "cost"}
    empty = [
        (action.title, f.name)
        for action in demo.actions
        for f in fields(Action)
        if f.name not in may_be_empty and not getattr(action, f.name)
    ]
    assert empty == []
    tied = {tie.action_id for tie in demo.action_gaps}
    assert tied == {a.id for a in demo.actions}


def test_the_staircase_has_every_coverage_history_and_differing_views(demo: Analysis) -> None:
    assert {c.coverage for c in coverage(demo)} == set(Coverage)
    decided = demo.company.decided_on
    assert decided is not None
    moved = movements(demo.placements, decided, TODAY)
    assert sorted(m.steps for m in moved) == [-4, 1, 1, 1, 1, 1, 1, 1, 1, 1]
    own, manager = latest(demo.placements, View.OWN), latest(demo.placements, View.MANAGER)
    assert own.keys() == manager.keys()
    assert 0 < sum(own[place].step != manager[place].step for place in own) < len(own)


def test_what_still_lies_open_is_what_the_story_tells(demo: Analysis) -> None:
    assert [type(p) for p in open_points(demo)] == [RequirementMissing] * 3 + [PeopleWithoutTarget, PointParked]


def test_it_says_that_it_is_made_up_and_holds_no_identity_number(demo: Analysis) -> None:
    assert "påhittat" in demo.company.name
    entities = (e for kind in COLLECTIONS for e in demo.all(kind))
    texts = (getattr(e, f.name) for e in entities for f in fields(e) if not f.name.endswith("id"))
    assert not [text for text in texts if isinstance(text, str) and has_identity_number(text)]


@pytest.mark.parametrize(
    ("told", "given"),
    [
        ("-3d", date(2026, 10, 9)),
        ("+5w", date(2026, 11, 16)),
        ("+2d", date(2026, 10, 14)),
        ("+0m", date(2026, 10, 31)),
        ("+4m", date(2027, 2, 28)),
    ],
)
def test_days_are_counted_from_today_and_fall_on_working_days(told: str, given: date) -> None:
    assert day(told, TODAY) == given


@pytest.mark.parametrize("today", DAYS)
def test_the_flow_has_moves_leavers_recruits_and_an_area_that_falls_short_on_any_day(today: date) -> None:
    told = flow(made(today), today)
    happens = [(bool(q.moves), bool(q.leavers), bool(q.comings)) for q in told.quarters]
    assert tuple(any(column) for column in zip(*happens, strict=True)) == (True, True, True)
    assert len(told.shortfalls) == 1
    assert told.asides == ()
