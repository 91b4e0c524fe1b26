"""The facts of a competence plan: what every format of it is made from."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from mindgap.domain.analysis import Analysis
from mindgap.domain.funders import Funders
from mindgap.domain.open_points import OpenPoint
from mindgap.domain.plan import open_points
from mindgap.domain.reach import Reach, reach
from mindgap.domain.still_here import still_here
from mindgap.domain.theme import Material
from mindgap.reporting.facts.actions import ActionFacts, build_actions
from mindgap.reporting.facts.control import (
    CompanyFacts,
    ControlFacts,
    GroupCount,
    PrivacyFacts,
    build_company,
    build_control,
    build_groups,
    build_privacy,
)
from mindgap.reporting.facts.flow import FlowFacts, build_flow
from mindgap.reporting.facts.gaps import GapFacts, GoalFacts, build_gaps, build_goals
from mindgap.reporting.facts.later import LATER
from mindgap.reporting.facts.levels import ThemeFacts, build_themes
from mindgap.reporting.facts.money import BudgetFacts, build_budget
from mindgap.reporting.facts.review import FollowUpFacts, ReviewFacts, build_follow_ups, build_review
from mindgap.reporting.facts.said import SaidFacts, build_decisions, build_parked
from mindgap.reporting.facts.stairs import StaircaseFacts, build_staircase
from mindgap.reporting.facts.survey import SurveyFacts, build_survey


@dataclass(frozen=True, slots=True)
class PersonFacts:
    """Which name a code stands for: read by editions with names and by what takes names away."""

    code: str
    name: str


@dataclass(frozen=True, slots=True)
class PlanFacts:
    """Everything that a competence plan tells."""

    company: CompanyFacts
    control: ControlFacts
    groups: tuple[GroupCount, ...]
    level_names: tuple[str, ...]
    themes: tuple[ThemeFacts, ...]
    goals: tuple[GoalFacts, ...]
    gaps: tuple[GapFacts, ...]
    staircase: StaircaseFacts
    actions: tuple[ActionFacts, ...]
    budget: BudgetFacts
    flow: FlowFacts
    reach: Reach
    follow_ups: tuple[FollowUpFacts, ...]
    review: ReviewFacts
    open_points: tuple[OpenPoint, ...]
    decisions: tuple[SaidFacts, ...]
    parked: tuple[SaidFacts, ...]
    privacy: PrivacyFacts
    people: tuple[PersonFacts, ...]
    funders: Funders | None = field(default=None, metadata=LATER)
    survey: SurveyFacts | None = field(default=None, metadata=LATER)


def build_plan(analysis: Analysis, material: Material, today: date) -> PlanFacts:
    """Gather the facts of the plan as of `today`; the same input gives the same facts."""
    here = still_here(analysis, today)
    gaps = build_gaps(here, material)
    actions = build_actions(analysis, gaps)
    staircase = build_staircase(here, material)
    return PlanFacts(
        company=build_company(analysis),
        control=build_control(analysis, today),
        groups=build_groups(analysis),
        level_names=material.level_names,
        themes=build_themes(analysis, material),
        goals=build_goals(analysis),
        gaps=gaps,
        staircase=staircase,
        actions=actions,
        budget=build_budget(actions, analysis.company.unit_cost),
        flow=build_flow(analysis, len(staircase.steps), today),
        reach=reach(here),
        follow_ups=build_follow_ups(analysis),
        review=build_review(analysis, gaps),
        open_points=open_points(here, len(staircase.steps), tuple(t.id for t in material.themes)),
        decisions=build_decisions(analysis),
        parked=build_parked(analysis),
        privacy=build_privacy(analysis),
        people=tuple(PersonFacts(p.code, p.name) for p in analysis.people),
        survey=build_survey(analysis, material),
    )
