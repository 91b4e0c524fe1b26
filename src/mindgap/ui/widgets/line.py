"""One line to type on: a module of its own, since the first picture has one and needs nothing heavier."""

from __future__ import annotations

from textual import events
from textual.geometry import Size
from textual.reactive import Reactive
from textual.widgets import Input


class Line(Input):
    """One line; what is pasted in several lines becomes one."""

    DEFAULT_CSS = """
    Line { border: none; height: 1; padding: 0 1; background: $surface; }
    Line:focus { border: none; background: $panel; background-tint: transparent; }
    """

    virtual_size = Reactive(Size(0, 0), layout=False)
    """A line keeps its size however long its text is, so that typing lays nothing out."""

    def __init__(
        self,
        value: str = "",
        *,
        placeholder: str = "",
        id: str | None = None,  # noqa: A002  # Textual's name
        classes: str | None = None,
        selects: bool = False,
    ) -> None:
        """Make a line; what stands on it is not selected on the way in, so that no key wipes it out by mistake.

        With `selects` it is, for what is written anew rather than changed: a number.
        """
        super().__init__(value, placeholder, id=id, classes=classes, select_on_focus=selects)

    def _on_paste(self, event: events.Paste) -> None:
        """Put the lines pasted on one line."""
        joined = " ".join(event.text.split("\n")) if "\n" in event.text else event.text
        super()._on_paste(events.Paste(" ".join(joined.split("\r"))))
        event.stop()
        event.prevent_default()
