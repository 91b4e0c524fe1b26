"""Business goals in two horizons."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from mindgap.domain.entity import Entity


class Horizon(StrEnum):
    """Short is within a year, long is three to five years."""

    SHORT = "short"
    LONG = "long"


class Driver(StrEnum):
    """What drives a goal or a gap."""

    GREEN_TRANSITION = "green_transition"
    DIGITAL = "digital"
    CUSTOMERS = "customers"
    PRODUCTIVITY = "productivity"
    DEMOGRAPHY = "demography"


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal(Entity):
    """A business goal that competence must carry."""

    text: str
    horizon: Horizon = Horizon.SHORT
    driver: Driver | None = None
    measure: str = ""
    """How it will be seen that the goal is reached."""
