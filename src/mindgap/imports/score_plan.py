"""What reading in scores would store, for the user to see before anything is stored."""

from __future__ import annotations

from dataclasses import dataclass

from mindgap.domain.entity import Entity
from mindgap.domain.round import Round
from mindgap.domain.scoring import Score
from mindgap.imports.errors import UnreadRowsError
from mindgap.imports.located import Note, Problem


@dataclass(frozen=True, slots=True)
class ScoreChange:
    """Counts as stored, and as the file would have them."""

    old: Score
    new: Score


@dataclass(frozen=True, slots=True)
class ScorePlan:
    """Everything that a table of scores comes to; rows with problems are not in it."""

    file: str
    new_rounds: tuple[Round, ...]
    new_scores: tuple[Score, ...]
    changed_scores: tuple[ScoreChange, ...]
    unchanged: int
    problems: tuple[Problem, ...]
    notes: tuple[Note, ...]

    @property
    def clean(self) -> bool:
        """Tell whether every cell could be read."""
        return not self.problems

    @property
    def empty(self) -> bool:
        """Tell whether there is nothing to store."""
        return not self.added and not self.changed

    @property
    def added(self) -> tuple[Entity, ...]:
        """New entities, parents before children."""
        return (*self.new_rounds, *self.new_scores)

    @property
    def changed(self) -> tuple[Entity, ...]:
        """Changed entities, as they are to be saved."""
        return tuple(change.new for change in self.changed_scores)

    def require_ready(self, *, skip_bad_rows: bool = False) -> None:
        """Raise UnreadRowsError if there are problems, unless the rest is enough."""
        if self.problems and not skip_bad_rows:
            raise UnreadRowsError(file=self.file, count=len(self.problems), row=self.problems[0].row)
