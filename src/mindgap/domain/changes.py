"""What differs between two states of a plan: gaps, actions, cover, levels and money, as values to be put in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeVar

from mindgap.domain.action import ActionStatus
from mindgap.domain.company import PlanState
from mindgap.domain.gap import Decision
from mindgap.domain.review import Verdict


class ChangeKind(StrEnum):
    """What has come, gone or become another."""

    UNKNOWN = "unknown"
    """What stood before is no longer kept, so nothing can be said."""
    STATE = "state"
    GOAL_ADDED = "goal_added"
    GOAL_REMOVED = "goal_removed"
    GAP_ADDED = "gap_added"
    GAP_REMOVED = "gap_removed"
    GAP_WORDED = "gap_worded"
    GAP_DECIDED = "gap_decided"
    GAP_JUDGED = "gap_judged"
    ACTION_ADDED = "action_added"
    ACTION_REMOVED = "action_removed"
    ACTION_MOVED = "action_moved"
    ACTION_STATUS = "action_status"
    ACTION_OWNER = "action_owner"
    AREA_HEADS = "area_heads"
    LEVEL_CURRENT = "level_current"
    LEVEL_DESIRED = "level_desired"
    COST = "cost"


@dataclass(frozen=True, slots=True)
class Period:
    """From when to when an action lasts."""

    start: date | None
    end: date | None


Held = Decision | ActionStatus | PlanState | Verdict | Period | int | float | str | None
"""What stood before, or stands now."""


@dataclass(frozen=True, slots=True)
class Change:
    """One difference; `text` names what it is about (a gap, an action, an area, a theme)."""

    kind: ChangeKind
    text: str = ""
    before: Held = None
    after: Held = None


@dataclass(frozen=True, slots=True)
class GoalMark:
    """A goal."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class GapMark:
    """What counts as a change of a gap."""

    id: str
    text: str
    decision: Decision
    verdict: Verdict | None


@dataclass(frozen=True, slots=True)
class ActionMark:
    """What counts as a change of an action."""

    id: str
    text: str
    owner: str
    period: Period
    status: ActionStatus


@dataclass(frozen=True, slots=True)
class AreaMark:
    """How many cover an area from the coverage step up, agreed in fact."""

    id: str
    text: str
    heads: int


@dataclass(frozen=True, slots=True)
class LevelMark:
    """A theme's means as far as they may be shown."""

    id: str
    text: str
    current: float | None
    desired: float | None


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A plan as it stood, as far as changes are told of it."""

    state: PlanState
    goals: tuple[GoalMark, ...]
    gaps: tuple[GapMark, ...]
    actions: tuple[ActionMark, ...]
    areas: tuple[AreaMark, ...]
    levels: tuple[LevelMark, ...]
    cost: int
    """Kronor that the actions cost."""


AGREED_ON = frozenset(
    {
        ChangeKind.GOAL_ADDED,
        ChangeKind.GOAL_REMOVED,
        ChangeKind.GAP_ADDED,
        ChangeKind.GAP_REMOVED,
        ChangeKind.GAP_WORDED,
        ChangeKind.GAP_DECIDED,
        ChangeKind.ACTION_ADDED,
        ChangeKind.ACTION_REMOVED,
        ChangeKind.ACTION_MOVED,
        ChangeKind.ACTION_OWNER,
        ChangeKind.LEVEL_DESIRED,
    }
)
"""Changes of what a reviewer has read; that work goes on, such as an action done, is none of them."""


def changes(before: Snapshot, after: Snapshot) -> tuple[Change, ...]:
    """Give what differs, in the order of the paper; nothing when the plan says the same."""
    return (
        *_became(ChangeKind.STATE, "", before.state, after.state),
        *_come_and_gone((ChangeKind.GOAL_ADDED, ChangeKind.GOAL_REMOVED), before.goals, after.goals),
        *_levels(before.levels, after.levels),
        *_gaps(before.gaps, after.gaps),
        *_actions(before.actions, after.actions),
        *_areas(before.areas, after.areas),
        *_became(ChangeKind.COST, "", before.cost, after.cost),
    )


Mark = GoalMark | GapMark | ActionMark | AreaMark | LevelMark
M = TypeVar("M", bound=Mark)
_Kinds = tuple[ChangeKind, ChangeKind]


def _became(kind: ChangeKind, text: str, before: Held, after: Held) -> Iterator[Change]:
    if before != after:
        yield Change(kind, text, before, after)


def _come_and_gone(kinds: _Kinds, before: Iterable[Mark], after: Iterable[Mark]) -> Iterator[Change]:
    earlier, later = _by_id(before), _by_id(after)
    added, removed = kinds
    yield from (Change(added, mark.text) for key, mark in later.items() if key not in earlier)
    yield from (Change(removed, mark.text) for key, mark in earlier.items() if key not in later)


def _by_id(marks: Iterable[M]) -> Mapping[str, M]:
    return {mark.id: mark for mark in marks}


def _pairs(before: Iterable[M], after: Iterable[M]) -> Iterator[tuple[M, M]]:
    earlier = _by_id(before)
    return ((earlier[mark.id], mark) for mark in after if mark.id in earlier)


def _levels(before: Iterable[LevelMark], after: Iterable[LevelMark]) -> Iterator[Change]:
    for was, now in _pairs(before, after):
        yield from _became(ChangeKind.LEVEL_CURRENT, now.text, was.current, now.current)
        yield from _became(ChangeKind.LEVEL_DESIRED, now.text, was.desired, now.desired)


def _gaps(before: tuple[GapMark, ...], after: tuple[GapMark, ...]) -> Iterator[Change]:
    yield from _come_and_gone((ChangeKind.GAP_ADDED, ChangeKind.GAP_REMOVED), before, after)
    for was, now in _pairs(before, after):
        yield from _became(ChangeKind.GAP_WORDED, now.text, was.text, now.text)
        yield from _became(ChangeKind.GAP_DECIDED, now.text, was.decision, now.decision)
        yield from _became(ChangeKind.GAP_JUDGED, now.text, was.verdict, now.verdict)


def _actions(before: tuple[ActionMark, ...], after: tuple[ActionMark, ...]) -> Iterator[Change]:
    yield from _come_and_gone((ChangeKind.ACTION_ADDED, ChangeKind.ACTION_REMOVED), before, after)
    for was, now in _pairs(before, after):
        yield from _became(ChangeKind.ACTION_MOVED, now.text, was.period, now.period)
        yield from _became(ChangeKind.ACTION_OWNER, now.text, was.owner, now.owner)
        yield from _became(ChangeKind.ACTION_STATUS, now.text, was.status, now.status)


def _areas(before: Iterable[AreaMark], after: Iterable[AreaMark]) -> Iterator[Change]:
    for was, now in _pairs(before, after):
        yield from _became(ChangeKind.AREA_HEADS, now.text, was.heads, now.heads)
