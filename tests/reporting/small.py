"""A company of three with one of everything, small enough to count by hand."""

from __future__ import annotations

from datetime import date

from mindgap.content.loader import load
from mindgap.domain.action import Action, ActionGap, ActionPerson, ActionType, Funding
from mindgap.domain.analysis import Analysis
from mindgap.domain.company import Company
from mindgap.domain.gap import Decision, Gap, Requirement
from mindgap.domain.goal import Driver, Goal, Horizon
from mindgap.domain.participant import Group
from mindgap.domain.person import Area, Person
from mindgap.domain.placement import Placement, Target
from mindgap.domain.review import FollowUp, GapReview, Review, Verdict
from mindgap.domain.round import Round
from mindgap.domain.scoring import Counts, Score, ScoreKind
from mindgap.reporting.facts import PlanFacts, build_plan

TODAY = date(2026, 11, 24)
SV = load("sv")
C = "company-abc123"


def company(**fields: object) -> Company:
    return Company(id=C, company_id=C, **{"name": "Provbolaget Syd (fiktivt)", **fields})  # type: ignore[arg-type]


def empty(**fields: object) -> Analysis:
    return Analysis(company=company(**fields))


def score(counts: Counts, group: Group = Group.BLUE_COLLAR, **fields: object) -> Score:
    ones, twos, threes, fours, fives = counts
    told: dict[str, object] = {"kind": ScoreKind.CURRENT, "item": "diversity", "round_id": "r0", **fields}
    name = ".".join(str(told.get(key, "")) for key in ("round_id", "kind", "item", "attempt"))
    return Score(
        id=f"{name}.{group}",
        company_id=C,
        group=group,
        ones=ones,
        twos=twos,
        threes=threes,
        fours=fours,
        fives=fives,
        **told,  # type: ignore[arg-type]  # told by the test
    )


def rounds(*labels: str) -> tuple[Round, ...]:
    return tuple(Round(id=f"r{n}", company_id=C, label=x, opened=date(2026, 1 + n, 1)) for n, x in enumerate(labels))


def scored(*scores: Score, **fields: object) -> Analysis:
    return Analysis(company=company(**fields), rounds=rounds("T0", "T1"), scores=scores)


def small() -> Analysis:
    """Ada and Bo weld; Ada alone stands on step 3, Bo is to come after her through a mentor."""
    return Analysis(
        company=company(contact="Produktionschefen", unit_cost=400),
        goals=(Goal(id="g1", company_id=C, text="Korta ledtiden", horizon=Horizon.SHORT, driver=Driver.CUSTOMERS),),
        gaps=(
            Gap(id="left", company_id=C, text="Laser i eget hus", theme="strengths", decision=Decision.NOT_NOW),
            Gap(
                id="weld",
                company_id=C,
                text="För få svetsare",
                theme="competence",
                goal_id="g1",
                horizon=Horizon.SHORT,
                driver=Driver.CUSTOMERS,
                dots=4,
                importance=5,
                effort=2,
                decision=Decision.ACT,
                decider="Ada",
                owner="Ada Fiktiv",
            ),
        ),
        requirements=(
            Requirement(id="q1", company_id=C, gap_id="weld", area_id="svets", step=3, heads=3, by=date(2027, 6, 30)),
        ),
        areas=(Area(id="svets", company_id=C, name="Svets", minimum=2, critical=True),),
        people=(
            Person(id="p1", company_id=C, code="101", name="Ada Fiktiv"),
            Person(id="p2", company_id=C, code="102", name="Bo Påhittad"),
            Person(id="p3", company_id=C, code="103"),
        ),
        placements=(
            Placement(id="l1", company_id=C, person_id="p1", area_id="svets", step=3, on=date(2026, 1, 1)),
            Placement(id="l2", company_id=C, person_id="p2", area_id="svets", step=2, on=date(2026, 1, 1)),
        ),
        targets=(Target(id="t2", company_id=C, person_id="p2", area_id="svets", step=3, by=date(2027, 3, 31)),),
        actions=(
            Action(
                id="a1",
                company_id=C,
                title="Mentor vid svetsen",
                type=ActionType.MENTOR,
                owner="Ada",
                start=date(2027, 1, 1),
                end=date(2027, 3, 31),
                hours=20,
                cost=5000,
                funding=Funding.OWN,
                measure="Svetsprov",
                spread_from="Ada Fiktiv",
                spread_to="Bo",
            ),
        ),
        action_gaps=(ActionGap(id="ag", company_id=C, action_id="a1", gap_id="weld"),),
        action_people=(ActionPerson(id="ap", company_id=C, action_id="a1", person_id="p2"),),
        reviews=(Review(id="rv", company_id=C, organisation="IF Metall", role="ombudsman", name="Cim Sago", on=TODAY),),
        gap_reviews=(
            GapReview(id="gr", company_id=C, gap_id="weld", verdict=Verdict.DIFFER, text="Natten ska gå först."),
        ),
        follow_ups=(FollowUp(id="f", company_id=C, due=date(2027, 2, 24), months=3),),
    )


def facts(analysis: Analysis) -> PlanFacts:
    return build_plan(analysis, SV, TODAY)
