"""A file that the first MindGap wrote opens in this one, complete, and can be undone."""

from __future__ import annotations

import json
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, MetaData, insert

from mindgap.domain.analysis import COLLECTIONS, Analysis
from mindgap.domain.company import Company
from mindgap.domain.entity import Entity
from mindgap.domain.errors import NothingToUndoError
from mindgap.domain.gap import Gap
from mindgap.domain.note import Note
from mindgap.domain.scoring import Score
from mindgap.storage.backup import automatic, check
from mindgap.storage.engine import APPLICATION_ID, connect, open_engine
from mindgap.storage.files import written_whole
from mindgap.storage.mapper import mapping
from mindgap.storage.schema import SHIPPED, Schema, migrate_file
from tests.storage.samples import company, contents, filled, opened, redo, undo

FIRST = Schema(head="0001", steps=SHIPPED.steps)


class OldFile:
    """A file of the first shape, with a company and one of each kind there was."""

    def __init__(self, path: Path) -> None:
        self.path = path
        with written_whole(path):
            pass
        with closing(connect(path)) as connection:
            connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
        migrate_file(path, FIRST)
        self.engine = open_engine(path)
        self.shape = MetaData()
        self.shape.reflect(self.engine)
        self.firm = company()
        self.held: list[Entity] = []
        with self.engine.begin() as connection:
            self._fill(connection)

    def _fill(self, connection: Connection) -> None:
        self.write(connection, self.firm)
        known = {"company_id": self.firm.id}
        for kind in COLLECTIONS:
            if mapping(kind).table.name in self.shape.tables:
                entity = filled(kind, known)
                known[f"{kind.__name__.lower()}_id"] = entity.id
                self.held.append(self.write(connection, entity))

    def write(self, connection: Connection, entity: Entity) -> Entity:
        """Write an entity as it then was."""
        table = self.shape.tables[mapping(type(entity)).table.name]
        connection.execute(insert(table), self.columns(entity))
        return entity

    def columns(self, entity: Entity) -> dict[str, Any]:
        """Give the columns that the first shape had for an entity."""
        kept: dict[str, Any] = mapping(type(entity)).columns(entity) | {"version": 1}
        return {c.name: kept[c.name] for c in self.shape.tables[mapping(type(entity)).table.name].columns}

    def removed(self, entity: Entity) -> None:
        """Remove an entity as the first MindGap did, with its image in the journal."""
        name = mapping(type(entity)).table.name
        entry = {"company_id": self.firm.id, "number": 1, "id": "e", "label": f"remove:{type(entity).__name__}"}
        image = json.dumps(self.columns(entity), default=date.isoformat)
        change = {"company_id": self.firm.id, "entry": 1, "position": 1, "kind": name, "entity_id": entity.id}
        with self.engine.begin() as connection:
            table = self.shape.tables[name]
            connection.execute(table.delete().where(table.c.id == entity.id))
            entries, changes = (self.shape.tables[f"journal_{part}"] for part in ("entry", "change"))
            connection.execute(insert(entries), entry | {"gesture": "", "at": "2026-03-02", "state": "done"})
            connection.execute(insert(changes), change | {"version": 1, "before": image, "after": None})

    def expected(self) -> Analysis:
        """Give what is to be found: what was written, the fields that came later empty."""
        analysis = Analysis(company=self.firm)
        for entity in self.held:
            analysis = analysis.with_(_as_first(entity))
        return analysis


def _as_first(entity: Entity) -> Entity:
    if isinstance(entity, Note):
        return replace(entity, due=None, note_id=None)
    if isinstance(entity, Score):
        return replace(entity, pooled="")
    return replace(entity, decider="") if isinstance(entity, Gap) else entity


@pytest.fixture
def old(path: Path) -> OldFile:
    return OldFile(path)


def test_every_old_kind_is_there_and_the_new_ones_are_empty(old: OldFile) -> None:
    old.engine.dispose()
    store = opened(old.path)
    assert contents(store, old.firm) == old.expected()
    assert {type(entity) for entity in old.held} == {
        kind for kind, name in COLLECTIONS.items() if getattr(old.expected(), name)
    }
    store.close()
    assert check(old.path) == ()
    assert len(automatic(old.path.parent / "backups")) == 1


def test_the_copy_made_before_is_of_the_first_shape_and_opens_too(old: OldFile) -> None:
    old.engine.dispose()
    opened(old.path).close()
    (copy,) = automatic(old.path.parent / "backups")
    with closing(connect(copy)) as connection:
        assert connection.execute("SELECT version_num FROM alembic_version").fetchone() == ("0001",)
    again = opened(copy)
    assert contents(again, old.firm) == old.expected()
    again.close()


def test_what_was_removed_in_the_first_shape_comes_back_in_this_one(old: OldFile) -> None:
    extra = Gap(id="gap-of-old", company_id=old.firm.id, text="Ingen kan mäta (påhittat)", theme="competence")
    with old.engine.begin() as connection:
        old.write(connection, extra)
    old.removed(extra)
    old.engine.dispose()
    store = opened(old.path)
    assert undo(store, old.firm) == "remove:Gap"
    assert replace(contents(store, old.firm).gaps[-1], version=0) == extra
    redo(store, old.firm)
    assert [gap.id for gap in contents(store, old.firm).gaps] == [e.id for e in old.held if isinstance(e, Gap)]
    undo(store, old.firm)
    with pytest.raises(NothingToUndoError):
        undo(store, old.firm)
    store.close()


def test_what_is_new_can_be_written_into_an_old_file(old: OldFile) -> None:
    old.engine.dispose()
    store = opened(old.path)
    known = {f"{type(e).__name__.lower()}_id": e.id for e in old.held} | {"company_id": old.firm.id}
    new = [kind for kind in COLLECTIONS if not any(isinstance(entity, kind) for entity in old.held)]
    with store.begin("add:Session") as tx:
        for kind in new:
            entity = filled(kind, known)
            known[f"{kind.__name__.lower()}_id"] = entity.id
            tx.add(entity)
    stored = contents(store, old.firm)
    assert all(len(stored.all(kind)) == 1 for kind in new)
    assert isinstance(stored.company, Company)
    store.close()
