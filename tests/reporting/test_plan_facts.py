from __future__ import annotations

from dataclasses import replace
from datetime import date

from mindgap.domain.action import Action, ActionStatus, ActionType, Aim, Audience, Funding
from mindgap.domain.gap import Decision, Gap
from mindgap.domain.goal import Driver, Goal, Horizon
from mindgap.domain.placement import Step
from mindgap.domain.requirement import GapStatus
from mindgap.domain.review import Verdict
from mindgap.domain.staircase import Coverage
from mindgap.reporting.facts.actions import ActionFacts, SpreadFacts
from mindgap.reporting.facts.gaps import GapFacts, RequirementFacts
from mindgap.reporting.facts.money import BudgetFacts, FundingSum, QuarterSum
from mindgap.reporting.facts.review import FollowUpFacts, ReviewFacts, VerdictFacts
from mindgap.reporting.facts.stairs import AreaFacts, MoveFacts
from mindgap.reporting.quarters import Quarter
from tests.reporting.small import TODAY, C, empty, facts, small


def test_a_gap_tells_its_place_what_it_requires_and_what_closes_it() -> None:
    weld, left = facts(small()).gaps
    assert weld == GapFacts(
        id="weld",
        number=1,
        text="För få svetsare",
        theme_id="competence",
        theme="Kompetens",
        goal_id="g1",
        goal="Korta ledtiden",
        horizon=Horizon.SHORT,
        driver=Driver.CUSTOMERS,
        dots=4,
        importance=5,
        effort=2,
        decision=Decision.ACT,
        reason="",
        decider="Ada",
        owner="Ada Fiktiv",
        status=GapStatus.PARTLY,
        requirements=(
            RequirementFacts(
                id="q1",
                area_id="svets",
                area="Svets",
                step=3,
                heads=3,
                by=date(2027, 6, 30),
                have=1,
                planned=1,
                missing=1,
                status=GapStatus.PARTLY,
            ),
        ),
        actions=(1,),
    )
    assert (left.number, left.decision, left.status, left.requirements) == (2, Decision.NOT_NOW, None, ())


def test_an_action_tells_who_by_code_and_hours_in_all() -> None:
    assert facts(small()).actions == (
        ActionFacts(
            id="a1",
            number=1,
            title="Mentor vid svetsen",
            type=ActionType.MENTOR,
            aim=Aim.DEVELOP,
            audience=Audience.COMPANY,
            group="",
            owner="Ada",
            start=date(2027, 1, 1),
            end=date(2027, 3, 31),
            hours=20,
            hours_total=20,
            cost=5000,
            funding=Funding.OWN,
            procured=False,
            measure="Svetsprov",
            status=ActionStatus.PLANNED,
            spread=SpreadFacts("Ada Fiktiv", "Bo", None, done=False),
            participants=("102",),
            people=1,
            gap_ids=("weld",),
            gaps=(1,),
        ),
    )


def test_the_staircase_counts_heads_now_and_at_target() -> None:
    stairs = facts(small()).staircase
    assert [(s.number, s.name, s.heads, s.heads_target) for s in stairs.steps] == [
        (1, "Introduktion", 0, 0),
        (2, "Upplärning", 1, 0),
        (3, "Självständig", 1, 2),
        (4, "Mångkunnig", 0, 0),
        (5, "Handledare och utvecklare", 0, 0),
    ]
    assert stairs.areas == stairs.key_person_risks
    assert stairs.areas == (
        AreaFacts(
            id="svets",
            name="Svets",
            critical=True,
            minimum=2,
            heads=(0, 1, 1, 0, 0),
            heads_target=(0, 0, 2, 0, 0),
            covering=1,
            covering_target=2,
            trainers=0,
            coverage=Coverage.ONE,
            missing=1,
        ),
    )
    assert stairs.moves == (MoveFacts("102", "Svets", 2, 3, date(2027, 3, 31), (1,)),)


def test_own_steps_take_the_place_of_the_default_ones_and_nobody_falls_off_the_top() -> None:
    own = (Step(id="s2", company_id=C, number=2, name="Kan"), Step(id="s1", company_id=C, number=1, name="Ny"))
    stairs = facts(replace(small(), steps=own)).staircase
    assert [(s.number, s.name, s.heads) for s in stairs.steps] == [(1, "Ny", 0), (2, "Kan", 1), (3, "", 1)]


def test_the_budget_sums_what_is_not_cancelled_by_funder_and_quarter() -> None:
    base = small()
    more = (
        Action(id="a2", company_id=C, title="Utan datum", cost=700),
        Action(id="a3", company_id=C, title="Inställd", cost=9000, status=ActionStatus.CANCELLED),
        Action(id="a4", company_id=C, title="Bara slut", end=date(2026, 12, 1), funding=Funding.PROGRAMME),
    )
    assert facts(replace(base, actions=(*base.actions, *more))).budget == BudgetFacts(
        cost=5700,
        hours=20,
        unit_cost=400,
        co_financing=8000,
        without_cost=1,
        funding=(
            FundingSum(Funding.PROGRAMME, 1, 0, 0),
            FundingSum(Funding.OWN, 1, 5000, 20),
            FundingSum(None, 1, 700, 0),
        ),
        quarters=(
            QuarterSum(Quarter(2026, 4), (), 0),
            QuarterSum(Quarter(2027, 1), ((Funding.OWN, 5000),), 20),
            QuarterSum(None, ((None, 700),), 0),
        ),
    )


def test_review_and_follow_up_are_told_gap_by_gap_and_by_date() -> None:
    told = facts(small())
    assert told.review == ReviewFacts(
        organisation="IF Metall",
        role="ombudsman",
        name="Cim Sago",
        on=TODAY,
        verdicts=(
            VerdictFacts("weld", 1, "För få svetsare", Verdict.DIFFER, "Natten ska gå först."),
            VerdictFacts("left", 2, "Laser i eget hus", None, ""),
        ),
    )
    assert told.follow_ups == (FollowUpFacts(date(2027, 2, 24), 3, None, ""),)


def test_an_empty_company_has_facts_too() -> None:
    told = facts(empty())
    assert (told.goals, told.gaps, told.actions, told.staircase.areas) == ((), (), (), ())
    assert (told.control.number, told.control.on) == ("MG-ABC123", TODAY)
    assert told.budget == BudgetFacts(0, 0, 417, 0, 0, (), ())


def test_a_gap_without_a_known_theme_or_goal_is_still_told() -> None:
    gap = Gap(id="x", company_id=C, text="Något", theme="our_own", goal_id="gone")
    held = facts(replace(empty(), gaps=(gap,), goals=(Goal(id="y", company_id=C, text="Mål"),))).gaps[0]
    assert (held.theme, held.goal_id, held.goal) == ("our_own", "gone", "")
