"""Competence gaps as the room words, weighs and decides them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from mindgap.domain.entity import Entity
from mindgap.domain.goal import Driver, Horizon


class Decision(StrEnum):
    """What the room decided about a gap."""

    UNDECIDED = "undecided"
    ACT = "act"
    LATER = "later"
    NOT_NOW = "not_now"


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap(Entity):
    """What the company cannot do today and needs to, in the room's own words."""

    text: str
    theme: str
    """A theme id."""
    goal_id: str | None = None
    horizon: Horizon | None = None
    driver: Driver | None = None
    dots: int = 0
    """Dots from the secret vote."""
    importance: int | None = None
    """1 (nice to have) to 5 (the goal falls without it)."""
    effort: int | None = None
    """1 (a week's work) to 5 (a year and real money)."""
    decision: Decision = Decision.UNDECIDED
    reason: str = ""
    """Why it is left for later or knowingly not closed."""
    owner: str = ""
    decider: str = ""
    """Who decided, by name or role."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Requirement(Entity):
    """How many heads a gap needs on a step or above in an area, by a date."""

    gap_id: str
    area_id: str
    step: int = 3
    heads: int = 1
    by: date | None = None


_DECISION_ORDER = {Decision.ACT: 0, Decision.UNDECIDED: 1, Decision.LATER: 2, Decision.NOT_NOW: 3}


def ranked(gaps: Iterable[Gap]) -> tuple[Gap, ...]:
    """Order gaps: acted on first and knowingly left last; then dots, importance (high first), effort (low first)."""
    return tuple(sorted(gaps, key=_rank))


def _rank(gap: Gap) -> tuple[int, int, int, int, str]:
    return (_DECISION_ORDER[gap.decision], -gap.dots, -(gap.importance or 0), gap.effort or 6, gap.id)
