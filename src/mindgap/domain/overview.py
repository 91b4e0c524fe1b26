"""A company in one line of the portfolio, and what waits to be done there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from mindgap.domain.action import Action, ActionStatus
from mindgap.domain.analysis import Analysis
from mindgap.domain.company import Company, Phase
from mindgap.domain.phase_state import PhaseState
from mindgap.domain.phase_states import phase_states
from mindgap.domain.requirement import GapStatus, fulfilments, gap_status
from mindgap.domain.still_here import still_here

_OPEN = (ActionStatus.PLANNED, ActionStatus.ONGOING)


@dataclass(frozen=True, slots=True)
class Overview:
    """The figures of one company's line."""

    company: Company
    phases: Mapping[Phase, PhaseState]
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
    here = still_here(analysis, today)
    known = fulfilments(here)
    states = [gap_status(gap, here, known) for gap in analysis.gaps]
    until = analysis.company.retention_until
    return Overview(
        company=analysis.company,
        phases=phase_states(here),
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
