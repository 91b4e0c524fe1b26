"""What the user says about a file besides which one it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Namesakes(StrEnum):
    """What several rows with the same name and no code are, when nothing else tells."""

    ASKED = "asked"
    APART = "apart"
    ONE = "one"


@dataclass(frozen=True, slots=True)
class Said:
    """The answers that a file may need."""

    mapping: Mapping[str, str] = field(default_factory=dict)
    """Heading or letter of a column → field, "area" or "-"."""
    levels: Mapping[str, int] = field(default_factory=dict)
    """Value → step, 0 for not in the area."""
    steps: int | None = None
    """How many steps the staircase has; None for the company's own, else five."""
    names: tuple[str, ...] = ()
    """What the steps are called from 1 up, when the company has not named its own."""
    namesakes: Namesakes = Namesakes.ASKED
    remove_emptied: bool = False
    """Whether a cell emptied since takes the person out of the area."""
