"""Whose plan it is, in what state, who took part and under which rules the data are kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from mindgap.domain.analysis import Analysis
from mindgap.domain.changes import Change
from mindgap.domain.company import PlanState, Region
from mindgap.domain.participant import Group, Participant


@dataclass(frozen=True, slots=True)
class CompanyFacts:
    """The company as the cover names it."""

    name: str
    organisation_number: str
    town: str
    region: Region | None
    industry: str
    employees: int | None
    contact: str
    facilitator: str
    workshop_1: date | None
    workshop_2: date | None


@dataclass(frozen=True, slots=True)
class VersionFacts:
    """Which version this is, and what has changed since the one before; the first has none before it."""

    number: int
    before: int | None
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class ControlFacts:
    """Document control: which plan, how far it has come, who decided on it and when the picture was taken."""

    number: str
    """The same for every printout of a company's plan."""
    state: PlanState
    on: date
    decided_by: str
    decided_on: date | None
    rounds: tuple[str, ...]
    """Labels of the measuring rounds held so far."""
    version: VersionFacts | None = None
    """None for a draft: it has no number."""
    fingerprint: str = ""
    """SHA-256 of all facts but itself, without names; empty until they are sealed."""


@dataclass(frozen=True, slots=True)
class GroupCount:
    """How many of a group took part, in all and in each workshop."""

    group: Group
    people: int
    workshop_1: int
    workshop_2: int


@dataclass(frozen=True, slots=True)
class PrivacyFacts:
    """What the note on personal data tells."""

    people: int
    """How many people the company has data on in the tool."""
    notice_given: date | None
    retention_until: date | None
    minimum_group: int


def build_company(analysis: Analysis) -> CompanyFacts:
    """Give the company's facts."""
    company = analysis.company
    return CompanyFacts(
        name=company.name,
        organisation_number=company.organisation_number,
        town=company.town,
        region=company.region,
        industry=company.industry,
        employees=company.employees,
        contact=company.contact,
        facilitator=company.facilitator,
        workshop_1=company.workshop_1,
        workshop_2=company.workshop_2,
    )


def build_control(analysis: Analysis, today: date) -> ControlFacts:
    """Give the document control as of `today`."""
    company = analysis.company
    return ControlFacts(
        number=f"MG-{company.id[-6:].upper()}",
        state=company.plan_state,
        on=today,
        decided_by=company.decided_by,
        decided_on=company.decided_on,
        rounds=tuple(r.label for r in sorted(analysis.rounds, key=lambda r: (r.opened, r.label))),
    )


def build_groups(analysis: Analysis) -> tuple[GroupCount, ...]:
    """Count the participants of each group that was there."""
    counted = (_counted(group, analysis.participants) for group in Group)
    return tuple(count for count in counted if count.people)


def _counted(group: Group, participants: tuple[Participant, ...]) -> GroupCount:
    there = [p for p in participants if p.group is group]
    return GroupCount(group, len(there), sum(p.workshop_1 for p in there), sum(p.workshop_2 for p in there))


def build_privacy(analysis: Analysis) -> PrivacyFacts:
    """Give what the note on personal data tells."""
    company = analysis.company
    return PrivacyFacts(
        people=len(analysis.people),
        notice_given=company.notice_given,
        retention_until=company.retention_until,
        minimum_group=company.minimum_group,
    )
