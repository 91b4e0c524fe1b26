"""The screen when the home cannot be opened: what is wrong and what to do."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from mindgap.domain.errors import MindgapError
from mindgap.texts import N_, _
from mindgap.texts.messages import explain
from mindgap.ui.widgets.keys import KeyLine


class Refusal(Screen[None]):
    """Nothing can be done here but read and quit."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "app.leave", N_("Quit"), id="refusal.quit", tooltip=N_("Leave MindGap")),
    ]
    DEFAULT_CSS = """
    Refusal { align: center middle; background: $background; color: $foreground; }
    Refusal > Vertical { width: 76; max-width: 94%; height: auto; border: round $warning; padding: 1 2; }
    Refusal Static { height: auto; margin: 0 0 1 0; }
    """

    def __init__(self, error: MindgapError) -> None:
        """Make the screen for an error."""
        super().__init__()
        self.error = error

    def compose(self) -> ComposeResult:
        """Say what is wrong."""
        with Vertical():
            yield Static(Content.styled(_("! MindGap cannot open its home"), "bold $warning"))
            yield Static(Content(explain(self.error.template, self.error.params)))
            yield Static(Content.styled(_("Nothing has been changed."), "$text-muted"))
            yield KeyLine()
