"""What reading in people would store, for the user to see before anything is stored."""

from __future__ import annotations

from dataclasses import dataclass

from mindgap.domain.entity import Entity
from mindgap.domain.person import Area, Person
from mindgap.domain.placement import Placement, Target
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
class Value:
    """A value of the matrix and the step it is read as."""

    text: str
    count: int
    """How many cells hold it."""
    step: int


@dataclass(frozen=True, slots=True)
class Counts:
    """How much would be stored."""

    new: int = 0
    changed: int = 0
    same: int = 0
    """People whose data are the same in the file."""
    areas: int = 0
    placements: int = 0
    removed: int = 0
    """Placements among them that take somebody out of an area."""
    emptied: int = 0
    """Cells that are empty where a step is known, and that are left as they are here."""
    new_targets: int = 0
    changed_targets: int = 0

    @property
    def nothing(self) -> bool:
        """Tell whether there is nothing to store."""
        return not (
            self.new or self.changed or self.areas or self.placements or self.new_targets or self.changed_targets
        )


@dataclass(frozen=True, slots=True)
class Outline:
    """Everything that a staff list or matrix comes to but the entities themselves; rows with problems are not in it."""

    file: str
    columns: tuple[Column, ...]
    counts: Counts
    problems: tuple[Problem, ...]
    """The first of them, as they stand in the file."""
    problem_count: int
    notes: tuple[Note, ...]
    questions: tuple[Question, ...]
    """Values whose step must be said before anything can be stored."""
    values: tuple[Value, ...] = ()
    """What the values are read as, the commonest first."""
    asks_namesakes: bool = False
    """Whether somebody must say if people of the same name are different."""

    @property
    def clean(self) -> bool:
        """Tell whether every cell could be read."""
        return not self.problem_count and not self.questions

    @property
    def empty(self) -> bool:
        """Tell whether there is nothing to store."""
        return self.counts.nothing

    def require_ready(self, *, skip_bad_rows: bool = False) -> None:
        """Raise OpenQuestionsError, or UnreadRowsError unless the rest is enough."""
        if self.questions:
            values = quoted(q.value for q in self.questions)
            raise OpenQuestionsError(file=self.file, values=values, example=levels_example(self.questions))
        if self.problem_count and not skip_bad_rows:
            raise UnreadRowsError(file=self.file, count=self.problem_count, row=self.problems[0].row)


@dataclass(frozen=True, slots=True)
class PeoplePlan(Outline):
    """The same with the entities, for a table of ordinary length."""

    new_people: tuple[Person, ...] = ()
    changed_people: tuple[Change, ...] = ()
    new_areas: tuple[Area, ...] = ()
    placements: tuple[Placement, ...] = ()
    """Agreed placements, only where today's step is another."""
    new_targets: tuple[Target, ...] = ()
    changed_targets: tuple[Target, ...] = ()

    @property
    def unchanged(self) -> int:
        """People whose data are the same in the file."""
        return self.counts.same

    @property
    def added(self) -> tuple[Entity, ...]:
        """New entities, parents before children."""
        return (*self.new_people, *self.new_areas, *self.placements, *self.new_targets)

    @property
    def changed(self) -> tuple[Entity, ...]:
        """Changed entities, as they are to be saved."""
        return (*(change.new for change in self.changed_people), *self.changed_targets)
