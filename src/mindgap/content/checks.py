"""From entries of any kind to cleaned texts, or an error that names file, key and what would be right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from mindgap.content.documents import Document, Entry, document
from mindgap.content.errors import (
    ContentChoiceError,
    ContentCountError,
    ContentEmptyError,
    ContentMissingKeyError,
    ContentNotBlocksError,
    ContentNotListError,
    ContentNotSectionError,
    ContentNotTextError,
    ContentNumberError,
    ContentRangeError,
    ContentTooLongError,
    ContentUnknownKeyError,
)
from mindgap.domain.text import clean

MOST_CHARACTERS = 300
_SHOWN_KEY = 40

Choice = TypeVar("Choice", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Span:
    """How many entries a list may have, or how large a number may be, both ends included."""

    least: int
    most: int


def keyed(doc: Document, known: Sequence[str], optional: Sequence[str] = ()) -> Document:
    """Give the document if it has all `known` keys, perhaps the `optional` ones and no other.

    Raises ContentUnknownKeyError (first, as a misspelt key is also a missing one) or ContentMissingKeyError.
    """
    for key, entry in doc.entries.items():
        if key not in (*known, *optional):
            usable = ", ".join((*known, *optional))
            shown = clean(entry.key)[:_SHOWN_KEY]
            raise ContentUnknownKeyError(file=entry.file, key=shown, known=usable)
    for key in known:
        if key not in doc.entries:
            raise ContentMissingKeyError(file=doc.file, key=doc.path + key, known=", ".join(known))
    return doc


def section(entry: Entry, known: Sequence[str]) -> Document:
    """Give what stands under [key], with exactly the `known` keys.

    Raises ContentNotSectionError or what `keyed` raises.
    """
    if not isinstance(entry.value, dict):
        raise ContentNotSectionError(file=entry.file, key=entry.key)
    return keyed(document(entry.file, entry.value, f"{entry.key}."), known)


def number(entry: Entry, span: Span) -> int:
    """Give the whole number; raise ContentNumberError."""
    value = entry.value
    if not isinstance(value, int) or isinstance(value, bool) or not span.least <= value <= span.most:
        raise ContentNumberError(file=entry.file, key=entry.key, least=span.least, most=span.most)
    return value


def text(entry: Entry, most: int = MOST_CHARACTERS) -> str:
    """Give the cleaned text.

    Raises ContentNotTextError, ContentEmptyError or ContentTooLongError.
    """
    if not isinstance(entry.value, str):
        raise ContentNotTextError(file=entry.file, key=entry.key)
    cleaned = clean(entry.value)
    if not cleaned:
        raise ContentEmptyError(file=entry.file, key=entry.key, most=most)
    if len(cleaned) > most:
        raise ContentTooLongError(file=entry.file, key=entry.key, length=len(cleaned), most=most)
    return cleaned


def texts(entry: Entry, count: Span) -> tuple[str, ...]:
    """Give the cleaned texts of a list.

    Raises ContentNotListError, ContentCountError, ContentRangeError or what `text` raises.
    """
    values = entry.value
    if not isinstance(values, list) or any(isinstance(value, dict | list) for value in values):
        raise ContentNotListError(file=entry.file, key=entry.key)
    _counted(entry, len(values), count)
    return tuple(text(Entry(entry.file, f"{entry.key}[{n}]", v)) for n, v in enumerate(values, start=1))


def blocks(entry: Entry, count: Span, known: Sequence[str], optional: Sequence[str] = ()) -> tuple[Document, ...]:
    """Give the blocks of a list, each with the `known` keys and perhaps the `optional` ones.

    Raises ContentNotBlocksError, ContentCountError, ContentRangeError or what `keyed` raises.
    """
    values = entry.value
    if not isinstance(values, list) or not all(isinstance(value, dict) for value in values):
        raise ContentNotBlocksError(file=entry.file, key=entry.key)
    _counted(entry, len(values), count)
    numbered = enumerate(values, start=1)
    return tuple(keyed(document(entry.file, v, f"{entry.key}[{n}]."), known, optional) for n, v in numbered)


def choice(entry: Entry, kind: type[Choice]) -> Choice:
    """Give the member of `kind` that the text names; raise ContentChoiceError or what `text` raises."""
    try:
        return kind(text(entry))
    except ValueError as error:
        known = ", ".join(kind)
        raise ContentChoiceError(file=entry.file, key=entry.key, known=known) from error


def _counted(entry: Entry, found: int, count: Span) -> None:
    if count.least <= found <= count.most:
        return
    if count.least == count.most:
        raise ContentCountError(file=entry.file, key=entry.key, found=found, right=count.least)
    raise ContentRangeError(file=entry.file, key=entry.key, found=found, least=count.least, most=count.most)
