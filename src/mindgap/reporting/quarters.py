"""Quarters of a year, for time plans and budgets."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True, order=True)
class Quarter:
    """The quarter `number` (1 to 4) of a year."""

    year: int
    number: int

    @classmethod
    def of(cls, day: date) -> Quarter:
        """Give the quarter that a day lies in."""
        return cls(day.year, (day.month + 2) // 3)

    def plus(self, quarters: int) -> Quarter:
        """Give the quarter that many later, or earlier when negative."""
        years, index = divmod(self.number - 1 + quarters, 4)
        return Quarter(self.year + years, index + 1)

    def until(self, other: Quarter) -> int:
        """Give how many quarters later `other` is."""
        return 4 * (other.year - self.year) + other.number - self.number


def place(day: date, origin: Quarter) -> float:
    """Give where a day lies on an axis of quarters that starts with `origin`: 1.5 is half through the second."""
    quarter = Quarter.of(day)
    begins = date(quarter.year, 3 * quarter.number - 2, 1)
    last = quarter.number == _QUARTERS
    ends = date(quarter.year, 12, 31) if last else date(quarter.year, 3 * quarter.number + 1, 1) - timedelta(1)
    return origin.until(quarter) + (day - begins).days / ((ends - begins).days + 1)


_QUARTERS = 4
