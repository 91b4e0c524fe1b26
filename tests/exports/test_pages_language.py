"""No document in one language says a sentence in the other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

import mindgap.texts
from mindgap import texts
from mindgap.content.loader import load
from mindgap.reporting.compose.forms import FormFacts
from tests.exports.factory import factory
from tests.exports.page_reading import strings
from tests.exports.test_pages import DOCUMENTS, FORMS, programme

_PART = re.compile(r"\{[^}]*\}")
_WORDS = 3
"""Fewer words may be the same in both languages, or stand in a name."""


@pytest.fixture(autouse=True)
def swedish_after() -> Iterator[None]:
    yield
    texts.use("sv")


def sentences(language: str) -> list[re.Pattern[str]]:
    """Give every message of so many words as the other language than `language` writes it."""
    found: set[str] = set()
    for file in Path(mindgap.texts.__file__).with_name("sv").glob("*.po"):
        with file.open("rb") as held:
            for message in read_po(held, locale="sv"):
                ids, strs = (
                    part if isinstance(part, tuple | list) else (part,) for part in (message.id, message.string)
                )
                found |= {*ids} - {*strs} if language == "sv" else {*strs} - {*ids}
    return [
        re.compile(".{1,80}".join(re.escape(part) for part in _PART.split(text)))
        for text in found
        if len(_PART.sub(" ", text).split()) >= _WORDS and len(text.split()) == len(_PART.sub("x", text).split())
    ]


@pytest.mark.parametrize("language", ["sv", "en"])
def test_no_document_says_a_sentence_of_the_other_language(language: str) -> None:
    texts.use(language)
    analysis, forms = factory(25, language), FormFacts(load(language), "Provbolaget (fiktivt)")
    documents = [make(analysis, language) for make in DOCUMENTS.values()]
    documents += [make(forms) for make in FORMS.values()] + [programme(language)]
    said = {text for document in documents for text in strings(document.blocks)}
    foreign = sentences(language)
    assert len(foreign) > 500
    assert [text for text in said for sentence in foreign if sentence.fullmatch(text)] == []
