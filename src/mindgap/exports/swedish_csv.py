"""Tables that a Swedish Excel opens with a double click: UTF-8 with its mark, semicolons, decimal commas."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping, Sequence
from io import StringIO

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write_csv(columns: Sequence[str], rows: Iterable[Mapping[str, str]]) -> bytes:
    """Give rows under a heading; a column that a row lacks is empty, and no text is taken for a formula."""
    out = StringIO(newline="")
    table = csv.DictWriter(out, columns, restval="", delimiter=";", lineterminator="\r\n")
    table.writeheader()
    table.writerows({name: _safe(text) for name, text in row.items()} for row in rows)
    return out.getvalue().encode("utf-8-sig")


def number(value: float, places: int = 2) -> str:
    """Give a number as Swedish spreadsheets read it: no signs between thousands, a comma before decimals."""
    return f"{value:.{places}f}".replace(".", ",")


def _safe(text: str) -> str:
    """Give a text so that it is not taken for a formula; a negative number is one and stays."""
    negative = text.startswith("-") and text[1:].replace(",", "", 1).isdecimal()
    return f"'{text}" if text.startswith(_FORMULA) and not negative else text
