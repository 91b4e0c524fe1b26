"""Where each phase's view lives; it is imported when it is first shown."""

from __future__ import annotations

from importlib import import_module
from typing import cast

from mindgap.domain.company import Phase
from mindgap.ui.phases.phase import PhaseView

VIEWS: dict[Phase, tuple[str, str]] = {
    Phase.PREPARE: ("mindgap.ui.phases.prepare", "PrepareView"),
    Phase.CURRENT: ("mindgap.ui.phases.current", "CurrentView"),
    Phase.DESIRED: ("mindgap.ui.phases.desired", "DesiredView"),
    Phase.GAP: ("mindgap.ui.phases.gap", "GapView"),
    Phase.STAIRCASE: ("mindgap.ui.phases.staircase", "StaircaseView"),
    Phase.PLAN: ("mindgap.ui.phases.plan", "PlanView"),
    Phase.REVIEW: ("mindgap.ui.phases.review", "ReviewView"),
    Phase.FOLLOW_UP: ("mindgap.ui.phases.follow_up", "FollowUpView"),
}


def phase_view(phase: Phase) -> type[PhaseView]:
    """Give the class that shows a phase."""
    module, name = VIEWS[phase]
    return cast("type[PhaseView]", getattr(import_module(module), name))
