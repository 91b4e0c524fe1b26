"""What in a document is known to be in another language: said to those who have it read to them.

Known are names of ours, the workshop's shipped texts in the other languages (a gap or an action may have been taken
from them), and own themes that are written in one language only. What somebody has written freely is not known.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass, replace
from functools import lru_cache
from typing import Any

from mindgap.content.loader import load
from mindgap.domain.theme import Material, Theme
from mindgap.reporting.blocks import Document, Passage
from mindgap.reporting.facts.levels import ThemeFacts
from mindgap.texts import LANGUAGES

_NAMES = {"en": ("Mind the Gap",), "sv": ("Kompetenstrappan",)}
"""Names that are said in their own language in every document."""
_SHORTEST = 4
"""Shorter texts are numbers and signs."""


def with_passages(document: Document, themes: Iterable[Theme | ThemeFacts] = ()) -> Document:
    """Give the document with the texts in it that are in another language than its own."""
    spoken, texts = document.language, dict.fromkeys(_texts(document.blocks))
    names, known = _names(spoken), {**_shipped(spoken), **_own(themes)}
    found = {text: known[text] for text in texts if text in known}
    named = {name: names[name] for name in names if any(name in text for text in texts)}
    return replace(document, passages=tuple(Passage(text, code) for text, code in {**found, **named}.items()))


def _names(spoken: str) -> dict[str, str]:
    return {name: code for code, names in _NAMES.items() if code != spoken for name in names}


@lru_cache(maxsize=4)
def _shipped(spoken: str) -> dict[str, str]:
    """Give the shipped texts of the other languages that are no texts of this one."""
    mine = set(_material(load(spoken)))
    others = ((text, code) for code in LANGUAGES if code != spoken for text in _material(load(code)))
    return {text: code for text, code in others if text not in mine and len(text) >= _SHORTEST}


def _own(themes: Iterable[Theme | ThemeFacts]) -> dict[str, str]:
    foreign = (theme for theme in themes if theme.language)
    return {
        text: theme.language
        for theme in foreign
        for text in _texts(theme)
        if len(text) >= _SHORTEST and text != theme.id
    }


def _material(material: Material) -> Iterator[str]:
    yield from _texts((material.themes, material.level_names, material.steps, material.survey))


def _texts(value: object) -> Iterator[str]:
    """Give every plain text in tuples and dataclasses."""
    if type(value) is str:
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from _texts(part)
    elif is_dataclass(value) and not isinstance(value, type):
        for name in _fields(type(value)):
            yield from _texts(getattr(value, name))


@lru_cache(maxsize=256)
def _fields(kind: type[Any]) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))
