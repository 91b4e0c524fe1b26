"""What was said about a theme: the running note, and above it the notes caught elsewhere.

In projector mode what is already written stands above the field, with codes for names; the field then holds only what
is added, since a text with codes in it would otherwise be stored in the place of the names.
"""

from __future__ import annotations

from dataclasses import dataclass

from textual.app import ComposeResult
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from mindgap.domain.analysis import Analysis
from mindgap.domain.note import Note, NoteKind
from mindgap.texts import _
from mindgap.texts.labels import label
from mindgap.ui.drawing.canvas import BOLD, MUTED
from mindgap.ui.drawing.said import coded_text, said_text
from mindgap.ui.widgets.fields import Field, LongTextField
from mindgap.ui.widgets.panel import Panel


def running_note(analysis: Analysis, subject: str) -> Note | None:
    """Give the note that is written on while the room talks: the first open one on exactly that subject."""
    return next((n for n in analysis.notes if n.subject == subject and n.kind is NoteKind.NOTE and not n.private), None)


class NotesPanel(Panel):
    """A large field that is stored as it is written."""

    DEFAULT_CSS = """
    NotesPanel > Static { height: auto; max-height: 40%; margin: 1 0 0 0; }
    NotesPanel > Field { margin: 1 0 0 0; }
    NotesPanel Field > .field--label { width: 12; }
    NotesPanel Lines { min-height: 8; max-height: 20; }
    """

    @dataclass
    class Written(Message):
        """The running note was changed at the keyboard."""

        subject: str
        text: str
        gesture: str

    def __init__(self, analysis: Analysis, subject: str, *, projector: bool, about: str = "") -> None:
        """Make the panel for the notes under a subject such as "current.diversity"; `about` is a card's question."""
        super().__init__()
        self.subject, self.projector = subject, projector
        self._kept = self._text(analysis) if projector else ""
        hint = _("Added to what stands above.") if self._kept else _("Stored as it is written.")
        self._field = LongTextField("text", _("Note"), "" if projector else self._text(analysis), hint)
        self._about = about
        self._others = Static(self._said(analysis))

    def compose(self) -> ComposeResult:
        """Put the field under the card it is about and what was caught elsewhere."""
        if self._about:
            yield Static(Content.styled(self._about, BOLD))
        yield self._others
        yield self._field

    def show(self, analysis: Analysis) -> None:
        """Show what is stored now."""
        self._field.value = self._added(self._text(analysis))
        self._others.update(self._said(analysis))

    def enter(self) -> None:
        """Begin to write."""
        self._field.focus_entry()

    def on_field_changed(self, event: Field.Changed) -> None:
        """Report what was written."""
        event.stop()
        text = "\n".join(part for part in (self._kept, str(event.value)) if part)
        self.post_message(self.Written(self.subject, text, event.gesture))

    def _text(self, analysis: Analysis) -> str:
        note = running_note(analysis, self.subject)
        return "" if note is None else note.text

    def _added(self, stored: str) -> str:
        """Give what of a stored note belongs in the field: all of it, or what was written since the projector is on."""
        if not self.projector:
            return stored
        if stored != self._kept and not stored.startswith(f"{self._kept}\n" if self._kept else ""):
            self._kept = stored
        return stored.removeprefix(self._kept).removeprefix("\n")

    def _said(self, analysis: Analysis) -> Content:
        """Give what was caught elsewhere, and what the field does not hold of the running note."""
        caught, kept = self._caught(analysis), Content(coded_text(self._kept, analysis))
        return Content("\n\n").join(part for part in (caught, kept) if part.plain)

    def _caught(self, analysis: Analysis) -> Content:
        running = running_note(analysis, self.subject)
        others = [n for n in _of(analysis, self.subject) if running is None or n.id != running.id]
        shown = [n for n in others if not (n.private and self.projector)]
        texts = [said_text(n.text, analysis, projector=self.projector) for n in shown]
        lines = [Content.assemble((f"{_lead(n)}  ", MUTED), text) for n, text in zip(shown, texts, strict=True)]
        return Content("\n").join(lines)


def _lead(note: Note) -> str:
    """Give what kind of saying it is, and which card it is about."""
    _theme, _cards, place = note.subject.partition("/cards/")
    number = place.partition("/")[0]
    return _("{kind}, card {number}").format(kind=label(note.kind), number=number) if number else label(note.kind)


def _of(analysis: Analysis, subject: str) -> list[Note]:
    return [n for n in analysis.notes if n.subject == subject or n.subject.startswith(f"{subject}/")]
