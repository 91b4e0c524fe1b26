"""People and competence areas."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from mindgap.domain.entity import Entity


class Category(StrEnum):
    """Blue-collar (kollektiv) or white-collar (tjänsteman)."""

    BLUE_COLLAR = "blue_collar"
    WHITE_COLLAR = "white_collar"


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Entity):
    """An employee. Only what the plan needs is kept; the name may be left out."""

    code: str
    """What the company calls the person in files and on the projector; unique within the company."""
    name: str = ""
    role: str = ""
    team: str = ""
    category: Category | None = None
    """None until somebody says."""
    own_wish: str = ""
    leaves: date | None = None
    """Planned last day, without a reason."""

    @property
    def initials(self) -> str:
        """Two to three letters from the name, else the code: a chip's label."""
        letters = "".join(part[0] for part in self.name.replace("-", " ").split() if part[:1].isalpha())
        return letters[:1].upper() + letters[-1:].upper() if len(letters) > 1 else self.code


@dataclass(frozen=True, slots=True, kw_only=True)
class Area(Entity):
    """A competence area, e.g. five-axis milling: what people are placed in."""

    name: str
    minimum: int = 2
    """Heads wanted at the coverage step or above."""
    critical: bool = False
    position: int = 0
    """Order in lists and matrices."""
