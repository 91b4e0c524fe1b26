"""Actions that close gaps, person by person, and how the new knowledge is passed on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from mindgap.domain.entity import Entity


class ActionType(StrEnum):
    """How the competence is brought about."""

    OPEN_COURSE = "open_course"
    COMPANY_COURSE = "company_course"
    WORKPLACE_LEARNING = "workplace_learning"
    MENTOR = "mentor"
    ROTATION = "rotation"
    VALIDATION = "validation"
    TRAIN_THE_TRAINER = "train_the_trainer"
    RECRUIT = "recruit"
    HIRE_IN = "hire_in"
    REDESIGN = "redesign"


class Aim(StrEnum):
    """The three words the staircase model lives by."""

    ATTRACT = "attract"
    DEVELOP = "develop"
    RETAIN = "retain"


class Audience(StrEnum):
    """Whom the action is for."""

    HR = "hr"
    MANAGERS = "managers"
    CHANGE_LEADERS = "change_leaders"
    EVERYONE = "everyone"
    COMPANY = "company"


class Funding(StrEnum):
    """Who pays."""

    PROGRAMME = "programme"
    OWN = "own"
    OTHER = "other"


class ActionStatus(StrEnum):
    """How far an action has come."""

    PLANNED = "planned"
    ONGOING = "ongoing"
    DONE = "done"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True, kw_only=True)
class Action(Entity):
    """Something the company does to close one or more gaps."""

    title: str
    type: ActionType = ActionType.WORKPLACE_LEARNING
    aim: Aim = Aim.DEVELOP
    audience: Audience = Audience.COMPANY
    group: str = ""
    """Whom it reaches when no people are named, e.g. "night shift"."""
    owner: str = ""
    start: date | None = None
    end: date | None = None
    hours: int | None = None
    """Hours per person."""
    cost: int | None = None
    """Kronor in all, hours not counted."""
    funding: Funding | None = None
    procured: bool = False
    measure: str = ""
    """How it will be seen that the action worked."""
    status: ActionStatus = ActionStatus.PLANNED
    spread_from: str = ""
    """Who passes the new knowledge on."""
    spread_to: str = ""
    spread_by: date | None = None
    spread_done: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionGap(Entity):
    """That an action helps to close a gap."""

    action_id: str
    gap_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Intake(Entity):
    """Heads that an action of recruiting or hiring in brings to a step of an area, on the day it ends."""

    action_id: str
    area_id: str
    step: int = 1
    heads: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionPerson(Entity):
    """That a person takes part in an action."""

    action_id: str
    person_id: str
