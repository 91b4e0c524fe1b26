"""What must not be stored and what must not be shown: identity numbers, and groups too small to be counted."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator, Mapping
from datetime import date
from typing import TypeVar

from mindgap.domain import foreign_numbers

K = TypeVar("K", bound=Hashable)

MASK = "******-****"
"""What stands in a message where an identity number stood in a file."""

_SHORTEST = 10
_COORDINATION = 60
"""Added to the day of birth in a coordination number (samordningsnummer)."""
_DOUBLED_NINE = 9
_BETWEEN = r"[\s\-+\u2010-\u2015\u2212\uff0d\uff0b·_./]"
_CANDIDATE = re.compile(
    rf"(?<!\d)(?=((?:\d\d)?\d\d{_BETWEEN}?\d\d{_BETWEEN}?\d\d{_BETWEEN}{{0,3}}\d\d{_BETWEEN}?\d\d(?!\d)))"
)
_AS_ON_PAPERS = re.compile(r"(?:\d\d)?\d{6}[\-+]\d{4}")
"""How officials write the number; somebody who writes so means one, even with a digit wrong."""
_BORN = (1930, 2014)
"""Years of birth of those who may be at work; later ones are dates of files and of orders."""
_INVISIBLE = dict.fromkeys((0xAD, *range(0x200B, 0x2010), *range(0x2060, 0x2065), 0xFEFF))


def has_identity_number(text: str) -> bool:
    """Tell whether `text` holds a personal identity number: a Swedish one, a coordination number or a foreign one.

    Found of the Swedish: 10 or 12 digits of any script, with hyphen, plus, dash, point or space where people put
    them, whose first part is a date (day + 60 for coordination numbers) and whose last ten digits pass the Luhn
    check. Written as officials do (YYMMDD-NNNN, with century or not) it is found with a wrong digit too, for those
    born 1930–2014.
    An organisation number never passes: its third and fourth digit are at least 20, which is no month.
    About 0.7 % of random ten-digit numbers pass by chance. `foreign_numbers` says which others are found.
    """
    if len(text) < _SHORTEST:
        return False
    return next(_spans(_visible_text(text)), None) is not None


def masked(text: str) -> str:
    """Give `text` with every identity number replaced by stars, birth date included."""
    if not has_identity_number(text):
        return text
    text, parts, end = _visible_text(text), list[str](), 0
    for start, stop in sorted(_spans(text)):
        if start >= end:
            parts += [text[end:start], MASK]
            end = stop
    return masked("".join((*parts, text[end:])))


def _visible_text(text: str) -> str:
    return text if text.isascii() else text.translate(_INVISIBLE)


def _spans(text: str) -> Iterator[tuple[int, int]]:
    for match in _CANDIDATE.finditer(text):
        digits = "".join(str(int(c)) for c in match[1] if c.isdecimal())
        if _is_date(digits[:-4]) and (_passes_luhn(digits[-10:]) or _is_meant(match[1], digits)):
            yield match.span(1)
    yield from foreign_numbers.spans(text)


def _is_meant(written: str, digits: str) -> bool:
    least, most = _BORN
    year = int(digits[:-8]) if len(digits) > _SHORTEST else int(digits[:2]) + 1900
    year += 100 if len(digits) == _SHORTEST and year < least else 0
    return least <= year <= most and _AS_ON_PAPERS.fullmatch(written) is not None


def _is_date(digits: str) -> bool:
    century = digits[:-6] or "20"
    if century not in {"18", "19", "20"}:
        return False
    day = int(digits[-2:])
    try:
        date(int(century + digits[-6:-4]), int(digits[-4:-2]), day - _COORDINATION if day > _COORDINATION else day)
    except ValueError:
        return False
    return True


def _passes_luhn(digits: str) -> bool:
    doubled = (int(d) * (2 - i % 2) for i, d in enumerate(digits))
    return sum(n - _DOUBLED_NINE if n > _DOUBLED_NINE else n for n in doubled) % 10 == 0


def visible(groups: Mapping[K, int], minimum: int) -> frozenset[K]:
    """Give the groups that may be shown beside their total, when nothing about fewer than `minimum` may be known.

    1. A group with 0 < n < `minimum` is hidden. An empty group has nobody to protect and is shown as empty.
    2. While the hidden groups are one alone, or together fewer than `minimum`, the smallest group still shown
       (n > 0; the first of equals) is hidden too, since total − shown would give the hidden ones away.

    When every group that has somebody ends up hidden, the total may be shown only if it reaches `minimum`.
    """
    hidden = {key for key, n in groups.items() if 0 < n < minimum}
    shown = sorted((key for key, n in groups.items() if n >= minimum), key=groups.__getitem__)
    while hidden and shown and (len(hidden) == 1 or sum(groups[key] for key in hidden) < minimum):
        hidden.add(shown.pop(0))
    return frozenset(groups) - hidden
