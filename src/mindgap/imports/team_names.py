"""The teams that a cell names: "Blå/Röd" is two, "Lager & logistik" is one unless both are known alone."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

_ALWAYS = re.compile(r"\s*,\s*")
_SLASH = re.compile(r"\s*/\s*")
_PERHAPS = re.compile(r"\s*(?:[&+;]|\s(?:och|and|und|og|i|ja|ir|en|et|y|ve)\s)\s*")
_OFTEN = 3
"""A text with a slash that stands on so many rows is the name of a team, unless a part of it stands alone."""


@dataclass(frozen=True, slots=True)
class TeamNames:
    """Cuts cells into teams, by what teams there are."""

    known: frozenset[str]
    """Teams in lower case that stand alone in the file, or are here already."""
    whole: frozenset[str]
    """Texts that are the name of one team, whatever signs stand in them."""
    cut: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def of(self, text: str) -> tuple[str, ...]:
        """Give the teams of a cell, each once."""
        if text not in self.cut:
            self.cut[text] = once(team for part in _ALWAYS.split(text) for team in self._slashed(part))
        return self.cut[text]

    def _slashed(self, text: str) -> list[str]:
        parts = _SLASH.split(text)
        if len(parts) > 1 and all(parts) and text.casefold() not in self.whole:
            return [team for part in parts for team in self._joined(part)]
        return self._joined(text)

    def _joined(self, text: str) -> list[str]:
        if text.casefold() in self.whole:
            return [text]
        parts = _PERHAPS.split(text)
        return parts if len(parts) > 1 and all(p.casefold() in self.known for p in parts) else [text]


def team_names(texts: Iterable[str], here: Iterable[str]) -> TeamNames:
    """Learn the teams of a file and of the company.

    A text with a slash is one team when it is one here already, or when it stands on three rows or more and no part
    of it stands alone; else it is several.
    """
    counts = Counter(part.casefold() for text in texts for part in _ALWAYS.split(text) if part)
    stored = {team.casefold() for team in here}
    alone = {text for text in counts if "/" not in text} | stored
    slashed = {text: frozenset(_SLASH.split(text)) for text in counts if "/" in text}
    whole = {t for t, parts in slashed.items() if t in alone or (counts[t] >= _OFTEN and not alone & parts)}
    parted = frozenset(part for text, parts in slashed.items() if text not in whole for part in parts)
    return TeamNames(frozenset(alone | parted), frozenset(whole | stored))


def once(names: Iterable[str]) -> tuple[str, ...]:
    """Give names in their order, each once whatever its case, empty ones left out."""
    found: dict[str, str] = {}
    for name in names:
        if name:
            found.setdefault(name.casefold(), name)
    return tuple(found.values())
