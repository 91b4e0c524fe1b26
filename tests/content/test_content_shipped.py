"""The shipped material is whole, says the same in both languages, and asks about nobody in person."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.resources import files

import pytest

from mindgap.content.loader import load
from mindgap.domain.text import clean
from mindgap.domain.theme import THEME_IDS, Material, Theme, UnknownThemeError
from mindgap.texts import LANGUAGES

PERSONAL = {
    "sv": (
        r"etni|religi|\btro(r|n)?\b|muslim|krist|hudfärg|ursprung|härkomst|nationalitet|medborgar|hemland|invandr"
        r"|utrikes|utländsk|modersmål|\bsjuk|diagnos|funktionsned|hälsa\b|handikapp|läggning|sexuell|gravid"
        r"|medlem|personnummer|\blön|personlighet|\bålder\b|hur gammal|namnge|vilken (person|kollega)|vem är det"
    ),
    "en": (
        r"ethnic|religi|\bfaith|muslim|christian|skin|origin|descent|nationalit|citizen|homeland|migra|foreign"
        r"|mother tongue|\bborn\b|\bsick|illness|diagnos|disab|\bhealth|handicap|orientation|sexual|pregnan"
        r"|union member|identity number|\bpay\b|salar|personality|\bage\b|how old|which (person|colleague)|who is it"
    ),
}


def said_to_the_room(theme: Theme) -> Iterator[str]:
    """Give every text of a theme but the private hints, which may say what not to ask."""
    yield from (theme.purpose, *theme.levels, *theme.statements, *theme.gaps)
    for card in theme.cards:
        yield from (card.text, card.follow_up)
    yield from (action.title for action in theme.actions)


def all_texts(material: Material) -> Iterator[str]:
    """Give every text of the material."""
    for theme in material.themes:
        yield from (theme.name, *said_to_the_room(theme), *theme.hints)
    yield from (*material.level_names, *material.survey.statements, material.survey.recommend)
    yield from material.survey.scale
    for step in material.steps:
        yield from (step.name, step.criterion)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_shipped_file_is_read(language: str) -> None:
    folder = files("mindgap.content") / language
    assert {file.name for file in folder.iterdir()} == {
        "themes",
        "levels.toml",
        "staircase.toml",
        "survey.toml",
        "agenda.toml",
    }
    assert {file.name for file in (folder / "themes").iterdir()} == {f"{name}.toml" for name in THEME_IDS}
    assert tuple(theme.id for theme in load(language).themes) == THEME_IDS


def test_themes_levels_and_steps_are_called_as_agreed() -> None:
    names = {
        code: [*(t.name for t in load(code).themes), *load(code).level_names, *(s.name for s in load(code).steps)]
        for code in LANGUAGES
    }
    assert names == {
        "sv": [
            *("Jämställdhet", "Mångfald", "Kompetens", "Senior erfarenhet", "Olika styrkor", "Olika bakgrund"),
            *("Inte påbörjat", "Medvetet", "Påbörjat", "Systematiskt", "Självklart"),
            *("Introduktion", "Upplärning", "Självständig", "Mångkunnig", "Handledare och utvecklare"),
        ],
        "en": [
            *("Gender equality", "Diversity", "Competence"),
            *("Senior experience", "Different strengths", "Different backgrounds"),
            *("Not started", "Aware", "Started", "Systematic", "Self-evident"),
            *("Introduction", "In training", "Independent", "Versatile", "Trainer and developer"),
        ],
    }


@pytest.mark.parametrize("theme_id", THEME_IDS)
def test_both_languages_say_as_much_and_mean_the_same_actions(theme_id: str) -> None:
    swedish, english = (
        (len(t.cards), len(t.hints), len(t.gaps), [(a.type, a.aim) for a in t.actions])
        for t in (load("sv").theme(theme_id), load("en").theme(theme_id))
    )
    assert swedish == english
    cards, hints, gaps, actions = swedish
    assert (cards >= 6, hints >= 4, gaps >= 5, len(actions) >= 5) == (True, True, True, True)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_level_is_one_line_that_says_enough(language: str) -> None:
    levels = [level for theme in load(language).themes for level in theme.levels]
    assert [level for level in levels if not 60 <= len(level) <= 110] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_is_said_twice_or_changed_by_cleaning(language: str) -> None:
    texts = list(all_texts(load(language)))
    assert [text for text in texts if texts.count(text) > 1 or clean(text) != text] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_end_and_questions_ask(language: str) -> None:
    cards = [card for theme in load(language).themes for card in theme.cards]
    sentences = [s for t in load(language).themes for s in (t.purpose, *t.levels, *t.statements, *t.hints, *t.gaps)]
    assert [card for card in cards if not (card.text + card.follow_up).endswith("?") or "?" not in card.text] == []
    assert [sentence for sentence in sentences if not sentence.endswith(".")] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_asks_about_what_may_not_be_known_of_a_person(language: str) -> None:
    asked = [text for theme in load(language).themes for text in said_to_the_room(theme)]
    survey = load(language).survey
    asked += [*survey.statements, survey.recommend]
    for told in load(language).agendas:
        asked += [told.purpose, told.result, *told.rules, *told.roles, *(block.title for block in told.blocks)]
    assert [text for text in asked if re.search(PERSONAL[language], text.casefold())] == []


def test_a_theme_that_is_not_there_is_a_typed_error() -> None:
    with pytest.raises(UnknownThemeError, match="There is no theme with the id “weather”"):
        load("sv").theme("weather")
