"""The 2×2 in which the chosen gap is moved about with the arrows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message

from mindgap.texts import N_
from mindgap.ui.widgets.picture import Picture


class PriorityBoard(Picture):
    """Arrows weigh the gap, Tab takes the next one."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "up",
            "push(1, 0)",
            N_("Weigh"),
            id="priority.up",
            tooltip=N_("Move the gap: importance upwards, effort to the right"),
            key_display="←→↑↓",
        ),
        Binding(
            "down", "push(-1, 0)", N_("Less important"), id="priority.down", tooltip=N_("Less important"), show=False
        ),
        Binding("right", "push(0, 1)", N_("More effort"), id="priority.right", tooltip=N_("More effort"), show=False),
        Binding("left", "push(0, -1)", N_("Less effort"), id="priority.left", tooltip=N_("Less effort"), show=False),
        Binding(
            "tab,j",
            "turn(1)",
            N_("Next gap"),
            id="priority.next",
            tooltip=N_("Take the next gap of the list; k or shift+Tab the one before"),
            key_display="Tab",
        ),
        Binding(
            "shift+tab,k",
            "turn(-1)",
            N_("Gap before"),
            id="priority.before",
            tooltip=N_("Take the gap before"),
            show=False,
        ),
    ]

    @dataclass
    class Pushed(Message):
        """The gap is to move by so many steps of importance and effort."""

        importance: int
        effort: int

    @dataclass
    class Turned(Message):
        """Another gap is wanted: the next (1) or the one before (−1)."""

        by: int

    def action_push(self, importance: int, effort: int) -> None:
        """Ask for the gap to be moved."""
        self.post_message(self.Pushed(importance, effort))

    def action_turn(self, by: int) -> None:
        """Ask for another gap."""
        self.post_message(self.Turned(by))
