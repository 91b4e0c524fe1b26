"""What reading in people would store, for the user to see before anything is stored."""

from __future__ import annotations

from dataclasses import dataclass

from mindgap.domain.entity import Entity
from mindgap.domain.person import Area, Person
from mindgap.domain.placement import Placement
from mindgap.imports.columns import Column
from mindgap.imports.errors import OpenQuestionsError, UnreadRowsError
from mindgap.imports.located import Note, Problem, quoted
from mindgap.imports.steps import Question, levels_example


@dataclass(frozen=True, slots=True)
class Change:
    """A person as stored, and as the file would have it."""

    old: Person
    new: Person


@dataclass(frozen=True, slots=True)
class PeoplePlan:
    """Everything that a staff list or matrix comes to; rows with problems are not in it."""

    file: str
    columns: tuple[Column, ...]
    new_people: tuple[Person, ...]
    changed_people: tuple[Change, ...]
    unchanged: int
    """People whose data are the same in the file."""
    new_areas: tuple[Area, ...]
    placements: tuple[Placement, ...]
    """Agreed placements, only where today's step is another."""
    problems: tuple[Problem, ...]
    notes: tuple[Note, ...]
    questions: tuple[Question, ...]
    """Values whose step must be said before anything can be stored."""

    @property
    def clean(self) -> bool:
        """Tell whether every cell could be read."""
        return not self.problems and not self.questions

    @property
    def empty(self) -> bool:
        """Tell whether there is nothing to store."""
        return not self.added and not self.changed

    @property
    def added(self) -> tuple[Entity, ...]:
        """New entities, parents before children."""
        return (*self.new_people, *self.new_areas, *self.placements)

    @property
    def changed(self) -> tuple[Entity, ...]:
        """Changed entities, as they are to be saved."""
        return tuple(change.new for change in self.changed_people)

    def require_ready(self, *, skip_bad_rows: bool = False) -> None:
        """Raise OpenQuestionsError, or UnreadRowsError unless the rest is enough."""
        if self.questions:
            values = quoted(q.value for q in self.questions)
            raise OpenQuestionsError(file=self.file, values=values, example=levels_example(self.questions))
        if self.problems and not skip_bad_rows:
            raise UnreadRowsError(file=self.file, count=len(self.problems), row=self.problems[0].row)
