"""The page between two people who answer in secret: nothing of the one before, and what the next one does."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from mindgap.texts import N_
from mindgap.ui.drawing.canvas import MUTED, STRONG

_ROOMY = 12


class PassOn(Widget, can_focus=True):
    """A calm page in the middle of the room there is; Enter begins, and only the letters allowed get past it.

    What the one before typed last, or the next one types too early, is no command.
    """

    DEFAULT_CSS = """
    PassOn { height: 1fr; width: 1fr; content-align: center middle; text-align: center; padding: 0 2; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "open", N_("Begin"), id="pass_on.begin", tooltip=N_("It is my turn: show me what I answer")),
    ]

    class Begun(Message):
        """The next person sits in front of the laptop and has pressed Enter."""

    def __init__(self, passing: str = "", *, id: str | None = None) -> None:  # noqa: A002  # Textual's name
        """Make an empty page; `passing` are the letters left to whoever is around."""
        super().__init__(id=id)
        self._passing = passing
        self._said: tuple[str, str, tuple[str, ...]] = ("", "", ())

    def show(self, title: str, sentence: str = "", notes: Sequence[str] = ()) -> None:
        """Say something large, what to do under it, and quieter what is known so far; texts in the user's language."""
        self._said = (title, sentence, tuple(note for note in notes if note))
        self.refresh()

    def render(self) -> Content:
        """Draw the page, with air where there is room."""
        title, sentence, notes = self._said
        air = [Content("")] * (2 if self.size.height >= _ROOMY else 1)
        lines = [Content.styled(title, STRONG), *air, Content(sentence), *air]
        return Content("\n").join([*lines, *(Content.styled(note, MUTED) for note in notes)])

    def check_consume_key(self, key: str, character: str | None) -> bool:  # noqa: ARG002  # Textual's
        """Letters and digits are no commands here, but for those allowed."""
        return character is not None and character.isprintable() and character not in self._passing

    def on_key(self, event: events.Key) -> None:
        """Keep what is typed too early."""
        if self.check_consume_key(event.key, event.character):
            event.stop()

    def action_open(self) -> None:
        """Let the next person answer."""
        self.post_message(self.Begun())
