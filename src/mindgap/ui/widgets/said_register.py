"""The list of all that has been said, and the form of what is under the cursor."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message

from mindgap.domain.analysis import Analysis
from mindgap.domain.note import Note, NoteKind
from mindgap.texts import N_, _
from mindgap.texts.labels import label
from mindgap.ui.dialogs.note_fields import said_fields
from mindgap.ui.drawing.said import said_cells, said_whole
from mindgap.ui.parts.register import Register
from mindgap.ui.phases.phase import PhaseView
from mindgap.ui.widgets.field import Field
from mindgap.ui.widgets.form import Form
from mindgap.ui.widgets.listing import Column, Listing, Row
from mindgap.ui.widgets.said_text import SaidText

_BROAD = 70


class SaidRegister(Register[Note]):
    """Newest first; ← and → choose what kinds are shown. In projector mode nothing private, nothing to edit."""

    KIND = Note
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "filter(-1)", N_("Kinds"), id="said.before", tooltip=N_("Show another kind"), key_display="←→"),
        Binding("right", "filter(1)", N_("Next kind"), id="said.next", tooltip=N_("Show another kind"), show=False),
        Binding("x", "tick", N_("Dealt with"), id="said.done", tooltip=N_("Tick a parked point off, or put it back")),
    ]
    DEFAULT_CSS = "SaidRegister { layout: vertical; }"

    class CaptureAsked(Message):
        """Something more is to be written down."""

    kind: NoteKind | None = None
    """The kind shown; None for all."""
    _shown: tuple[str, ...] = ()
    """What the form was made for."""

    def columns(self) -> Sequence[Column]:
        """Give the list's columns."""
        return (
            Column(_("Kind"), 12),
            Column(_("Text"), 20, grow=True),
            Column(_("Who"), 16, least=_BROAD),
            Column(_("By when"), 11, least=_BROAD),
        )

    def entities(self) -> Sequence[Note]:
        """Give what may be shown of the kind chosen."""
        return [n for n in self._all() if self.kind in {None, n.kind}]

    def row(self, entity: Note) -> Row:
        """Give a line."""
        cells = said_cells(entity, self.analysis, projector=self.projector)
        return Row(entity.id, cells, marked=entity.done and entity.kind is NoteKind.PARKING)

    def fields(self, entity: Note) -> Iterator[Field]:
        """Give the fields of its kind."""
        return said_fields(entity, self.analysis, self.services.around.today())

    def tally(self) -> str:
        """Give the kinds with how many there are of each, the one shown marked."""
        notes = self._all()
        kinds: list[tuple[NoteKind | None, str, int]] = [(None, _("All kinds"), len(notes))]
        kinds += [(kind, label(kind), sum(n.kind is kind for n in notes)) for kind in NoteKind]
        return "   ".join(f"{'●' if kind is self.kind else '○'} {name} {count}" for kind, name, count in kinds)

    def empty(self) -> str:
        """Give what an empty list says."""
        return _("Nothing has been written down yet. F9 writes down a note, a decision, a parked point or a quote.")

    def show(self, analysis: Analysis, *, projector: bool) -> None:
        """Show the newest; the form goes in projector mode, and is made anew when it needs other fields."""
        super().show(analysis, projector=projector)
        self.refresh_bindings()

    def _show_form(self, *, anew: bool = False) -> None:
        entity = self.current()
        self._show_text(entity)
        if self.projector or entity is None:
            self._shown = ()
            self.query(Form).remove()
            return
        wanted = (entity.kind.value, str(entity.private), *(n.id for n in self.analysis.notes))
        if entity.kind is NoteKind.DECISION:
            wanted = (*wanted, entity.id)
        focused = self.query_one(Listing).has_focus
        super()._show_form(anew=anew or (bool(self._shown) and self._shown != wanted))
        if self._shown and self._shown != wanted and not focused:
            self.query_one(Listing).focus()
        self._shown = wanted

    def _show_text(self, entity: Note | None) -> None:
        """Show the whole text in projector mode, in the place of the form."""
        texts = self.query(SaidText)
        if entity is None or not self.projector:
            if any(text.has_focus for text in texts):
                self.query_one(Listing).focus()
            texts.remove()
            return
        said = said_whole(entity, self.analysis, projector=True)
        if texts:
            texts.first().show(said)
        else:
            self.query_one("#both").mount(SaidText(said))

    async def action_add(self) -> None:
        """Ask for what is being said."""
        self.post_message(self.CaptureAsked())

    def action_filter(self, by: int) -> None:
        """Show another kind."""
        kinds = [None, *NoteKind]
        self.kind = kinds[(kinds.index(self.kind) + by) % len(kinds)]
        self._fill(None)

    def action_tick(self) -> None:
        """Tick a parked point off, or put it back."""
        point = self.current()
        if point is not None:
            stored = self.attempt(lambda: self.services.edits.change(point, done=not point.done))
            if stored is not None:
                self.post_message(PhaseView.Saved(stored))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer only what can be done where the focus is."""
        if action == "tick":
            point = self.current() if self.query(Listing) else None
            return point is not None and point.kind is NoteKind.PARKING and self.query_one(Listing).has_focus
        return super().check_action(action, parameters)

    def _into_form(self) -> None:
        for text in self.query(SaidText):
            text.focus()
        super()._into_form()

    def _all(self) -> list[Note]:
        return [n for n in reversed(self.analysis.notes) if not (n.private and self.projector)]
