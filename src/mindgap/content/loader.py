"""The workshop's material, read and checked: the shipped files with the home's own laid over them."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from mindgap.content.agendas import agendas
from mindgap.content.checks import Span, blocks, choice, keyed, text, texts
from mindgap.content.documents import Document
from mindgap.content.errors import ContentLanguageError
from mindgap.content.places import Places, find_places
from mindgap.domain.action import ActionType, Aim
from mindgap.domain.theme import Card, Material, StepText, SurveyText, Theme, ThemeId, TypicalAction
from mindgap.texts import LANGUAGES

_THEME_KEYS = ("name", "purpose", "levels", "statements", "hints", "gaps", "cards", "actions")
_LEVELS = Span(5, 5)
_STATEMENTS = Span(4, 4)
_CARDS = Span(5, 40)
_SOME = Span(1, 40)
_STEPS = Span(3, 7)
_SURVEY = Span(11, 11)


@lru_cache(maxsize=16)
def load(language: str, own: Path | None = None) -> Material:
    """Give the material in a language, with the files in `own` laid over the shipped ones key by key.

    Own files are called <theme id>.<language>.toml (a new id makes a new theme), staircase.<language>.toml,
    levels.<language>.toml, survey.<language>.toml or agenda.<language>.toml. Read once per language and folder.
    Raises a ContentError that names file and key.
    """
    if language not in LANGUAGES:
        raise ContentLanguageError(language=language, known=", ".join(LANGUAGES))
    places = find_places(language, own)
    return Material(
        language=language,
        themes=tuple(_theme(theme_id, places) for theme_id in places.theme_ids()),
        level_names=_level_names(places.common("levels")),
        steps=_steps(places.common("staircase")),
        survey=_survey(places.common("survey")),
        agendas=agendas(places.common("agenda")),
    )


def _theme(theme_id: ThemeId, places: Places) -> Theme:
    entries = keyed(places.theme(theme_id), _THEME_KEYS).entries
    return Theme(
        id=theme_id,
        name=text(entries["name"]),
        purpose=text(entries["purpose"]),
        levels=texts(entries["levels"], _LEVELS),
        statements=texts(entries["statements"], _STATEMENTS),
        cards=tuple(_card(block) for block in blocks(entries["cards"], _CARDS, ("text", "follow_up"))),
        hints=texts(entries["hints"], _SOME),
        gaps=texts(entries["gaps"], _SOME),
        actions=tuple(_action(block) for block in blocks(entries["actions"], _SOME, ("title", "type", "aim"))),
        language=places.foreign(theme_id),
    )


def _card(block: Document) -> Card:
    return Card(text=text(block.entries["text"]), follow_up=text(block.entries["follow_up"]))


def _action(block: Document) -> TypicalAction:
    return TypicalAction(
        title=text(block.entries["title"]),
        type=choice(block.entries["type"], ActionType),
        aim=choice(block.entries["aim"], Aim),
    )


def _level_names(doc: Document) -> tuple[str, ...]:
    return texts(keyed(doc, ("names",)).entries["names"], _LEVELS)


def _steps(doc: Document) -> tuple[StepText, ...]:
    entry = keyed(doc, ("steps",)).entries["steps"]
    return tuple(
        StepText(number, text(block.entries["name"]), text(block.entries["criterion"]))
        for number, block in enumerate(blocks(entry, _STEPS, ("name", "criterion")), start=1)
    )


def _survey(doc: Document) -> SurveyText:
    entries = keyed(doc, ("statements", "recommend", "scale")).entries
    return SurveyText(
        statements=texts(entries["statements"], _SURVEY),
        recommend=text(entries["recommend"]),
        scale=texts(entries["scale"], _LEVELS),
    )
