"""Where days lie on an axis of quarters, for time plans and budgets."""

from __future__ import annotations

from datetime import date

from mindgap.domain.quarter import Quarter
from mindgap.texts import _

__all__ = ["Quarter", "place", "quarter"]


def place(day: date, origin: Quarter) -> float:
    """Give where a day lies on an axis of quarters that starts with `origin`: 1.5 is half through the second."""
    quarter = Quarter.of(day)
    begins = quarter.first_day
    return origin.until(quarter) + (day - begins).days / ((quarter.last_day - begins).days + 1)


def quarter(value: Quarter) -> str:
    """Give "Q4 2026"."""
    return _("Q{number} {year}").format(number=value.number, year=value.year)
