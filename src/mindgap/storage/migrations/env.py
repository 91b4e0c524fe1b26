"""What Alembic runs for every migration: the steps, on the connection it is given, in its transaction."""

from __future__ import annotations

from alembic import context

from mindgap.storage.journal_tables import CHANGES


def run() -> None:
    """Run the steps asked for; tables are rebuilt where SQLite cannot alter them."""
    context.configure(
        connection=context.config.attributes["connection"], target_metadata=CHANGES.metadata, render_as_batch=True
    )
    with context.begin_transaction():
        context.run_migrations()


if __name__ == "env_py":
    run()
