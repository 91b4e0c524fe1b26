"""The steps from one shape of the tables to the next, and how Alembic runs them."""
