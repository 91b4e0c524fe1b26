"""A plan's facts as what changes are told of, and what has changed since another plan or since the review."""

from __future__ import annotations

from dataclasses import replace

from mindgap.domain.changes import (
    AGREED_ON,
    ActionMark,
    AreaMark,
    Change,
    Fields,
    GapMark,
    GoalMark,
    LevelMark,
    Period,
    Snapshot,
    changes,
)
from mindgap.domain.company import Phase
from mindgap.domain.open_points import ChangedSinceReview
from mindgap.reporting.facts import PlanFacts
from mindgap.reporting.facts.actions import ActionFacts
from mindgap.reporting.facts.gaps import GapFacts
from mindgap.reporting.sealing import nameless

_OF_GOAL = ("horizon", "driver", "measure")
_OF_GAP = ("theme_id", "goal_id", "horizon", "driver", "dots", "importance", "effort", "reason", "decider", "owner")
_OF_ACTION = ("type", "aim", "hours", "funding", "procured", "measure")
_OF_AREA = ("minimum", "critical")
"""Fields whose change is told by their names alone."""


def since(before: PlanFacts, after: PlanFacts) -> tuple[Change, ...]:
    """Give what has changed, without names."""
    return changes(snapshot(nameless(before)), snapshot(nameless(after)))


def snapshot(facts: PlanFacts) -> Snapshot:
    """Give the facts as far as changes are told of them."""
    verdicts = {v.gap_id: v.verdict for v in facts.review.verdicts}
    return Snapshot(
        state=facts.control.state,
        goals=tuple(GoalMark(g.id, g.text, _fields(g, _OF_GOAL)) for g in facts.goals),
        gaps=tuple(GapMark(g.id, g.text, g.decision, verdicts.get(g.id), _of_gap(g)) for g in facts.gaps),
        actions=tuple(_action(a) for a in facts.actions),
        areas=tuple(AreaMark(a.id, a.name, a.covering, _fields(a, _OF_AREA)) for a in facts.staircase.areas),
        levels=tuple(LevelMark(t.id, t.name, t.current.mean, t.desired.mean) for t in facts.themes),
        cost=facts.budget.cost,
        targets=tuple((f"{m.code} {m.area}", (m.target, m.by)) for m in facts.staircase.moves),
        decisions=tuple((said.id, (said.text, said.who, said.due)) for said in facts.decisions),
        follow_ups=tuple((str(held.months), held.due) for held in facts.follow_ups),
    )


def _fields(told: object, names: tuple[str, ...]) -> Fields:
    return tuple((name, getattr(told, name)) for name in names)


def _of_gap(gap: GapFacts) -> Fields:
    required = frozenset((r.id, r.area_id, r.step, r.heads, r.by) for r in gap.requirements)
    return (*_fields(gap, _OF_GAP), ("requirements", required))


def _action(action: ActionFacts) -> ActionMark:
    spread = action.spread
    told = (
        *_fields(action, _OF_ACTION),
        ("participants", (action.group, action.people, frozenset(action.participants))),
        ("gaps", frozenset(action.gap_ids)),
        ("spread", (spread.by_whom, spread.to, spread.by)),
    )
    period = Period(action.start, action.end)
    return ActionMark(action.id, action.title, action.owner, period, action.status, told)


def since_review(facts: PlanFacts, reviewed: PlanFacts) -> tuple[Change, ...]:
    """Give what has changed of what the reviewer read."""
    return tuple(change for change in since(reviewed, facts) if change.kind in AGREED_ON)


def review_change(facts: PlanFacts, reviewed: PlanFacts, number: int) -> ChangedSinceReview | None:
    """Tell whether what the reviewer read in version `number` has changed since."""
    found = len(since_review(facts, reviewed))
    return ChangedSinceReview("", (("version", number), ("count", found))) if found else None


def with_review_changes(facts: PlanFacts, reviewed: PlanFacts, number: int) -> PlanFacts:
    """Give the facts with an open point if what the reviewer read in version `number` has changed since."""
    point = review_change(facts, reviewed, number)
    if point is None:
        return facts
    order = list(Phase)
    points = sorted((*facts.open_points, point), key=lambda p: order.index(p.phase))
    return replace(facts, open_points=tuple(points))
