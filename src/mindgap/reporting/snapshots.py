"""A plan's facts as what changes are told of, and what has changed since another plan or since the review."""

from __future__ import annotations

from dataclasses import replace

from mindgap.domain.changes import (
    AGREED_ON,
    ActionMark,
    AreaMark,
    Change,
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
from mindgap.reporting.sealing import nameless


def since(before: PlanFacts, after: PlanFacts) -> tuple[Change, ...]:
    """Give what has changed, without names."""
    return changes(snapshot(nameless(before)), snapshot(nameless(after)))


def snapshot(facts: PlanFacts) -> Snapshot:
    """Give the facts as far as changes are told of them."""
    verdicts = {v.gap_id: v.verdict for v in facts.review.verdicts}
    return Snapshot(
        state=facts.control.state,
        goals=tuple(GoalMark(g.id, g.text) for g in facts.goals),
        gaps=tuple(GapMark(g.id, g.text, g.decision, verdicts.get(g.id)) for g in facts.gaps),
        actions=tuple(ActionMark(a.id, a.title, a.owner, Period(a.start, a.end), a.status) for a in facts.actions),
        areas=tuple(AreaMark(a.id, a.name, a.covering) for a in facts.staircase.areas),
        levels=tuple(LevelMark(t.id, t.name, t.current.mean, t.desired.mean) for t in facts.themes),
        cost=facts.budget.cost,
    )


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
