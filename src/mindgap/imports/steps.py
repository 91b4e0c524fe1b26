"""Which step a matrix's value is, and which values somebody must be asked about."""

from __future__ import annotations

import re
import shlex
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from mindgap.domain.text import clean
from mindgap.imports.errors import LevelRangeError
from mindgap.imports.legend import Legend
from mindgap.imports.values import DASHES, whole_number
from mindgap.texts import _

_USUAL = {"i": 1, "l": 2, "u": 3, "o": 4, "○": 0, "◔": 1, "◑": 2, "◕": 3, "●": 4}
"""Letters and signs that matrices use; what they mean differs between factories, so they are only suggested."""
_TICKS = frozenset({"x", "✓", "✔", "ja", "yes", "ok"})
_LEVEL_WORDS = """steg nivå niva level step stufe niveau trin trinn taso tase poziom stopień līmenis lygis nivo razina
    niveli nivelul рівень уровень المستوى"""
_WORDED = re.compile(
    rf"(?:(?:{'|'.join(_LEVEL_WORDS.split())})\s*[.:]?\s*)?(\d)(?:\s*/\s*(\d))?(?:\s*[-–—:.)=(]\s*\D.*)?"
)
_DIGIT = re.compile(r"\D*(\d)\D*")
_PERCENT = re.compile(r"(\d{1,3})\s?%")
_MOST_WORDS = 8
_LONGEST_WORD = 30
_USUALLY = 5
"""How many steps matrices usually count."""
_HIGHEST = 10
"""The highest number that a scale of steps reaches."""
_FEW, _SHARE = 3, 0.05
_COVERS = 3


@dataclass(frozen=True, slots=True)
class Meanings:
    """What values mean: as said, else whole numbers and names of steps are steps and a dash is empty."""

    most: int
    """The highest step."""
    said: Mapping[str, int] = field(default_factory=dict)
    """Value in lower case → step, 0 for not in the area."""
    names: Mapping[str, int] = field(default_factory=dict)
    """Name of a step in lower case → step."""

    def step(self, text: str) -> int | None:
        """Give the step that a value is, 0 for not in the area; None when it is no step."""
        folded = text.casefold()
        number = self.said.get(folded)
        if number is None:
            number = number_in(folded, self.most)
        if number is None:
            number = self.names.get(folded)
        return number if number is not None and number <= self.most else None

    def is_empty(self, text: str) -> bool:
        """Tell whether a cell says nothing: it is empty or a dash without a meaning of its own."""
        return not text or (text in DASHES and text not in self.said)

    def is_like(self, text: str) -> bool:
        """Tell whether a value looks like a level, of a longer staircase perhaps."""
        if self.step(text) is not None or self.is_empty(text) or text.casefold() in _USUAL:
            return True
        number = number_in(text.casefold(), self.most)
        return number is not None and number <= _USUALLY


@dataclass(frozen=True, slots=True)
class Question:
    """A value whose step must be said before anything is stored."""

    value: str
    count: int
    """How many cells hold it."""
    suggestion: int | None
    """What it usually is, or what the file itself says about it."""
    meaning: str = ""
    """The file's own words for it."""


@dataclass(frozen=True, slots=True)
class Asking:
    """Which kinds of values somebody must be asked about."""

    words: bool = False
    numbers: bool = False
    """The file counts more steps than the staircase has."""

    def about(self, text: str, known: Meanings) -> bool:
        """Tell whether the meaning of a value must be asked for."""
        if text.casefold() in known.said:
            return False
        number = number_in(text.casefold(), known.most)
        if number is not None:
            return self.numbers and number > 0
        return self.words and known.step(text) is None


@lru_cache(maxsize=4096)
def number_in(text: str, most: int) -> int | None:
    """Give the number that a value says: "3", "3,0", "nivå 3", "3 – självständig", "3/5" of five; else None."""
    number = whole_number(text)
    if number is not None:
        return number
    match = _WORDED.fullmatch(text)
    if match is None or (match[2] and int(match[2]) != most):
        return None
    return int(match[1])


def meanings(levels: Mapping[str, int] | None, most: int, names: Mapping[str, int] | None = None) -> Meanings:
    """Take what was said about values; raise LevelRangeError for a step that the staircase lacks."""
    for value, step in (levels or {}).items():
        if not 0 <= step <= most:
            raise LevelRangeError(value=value, step=step, most=most)
    said = {clean(value).casefold(): step for value, step in (levels or {}).items()}
    return Meanings(most, said, {clean(name).casefold(): step for name, step in (names or {}).items()})


def asking(values: Iterable[str], known: Meanings) -> Asking:
    """Decide what to ask about; nothing when something was said already.

    A matrix that mostly holds numbers speaks numbers: what else stands in it is a problem of its cell. Numbers are
    asked about when one cell in twenty, and at least three, reaches above the staircase and none is above ten.
    """
    words, numbers, over, highest = 0, 0, 0, 0
    for text in values:
        number = number_in(text.casefold(), known.most)
        if number is not None:
            numbers, over, highest = numbers + 1, over + (number > known.most), max(highest, number)
        elif known.step(text) is not None:
            numbers += 1
        elif not known.is_empty(text):
            words += 1
    if known.said:
        return Asking()
    return Asking(words > numbers, over >= max(_FEW, _SHARE * numbers) and highest <= _HIGHEST)


def questions(counts: Mapping[str, int], known: Meanings, told: Legend) -> tuple[Question, ...]:
    """Give the values to ask about, the commonest first, each with a suggestion if there is one."""
    highest = max((number_in(v.casefold(), known.most) or 0 for v in counts), default=0)
    return tuple(
        Question(value, n, _suggested(value, known, told, highest), told.words.get(value.casefold(), ""))
        for value, n in Counter(counts).most_common()
    )


def _suggested(value: str, known: Meanings, told: Legend, highest: int) -> int | None:
    folded, most = value.casefold(), known.most
    step = told.step(folded)
    number = number_in(folded, most)
    if step is None and number is not None:
        step = max(1, int(number * most / max(highest, 1) + 0.5))
    if step is None and (percent := _PERCENT.fullmatch(folded)):
        step = int(min(int(percent[1]), 100) * most / 100 + 0.5)
    if step is None and (digit := _DIGIT.fullmatch(folded)):
        step = int(digit[1])
    if step is None:
        step = _USUAL.get(folded, min(_COVERS, most) if folded in _TICKS else None)
    return step if step is not None and step <= most else None


def is_up_to_ten(text: str) -> bool:
    """Tell whether a value is a whole number on a scale of at most ten steps."""
    number = whole_number(text)
    return number is not None and number <= _HIGHEST


def is_percent(text: str) -> bool:
    """Tell whether a value is a share in percent."""
    return _PERCENT.fullmatch(text) is not None


def levels_example(asked: Iterable[Question]) -> str:
    """Give the options that answer the questions, ready to be copied and mended."""
    return " ".join(levels_option(q.value, q.suggestion) for q in asked)


def levels_option(value: str, step: int | None = None) -> str:
    """Give the option that says what a value is, as a terminal takes it; an unknown step is to be filled in."""
    pair = f"{value}={_('STEP') if step is None else step}"
    if value.startswith("-"):
        return f"--levels={shlex.quote(pair)}"
    return f"--levels '{pair}'" if value.startswith("=") and "'" not in pair else f"--levels {shlex.quote(pair)}"


def vocabulary(values: Iterable[str]) -> frozenset[str]:
    """Give the few short words that a column repeats, or nothing when they are many or long."""
    words = frozenset(value.casefold() for value in values)
    few = len(words) <= _MOST_WORDS and all(len(word) <= _LONGEST_WORD for word in words)
    return words if few else frozenset()
