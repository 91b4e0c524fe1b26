"""What has been said: which decision replaces which, which points are parked, and whom a text names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from mindgap.domain.analysis import Analysis
from mindgap.domain.note import Note, NoteKind
from mindgap.domain.text import clean


def replaced_by(notes: Iterable[Note]) -> dict[str, Note]:
    """Give, by the id of each decision that no longer stands, the newest decision that replaced it."""
    return {n.note_id: n for n in notes if n.kind is NoteKind.DECISION and n.note_id is not None}


def parked_points(notes: Sequence[Note]) -> tuple[Note, ...]:
    """Give the parked points that nobody has dealt with, the facilitator's own left out."""
    return tuple(n for n in notes if n.kind is NoteKind.PARKING and not n.private and not n.done)


def replaceable(notes: Sequence[Note], note: Note) -> tuple[Note, ...]:
    """Give the decisions that `note` may replace, newest first.

    The room knows them, no other has replaced them, and they were made before it.
    """
    gone = {earlier for earlier, later in replaced_by(notes).items() if later.id != note.id}
    decisions = [n for n in notes if n.kind is NoteKind.DECISION and not n.private]
    ids = [n.id for n in decisions]
    before = decisions[: ids.index(note.id)] if note.id in ids else decisions
    return tuple(n for n in reversed(before) if n.id not in gone)


def named_in(text: str, analysis: Analysis) -> tuple[str, ...]:
    """Give the whole names and codes of people and participants that stand in `text`, longest first.

    Names are found in any case and in the genitive; codes as they are written, unless they are but digits.
    """
    everybody = [p.name for p in analysis.people] + [p.name for p in analysis.participants]
    names = {clean(name) for name in everybody if len(name.split()) > 1}
    codes = {p.code for p in analysis.people if not p.code.isdecimal()}
    found = [name for name in names | codes if _stands(name, text)]
    return tuple(sorted(found, key=lambda name: (-len(name), name)))


def taken_out(text: str, names: Iterable[str], instead: str) -> str:
    """Give `text` with each of these names replaced by `instead`."""
    for name in names:
        text = re.sub(_whole(name), lambda _found: instead, text)
    return text


def _stands(name: str, text: str) -> bool:
    hint = name.split(maxsplit=1)[0] if name else ""
    return bool(hint) and hint.casefold() in text.casefold() and re.search(_whole(name), text) is not None


def _whole(name: str) -> str:
    words = r"\s+".join(re.escape(word) for word in name.split())
    look = rf"(?i:{words})" if len(name.split()) > 1 else words
    return rf"(?<!\w){look}(?=s?(?!\w))"
