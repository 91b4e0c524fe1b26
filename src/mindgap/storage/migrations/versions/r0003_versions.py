"""Numbered versions of the plan, and apart from them what each of them says."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the two tables."""
    _table(
        "plan_version",
        sa.Column("number", sa.Integer, nullable=False),
        *(_text("language"), _text("state"), sa.Column("frozen_on", sa.Date, nullable=False)),
        *(_text(name) for name in ("decided_by", "changes", "fingerprint")),
        sa.UniqueConstraint("company_id", "number", "language"),
    )
    _table("frozen_plan", _text("facts"), _text("people"))


def downgrade() -> None:
    """Drop them."""
    op.drop_table("frozen_plan")
    op.drop_table("plan_version")


def _table(name: str, *items: Any) -> None:  # noqa: ANN401  # columns, constraints
    op.create_table(
        name,
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("company_id", sa.String, sa.ForeignKey("company.id"), nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        *items,
    )
    op.create_index(f"ix_{name}_company_id", name, ["company_id"])


def _text(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.String, nullable=False)
