"""The closing page of a session: what was decided, who does what by when, what is carried over, what is open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from textual.content import Content

from mindgap.texts import _
from mindgap.ui.drawing.canvas import ACCENT, MUTED, STRONG
from mindgap.ui.drawing.cells import fitted

_WHO, _BY = 18, 8


@dataclass(frozen=True, slots=True)
class Saying:
    """Something that somebody does by a day; who and day may be empty."""

    text: str
    who: str = ""
    by: str = ""


@dataclass(frozen=True, slots=True)
class ClosingWords:
    """What the closing page says."""

    title: str
    state: str
    decisions: tuple[Saying, ...]
    gaps: tuple[Saying, ...]
    """What was decided on each gap, with who decided it."""
    promises: tuple[Saying, ...]
    parked: tuple[Saying, ...]
    """Points carried over."""
    open_points: tuple[str, ...]


def closing_page(words: ClosingWords, width: int) -> list[Content]:
    """Give the page."""
    head = Content.assemble((words.title, STRONG), (f"   {words.state}", MUTED))
    return [
        head,
        Content(""),
        *_part(_("Decisions"), words.decisions, width),
        *_part(_("Who does what by when"), words.promises, width),
        *_part(_("Decisions on gaps"), words.gaps, width),
        *_part(_("Carried over from the parking lot"), words.parked, width),
        *_part(_("Still open in the plan"), [Saying(text) for text in words.open_points], width),
    ]


def _part(title: str, sayings: Sequence[Saying], width: int) -> list[Content]:
    count = f"  {len(sayings)}" if sayings else ""
    rows = [line for saying in sayings for line in _row(saying, width)] or [Content.styled(f"  {_('Nothing')}", MUTED)]
    return [Content.assemble((title, ACCENT), (count, MUTED)), *rows, Content("")]


def _row(saying: Saying, width: int) -> list[Content]:
    named = saying.who or saying.by
    room = max(12, width - 2 - (_WHO + _BY + 4 if named else 0))
    first, *rest = Content(saying.text).wrap(room)
    if named:
        who = fitted(Content.styled(saying.who, "bold"), _WHO)
        first = fitted(first, room) + "  " + who + "  " + fitted(Content(saying.by), _BY, "right")
    return [Content("• ") + first, *(Content("  ") + line for line in rest)]
