"""The tables of the journal: what was changed, grouped by transaction, with each row before and after."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, ForeignKeyConstraint, Integer, String, Table, Text, bindparam

from mindgap.storage.tables import METADATA

DONE, UNDONE, DISCARDED = "done", "undone", "discarded"
"""States of an entry: in force, taken back, or taken back and then overtaken by a new change."""

ENTRIES = Table(
    "journal_entry",
    METADATA,
    Column("company_id", String, ForeignKey("company.id"), primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("id", String, nullable=False),
    Column("label", String, nullable=False),
    Column("gesture", String, nullable=False),
    Column("at", String, nullable=False),
    Column("state", String, nullable=False),
)
"""One row per transaction that changed a company (or the first of a gesture), numbered from 1 within the company."""

CHANGES = Table(
    "journal_change",
    METADATA,
    Column("company_id", String, primary_key=True),
    Column("entry", Integer, primary_key=True, autoincrement=False),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("kind", String, nullable=False),
    Column("entity_id", String, nullable=False),
    Column("version", Integer, nullable=False),
    Column("before", Text),
    Column("after", Text),
    ForeignKeyConstraint(["company_id", "entry"], ["journal_entry.company_id", "journal_entry.number"]),
)
"""One row per changed row, in the order of change: its table, its images as JSON, its last version."""

IN_COMPANY = ENTRIES.c.company_id == bindparam("_company")
THIS_ENTRY = (IN_COMPANY, ENTRIES.c.number == bindparam("_number"))
ITS_CHANGES = (CHANGES.c.company_id == bindparam("_company"), CHANGES.c.entry == bindparam("_number"))
THIS_CHANGE = (*ITS_CHANGES, CHANGES.c.position == bindparam("_position"))
"""Conditions for the entries of a company, one entry, its changes, one of them."""
