"""A page of a phase that is made of fields."""

from __future__ import annotations

from textual.containers import Vertical

from mindgap.domain.analysis import Analysis


class Panel(Vertical):
    """Shows part of an analysis in fields and reports what is typed; knows nothing of the phase around it."""

    DEFAULT_CSS = "Panel { height: 1fr; width: 1fr; }"

    def on_mount(self) -> None:
        """Begin when the fields are there."""
        self.enter()

    def show(self, analysis: Analysis) -> None:
        """Show the newest values; text being typed stays."""

    def enter(self) -> None:
        """Put the focus where one wants to begin."""
