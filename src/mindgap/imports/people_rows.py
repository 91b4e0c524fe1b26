"""Which rows below the headings are people, and which are group headings, sums and remarks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from mindgap.imports.asides import explains_values, is_aside, is_requirement
from mindgap.imports.columns import Column
from mindgap.imports.headings import Use, compact
from mindgap.imports.layout import Layout
from mindgap.imports.located import Message, say, shown
from mindgap.imports.table import Row, Table
from mindgap.imports.values import is_sum
from mindgap.texts import N_

_MOST = 0.8
_SHORT = 2
_LEVEL = 3
_INITIALS = 4
_DIGIT, _TWO_WORDS, _SPACE = re.compile(r"\d"), re.compile(r"[ ,]"), re.compile(r" ")

GROUP = N_("Row {row} “{text}” is left out: it is a heading for the rows below it, or a remark.")
SUM = N_("Row {row} “{text}” is left out: it is a sum.")
NEEDED = N_("Row {row} “{text}” is left out: it says what is needed, not what somebody can.")
EXPLAINED = N_("Row {row} “{text}” is left out: it says what values mean.")
REPEATED = N_("Row {row} is left out: it repeats the headings.")
NOBODY = N_("Row {row} “{text}” is left out: it has neither code nor name.")


@dataclass(frozen=True, slots=True)
class Shape:
    """What tells a person's row from the others in one table."""

    code: int | None
    names: tuple[int, ...]
    headings: dict[int, str]
    teams: frozenset[str]
    merged: frozenset[int]
    """Rows in which cells are merged sideways."""
    wide: bool
    """Whether rows usually hold more than a code and a name."""
    codes_have_digits: bool
    names_have_two_words: bool
    levels: frozenset[str]
    """The short texts in lower case that stand in the columns of no person's data."""
    own: bool
    """Whether the program wrote the table itself: then whoever is named is a person."""


def shape_of(table: Table, layout: Layout, columns: Sequence[Column]) -> Shape:
    """Learn what people's rows look like from those that are held."""
    of = {c.use: c.index for c in columns}
    names = tuple(of[use] for use in (Use.NAME, Use.FIRST_NAME, Use.LAST_NAME) if use in of)
    return Shape(
        code=of.get(Use.CODE),
        names=names,
        headings={i: compact(text) for i, text in enumerate(layout.headings)},
        teams=frozenset(v.casefold() for v in layout.values(of[Use.TEAM])) if Use.TEAM in of else frozenset(),
        merged=frozenset(s.top for s in table.spans if s.top == s.bottom and s.right > s.left),
        wide=_is_wide(layout),
        codes_have_digits=_mostly(layout, of.get(Use.CODE), _DIGIT),
        names_have_two_words=_mostly(layout, of.get(Use.NAME), _TWO_WORDS),
        levels=_levels(layout, {index for use, index in of.items() if use is not Use.IGNORED}),
        own=table.own is not None,
    )


def left_out(row: Row, shape: Shape) -> Message | None:
    """Say why a row is no person's, or give None."""
    reason = NOBODY if shape.own else _reason(row, shape)
    if reason is None or (shape.own and _who(row, shape)):
        return None
    texts = [row.cells[i] for i in row.filled]
    told = next(filter(is_requirement, texts), texts[0]) if reason == NEEDED else texts[0]
    return say(reason, row=row.number, text=shown(told))


def _levels(layout: Layout, fields: set[int]) -> frozenset[str]:
    cells = (text for row in layout.body for i, text in enumerate(row.cells) if i not in fields)
    return frozenset(text.casefold() for text in cells if 0 < len(text) <= _LEVEL)


def _is_wide(layout: Layout) -> bool:
    return any(len(row.filled) > _SHORT for row in layout.body)


def _mostly(layout: Layout, index: int | None, pattern: re.Pattern[str]) -> bool:
    """Tell whether nearly all values of a column, in rows that hold enough and are no sums, have the pattern."""
    if index is None:
        return False
    least = _SHORT + 1 if _is_wide(layout) else _SHORT
    values = [text for row in layout.body if len(row.filled) >= least and (text := row.cell(index))]
    values = [text for text in values if not is_aside(text)]
    return bool(values) and sum(pattern.search(v) is not None for v in values) >= _MOST * len(values)


def _reason(row: Row, shape: Shape) -> str | None:
    """Give why a row is no person's, or None."""
    filled = row.filled
    if len(filled) > 1 and _is_repeated(row, filled, shape):
        return REPEATED
    if (aside := _aside(row, shape)) is not None:
        return aside
    short = len(filled) <= (_SHORT if shape.wide else 1)
    if short and (_is_legend(row, shape) or all(_is_out_of_shape(row, i, shape) for i in filled)):
        return GROUP
    if len(filled) == 1 and _is_group(row, filled[0], shape):
        return GROUP
    return None if _who(row, shape) else NOBODY


def _aside(row: Row, shape: Shape) -> str | None:
    """Give why the words of a row tell that it is no person's, or None."""
    if _is_sum(row, shape):
        return SUM
    if _is_needed(row, shape):
        return NEEDED
    return EXPLAINED if explains_values([row.cells[i] for i in row.filled]) else None


def _who(row: Row, shape: Shape) -> bool:
    return any(row.cell(i) for i in (*shape.names, *(() if shape.code is None else (shape.code,))))


def _is_repeated(row: Row, filled: list[int], shape: Shape) -> bool:
    """Tell whether a row says the headings again; the length of its first cell mostly tells that it does not."""
    first = shape.headings.get(filled[0], "")
    if not first or len(row.cells[filled[0]]) < len(first) or first[0] not in row.cells[filled[0]].casefold():
        return False
    return all(compact(row.cells[i]) == shape.headings.get(i) for i in filled)


def _is_sum(row: Row, shape: Shape) -> bool:
    code = "" if shape.code is None else row.cell(shape.code)
    return is_sum(row.cells[row.filled[0]]) and (not code or is_sum(code))


def _is_needed(row: Row, shape: Shape) -> bool:
    """Tell whether a row says what is needed: as its name, with or without a number, or where its code would stand.

    Where people are known by initials alone, such as CEL, a short word is somebody's.
    """
    code = "" if shape.code is None else row.cell(shape.code)
    name = " ".join(text for i in shape.names if (text := row.cell(i)))
    if code and not shape.names and not shape.codes_have_digits and len(code) <= _INITIALS:
        return False
    whole = f"{code} {name}".strip() or row.cells[row.filled[0]]
    return is_requirement(whole) or is_requirement(name)


def _is_group(row: Row, index: int, shape: Shape) -> bool:
    text = row.cells[index]
    return row.number in shape.merged or text.casefold() in shape.teams


def _is_legend(row: Row, shape: Shape) -> bool:
    """Tell whether a row explains a value of the matrix, as in "G | Grundläggande, under upplärning" below it."""
    code = "" if shape.code is None else row.cell(shape.code)
    return bool(code) and shape.codes_have_digits and not _DIGIT.search(code) and code.casefold() in shape.levels


def _is_out_of_shape(row: Row, index: int, shape: Shape) -> bool:
    """Tell whether a code or a name looks like none of the others, as in "I | Introduktion" below a matrix."""
    text = row.cells[index]
    if index == shape.code:
        return _SPACE.search(text) is not None or (shape.codes_have_digits and not _DIGIT.search(text))
    return index in shape.names and shape.names_have_two_words and not _TWO_WORDS.search(text)
