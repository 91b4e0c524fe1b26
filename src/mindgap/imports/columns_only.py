"""A table in which nothing says who a row is about: its columns alone, for the user to say."""

from __future__ import annotations

from mindgap.imports.columns import field_columns, with_areas
from mindgap.imports.layout import layout_of
from mindgap.imports.people_plan import Counts, Outline
from mindgap.imports.said import Said
from mindgap.imports.steps import meanings
from mindgap.imports.table import Table


def columns_only(table: Table, said: Said) -> Outline:
    """Give the outline of such a table; it would store nothing."""
    layout = layout_of(table, said.mapping)
    columns = with_areas(field_columns(layout, said.mapping), layout.body, meanings(said.levels, 0))
    return Outline(table.file, columns, Counts(), (), 0, (), ())
