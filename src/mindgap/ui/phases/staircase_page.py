"""A page that fills the staircase phase instead of the board: what it is shown, and what it says to the phase."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from textual.containers import Vertical
from textual.content import Content
from textual.message import Message

from mindgap.domain.analysis import Analysis
from mindgap.domain.person import Area, Person
from mindgap.domain.theme import StepText
from mindgap.texts import _
from mindgap.ui.drawing.canvas import MUTED
from mindgap.ui.widgets.picture import Picture


@dataclass(frozen=True, slots=True)
class Seen:
    """What a page is drawn from."""

    analysis: Analysis
    steps: Sequence[StepText]
    area: Area | None
    """The area shown; None for the whole company."""
    today: date
    name: Callable[[Person], str]
    """How the room may see a person named."""


class StairPage(Vertical):
    """Draws itself from what is seen; the foot stays below whatever scrolls."""

    SCOPED_CSS = False
    DEFAULT_CSS = """
    StairPage { height: 1fr; width: 1fr; }
    StairPage > Picture { margin: 1 0 0 0; }
    StairPage > #foot { height: 2; }
    .-narrow StairPage > Picture { margin: 0; }
    """
    NAME: ClassVar[str]
    """The page's name in the place that is remembered."""
    ALLOWS: ClassVar[frozenset[str]] = frozenset()
    """The commands of the phase that make sense on the page."""

    class Turned(Message):
        """Another area is asked for."""

        def __init__(self, by: int) -> None:
            super().__init__()
            self.by = by

    def display_page(self, seen: Seen) -> None:
        """Show the newest."""
        raise NotImplementedError

    def enter(self) -> None:
        """Put the focus where the keys are."""
        self.query_one("#page", Picture).focus()

    def show_foot(self, *lines: Content) -> None:
        """Show what the marks mean, and always what a placement is not for."""
        foot = self.query_one("#foot", Picture)

        def draw(width: int, _height: int) -> list[Content]:
            told = [part for line in lines for part in line.wrap(max(20, width))]
            note = _("A placement is for development. It does not set pay and is no grade.")
            drawn = [*told, Content.styled(note, MUTED)]
            foot.styles.height = len(drawn)
            return drawn

        foot.show(draw)
