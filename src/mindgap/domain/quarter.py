"""Quarters of a year."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

_LAST = 4


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

    @property
    def first_day(self) -> date:
        """The day it begins."""
        return date(self.year, 3 * self.number - 2, 1)

    @property
    def last_day(self) -> date:
        """The day it ends; the last year of all has no quarter after it."""
        return date(self.year, 12, 31) if self.number == _LAST else self.plus(1).first_day - timedelta(1)
