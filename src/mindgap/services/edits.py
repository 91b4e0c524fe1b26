"""Changes to what is stored: add, change, remove, many at once, undo, redo."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar, cast

from mindgap.domain.company import Company
from mindgap.domain.entity import Entity
from mindgap.domain.errors import CompanyExistsError
from mindgap.domain.rules import checked
from mindgap.services.surroundings import Surroundings
from mindgap.storage.contract import Transaction

E = TypeVar("E", bound=Entity)

Batch = tuple[Iterable[Entity], Iterable[Entity]]
"""New entities, parents before children, and changed ones."""


@dataclass(frozen=True, slots=True)
class EditService:
    """Every change is checked, stored in one transaction and can be undone."""

    around: Surroundings
    stored: dict[str, Entity] = field(default_factory=dict, compare=False, repr=False)
    """What this program has last made of each entity it has changed, by id."""

    def new(self, kind: type[E], company_id: str, /, **fields: Any) -> E:  # noqa: ANN401  # the kind's own fields
        """Make and store an entity of `kind`."""
        return self.add(kind(id=self.around.new_id(), company_id=company_id, **fields))

    def add(self, entity: E, gesture: str = "") -> E:
        """Store a new entity; changes of it that share the `gesture` are undone with it as one."""
        with self.around.store.begin(_label("add", entity), gesture) as tx:
            return tx.add(checked(entity))

    def change(self, entity: E, gesture: str = "", **fields: Any) -> E:  # noqa: ANN401  # the kind's own fields
        """Store `entity` with `fields` changed; changes that share a `gesture` are undone as one.

        When keys come faster than their result is seen, `entity` is older than what this program has stored itself:
        the fields are then changed in that. What somebody else has changed since raises StaleError.
        """
        newest = self._newest(entity)
        changed = checked(replace(newest, **fields))
        if changed == newest:
            return newest
        with self.around.store.begin(_label("change", entity), gesture) as tx:
            if isinstance(changed, Company):
                _refuse_taken_name(tx, changed)
            saved = tx.save(changed)
        self.stored[entity.id] = saved
        return saved

    def _newest(self, entity: E) -> E:
        own = self.stored.get(entity.id)
        return cast("E", own) if own is not None and own.version > entity.version else entity

    def remove(self, entity: Entity, gesture: str = "") -> None:
        """Remove an entity with what cannot stand without it; what only refers to it lets go.

        What was added in the same `gesture` leaves nothing to undo.
        """
        with self.around.store.begin(_label("remove", entity), gesture) as tx:
            analysis = tx.analysis(entity.company_id)
            for loosened in analysis.loosened(entity):
                tx.save(loosened)
            for gone in (*analysis.dependants(entity), entity):
                tx.remove(gone)

    def apply(
        self,
        label: str,
        add: Iterable[Entity] = (),
        save: Iterable[Entity] = (),
        remove: Iterable[Entity] = (),
    ) -> None:
        """Store many changes as one that is undone as one: removals first, then additions, then changes."""
        added, saved = [checked(e) for e in add], [checked(e) for e in save]
        with self.around.store.begin(label) as tx:
            for entity in remove:
                tx.remove(entity)
            tx.add_all(added)
            for entity in saved:
                tx.save(entity)

    def pour(self, label: str, batches: Iterable[Batch]) -> None:
        """Store a long stream, a batch at a time, as one change that is undone as one.

        Nothing is stored when taking a batch raises, such as when somebody calls it off.
        """
        with self.around.store.begin(label) as tx:
            for added, saved in batches:
                tx.pour([checked(e) for e in added], [checked(e) for e in saved])

    def undo(self, company_id: str) -> str:
        """Take the newest change back and give its label."""
        with self.around.store.begin() as tx:
            return tx.undo(company_id)

    def redo(self, company_id: str) -> str:
        """Make the change taken back last again and give its label."""
        with self.around.store.begin() as tx:
            return tx.redo(company_id)


def _label(verb: str, entity: Entity) -> str:
    return f"{verb}:{type(entity).__name__}"


def _refuse_taken_name(tx: Transaction, company: Company) -> None:
    holder = tx.find_company(company.name)
    if holder is not None and holder.id != company.id:
        raise CompanyExistsError(name=company.name)
