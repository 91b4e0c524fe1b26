"""Skills files with one row per person and area: who, area, level, and perhaps target and date.

Such a table is read as the matrix that it stands for: behind its own columns each area gets one, in which a row's level
stands. Places in messages are those of the file.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain

from mindgap.domain.privacy import has_identity_number, masked
from mindgap.imports.areas import area_key
from mindgap.imports.columns import NEVER_STORED, PERHAPS_NEVER_AREA, Column, index_of
from mindgap.imports.headings import Use, compact, field_of, forms
from mindgap.imports.layout import Layout
from mindgap.imports.located import letter
from mindgap.imports.never import Doubt, doubt_of
from mindgap.imports.steps import Meanings, vocabulary
from mindgap.imports.table import Row, Rows, Table

_HALF = 0.5
_WORDS: dict[Use, frozenset[str]] = {
    use: frozenset(words.split())
    for use, words in {
        Use.AREA_NAME: """område kompetensområde kompetens kompetenser moment arbetsmoment uppgift maskin station
            process färdighet kunskap kunskapsområde area competence competencearea competency skill skillarea skillname
            task machine operation kompetanse kompetence osaaminen kompetenz fähigkeit umiejętność""",
        Use.LEVEL: """nivå steg kompetensnivå färdighetsnivå nuläge nuvarandenivå aktuellnivå bedömning level step
            skilllevel currentlevel rating proficiency niveau niva stufe trin taso poziom""",
        Use.TARGET: """mål målnivå målsteg önskadnivå önskatläge börläge target targetlevel targetstep goal goallevel
            ziel zielniveau tavoite cel""",
        Use.BY: """datum måldatum klart senast klartsenast tilldatum by bydate date targetdate duedate deadline""",
    }.items()
}
"""The headings of what a row says, without case, spaces and signs."""
_SAID = {use.value: use for use in _WORDS}


@dataclass(frozen=True, slots=True)
class LongForm:
    """Where such a table says what, and the areas that it names."""

    uses: Mapping[Use, int]
    names: tuple[str, ...]
    """The areas as they are first written, in the order of the file."""
    base: int
    """The first column of the matrix, right of the file's own."""

    def columns(self, found: Iterable[Column], layout: Layout) -> tuple[Column, ...]:
        """Give the file's columns, and after them one per area, told as the column of the levels."""
        of = {index: use for use, index in self.uses.items()}
        own = (c.used_as(of[c.index]) if c.index in of else c for c in found if c.index < self.base)
        level = self.uses[Use.LEVEL]
        under = masked(layout.headings[level])
        areas = (
            Column(self.base + n, masked(name), Use.AREA, area=name, at=level, under=under)
            for n, name in enumerate(self.names)
        )
        return (*own, *map(_unless_never, areas))

    def others(self, mapping: Mapping[str, str]) -> dict[str, str]:
        """Give what was said about the other columns, these being left alone."""
        said = {name: word for name, word in mapping.items() if word.strip().casefold() not in _SAID}
        return said | {letter(index): "-" for index in self.uses.values()}


def _unless_never(area: Column) -> Column:
    doubt = doubt_of(area.area)
    if doubt is Doubt.NONE:
        return area
    return area.never(NEVER_STORED if doubt is Doubt.SURE else PERHAPS_NEVER_AREA)


def long_form(table: Table, layout: Layout, mapping: Mapping[str, str], known: Meanings) -> LongForm | None:
    """Find out whether a table has a row per person and area: as said, or by its headings and what stands below."""
    if table.own is not None:
        return None
    said = {_SAID[w]: index_of(layout, n) for n, word in mapping.items() if (w := word.strip().casefold()) in _SAID}
    taken = {index_of(layout, n) for n, word in mapping.items() if word.strip().casefold() not in _SAID}
    uses = {**_by_heading(layout, taken), **said}
    if not {Use.AREA_NAME, Use.LEVEL} <= uses.keys():
        return None
    if not {Use.AREA_NAME, Use.LEVEL} <= said.keys() and not _reads_so(layout, uses, known):
        return None
    names: dict[str, str] = {}
    for row in chain(layout.body, table.beyond()):
        name = row.cell(uses[Use.AREA_NAME])
        if name:
            names.setdefault(area_key(name), name)
    base = max(len(layout.headings), *(len(row.cells) for row in layout.body))
    return LongForm(uses, tuple(names.values()), base)


def _by_heading(layout: Layout, taken: set[int]) -> dict[Use, int]:
    found: dict[Use, int] = {}
    for index, heading in enumerate(layout.headings):
        for use, words in _WORDS.items():
            if index not in taken and words & set(forms(heading)):
                found.setdefault(use, index)
    return found


def _reads_so(layout: Layout, uses: Mapping[Use, int], known: Meanings) -> bool:
    """Tell whether areas are named where levels would stand in a matrix, and levels stand beside them.

    Somebody, or some area, must stand on several rows, and somebody must be named in a column of their own.
    """
    if not any(found and found[0] in _WHO for i, h in enumerate(layout.headings) for found in (field_of(h),) if h):
        return False
    areas, levels = (layout.values(uses[use]) for use in (Use.AREA_NAME, Use.LEVEL))
    like = sum(map(known.is_like, levels)) >= _HALF * len(levels) or bool(vocabulary(levels))
    named = sum(map(known.is_like, areas)) < _HALF * len(areas)
    return bool(areas and levels) and like and named and len({compact(a) for a in areas}) < len(layout.body)


_WHO = (Use.CODE, Use.NAME, Use.FIRST_NAME, Use.LAST_NAME)


def unfolded(table: Table, layout: Layout, form: LongForm) -> Table:
    """Give the table with each row's level in the column of its area."""
    places = {area_key(name): form.base + n for n, name in enumerate(form.names)}

    def each(rows: Iterable[Row]) -> Iterator[Row]:
        return (_unfolded(row, form, places) if row.number > layout.number else row for row in rows)

    every: Rows | None = None
    if (whole := table.every) is not None:
        source = whole

        def again() -> Iterator[Row]:
            return each(source())

        every = again
    return replace(table, rows=tuple(each(table.rows)), every=every)


def _unfolded(row: Row, form: LongForm, places: Mapping[str, int]) -> Row:
    level, place = row.cell(form.uses[Use.LEVEL]), places.get(area_key(row.cell(form.uses[Use.AREA_NAME])))
    if not level or place is None or has_identity_number(level):
        return replace(row, cells=row.cells[: form.base])
    own = row.cells[: form.base]
    unread = row.unread | {place} if form.uses[Use.LEVEL] in row.unread else row.unread
    return replace(row, cells=(*own, *[""] * (place - len(own)), level), unread=unread)
