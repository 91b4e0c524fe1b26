"""A made-up later shape: goals get a weight, and a row per company is written."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "9001"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("goal") as goal:
        goal.add_column(sa.Column("weight", sa.Integer, nullable=False, server_default="1"))
        goal.alter_column("measure", new_column_name="sign")
