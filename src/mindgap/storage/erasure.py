"""Erasing: rows that go for good, with their images in the journal."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import delete, or_, select
from sqlalchemy.orm import Session

from mindgap.storage.journal_tables import CHANGES, ENTRIES
from mindgap.storage.tables import METADATA


def erase_company(session: Session, company_id: str) -> None:
    """Delete every row of a company."""
    for table in reversed(METADATA.sorted_tables):
        session.execute(delete(table).where(table.c.company_id == company_id))
    session.expire_all()


def erase_rows(session: Session, company_id: str, ids: Collection[str]) -> None:
    """Delete rows of a company, and all images of them and of what pointed at them."""
    for table in reversed(METADATA.sorted_tables):
        if table not in (ENTRIES, CHANGES):
            session.execute(delete(table).where(table.c.company_id == company_id, table.c.id.in_(ids)))
    for entity_id in ids:
        _erase_images(session, company_id, entity_id)
    _erase_empty_entries(session, company_id)
    session.expire_all()


def _erase_images(session: Session, company_id: str, entity_id: str) -> None:
    mention = f'"{entity_id}"'
    session.execute(
        delete(CHANGES).where(
            CHANGES.c.company_id == company_id,
            or_(
                CHANGES.c.entity_id == entity_id,
                CHANGES.c.before.contains(mention, autoescape=True),
                CHANGES.c.after.contains(mention, autoescape=True),
            ),
        )
    )


def _erase_empty_entries(session: Session, company_id: str) -> None:
    kept = select(CHANGES.c.entry_id).where(CHANGES.c.company_id == company_id)
    session.execute(delete(ENTRIES).where(ENTRIES.c.company_id == company_id, ENTRIES.c.id.not_in(kept)))
