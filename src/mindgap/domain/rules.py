"""What every entity must fulfil before it is stored: clean, short enough, in range, in order, without secrets."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date
from typing import Any, TypeVar

from mindgap.domain.entity import Entity
from mindgap.domain.errors import (
    DateOrderError,
    EmptyFieldError,
    IdentityNumberError,
    OutOfRangeError,
    TextTooLongError,
)
from mindgap.domain.privacy import has_identity_number
from mindgap.domain.text import clean, clean_lines

E = TypeVar("E", bound=Entity)

SHORT, LONG = 200, 4000
_LONG_TEXTS = {"text", "reason", "own_wish", "measure", "purpose", "result", "rules", "roles"}
_UNTOUCHED = {"id", "company_id"}
_ADDRESSES = {"subject", "place"}
"""Fields that the program itself writes and that hold ids, whose digits may look like an identity number."""
_REQUIRED = {
    ("Company", "name"),
    ("Goal", "text"),
    ("Gap", "text"),
    ("Area", "name"),
    ("Person", "code"),
    ("Action", "title"),
    ("Note", "text"),
    ("Step", "name"),
    ("Block", "title"),
}
_RANGES: dict[str, tuple[int, int]] = {
    "importance": (1, 5),
    "effort": (1, 5),
    "dots": (0, 999),
    "heads": (1, 999),
    "value": (0, 10),
    "step": (0, 7),
    "number": (1, 7),
    "minimum": (0, 999),
    "minimum_group": (5, 20),
    "coverage_step": (1, 7),
    "trainer_step": (1, 7),
    "employees": (0, 1_000_000),
    "hours": (0, 10_000),
    "cost": (0, 1_000_000_000),
    "unit_cost": (0, 10_000),
    "months": (1, 60),
    "attempt": (1, 9),
    "minutes": (1, 480),
    "begins": (0, 24 * 60 - 1),
    "arrived": (0, 24 * 60),
    "left": (0, 24 * 60),
    "budget": (1, 20),
    "voters": (0, 999),
    **dict.fromkeys(("ones", "twos", "threes", "fours", "fives"), (0, 9999)),
}
_OWN_RANGES: dict[tuple[str, str], tuple[int, int]] = {
    ("UsedCard", "number"): (1, 999),
    ("PlanVersion", "number"): (1, 9999),
    ("SurveyCount", "heads"): (0, 9999),
}
"""Where a kind means something else by a name."""


def checked(entity: E) -> E:
    """Give `entity` with its texts cleaned; raise the error that names the first field that cannot be stored."""
    texts: dict[str, Any] = {name: _cleaned(entity, name) for name in _text_fields(entity)}
    cleaned = replace(entity, **texts)
    for name in _text_fields(cleaned):
        _check_text(cleaned, name)
    numbers = _numbers(cleaned)
    for name, usual in _RANGES.items():
        value = getattr(cleaned, name, None)
        if value is None and name not in numbers:
            continue
        least, most = _OWN_RANGES.get((type(entity).__name__, name), usual)
        if value is None or not least <= value <= most:
            raise OutOfRangeError(field=name, least=least, most=most)
    _check_order(getattr(cleaned, "start", None), getattr(cleaned, "end", None))
    return cleaned


def _numbers(entity: Entity) -> frozenset[str]:
    """Give the fields in which there is always a number."""
    return frozenset(f.name for f in fields(entity) if f.type == "int")


def _text_fields(entity: Entity) -> list[str]:
    names = (f.name for f in fields(entity) if f.name not in _UNTOUCHED and not f.name.endswith("_id"))
    return [name for name in names if type(getattr(entity, name)) is str]


def _cleaned(entity: Entity, name: str) -> str:
    text = getattr(entity, name)
    if len(text) > 10 * LONG:
        raise TextTooLongError(field=name, most=_most(name), length=len(text))
    return clean_lines(text) if name in _LONG_TEXTS else clean(text)


def _most(name: str) -> int:
    return LONG if name in _LONG_TEXTS else SHORT


def _check_text(entity: Entity, name: str) -> None:
    text = getattr(entity, name)
    if not text and (type(entity).__name__, name) in _REQUIRED:
        raise EmptyFieldError(field=name)
    if len(text) > _most(name):
        raise TextTooLongError(field=name, most=_most(name), length=len(text))
    if name not in _ADDRESSES and has_identity_number(text):
        raise IdentityNumberError(field=name)


def _check_order(start: date | None, end: date | None) -> None:
    if start is not None and end is not None and end < start:
        raise DateOrderError(start=start, end=end)
