"""Whose answers are counted with a group's, and where a session is held."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_NEW = (("score", "pooled"), ("sealed_score", "pooled"), ("session", "venue"))


def upgrade() -> None:
    """Add the columns, empty in the rows there are; in two steps, since rows are copied at the second."""
    for name, column in _NEW:
        with op.batch_alter_table(name) as table:
            table.add_column(sa.Column(column, sa.String, nullable=False, server_default=""))
        with op.batch_alter_table(name) as table:
            table.alter_column(column, server_default=None)


def downgrade() -> None:
    """Drop them."""
    for name, column in _NEW:
        with op.batch_alter_table(name) as table:
            table.drop_column(column)
