"""A staff list or a skills matrix against what is here already: a plan of what reading it in would store."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from mindgap.domain.analysis import Analysis
from mindgap.domain.privacy import has_identity_number
from mindgap.imports.areas import areas_of, placements_of
from mindgap.imports.columns import Column, field_columns, with_areas
from mindgap.imports.entries import Entry, Reader
from mindgap.imports.errors import NoPersonColumnError
from mindgap.imports.headings import Use
from mindgap.imports.layout import Layout, layout_of
from mindgap.imports.located import (
    Message,
    Note,
    NoteKind,
    Problem,
    identity_problem,
    quoted,
    row_list,
    say,
    shown,
)
from mindgap.imports.matching import NAMESAKES_RIGHT, Matched, matched
from mindgap.imports.merging import merged
from mindgap.imports.people_plan import PeoplePlan
from mindgap.imports.people_rows import PeopleRows, people_rows
from mindgap.imports.steps import Meanings, Question, meanings, questions
from mindgap.imports.table import Row, Table
from mindgap.texts import N_

DEFAULT_STEPS = 5
_WHO = (Use.CODE, Use.NAME, Use.FIRST_NAME, Use.LAST_NAME)

NO_CODES = N_(
    "The file has no column with codes. People are recognised by their whole name; new ones get the codes P01, P02 …"
)
LOST_LETTERS = N_(
    "Names hold a question mark, which often stands for a letter lost when the file was saved (row {rows})."
)
KEPT_LETTERS = N_("Names stay as they are here, since the file has lost letters of them (row {rows}).")
IDENTITIES = N_("Column {letter} “{heading}”: personal identity numbers were refused (row {rows}).")


@dataclass(frozen=True, slots=True)
class _Sorted:
    """A table whose columns and rows are understood."""

    layout: Layout
    columns: tuple[Column, ...]
    rows: PeopleRows
    known: Meanings
    questions: tuple[Question, ...]


def plan_people(  # noqa: PLR0913  # each is said by the user or given by the surroundings
    table: Table,
    analysis: Analysis,
    *,
    mapping: Mapping[str, str] | None = None,
    levels: Mapping[str, int] | None = None,
    steps: int | None = None,
    today: date,
    new_id: Callable[[], str],
) -> PeoplePlan:
    """Plan the reading in of a staff list or matrix; nothing is stored here.

    `mapping` says what columns are (heading or letter → field, "area" or "-"), `levels` which step a value is,
    `steps` how many the staircase has (default: the company's own, else 5). Raise a typed error when the table
    cannot be understood at all; what is wrong with single cells is in the plan's problems.
    """
    most = steps or max((step.number for step in analysis.steps), default=DEFAULT_STEPS)
    found = _sorted(table, mapping or {}, meanings(levels, most))
    entries, problems = _entries(found)
    joined = merged(entries, found.columns)
    coded = any(c.use is Use.CODE for c in found.columns)
    matching = matched(joined.entries, analysis, new_id, coded=coded)
    areas = areas_of(found.columns, analysis, found.layout.number, new_id)
    clashes = [_namesakes(entry, why, found.columns) for entry, why in matching.refused]
    outside = _outside_identities(table, found)
    changes = tuple(change for m in matching.matched if (change := m.change))
    return PeoplePlan(
        file=table.file,
        columns=found.columns,
        new_people=tuple(m.person for m in matching.matched if m.old is None),
        changed_people=changes,
        unchanged=sum(m.old is not None for m in matching.matched) - len(changes),
        new_areas=areas.new,
        placements=placements_of(matching.matched, areas, analysis, today, new_id),
        problems=_in_order((*problems, *joined.problems, *clashes, *areas.problems, *outside)),
        notes=(*table.notes, *_notes(found, matching.matched, coded=coded), *joined.notes),
        questions=found.questions,
    )


def _sorted(table: Table, mapping: Mapping[str, str], known: Meanings) -> _Sorted:
    layout = layout_of(table, mapping)
    fields = field_columns(layout, mapping)
    if not any(c.use in _WHO for c in fields):
        raise NoPersonColumnError(file=table.file, headings=quoted(layout.headings))
    rows = people_rows(table, layout, fields)
    columns = with_areas(fields, rows.people, known)
    cells = [row.cell(c.index) for row in rows.people for c in columns if c.use is Use.AREA]
    above = [text for row in layout.above for text in row.cells]
    return _Sorted(layout, columns, rows, known, questions(cells, known, above))


def _entries(found: _Sorted) -> tuple[list[Entry], list[Problem]]:
    asked = frozenset(q.value.casefold() for q in found.questions)
    reader = Reader(found.columns, found.known, asked, found.layout.heading_rows[-1].width)
    entries: list[Entry] = []
    problems: list[Problem] = []
    for row in found.rows.people:
        entry, wrong = reader.read(row)
        problems += wrong
        if not any(p.refuses_row for p in wrong):
            entries.append(entry)
    return entries, problems


def _namesakes(entry: Entry, why: Message, columns: Sequence[Column]) -> Problem:
    who = next(c for c in columns if c.use in _WHO)
    return Problem(entry.row, who.letter, shown(who.heading), shown(entry.name), why, NAMESAKES_RIGHT)


def _outside_identities(table: Table, found: _Sorted) -> list[Problem]:
    """Find identity numbers in rows that are not about people: titles, headings, sums, remarks."""
    people = {row.number for row in found.rows.people}
    return [
        identity_problem(row.number, index, "", refuses_row=False)
        for row in table.rows
        if row.number not in people
        for index in _identity_cells(row)
    ]


def _identity_cells(row: Row) -> list[int]:
    return [i for i in row.filled if has_identity_number(row.cells[i])]


def _in_order(problems: Sequence[Problem]) -> tuple[Problem, ...]:
    return tuple(sorted(problems, key=lambda p: (p.row, len(p.column), p.column)))


def _notes(found: _Sorted, people: Sequence[Matched], *, coded: bool) -> list[Note]:
    notes = [Note(NoteKind.COLUMN, c.reason) for c in found.columns if c.reason and _is_worth_a_note(c)]
    notes += [note for c in found.columns if c.use is Use.NEVER for note in _refused(c, found.rows.people)]
    notes += found.rows.notes
    if not coded:
        notes.append(Note(NoteKind.VALUE, say(NO_CODES)))
    kept = [m.entry.row for m in people if m.kept_letters]
    lost = [m.entry.row for m in people if "?" in m.entry.name and not m.kept_letters]
    for rows, text in ((lost, LOST_LETTERS), (kept, KEPT_LETTERS)):
        if rows:
            notes.append(Note(NoteKind.VALUE, say(text, rows=row_list(rows))))
    return notes


def _is_worth_a_note(column: Column) -> bool:
    return bool(column.heading or column.sample)


def _refused(column: Column, people: Sequence[Row]) -> list[Note]:
    rows = [row.number for row in people if has_identity_number(row.cell(column.index))]
    text = say(IDENTITIES, letter=column.letter, heading=shown(column.heading), rows=row_list(rows))
    return [Note(NoteKind.COLUMN, text)] if rows else []
