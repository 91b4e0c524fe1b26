"""Text tables: which separator, which rows; read a row at a time."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Callable, Iterator
from typing import TextIO

from mindgap.imports.errors import TooManyColumnsError, TooManyRowsError, UnclosedQuoteError
from mindgap.imports.letters import SAMPLE, Opened, encoding_of
from mindgap.imports.located import letter
from mindgap.imports.table import Row, row_of, text_in

MAX_ROWS = 200_000
MAX_COLUMNS = 1_000
_LONGEST_VALUE = 64 * 1024 * 1024
_SAMPLE_ROWS = 100
_SEPARATORS = (";", "\t", ",", "|")
_SEPARATOR_LINE = re.compile(r"sep=([;,|:^~\t])\r?(\n|$)", re.IGNORECASE)

Familiar = Callable[[list[str]], int]
"""How many values of a row are headings that are known."""


def reader_of(opened: Opened, file: str, familiar: Familiar) -> Callable[[], Iterator[Row]]:
    """Give what reads the rows of a text table, from the beginning each time it is called.

    Raise a typed error when letters cannot be made out; reading on raises one when quotation marks cannot.
    """
    encoding = encoding_of(opened, file)
    with _text(opened, encoding) as text:
        head = text.read(SAMPLE)
    line = _SEPARATOR_LINE.match(head)
    separator = line[1] if line else best_separator(head, familiar)

    def rows() -> Iterator[Row]:
        with _text(opened, encoding) as text:
            if line:
                text.readline()
            for number, values in enumerate(_records(text, separator, file), start=1):
                if (row := _row(number, values)).cells:
                    yield row

    return rows


def _text(opened: Opened, encoding: str) -> TextIO:
    return io.TextIOWrapper(opened(), encoding=encoding, newline="")


def best_separator(head: str, familiar: Familiar) -> str:
    """Find the separator: the one that uncovers most known headings, then the one that cuts rows most evenly.

    Evenness = share of the first 100 rows that have the commonest number of values × (that number − 1).
    """
    if len(head) >= SAMPLE and "\n" in head:
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


def _records(text: TextIO, separator: str, file: str) -> Iterator[list[str]]:
    csv.field_size_limit(_LONGEST_VALUE)
    reader = csv.reader(text, delimiter=separator, strict=True)
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
