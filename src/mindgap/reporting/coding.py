"""Facts as JSON values and back: any frozen dataclass by its fields, read back strictly by its types."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from types import UnionType
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from mindgap.domain.open_points import OpenPoint
from mindgap.domain.text import clean_lines

T = TypeVar("T")
MOST = 10**12
"""No number of a plan is larger; what is made from a file must not run away with one."""
_KIND = "code"


class MisfitError(ValueError):
    """A JSON value does not fit its type; `place` says where, such as "gaps[3].owner"."""

    def __init__(self, place: str) -> None:
        """Note where."""
        super().__init__(place)
        self.place = place


def encoded(value: object) -> Any:  # noqa: ANN401  # any JSON value
    """Give a value of facts as a JSON value; an open point carries its code, since its kind is a class."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [encoded(item) for item in value]
    if is_dataclass(value) and not isinstance(value, type):
        held = {f.name: encoded(getattr(value, f.name)) for f in fields(value) if not _left_out(value, f)}
        return {_KIND: value.code, **held} if isinstance(value, OpenPoint) else held
    return value


def _left_out(value: object, field: Field[Any]) -> bool:
    """Tell whether a field that came later holds its default (see facts/later.py)."""
    return "later" in field.metadata and getattr(value, field.name) == field.default


def decoded(kind: type[T], value: object, place: str = "") -> T:
    """Give a JSON value as a value of `kind`; raise MisfitError for anything that `encoded` does not give.

    Texts are cleaned like any other text on its way in. A field that is missing takes its default if it has one.
    """
    return cast("T", _decoded(kind, value, place))


def _decoded(kind: Any, value: object, place: str) -> object:  # noqa: ANN401  # a type or what typing makes of types
    origin = get_origin(kind)
    if origin in (UnionType, Union):
        return _one_of(get_args(kind), value, place)
    if origin is tuple:
        return _row(get_args(kind), value, place)
    if kind is OpenPoint:
        return _point(value, place)
    if is_dataclass(kind):
        return _record(cast("type", kind), value, place)
    return _plain(kind, value, place)


def _one_of(kinds: tuple[Any, ...], value: object, place: str) -> object:
    places: list[str] = []
    for kind in kinds:
        try:
            return _decoded(kind, value, place)
        except MisfitError as error:
            places.append(error.place)
    raise MisfitError(max(places, key=len))


def _row(kinds: tuple[Any, ...], value: object, place: str) -> tuple[object, ...]:
    if not isinstance(value, list):
        raise MisfitError(place)
    each = (kinds[0],) * len(value) if kinds[-1:] == (...,) else kinds
    if len(each) != len(value):
        raise MisfitError(place)
    pairs = enumerate(zip(each, value, strict=True))
    return tuple(_decoded(kind, item, f"{place}[{index}]") for index, (kind, item) in pairs)


def _record(kind: type, value: object, place: str) -> object:
    known = _fields(kind)
    if not isinstance(value, dict) or not value.keys() <= known.keys():
        raise MisfitError(place)
    told: dict[str, object] = {}
    for name, (field, hint) in known.items():
        inner = f"{place}.{name}" if place else name
        if name in value:
            told[name] = _decoded(hint, value[name], inner)
        elif field.default is MISSING:
            raise MisfitError(inner)
    return kind(**told)


@cache
def _fields(kind: type) -> Mapping[str, tuple[Field[Any], Any]]:
    hints = get_type_hints(kind)
    return {f.name: (f, hints[f.name]) for f in fields(kind)}


def _point(value: object, place: str) -> OpenPoint:
    code = value.get(_KIND) if isinstance(value, dict) else None
    kind = next((kind for kind in OpenPoint.__subclasses__() if kind.code == code), None)
    if kind is None or not isinstance(value, dict):
        raise MisfitError(f"{place}.{_KIND}")
    point = cast("OpenPoint", _record(kind, {k: v for k, v in value.items() if k != _KIND}, place))
    try:
        point.worded(str)
    except (LookupError, ValueError) as error:
        raise MisfitError(f"{place}.params") from error
    return point


def _plain(kind: Any, value: object, place: str) -> object:  # noqa: ANN401  # a plain type
    if isinstance(kind, type) and issubclass(kind, Enum | date) and isinstance(value, str):
        try:
            return date.fromisoformat(value) if issubclass(kind, date) else kind(value)
        except ValueError as error:
            raise MisfitError(place) from error
    if type(value) not in ((int, float) if kind is float else (kind,)):
        raise MisfitError(place)
    if isinstance(value, int | float) and not abs(value) <= MOST:
        raise MisfitError(place)
    return clean_lines(value) if isinstance(value, str) else value
