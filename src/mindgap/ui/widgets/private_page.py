"""Where people answer in private, one after the other, on one laptop: two pages that take turns."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from mindgap.texts import N_
from mindgap.ui.drawing.private import Asked, Turnout, entry_lines, pass_lines

_ACTIONS = {
    "enter": ("begin", "hand_in"),
    "space": ("begin",),
    "backspace": ("start_again",),
    "escape": ("start_again", "leave"),
    "v": ("reveal",),
}
"""What a key is for: the first of these that makes sense now."""


class PrivatePage(Widget, can_focus=True):
    """Between two people it says how many are in; with one of them it takes digits that it never shows.

    What has been pressed is forgotten as soon as it is handed in. Keys are answered at once, one after the other,
    so that no key can slip past the one before.
    """

    DEFAULT_CSS = "PrivatePage { height: 1fr; width: 1fr; }"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "begin", N_("Begin"), id="private.begin", tooltip=N_("It is my turn: show me the question")),
        Binding(
            "enter",
            "hand_in",
            N_("Hand in"),
            id="private.hand_in",
            tooltip=N_("Hand the answer in and pass the laptop on"),
        ),
        Binding(
            "backspace",
            "start_again",
            N_("Start again"),
            id="private.start_again",
            tooltip=N_("Forget the digits pressed; without any go back to the page before"),
        ),
        Binding("v", "reveal", N_("Show result"), id="private.reveal", tooltip=N_("End the round and show the result")),
        Binding(
            "escape",
            "leave",
            N_("To the theme"),
            id="private.leave",
            tooltip=N_("Go back to the theme; answers given stay in"),
        ),
    ]

    @dataclass
    class HandedIn(Message):
        """Somebody has answered."""

        digits: tuple[int, ...] = field(repr=False)

    class RevealAsked(Message):
        """The facilitator wants the result."""

    class Left(Message):
        """The facilitator wants to go on without the result for now."""

    def __init__(self, asked: Asked) -> None:
        """Make the page between two people."""
        super().__init__()
        self.asked = asked
        self.turnout = Turnout()
        self.answering = False
        self._refused = False
        self._digits: list[int] = []

    def show(self, turnout: Turnout) -> None:
        """Say how many are in."""
        self.turnout = turnout
        self._turned()

    def render(self) -> Content:
        """Draw the page of the moment."""
        width, height = self.content_size
        if self.answering:
            lines = entry_lines(self.asked, len(self._digits), width, height, refused=self._refused)
        else:
            lines = pass_lines(self.turnout, width, height)
        return Content("\n").join(lines)

    def on_key(self, event: events.Key) -> None:
        """Take a digit, or do what a key is for."""
        event.stop()
        if self.answering and event.character is not None and event.character.isdecimal():
            self._press(int(event.character))
            return
        for action in _ACTIONS.get(event.key, ()):
            if self.check_action(action, ()):
                getattr(self, f"action_{action}")()
                return

    def check_consume_key(self, key: str, character: str | None) -> bool:  # noqa: ARG002  # Textual's
        """Digits and letters are no commands of anybody else."""
        return character is not None and character.isprintable() and character != "v"

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002  # Textual's
        """Say what makes sense on the page of the moment."""
        return {
            "begin": not self.answering,
            "hand_in": self.answering and len(self._digits) == len(self.asked.digits),
            "start_again": self.answering,
            "reveal": not self.answering and self.turnout.answered > 0,
            "leave": not self.answering,
        }.get(action, True)

    def action_begin(self) -> None:
        """Let the next person answer."""
        self.answering = True
        self._turned()

    def action_hand_in(self) -> None:
        """Give the answer away and forget it."""
        self.post_message(self.HandedIn(tuple(self._digits)))
        self._forget(answering=False)

    def action_start_again(self) -> None:
        """Forget what was pressed; with nothing pressed go back to the page before."""
        self._forget(answering=bool(self._digits))

    def action_reveal(self) -> None:
        """Ask for the result."""
        self.post_message(self.RevealAsked())

    def action_leave(self) -> None:
        """Ask to go back to the theme."""
        self.post_message(self.Left())

    def _press(self, digit: int) -> None:
        come = len(self._digits)
        if come == len(self.asked.digits):
            return
        self._refused = not 1 <= digit <= self.asked.digits[come].most
        if not self._refused:
            self._digits.append(digit)
        self._turned()

    def _forget(self, *, answering: bool) -> None:
        self._digits.clear()
        self.answering, self._refused = answering, False
        self._turned()

    def _turned(self) -> None:
        self.refresh()
        self.refresh_bindings()
