"""What dialogs that write a file share: the work is done in a process of its own, with progress and escape."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, ClassVar, TypeVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from mindgap.domain.errors import MindgapError
from mindgap.texts import N_, _
from mindgap.texts.messages import explain
from mindgap.ui.dialogs.dialog import Dialog
from mindgap.ui.drawing.bars import bar
from mindgap.ui.prepare.files import shortened

if TYPE_CHECKING:
    from mindgap.services.house import Services

R = TypeVar("R")
Job = tuple[str, tuple[object, ...], str, str]
"""The function that makes the document, its arguments, the name of the file, and the language."""
Prepared = Callable[[], Job]
"""Gathers what is needed for the job; called in a thread."""


class WriteDialog(Dialog[R]):
    """Makes one file at a time; Escape stops the writing, or goes back. It needs a Static with the id "state"."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "ctrl+l",
            "funders",
            N_("Funders"),
            id="export.funders",
            tooltip=N_("Choose what every document shows of who pays"),
        ),
    ]

    @dataclass
    class Progressed(Message):
        """So much is done."""

        part: int
        whole: int

    @dataclass
    class Done(Message):
        """The file is written."""

        path: Path

    @dataclass
    class Refused(Message):
        """The file could not be written."""

        error: MindgapError

    def __init__(self, title: str, services: Services) -> None:
        """Make the dialog."""
        super().__init__(title)
        self.services = services
        self.stop: Event | None = None

    def prepared(self) -> Prepared:
        """Give what gathers the job that has been chosen; raise a MindgapError when it cannot be done."""
        raise NotImplementedError

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Write one file at a time."""
        return self.stop is None if action == "write" else True

    def action_write(self) -> None:
        """Make the document in a process of its own."""
        try:
            prepared = self.prepared()
        except MindgapError as error:
            self.refuse(error)
            return
        stop = self.stop = Event()
        self.refresh_bindings()
        self.say(Content(_("Writing …")))
        self.run_worker(lambda: self._write(prepared, stop), thread=True, group="export")

    def _write(self, prepared: Prepared, stop: Event) -> None:
        from mindgap.exports.export_job import run_in_child
        from mindgap.exports.write import write_new

        home = self.services.home.made()
        try:
            work, arguments, name, spoken = prepared()
            data = run_in_child(work, *arguments, language=spoken, on_progress=self._progress, stop=stop)
            path = write_new(home.exports / name, data)
        except MindgapError as error:
            self.post_message(self.Refused(error))
        else:
            self.post_message(self.Done(path))

    def _progress(self, part: int, whole: int) -> None:
        self.post_message(self.Progressed(part, whole))

    def on_write_dialog_progressed(self, event: Progressed) -> None:
        """Show how far it has come."""
        figure = _("Writing: {percent} %").format(percent=100 * event.part // max(event.whole, 1))
        self.say(bar(event.part, event.whole, 30) + Content(f" {figure}"))

    def on_write_dialog_done(self, event: Done) -> None:
        """Say where the file is."""
        self._rest()
        path = shortened(event.path, self.query_one("#state").content_size.width)
        self.say(Content.styled(_("✓ Written: {path}").format(path=path), "$success"))

    def on_write_dialog_refused(self, event: Refused) -> None:
        """Say why there is no file."""
        self._rest()
        self.refuse(event.error)

    def refuse(self, error: MindgapError) -> None:
        """Say what stands in the way."""
        self.say(Content.styled(f"! {explain(error.template, error.params)}", "$warning"))

    def say(self, content: Content) -> None:
        """Show how it goes."""
        self.query_one("#state", Static).update(content)

    def _rest(self) -> None:
        self.stop = None
        self.refresh_bindings()

    def halt(self) -> bool:
        """Stop the writing; tell whether there was any."""
        running = self.stop is not None
        if self.stop is not None:
            self.stop.set()
        return running

    def action_funders(self) -> None:
        """Choose what every document shows of who pays."""
        from mindgap.ui.dialogs.funders import FundersDialog

        self.app.push_screen(FundersDialog(self.services.funders))

    def action_leave(self) -> None:
        """Stop the writing; when nothing is being written go back."""
        if not self.halt():
            self.dismiss(None)

    def on_unmount(self) -> None:
        """Leave no writing behind."""
        self.halt()
