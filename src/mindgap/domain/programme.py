"""The programme over all companies: its targets, who is reached, and what waits to be done."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from mindgap.domain.company import PlanState, Region

if TYPE_CHECKING:  # the targets are shown before any company is
    from mindgap.domain.overview import Overview

SOON = timedelta(days=30)
"""How long before a follow-up it is called for."""


@dataclass(frozen=True, slots=True)
class Reach:
    """Numbers of companies, in all and per region, and of people; as targets or as reached."""

    companies: int
    skane: int
    blekinge: int
    people: int


def reach(overviews: Iterable[Overview]) -> Reach:
    """Count the companies and the people in them."""
    lines = tuple(overviews)
    regions = [line.company.region for line in lines]
    return Reach(
        companies=len(lines),
        skane=regions.count(Region.SKANE),
        blekinge=regions.count(Region.BLEKINGE),
        people=sum(line.people for line in lines),
    )


class DutyKind(StrEnum):
    """Why a company needs attention, the most pressing first."""

    RETENTION = "retention"
    FOLLOW_UP = "follow_up"
    LATE_ACTIONS = "late_actions"
    REVIEW = "review"


@dataclass(frozen=True, slots=True)
class Duty:
    """Something to do in a company: days left to a date (negative when it has passed), or a number of things."""

    kind: DutyKind
    company_id: str
    company: str
    number: int = 0


def duties(overviews: Iterable[Overview], today: date) -> tuple[Duty, ...]:
    """Give what waits, the most pressing kind first and within a kind the lowest days or the highest number."""
    found = [duty for line in overviews for duty in _duties(line, today)]
    order = list(DutyKind)
    return tuple(sorted(found, key=lambda d: (order.index(d.kind), _weight(d), d.company)))


def _weight(duty: Duty) -> int:
    return -duty.number if duty.kind is DutyKind.LATE_ACTIONS else duty.number


def _duties(line: Overview, today: date) -> Iterable[Duty]:
    company = line.company
    if line.retention_over and company.retention_until is not None:
        yield Duty(DutyKind.RETENTION, company.id, company.name, (company.retention_until - today).days)
    if line.next_date is not None and line.next_date <= today + SOON:
        yield Duty(DutyKind.FOLLOW_UP, company.id, company.name, (line.next_date - today).days)
    if line.late_actions:
        yield Duty(DutyKind.LATE_ACTIONS, company.id, company.name, line.late_actions)
    if company.plan_state is PlanState.IN_REVIEW:
        yield Duty(DutyKind.REVIEW, company.id, company.name)


@dataclass(frozen=True, slots=True)
class YearTarget:
    """What is to be reached by the end of a year, counted from the start of the programme."""

    year: int
    skane: int
    blekinge: int
    people: int

    @property
    def companies(self) -> int:
        """Both regions together."""
        return self.skane + self.blekinge


YEARS = (
    YearTarget(2024, skane=35, blekinge=15, people=500),
    YearTarget(2025, skane=70, blekinge=30, people=1000),
    YearTarget(2026, skane=70, blekinge=30, people=1500),
)
"""The targets unless the home has others: half of the companies begin in the first year and half in the second."""


def in_the_end(years: Iterable[YearTarget]) -> Reach:
    """Give what is to be reached when the last of the years is over; nothing where there are no years."""
    last = max(years, key=lambda target: target.year, default=YearTarget(0, 0, 0, 0))
    return Reach(last.companies, last.skane, last.blekinge, last.people)


TARGETS = in_the_end(YEARS)
"""What the programme is to reach in its three years, unless the home has others."""
