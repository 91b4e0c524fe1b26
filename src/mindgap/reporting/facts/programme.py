"""The programme over all companies: targets, reach, co-financing, actions and needs; no person's name or code."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from mindgap.domain.action import ActionStatus, ActionType, Aim
from mindgap.domain.analysis import Analysis
from mindgap.domain.company import Phase, PlanState, Region
from mindgap.domain.disclosure import disclosed
from mindgap.domain.funders import Funders
from mindgap.domain.person import Category
from mindgap.domain.programme import YearTarget
from mindgap.domain.reach import HardGroup, reach
from mindgap.domain.theme import Material
from mindgap.reporting.facts.levels import build_themes

FEWEST_COMPANIES = 3
"""Needs are summed over at least so many companies, or one company's would be read off."""


@dataclass(frozen=True, slots=True)
class Hours:
    """Participant hours in whole or part hours, and what they are worth at each company's unit cost, in kronor."""

    attended: float
    attended_worth: float
    planned: int
    """In actions that are not cancelled: hours per person × people named."""
    planned_worth: int


@dataclass(frozen=True, slots=True)
class CompanyLine:
    """A company in the programme."""

    id: str
    name: str
    region: Region | None
    start: date
    """The first workshop, else the day on which the baseline was opened."""
    phase: Phase
    plan_state: PlanState
    people: int
    minimum_group: int
    hard: tuple[HardGroup, ...]
    hours: Hours
    actions: tuple[tuple[ActionType, Aim], ...]
    """Of every action that is not cancelled."""
    needs: tuple[tuple[str, float, float], ...]
    """Theme id, mean now and mean desired, where both may be shown."""
    people_ids: tuple[tuple[str, Category | None], ...]
    """What the groups are counted from; a document is given none of it."""


@dataclass(frozen=True, slots=True)
class YearReach:
    """Targets and what is reached by the end of a year; companies and people count from the start of their company."""

    target: YearTarget
    skane: int
    blekinge: int
    people: int
    begun: bool
    """Whether the year has begun."""


@dataclass(frozen=True, slots=True)
class GroupPeople:
    """A group of people over all companies; None when it is too small or gives a smaller one away."""

    of: Category | Region | None
    people: int | None


@dataclass(frozen=True, slots=True)
class Need:
    """A theme over the companies that have scored it on both sides; None when they are too few."""

    theme: str
    companies: int
    current: float | None
    """Mean of the companies' means, as are the others."""
    desired: float | None
    lowest: float | None
    """The lowest and highest mean of today among the companies."""
    highest: float | None


@dataclass(frozen=True, slots=True)
class ProgrammeFacts:
    """The whole programme."""

    on: date
    minimum: int
    """The smallest group shown: the largest of what the companies have set."""
    years: tuple[YearReach, ...]
    companies: tuple[CompanyLine, ...]
    people: int | None
    """Everybody; None when they are too few."""
    categories: tuple[GroupPeople, ...]
    regions: tuple[GroupPeople, ...]
    types: tuple[tuple[ActionType, int], ...]
    aims: tuple[tuple[Aim, int], ...]
    needs: tuple[Need, ...]
    funders: Funders | None = None


def company_line(analysis: Analysis, material: Material) -> CompanyLine:
    """Sum a company up for the programme."""
    company = analysis.company
    alive = [a for a in analysis.actions if a.status is not ActionStatus.CANCELLED]
    themes = build_themes(analysis, material)
    return CompanyLine(
        id=company.id,
        name=company.name,
        region=company.region,
        start=company.workshop_1 or min((r.opened for r in analysis.rounds), default=date.max),
        phase=company.phase,
        plan_state=company.plan_state,
        people=len(analysis.people),
        minimum_group=company.minimum_group,
        hard=reach(analysis).hard,
        hours=_hours(analysis),
        actions=tuple((a.type, a.aim) for a in alive),
        needs=tuple(
            (t.id, t.current.mean, t.desired.mean)
            for t in themes
            if t.current.mean is not None and t.desired.mean is not None
        ),
        people_ids=tuple((p.id, p.category) for p in analysis.people),
    )


def _hours(analysis: Analysis) -> Hours:
    """Add hours up: attended Σ (left − arrived) ÷ 60, planned Σ hours × people; worth = hours × unit cost."""
    cost = analysis.company.unit_cost
    attended = sum(a.hours for a in analysis.attendances)
    taking_part = Counter(tie.action_id for tie in analysis.action_people)
    alive = (a for a in analysis.actions if a.status is not ActionStatus.CANCELLED)
    planned = sum((a.hours or 0) * taking_part[a.id] for a in alive)
    return Hours(attended, attended * cost, planned, planned * cost)


def build_programme(
    lines: Sequence[CompanyLine], material: Material, targets: Sequence[YearTarget], today: date
) -> ProgrammeFacts:
    """Gather the programme as of `today`.

    Everybody, the categories and the regions are weighed together (`disclosure.disclosed`): a group is shown when it
    is large enough and no smaller one can be worked out from all that is shown.
    """
    minimum = max((line.minimum_group for line in lines), default=5)
    groups = _groups(lines)
    shown = disclosed(groups, minimum)
    found = {key: len(people) if key in shown else None for key, people in groups.items()}
    kinds = Counter(kind for line in lines for kind, _ in line.actions)
    aims = Counter(aim for line in lines for _, aim in line.actions)
    return ProgrammeFacts(
        on=today,
        minimum=minimum,
        years=tuple(_year(lines, target, today) for target in targets),
        companies=tuple(replace(line, people_ids=()) for line in lines),
        people=found.get("all"),
        categories=tuple(GroupPeople(of, found[of]) for of in groups if isinstance(of, Category) or of is None),
        regions=tuple(GroupPeople(of, found[of]) for of in groups if isinstance(of, Region)),
        types=tuple((kind, kinds[kind]) for kind in ActionType if kinds[kind]),
        aims=tuple((aim, aims[aim]) for aim in Aim if aims[aim]),
        needs=tuple(_need(lines, theme.id, theme.name) for theme in material.themes),
    )


def _groups(lines: Iterable[CompanyLine]) -> dict[Category | Region | str | None, set[str]]:
    """Give everybody, each category and each region as sets of people, without those that nobody is in."""
    groups: dict[Category | Region | str | None, set[str]] = {"all": set()}
    parts: dict[Category | Region | str | None, set[str]] = {**{c: set() for c in Category}, None: set()}
    parts.update({region: set() for region in Region})
    for line in lines:
        for person, category in line.people_ids:
            groups["all"].add(person)
            parts[category].add(person)
            if line.region is not None:
                parts[line.region].add(person)
    return groups | {key: people for key, people in parts.items() if people}


def _year(lines: Sequence[CompanyLine], target: YearTarget, today: date) -> YearReach:
    started = [line for line in lines if line.start.year <= target.year and line.start <= today]
    regions = Counter(line.region for line in started)
    return YearReach(
        target=target,
        skane=regions[Region.SKANE],
        blekinge=regions[Region.BLEKINGE],
        people=sum(line.people for line in started),
        begun=target.year <= today.year,
    )


def _need(lines: Iterable[CompanyLine], theme_id: str, name: str) -> Need:
    pairs = [(now, wanted) for line in lines for theme, now, wanted in line.needs if theme == theme_id]
    if len(pairs) < FEWEST_COMPANIES:
        return Need(name, len(pairs), None, None, None, None)
    current, desired = ([pair[side] for pair in pairs] for side in (0, 1))
    return Need(
        theme=name,
        companies=len(pairs),
        current=sum(current) / len(pairs),
        desired=sum(desired) / len(pairs),
        lowest=min(current),
        highest=max(current),
    )
