"""Goals and the competence gaps that stand in their way, with what each gap requires in heads."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from mindgap.domain.analysis import Analysis
from mindgap.domain.gap import Decision, Gap, Requirement, ranked
from mindgap.domain.goal import Driver, Goal, Horizon
from mindgap.domain.requirement import Fulfilment, GapStatus, fulfilments, gap_status
from mindgap.domain.theme import Material
from mindgap.reporting.facts.later import LATER


@dataclass(frozen=True, slots=True)
class GoalFacts:
    """A business goal."""

    id: str
    text: str
    horizon: Horizon
    driver: Driver | None
    measure: str


@dataclass(frozen=True, slots=True)
class RequirementFacts:
    """What a gap requires in an area, and how much of it is there."""

    id: str
    area_id: str
    area: str
    step: int
    heads: int
    by: date | None
    have: int
    planned: int
    missing: int
    status: GapStatus
    coming: int = field(default=0, metadata=LATER)
    """How many of the planned are heads to be recruited or hired in."""


@dataclass(frozen=True, slots=True)
class GapFacts:
    """A competence gap with what was decided and what covers it."""

    id: str
    number: int
    """Place in the ranking, from 1."""
    text: str
    theme_id: str
    theme: str
    goal_id: str | None
    goal: str
    horizon: Horizon | None
    driver: Driver | None
    dots: int
    importance: int | None
    effort: int | None
    decision: Decision
    reason: str
    decider: str
    """Who decided, by name or role."""
    owner: str
    status: GapStatus | None
    """None when nothing is required in heads."""
    requirements: tuple[RequirementFacts, ...]
    actions: tuple[int, ...]
    """Numbers of the actions that help to close it."""


def build_goals(analysis: Analysis) -> tuple[GoalFacts, ...]:
    """Give the goals, the near ones first."""
    near_first = sorted(analysis.goals, key=lambda g: g.horizon is Horizon.LONG)
    return tuple(GoalFacts(g.id, g.text, g.horizon, g.driver, g.measure) for g in near_first)


def build_gaps(analysis: Analysis, material: Material) -> tuple[GapFacts, ...]:
    """Give the gaps in rank order, those knowingly left last."""
    known = fulfilments(analysis)
    return tuple(_gap((number, gap), analysis, material, known) for number, gap in enumerate(ranked(analysis.gaps), 1))


def _gap(place: tuple[int, Gap], analysis: Analysis, material: Material, known: dict[str, Fulfilment]) -> GapFacts:
    number, gap = place
    goal = analysis.find(Goal, gap.goal_id)
    return GapFacts(
        id=gap.id,
        number=number,
        text=gap.text,
        theme_id=gap.theme,
        theme=next((t.name for t in material.themes if t.id == gap.theme), gap.theme),
        goal_id=gap.goal_id,
        goal=goal.text if goal else "",
        horizon=gap.horizon,
        driver=gap.driver,
        dots=gap.dots,
        importance=gap.importance,
        effort=gap.effort,
        decision=gap.decision,
        reason=gap.reason,
        decider=gap.decider,
        owner=gap.owner,
        status=gap_status(gap, analysis, known),
        requirements=tuple(_requirement(r, analysis, known) for r in analysis.requirements if r.gap_id == gap.id),
        actions=_tied(analysis, gap.id),
    )


def _requirement(r: Requirement, analysis: Analysis, known: dict[str, Fulfilment]) -> RequirementFacts:
    met = known[r.id]
    return RequirementFacts(
        id=r.id,
        area_id=r.area_id,
        area=next((a.name for a in analysis.areas if a.id == r.area_id), ""),
        step=r.step,
        heads=r.heads,
        by=r.by,
        have=met.have,
        planned=met.planned,
        missing=met.missing,
        status=met.status,
        coming=met.coming,
    )


def _tied(analysis: Analysis, gap_id: str) -> tuple[int, ...]:
    tied = {tie.action_id for tie in analysis.action_gaps if tie.gap_id == gap_id}
    return tuple(number for number, action in enumerate(analysis.actions, 1) if action.id in tied)
