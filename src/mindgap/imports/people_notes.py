"""What the user should know of a staff list or matrix: what was left out, and how it was understood."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from mindgap.imports.areas import Areas
from mindgap.imports.draft import Tally
from mindgap.imports.headings import Use
from mindgap.imports.located import Note, NoteKind, letter, row_list, say, shown
from mindgap.imports.people_plan import Value
from mindgap.imports.placing import Emptied
from mindgap.imports.steps import levels_option
from mindgap.texts import N_

if TYPE_CHECKING:
    from mindgap.imports.people import Gathering

NO_CODES = N_(
    "The file has no column with codes. People are recognised by their whole name; new ones get the codes P01, P02 …"
)
LOST_LETTERS = N_(
    "Names hold a question mark, which often stands for a letter lost when the file was saved (row {rows})."
)
KEPT_LETTERS = N_("Names stay as they are here, since the file has lost letters of them (row {rows}).")
IDENTITIES = N_("Column {letter} “{heading}”: personal identity numbers were refused (row {rows}).")
NO_TARGETS = N_("The sheet “{sheet}” is not in the file, so no targets are read.")
OWN = N_("The file is a matrix that this program has written; it is read as it says itself.")
READ_AS = N_("Values are read as steps: {pairs}.")
OTHER_STEP = N_(
    "The file says that {value} is “{words}”, which resembles step {meant} “{name}”; it is read as step {step}. "
    "If that is wrong, say so: {option}, or l on the screen."
)
EMPTIED = N_(
    "Cells are empty where a step is known here ({places}). They take nobody out of an area unless somebody says so."
)
_USUAL_STEPS = 5
_PLACES = 12


def notes_of(
    gathering: Gathering, areas: Areas, tally: Tally, letters: tuple[list[int], list[int]], values: Sequence[Value]
) -> tuple[Note, ...]:
    """Give all notes: about the file, its columns, its values, and its rows."""
    found, table = gathering.found, gathering.table
    notes = [*table.notes, *([Note(NoteKind.SHEET, say(OWN))] if table.own else [])]
    if table.own and table.own.target_sheet and not table.own.targets:
        notes.append(Note(NoteKind.SHEET, say(NO_TARGETS, sheet=shown(table.own.target_sheet))))
    notes += [Note(NoteKind.COLUMN, c.reason) for c in found.columns if c.reason and (c.heading or c.sample)]
    notes += _identities(gathering)
    notes += areas.notes
    notes += gathering.findings.all_notes()
    if not found.coded:
        notes.append(Note(NoteKind.VALUE, say(NO_CODES)))
    for rows, text in zip(letters, (LOST_LETTERS, KEPT_LETTERS), strict=True):
        if rows:
            notes.append(Note(NoteKind.VALUE, say(text, rows=row_list(rows))))
    notes += (*gathering.merger.namesake_notes(), *gathering.takeover.notes())
    return (*notes, *_readings(gathering, values), *_emptied(gathering, tally))


def _identities(gathering: Gathering) -> list[Note]:
    columns = {c.index: c for c in gathering.found.columns}
    return [
        Note(
            NoteKind.COLUMN,
            say(IDENTITIES, letter=letter(i), heading=shown(columns[i].heading), rows=row_list(rows)),
        )
        for i, rows in sorted(gathering.refused.items())
    ]


def _readings(gathering: Gathering, values: Sequence[Value]) -> Iterator[Note]:
    """Say how values are read, when that does not go without saying."""
    found = gathering.found
    odd = found.known.most != _USUAL_STEPS or found.known.said or not all(v.text.isdecimal() for v in values)
    if values and odd:
        pairs = ", ".join(f"{shown(v.text)} → {_step(v.step, found.steps)}" for v in sorted(values, key=_order))
        yield Note(NoteKind.SHEET, say(READ_AS, pairs=pairs))
    plain = [v for v in values if v.text.casefold() not in found.known.said]
    told = found.legend(gathering.table, [v.text for v in plain], gathering.aside)
    for value in sorted(plain, key=_order):
        meant = told.step(value.text.casefold())
        if meant is None or meant in (value.step, 0) or meant > found.known.most:
            continue
        words, name = told.words.get(value.text.casefold(), ""), (*found.steps, *[""] * meant)[meant - 1]
        if words and name:
            params = {"value": shown(value.text), "words": words, "meant": meant, "name": name, "step": value.step}
            yield Note(NoteKind.SHEET, say(OTHER_STEP, **params, option=levels_option(shown(value.text), meant)))


def _order(value: Value) -> tuple[int, str]:
    return value.step, value.text


def _step(number: int, names: Sequence[str]) -> str:
    return f"{number} {names[number - 1]}" if 0 < number <= len(names) and names[number - 1] else str(number)


def _emptied(gathering: Gathering, tally: Tally) -> list[Note]:
    if not tally.emptied:
        return []
    columns = [c.letter for c in gathering.found.columns if c.use is Use.AREA]
    shown_ = ", ".join(_place(e, columns) for e in tally.emptied[:_PLACES])
    more = " …" if len(tally.emptied) > _PLACES else ""
    return [Note(NoteKind.ROW, say(EMPTIED, places=shown_ + more))]


def _place(cell: Emptied, columns: Sequence[str]) -> str:
    return f"{columns[cell.column]}{cell.row}"
