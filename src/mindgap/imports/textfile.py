"""Text tables: which letters, which separator, which rows."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections import Counter
from collections.abc import Callable, Iterator

from mindgap.imports.errors import (
    EncodingError,
    NotATableError,
    TooManyColumnsError,
    TooManyRowsError,
    UnclosedQuoteError,
)
from mindgap.imports.located import letter
from mindgap.imports.table import Row, row_of, text_in

MAX_ROWS = 200_000
MAX_COLUMNS = 1_000
_LONGEST_VALUE = 64 * 1024 * 1024
_SAMPLE = 64 * 1024
_SAMPLE_ROWS = 100
_SEPARATORS = (";", "\t", ",", "|")
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_OTHER_FILES = (b"%PDF", b"SQLite format 3", b"\x89PNG", b"{\\rtf", b"<html", b"<!doctype", b"<?xml", b"<table")
_OLD_LETTERS = re.compile("(?<=[A-Za-z])[ŒŠ†„”](?=[a-z])")
"""What ä, å and ö of the old Mac and DOS alphabets become when they are read as Windows letters."""
_SEPARATOR_LINE = re.compile(r"sep=(.)\r?\n?", re.IGNORECASE)
_CONTROLS = frozenset(map(chr, (*range(9), 11, 12, *range(14, 32), 127)))
_MOST_CONTROLS = 0.1
_FEW_CONTROLS = 16
_MOSTLY, _HARDLY = 0.4, 0.05

Familiar = Callable[[list[str]], int]
"""How many values of a row are headings that are known."""


def rows_of(data: bytes, file: str, familiar: Familiar) -> tuple[Row, ...]:
    """Read a text table; raise a typed error when letters or quotation marks cannot be made out."""
    text = decoded(data, file)
    line = _SEPARATOR_LINE.match(text)
    body = text[line.end() :] if line else text
    separator = line[1] if line else best_separator(body, familiar)
    records = enumerate(_records(body, separator, file), start=1)
    return tuple(row for number, values in records if (row := _row(number, values)).cells)


def decoded(data: bytes, file: str) -> str:
    """Give the text: by its byte order mark, else UTF-16 by its zeros, else strict UTF-8, else strict cp1252."""
    if data[:32].lstrip().lower().startswith(tuple(mark.lower() for mark in _OTHER_FILES)):
        raise NotATableError(file=file)
    marked = next((name for mark, name in _MARKS if data.startswith(mark)), None) or _utf16_without_mark(data)
    text = _strict(data, (marked,) if marked else ("utf-8", "cp1252"), file)
    head = text[:_SAMPLE]
    if sum(c in _CONTROLS for c in head) > max(_FEW_CONTROLS, len(head) * _MOST_CONTROLS):
        raise NotATableError(file=file)
    return text


def _utf16_without_mark(data: bytes) -> str | None:
    head = data[: _SAMPLE // 16 * 2]
    even, odd, half = head[::2].count(0), head[1::2].count(0), max(1, len(head) // 2)
    if odd > _MOSTLY * half and even < _HARDLY * half:
        return "utf-16-le"
    return "utf-16-be" if even > _MOSTLY * half and odd < _HARDLY * half else None


def _strict(data: bytes, encodings: tuple[str, ...], file: str) -> str:
    bad = 0
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError as error:
            bad = error.object.count(b"\n", 0, error.start) + 1
        else:
            if encoding == "cp1252" and (strange := _OLD_LETTERS.search(text)):
                raise EncodingError(file=file, row=text.count("\n", 0, strange.start()) + 1)
            return text
    raise EncodingError(file=file, row=bad)


def best_separator(text: str, familiar: Familiar) -> str:
    """Find the separator: the one that uncovers most known headings, then the one that cuts rows most evenly.

    Evenness = share of the first 100 rows that have the commonest number of values × (that number − 1).
    """
    head = text[:_SAMPLE]
    if len(text) > _SAMPLE and "\n" in head:
        head = head[: head.rindex("\n")]
    return max(_SEPARATORS, key=lambda separator: _score(head, separator, familiar))


def _score(head: str, separator: str, familiar: Familiar) -> tuple[int, float]:
    reader = csv.reader(io.StringIO(head, newline=""), delimiter=separator)
    rows = [row for _, row in zip(range(_SAMPLE_ROWS), _until_broken(reader), strict=False) if any(row)]
    widths = Counter(len(row) for row in rows if len(row) > 1)
    if not widths:
        return 0, 0.0
    width, count = widths.most_common(1)[0]
    return max(map(familiar, rows)), count / len(rows) * (width - 1)


def _until_broken(reader: Iterator[list[str]]) -> Iterator[list[str]]:
    while True:
        try:
            yield next(reader)
        except (csv.Error, StopIteration):
            return


def _records(text: str, separator: str, file: str) -> Iterator[list[str]]:
    csv.field_size_limit(_LONGEST_VALUE)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    count = 0
    while True:
        try:
            values = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise UnclosedQuoteError(file=file, row=count + 1) from error
        count += 1
        if count > MAX_ROWS:
            raise TooManyRowsError(file=file, most=MAX_ROWS)
        if len(values) > MAX_COLUMNS:
            raise TooManyColumnsError(file=file, most=letter(MAX_COLUMNS - 1))
        yield values


def _row(number: int, values: list[str]) -> Row:
    return row_of(number, [text_in(value) for value in values], len(values))
