"""How far a company has come, as symbols."""

from __future__ import annotations

from collections.abc import Collection

from textual.content import Content

from mindgap.domain.company import Phase
from mindgap.texts import N_, _
from mindgap.texts.labels import label

DONE, HERE, AHEAD = "✓", "◐", "○"

_SHORT = {Phase.STAIRCASE: N_("The staircase"), Phase.PLAN: N_("Plan")}


def phase_name(phase: Phase) -> str:
    """Give the phase's name as it is written where there is little room."""
    return _(_SHORT[phase]) if phase in _SHORT else label(phase)


def phase_symbol(phase: Phase, done: Collection[Phase], current: Phase) -> str:
    """Give ✓ for a phase that holds what it should leave, ◐ for the one being worked in, else ○."""
    if phase in done:
        return DONE
    return HERE if phase is current else AHEAD


def phase_dots(done: Collection[Phase], current: Phase) -> Content:
    """Give eight dots, one per phase: ● done, ◐ being worked in, ○ ahead."""
    symbols = (phase_symbol(phase, done, current) for phase in Phase)
    return Content("").join(
        Content.styled("●" if s == DONE else s, "$text-muted" if s == AHEAD else "$accent") for s in symbols
    )
