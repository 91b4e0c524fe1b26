"""Dates, numbers and kronor as the language in use writes them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from functools import lru_cache

from mindgap.texts import _, language

MISSING, MINUS = "–", "−"
_LOCALES = {"sv": "sv_SE", "en": "en_GB"}
_MARKS = {"sv": ("\u00a0", ","), "en": (",", ".")}
"""Between thousands, and before decimals. Numbers stand in the first picture, which is drawn before Babel is loaded."""


def _locale() -> str:
    return _LOCALES[language()]


def day(value: date | None) -> str:
    """Give a date, e.g. "24 nov. 2026"; a dash when there is none."""
    return MISSING if value is None else _written(value, "d MMM y", _locale())


def short_day(value: date | None) -> str:
    """Give day and month, e.g. "24 nov."; a dash when there is none."""
    return MISSING if value is None else _written(value, "d MMM", _locale())


def period(start: date | None, end: date | None, written: Callable[[date], str] = day) -> str:
    """Give "12 Jan 2026 – 31 Mar 2026", "from 12 Jan 2026" or "until 31 Mar 2026"; a dash when both are missing."""
    if start is None:
        return MISSING if end is None else _("until {day}").format(day=written(end))
    if end is None:
        return _("from {day}").format(day=written(start))
    return f"{written(start)} – {written(end)}"


@lru_cache(maxsize=1024)
def _written(value: date, pattern: str, locale: str) -> str:
    """Write a date; remembered, since a screen writes the same few days at every key."""
    from babel.dates import format_date

    return format_date(value, pattern, locale=locale)


def clock(value: datetime) -> str:
    """Give the time of day with seconds, e.g. "14:02:31"."""
    return value.strftime("%H:%M:%S")


def decimal(value: float | None, places: int = 1) -> str:
    """Give a number with a fixed number of decimals, e.g. "2,4", rounded half up; a dash when there is none."""
    if value is None:
        return MISSING
    from decimal import ROUND_HALF_UP, Decimal

    rounded = Decimal(repr(value)).quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)
    thousands, point = _MARKS[language()]
    marks = {ord(","): thousands, ord("."): point, ord("-"): MINUS}
    return f"{rounded + 0:,.{places}f}".translate(marks)


def signed(value: float | None, places: int = 1) -> str:
    """Give a change with its sign, e.g. "+0,6", "−0,3" or "0,0", rounded half up; a dash when there is none."""
    text = decimal(value, places)
    return f"+{text}" if value is not None and value > 0 and text.strip("0,.") else text


def whole(value: int | None) -> str:
    """Give a whole number with its thousands grouped, e.g. "1 500"; a dash when there is none."""
    return decimal(value, 0) if value is not None else MISSING


def kronor(value: int | None) -> str:
    """Give an amount, e.g. "12 500 kr" or "SEK 12,500"; a dash when there is none."""
    if value is None:
        return MISSING
    return f"{whole(value)}\u00a0kr" if language() == "sv" else f"SEK\u00a0{whole(value)}"


def percent(part: int, total: int) -> str:
    """Give 100·part ÷ total rounded to a whole per cent, e.g. "67 %"; a dash when total = 0."""
    if not total:
        return MISSING
    figure = decimal(100 * part / total, 0)
    return f"{figure}\u00a0%" if language() == "sv" else f"{figure}%"
