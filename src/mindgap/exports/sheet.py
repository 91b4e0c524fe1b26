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
    uncounted: tuple[int, str] | None = None
    """A column and the word of ours in it by which a row stays out of the sums; the first column is then filled."""
    foot: str = ""
    """What the row of sums is called, where that is more than the sum."""

    def total(self, column: int) -> int:
        """Give the sum of a column over the rows that count."""
        counted = (row for row in self.rows if self.uncounted is None or row[self.uncounted[0]] != self.uncounted[1])
        return sum(value for row in counted if isinstance(value := row[column], int))
