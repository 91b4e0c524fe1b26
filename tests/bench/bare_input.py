"""The floor of every key press: a Textual program with one input field."""

from __future__ import annotations

from textual.app import App, ComposeResult
from textual.widgets import Input


class BareInput(App[None]):
    """One input field."""

    def compose(self) -> ComposeResult:
        """Show the field."""
        yield Input(placeholder="bare-picture")


if __name__ == "__main__":
    BareInput().run()
