"""What a ready agenda says in one language, in the words of the same agenda in another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from mindgap.content.agendas import agendas
from mindgap.content.errors import ContentError
from mindgap.content.places import find_places
from mindgap.domain.theme import AgendaText
from mindgap.texts import LANGUAGES

Pair = tuple[str, str]


@lru_cache(maxsize=16)
def agenda_words(language: str, own: Path | None = None) -> Mapping[str, str]:
    """Give each text of the other languages' ready agendas with its text in this one.

    The home's own agendas count when they are there in every language; of an agenda that is built in another way in
    the other language, and of files that cannot be used, there is nothing. Read once per language and folder.
    """
    try:
        told = {code: _agendas(code, own) for code in LANGUAGES}
    except ContentError:
        return {}
    others = (texts for code, texts in told.items() if code != language)
    pairs = (pair for texts in others for both in zip(texts, told[language], strict=True) for pair in _pairs(*both))
    return dict(pairs)


def _agendas(language: str, own: Path | None) -> tuple[AgendaText, ...]:
    places = find_places(language, own)
    everywhere = all(("agenda", code) in places.found for code in LANGUAGES)
    return agendas((places if everywhere else find_places(language, None)).common("agenda"))


def _pairs(told: AgendaText, into: AgendaText) -> Iterator[Pair]:
    yield told.purpose, into.purpose
    yield told.result, into.result
    for lines, other in ((told.rules, into.rules), (told.roles, into.roles)):
        if len(lines) == len(other):
            yield from zip(lines, other, strict=True)
    if [(b.minutes, b.kind, b.phase) for b in told.blocks] == [(b.minutes, b.kind, b.phase) for b in into.blocks]:
        yield from ((a.title, b.title) for a, b in zip(told.blocks, into.blocks, strict=True))
