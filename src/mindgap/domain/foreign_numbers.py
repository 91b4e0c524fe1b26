"""Personal identity numbers of neighbouring countries, and Swedish reserve numbers, as they stand in texts.

Each is told by a date of birth 1930–2014 and by its check digits where it has such, so that numbers of employees,
orders and telephones are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

_BORN = range(1930, 2015)
_DASH = r"[-\u2010-\u2015\u2212]"
_FINNISH = re.compile(rf"(?<!\w)(\d{{6}}) ?([+A-FU-Y]|{_DASH}) ?(\d{{3}})([0-9A-FHJ-NPR-Y])(?!\w)", re.IGNORECASE)
_FINNISH_SIGNS = "0123456789ABCDEFHJKLMNPRSTUVWXY"
_RESERVE = re.compile(
    rf"(?<!\w)((?:19|20)?\d{{6}}) ?(?:\+|{_DASH}) ?(?:[A-Z]\d{{3}}|[A-Z]{{2}}\d{{2}}|[A-Z]{{3}}\d)(?!\w)", re.IGNORECASE
)
_ELEVEN = re.compile(rf"(?<![\w+])(\d{{6}})( |{_DASH})?(\d{{5}})(?!\w)")
_SIX = re.compile(r"\d{6}")
_DANISH = re.compile(rf"(?<!\w)(\d{{6}})(?: |{_DASH})(\d{{4}})(?!\w)")
_POLISH_WEIGHTS = (1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1)
_DANISH_WEIGHTS = (4, 3, 2, 7, 6, 5, 4, 3, 2, 1)
_NORWEGIAN_WEIGHTS = ((3, 7, 6, 1, 8, 9, 4, 5, 2, 1, 0), (5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1))
_TEMPORARY = 40
"""Added to the day of birth in a Norwegian D-number."""
_IN_THIS_CENTURY = 20
"""Added to the month of birth in a Polish number of somebody born from 2000 on."""


def spans(text: str) -> Iterator[tuple[int, int]]:
    """Give where such numbers stand in a text."""
    if _SIX.search(text) is None:
        return
    for pattern, fits in (
        (_FINNISH, _is_finnish),
        (_RESERVE, _is_reserve),
        (_ELEVEN, _is_eleven),
        (_DANISH, _is_danish),
    ):
        yield from (match.span() for match in pattern.finditer(text) if fits(match))


def _is_finnish(match: re.Match[str]) -> bool:
    day, month, year = _parts(match[1])
    century = 2000 if match[2].upper() in "ABCDEF" else 1900
    sign = _FINNISH_SIGNS[int(_plain(match[1]) + _plain(match[3])) % len(_FINNISH_SIGNS)]
    return _was_born(century + year, month, day) and sign == match[4].upper()


def _is_reserve(match: re.Match[str]) -> bool:
    digits = _plain(match[1])
    year, month, day = _parts(digits[-6:])
    centuries = (int(digits[:2]) * 100,) if len(digits) > 6 else (1900, 2000)  # noqa: PLR2004
    return any(_was_born(century + year, month, day) for century in centuries)


def _is_eleven(match: re.Match[str]) -> bool:
    """Tell whether eleven digits are a Polish PESEL or a Norwegian birth number or D-number.

    Parted after the date as Norwegians write theirs, it is one with a digit wrong too.
    """
    digits = [int(d) for d in match[1] + match[3]]
    return _is_polish(match, digits) or _is_norwegian(match, digits)


def _is_polish(match: re.Match[str], digits: list[int]) -> bool:
    year, month, day = _parts(match[1])
    century, month = (2000, month - _IN_THIS_CENTURY) if month > _IN_THIS_CENTURY else (1900, month)
    return _was_born(century + year, month, day) and _sum(digits, _POLISH_WEIGHTS) % 10 == 0


def _is_norwegian(match: re.Match[str], digits: list[int]) -> bool:
    day, month, year = _parts(match[1])
    day -= _TEMPORARY if day > _TEMPORARY else 0
    born = any(_was_born(century + year, month, day) for century in (1900, 2000))
    return born and (bool(match[2]) or all(_sum(digits, weights) % 11 == 0 for weights in _NORWEGIAN_WEIGHTS))


def _is_danish(match: re.Match[str]) -> bool:
    day, month, year = _parts(match[1])
    digits = [int(d) for d in match[1] + match[2]]
    born = any(_was_born(century + year, month, day) for century in (1900, 2000))
    return born and _sum(digits, _DANISH_WEIGHTS) % 11 == 0


def _sum(digits: list[int], weights: tuple[int, ...]) -> int:
    return sum(digit * weight for digit, weight in zip(digits, weights, strict=True))


def _plain(digits: str) -> str:
    return "".join(str(int(digit)) for digit in digits)


def _parts(digits: str) -> tuple[int, int, int]:
    return int(digits[:2]), int(digits[2:4]), int(digits[4:6])


def _was_born(year: int, month: int, day: int) -> bool:
    if year not in _BORN:
        return False
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
