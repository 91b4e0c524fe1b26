"""A table as it was read: rows of cleaned texts that remember where they stood."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import islice
from unicodedata import is_normalized

from mindgap.domain.text import clean
from mindgap.imports.located import Note

HEAD = 10_000
"""How many rows of a table are held."""
_EXACT = 10**15
_GUARDED = re.compile(r"'(?=[=+\-@])")
_SIGNS = ("=", "'")
_KEPT_AS_TEXT = re.compile(r'="([^"]*)"')


@dataclass(frozen=True, slots=True)
class Row:
    """One row that is not empty."""

    number: int
    """As a spreadsheet program counts, from 1."""
    cells: tuple[str, ...]
    """Cleaned, without the empty ones at the end."""
    width: int = 0
    """How many values the row of a text file was cut into; 0 for a sheet."""
    unread: frozenset[int] = frozenset()
    """The columns in which a sheet has an error, or a formula without a value, instead of something to read."""

    def cell(self, index: int) -> str:
        """Give the text of a column counted from 0; empty beyond the end."""
        return self.cells[index] if index < len(self.cells) else ""

    @property
    def filled(self) -> list[int]:
        """The columns that hold something."""
        return [i for i, text in enumerate(self.cells) if text]


@dataclass(frozen=True, slots=True)
class Own:
    """What the program's own matrix says about itself, so that it is read back without guessing."""

    sheet: str
    """The sheet that holds the matrix."""
    fields: Mapping[str, str]
    """Heading → what the column is used as."""
    areas: Mapping[str, tuple[str, str]]
    """Heading → the id and the name of the area."""
    targets: tuple[Row, ...] = field(default=(), repr=False)
    """The rows of the sheet of targets, headings first."""
    target_sheet: str = ""
    target_fields: Mapping[str, str] = field(default_factory=dict)
    """What a column of that sheet is used as → its heading."""


@dataclass(frozen=True, slots=True)
class Span:
    """A merged block of cells; rows from 1 and columns from 0, both ends included."""

    top: int
    left: int
    bottom: int
    right: int


Rows = Callable[[], Iterator[Row]]
"""Reads rows from the beginning, as often as it is asked."""


@dataclass(frozen=True, slots=True)
class Table:
    """One sheet or one text file; of a long one only the beginning is held."""

    file: str
    """The file's name, without its folder."""
    rows: tuple[Row, ...]
    """All rows, or the first HEAD of a long table; what the columns are is decided by these."""
    sheet: str = ""
    """The sheet that was read; empty for a text file."""
    sheets: tuple[str, ...] = ()
    """All sheets of the workbook."""
    spans: tuple[Span, ...] = ()
    notes: tuple[Note, ...] = ()
    """What was left out already while reading."""
    length: int = 0
    """About how many rows there are, those that are not held too."""
    every: Rows | None = None
    """Reads all rows of a long table; None when `rows` holds them all."""
    beside: tuple[Row, ...] = ()
    """The rows of the workbook's other sheets, if they are small: they may hold a legend."""
    own: Own | None = None
    """What the program's own matrix says about its headings; None for any other file."""

    @property
    def long(self) -> bool:
        """Tell whether only the beginning is held."""
        return self.every is not None

    def beyond(self) -> Iterator[Row]:
        """Read the rows that are not held."""
        return iter(()) if self.every is None else islice(self.every(), len(self.rows), None)


def table_of(file: str, every: Rows, size: int = 0) -> Table:
    """Hold the rows if they are not too many, else their beginning; `size` in characters leads to the length."""
    rows = tuple(islice(every(), HEAD + 1))
    if len(rows) <= HEAD:
        return Table(file, rows, length=len(rows))
    held = sum(len(text) + 1 for row in rows for text in row.cells)
    return Table(file, rows[:HEAD], length=max(size * len(rows) // held, len(rows)), every=every)


def row_of(number: int, values: list[str], width: int = 0, unread: frozenset[int] = frozenset()) -> Row:
    """Make a row, dropping empty cells at its end."""
    end = len(values)
    while end and not values[end - 1]:
        end -= 1
    return Row(number, tuple(values[:end]), width, unread)


def text_of(value: object) -> str:
    """Give a sheet's value as cleaned text: 1007.0 → "1007", dates as 2026-10-02, all else as it is shown."""
    if isinstance(value, str):
        return quick_clean(value)
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < _EXACT else f"{value:.15g}"
    if isinstance(value, datetime) and not (value.hour or value.minute or value.second):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    return quick_clean(str(value))


def text_in(field: str) -> str:
    """Give a text file's value cleaned, without the signs that keep spreadsheets from computing it.

    A value written as ="007" is 007, and the apostrophe before = + - @ is taken off again.
    """
    text = quick_clean(field)
    if text[:1] not in _SIGNS:
        return text
    kept = _KEPT_AS_TEXT.fullmatch(text)
    return kept[1] if kept else _GUARDED.sub("", text, count=1) if text.startswith("'") else text


def quick_clean(text: str) -> str:
    """Clean a text, at once when there is nothing to clean in it."""
    if not text.isprintable() or not is_normalized("NFC", text):
        return clean(text)
    return text.strip(" ") if "  " not in text else " ".join(text.split())
