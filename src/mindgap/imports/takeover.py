"""People who got a code from the program, and whom a file calls by one of its own."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from mindgap.domain.person import Person
from mindgap.imports.entries import Entry
from mindgap.imports.located import Note, NoteKind, row_list, say
from mindgap.imports.matching import Known
from mindgap.imports.merging import Merger
from mindgap.texts import N_

TAKEN = N_(
    "People here get the codes of the file instead of those from the program; their names are the same: {pairs}."
)
UNSURE = N_(
    "People of the file have the same names as people here with codes from the program ({codes}), and it cannot be "
    "told who is who; they are read as new people (row {rows}). Give those here the codes of the file first if they "
    "are the same."
)
_FROM_PROGRAM = re.compile(r"p(?:0[1-9]|[1-9]\d*)")
"""P01, P02 … as the reading in gives them, and P1, P2 … as the screen suggests."""
_SHOWN = 20


@dataclass(frozen=True, slots=True)
class Takeover:
    """Whom the file's codes are for, found by name, and who cannot be told."""

    people: Mapping[str, tuple[Entry, Person]] = field(default_factory=dict)
    """Code of the file, as people are found by it → its entry, and the person who has another code here."""
    unsure: tuple[tuple[Entry, tuple[Person, ...]], ...] = ()

    def notes(self) -> Iterator[Note]:
        """Tell who gets which code, and who stays as new."""
        if self.people:
            pairs = [f"{person.code} → {entry.code}" for entry, person in self.people.values()]
            more = [" …"] if len(pairs) > _SHOWN else []
            yield Note(NoteKind.ROW, say(TAKEN, pairs=", ".join(pairs[:_SHOWN]) + "".join(more)))
        if self.unsure:
            codes = list(dict.fromkeys(person.code for _entry, people in self.unsure for person in people))
            shown = ", ".join(codes[:_SHOWN]) + (" …" if len(codes) > _SHOWN else "")
            rows = row_list(entry.row for entry, _people in self.unsure)
            yield Note(NoteKind.ROW, say(UNSURE, codes=shown, rows=rows))


def takeover_of(known: Known, merger: Merger) -> Takeover:
    """Find the entries with a new code whose name somebody has who got a code from the program.

    It is that person when nobody else here or in the file has the name.
    """
    if not known.coded or known.exact:
        return Takeover()
    waiting = _waiting(known, merger)
    if not waiting:
        return Takeover()
    entries = [e for group in merger.groups() for e in group if e.name]
    here = Counter(p.name.casefold() for p in known.analysis.people)
    there = Counter(e.name.casefold() for e in entries)
    people: dict[str, tuple[Entry, Person]] = {}
    unsure: list[tuple[Entry, tuple[Person, ...]]] = []
    for entry in (e for e in entries if _is_new(e, known)):
        name = entry.name.casefold()
        held = waiting.get(name, ())
        if held and here[name] == there[name] == 1:
            people[known.key(entry.code)] = (entry, held[0])
        elif held:
            unsure.append((entry, held))
    return Takeover(people, tuple(unsure))


def _is_new(entry: Entry, known: Known) -> bool:
    """Tell whether nobody here has the code of an entry, and the program cannot have given it."""
    return known.key(entry.code) not in known.by_key and _FROM_PROGRAM.fullmatch(entry.code.casefold()) is None


def _waiting(known: Known, merger: Merger) -> dict[str, tuple[Person, ...]]:
    """Give those whose code is from the program and stands nowhere in the file, by name."""
    found: dict[str, tuple[Person, ...]] = {}
    for p in known.analysis.people:
        if p.name and _FROM_PROGRAM.fullmatch(p.code.casefold()) and known.key(p.code) not in merger.kept:
            found[p.name.casefold()] = (*found.get(p.name.casefold(), ()), p)
    return found
