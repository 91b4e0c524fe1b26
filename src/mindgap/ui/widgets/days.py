"""Reading of dates as people type them."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

_MONTHS = ("jan", "feb", "mar", "apr", "maj may", "jun", "jul", "aug", "sep", "okt oct", "nov", "dec")
_RELATIVE = re.compile(r"\+\s*(\d{1,4})\s*([dvwmåya])")
_ISO = re.compile(r"(\d{4})-?(\d{1,2})-?(\d{1,2})")
_NUMERIC = re.compile(r"(\d{1,2})[/.](\d{1,2})(?:[/. ](\d{4}|\d{2}))?\.?")
_NAMED = re.compile(r"(\d{1,2})\.?\s*([a-zåäö]{3,})\.?\s*(\d{4}|\d{2})?")
_TODAY = {"idag", "i dag", "today"}
_NEAR = timedelta(days=60)


def read_day(text: str, today: date) -> date | None:
    """Give the date that `text` says, None for an empty text; raise ValueError when it says none.

    Understood: 2026-11-24, 20261124, 24/11, 24.11.2026, 24 nov, 24 november 2026, +10d, +2v (or w), +3m,
    +1å (or y), idag. A date without a year is this year's, or next year's when this year's lies more than 60 days back.
    """
    said = " ".join(text.casefold().split())
    if not said:
        return None
    if said in _TODAY:
        return today
    if found := _RELATIVE.fullmatch(said):
        return _later(today, int(found[1]), found[2])
    if found := _ISO.fullmatch(said):
        return date(int(found[1]), int(found[2]), int(found[3]))
    if found := _NUMERIC.fullmatch(said):
        return _dated(int(found[1]), int(found[2]), found[3], today)
    if found := _NAMED.fullmatch(said):
        return _dated(int(found[1]), _month(found[2]), found[3], today)
    raise ValueError


def months_later(start: date, months: int) -> date:
    """Give the same day `months` later, or the last day of that month when it has no such day."""
    year, month = divmod(start.month - 1 + months, 12)
    year += start.year
    return date(year, month + 1, min(start.day, monthrange(year, month + 1)[1]))


def _later(today: date, count: int, unit: str) -> date:
    try:
        if unit in "dvw":
            return today + timedelta(days=count * (1 if unit == "d" else 7))
        return months_later(today, count * (1 if unit == "m" else 12))
    except OverflowError as error:
        raise ValueError from error


def _dated(day: int, month: int, year: str | None, today: date) -> date:
    if year is not None:
        return date(int(year) + (2000 if len(year) < 4 else 0), month, day)  # noqa: PLR2004  # digits of a year
    guess = date(today.year, month, day) if (month, day) != (2, 29) else date(_leap(today.year), 2, 29)
    return guess if guess >= today - _NEAR else date(guess.year + 1, month, day)


def _leap(year: int) -> int:
    return next(y for y in range(year, year + 9) if monthrange(y, 2)[1] == 29)  # noqa: PLR2004  # leap day


def _month(name: str) -> int:
    for number, beginnings in enumerate(_MONTHS, start=1):
        if name.startswith(tuple(beginnings.split())):
            return number
    raise ValueError
