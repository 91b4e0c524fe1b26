"""The actions, with who takes part by code."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from mindgap.domain.action import Action, ActionStatus, ActionType, Aim, Audience, Funding
from mindgap.domain.analysis import Analysis
from mindgap.domain.text import swedish_key
from mindgap.reporting.facts.gaps import GapFacts


@dataclass(frozen=True, slots=True)
class SpreadFacts:
    """Who passes the new knowledge on to whom, by when, and whether it has happened."""

    by_whom: str
    to: str
    by: date | None
    done: bool

    @property
    def planned(self) -> bool:
        """Whether anybody is to pass it on, or to be passed it."""
        return bool(self.by_whom or self.to)


@dataclass(frozen=True, slots=True)
class ActionFacts:
    """An action; its number is its place in the order of creation."""

    id: str
    number: int
    title: str
    type: ActionType
    aim: Aim
    audience: Audience
    group: str
    owner: str
    start: date | None
    end: date | None
    hours: int | None
    """Hours per person."""
    hours_total: int | None
    """Hours per person × people named; None when either is unknown."""
    cost: int | None
    """Kronor in all, hours not counted."""
    funding: Funding | None
    procured: bool
    measure: str
    status: ActionStatus
    spread: SpreadFacts
    participants: tuple[str, ...]
    """Codes of those who take part; empty where an edition tells of nobody."""
    people: int
    """How many they are."""
    gap_ids: tuple[str, ...]
    gaps: tuple[int, ...]
    """Numbers of the gaps it helps to close."""

    @property
    def counts(self) -> bool:
        """Whether it counts in budget, hours and time plan: a cancelled action does not."""
        return self.status is not ActionStatus.CANCELLED


def build_actions(analysis: Analysis, gaps: tuple[GapFacts, ...]) -> tuple[ActionFacts, ...]:
    """Give every action in the order of creation."""
    return tuple(_action(n, action, analysis, gaps) for n, action in enumerate(analysis.actions, 1))


def _action(number: int, action: Action, analysis: Analysis, gaps: tuple[GapFacts, ...]) -> ActionFacts:
    codes = _codes(action, analysis)
    tied = [gap for gap in gaps if number in gap.actions]
    return ActionFacts(
        id=action.id,
        number=number,
        title=action.title,
        type=action.type,
        aim=action.aim,
        audience=action.audience,
        group=action.group,
        owner=action.owner,
        start=action.start,
        end=action.end,
        hours=action.hours,
        hours_total=action.hours * len(codes) if action.hours is not None and codes else None,
        cost=action.cost,
        funding=action.funding,
        procured=action.procured,
        measure=action.measure,
        status=action.status,
        spread=SpreadFacts(action.spread_from, action.spread_to, action.spread_by, action.spread_done),
        participants=codes,
        people=len(codes),
        gap_ids=tuple(gap.id for gap in tied),
        gaps=tuple(gap.number for gap in tied),
    )


def _codes(action: Action, analysis: Analysis) -> tuple[str, ...]:
    taking_part = {tie.person_id for tie in analysis.action_people if tie.action_id == action.id}
    return tuple(sorted((p.code for p in analysis.people if p.id in taking_part), key=swedish_key))
