"""Takes what is somebody else's out of texts that one person is to read: no colleague's name or code is left."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from mindgap.reporting.facts.plan import PersonFacts

_WORD = re.compile(r"\w+")
_LONGEST_GAP = 2
"""The most signs between two words of a name: a space, a hyphen, a comma and a space."""

Found = tuple[int, int, str]
"""Where in a text somebody stands, and the code."""


@dataclass(frozen=True, slots=True)
class Colleagues:
    """Everybody's names and codes as sequences of words, by the word they begin with."""

    begins: dict[str, tuple[tuple[tuple[str, ...], str], ...]]
    """First word in lower case → (all words, code), longest first."""
    parts: dict[str, frozenset[str]]
    """First or last name, or code → the codes it may mean, for fields that say who."""

    def found(self, text: str) -> list[Found]:
        """Give where whole names (in any case, turned round or in the genitive) and codes stand."""
        words = [(w[0], w.start(), w.end()) for w in _WORD.finditer(text)]
        hits: list[Found] = []
        at = 0
        while at < len(words):
            length, code = self._at(text, words, at)
            if length:
                hits.append((words[at][1], words[at + length - 1][2], code))
            at += length or 1
        return hits

    def _at(self, text: str, words: list[tuple[str, int, int]], at: int) -> tuple[int, str]:
        word = words[at][0].casefold()
        for name, code in (*self.begins.get(word, ()), *self.begins.get(word.removesuffix("s"), ())):
            held = words[at : at + len(name)]
            together = all(b[1] - a[2] <= _LONGEST_GAP and "\n" not in text[a[2] : b[1]] for a, b in pairwise(held))
            if len(held) == len(name) and together and _same(tuple(w[0] for w in held), name):
                return len(name), code
        return 0, ""

    def cleared(self, text: str, own: PersonFacts, instead: str, *, who: bool = False, names: bool = False) -> str:
        """Give `text` for `own` to read: others become `instead`, and the own name the code unless `names`.

        With `who` the text says who does something: there a first or last name, or a code of digits, is meant too.
        """
        if who and text.strip() in self.parts:
            codes = self.parts[text.strip()]
            return (text.strip() if names else own.code) if own.code in codes else instead
        done, end = "", 0
        for start, stop, code in self.found(text):
            mine = text[start:stop] if names else own.code
            done += text[end:start] + (mine if code == own.code else instead)
            end = stop
        return done + text[end:]

    def means(self, text: str, own: PersonFacts) -> bool:
        """Tell whether a text that says who names `own`."""
        return own.code in self.parts.get(text.strip(), ()) or any(code == own.code for _, _, code in self.found(text))

    def anybody(self, text: str) -> bool:
        """Tell whether a text that says who names anybody at all."""
        return text.strip() in self.parts or bool(self.found(text))


def colleagues(people: Iterable[PersonFacts]) -> Colleagues:
    """Gather everybody's names and codes; a code of digits alone counts only where somebody is meant."""
    begins: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    parts: dict[str, set[str]] = {}
    for person in people:
        name, code = tuple(_WORD.findall(person.name)), tuple(_WORD.findall(person.code))
        turned = (*name[-1:], *name[:-1]) if len(name) > 1 else ()
        for words in (name, turned, () if person.code.isdecimal() else code):
            if words:
                begins.setdefault(words[0].casefold(), []).append((words, person.code))
        for word in {*person.name.split()[:1], *person.name.split()[-1:], person.code}:
            parts.setdefault(word, set()).add(person.code)
    return Colleagues(
        {word: tuple(sorted(held, key=lambda h: (-len(h[0]), h[1]))) for word, held in begins.items()},
        {word: frozenset(codes) for word, codes in parts.items()},
    )


def _same(said: tuple[str, ...], name: tuple[str, ...]) -> bool:
    """Compare words: a name of one word only as it is written, longer ones in any case, and the last one's s aside."""
    if len(name) == 1:
        return said[0] in (name[0], f"{name[0]}s")
    *first, last = (word.casefold() for word in said)
    *known, end = (word.casefold() for word in name)
    return first == known and last in (end, f"{end}s")
