"""A staff list or a skills matrix against what is here already: a plan of what reading it in would store."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import partial

from mindgap.domain.analysis import Analysis
from mindgap.domain.privacy import has_identity_number
from mindgap.imports.areas import Areas, area_key, areas_of
from mindgap.imports.draft import Made, PeopleDraft, Progress, Tally, make
from mindgap.imports.entries import Reader
from mindgap.imports.findings import Findings
from mindgap.imports.headings import Use
from mindgap.imports.located import Problem, identity_problem, say, shown
from mindgap.imports.long_form import LongForm
from mindgap.imports.matching import Matched, Refused, known_people
from mindgap.imports.merging import Merger
from mindgap.imports.own_targets import AREA, BY, CODE, STEP, Aim, AimReader
from mindgap.imports.people_notes import notes_of
from mindgap.imports.people_plan import Outline, PeoplePlan, Value
from mindgap.imports.people_rows import left_out
from mindgap.imports.placing import Placer, placer_of
from mindgap.imports.renames import Renames, renames_of
from mindgap.imports.said import Said
from mindgap.imports.steps import Question, questions
from mindgap.imports.table import Row, Table
from mindgap.imports.takeover import Takeover, takeover_of
from mindgap.imports.understanding import WHO, Understanding, opened, understood
from mindgap.imports.values import full_name
from mindgap.texts import N_

NAMESAKES = N_("Several people here have this name: {codes}.")
NAMESAKES_RIGHT = say(N_("Add a column with a code per person, so that namesakes can be told apart."))
_STRIDE = 1_000
"""How many rows are read between two words about progress."""
_ASIDE = 200
"""How many rows that are no people's are kept, to look for a legend in."""
_MOST_VALUES = 40


@dataclass(slots=True)
class Gathering:
    """What is gathered while the rows are read, once, from top to bottom."""

    table: Table
    found: Understanding
    reader: Reader
    merger: Merger
    findings: Findings
    aside: list[Row] = field(default_factory=list)
    codes: set[str] = field(default_factory=set)
    """All codes of the program's own matrix, those of rows with problems too."""
    refused: dict[int, list[int]] = field(default_factory=dict)
    """Column that is never stored → the rows in which it holds identity numbers."""
    takeover: Takeover = field(default_factory=Takeover)

    def read(self, progress: Progress | None) -> None:
        """Read all rows; `progress` is told how many have been read, and raises to call it off."""
        for count, row in enumerate(self.found.below(self.table), start=1):
            if progress and count % _STRIDE == 0:
                progress(count, max(count, self.table.length))
            self._take(row)
        for row in (*self.found.layout.above, *self.found.layout.heading_rows):
            self._outside(row)

    def _take(self, row: Row) -> None:
        reason = left_out(row, self.found.shape)
        if reason is not None:
            self.findings.told(reason)
            self._outside(row)
            if len(self.aside) < _ASIDE:
                self.aside.append(row)
            return
        for column in self.found.columns:
            if column.use is Use.NEVER and has_identity_number(row.cell(column.index)):
                self.refused.setdefault(column.index, []).append(row.number)
        entry, problems = self.reader.read(row)
        if self.table.own is not None:
            self.codes.add(entry.code)
        self.findings.wrong(*problems)
        if not any(p.refuses_row for p in problems):
            self.merger.add(entry)

    def _outside(self, row: Row) -> None:
        """Find identity numbers in rows that are not about people: titles, headings, sums, remarks."""
        secret = [i for i in row.filled if has_identity_number(row.cells[i])]
        self.findings.wrong(*(identity_problem(row.number, i, "", refuses_row=False) for i in secret))


def plan_people(
    table: Table, analysis: Analysis, said: Said | None = None, *, today: date, new_id: Callable[[], str]
) -> PeoplePlan:
    """Plan the reading in of a staff list or matrix of ordinary length; nothing is stored here.

    Raise a typed error when the table cannot be understood at all; what is wrong with single cells is in the plan's
    problems.
    """
    kept: list[Made] = []
    draft = _drafted(table, analysis, said or Said(), (today, new_id), keep=kept)
    found = [made.found for made in kept if isinstance(made.found, Matched)]
    outline = {name: getattr(draft.outline, name) for name in Outline.__slots__}
    return PeoplePlan(
        **outline,
        new_people=tuple(m.person for m in found if m.old is None),
        changed_people=tuple(change for m in found if (change := m.change)),
        new_areas=draft.new_areas,
        placements=tuple(p for made in kept for p in made.placements),
        new_targets=tuple(t for made in kept for t in made.new_targets),
        changed_targets=tuple(t for made in kept for t in made.changed_targets),
    )


def draft_people(  # each is said by the user or given by the surroundings
    table: Table,
    analysis: Analysis,
    said: Said | None = None,
    *,
    today: date,
    new_id: Callable[[], str],
    progress: Progress | None = None,
) -> PeopleDraft:
    """Plan the same for a table of any length, without making the entities yet.

    Memory is bounded by the number of people (some 400 bytes each, and one more per area), not by rows or placements.
    """
    return _drafted(table, analysis, said or Said(), (today, new_id), progress=progress)


def _drafted(
    table: Table,
    analysis: Analysis,
    said: Said,
    around: tuple[date, Callable[[], str]],
    *,
    keep: list[Made] | None = None,
    progress: Progress | None = None,
) -> PeopleDraft:
    table, form = opened(table, analysis, said)
    found, findings = understood(table, analysis, said, form), Findings()
    width = 0 if form else found.layout.heading_rows[-1].width
    reader = Reader(found.columns, found.known, found.asks, found.teams, width, flips=table.own is None)
    known = known_people(analysis, coded=found.coded, exact=table.own is not None and found.coded)
    merger = Merger(found.columns, known, found.teams, said.namesakes, findings, unfolded=form is not None)
    gathering = Gathering(table, found, reader, merger, findings)
    gathering.read(progress)
    gathering.takeover = takeover_of(known, merger)
    known.by_key.update({code: [person] for code, (_entry, person) in gathering.takeover.people.items()})
    areas = areas_of(found.columns, analysis, found.layout.number, around[1])
    findings.wrong(*areas.problems)
    aims = _aims(gathering, areas, analysis)
    placer = placer_of(
        analysis, areas.by_column, aims, today=around[0], new_id=around[1], remove_emptied=said.remove_emptied
    )
    return _weighed(gathering, placer, areas, renames_of(analysis, areas), keep)


def _weighed(
    gathering: Gathering, placer: Placer, areas: Areas, renames: Renames, keep: list[Made] | None
) -> PeopleDraft:
    """Make everything once, to count it and to see who fits several people."""
    tally, merger, found = Tally(), gathering.merger, gathering.found
    known = merger.known
    lost, kept = list[int](), list[int]()
    for made in make(merger, known, placer):
        tally.take(made)
        renames.take(made)
        if keep is not None:
            keep.append(made)
        if isinstance(made.found, Refused):
            merger.asks = True
            gathering.findings.wrong(_namesakes(made.found, found))
        elif made.found.kept_letters:
            kept.append(made.found.entry.row)
        elif "?" in made.found.entry.name:
            lost.append(made.found.entry.row)
    asked, values = _values(gathering)
    outline = Outline(
        file=gathering.table.file,
        columns=found.columns,
        counts=tally.counts(len(areas.new)),
        problems=gathering.findings.in_order(),
        problem_count=gathering.findings.count,
        notes=(*notes_of(gathering, areas, tally, (lost, kept), values), *renames.notes(gathering.table.own)),
        questions=asked,
        values=values,
        asks_namesakes=merger.asks,
    )
    return PeopleDraft(outline, merger, known, placer, areas.new)


def _values(gathering: Gathering) -> tuple[tuple[Question, ...], tuple[Value, ...]]:
    reader, found = gathering.reader, gathering.found
    asked, understood_ = reader.asked(), reader.understood()
    told = found.legend(gathering.table, asked, gathering.aside)
    values = sorted((Value(text, n, step) for text, (n, step) in understood_.items()), key=lambda v: -v.count)
    return questions(asked, found.known, told), tuple(values[:_MOST_VALUES])


def _namesakes(refused: Refused, found: Understanding) -> Problem:
    who = next(c for c in found.columns if c.use in WHO)
    why = say(NAMESAKES, codes=", ".join(refused.codes))
    entry = refused.entry
    return Problem(entry.row, who.letter, shown(who.heading), shown(entry.name), why, NAMESAKES_RIGHT)


def _aims(gathering: Gathering, areas: Areas, analysis: Analysis) -> dict[str, list[Aim]]:
    table, found, findings = gathering.table, gathering.found, gathering.findings
    own = table.own
    if found.form is not None:
        return _aims_in_rows(table, found, found.form, areas, findings)
    if own is None or not own.targets:
        return {}
    columns = [c for c in found.columns if c.use is Use.AREA]
    by_heading = {found.layout.headings[c.index]: a for c, a in zip(columns, areas.by_column, strict=True) if a}
    reader = AimReader(own.target_sheet, by_heading.get, found.known.most, findings, own.target_fields)
    aims = reader.read(own.targets)
    reader.settle(gathering.codes, partial(_held_aims, analysis))
    return aims


def _held_aims(analysis: Analysis, code: str) -> Iterator[Aim]:
    ids = {p.id for p in analysis.people if p.code == code}
    return (Aim(t.area_id, t.step, t.by) for t in analysis.targets if t.person_id in ids)


def _aims_in_rows(
    table: Table, found: Understanding, form: LongForm, areas: Areas, findings: Findings
) -> dict[str, list[Aim]]:
    """Read the targets of a table with a row per person and area; without a column of dates those held stay."""
    who = next((c for use in (Use.CODE, Use.NAME) for c in found.columns if c.use is use), None)
    if Use.TARGET not in form.uses or who is None:
        return {}
    named = [c for c in found.columns if c.use is Use.AREA]
    by_name = {area_key(c.area): area for c, area in zip(named, areas.by_column, strict=True) if area}
    headings = found.layout.headings
    uses = {AREA: Use.AREA_NAME, STEP: Use.TARGET, BY: Use.BY}
    told = {CODE: headings[who.index]} | {u: headings[form.uses[use]] for u, use in uses.items() if use in form.uses}
    rows = (row for row in found.below(table) if row.cell(form.uses[Use.TARGET]))
    key = full_name if who.use is Use.NAME else str
    reader = AimReader("", lambda name: by_name.get(area_key(name)), found.known.most, findings, told, key=key)
    return reader.read([found.layout.heading_rows[-1], *rows])
