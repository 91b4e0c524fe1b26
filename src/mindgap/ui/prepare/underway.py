"""How far a long file has been read in, and the way to call it off."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from mindgap.texts import N_, _
from mindgap.ui.drawing.bars import bar

_WIDTH = 40


class Underway(Vertical, can_focus=True):
    """A bar; Escape calls the reading off, and nothing is stored then."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "stop", N_("Stop reading"), id="underway.stop", tooltip=N_("Call it off; nothing is stored")),
    ]
    SCOPED_CSS = False
    DEFAULT_CSS = """
    Underway > .head { height: auto; text-style: bold; margin: 0 0 1 0; }
    Underway > Static { height: auto; }
    """

    class Stopped(Message):
        """The reading is called off."""

    @dataclass
    class Progressed(Message):
        """So much is done."""

        done: int
        total: int

    def __init__(self, file: str) -> None:
        """Make the picture for a file."""
        super().__init__()
        self.file = file

    def compose(self) -> ComposeResult:
        """Give the file's name, the bar and what Escape does."""
        yield Static(Content(_("Reading {file}").format(file=self.file)), classes="head")
        yield Static(bar(0, 1, _WIDTH), id="bar")
        yield Static(Content.styled(_("Escape calls it off; nothing is stored then."), "$text-muted"))

    def show(self, done: int, total: int) -> None:
        """Show how far it has come."""
        percent = 100 * done // max(total, 1)
        self.query_one("#bar", Static).update(bar(done, total, _WIDTH) + Content(f" {percent} %"))

    def action_stop(self) -> None:
        """Call it off."""
        self.post_message(self.Stopped())
