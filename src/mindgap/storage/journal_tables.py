"""The tables of the journal: what was changed, grouped by transaction, with each row before and after."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Integer, String, Table, Text, UniqueConstraint

from mindgap.storage.tables import METADATA

DONE, UNDONE, DISCARDED = "done", "undone", "discarded"
"""States of an entry: in force, taken back, or taken back and then overtaken by a new change."""

ENTRIES = Table(
    "journal_entry",
    METADATA,
    Column("id", String, primary_key=True),
    Column("company_id", String, ForeignKey("company.id"), nullable=False),
    Column("position", Integer, nullable=False),
    Column("label", String, nullable=False),
    Column("gesture", String, nullable=False),
    Column("at", String, nullable=False),
    Column("state", String, nullable=False),
    UniqueConstraint("company_id", "position"),
)
"""One row per transaction that changed a company; `position` counts from 1 within the company."""

CHANGES = Table(
    "journal_change",
    METADATA,
    Column("entry_id", String, ForeignKey("journal_entry.id"), primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("company_id", String, ForeignKey("company.id"), nullable=False, index=True),
    Column("kind", String, nullable=False),
    Column("entity_id", String, nullable=False),
    Column("version", Integer, nullable=False),
    Column("before", Text),
    Column("after", Text),
)
"""One row per changed row, in the order of change: its table, its images as JSON, its last version."""
