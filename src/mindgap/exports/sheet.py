"""A table for a spreadsheet."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

Value = str | int | float | date | None


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: a name, headings, rows, and the columns whose sums stand at the foot."""

    name: str
    headings: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]
    summed: tuple[int, ...] = ()
