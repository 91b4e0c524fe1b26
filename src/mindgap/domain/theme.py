"""The workshop's own material: themes with their levels, statements and cards, default steps and survey."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NewType

from mindgap.domain.action import ActionType, Aim
from mindgap.domain.company import Phase
from mindgap.domain.entity import Entity
from mindgap.domain.errors import MindgapError
from mindgap.domain.session import BlockKind, SessionKind

ThemeId = NewType("ThemeId", str)

THEME_IDS: tuple[ThemeId, ...] = tuple(
    ThemeId(name)
    for name in (
        "gender_equality",
        "diversity",
        "competence",
        "senior_experience",
        "strengths",
        "background",
    )
)
"""The six shipped themes in the order the room takes them; own themes come after."""


class UnknownThemeError(MindgapError):
    """The material holds no theme of that id."""

    code = "theme.unknown"
    template = "There is no theme with the id “{name}”."


@dataclass(frozen=True, slots=True)
class Card:
    """A conversation card: what to talk about, and what to ask when the first answers have come."""

    text: str
    follow_up: str


@dataclass(frozen=True, slots=True, kw_only=True)
class UsedCard(Entity):
    """That the room has talked about a conversation card."""

    theme: str
    """A theme id."""
    number: int
    """The card's place in its theme, from 1."""


@dataclass(frozen=True, slots=True)
class TypicalAction:
    """An action to start from when the room plans."""

    title: str
    type: ActionType
    aim: Aim


@dataclass(frozen=True, slots=True)
class Theme:
    """One theme in one language."""

    id: ThemeId
    name: str
    purpose: str
    """One sentence."""
    levels: tuple[str, ...]
    """What level 1 to 5 looks like in an industrial company."""
    statements: tuple[str, ...]
    """The four statements of the self-assessment, numbered from 1 in the scores."""
    cards: tuple[Card, ...]
    hints: tuple[str, ...]
    """For the facilitator's eyes alone."""
    gaps: tuple[str, ...]
    actions: tuple[TypicalAction, ...]
    language: str = ""
    """In which language it is written, where there is no text in the language of the material; else empty."""


@dataclass(frozen=True, slots=True)
class StepText:
    """A step of the staircase and what it takes to stand on it."""

    number: int
    name: str
    criterion: str


@dataclass(frozen=True, slots=True)
class SurveyText:
    """The employee survey: eleven statements on a scale from 1 to 5, and the recommendation question 0 to 10."""

    statements: tuple[str, ...]
    recommend: str
    scale: tuple[str, ...]
    """What 1 to 5 are called."""


@dataclass(frozen=True, slots=True)
class BlockText:
    """A block of a ready agenda."""

    title: str
    minutes: int
    kind: BlockKind
    phase: Phase | None


@dataclass(frozen=True, slots=True)
class AgendaText:
    """A ready agenda with what the opening page says."""

    kind: SessionKind
    purpose: str
    result: str
    rules: tuple[str, ...]
    roles: tuple[str, ...]
    blocks: tuple[BlockText, ...]


@dataclass(frozen=True, slots=True)
class Material:
    """Everything that the workshop is led by, in one language."""

    language: str
    themes: tuple[Theme, ...]
    level_names: tuple[str, ...]
    """What level 1 to 5 are called."""
    steps: tuple[StepText, ...]
    survey: SurveyText
    agendas: tuple[AgendaText, ...] = ()

    def agenda(self, kind: SessionKind) -> AgendaText:
        """Give the ready agenda of a kind of session."""
        return next(agenda for agenda in self.agendas if agenda.kind is kind)

    def theme(self, theme_id: str) -> Theme:
        """Give the theme of that id; raise UnknownThemeError if there is none."""
        for theme in self.themes:
            if theme.id == theme_id:
                return theme
        raise UnknownThemeError(name=theme_id)
