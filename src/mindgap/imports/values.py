"""What a cell says: a name, a category, a date, a step."""

from __future__ import annotations

import re
from datetime import date

from mindgap.domain.person import Category
from mindgap.imports import tongues

_BLUE = """k koll kollektiv kollektivare kollektivanställd kollektivanställda arbetare blå blåkrage blåkrag verkstad
    bluecollar blue bc worker manual"""
_WHITE = """t tj tjm tjänsteman tjänstemän tjänstemannen tjänstemannaanställd vit vitkrage whitecollar white wc
    salaried"""
CATEGORIES: dict[str, Category] = {
    **dict.fromkeys((_BLUE + tongues.BLUE).split(), Category.BLUE_COLLAR),
    **dict.fromkeys((_WHITE + tongues.WHITE).split(), Category.WHITE_COLLAR),
}
_SUM = re.compile(
    r"((del|total)?summa|sub-?total\w*|sum|totalt?|totals|antal|medel\w*|snitt\w*|genomsnitt\w*|average|mean|count)\b.*",
    re.IGNORECASE,
)
DASHES = frozenset("-‐‑‒–—−")
_SIGNS = re.compile(r"[\W_]+")
_WHOLE = re.compile(r"(\d{1,9})(?:[.,]0+)?")
_MONTHS = ("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_ENGLISH_MONTHS = {"may": 5, "oct": 10}
_YEAR_FIRST = re.compile(r"(\d{4}|\d{2})[-./ ]?(\d{2})[-./ ]?(\d{2})(?:[ t]\d\d:\d\d(?::\d\d)?)?")
_DAY_FIRST = re.compile(r"(?:den )?(\d{1,2})[-./ ](\d{1,2})[-./ ](\d{4}|\d{2})")
_WORDED = re.compile(r"(?:den )?(\d{1,2})(?:[.:]?[ae])?\.? ?([a-zåäö]{3,9})\.? (\d{4})")
_CENTURY = 2000


def full_name(text: str) -> str:
    """Give a name first name first: "Eriksson, Lars" → "Lars Eriksson"."""
    last, comma, first = text.partition(",")
    return f"{first.strip()} {last.strip()}" if comma and first.strip() and last.strip() and "," not in first else text


def gives_away(code: str, name: str) -> bool:
    """Tell whether a code is the name itself, however its words stand: "Berg, Anna", "anna.berg"."""
    return bool(code and name) and (_words(code) == _words(name) or _joined(code) == _joined(name))


def _words(text: str) -> list[str]:
    return sorted(_SIGNS.sub(" ", text.casefold()).split())


def _joined(text: str) -> str:
    return _SIGNS.sub("", text.casefold())


def unless_dash(text: str) -> str:
    """Give a text, or nothing for a dash, by which people say that there is nothing to say."""
    return "" if text in DASHES else text


def category_of(text: str) -> Category | None:
    """Give the category that a text names (K, kollektiv, blue-collar …), or None."""
    return CATEGORIES.get(_SIGNS.sub("", text.casefold()))


def is_sum(text: str) -> bool:
    """Tell whether a text names a sum, a count or a mean, such as "Summa ≥ 3"."""
    return _SUM.fullmatch(text) is not None


def whole_number(text: str) -> int | None:
    """Give the whole number that a text is ("3", "3,0"), or None."""
    match = _WHOLE.fullmatch(text)
    return int(match[1]) if match and text.isascii() else None


def date_of(text: str) -> date | None:
    """Give the date that a text is, or None: 2026-10-02, 20261002, 261002, 2/10 2026, 2.10.2026, 2 okt 2026."""
    plain = text.casefold().strip()
    if match := _YEAR_FIRST.fullmatch(plain):
        return _date(match[1], match[2], match[3])
    if match := _DAY_FIRST.fullmatch(plain):
        return _date(match[3], match[2], match[1])
    if (match := _WORDED.fullmatch(plain)) and (month := _month(match[2])):
        return _date(match[3], str(month), match[1])
    return None


def _month(word: str) -> int | None:
    short = word[:3]
    return _MONTHS.index(short) + 1 if short in _MONTHS else _ENGLISH_MONTHS.get(short)


def _date(year: str, month: str, day: str) -> date | None:
    number = int(year)
    try:
        return date(number if number > 99 else _CENTURY + number, int(month), int(day))  # noqa: PLR2004
    except ValueError:
        return None


def may_stand_for(lossy: str, whole: str) -> bool:
    """Tell whether `lossy` is `whole` with letters lost to question marks: "Hadži?" for "Hadžić"."""
    if "?" not in lossy or len(lossy) != len(whole):
        return False
    return lossy != whole and all(a in {b, "?"} for a, b in zip(lossy, whole, strict=True))
