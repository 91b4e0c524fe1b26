"""What each column of a staff list or matrix is: as said, else by its heading, else by its content."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from mindgap.domain.privacy import has_identity_number, masked
from mindgap.imports.asides import is_aside
from mindgap.imports.content import CONTENT, are_names, contradicts, is_code, is_surname
from mindgap.imports.errors import (
    FieldTwiceError,
    NeverStoredError,
    SaidTwiceError,
    UnknownColumnError,
    UnknownFieldError,
)
from mindgap.imports.headings import (
    FIELDS,
    GERMAN_CODES,
    Use,
    compact,
    field_of,
    is_german,
    is_unused,
)
from mindgap.imports.layout import Layout
from mindgap.imports.located import Message, letter, quoted, say, shown
from mindgap.imports.never import Doubt, doubt_of, is_listed
from mindgap.imports.steps import Meanings, is_percent, is_up_to_ten, vocabulary
from mindgap.imports.table import Own, Row
from mindgap.texts import N_

_HALF = 0.5
_SCALE = re.compile(r"\s*[(\[]\s*(?:[^\W\d]+\.?\s*)?\d\s*(?:[-–—]|till|to|bis|do)\s*\d\s*[)\]]\s*$", re.IGNORECASE)
_MAPPABLE = {**{use.value: use for use in (*FIELDS, Use.AREA, Use.IGNORED)}, "-": Use.IGNORED}

NEVER_STORED = N_("Column {letter} “{heading}” is left out: that is never stored about a person.")
PERHAPS_NEVER = N_(
    "Column {letter} “{heading}” is left out: it looks like something that is never stored about a person. "
    "If it is a competence, keep it with --map {letter}=area, or c on the screen."
)
PERHAPS_NEVER_AREA = N_(
    "“{heading}” in column {letter} is left out: it looks like something that is never stored about a person. "
    "If it is a competence, call it by another name in the file."
)
NOT_USED = N_("Column {letter} “{heading}” is not used.")
NOT_RECOGNISED = N_("Column {letter} “{heading}” is not used: it holds neither a person’s data nor steps.")
GIVEN_ALREADY = N_("Column {letter} “{heading}” is not used: another column gives the same.")
NO_HEADING = N_("Column {letter} has no heading and is not used.")
TARGETS = N_(
    "Column {letter} “{heading}” is not used: it holds targets, which are set in the program, "
    "on the sheet of targets in its own matrix, or in a table with a row per person and area."
)
AS_ASKED = N_("Column {letter} “{heading}” is left out as asked.")


@dataclass(frozen=True, slots=True)
class Column:
    """One column, what it is used as, and why it is left out if it is."""

    index: int
    heading: str
    use: Use
    sample: str = ""
    """The first person's value, to recognise the column by; empty for what is never stored."""
    reason: Message | None = None
    area: str = ""
    """The name of its area, when the heading holds more than that."""
    area_id: str = ""
    """The area's id, in the program's own matrix."""
    at: int | None = None
    """The column of the file in which its values stand, where it has none of its own."""
    under: str = ""
    """The heading of that column."""

    @property
    def letter(self) -> str:
        """Its letter in a spreadsheet."""
        return letter(self.index if self.at is None else self.at)

    @property
    def title(self) -> str:
        """Give the heading over its values in the file."""
        return self.under or self.heading

    def left_out(self, reason: str) -> Column:
        """Give the column as one that is not used, with the reason."""
        message = say(reason, letter=self.letter, heading=shown(self.heading))
        return replace(self, use=Use.IGNORED, reason=message)

    def never(self, reason: str) -> Column:
        """Give the column as one that is never stored, with the reason."""
        return replace(self.left_out(reason), use=Use.NEVER)

    def used_as(self, use: Use) -> Column:
        """Give the column with a use."""
        return replace(self, use=use, reason=None)

    def lacks_use(self, *reasons: str) -> bool:
        """Tell whether it is left out for one of these reasons."""
        return self.reason is not None and self.reason.template in reasons


def field_columns(layout: Layout, mapping: Mapping[str, str]) -> tuple[Column, ...]:
    """Find the columns that hold people's data; the others are left out, each with its reason."""
    said = _said(layout, mapping)
    german = is_german(layout.headings)
    named = [said.get(i) or _by_heading(layout, i, german=german) for i in range(len(layout.headings))]
    parted = _parted_names(layout, _one_each(named, frozenset(said)), frozenset(said))
    return tuple(_by_content(layout, _without_named_codes(layout, parted, frozenset(said))))


def own_columns(layout: Layout, own: Own, mapping: Mapping[str, str]) -> tuple[Column, ...]:
    """Give the columns of the program's own matrix as it says itself; those that were added are found as ever."""
    found = field_columns(layout, mapping)
    said = _said(layout, mapping)
    uses: set[Use] = set()
    columns: list[Column] = []
    for column in found:
        heading = layout.headings[column.index]
        use = Use(own.fields.get(heading, Use.IGNORED))
        if column.index in said:
            columns.append(column)
        elif use in FIELDS and use not in uses:
            uses.add(use)
            columns.append(column.used_as(use))
        elif heading in own.areas:
            area_id, name = own.areas[heading]
            columns.append(replace(column.used_as(Use.AREA), area=name, area_id=area_id))
        else:
            columns.append(column.left_out(NOT_USED) if column.use in FIELDS else column)
    return tuple(columns)


def with_areas(columns: tuple[Column, ...], people: Sequence[Row], known: Meanings) -> tuple[Column, ...]:
    """Turn the columns that hold levels into areas; an empty column right of the first of them is one too."""
    open_ = [c.index for c in columns if c.lacks_use(NOT_RECOGNISED)]
    values = {i: [text for row in people if i not in row.unread and (text := row.cell(i))] for i in open_}
    areas = {i for i, texts in values.items() if texts and sum(map(known.is_like, texts)) >= _HALF * len(texts)}
    left = {i: texts for i, texts in values.items() if texts and i not in areas}
    areas |= _worded(left) | _measured(left, beside=bool(areas))
    first = min((*areas, *(c.index for c in columns if c.use is Use.AREA)), default=None)
    areas |= {i for i, texts in values.items() if not texts and first is not None and i > first}
    found = (_as_area(c) if c.index in areas else c for c in columns)
    return sampled(tuple(found), people)


def sampled(columns: tuple[Column, ...], people: Sequence[Row]) -> tuple[Column, ...]:
    """Give the columns with the first person's value each."""
    return tuple(replace(c, sample=_sample(c, people)) for c in columns)


def _as_area(column: Column) -> Column:
    """Give a column as an area; a scale behind its heading, as in "Svets (0–5)", is no part of the name."""
    name = _SCALE.sub("", column.heading).strip()
    return replace(column.used_as(Use.AREA), area=name)


def _sample(column: Column, people: Sequence[Row]) -> str:
    values = (text for row in people if (text := row.cell(column.index)))
    return "" if column.use is Use.NEVER else shown(next(values, ""))


def _worded(values: dict[int, list[str]]) -> set[int]:
    """Find the columns that share a few words, such as Grund and Expert, if they are half of what is left."""
    words = {i: vocabulary(texts) for i, texts in values.items()}
    shared = {i for i, w in words.items() if any(w & v and vocabulary(w | v) for j, v in words.items() if i != j)}
    return shared if len(shared) >= _HALF * len(words) else set()


def _measured(values: dict[int, list[str]], *, beside: bool) -> set[int]:
    """Find columns that measure competence in another way: up to ten, beside areas or several, or several in percent.

    What their values mean is asked, or told cell by cell.
    """
    tens = {i for i, texts in values.items() if sum(map(is_up_to_ten, texts)) >= _HALF * len(texts)}
    percents = {i for i, texts in values.items() if sum(map(is_percent, texts)) >= _HALF * len(texts)}
    return (tens if beside or len(tens) > 1 else set()) | (percents if len(percents) > 1 else set())


def _said(layout: Layout, mapping: Mapping[str, str]) -> dict[int, Column]:
    said: dict[int, Column] = {}
    for name, word in mapping.items():
        column, use = _column(layout, index_of(layout, name)), _use_of(word)
        if use is not Use.IGNORED and doubt_of(column.heading) is Doubt.SURE:
            raise NeverStoredError(column=shown(column.heading))
        twice = next((c for c in said.values() if c.use is use and use in FIELDS), None)
        if twice is not None:
            raise FieldTwiceError(name=use.value, first=shown(twice.heading), second=shown(column.heading))
        if column.index in said and said[column.index].use is not use:
            first, second = said[column.index].use.value, use.value
            raise SaidTwiceError(name=shown(column.heading), first=first, second=second)
        said[column.index] = column.left_out(AS_ASKED) if use is Use.IGNORED else column.used_as(use)
    return said


def _use_of(word: str) -> Use:
    use = _MAPPABLE.get(word.strip().casefold())
    if use is None:
        raise UnknownFieldError(name=shown(word), fields=", ".join(_MAPPABLE))
    return use


def index_of(layout: Layout, name: str) -> int:
    """Find a column by its heading, else by its letter; raise UnknownColumnError."""
    for index, heading in enumerate(layout.headings):
        if heading and compact(heading) == compact(name):
            return index
    for index in range(len(layout.headings)):
        if letter(index) == name.strip().upper():
            return index
    raise UnknownColumnError(column=shown(name), headings=quoted(layout.headings))


def _by_heading(layout: Layout, index: int, *, german: bool) -> Column:
    heading, column = layout.headings[index], _column(layout, index)
    found = field_of(heading)
    if german and compact(heading) in GERMAN_CODES and is_code(layout.values(index)):
        return column.used_as(Use.CODE)
    if has_identity_number(heading) or is_listed(heading):
        return column.never(NEVER_STORED)
    if found and not contradicts(found[0], layout.values(index)):
        return column.used_as(found[0])
    if not found and (doubt := doubt_of(heading)):
        return column.never(NEVER_STORED if doubt is Doubt.SURE else PERHAPS_NEVER)
    if is_unused(heading) or index in layout.targets:
        return column.left_out(TARGETS if index in layout.targets else NOT_USED)
    return column.left_out(NOT_RECOGNISED if heading else NO_HEADING)


def _column(layout: Layout, index: int) -> Column:
    return Column(index, masked(layout.headings[index]), Use.IGNORED)


def _one_each(columns: list[Column], said: frozenset[int]) -> list[Column]:
    """Keep one column per field: the one that was said, else the one with the surest heading."""
    best: dict[Use, tuple[int, int]] = {}
    for column in columns:
        found = None if column.index in said else field_of(column.heading)
        rank = (found[1] if found else -1, column.index)
        best[column.use] = min(best.get(column.use, rank), rank)
    return [c.left_out(GIVEN_ALREADY) if c.use in FIELDS and best[c.use][1] != c.index else c for c in columns]


def _parted_names(layout: Layout, columns: list[Column], said: frozenset[int]) -> list[Column]:
    """Take a column called Name for last names when first names stand in another, as is usual in German."""
    of = {c.use: c for c in columns}
    name, first = of.get(Use.NAME), of.get(Use.FIRST_NAME)
    if name is None or first is None or Use.LAST_NAME in of or name.index in said:
        return columns
    texts = ([row.cell(c.index) for row in layout.body] for c in (name, first))
    return [c.used_as(Use.LAST_NAME) if c is name else c for c in columns] if is_surname(*texts) else columns


def _without_named_codes(layout: Layout, columns: list[Column], said: frozenset[int]) -> list[Column]:
    """Leave a column of codes out that only says the names again: codes stand where names must not be seen."""
    of = {c.use: c.index for c in columns}
    code, names = of.get(Use.CODE), [of[u] for u in (Use.NAME, Use.FIRST_NAME, Use.LAST_NAME) if u in of]
    if code is None or code in said or not names:
        return columns
    codes = [row.cell(code) for row in layout.body]
    whole = [" ".join(text for i in names if (text := row.cell(i))) for row in layout.body]
    return (
        [c.left_out(GIVEN_ALREADY) if c.index == code else c for c in columns] if are_names(codes, whole) else columns
    )


def _told(layout: Layout, index: int) -> list[str]:
    return [text for text in layout.values(index) if not is_aside(text)]


def _by_content(layout: Layout, columns: list[Column]) -> list[Column]:
    """Let the first column whose content fits take a use that no heading took."""
    for use, fits in CONTENT:
        taken = {c.use for c in columns}
        if use in taken or (use is Use.NAME and taken & {Use.FIRST_NAME, Use.LAST_NAME}):
            continue
        open_ = [c.index for c in columns if c.lacks_use(NOT_RECOGNISED, NO_HEADING)]
        fitting = [i for i in open_ if (values := _told(layout, i)) and fits(values)]
        if fitting and (use is not Use.CATEGORY or len(fitting) == 1):
            columns = [c.used_as(use) if c.index == fitting[0] else c for c in columns]
    return columns
