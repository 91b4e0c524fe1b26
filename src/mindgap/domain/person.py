"""People and competence areas."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
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
    """One team, or several parted by commas; `teams` gives them one by one."""
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


def namesakes(people: Iterable[Person]) -> frozenset[str]:
    """Give the ids of those whose name somebody else has too, whatever its case."""
    named = [(p.id, p.name.casefold()) for p in people if p.name]
    counted = Counter(name for _id, name in named)
    return frozenset(key for key, name in named if counted[name] > 1)


def called(person: Person, shared: frozenset[str] = frozenset()) -> str:
    """Give the name, with the code behind it when the name is shared: "Eva Ek (M022)"; the code when there is none."""
    if person.id in shared:
        return f"{person.name} ({person.code})"
    return person.name or person.code


def teams(person: Person) -> tuple[str, ...]:
    """Give the teams that a person is in, in the order they are written: "Blå, Röd" is Blå and Röd.

    Each team once, whatever its case. Every filter and count by team asks for membership here.
    """
    found: dict[str, str] = {}
    for part in person.team.split(","):
        if name := part.strip():
            found.setdefault(name.casefold(), name)
    return tuple(found.values())


class Gender(StrEnum):
    """As the programme's indicators count it."""

    WOMAN = "woman"
    MAN = "man"
    OTHER = "other"


class AgeBand(StrEnum):
    """Age in bands, as the programme's indicators count it."""

    UNDER_25 = "under_25"
    FROM_25 = "from_25"
    FROM_35 = "from_35"
    FROM_45 = "from_45"
    FROM_55 = "from_55"


class Education(StrEnum):
    """Highest finished education, in bands."""

    COMPULSORY = "compulsory"
    SECONDARY = "secondary"
    HIGHER = "higher"


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator(Entity):
    """What the programme may ask of a person; kept apart, and only where the company has switched it on."""

    person_id: str
    gender: Gender | None = None
    age_band: AgeBand | None = None
    education: Education | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Area(Entity):
    """A competence area, e.g. five-axis milling: what people are placed in."""

    name: str
    minimum: int = 2
    """Heads wanted at the coverage step or above."""
    critical: bool = False
    position: int = 0
    """Order in lists and matrices."""
