"""Makes entities of the example company from tables of plain values: days, choices and references become real."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from functools import cache
from types import UnionType
from typing import Any, TypeVar, get_args, get_type_hints

from mindgap.content.demo import Told
from mindgap.domain.entity import Entity
from mindgap.services.plan import months_after

E = TypeVar("E", bound=Entity)
_FRIDAY = 4


def day(told: str, today: date) -> date:
    """Give the day that is told, counted from `today`.

    "-138d" is a working day so many days away, "+5w" a Monday so many weeks on, "+4m" the last day of that month.
    """
    number, unit = int(told[:-1]), told[-1]
    if unit == "m":
        return months_after(today.replace(day=1), number + 1) - timedelta(1)
    if unit == "w":
        return today + timedelta(7 * number - today.weekday())
    counted = today + timedelta(number)
    return counted - timedelta(max(0, counted.weekday() - _FRIDAY))


@dataclass(frozen=True, slots=True)
class Maker:
    """Makes entities in the order in which they are to be stored, and remembers their ids by the keys in the tables."""

    today: date
    new_id: Callable[[], str]
    company_id: str
    known: dict[tuple[type[Entity], str], str] = field(default_factory=dict)

    def id(self, kind: type[Entity], key: str) -> str:
        """Give the id of what was made under that key."""
        return self.known[kind, key]

    def made(self, kind: type[E], told: Told, /, **given: Any) -> E:  # noqa: ANN401  # the kind's own fields
        """Make an entity of what is told of its fields and of what is `given` as it is."""
        hints = _hints(kind)  # type: ignore[arg-type]  # a class can be hashed, whatever its values can
        fields = {name: self._value(hint, told[name]) for name, hint in hints.items() if name in told}
        entity = kind(**{"id": self.new_id(), "company_id": self.company_id, **fields, **given})
        if "key" in told:
            self.known[kind, told["key"]] = entity.id
        return entity

    def each(self, kind: type[E], tables: list[Told]) -> tuple[E, ...]:
        """Make an entity of every table."""
        return tuple(self.made(kind, told) for told in tables)

    def _value(self, hint: Any, told: Any) -> Any:  # noqa: ANN401  # as the field says
        kinds = get_args(hint) if isinstance(hint, UnionType) else (hint,)
        if date in kinds:
            return day(told, self.today)
        choice = next((k for k in kinds if isinstance(k, type) and issubclass(k, StrEnum)), None)
        return choice(told) if choice else told


@cache
def _hints(kind: object) -> dict[str, Any]:
    """Give the types of an entity's fields."""
    return get_type_hints(kind)
