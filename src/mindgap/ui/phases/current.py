"""The current state: what it is like here today, theme by theme."""

from __future__ import annotations

from mindgap.domain.company import Phase
from mindgap.domain.scoring import ScoreKind
from mindgap.ui.phases.theme_phase import ThemePhase


class CurrentView(ThemePhase):
    """Counts the cards for today."""

    PHASE = Phase.CURRENT
    KIND = ScoreKind.CURRENT
