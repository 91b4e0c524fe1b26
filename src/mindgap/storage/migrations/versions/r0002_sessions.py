"""Sessions with agenda, clock and attendance; secret answers; indicators; heads brought in from outside."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_NEW = (
    *("intake", "indicator", "ballot_gap", "ballot", "used_card", "sealed_score"),
    *("lap", "clock", "attendance", "block", "session"),
)


def upgrade() -> None:
    """Make the new tables, parents before children, and the new columns."""
    _tables_of_the_session()
    _tables_of_the_secret_answers()
    _tables_of_the_people()
    _columns()


def downgrade() -> None:
    """Drop what was made."""
    with op.batch_alter_table("company") as company:
        company.drop_column("indicators")
    with op.batch_alter_table("gap") as gap:
        gap.drop_column("decider")
    with op.batch_alter_table("note") as note:
        note.drop_column("note_id")
        note.drop_column("due")
    for name in _NEW:
        op.drop_table(name)


def _tables_of_the_session() -> None:
    _table(
        "session",
        *(_text("kind"), sa.Column("on", sa.Date, nullable=False), _number("begins")),
        *(_text(name) for name in ("purpose", "result", "rules", "roles")),
        sa.Column("closed", sa.Date),
    )
    _table(
        "block",
        *(_reference("session"), _number("position"), _text("title"), _number("minutes"), _text("kind")),
        sa.Column("phase", sa.String),
        indexed=("session_id",),
    )
    _table(
        "attendance",
        *(_reference("session"), _reference("participant"), _number("arrived"), _number("left")),
        sa.UniqueConstraint("session_id", "participant_id"),
        indexed=("participant_id",),
    )
    _table(
        "clock",
        *(_text("session_id"), sa.Column("started", sa.BigInteger), sa.Column("block_id", sa.String)),
        *(sa.Column("since", sa.BigInteger), sa.Column("hidden", sa.Boolean, nullable=False)),
        sa.UniqueConstraint("session_id"),
    )
    _table("lap", _text("block_id"), _number("seconds"), sa.UniqueConstraint("block_id"))
    _table("used_card", _text("theme"), _number("number"), sa.UniqueConstraint("company_id", "theme", "number"))


def _tables_of_the_secret_answers() -> None:
    _table(
        "sealed_score",
        *(_text(name) for name in ("round_id", "kind", "item", "group")),
        *(_number(name) for name in ("attempt", "ones", "twos", "threes", "fours", "fives")),
        sa.UniqueConstraint("round_id", "kind", "item", "group", "attempt"),
    )
    _table("ballot", _number("budget"), _number("voters"), sa.Column("revealed", sa.Boolean, nullable=False))
    _table(
        "ballot_gap",
        *(_text("ballot_id"), _text("gap_id"), _number("position"), _number("dots")),
        sa.UniqueConstraint("ballot_id", "gap_id"),
    )


def _tables_of_the_people() -> None:
    _table(
        "indicator",
        _reference("person"),
        *(sa.Column(name, sa.String) for name in ("gender", "age_band", "education")),
        sa.UniqueConstraint("person_id"),
    )
    _table(
        "intake",
        *(_reference("action"), _reference("area"), _number("step"), _number("heads")),
        indexed=("action_id", "area_id"),
    )


def _columns() -> None:
    _filled("company", sa.Column("indicators", sa.Boolean, nullable=False, server_default=sa.false()))
    _filled("gap", sa.Column("decider", sa.String, nullable=False, server_default=""))
    with op.batch_alter_table("note") as note:
        note.add_column(sa.Column("due", sa.Date))
        note.add_column(sa.Column("note_id", sa.String))
        note.create_foreign_key("fk_note_note_id", "note", ["note_id"], ["id"])
        note.create_index("ix_note_note_id", ["note_id"])


def _filled(name: str, column: sa.Column[Any]) -> None:
    """Add a column that the rows there are get its default in; two steps, since the rows are copied at the second."""
    with op.batch_alter_table(name) as table:
        table.add_column(column)
    with op.batch_alter_table(name) as table:
        table.alter_column(column.name, server_default=None)


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


def _reference(table: str) -> sa.Column[Any]:
    return sa.Column(f"{table}_id", sa.String, sa.ForeignKey(f"{table}.id"), nullable=False)
