"""Fictitious entities for the tests of the storage: one of each kind with every field set."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from pathlib import Path
from types import UnionType
from typing import Any, TypeVar, get_args, get_type_hints

from uuid6 import uuid7

from mindgap.domain.analysis import COLLECTIONS, Analysis
from mindgap.domain.company import Company
from mindgap.domain.entity import Entity
from mindgap.domain.goal import Goal
from mindgap.storage.store import SqlStore, open_store

E = TypeVar("E", bound=Entity)

START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


class Clock:
    """A clock that goes on by a second each time it is read."""

    def __init__(self) -> None:
        self.time = START

    def __call__(self) -> datetime:
        self.time += timedelta(seconds=1)
        return self.time


def new_id() -> str:
    return str(uuid7())


def opened(path: Path, **options: Any) -> SqlStore:
    return open_store(path, now=options.pop("now", Clock()), new_id=new_id, **options)


def company(name: str = "Fiktiva Verkstan AB") -> Company:
    made = new_id()
    return Company(id=made, company_id=made, name=name)


def goal(owner: Company, text: str = "Fler femaxliga jobb (påhittat)") -> Goal:
    return Goal(id=new_id(), company_id=owner.id, text=text)


def filled(kind: type[E], known: dict[str, str]) -> E:
    """Make an entity with every field set; `known` gives the ids that it can point at."""
    hints = get_type_hints(kind)
    values: dict[str, Any] = {f.name: _value(f.name, hints[f.name], known) for f in fields(kind) if f.name != "version"}
    return kind(**values | {"id": new_id()})


def one_of_each(owner: Company) -> Iterator[Entity]:
    """Make an entity of every kind but Company, parents before children, all tied together."""
    known = {"company_id": owner.id}
    for kind in COLLECTIONS:
        entity = filled(kind, known)
        known[f"{kind.__name__.lower()}_id"] = entity.id
        yield entity


def contents(store: SqlStore, owner: Company) -> Analysis:
    """Give what is stored about a company, apart from version numbers."""
    with store.begin() as tx:
        analysis = tx.analysis(owner.id)
    plain: dict[str, Any] = {
        field: tuple(replace(entity, version=0) for entity in analysis.all(kind)) for kind, field in COLLECTIONS.items()
    }
    return Analysis(company=replace(analysis.company, version=0), **plain)


def _value(name: str, hint: Any, known: dict[str, str]) -> object:
    if name.endswith("_id"):
        return known.get(name)
    kind = next(o for o in (get_args(hint) if isinstance(hint, UnionType) else (hint,)) if o is not type(None))
    if issubclass(kind, StrEnum):
        return list(kind)[-1]
    return {str: f"{name} åäö’✓", int: 4, bool: True, date: date(2026, 5, 17)}[kind]


def undo(store: SqlStore, firm: Company) -> str:
    with store.begin() as tx:
        return tx.undo(firm.id)


def redo(store: SqlStore, firm: Company) -> str:
    with store.begin() as tx:
        return tx.redo(firm.id)


def write(store: SqlStore, held: Goal, text: str, gesture: str = "") -> Goal:
    with store.begin("change:Goal", gesture) as tx:
        return tx.save(replace(held, text=text))
