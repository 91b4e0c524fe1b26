"""Who takes part in the room."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from mindgap.domain.entity import Entity


class Group(StrEnum):
    """The groups that scores are counted by."""

    MANAGEMENT = "management"
    WHITE_COLLAR = "white_collar"
    BLUE_COLLAR = "blue_collar"
    UNION = "union"


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant(Entity):
    """Somebody in the room. The name may be left out; the role is enough."""

    group: Group
    name: str = ""
    role: str = ""
    workshop_1: bool = True
    """Took part in the first workshop."""
    workshop_2: bool = True
    """Took part in the second workshop."""
