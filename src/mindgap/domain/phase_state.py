"""How far a phase has come."""

from __future__ import annotations

from enum import Enum, auto


class PhaseState(Enum):
    """Nothing is there yet, something is, or all that the next phase builds on."""

    AHEAD = auto()
    BEGUN = auto()
    DONE = auto()
