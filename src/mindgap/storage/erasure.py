"""Erasing: rows that go for good, with their images in the journal."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import Connection, delete, or_, select

from mindgap.storage.journal_tables import CHANGES, ENTRIES
from mindgap.storage.tables import METADATA


def erase_company(connection: Connection, company_id: str) -> None:
    """Delete every row of a company."""
    for table in reversed(METADATA.sorted_tables):
        connection.execute(delete(table).where(table.c.company_id == company_id))


def erase_rows(connection: Connection, company_id: str, ids: Collection[str]) -> None:
    """Delete rows of a company, and all images of them and of what pointed at them."""
    for table in reversed(METADATA.sorted_tables):
        if table not in (ENTRIES, CHANGES):
            connection.execute(delete(table).where(table.c.company_id == company_id, table.c.id.in_(ids)))
    for entity_id in ids:
        _erase_images(connection, company_id, entity_id)
    _erase_empty_entries(connection, company_id)


def _erase_images(connection: Connection, company_id: str, entity_id: str) -> None:
    mention = f'"{entity_id}"'
    connection.execute(
        delete(CHANGES).where(
            CHANGES.c.company_id == company_id,
            or_(
                CHANGES.c.entity_id == entity_id,
                CHANGES.c.before.contains(mention, autoescape=True),
                CHANGES.c.after.contains(mention, autoescape=True),
            ),
        )
    )


def _erase_empty_entries(connection: Connection, company_id: str) -> None:
    kept = select(CHANGES.c.entry).where(CHANGES.c.company_id == company_id)
    connection.execute(delete(ENTRIES).where(ENTRIES.c.company_id == company_id, ENTRIES.c.number.not_in(kept)))
