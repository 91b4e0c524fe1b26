"""Pages of a fixed form: the sheet of one employee, cards to cut out, and rows of boxes to tick."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class StepLine:
    """An area on a personal staircase: the step to draw and the one aimed at (0 for none), and finished words."""

    area: str
    step: int
    target: int
    own: str
    manager: str
    agreed: str
    """The step; what it rests on and since when follow after a line break."""
    aim: str
    """The target step; its date follows after a line break."""


@dataclass(frozen=True, slots=True)
class StepSection:
    """Where somebody stands and is heading."""

    title: str
    columns: tuple[str, str, str, str, str]
    """Area, own view, manager's view, agreed, target."""
    steps: int
    """How many steps the staircase has."""
    legend: str
    lines: tuple[StepLine, ...]
    none: str
    """What stands here when there is no line."""
    more: str
    """A template with {n}: how many lines are left out for want of room."""


@dataclass(frozen=True, slots=True)
class ListSection:
    """A short table, the most important rows first."""

    title: str
    columns: tuple[str, ...]
    shares: tuple[float, ...]
    rows: tuple[tuple[str, ...], ...]
    none: str
    more: str
    """A template with {n}: how many rows are left out for want of room."""


@dataclass(frozen=True, slots=True)
class TextSection:
    """A text of somebody's own; `none` stands under the heading, over lines to write on, when it is empty."""

    title: str
    text: str
    none: str
    more: str
    """What is said when the text is too long for the page."""


@dataclass(frozen=True, slots=True)
class PersonSheet:
    """One employee's own page, exactly one: set smaller when there is much, and saying what there is no room for."""

    title: str
    bookmark: str
    """The code."""
    who: tuple[tuple[str, str], ...]
    """Who it is about, in pairs; an empty text is a line to write on."""
    stairs: StepSection
    wish: TextSection
    actions: ListSection
    spread: ListSection
    signers: tuple[str, ...]
    signing: tuple[str, str]
    """What stands under the lines: place and date, signature."""
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """A card with a large figure and what it means."""

    figure: str
    name: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class CutCards:
    """Cards to cut out along marks, two or four to a page."""

    per_page: int
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class BoxRows:
    """Questions with the same boxes to tick on each row."""

    title: str
    boxes: tuple[str, ...]
    """What stands in each box, e.g. 1 to 5, or beside it when it is a word."""
    rows: tuple[tuple[str, str], ...]
    """A number, or nothing, and the question."""
