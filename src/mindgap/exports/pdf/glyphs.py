"""Makes every text of a document printable: nothing is silently lost when the typeface lacks a character."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import Any, TypeVar

from mindgap.exports.pdf.fonts import repertoire

REPLACEMENT = "◊"
STAND_INS = {"‑": "-", "▸": "→", "\u2009": " ", "\t": " ", "\u2028": "\n", "\u2029": "\n", "\x0b": "\n", "\x85": "\n"}
"""What looks the same and is in the typeface."""
_INVISIBLE = ("Cc", "Cf", "Mn", "Me")

T = TypeVar("T")


def printable(value: T) -> tuple[T, tuple[str, ...]]:
    """Give `value` (texts in tuples and frozen dataclasses) printable, and the characters that had to be replaced."""
    alphabet = _alphabet(value)
    if any(map(unicodedata.combining, alphabet)):
        value = _mapped(value, _composed)
        alphabet = _alphabet(value)
    foreign = alphabet - repertoire() - {"\n"}
    if not foreign:
        return value, ()
    table = str.maketrans({character: _stand_in(character) for character in foreign})
    missing = sorted(character for character in foreign if _stand_in(character) == REPLACEMENT)
    return _mapped(value, lambda text: text.translate(table)), tuple(missing)


def _stand_in(character: str) -> str:
    if character in STAND_INS:
        return STAND_INS[character]
    if unicodedata.category(character) in _INVISIBLE:
        return ""
    if unicodedata.category(character) == "Zs":
        return " "
    return REPLACEMENT


def _alphabet(value: object) -> set[str]:
    texts: set[str] = set()
    _gather(value, texts)
    return set().union(*texts)


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def _gather(value: object, texts: set[str]) -> None:
    """Add every text within `value`."""
    if isinstance(value, str):
        texts.add(value)
    elif isinstance(value, tuple):
        for part in value:
            _gather(part, texts)
    else:
        kind: Any = type(value)
        for name in _fields(kind):
            _gather(getattr(value, name), texts)


@cache
def _fields(kind: Any) -> tuple[str, ...]:  # noqa: ANN401  # any type; none of what is no dataclass
    return tuple(field.name for field in fields(kind)) if is_dataclass(kind) else ()


def _mapped(value: Any, change: Callable[[str], str]) -> Any:  # noqa: ANN401  # gives back the type it was given
    if type(value) is str:
        return change(value)
    if isinstance(value, tuple):
        return tuple(_mapped(part, change) for part in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{f.name: _mapped(getattr(value, f.name), change) for f in fields(value)})
    return value
