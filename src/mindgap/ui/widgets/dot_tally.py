"""The dots of the wall, typed gap by gap."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import Static

from mindgap.texts import N_
from mindgap.ui.drawing.vote import VoteFacts, tally_lines, tally_remark
from mindgap.ui.widgets.picture import Picture

_MOST = 999


class DotTally(Vertical, can_focus=True):
    """A figure per gap; digits write it, Enter and the arrows go on."""

    DEFAULT_CSS = """
    DotTally { height: 1fr; width: 1fr; }
    DotTally > Static { height: 2; padding: 1 2 0 2; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,enter", "walk(1)", N_("Next gap"), id="tally.next", tooltip=N_("Type the dots of the next gap")),
        Binding("up", "walk(-1)", N_("Gap before"), id="tally.before", tooltip=N_("Go to the gap before"), show=False),
        Binding("backspace", "rub", N_("Rub out"), id="tally.rub", tooltip=N_("Take the last digit away"), show=False),
    ]

    @dataclass
    class Counted(Message):
        """A gap has so many dots."""

        row_id: str
        dots: int

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  # Textual's name
        """Make it empty."""
        super().__init__(id=id)
        self._facts = VoteFacts()
        self._at = 0
        self._typing = False
        self._list = Picture()
        self._foot = Static()

    def compose(self) -> ComposeResult:
        """Put the list over the sum."""
        self._list.can_focus = False
        yield self._list
        yield self._foot

    def show(self, facts: VoteFacts) -> None:
        """Show the newest figures."""
        self._facts = facts
        self._at = max(0, min(self._at, len(facts.lines) - 1))
        self._list.show(lambda width, _height: tally_lines(self._facts.lines, self._at, width))
        self._foot.update(tally_remark(facts))
        self._reveal()

    def check_consume_key(self, key: str, character: str | None) -> bool:  # noqa: ARG002  # Textual's
        """Digits are no commands here."""
        return character is not None and character.isdecimal()

    def on_key(self, event: events.Key) -> None:
        """Write a digit at once, before the keys behind it."""
        if event.character is not None and event.character.isdecimal():
            event.stop()
            self._type(int(event.character))
        elif event.key in {"down", "up", "enter", "backspace"}:
            event.stop()
            if event.key == "backspace":
                self.action_rub()
            else:
                self.action_walk(-1 if event.key == "up" else 1)

    def on_click(self, event: events.Click) -> None:
        """Go to the gap clicked."""
        offset = event.get_content_offset(self._list)
        if offset is not None:
            self._go(offset.y + self._list.scroll_offset.y)

    def action_walk(self, by: int) -> None:
        """Go to the gap beside."""
        self._go(self._at + by)

    def action_rub(self) -> None:
        """Take the last digit away."""
        self._typing = True
        self._count(self._held // 10)

    @property
    def _held(self) -> int:
        return self._facts.lines[self._at].dots if self._facts.lines else 0

    def _go(self, index: int) -> None:
        self._at, self._typing = max(0, min(index, len(self._facts.lines) - 1)), False
        self.show(self._facts)

    def _type(self, digit: int) -> None:
        value = self._held * 10 + digit if self._typing else digit
        self._typing = True
        self._count(min(value, _MOST))

    def _count(self, dots: int) -> None:
        if self._facts.lines:
            self.post_message(self.Counted(self._facts.lines[self._at].row_id, dots))
            self.show(self._facts.with_dots(self._at, dots))

    def _reveal(self) -> None:
        top, height = self._list.scroll_offset.y, max(1, self._list.size.height)
        if not top <= self._at < top + height:
            self._list.scroll_to(y=max(0, self._at - height // 2), animate=False, immediate=True)
