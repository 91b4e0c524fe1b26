"""Quick capture of what is said; stored letter by letter."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from mindgap.domain.errors import MindgapError
from mindgap.domain.note import Note, NoteKind
from mindgap.texts import N_, _
from mindgap.texts.labels import label
from mindgap.texts.messages import explain
from mindgap.ui.dialogs.dialog import Dialog
from mindgap.ui.widgets.fields import ChoiceField, LongTextField, SwitchField
from mindgap.ui.widgets.form import Form

if TYPE_CHECKING:
    from mindgap.services.house import Services


class NoteDialog(Dialog[bool]):
    """A text, what kind of saying it is, and whether it is for the facilitator alone."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", N_("Done"), id="note.done", tooltip=N_("Close; what is written stays")),
    ]
    DEFAULT_CSS = """
    NoteDialog Form { height: auto; }
    NoteDialog .field--label { width: 16; }
    NoteDialog Lines { min-height: 4; }
    """

    def __init__(self, services: Services, company_id: str, subject: str, kind: NoteKind) -> None:
        """Make an empty note about `subject`."""
        super().__init__(_("What was said?"))
        self.services = services
        self.note = Note(id="", company_id=company_id, subject=subject, text="", kind=kind)
        self.stored: Note | None = None
        self.touched = False

    def body(self) -> ComposeResult:
        """Give the fields."""
        note = self.note
        kinds = [(kind, label(kind)) for kind in NoteKind]
        yield Form(
            note.id,
            (
                LongTextField("text", _("Text"), note.text),
                ChoiceField("kind", _("Kind"), kinds, note.kind),
                SwitchField("private", _("Only for me"), note.private),
            ),
        )

    def on_mount(self) -> None:
        """Start in the text."""
        self.query_one(Form).fields["text"].focus_entry()

    def on_form_edited(self, event: Form.Edited) -> None:
        """Store what is there now."""
        event.stop()
        try:
            self._store(event.field, event.value, event.gesture)
        except MindgapError as error:
            event.source.complain(explain(error.template, error.params))

    def _store(self, field: str, value: object, gesture: str) -> None:
        from dataclasses import replace

        self.note = replace(self.note, **{field: value})  # type: ignore[arg-type]  # the field decides the type
        edits, note = self.services.edits, self.note
        if not note.text:
            self._forget()
        elif self.stored is None:
            self.stored = edits.add(replace(note, id=edits.around.new_id()))
            self.touched = True
        else:
            self.stored = edits.change(self.stored, gesture, text=note.text, kind=note.kind, private=note.private)

    def _forget(self) -> None:
        if self.stored is not None:
            self.services.edits.remove(self.stored)
            self.stored = None

    def action_leave(self) -> None:
        """Close; tell whether anything was stored."""
        self.dismiss(self.touched)
