"""Several rows about one person become one entry, unless they contradict each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from mindgap.imports.columns import Column
from mindgap.imports.entries import Entry
from mindgap.imports.headings import Use
from mindgap.imports.located import Note, NoteKind, Problem, say, shown
from mindgap.texts import N_

TOGETHER = N_("Row {row} is the same person as row {first}; they are read as one.")
SAME_CODE = N_("The same code stands on row {first}, with something else under “{heading}”.")
SAME_CODE_RIGHT = say(N_("There should be one code per person, and the same data on all rows of a person."))
SAME_NAME = N_("The same name stands on row {first}, with something else under “{heading}”.")
SAME_NAME_RIGHT = say(N_("Add a column with a code per person, so that namesakes can be told apart."))
_FIELDS = {"name": (Use.NAME, Use.LAST_NAME), "role": (Use.ROLE,), "team": (Use.TEAM,)}
_FIELDS |= {"category": (Use.CATEGORY,), "leaves": (Use.LEAVES,)}


@dataclass(frozen=True, slots=True)
class Merged:
    """One entry per person, what contradicted, and which rows were read as one."""

    entries: tuple[Entry, ...]
    problems: tuple[Problem, ...]
    notes: tuple[Note, ...]


def merged(entries: Sequence[Entry], columns: Sequence[Column]) -> Merged:
    """Join the rows of each code, or of each name in a file without codes; the first row holds if they differ."""
    kept: dict[str, Entry] = {}
    problems: list[Problem] = []
    notes: list[Note] = []
    coded = any(c.use is Use.CODE for c in columns)
    for entry in entries:
        key = (entry.code if coded else entry.name).casefold()
        first = kept.get(key)
        if first is None:
            kept[key] = entry
        elif (heading := _difference(first, entry, columns)) is not None:
            problems.append(_clash(first, entry, heading, columns))
        else:
            kept[key] = _joined(first, entry)
            notes.append(Note(NoteKind.ROW, say(TOGETHER, row=entry.row, first=first.row)))
    return Merged(tuple(kept.values()), tuple(problems), tuple(notes))


def _difference(first: Entry, second: Entry, columns: Sequence[Column]) -> str | None:
    """Give the heading of the first thing that two rows say differently, or None."""
    for name, uses in _FIELDS.items():
        one, other = getattr(first, name), getattr(second, name)
        if one and other and str(one).casefold() != str(other).casefold():
            return next((c.heading for c in columns if c.use in uses), "")
    one_steps, other_steps = first.steps or {}, second.steps or {}
    differing = [i for i, step in other_steps.items() if one_steps.get(i, step) != step]
    return columns[differing[0]].heading if differing else None


def _clash(first: Entry, second: Entry, heading: str, columns: Sequence[Column]) -> Problem:
    coded = next((c for c in columns if c.use is Use.CODE), None)
    who = coded or next(c for c in columns if c.use in {Use.NAME, Use.LAST_NAME, Use.FIRST_NAME})
    why = say(SAME_CODE if coded else SAME_NAME, first=first.row, heading=shown(heading))
    value = second.code if coded else second.name
    right = SAME_CODE_RIGHT if coded else SAME_NAME_RIGHT
    return Problem(second.row, who.letter, shown(who.heading), shown(value), why, right)


def _joined(first: Entry, second: Entry) -> Entry:
    filled = {name: getattr(first, name) or getattr(second, name) for name in _FIELDS}
    return replace(first, **filled, steps={**(second.steps or {}), **(first.steps or {})})
