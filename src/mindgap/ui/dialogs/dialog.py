"""What the small questions share: a box in the middle with a title and the keys that answer."""

from __future__ import annotations

from typing import ClassVar, TypeVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from mindgap.texts import N_
from mindgap.ui.widgets.keys import KeyLine

R = TypeVar("R")


class Dialog(ModalScreen[R]):
    """A question on top of the screen; Escape leaves it without an answer."""

    DEFAULT_CSS = """
    Dialog { align: center middle; }
    Dialog > .dialog--box {
        width: 72; max-width: 96%; height: auto; max-height: 92%;
        padding: 1 2; border: round $accent; background: $background;
    }
    Dialog .dialog--title { text-style: bold; margin: 0 0 1 0; height: auto; }
    Dialog KeyLine { margin: 1 0 0 0; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", N_("Cancel"), id="dialog.leave", tooltip=N_("Leave without changing anything")),
        Binding(
            "f1",
            "app.help",
            N_("Help"),
            id="app.help",
            tooltip=N_("Help with this screen and all its keys"),
            show=False,
        ),
        Binding(
            "ctrl+p", "app.palette", N_("Commands"), id="app.palette", tooltip=N_("Find a command by name"), show=False
        ),
    ]

    def __init__(self, title: str) -> None:
        """Make a dialog; the title is in the user's language and may hold what users wrote."""
        super().__init__()
        self.heading = title

    def compose(self) -> ComposeResult:
        """Put title, body and keys into the box."""
        with Vertical(classes="dialog--box"):
            yield Static(Content(self.heading), classes="dialog--title")
            yield from self.body()
            yield KeyLine()

    def body(self) -> ComposeResult:
        """Give what stands between title and keys."""
        yield from ()

    def action_leave(self) -> None:
        """Leave without an answer."""
        self.dismiss(None)
