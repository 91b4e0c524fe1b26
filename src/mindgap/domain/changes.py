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
    GOAL_WORDED = "goal_worded"
    GOAL_TOLD = "goal_told"
    """Fields of it say something else; so do the next two of gaps and actions, and that of areas."""
    GAP_ADDED = "gap_added"
    GAP_REMOVED = "gap_removed"
    GAP_WORDED = "gap_worded"
    GAP_DECIDED = "gap_decided"
    GAP_JUDGED = "gap_judged"
    GAP_TOLD = "gap_told"
    ACTION_ADDED = "action_added"
    ACTION_REMOVED = "action_removed"
    ACTION_MOVED = "action_moved"
    ACTION_STATUS = "action_status"
    ACTION_OWNER = "action_owner"
    ACTION_TOLD = "action_told"
    TARGETS = "targets"
    """Somebody's target step or its date."""
    AREA_HEADS = "area_heads"
    AREA_TOLD = "area_told"
    LEVEL_CURRENT = "level_current"
    LEVEL_DESIRED = "level_desired"
    COST = "cost"
    DECISIONS = "decisions"
    FOLLOW_UPS = "follow_ups"


@dataclass(frozen=True, slots=True)
class Period:
    """From when to when an action lasts."""

    start: date | None
    end: date | None


Held = Decision | ActionStatus | PlanState | Verdict | Period | tuple[str, ...] | int | float | str | None
"""What stood before, or stands now; of fields their names."""
Fields = tuple[tuple[str, object], ...]
"""Name and value of what is compared besides."""


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
    fields: Fields = ()


@dataclass(frozen=True, slots=True)
class GapMark:
    """What counts as a change of a gap."""

    id: str
    text: str
    decision: Decision
    verdict: Verdict | None
    fields: Fields = ()


@dataclass(frozen=True, slots=True)
class ActionMark:
    """What counts as a change of an action."""

    id: str
    text: str
    owner: str
    period: Period
    status: ActionStatus
    fields: Fields = ()


@dataclass(frozen=True, slots=True)
class AreaMark:
    """How many cover an area from the coverage step up, agreed in fact."""

    id: str
    text: str
    heads: int
    fields: Fields = ()


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
    targets: Fields = ()
    """Place and target of everybody who has one."""
    decisions: Fields = ()
    follow_ups: Fields = ()
    """Months and day."""


AGREED_ON = frozenset(
    {
        ChangeKind.GOAL_ADDED,
        ChangeKind.GOAL_REMOVED,
        ChangeKind.GOAL_WORDED,
        ChangeKind.GOAL_TOLD,
        ChangeKind.GAP_ADDED,
        ChangeKind.GAP_REMOVED,
        ChangeKind.GAP_WORDED,
        ChangeKind.GAP_DECIDED,
        ChangeKind.GAP_TOLD,
        ChangeKind.ACTION_ADDED,
        ChangeKind.ACTION_REMOVED,
        ChangeKind.ACTION_MOVED,
        ChangeKind.ACTION_OWNER,
        ChangeKind.ACTION_TOLD,
        ChangeKind.TARGETS,
        ChangeKind.LEVEL_DESIRED,
    }
)
"""Changes of what a reviewer has read; that work goes on, such as an action done, is none of them."""


def changes(before: Snapshot, after: Snapshot) -> tuple[Change, ...]:
    """Give what differs, in the order of the paper; nothing when the plan says the same."""
    return (
        *_became(ChangeKind.STATE, "", before.state, after.state),
        *_goals(before.goals, after.goals),
        *_levels(before.levels, after.levels),
        *_gaps(before.gaps, after.gaps),
        *_actions(before.actions, after.actions),
        *_areas(before.areas, after.areas),
        *_became(ChangeKind.COST, "", before.cost, after.cost),
        *_other(ChangeKind.TARGETS, before.targets, after.targets),
        *_other(ChangeKind.DECISIONS, before.decisions, after.decisions),
        *_other(ChangeKind.FOLLOW_UPS, before.follow_ups, after.follow_ups),
    )


Mark = GoalMark | GapMark | ActionMark | AreaMark | LevelMark
M = TypeVar("M", bound=Mark)
_Kinds = tuple[ChangeKind, ChangeKind]


def _became(kind: ChangeKind, text: str, before: Held, after: Held) -> Iterator[Change]:
    if before != after:
        yield Change(kind, text, before, after)


def _other(kind: ChangeKind, before: Fields, after: Fields) -> Iterator[Change]:
    if set(before) != set(after):
        yield Change(kind)


def _told(kind: ChangeKind, text: str, before: Fields, after: Fields) -> Iterator[Change]:
    """Tell which fields say something else."""
    known = dict(before)
    names = tuple(name for name, value in after if name in known and known[name] != value)
    if names:
        yield Change(kind, text, None, names)


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


def _goals(before: tuple[GoalMark, ...], after: tuple[GoalMark, ...]) -> Iterator[Change]:
    yield from _come_and_gone((ChangeKind.GOAL_ADDED, ChangeKind.GOAL_REMOVED), before, after)
    for was, now in _pairs(before, after):
        yield from _became(ChangeKind.GOAL_WORDED, now.text, was.text, now.text)
        yield from _told(ChangeKind.GOAL_TOLD, now.text, was.fields, now.fields)


def _gaps(before: tuple[GapMark, ...], after: tuple[GapMark, ...]) -> Iterator[Change]:
    yield from _come_and_gone((ChangeKind.GAP_ADDED, ChangeKind.GAP_REMOVED), before, after)
    for was, now in _pairs(before, after):
        yield from _became(ChangeKind.GAP_WORDED, now.text, was.text, now.text)
        yield from _became(ChangeKind.GAP_DECIDED, now.text, was.decision, now.decision)
        yield from _became(ChangeKind.GAP_JUDGED, now.text, was.verdict, now.verdict)
        yield from _told(ChangeKind.GAP_TOLD, now.text, was.fields, now.fields)


def _actions(before: tuple[ActionMark, ...], after: tuple[ActionMark, ...]) -> Iterator[Change]:
    yield from _come_and_gone((ChangeKind.ACTION_ADDED, ChangeKind.ACTION_REMOVED), before, after)
    for was, now in _pairs(before, after):
        yield from _became(ChangeKind.ACTION_MOVED, now.text, was.period, now.period)
        yield from _became(ChangeKind.ACTION_OWNER, now.text, was.owner, now.owner)
        yield from _became(ChangeKind.ACTION_STATUS, now.text, was.status, now.status)
        yield from _told(ChangeKind.ACTION_TOLD, now.text, was.fields, now.fields)


def _areas(before: Iterable[AreaMark], after: Iterable[AreaMark]) -> Iterator[Change]:
    for was, now in _pairs(before, after):
        yield from _became(ChangeKind.AREA_HEADS, now.text, was.heads, now.heads)
        yield from _told(ChangeKind.AREA_TOLD, now.text, was.fields, now.fields)
