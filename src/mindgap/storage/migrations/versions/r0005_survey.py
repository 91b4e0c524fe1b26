"""Answers to the employee survey: heads per round, item and answer."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "survey_count",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("company_id", sa.String, sa.ForeignKey("company.id"), nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("round_id", sa.String, sa.ForeignKey("round.id"), nullable=False),
        sa.Column("item", sa.String, nullable=False),
        *(sa.Column(name, sa.Integer, nullable=False) for name in ("value", "heads")),
        sa.UniqueConstraint("round_id", "item", "value"),
    )
    op.create_index("ix_survey_count_company_id", "survey_count", ["company_id"])


def downgrade() -> None:
    """Drop it."""
    op.drop_table("survey_count")
