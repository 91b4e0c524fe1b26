"""The whole text of something that was said, to read where nothing may be changed."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from mindgap.texts import N_


class SaidText(VerticalScroll, can_focus=True, inherit_bindings=False):
    """Shows the text of the row under the cursor; with the keys in it there is more room, and it scrolls."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "scroll_up", N_("Up"), id="said_text.up", tooltip=N_("Scroll up"), show=False),
        Binding("down", "scroll_down", N_("Down"), id="said_text.down", tooltip=N_("Scroll down"), show=False),
        Binding("pageup", "page_up", N_("Page up"), id="said_text.page_up", tooltip=N_("Go up a page"), show=False),
        Binding(
            "pagedown", "page_down", N_("Page down"), id="said_text.page_down", tooltip=N_("Go down a page"), show=False
        ),
    ]
    SCOPED_CSS = False
    DEFAULT_CSS = """
    SaidText { width: 2fr; height: 1fr; margin: 0 0 0 3; padding: 1 0 0 0; scrollbar-size-vertical: 1; }
    SaidText > Static { height: auto; }
    .-narrow SaidText {
        width: 1fr; height: auto; max-height: 8; margin: 0; padding: 0; border-top: solid $border-blurred;
    }
    .-narrow SaidText:focus { height: 2fr; max-height: 100%; border-top: solid $accent; }
    """

    def __init__(self, text: Content) -> None:
        """Make the page with a text to begin with."""
        super().__init__()
        self._text = Static(text)

    def compose(self) -> ComposeResult:
        """Give the text."""
        yield self._text

    def show(self, text: Content) -> None:
        """Show another text, from its beginning."""
        self._text.update(text)
        self.scroll_home(animate=False)
