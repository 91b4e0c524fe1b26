"""What one transaction can do: values in, values out."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Any, TypeVar

from sqlalchemy import Select, insert, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import StaleDataError

from mindgap.domain.analysis import COLLECTIONS, Analysis
from mindgap.domain.company import Company, Phase
from mindgap.domain.entity import Entity
from mindgap.domain.errors import CompanyExistsError, StaleError, UnknownCompanyError
from mindgap.domain.text import swedish_key
from mindgap.storage import erasure, history
from mindgap.storage.journal import Change, Journal
from mindgap.storage.mapper import Mapping, mapping, name_key
from mindgap.storage.tables import PASSING, Row

E = TypeVar("E", bound=Entity)


class SqlTransaction:
    """One transaction on a session whose flushes are noted in a journal."""

    def __init__(self, session: Session, journal: Journal) -> None:
        self._session = session
        self._journal = journal
        self.erased = False

    def companies(self) -> tuple[Company, ...]:
        """Give every company, in Swedish order of name."""
        return tuple(sorted(self._read(Company, mapping(Company).query), key=lambda c: swedish_key(c.name)))

    def find_company(self, name: str) -> Company | None:
        """Give the company of that name (case and surrounding space ignored), or None."""
        kept = mapping(Company)
        named = kept.query.where(kept.table.c.name_key == name_key(name))
        return next(iter(self._read(Company, named)), None)

    def analysis(self, company_id: str) -> Analysis:
        """Read everything about a company; raise UnknownCompanyError if there is none."""
        company = self.find(Company, company_id)
        if company is None:
            raise UnknownCompanyError(name=company_id)
        collections: dict[str, Any] = {
            field: self._read(kind, mapping(kind).by_company, company_id=company_id)
            for kind, field in COLLECTIONS.items()
        }
        return Analysis(company=company, **collections)

    def find(self, kind: type[E], entity_id: str) -> E | None:
        """Read one entity, or None."""
        return next(iter(self._read(kind, mapping(kind).by_id, id=entity_id)), None)

    def add(self, entity: E) -> E:
        """Store a new entity and give it with version 1."""
        self.add_all([entity])
        return replace(entity, version=1)

    def add_all(self, entities: Iterable[Entity]) -> None:
        """Store many new entities, parents before children."""
        for kind, group in groupby(entities, key=type):
            kept: Mapping[Any] = mapping(kind)
            added = list(group)
            self._session.add_all(kept.row(**kept.columns(entity)) for entity in added)
            self._flush(added[0])

    def pour(self, added: Iterable[Entity], saved: Sequence[Entity] = ()) -> None:
        """Store a batch of a long stream: new entities, parents before children, then changed ones.

        Neither rows nor what the journal notes of them stay in memory. Raise StaleError as `save` does.
        """
        connection = self._session.connection()
        for kind, group in groupby(added, key=type):
            kept: Mapping[Any] = mapping(kind)
            rows = [{**kept.columns(entity), "version": 1} for entity in group]
            connection.execute(insert(kept.table), rows)
            for row in () if issubclass(kept.row, PASSING) else rows:
                self._journal.note(Change(row["company_id"], kept.table.name, row["id"], None, row))
        held = self._held(saved)
        for entity in saved:
            self._write(self._current(entity), entity)
        if held:
            self._flush(saved[0])
        self._journal.settle(connection)

    def save(self, entity: E) -> E:
        """Store a changed entity and give it with its new version; raise StaleError if it has changed since."""
        row = self._current(entity)
        self._write(row, entity)
        self._flush(entity)
        return replace(entity, version=row.version)

    def remove(self, entity: Entity) -> None:
        """Remove an entity; what depends on it must have been removed before."""
        self._session.delete(self._current(entity))
        self._flush(entity)

    def remove_company(self, company_id: str) -> None:
        """Remove a company with all its rows and its journal; raise UnknownCompanyError if there is none."""
        if self.find(Company, company_id) is None:
            raise UnknownCompanyError(name=company_id)
        self._journal.forget(company_id)
        erasure.erase_company(self._session.connection(), company_id)
        self._session.expire_all()
        self.erased = True

    def erase(self, company_id: str, ids: Collection[str]) -> None:
        """Remove rows and every trace of them in the journal, with no way back."""
        self._journal.forget(company_id, ids)
        erasure.erase_rows(self._session.connection(), company_id, ids)
        self._session.expire_all()
        self.erased = True

    def bookmark(self, company_id: str, phase: Phase, place: str) -> None:
        """Note where the room is in a company, past its version and its undo list: moving is no change."""
        table = mapping(Company).table
        here = update(table).where(table.c.id == company_id).values(phase=phase.value, place=place)
        self._session.connection().execute(here)

    def undo(self, company_id: str) -> str:
        """Take back the newest change that is not taken back, and give its label."""
        label = history.undo(self._session.connection(), company_id)
        self._session.expire_all()
        return label

    def redo(self, company_id: str) -> str:
        """Make the change last taken back again, and give its label."""
        label = history.redo(self._session.connection(), company_id)
        self._session.expire_all()
        return label

    def last_said(self, kind: type[Entity], company_id: str, field: str, beside: str) -> str:
        """Give the text that a field was last given in a change that is in force, or again beside another field's."""
        return history.last_said(self._session.connection(), company_id, mapping(kind).table.name, field, beside)

    def _read(self, kind: type[E], query: Select[Any], **places: str) -> tuple[E, ...]:
        return tuple(map(mapping(kind).value, self._session.connection().execute(query, places)))

    def _held(self, entities: Iterable[Entity]) -> list[Row]:
        """Read the rows of entities with one statement per kind; while they are held, `_current` finds them at once."""
        rows: list[Row] = []
        for kind, group in groupby(entities, key=type):
            row = mapping(kind).row
            rows += self._session.scalars(select(row).where(row.id.in_([e.id for e in group])))  # type: ignore[attr-defined]  # a column
        return rows

    def _write(self, row: Row, entity: Entity) -> None:
        for name, column in mapping(type(entity)).columns(entity).items():
            if getattr(row, name) != column:
                setattr(row, name, column)

    def _current(self, entity: Entity) -> Row:
        row = self._session.get(mapping(type(entity)).row, entity.id)
        if row is None or row.version != entity.version:
            raise StaleError
        return row

    def _flush(self, entity: Entity) -> None:
        try:
            self._session.flush()
        except StaleDataError as error:
            raise StaleError from error
        except IntegrityError as error:
            if isinstance(entity, Company) and "name_key" in str(error.orig):
                raise CompanyExistsError(name=entity.name) from error
            raise
