"""Which step a matrix's value is, and which values somebody must be asked about."""

from __future__ import annotations

import re
import shlex
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from mindgap.domain.text import clean
from mindgap.imports.errors import LevelRangeError
from mindgap.imports.values import whole_number

_DASHES = frozenset("-‐‑‒–—−")
_USUAL = {"i": 1, "l": 2, "u": 3, "o": 4, "○": 0, "◔": 1, "◑": 2, "◕": 3, "●": 4}
"""Letters and signs that matrices use; what they mean differs between factories, so they are only suggested."""
_PAIR = re.compile(r"([^=]+)=([^=]+)")
_MOST_WORDS = 8
_LONGEST_WORD = 30


@dataclass(frozen=True, slots=True)
class Meanings:
    """What values mean: as said, else whole numbers are steps and a dash is empty."""

    most: int
    """The highest step."""
    said: Mapping[str, int] = field(default_factory=dict)
    """Value in lower case → step, 0 for not in the area."""

    def step(self, text: str) -> int | None:
        """Give the step that a value is, 0 for not in the area; None when it is no step."""
        said = self.said.get(text.casefold())
        number = whole_number(text) if said is None else said
        return number if number is not None and number <= self.most else None

    def is_empty(self, text: str) -> bool:
        """Tell whether a cell says nothing: it is empty or a dash without a meaning of its own."""
        return not text or (text in _DASHES and text not in self.said)

    def is_like(self, text: str) -> bool:
        """Tell whether a value looks like a level."""
        return self.step(text) is not None or self.is_empty(text) or text.casefold() in _USUAL


@dataclass(frozen=True, slots=True)
class Question:
    """A value whose step must be said before anything is stored."""

    value: str
    count: int
    """How many cells hold it."""
    suggestion: int | None
    """What it usually is, or what the file itself says above its table."""


def meanings(levels: Mapping[str, int] | None, most: int) -> Meanings:
    """Take what was said about values; raise LevelRangeError for a step that the staircase lacks."""
    for value, step in (levels or {}).items():
        if not 0 <= step <= most:
            raise LevelRangeError(value=value, step=step, most=most)
    return Meanings(most, {clean(value).casefold(): step for value, step in (levels or {}).items()})


def questions(values: Iterable[str], known: Meanings, above: Iterable[str]) -> tuple[Question, ...]:
    """Give the values to ask about, the commonest first; none when something was said already.

    A matrix that mostly holds numbers speaks numbers: what else stands in it is a problem of its cell.
    """
    counts, numbers = Counter[str](), 0
    spelled: dict[str, str] = {}
    for text in values:
        if known.step(text) is not None or whole_number(text) is not None:
            numbers += 1
        elif not known.is_empty(text):
            counts[text.casefold()] += 1
            spelled.setdefault(text.casefold(), text)
    if known.said or numbers >= counts.total():
        return ()
    hints = {**_USUAL, **legend(above)}
    return tuple(Question(spelled[v], n, _within(hints.get(v), known.most)) for v, n in counts.most_common())


def _within(step: int | None, most: int) -> int | None:
    return step if step is not None and step <= most else None


def legend(texts: Iterable[str]) -> dict[str, int]:
    """Read what a file says about its own values: "I L U O = 1 2 3 4", "I=1, L=2", "3 = kan själv"."""
    found: dict[str, int] = {}
    for text in texts:
        for part in re.split(r"[,;]", text):
            if match := _PAIR.fullmatch(part.strip()):
                found |= _paired(match[1].split(), match[2].split())
    return found


def _paired(left: list[str], right: list[str]) -> dict[str, int]:
    words, numbers = (left, right) if right[0].isdecimal() else (right, left)
    if len(words) != len(numbers) or not all(n.isascii() and n.isdecimal() for n in numbers):
        return {}
    return {word.casefold(): int(n) for word, n in zip(words, numbers, strict=True) if not word.isdecimal()}


def levels_example(asked: Iterable[Question]) -> str:
    """Give the options that answer the questions, ready to be copied and mended."""
    pairs = (f"{q.value}={'STEP' if q.suggestion is None else q.suggestion}" for q in asked)
    return " ".join(f"--levels {shlex.quote(pair)}" for pair in pairs)


def vocabulary(values: Iterable[str]) -> frozenset[str]:
    """Give the few short words that a column repeats, or nothing when they are many or long."""
    words = frozenset(value.casefold() for value in values)
    few = len(words) <= _MOST_WORDS and all(len(word) <= _LONGEST_WORD for word in words)
    return words if few else frozenset()
