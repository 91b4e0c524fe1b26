"""The company and where its process stands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from mindgap.domain.entity import Entity


class Phase(StrEnum):
    """The eight phases, in order; an order, not a lock."""

    PREPARE = "prepare"
    CURRENT = "current"
    DESIRED = "desired"
    GAP = "gap"
    STAIRCASE = "staircase"
    PLAN = "plan"
    REVIEW = "review"
    FOLLOW_UP = "follow_up"


class Region(StrEnum):
    """The regions that the programme counts by."""

    SKANE = "skane"
    BLEKINGE = "blekinge"
    OTHER = "other"


class PlanState(StrEnum):
    """How far the plan has come."""

    DRAFT = "draft"
    IN_REVIEW = "in_review"
    REVIEWED = "reviewed"
    AGREED = "agreed"
    FOLLOWING_UP = "following_up"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Company(Entity):
    """A company, its facts, its settings and the place where the room left off."""

    name: str
    organisation_number: str = ""
    town: str = ""
    region: Region | None = None
    industry: str = ""
    employees: int | None = None
    """Head-count that the company itself states."""
    contact: str = ""
    """The role that answers for the plan."""
    facilitator: str = ""
    workshop_1: date | None = None
    workshop_2: date | None = None
    retention_until: date | None = None
    """When the personal data are to be erased."""
    notice_given: date | None = None
    """When the participants were told how their data are used."""
    phase: Phase = Phase.PREPARE
    """The phase that opens next time."""
    place: str = ""
    """Where in the phase the room was, e.g. a theme id or a gap id."""
    plan_state: PlanState = PlanState.DRAFT
    decided_by: str = ""
    """Who decided on the plan."""
    decided_on: date | None = None
    minimum_group: int = 5
    """Nothing about a smaller group is shown, exported or derivable (5 to 20)."""
    coverage_step: int = 3
    """The step from which somebody covers an area."""
    trainer_step: int = 5
    """The step from which somebody trains others."""
    indicators: bool = False
    """Gender, age band and education band are asked for, because the programme counts by them."""
    unit_cost: int = 417
    """Kronor per participant hour as co-financing."""
