"""Choosing the file to read in: a path with completion, or a table pasted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static

from mindgap.domain.text import clean
from mindgap.texts import N_, _
from mindgap.ui.prepare.files import Found, completed, offered, written
from mindgap.ui.widgets.entries import Line
from mindgap.ui.widgets.listing import Column, Listing, Row


class PathLine(Line):
    """A line for a path; a table pasted into it is handed on."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "complete", N_("Complete"), id="reading.complete", tooltip=N_("Complete the path")),
    ]

    class Completed(Message):
        """The path is to be completed."""

    @dataclass
    class Pasted(Message):
        """A table was pasted."""

        text: str

    def action_complete(self) -> None:
        """Ask for completion."""
        self.post_message(self.Completed())

    def _on_paste(self, event: events.Paste) -> None:
        """Hand on what has several lines; a dropped file's path goes on the line."""
        if "\n" in event.text.strip():
            event.stop()
            event.prevent_default()
            self.post_message(self.Pasted(event.text))
        else:
            super()._on_paste(event)


class Chooser(Vertical):
    """The path, and the files and folders that it can become."""

    DEFAULT_CSS = """
    Chooser > .lead { height: auto; margin: 0 0 1 0; color: $text-muted; }
    Chooser > PathLine { margin: 0 0 1 0; }
    """

    @dataclass
    class Chosen(Message):
        """A file was chosen."""

        path: Path

    def __init__(self, folders: Sequence[Path]) -> None:
        """Make the chooser; readable files in `folders` are offered at once."""
        super().__init__()
        self.folders = tuple(folders)
        self.found: tuple[Found, ...] = ()

    def compose(self) -> ComposeResult:
        """Give the path and the list."""
        lead = _("A staff list, skills matrix, scores or survey (CSV, TXT, XLSX). Choose, write a path, or paste.")
        yield Static(Content(lead), classes="lead")
        yield PathLine(placeholder=_("Path to the file"))
        columns = (Column(_("File"), 28, grow=True), Column(_("Folder"), 34, least=60))
        yield Listing(columns, _("No files here that can be read. Write a path, for example ~/Documents/"))

    def on_mount(self) -> None:
        """Offer the likely files."""
        self.query_one(Listing).can_focus = False
        self.fill()

    def fill(self) -> None:
        """Show what the path can become."""
        text = self.query_one(PathLine).value.strip()
        self.found = offered(text, self.folders)
        rows = [Row(str(i), (clean(f.name), clean(written(f.path.parent)))) for i, f in enumerate(self.found)]
        listing = self.query_one(Listing)
        listing.show(rows)
        listing.action_edge(0)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Show what the path can become."""
        event.stop()
        self.fill()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Take what is under the cursor, else what is written."""
        event.stop()
        self._take()

    def on_listing_chosen(self, event: Listing.Chosen) -> None:
        """Take what was clicked."""
        event.stop()
        self._take()

    def on_path_line_completed(self, event: PathLine.Completed) -> None:
        """Write what all that is offered have in common; a single one in full."""
        event.stop()
        line = self.query_one(PathLine)
        self._write(completed(line.value, self.found if line.value.strip() else self._current()))

    def on_key(self, event: events.Key) -> None:
        """Move in the list while the letters go to the path."""
        if event.key in {"up", "down"}:
            event.stop()
            self.query_one(Listing).action_move(-1 if event.key == "up" else 1)

    def _current(self) -> tuple[Found, ...]:
        key = self.query_one(Listing).key
        return () if key is None else (self.found[int(key)],)

    def _take(self) -> None:
        text = self.query_one(PathLine).value.strip().strip("'\"")
        path = Path(text).expanduser() if text else None
        if path is not None and path.is_file():
            self.post_message(self.Chosen(path))
        elif current := self._current():
            if current[0].folder:
                self._write(current[0].text)
            else:
                self.post_message(self.Chosen(current[0].path))
        elif path is not None:
            self.post_message(self.Chosen(path))

    def _write(self, text: str) -> None:
        line = self.query_one(PathLine)
        line.value = text
        line.cursor_position = len(text)
