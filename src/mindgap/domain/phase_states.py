"""How far a company has come in each phase, told from what the phase has left behind."""

from __future__ import annotations

from collections.abc import Mapping

from mindgap.domain.analysis import Analysis
from mindgap.domain.company import Phase
from mindgap.domain.gap import Decision
from mindgap.domain.phase_state import PhaseState
from mindgap.domain.plan import open_points
from mindgap.domain.scoring import ScoreKind
from mindgap.domain.theme import THEME_IDS

_USUAL_STEPS = 5
"""On the default staircase."""


def phase_states(analysis: Analysis) -> Mapping[Phase, PhaseState]:
    """Give every phase's state: begun when any of its parts holds something.

    Done when all of them are whole and nothing of the phase is among the plan's open points.
    """
    lacking = {point.phase for point in open_points(analysis, len(analysis.steps) or _USUAL_STEPS)}
    parts = {
        Phase.PREPARE: _some(analysis.people, analysis.participants),
        Phase.CURRENT: _themes(analysis, ScoreKind.CURRENT),
        Phase.DESIRED: [*_themes(analysis, ScoreKind.DESIRED), bool(analysis.goals)],
        Phase.GAP: [gap.decision is not Decision.UNDECIDED for gap in analysis.gaps],
        Phase.STAIRCASE: _some(analysis.placements, analysis.targets),
        Phase.PLAN: _answered(analysis),
        Phase.REVIEW: _reviewed(analysis),
        Phase.FOLLOW_UP: [follow_up.held is not None for follow_up in analysis.follow_ups],
    }
    begun = {Phase.GAP: bool(analysis.gaps), Phase.PLAN: bool(analysis.actions)}
    return {
        phase: _state(held, begun=begun.get(phase, False), lacking=phase in lacking) for phase, held in parts.items()
    }


def _state(parts: list[bool], *, begun: bool, lacking: bool) -> PhaseState:
    if parts and all(parts) and not lacking:
        return PhaseState.DONE
    return PhaseState.BEGUN if begun or any(parts) else PhaseState.AHEAD


def _some(*collections: tuple[object, ...]) -> list[bool]:
    return [bool(collection) for collection in collections]


def _themes(analysis: Analysis, kind: ScoreKind) -> list[bool]:
    scored = {score.item for score in analysis.scores if score.kind is kind and any(score.counts)}
    return [theme in scored for theme in THEME_IDS]


def _answered(analysis: Analysis) -> list[bool]:
    tied = {tie.gap_id for tie in analysis.action_gaps}
    return [bool(analysis.actions), *(gap.id in tied for gap in analysis.gaps if gap.decision is Decision.ACT)]


def _reviewed(analysis: Analysis) -> list[bool]:
    judged = {verdict.gap_id for verdict in analysis.gap_reviews}
    return [gap.id in judged for gap in analysis.gaps]
