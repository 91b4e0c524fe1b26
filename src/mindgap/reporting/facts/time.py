"""The time that participants have spent: sessions attended, and actions that are done."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from mindgap.domain.action import ActionStatus, ActionType, Funding
from mindgap.domain.analysis import Analysis
from mindgap.domain.gap import ranked
from mindgap.domain.person import Category
from mindgap.reporting.facts.attendance import AttendanceFacts, build_attendance
from mindgap.reporting.facts.plan import PersonFacts
from mindgap.reporting.masking import coded


@dataclass(frozen=True, slots=True)
class ActionTime:
    """That somebody took part in an action that is done; the hours are those planned per person."""

    participant: str
    """What stands for the person in the programme's files."""
    name: str
    category: Category | None
    title: str
    type: ActionType
    on: date | None
    hours: int
    funding: Funding | None
    gaps: tuple[int, ...]
    """Numbers of the gaps that the action helps to close."""


@dataclass(frozen=True, slots=True)
class TimeFacts:
    """One company's time."""

    sessions: AttendanceFacts
    actions: tuple[ActionTime, ...]


def build_time(analysis: Analysis, today: date, *, names: bool = False) -> TimeFacts:
    """Gather sessions for which attendance is noted, and actions done; without `names` nobody's name."""
    facts = build_attendance(analysis, today)
    noted = tuple(held for held in facts.lists if any(row.there is not None for row in held.rows))
    time = TimeFacts(replace(facts, lists=noted), tuple(_actions(analysis)))
    return time if names else _nameless(time, analysis)


def _actions(analysis: Analysis) -> Iterator[ActionTime]:
    people = {p.id: p for p in analysis.people}
    numbers = {gap.id: number for number, gap in enumerate(ranked(analysis.gaps), 1)}
    for action in analysis.actions:
        if action.status is not ActionStatus.DONE or not action.hours:
            continue
        gaps = sorted(numbers[t.gap_id] for t in analysis.action_gaps if t.action_id == action.id)
        for tie in analysis.action_people:
            if tie.action_id == action.id and (person := people.get(tie.person_id)):
                yield ActionTime(
                    participant=f"P-{person.id[-6:].upper()}",
                    name=person.name,
                    category=person.category,
                    title=action.title,
                    type=action.type,
                    on=action.end,
                    hours=action.hours,
                    funding=action.funding,
                    gaps=tuple(gaps),
                )


def _nameless(time: TimeFacts, analysis: Analysis) -> TimeFacts:
    """Take names out of their column, and out of the titles of actions, where a code would tell as much."""
    people = tuple(PersonFacts("…", p.name) for p in analysis.people if p.name)
    lists = tuple(replace(held, rows=tuple(replace(row, name="") for row in held.rows)) for held in time.sessions.lists)
    actions = tuple(replace(a, name="", title=coded(a.title, people)) for a in time.actions)
    return TimeFacts(replace(time.sessions, lists=lists), actions)
