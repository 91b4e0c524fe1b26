"""Everything: a table per kind of entity, and the journal."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make every table, parents before children."""
    _tables_of_the_company()
    _tables_of_the_room()
    _tables_of_the_people()
    _tables_of_the_plan()
    _tables_of_the_journal()


def downgrade() -> None:
    """Drop every table, children before parents."""
    tables = sa.MetaData()
    tables.reflect(op.get_bind())
    for table in reversed(tables.sorted_tables):
        if table.name != "alembic_version":
            op.drop_table(table.name)


def _tables_of_the_company() -> None:
    _table(
        "company",
        *(_text("name_key"), _text("name"), _text("organisation_number"), _text("town"), _maybe("region")),
        *(_text("industry"), _maybe("employees", sa.Integer), _text("contact"), _text("facilitator")),
        *(_maybe(name, sa.Date) for name in ("workshop_1", "workshop_2", "retention_until", "notice_given")),
        *(_text("phase"), _text("place"), _text("plan_state"), _text("decided_by")),
        _maybe("decided_on", sa.Date),
        *(_number(name) for name in ("minimum_group", "coverage_step", "trainer_step", "unit_cost")),
        sa.UniqueConstraint("name_key"),
    )
    _table("step", _number("number"), _text("name"), _text("criterion"))


def _tables_of_the_room() -> None:
    _table(
        "participant",
        *(_text("group"), _text("name"), _text("role"), _yes_or_no("workshop_1"), _yes_or_no("workshop_2")),
    )
    _table("round", _text("label"), _day("opened"), sa.UniqueConstraint("company_id", "label"))
    _table(
        "score",
        *(_reference("round"), _text("kind"), _text("item"), _text("group"), _number("attempt")),
        *(_number(name) for name in ("ones", "twos", "threes", "fours", "fives")),
        sa.UniqueConstraint("round_id", "kind", "item", "group", "attempt"),
    )
    _table(
        "note",
        *(_text("subject"), _text("text"), _text("kind"), _text("who")),
        *(_yes_or_no("private"), _yes_or_no("done")),
    )
    _table("goal", _text("text"), _text("horizon"), _maybe("driver"), _text("measure"))
    _table(
        "gap",
        *(_text("text"), _text("theme"), _reference("goal", optional=True), _maybe("horizon"), _maybe("driver")),
        *(_number("dots"), _maybe("importance", sa.Integer), _maybe("effort", sa.Integer)),
        *(_text("decision"), _text("reason"), _text("owner")),
        indexed=("goal_id",),
    )


def _tables_of_the_people() -> None:
    _table("area", _text("name"), _number("minimum"), _yes_or_no("critical"), _number("position"))
    _table(
        "person",
        *(_text("code"), _text("name"), _text("role"), _text("team"), _maybe("category"), _text("own_wish")),
        _maybe("leaves", sa.Date),
        sa.UniqueConstraint("company_id", "code"),
    )
    _table(
        "requirement",
        *(_reference("gap"), _reference("area"), _number("step"), _number("heads"), _maybe("by", sa.Date)),
        indexed=("gap_id", "area_id"),
    )
    _table(
        "placement",
        *(_reference("person"), _reference("area"), _number("step"), _day("on"), _text("view")),
        _maybe("evidence"),
        indexed=("person_id", "area_id"),
    )
    _table(
        "target",
        *(_reference("person"), _reference("area"), _number("step"), _maybe("by", sa.Date)),
        sa.UniqueConstraint("person_id", "area_id"),
        indexed=("area_id",),
    )


def _tables_of_the_plan() -> None:
    _table(
        "action",
        *(_text(name) for name in ("title", "type", "aim", "audience", "group", "owner")),
        *(_maybe("start", sa.Date), _maybe("end", sa.Date), _maybe("hours", sa.Integer)),
        *(_maybe("cost", sa.Integer), _maybe("funding"), _yes_or_no("procured"), _text("measure")),
        *(_text("status"), _text("spread_from"), _text("spread_to"), _maybe("spread_by", sa.Date)),
        _yes_or_no("spread_done"),
    )
    for other in ("gap", "person"):
        _table(
            f"action_{other}",
            *(_reference("action"), _reference(other), sa.UniqueConstraint("action_id", f"{other}_id")),
            indexed=(f"{other}_id",),
        )
    _table("review", _text("organisation"), _text("role"), _text("name"), _maybe("on", sa.Date))
    _table("gap_review", _reference("gap"), _text("verdict"), _text("text"), sa.UniqueConstraint("gap_id"))
    _table("follow_up", _day("due"), _number("months"), _maybe("held", sa.Date), _text("text"))


def _tables_of_the_journal() -> None:
    op.create_table(
        "journal_entry",
        sa.Column("company_id", sa.String, sa.ForeignKey("company.id"), primary_key=True),
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        *(_text("id"), _text("label"), _text("gesture"), _text("at"), _text("state")),
    )
    op.create_table(
        "journal_change",
        sa.Column("company_id", sa.String, primary_key=True),
        sa.Column("entry", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("position", sa.Integer, primary_key=True, autoincrement=False),
        *(_text("kind"), _text("entity_id"), _number("version")),
        *(_maybe("before", sa.Text), _maybe("after", sa.Text)),
        sa.ForeignKeyConstraint(["company_id", "entry"], ["journal_entry.company_id", "journal_entry.number"]),
    )


def _table(name: str, *items: Any, indexed: tuple[str, ...] = ()) -> None:  # noqa: ANN401  # columns, constraints
    op.create_table(
        name, sa.Column("id", sa.String, primary_key=True), _reference("company"), _number("version"), *items
    )
    for column in ("company_id", *indexed):
        op.create_index(f"ix_{name}_{column}", name, [column])


def _text(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.String, nullable=False)


def _number(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Integer, nullable=False)


def _day(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Date, nullable=False)


def _yes_or_no(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Boolean, nullable=False)


def _maybe(name: str, kind: type[Any] = sa.String) -> sa.Column[Any]:
    return sa.Column(name, kind)


def _reference(table: str, *, optional: bool = False) -> sa.Column[Any]:
    return sa.Column(f"{table}_id", sa.String, sa.ForeignKey(f"{table}.id"), nullable=optional)
