"""What a theme phase can show, and how its place is written down."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum


class Mode(StrEnum):
    """The pages of a theme phase."""

    ENTRY = "entry"
    RESULT = "result"
    LEVELS = "levels"
    CARDS = "cards"
    HINTS = "hints"
    STATEMENTS = "statements"
    NOTES = "notes"
    OVERVIEW = "overview"
    GOALS = "goals"


COUNTING = frozenset({Mode.ENTRY, Mode.STATEMENTS})
"""Pages with the score grid."""
PANELS = frozenset({Mode.NOTES, Mode.GOALS})
"""Pages made of fields."""
ASIDE = frozenset({Mode.CARDS, Mode.HINTS, Mode.LEVELS, Mode.NOTES})
"""Pages that one goes back from to where one came from."""
_FOLLOWING = frozenset({Mode.STATEMENTS, Mode.OVERVIEW, Mode.NOTES})
"""Pages that stay open when the room goes to another theme."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What of a page is shown: which round of counting, which card, which statement, and the page behind."""

    attempt: int = 1
    card: int = 0
    statement: int = 0
    behind: Mode = Mode.ENTRY


@dataclass(frozen=True, slots=True)
class Place:
    """A theme and the page of it, written "diversity" or "diversity/result"."""

    theme: str
    mode: Mode = Mode.ENTRY

    def __str__(self) -> str:
        return self.theme if self.mode is Mode.ENTRY else f"{self.theme}/{self.mode}"

    def beside(self, themes: Sequence[str], by: int) -> Place:
        """Give the theme before or after, as far as there is one; cards, levels and results stay behind."""
        index = themes.index(self.theme) if self.theme in themes else 0
        there = themes[max(0, min(len(themes) - 1, index + by))]
        return Place(there, self.mode if self.mode in _FOLLOWING or there == self.theme else Mode.ENTRY)

    def at(self, mode: Mode) -> Place:
        """Give another page of the same theme."""
        return replace(self, mode=mode)


def read_place(text: str, themes: Sequence[str]) -> Place:
    """Give the place that was written down; the first theme where it says nothing that exists."""
    theme, _slash, mode = text.partition("/")
    known = {m.value: m for m in Mode}
    return Place(theme if theme in themes else themes[0], known.get(mode, Mode.ENTRY))
