"""Everything that a table of people says, compact: a few hundred bytes per person, however many rows there are.

People and placements are made from it a batch at a time, as often as they are asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from mindgap.domain.entity import Entity
from mindgap.domain.person import Area, Person
from mindgap.domain.placement import Placement, Target
from mindgap.imports.matching import Known, Matched, Refused
from mindgap.imports.merging import Merger
from mindgap.imports.people_plan import Counts, Outline
from mindgap.imports.placing import Emptied, Placer

Progress = Callable[[int, int], None]
BATCH = 2_000
"""How many people are stored at a time."""


@dataclass(frozen=True, slots=True)
class Made:
    """What comes of one entry."""

    found: Matched | Refused
    placements: tuple[Placement, ...] = ()
    emptied: tuple[Emptied, ...] = ()
    new_targets: tuple[Target, ...] = ()
    changed_targets: tuple[Target, ...] = ()


@dataclass(slots=True)
class Tally:
    """Counts what is made."""

    new: int = 0
    changed: int = 0
    same: int = 0
    placements: int = 0
    removed: int = 0
    new_targets: int = 0
    changed_targets: int = 0
    emptied: list[Emptied] = field(default_factory=list)

    def take(self, made: Made) -> None:
        """Count one entry's."""
        if isinstance(made.found, Matched):
            self.new += made.found.old is None
            changed = made.found.change is not None
            self.changed += changed
            self.same += made.found.old is not None and not changed
        self.placements += len(made.placements)
        self.removed += sum(p.step == 0 for p in made.placements)
        self.new_targets += len(made.new_targets)
        self.changed_targets += len(made.changed_targets)
        self.emptied += made.emptied

    def counts(self, areas: int) -> Counts:
        """Give the counts."""
        return Counts(
            self.new,
            self.changed,
            self.same,
            areas,
            self.placements,
            self.removed,
            len(self.emptied),
            self.new_targets,
            self.changed_targets,
        )


@dataclass(frozen=True, slots=True)
class PeopleDraft:
    """A table read and understood, from which entities are made."""

    outline: Outline
    merger: Merger
    known: Known
    placer: Placer
    new_areas: tuple[Area, ...]

    def batches(self, progress: Progress | None = None) -> Iterator[tuple[list[Entity], list[Entity]]]:
        """Give what is to be stored a batch at a time: new entities, parents before children, and changed ones."""
        yield list(self.new_areas), []
        whole, done = len(self.merger.kept), 0
        new: list[Person] = []
        others: list[Entity] = []
        changed: list[Entity] = []
        for made in make(self.merger, self.known, self.placer):
            found, done = made.found, done + 1
            if isinstance(found, Matched):
                new += [found.person] if found.old is None else []
                changed += [found.person] if found.change else []
            others += (*made.placements, *made.new_targets)
            changed += made.changed_targets
            if done % BATCH == 0:
                yield [*new, *sorted(others, key=_kind)], sorted(changed, key=_kind)
                new, others, changed = [], [], []
                if progress:
                    progress(min(done, whole), whole)
        yield [*new, *sorted(others, key=_kind)], sorted(changed, key=_kind)
        if progress:
            progress(whole, whole)


def _kind(entity: Entity) -> bool:
    return isinstance(entity, Target)


def make(merger: Merger, known: Known, placer: Placer) -> Iterator[Made]:
    """Make what comes of each entry, in the order of the file."""
    codes = known.free_codes()
    for group in merger.groups():
        for found in known.match(group, codes, placer.new_id):
            yield _made(found, placer)


def _made(found: Matched | Refused, placer: Placer) -> Made:
    if isinstance(found, Refused):
        return Made(found)
    placed = tuple(placer.placed(found))
    aimed = tuple(placer.aimed(found))
    placements = tuple(p for p in placed if isinstance(p, Placement))
    return Made(
        found,
        placements,
        tuple(p for p in placed if isinstance(p, Emptied)),
        tuple(target for target, new in aimed if new),
        (*(target for target, new in aimed if not new), *placer.passed(found, placements)),
    )
