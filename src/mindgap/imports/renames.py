"""Areas that a file no longer has, and new ones that look like them under another name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from mindgap.domain.analysis import Analysis
from mindgap.domain.person import Area
from mindgap.domain.staircase import standing
from mindgap.imports.areas import Areas
from mindgap.imports.draft import Made
from mindgap.imports.located import Note, NoteKind, quoted, say, shown
from mindgap.imports.table import Own
from mindgap.texts import N_

GONE = N_("The file was written with columns for areas that it no longer has: {areas}. They stay here as they are.")
RENAMED = N_(
    "The area “{new}” is new, and the same people stand on the same steps in “{old}”, which is not in the file. "
    "If it is the same area, merge the two in the program: o on the staircase, then m."
)
_LEAST = 2
"""How many people must stand alike before a name is taken for another one of the same area."""


@dataclass(slots=True)
class Renames:
    """Compares new areas with those that the file lacks, while people are made one by one."""

    missing: dict[str, Area]
    new: dict[str, Area]
    held: dict[tuple[str, str], int]
    """Person and area → step."""
    same: Counter[tuple[str, str]] = field(default_factory=Counter)
    placed: Counter[str] = field(default_factory=Counter)

    def take(self, made: Made) -> None:
        """Compare what comes of one entry."""
        for placed in made.placements:
            if placed.step and placed.area_id in self.new:
                self.placed[placed.area_id] += 1
                same = (a for a in self.missing if self.held.get((placed.person_id, a)) == placed.step)
                self.same.update((a, placed.area_id) for a in same)

    def notes(self, own: Own | None) -> Iterator[Note]:
        """Tell which columns the program's own matrix has lost, and which new areas look like old ones."""
        written = {area_id for area_id, _name in own.areas.values()} if own else set()
        gone = [area.name for area in self.missing.values() if area.id in written]
        if gone:
            yield Note(NoteKind.COLUMN, say(GONE, areas=quoted(gone)))
        people = Counter(area for (_person, area), step in self.held.items() if step)
        for (old, new), count in self.same.items():
            if count >= _LEAST and count == self.placed[new] == people[old]:
                names = {"new": shown(self.new[new].name), "old": shown(self.missing[old].name)}
                yield Note(NoteKind.COLUMN, say(RENAMED, **names))


def renames_of(analysis: Analysis, areas: Areas) -> Renames:
    """Prepare the comparison of a file's areas with those of a company."""
    there = {area.id for area in areas.by_column if area}
    missing = {area.id: area for area in analysis.areas if area.id not in there}
    return Renames(missing, {a.id: a for a in areas.new}, dict(standing(analysis.placements)) if missing else {})
