"""A company in one line of the portfolio, and what waits to be done there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from mindgap.domain.action import Action, ActionStatus
from mindgap.domain.analysis import Analysis
from mindgap.domain.company import Company, Phase
from mindgap.domain.requirement import GapStatus, fulfilments, gap_status

_OPEN = (ActionStatus.PLANNED, ActionStatus.ONGOING)


@dataclass(frozen=True, slots=True)
class Overview:
    """The figures of one company's line."""

    company: Company
    done: tuple[Phase, ...]
    """Phases that hold what they should leave behind."""
    people: int
    gaps: int
    covered: int
    """Gaps whose requirements are covered by the plan or closed in fact."""
    next_date: date | None
    """The nearest follow-up that has not been held."""
    late_actions: int
    """Open actions whose end has passed."""
    retention_over: bool
    """The date to erase the personal data has passed."""


def overview(analysis: Analysis, today: date) -> Overview:
    """Sum a company up as of `today`."""
    known = fulfilments(analysis)
    states = [gap_status(gap, analysis, known) for gap in analysis.gaps]
    until = analysis.company.retention_until
    return Overview(
        company=analysis.company,
        done=done_phases(analysis),
        people=len(analysis.people),
        gaps=len(analysis.gaps),
        covered=sum(s in (GapStatus.COVERED, GapStatus.CLOSED) for s in states),
        next_date=min((f.due for f in analysis.follow_ups if f.held is None), default=None),
        late_actions=sum(is_late(a, today) for a in analysis.actions),
        retention_over=until is not None and until < today,
    )


def is_late(action: Action, today: date) -> bool:
    """Tell whether an open action should have ended before `today`."""
    return action.status in _OPEN and action.end is not None and action.end < today


def done_phases(analysis: Analysis) -> tuple[Phase, ...]:
    """Give the phases that hold at least what the next one builds on."""
    kinds = {score.kind.value for score in analysis.scores if "." not in score.item}
    verdicts = {verdict.gap_id for verdict in analysis.gap_reviews}
    holds = {
        Phase.PREPARE: bool(analysis.people and analysis.participants),
        Phase.CURRENT: "current" in kinds,
        Phase.DESIRED: "desired" in kinds and bool(analysis.goals),
        Phase.GAP: bool(analysis.gaps),
        Phase.STAIRCASE: bool(analysis.placements),
        Phase.PLAN: bool(analysis.actions),
        Phase.REVIEW: bool(analysis.gaps) and all(g.id in verdicts for g in analysis.gaps),
        Phase.FOLLOW_UP: any(f.held for f in analysis.follow_ups),
    }
    return tuple(phase for phase, held in holds.items() if held)
