"""A table whose columns, rows and values are understood, from the rows that are held."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from mindgap.domain.analysis import Analysis
from mindgap.domain.person import teams
from mindgap.imports.columns import Column, field_columns, own_columns, sampled, with_areas
from mindgap.imports.errors import NoPersonColumnError
from mindgap.imports.headings import Use
from mindgap.imports.layout import Layout, layout_of
from mindgap.imports.legend import Legend, legend_in
from mindgap.imports.located import quoted
from mindgap.imports.long_form import LongForm, long_form, unfolded
from mindgap.imports.merged_cells import spread
from mindgap.imports.people_rows import Shape, left_out, shape_of
from mindgap.imports.said import Said
from mindgap.imports.steps import Asking, Meanings, asking, meanings
from mindgap.imports.table import Row, Table
from mindgap.imports.team_names import TeamNames, team_names

DEFAULT_STEPS = 5
WHO = (Use.CODE, Use.NAME, Use.FIRST_NAME, Use.LAST_NAME)
_LEGEND_ROWS = 400
"""How many rows beside and below the table are looked through for a legend."""


@dataclass(frozen=True, slots=True)
class Understanding:
    """What a table's columns are, which rows are people, and what its values mean."""

    layout: Layout
    columns: tuple[Column, ...]
    shape: Shape
    known: Meanings
    asks: Asking
    teams: TeamNames
    steps: tuple[str, ...]
    """What the steps are called from 1 up; as many as there are steps, or none."""
    form: LongForm | None = None
    """Where the table has a row per person and area."""

    @property
    def coded(self) -> bool:
        """Tell whether there is a column of codes."""
        return any(c.use is Use.CODE for c in self.columns)

    def below(self, table: Table) -> Iterator[Row]:
        """Read the rows below the headings, those that are not held too."""
        return chain(self.layout.body, table.beyond())

    def legend(self, table: Table, values: Iterable[str], aside: Iterable[Row]) -> Legend:
        """Read what the file says about its values: above and below the table, beside it, and on other sheets."""
        used = {c.index for c in self.columns if c.use is not Use.IGNORED}
        beside = [_without(row, used) for row in self.layout.body[:_LEGEND_ROWS]]
        rows = [*self.layout.above, *aside, *beside, *table.beside]
        texts = [text for row in rows for text in row.cells if text] + [h for h in self.layout.headings if h]
        return legend_in(texts, rows, {value.casefold() for value in values}, self.steps)


def _without(row: Row, indexes: set[int]) -> Row:
    return Row(row.number, tuple("" if i in indexes else text for i, text in enumerate(row.cells)))


def opened(table: Table, analysis: Analysis, said: Said) -> tuple[Table, LongForm | None]:
    """Give the table as a matrix; one with a row per person and area is unfolded."""
    layout = layout_of(table, _hints(table, said.mapping))
    form = long_form(table, layout, said.mapping, _levels(analysis, said))
    if form is not None:
        return unfolded(spread(table, layout.number), layout, form), form
    who = [c.index for c in _fields(table, layout, said, None) if c.use in WHO] if table.spans else []
    return spread(table, layout.number, who), None


def _levels(analysis: Analysis, said: Said) -> Meanings:
    names = step_names(analysis, said)
    most = said.steps or (len(names) if names else DEFAULT_STEPS)
    return meanings(said.levels, most, {name: number for number, name in enumerate(names, 1) if number <= most})


def _fields(table: Table, layout: Layout, said: Said, form: LongForm | None) -> tuple[Column, ...]:
    if form is not None:
        return form.columns(field_columns(layout, form.others(said.mapping)), layout)
    return own_columns(layout, table.own, said.mapping) if table.own else field_columns(layout, said.mapping)


def understood(table: Table, analysis: Analysis, said: Said, form: LongForm | None = None) -> Understanding:
    """Understand a table; raise a typed error when it cannot be understood at all."""
    names, known = step_names(analysis, said), _levels(analysis, said)
    layout = layout_of(table, _hints(table, said.mapping))
    fields = _fields(table, layout, said, form)
    if not any(c.use in WHO for c in fields):
        raise NoPersonColumnError(file=table.file, headings=quoted(layout.headings))
    shape = shape_of(table, layout, fields)
    people = [row for row in layout.body if left_out(row, shape) is None]
    columns = with_areas(fields, people, known) if form is None else sampled(fields, people)
    areas = [c.index for c in columns if c.use is Use.AREA]
    values = (text for row in people for i in areas if i not in row.unread and (text := row.cell(i)))
    here = {team for person in analysis.people for team in teams(person)} | {p.team for p in analysis.people if p.team}
    in_file = (row.cell(c.index) for row in people for c in columns if c.use is Use.TEAM)
    teamed = team_names(in_file, here)
    return Understanding(layout, columns, shape, known, asking(values, known), teamed, names[: known.most], form)


def step_names(analysis: Analysis, said: Said) -> tuple[str, ...]:
    """Give what the steps are called from 1 up: the company's own, else as said."""
    own = {step.number: step.name for step in analysis.steps}
    return tuple(own.get(number, "") for number in range(1, max(own) + 1)) if own else said.names


def _hints(table: Table, mapping: Mapping[str, str]) -> Iterable[str]:
    if table.own is None:
        return mapping
    return (*mapping, *table.own.fields, *table.own.areas)
