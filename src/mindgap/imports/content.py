"""What a column without a known heading is, judged by what it holds."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from mindgap.imports.headings import Use
from mindgap.imports.values import category_of, date_of, full_name, gives_away, unless_dash

_MOST, _HALF = 0.8, 0.5
_LEAST = 3
_DIFFERENT = 0.7
_CODE = re.compile(r"[^\W\d_]{0,4}[-. ]?\d{3,8}")
_NAME = re.compile(r"[^\W\d_][\w.’'-]*,? [^\W\d_][\w.’' -]*")

Fits = Callable[[Sequence[str]], bool]


def is_category(values: Sequence[str]) -> bool:
    """Tell whether nearly all values are categories, and more than one letter said over and over."""
    values = [v for v in values if unless_dash(v)]
    found = [category_of(v) for v in values]
    told = len(set(found) - {None}) > 1 or any(len(v) > 1 for v in values)
    return told and sum(c is not None for c in found) >= _MOST * len(values)


def is_code(values: Sequence[str]) -> bool:
    """Tell whether the values are at least three, all different, and numbers of three to eight digits."""
    different = len(values) >= _LEAST and len(set(values)) == len(values)
    return different and all(_CODE.fullmatch(v) and date_of(v) is None for v in values)


def is_name(values: Sequence[str]) -> bool:
    """Tell whether nearly all values are two words or more, and mostly different."""
    different = len(set(values)) >= _DIFFERENT * len(values)
    return different and sum(_NAME.fullmatch(v) is not None for v in values) >= _MOST * len(values)


def contradicts(use: Use, values: Sequence[str]) -> bool:
    """Tell whether a column cannot be what its heading says: codes that are missing, names that are dates or steps."""
    if use is Use.CODE:
        return not values
    if use not in {Use.NAME, Use.FIRST_NAME, Use.LAST_NAME, Use.ROLE} or not values:
        return False
    if all(len(v) == 1 and v.isdecimal() for v in values):
        return True
    return use is Use.NAME and sum(date_of(v) is not None for v in values) > _HALF * len(values)


def is_surname(names: Sequence[str], first_names: Sequence[str]) -> bool:
    """Tell whether a column called Name holds last names only, beside one of first names, row by row."""
    both = [(n.casefold(), f.casefold()) for n, f in zip(names, first_names, strict=True) if n and f]
    return bool(both) and sum(first in name.split() for name, first in both) < _HALF * len(both)


def are_names(codes: Sequence[str], names: Sequence[str]) -> bool:
    """Tell whether a column of codes says the names once more, row by row, for half of the people or more."""
    both = [(code, full_name(name)) for code, name in zip(codes, names, strict=True) if code and name]
    return bool(both) and sum(gives_away(code, name) for code, name in both) >= _HALF * len(both)


CONTENT: tuple[tuple[Use, Fits], ...] = ((Use.CATEGORY, is_category), (Use.CODE, is_code), (Use.NAME, is_name))
"""The fields that content can tell, in the order they are looked for."""
