"""Who pays for the work, as every document shows it: the European Union's share, words of one's own, and logos."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

MOST_LOGOS = 6
"""More than this have no room beside each other."""
LONGEST_LINE = 120
"""Characters that the line of one's own has room for in the foot of a page."""
LONGEST_WORDS = 80
"""Characters that say what a logo says."""


class LogoKind(StrEnum):
    """How a logo's picture is held."""

    PIXELS = "png"
    """A PNG file."""
    SHAPES = "shapes"
    """Shapes one after the other: fill, stroke, width of the stroke, rule (n, e), then steps M, L, C and Z."""


@dataclass(frozen=True, slots=True)
class Logo:
    """A logo by value, so that a document can be made again when the file is gone."""

    words: str
    """What it says, for those who do not see it."""
    width: float
    height: float
    """In units of its own; only how they stand to each other matters."""
    kind: LogoKind
    image: str
    """As hexadecimal digits: one word, in which nobody's name or code can stand by chance."""


@dataclass(frozen=True, slots=True)
class Funders:
    """What documents show of who pays."""

    eu: bool = False
    """The flag and the words about the European Union."""
    line: str = ""
    line_language: str = ""
    """In which language the line is written; empty where nobody has said."""
    logos: tuple[Logo, ...] = ()

    @property
    def shown(self) -> bool:
        """Whether there is anything to show."""
        return bool(self.eu or self.line or self.logos)


@dataclass(frozen=True, slots=True)
class LogoChoice:
    """A logo as it is chosen: its file, and what it says."""

    file: str
    words: str


@dataclass(frozen=True, slots=True)
class FunderChoice:
    """What is chosen in the settings; the files are read when a document is made."""

    eu: bool = False
    line: str = ""
    line_language: str = ""
    logos: tuple[LogoChoice, ...] = ()
