"""A line of what has been said."""

from __future__ import annotations

from textual.content import Content

from mindgap.domain.analysis import Analysis
from mindgap.domain.note import Note, NoteKind
from mindgap.domain.said import replaced_by, taken_out
from mindgap.reporting.masking import with_codes
from mindgap.texts import _
from mindgap.texts.formats import day
from mindgap.texts.labels import label
from mindgap.ui.drawing.canvas import BOLD, MUTED


def said_text(text: str, analysis: Analysis, *, projector: bool) -> str:
    """Give a text on one line, in projector mode with codes for names."""
    line = " ".join(text.split())
    return coded_text(line, analysis) if projector else line


def coded_text(text: str, analysis: Analysis) -> str:
    """Give a text as the room may see it: employees by their codes, other participants not at all."""
    nameless = (p.name for p in analysis.participants if len(p.name.split()) > 1)
    return taken_out(with_codes(text, analysis.people), nameless, "…")


def said_cells(note: Note, analysis: Analysis, *, projector: bool) -> tuple[str | Content, ...]:
    """Give the cells: kind, text, who and by when."""
    who = "" if projector else note.who
    return (label(note.kind), _told(note, analysis, projector=projector), who, day(note.due) if note.due else "")


def said_whole(note: Note, analysis: Analysis, *, projector: bool) -> Content:
    """Give all that was said, to read: the kind, and the text in full."""
    return Content.assemble((label(note.kind), BOLD), "\n", _told(note, analysis, projector=projector))


def _told(note: Note, analysis: Analysis, *, projector: bool) -> Content:
    text = said_text(note.text, analysis, projector=projector)
    by = replaced_by(n for n in analysis.notes if not (n.private and projector)).get(note.id)
    if note.kind is NoteKind.DECISION and by is not None:
        later = said_text(by.text, analysis, projector=projector)
        said = _("replaced by: {decision}").format(decision=later)
        return Content.assemble((said, ""), ("  ", ""), (text, f"{MUTED} strike"))
    if note.kind is NoteKind.PARKING and note.done:
        return Content.assemble((_("dealt with"), MUTED), "  ", (text, MUTED))
    if note.private:
        return Content.assemble((_("only for me"), MUTED), "  ", text)
    return Content(text)
