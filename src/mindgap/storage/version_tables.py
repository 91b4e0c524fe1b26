"""Tables of the versions of a plan: what each is called, and apart from it all that it says."""

from datetime import date

from sqlalchemy import UniqueConstraint

from mindgap.storage.row import Row


class PlanVersionRow(Row, table=True):
    """A version as it was handed over, in one language."""

    __table_args__ = (UniqueConstraint("company_id", "number", "language"),)

    number: int
    language: str
    state: str
    frozen_on: date
    decided_by: str
    changes: str
    fingerprint: str


class FrozenPlanRow(Row, table=True):
    """What a version says; it has the id of its version."""

    facts: str
    people: str


VERSIONS: tuple[type[Row], ...] = (PlanVersionRow, FrozenPlanRow)
"""A paper that has left the room is not taken back with z."""
