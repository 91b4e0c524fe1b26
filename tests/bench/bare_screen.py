"""The floor of every start: a Textual program with one screen and one line of text."""

from __future__ import annotations

from textual.app import App, ComposeResult
from textual.widgets import Static


class BareScreen(App[None]):
    """One line of text."""

    def compose(self) -> ComposeResult:
        """Show the line."""
        yield Static("bare-picture")


if __name__ == "__main__":
    BareScreen().run()
