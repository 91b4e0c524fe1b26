"""What is found to say about a file, kept within bounds: a file with 100,000 faults is told by its first."""

from __future__ import annotations

from dataclasses import dataclass, field

from mindgap.imports.located import Message, Note, NoteKind, Problem, say
from mindgap.texts import N_

MOST_PROBLEMS = 1_000
MOST_NOTES = 200
MORE = N_("And {count} more rows of this kind.")


@dataclass(slots=True)
class Findings:
    """Problems and notes of rows, the first of them kept and all counted."""

    problems: list[Problem] = field(default_factory=list)
    count: int = 0
    """All problems, those that are not kept too."""
    notes: list[Note] = field(default_factory=list)
    more: int = 0
    """Notes that are not kept."""

    def wrong(self, *problems: Problem) -> None:
        """Take problems."""
        self.count += len(problems)
        self.problems += problems[: max(0, MOST_PROBLEMS - len(self.problems))]

    def told(self, message: Message) -> None:
        """Take a note about a row."""
        if len(self.notes) < MOST_NOTES:
            self.notes.append(Note(NoteKind.ROW, message))
        else:
            self.more += 1

    def in_order(self) -> tuple[Problem, ...]:
        """Give the problems that are kept, as they stand in the file."""
        return tuple(sorted(self.problems, key=lambda p: (p.row, len(p.column), p.column)))

    def all_notes(self) -> tuple[Note, ...]:
        """Give the notes that are kept, and how many more there are."""
        rest = (Note(NoteKind.ROW, say(MORE, count=self.more)),) if self.more else ()
        return (*self.notes, *rest)
