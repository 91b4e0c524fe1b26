"""The one mapper between rows and frozen values: by field name, worked out once per kind."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields
from enum import StrEnum
from functools import lru_cache
from types import UnionType
from typing import Any, Generic, TypeVar, get_args, get_type_hints

from sqlalchemy import Select, Table, bindparam, select

from mindgap.domain.company import Company
from mindgap.domain.entity import Entity
from mindgap.domain.text import clean
from mindgap.storage.tables import ROWS, Row

E = TypeVar("E", bound=Entity)


@lru_cache(maxsize=1024)
def name_key(name: str) -> str:
    """Give a name as it is compared: cleaned, without regard to case."""
    return clean(clean(name).casefold())


_DERIVED: dict[type[Entity], dict[str, Callable[[Any], object]]] = {
    Company: {"name_key": lambda company: name_key(company.name)},
}
"""Columns that follow from the entity and are not fields of it."""


@dataclass(frozen=True, slots=True)
class Mapping(Generic[E]):
    """How one kind is kept."""

    kind: type[E]
    row: type[Row]
    table: Table
    names: tuple[str, ...]
    """The fields of the kind, which are columns of the table."""
    enums: dict[str, dict[object, StrEnum | None]]
    """Per field that is an enumeration: text → member."""
    query: Select[Any]
    """Reads the columns that `value` takes, oldest first."""
    by_id: Select[Any]
    """The same for one `id`."""
    by_company: Select[Any]
    """The same for one `company_id`."""

    def value(self, columns: Sequence[Any]) -> E:
        """Give the frozen value of a row read by `query`."""
        known = dict(zip(self.names, columns, strict=True))
        for name, members in self.enums.items():
            known[name] = members[known[name]]
        return self.kind(**known)

    def columns(self, entity: E) -> dict[str, Any]:
        """Give what is written of an entity, its version apart."""
        written = {name: getattr(entity, name) for name in self.names if name != "version"}
        for name in self.enums:
            written[name] = written[name] and written[name].value
        derived = _DERIVED.get(self.kind, {})
        return written | {name: derive(entity) for name, derive in derived.items()}


def mapping(kind: type[E]) -> Mapping[E]:
    """Give how a kind is kept."""
    return _MAPPINGS[kind]


def _mapping(kind: type[E], row: type[Row]) -> Mapping[E]:
    table: Table = row.__table__  # type: ignore[attr-defined]  # SQLModel sets it when the class is made
    names = tuple(f.name for f in fields(kind))
    hints = get_type_hints(kind)
    enums = {name: _members(enum) for name in names if (enum := _enum(hints[name]))}
    query = select(*(table.c[name] for name in names)).order_by(table.c.id)
    by_id, by_company = (query.where(table.c[name] == bindparam(name)) for name in ("id", "company_id"))
    return Mapping(kind, row, table, names, enums, query, by_id, by_company)


def _enum(hint: object) -> type[StrEnum] | None:
    options = get_args(hint) if isinstance(hint, UnionType) else (hint,)
    return next((o for o in options if isinstance(o, type) and issubclass(o, StrEnum)), None)


def _members(enum: type[StrEnum]) -> dict[object, StrEnum | None]:
    return {None: None, **{member.value: member for member in enum}}


_MAPPINGS: dict[type[Entity], Mapping[Any]] = {kind: _mapping(kind, row) for kind, row in ROWS.items()}
