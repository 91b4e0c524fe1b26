"""Where a word may be hyphenated, by the dictionary of the language spoken; loaded when a first word must be broken."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from mindgap.texts import language

if TYPE_CHECKING:  # patterns cost a tenth of a second, and most documents break no word
    from pyphen import Pyphen

_DICTIONARIES = {"sv": "sv_SE", "en": "en_GB"}
_LEAST = 3
"""No fewer letters than this are left on either side of a hyphen."""
_LONGEST = 100
"""What is longer than this is no word."""
_LETTERS = re.compile(r"[^\W\d_]+")


def hyphen_points(word: str) -> tuple[int, ...]:
    """Give the places in a word before which it may be broken, in order."""
    return _points(word, language())


@lru_cache(maxsize=4096)
def _points(word: str, spoken: str) -> tuple[int, ...]:
    patterns = _patterns(_DICTIONARIES[spoken])
    runs = (run for run in _LETTERS.finditer(word) if len(run[0]) <= _LONGEST)
    return tuple(run.start() + point for run in runs for point in patterns.positions(run[0]))


@lru_cache(maxsize=2)
def _patterns(dictionary: str) -> Pyphen:
    from pyphen import Pyphen

    return Pyphen(lang=dictionary, left=_LEAST, right=_LEAST)
