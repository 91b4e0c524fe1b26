"""The decisions that stand and the points that are still parked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from mindgap.domain.analysis import Analysis
from mindgap.domain.closing import closing
from mindgap.domain.note import Note
from mindgap.domain.said import parked_points


@dataclass(frozen=True, slots=True)
class SaidFacts:
    """A decision with who carries it out, or a parked point with who owns it."""

    id: str
    text: str
    who: str
    due: date | None


def build_decisions(analysis: Analysis) -> tuple[SaidFacts, ...]:
    """Give the decisions that no later one has replaced, the facilitator's own left out."""
    return tuple(_said(note) for note in closing(analysis).decisions)


def build_parked(analysis: Analysis) -> tuple[SaidFacts, ...]:
    """Give the points parked and not dealt with, the facilitator's own left out."""
    return tuple(_said(note) for note in parked_points(analysis.notes))


def _said(note: Note) -> SaidFacts:
    return SaidFacts(note.id, note.text, note.who, note.due)
