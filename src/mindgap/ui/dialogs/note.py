"""Quick capture of what is said; stored letter by letter."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Static

from mindgap.domain.analysis import Analysis
from mindgap.domain.errors import MindgapError
from mindgap.domain.note import Note, NoteKind
from mindgap.domain.said import named_in, taken_out
from mindgap.texts import N_, _
from mindgap.texts.labels import label
from mindgap.texts.messages import explain
from mindgap.ui.dialogs.dialog import Dialog
from mindgap.ui.dialogs.note_fields import caught_fields
from mindgap.ui.widgets.form import Form

if TYPE_CHECKING:
    from mindgap.services.house import Services

LIST = "list"
"""The choice that leads to all that has been said."""
_LETTERS: Mapping[str, NoteKind | str] = {
    "n": NoteKind.NOTE,
    "b": NoteKind.DECISION,
    "d": NoteKind.DECISION,
    "p": NoteKind.PARKING,
    "q": NoteKind.QUOTE,
    "c": NoteKind.QUOTE,
    "l": LIST,
}
"""The letters of both languages; b is “beslut” and also the key of the company screen, c is “citat”."""


class Kinds(Widget, can_focus=True):
    """A line of kinds, each with the letter that picks it."""

    DEFAULT_CSS = "Kinds { height: auto; width: 1fr; }"

    @dataclass
    class Picked(Message):
        """A kind, or the list, was picked."""

        choice: NoteKind | str

    def on_key(self, event: events.Key) -> None:
        """Pick by letter."""
        if event.character is not None and event.character.casefold() in _LETTERS:
            event.stop()
            self.post_message(self.Picked(_LETTERS[event.character.casefold()]))

    def render(self) -> Content:
        """Draw the kinds."""
        kinds = ((_("n"), NoteKind.NOTE), (_("d"), NoteKind.DECISION), (_("p"), NoteKind.PARKING))
        parts = [(letter, label(kind)) for letter, kind in (*kinds, (_("q"), NoteKind.QUOTE))]
        drawn = [Content.assemble((letter, "bold $accent"), f" {name}") for letter, name in parts]
        every = Content.assemble(("l", "bold $accent"), (f" {_('All that is said')}", "$text-muted"))
        return Content("   ").join([*drawn, every])


class NoteDialog(Dialog[str | None]):
    """What was said, and what belongs to its kind; the answer is `LIST` when the list is asked for, else the id stored.

    Without a kind a letter picks it first.
    """

    action_capture = None
    """There is nothing to catch on top of what is being caught."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "done", N_("Done"), id="note.done", tooltip=N_("Close; what is written stays"), priority=True),
        Binding(
            "ctrl+r",
            "take_out",
            N_("Take the name out"),
            id="note.take_out",
            tooltip=N_("A quote stands without names"),
        ),
        Binding("escape", "leave", N_("Close"), id="note.close", tooltip=N_("Close; what is written stays")),
    ]
    DEFAULT_CSS = """
    NoteDialog #said { height: auto; }
    NoteDialog Form { height: auto; max-height: 60vh; }
    NoteDialog .field--label { width: 16; }
    NoteDialog Lines { min-height: 3; max-height: 10; }
    NoteDialog .note--remark { height: auto; color: $warning; margin: 1 0 0 0; display: none; }
    NoteDialog.-named .note--remark { display: block; }
    """

    def __init__(
        self, services: Services, analysis: Analysis, subject: str, kind: NoteKind | None = None, *, projector: bool
    ) -> None:
        """Make an empty note about `subject`."""
        super().__init__(_("What was said?") if kind is None else label(kind))
        self.services = services
        self.analysis = analysis
        self.kind = kind
        self.projector = projector
        self.note = Note(id="", company_id=analysis.company.id, subject=subject, text="", kind=kind or NoteKind.NOTE)
        self.stored: Note | None = None

    def body(self) -> ComposeResult:
        """Give the place for the kinds or the fields, and for the remark on names."""
        yield Vertical(id="said")
        yield Static("", classes="note--remark")

    async def on_mount(self) -> None:
        """Start in the text, or with the kinds."""
        if self.kind is not None:
            await self._ask(self.kind)
        else:
            kinds = Kinds()
            await self.query_one("#said").mount(kinds)
            kinds.focus()

    async def on_kinds_picked(self, event: Kinds.Picked) -> None:
        """Ask for what was said, or lead to the list."""
        event.stop()
        if isinstance(event.choice, NoteKind):
            await self._ask(event.choice)
        else:
            self.dismiss(LIST)

    async def _ask(self, kind: NoteKind) -> None:
        self.kind, self.note = kind, replace(self.note, kind=kind)
        self.query_one(".dialog--title", Static).update(Content(label(kind)))
        today = self.services.around.today()
        form = Form(self.note.id, caught_fields(self.note, self.analysis, today, projector=self.projector))
        place = self.query_one("#said")
        await place.remove_children()
        await place.mount(form)
        form.fields["text"].focus_entry()

    def on_form_edited(self, event: Form.Edited) -> None:
        """Store what is there now."""
        event.stop()
        try:
            self._store({event.field: event.value}, event.gesture)
        except MindgapError as error:
            event.source.complain(explain(error.template, error.params))
        self._remark()

    def _store(self, change: dict[str, Any], gesture: str) -> None:
        note, edits = replace(self.note, **change), self.services.edits
        if not note.text:
            self._forget()
        elif self.stored is None:
            self.stored = edits.add(replace(note, id=edits.around.new_id()))
        else:
            told = {name: getattr(note, name) for name in ("text", "who", "due", "note_id", "private")}
            self.stored = edits.change(self.stored, gesture, **told)
        self.note = note

    def _forget(self) -> None:
        if self.stored is not None:
            self.services.edits.remove(self.stored)
            self.stored = None

    @property
    def named(self) -> tuple[str, ...]:
        """Whom a quote names."""
        return named_in(self.note.text, self.analysis) if self.kind is NoteKind.QUOTE else ()

    def _remark(self) -> None:
        names = self.named
        said = _("! A quote stands without names, but here is {names}. ctrl+r takes it out.")
        self.query_one(".note--remark", Static).update(Content(said.format(names=", ".join(names))))
        self.set_class(bool(names), "-named")
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Offer only what can be done now."""
        if action == "done":
            return self.kind is not None
        return bool(self.named) if action == "take_out" else True

    def action_take_out(self) -> None:
        """Take the names out of the quote."""
        text = taken_out(self.note.text, self.named, _("someone"))
        self._store({"text": text}, "take-out")
        self.query_one(Form).fields["text"].value = text
        self._remark()

    def action_done(self) -> None:
        """Close unless something written could not be stored."""
        if not any(field.complaint for field in self.query_one(Form).fields.values()):
            self.action_leave()

    def action_leave(self) -> None:
        """Close; what is written stays."""
        self.dismiss(self.stored.id if self.stored is not None else None)
