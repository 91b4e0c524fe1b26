"""What the rest of the house may ask of the storage, without loading it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from contextlib import AbstractContextManager
from typing import Protocol, TypeVar

from mindgap.domain.analysis import Analysis
from mindgap.domain.company import Company, Phase
from mindgap.domain.entity import Entity

E = TypeVar("E", bound=Entity)


class Transaction(Protocol):
    """One transaction: all of it is stored when the block ends, or none of it when it raises."""

    def companies(self) -> tuple[Company, ...]:
        """Give every company, in Swedish order of name."""
        ...

    def find_company(self, name: str) -> Company | None:
        """Give the company of that name (case and surrounding space ignored), or None."""
        ...

    def analysis(self, company_id: str) -> Analysis:
        """Read everything about a company; raise UnknownCompanyError if there is none."""
        ...

    def find(self, kind: type[E], entity_id: str) -> E | None:
        """Read one entity, or None."""
        ...

    def add(self, entity: E) -> E:
        """Store a new entity and give it with version 1."""
        ...

    def add_all(self, entities: Iterable[Entity]) -> None:
        """Store many new entities, parents before children."""
        ...

    def pour(self, added: Iterable[Entity], saved: Sequence[Entity] = ()) -> None:
        """Store a batch of a long stream: new entities, parents before children, then changed ones.

        Neither rows nor what the journal notes of them stay in memory. Raise StaleError as `save` does.
        """
        ...

    def save(self, entity: E) -> E:
        """Store a changed entity and give it with its new version; raise StaleError if it has changed since."""
        ...

    def remove(self, entity: Entity) -> None:
        """Remove an entity; what depends on it must have been removed before."""
        ...

    def remove_company(self, company_id: str) -> None:
        """Remove a company with all its rows and its journal."""
        ...

    def erase(self, company_id: str, ids: Collection[str]) -> None:
        """Remove entities with every trace of them in the journal, so that nothing brings them back.

        What depends on them must be among them. Earlier images of what pointed at them go too, and the file is
        swept, so that nothing of them is left in it.
        """
        ...

    def bookmark(self, company_id: str, phase: Phase, place: str) -> None:
        """Note where the room is in a company, past its version and its undo list: moving is no change."""
        ...

    def undo(self, company_id: str) -> str:
        """Take back the newest change that is not taken back, and give its label."""
        ...

    def redo(self, company_id: str) -> str:
        """Make the change last taken back again, and give its label."""
        ...

    def last_said(self, kind: type[Entity], company_id: str, field: str, beside: str) -> str:
        """Give the text that a field of a kind was last given in a change that is in force; empty when there is none.

        Given again counts too: a change of the field `beside` in a row whose `field` stays as it is.
        """
        ...


class Store(Protocol):
    """Where companies are kept."""

    def begin(self, label: str = "", gesture: str = "") -> AbstractContextManager[Transaction]:
        """Open a transaction.

        `label` names the change in the undo list. Changes of one entity that share a non-empty `gesture`
        (such as the letters of one word typed in one field) become one entry of the undo list.
        """
        ...

    def close(self) -> None:
        """Close every connection and let go of the home."""
        ...
