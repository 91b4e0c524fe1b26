"""What a theme phase can show, and how its place is written down."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum


class Mode(StrEnum):
    """The pages of a theme phase."""

    ENTRY = "entry"
    PRIVATE = "private"
    RESULT = "result"
    LEVELS = "levels"
    CARDS = "cards"
    HINTS = "hints"
    STATEMENTS = "statements"
    NOTES = "notes"
    OVERVIEW = "overview"
    GOALS = "goals"


COUNTING = frozenset({Mode.ENTRY, Mode.PRIVATE, Mode.STATEMENTS})
"""Pages with the score grid; while people answer in private it lies under their screen."""
PANELS = frozenset({Mode.NOTES, Mode.GOALS})
"""Pages made of fields."""
ASIDE = frozenset({Mode.CARDS, Mode.HINTS, Mode.LEVELS, Mode.NOTES})
"""Pages that one goes back from to where one came from."""
_FOLLOWING = frozenset({Mode.STATEMENTS, Mode.OVERVIEW, Mode.NOTES})
"""Pages that stay open when the room goes to another theme."""
_SHUFFLED, _STATEMENTS = "x", "f"


@dataclass(frozen=True, slots=True)
class Shown:
    """What of a page is shown: which round of counting, which card, which statement, and the page behind."""

    attempt: int = 1
    card: int = 0
    """The card's place in the theme, from 0, whatever the order they are turned in."""
    shuffled: bool = False
    statement: int = 0
    behind: Mode = Mode.ENTRY
    waiting: int = 0
    """How many have answered in private what is not revealed yet."""

    def detail(self, mode: Mode) -> str:
        """Write down what of this the page needs to be found again, e.g. "3/x" for the third card, shuffled."""
        card, order = str(self.card + 1), f"/{_SHUFFLED}" if self.shuffled else ""
        second = str(self.attempt) if self.attempt > 1 else ""
        of_card = card + order if self.behind is Mode.CARDS else ""
        return {
            Mode.ENTRY: second,
            Mode.PRIVATE: _STATEMENTS if self.behind is Mode.STATEMENTS else second,
            Mode.CARDS: card + order,
            Mode.NOTES: of_card,
            Mode.STATEMENTS: str(self.statement + 1) if self.statement else "",
        }.get(mode, "")

    def found(self, mode: Mode, detail: str) -> Shown:
        """Give what is shown at a place with that detail."""
        number, _slash, order = detail.partition("/")
        at = int(number) if number.isdecimal() and int(number) else 0
        card = replace(self, card=max(0, at - 1), shuffled=order == _SHUFFLED)
        match mode:
            case Mode.ENTRY | Mode.PRIVATE:
                return replace(self, attempt=at or self.attempt, behind=_behind(detail))
            case Mode.CARDS:
                return card if at else self
            case Mode.NOTES:
                return replace(card, behind=Mode.CARDS) if at else self
            case Mode.STATEMENTS:
                return replace(self, statement=max(0, at - 1))
            case _:
                return self


def _behind(detail: str) -> Mode:
    return Mode.STATEMENTS if detail == _STATEMENTS else Mode.ENTRY


@dataclass(frozen=True, slots=True)
class Place:
    """A theme, a page of it and what is shown there: "diversity", "diversity/result" or "diversity/cards/3"."""

    theme: str
    mode: Mode = Mode.ENTRY
    detail: str = ""

    def __str__(self) -> str:
        if self.mode is Mode.ENTRY and not self.detail:
            return self.theme
        return "/".join(part for part in (self.theme, self.mode.value, self.detail) if part)

    def beside(self, themes: Sequence[str], by: int) -> Place:
        """Give the theme before or after, as far as there is one; cards, levels and results stay behind."""
        index = themes.index(self.theme) if self.theme in themes else 0
        there = themes[max(0, min(len(themes) - 1, index + by))]
        return Place(there, self.mode if self.mode in _FOLLOWING or there == self.theme else Mode.ENTRY)

    def at(self, mode: Mode) -> Place:
        """Give another page of the same theme."""
        return Place(self.theme, mode)


def read_place(text: str, themes: Sequence[str]) -> Place:
    """Give the place that was written down; the first theme where it names none, and its first page for an unknown."""
    theme, _slash, rest = text.partition("/")
    mode, _slash, detail = rest.partition("/")
    known = {m.value: m for m in Mode}
    if theme and theme not in themes:
        return Place(themes[0])
    theme = theme or themes[0]
    return Place(theme, known.get(mode, Mode.ENTRY), detail if mode in known else "")
