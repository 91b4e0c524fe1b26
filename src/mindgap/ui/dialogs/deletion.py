"""The question before a company is gone for good."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Input, Static

from mindgap.domain.text import clean
from mindgap.texts import N_, _
from mindgap.ui.dialogs.dialog import Dialog
from mindgap.ui.widgets.entries import Line


class Deletion(Dialog[bool | None]):
    """Deletes only when the company's name has been typed."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "answer", N_("Delete"), id="deletion.done", tooltip=N_("Delete when the name is right")),
    ]

    def __init__(self, name: str) -> None:
        super().__init__(_("Delete “{name}” for good?").format(name=name))
        self.company = name

    def body(self) -> ComposeResult:
        """Say what goes, and ask for the name."""
        yield Static(Content(_("People, scores, gaps, the plan and the history all go. It cannot be undone.")))
        yield Static(Content(_("Write the company’s name to delete it:")), classes="dialog--title")
        yield Line()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter answers."""
        event.stop()
        self.action_answer()

    def action_answer(self) -> None:
        """Delete if the name is right, else say so."""
        if clean(self.query_one(Line).value).casefold() == self.company.casefold():
            self.dismiss(result=True)
        else:
            self.app.notify(_("That is not the company’s name."), severity="warning", markup=False)
