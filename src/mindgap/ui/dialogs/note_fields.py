"""Which fields each kind of what is said has; a quote has none that says who said it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from mindgap.domain.analysis import Analysis
from mindgap.domain.note import Note, NoteKind
from mindgap.domain.said import replaceable
from mindgap.texts import _
from mindgap.texts.labels import label
from mindgap.ui.drawing.said import said_text
from mindgap.ui.widgets.capture_fields import EarlierField, SaidField
from mindgap.ui.widgets.field import Field
from mindgap.ui.widgets.fields import ChoiceField, DateField, SwitchField, TextField


def caught_fields(note: Note, analysis: Analysis, today: date, *, projector: bool) -> Iterator[Field]:
    """Give the fields of something that is being said; in projector mode earlier decisions speak of codes."""
    yield SaidField("text", _("Text"), note.text)
    yield from _rest(note, analysis, today, projector=projector)


def said_fields(note: Note, analysis: Analysis, today: date) -> Iterator[Field]:
    """Give the fields of something that has been said: its kind can be put right."""
    yield SaidField("text", _("Text"), note.text)
    yield ChoiceField("kind", _("Kind"), [(kind, label(kind)) for kind in NoteKind], note.kind)
    if note.kind is not NoteKind.NOTE and note.private:
        yield SwitchField("private", _("Only for me"), note.private)
    yield from _rest(note, analysis, today, projector=False)


def _rest(note: Note, analysis: Analysis, today: date, *, projector: bool) -> Iterator[Field]:
    match note.kind:
        case NoteKind.NOTE:
            yield SwitchField("private", _("Only for me"), note.private)
        case NoteKind.DECISION:
            yield TextField("who", _("Who does it"), note.who)
            yield DateField("due", _("By when"), note.due, today=today)
            yield from _earlier(note, analysis, projector=projector)
        case NoteKind.PARKING:
            yield TextField("who", _("Owner"), note.who)
            yield DateField("due", _("By when"), note.due, today=today)
        case NoteKind.QUOTE:
            return


def _earlier(note: Note, analysis: Analysis, *, projector: bool) -> Iterator[Field]:
    known = replaceable(analysis.notes, note)
    decisions = [(n.id, said_text(n.text, analysis, projector=projector)) for n in known]
    if decisions:
        hint = _("Type a word of the earlier decision, or choose with ← and →")
        yield EarlierField("note_id", _("Replaces"), decisions, note.note_id, hint)
