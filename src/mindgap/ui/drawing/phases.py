"""How far a company has come, as symbols."""

from __future__ import annotations

from collections.abc import Mapping

from textual.content import Content

from mindgap.domain.company import Phase
from mindgap.domain.phase_state import PhaseState
from mindgap.texts import N_, _
from mindgap.texts.labels import label

DONE, BEGUN, AHEAD = "✓", "◐", "○"

_SHORT = {Phase.STAIRCASE: N_("The staircase"), Phase.PLAN: N_("Plan")}


def phase_name(phase: Phase) -> str:
    """Give the phase's name as it is written where there is little room."""
    return _(_SHORT[phase]) if phase in _SHORT else label(phase)


def phase_symbol(phase: Phase, states: Mapping[Phase, PhaseState], current: Phase) -> str:
    """Give ✓ for a phase that has left all it should, ◐ for one begun or being worked in, else ○."""
    state = states.get(phase, PhaseState.AHEAD)
    if state is PhaseState.DONE:
        return DONE
    return BEGUN if state is PhaseState.BEGUN or phase is current else AHEAD


def phase_dots(states: Mapping[Phase, PhaseState], current: Phase) -> Content:
    """Give eight dots, one per phase: ● done, ◐ begun or being worked in, ○ ahead."""
    symbols = (phase_symbol(phase, states, current) for phase in Phase)
    return Content("").join(
        Content.styled("●" if s == DONE else s, "$text-muted" if s == AHEAD else "$accent") for s in symbols
    )
