"""A first look into the file, by the driver alone, while the rest of the storage is still being loaded."""

from __future__ import annotations

import re
from contextlib import closing
from dataclasses import fields
from datetime import date
from enum import StrEnum
from pathlib import Path
from types import UnionType
from typing import Any, TypeVar, get_args, get_type_hints

from sqlcipher3 import dbapi2 as driver

from mindgap.domain.analysis import COLLECTIONS, Analysis
from mindgap.domain.company import Company
from mindgap.domain.entity import Entity
from mindgap.domain.text import swedish_key

E = TypeVar("E", bound=Entity)
_SECONDS = 1.0
"""How long to wait for another program's transaction; the proper opening waits longer."""


def glance(path: Path) -> tuple[Analysis, ...]:
    """Read every company, in Swedish order of name, without changing a byte of the file.

    Gives nothing when the file is not there or not of the present shape: the opening that follows says why.
    """
    uri = f"{path.absolute().as_uri()}?mode=ro"
    try:
        with closing(driver.connect(uri, uri=True, timeout=_SECONDS)) as connection:
            companies = _read(connection, Company)
            read = {kind: _by_company(_read(connection, kind)) for kind in COLLECTIONS}
    except (driver.Error, ValueError, TypeError):
        return ()
    return tuple(_gathered(company, read) for company in sorted(companies, key=lambda c: swedish_key(c.name)))


def _gathered(company: Company, read: dict[type[Entity], dict[str, list[Entity]]]) -> Analysis:
    collections: dict[str, Any] = {field: tuple(read[kind].get(company.id, ())) for kind, field in COLLECTIONS.items()}
    return Analysis(company=company, **collections)


def _by_company(entities: list[E]) -> dict[str, list[Entity]]:
    grouped: dict[str, list[Entity]] = {}
    for entity in entities:
        grouped.setdefault(entity.company_id, []).append(entity)
    return grouped


def _read(connection: Any, kind: type[E]) -> list[E]:  # noqa: ANN401  # the driver has no types
    names = [f.name for f in fields(kind)]
    table = re.sub(r"(?<!^)(?=[A-Z])", "_", kind.__name__).lower()
    columns = ", ".join(f"[{name}]" for name in names)
    rows = connection.execute(f"SELECT {columns} FROM {table} ORDER BY id").fetchall()  # noqa: S608  # our own names
    if not rows:
        return []
    real = {index: reader for index, name in enumerate(names) if (reader := _reader(get_type_hints(kind)[name]))}
    return [_entity(kind, names, list(row), real) for row in rows]


def _entity(kind: type[E], names: list[str], row: list[Any], real: dict[int, Any]) -> E:
    for index, reader in real.items():
        if row[index] is not None:
            row[index] = reader(row[index])
    return kind(**dict(zip(names, row, strict=True)))


def _reader(hint: object) -> Any:  # noqa: ANN401  # what turns a stored value into the field's own
    kinds = get_args(hint) if isinstance(hint, UnionType) else (hint,)
    if date in kinds:
        return date.fromisoformat
    return next((k for k in kinds if k is bool or (isinstance(k, type) and issubclass(k, StrEnum))), None)
