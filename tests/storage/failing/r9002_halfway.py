"""A made-up later shape that cannot be reached: the step fails after it has changed a good deal."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "9002"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table("extra", sa.Column("id", sa.String, primary_key=True))
    op.execute("DELETE FROM goal")
    with op.batch_alter_table("gap") as gap:
        gap.add_column(sa.Column("weight", sa.Integer))
    op.execute("INSERT INTO nowhere VALUES (1)")
