"""One SQL table per kind of entity, with the field names of the domain.

Enumerations are kept as their text, ids as UUIDv7 text. What the domain calls unique is unique here.
"""

import re
from datetime import date
from typing import Any

from sqlalchemy import MetaData, UniqueConstraint
from sqlalchemy.orm import declared_attr
from sqlmodel import Field, SQLModel

from mindgap.domain.analysis import COLLECTIONS
from mindgap.domain.company import Company
from mindgap.domain.entity import Entity

METADATA = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    }
)
"""Every table of the database; the names let migrations point at what they change."""


class Row(SQLModel):
    """What every row has; an update counts `version` up and refuses to overwrite another version."""

    metadata = METADATA

    id: str = Field(primary_key=True)
    company_id: str = Field(foreign_key="company.id", index=True)
    version: int = 1

    @declared_attr.directive
    def __tablename__(cls) -> str:  # noqa: N805  # SQLAlchemy calls it with the class
        """Give the name of the kind in small letters, e.g. ActionGapRow → "action_gap"."""
        return re.sub(r"(?<!^)(?=[A-Z])", "_", cls.__name__.removesuffix("Row")).lower()

    @declared_attr.directive
    def __mapper_args__(cls) -> dict[str, Any]:  # noqa: N805  # SQLAlchemy calls it with the class
        """Point out the version column: the Column itself, since a name is not understood here."""
        return {"version_id_col": cls.__dict__["version"]} if "version" in cls.__dict__ else {}


class CompanyRow(Row, table=True):
    """A company; `name_key` is the name as it is compared."""

    name_key: str = Field(unique=True)
    name: str
    organisation_number: str
    town: str
    region: str | None
    industry: str
    employees: int | None
    contact: str
    facilitator: str
    workshop_1: date | None
    workshop_2: date | None
    retention_until: date | None
    notice_given: date | None
    phase: str
    place: str
    plan_state: str
    decided_by: str
    decided_on: date | None
    minimum_group: int
    coverage_step: int
    trainer_step: int
    unit_cost: int


class StepRow(Row, table=True):
    """A step of the company's own staircase."""

    number: int
    name: str
    criterion: str


class ParticipantRow(Row, table=True):
    """Somebody in the room."""

    group: str
    name: str
    role: str
    workshop_1: bool
    workshop_2: bool


class RoundRow(Row, table=True):
    """A measuring."""

    __table_args__ = (UniqueConstraint("company_id", "label"),)

    label: str
    opened: date


class ScoreRow(Row, table=True):
    """Counts per level of one group on one item."""

    __table_args__ = (UniqueConstraint("round_id", "kind", "item", "group", "attempt"),)

    round_id: str = Field(foreign_key="round.id")
    kind: str
    item: str
    group: str
    attempt: int
    ones: int
    twos: int
    threes: int
    fours: int
    fives: int


class NoteRow(Row, table=True):
    """Something said."""

    subject: str
    text: str
    kind: str
    who: str
    private: bool
    done: bool


class GoalRow(Row, table=True):
    """A business goal."""

    text: str
    horizon: str
    driver: str | None
    measure: str


class GapRow(Row, table=True):
    """A competence gap."""

    text: str
    theme: str
    goal_id: str | None = Field(foreign_key="goal.id", index=True)
    horizon: str | None
    driver: str | None
    dots: int
    importance: int | None
    effort: int | None
    decision: str
    reason: str
    owner: str


class AreaRow(Row, table=True):
    """A competence area."""

    name: str
    minimum: int
    critical: bool
    position: int


class PersonRow(Row, table=True):
    """An employee."""

    __table_args__ = (UniqueConstraint("company_id", "code"),)

    code: str
    name: str
    role: str
    team: str
    category: str | None
    own_wish: str
    leaves: date | None


class RequirementRow(Row, table=True):
    """What a gap requires in heads."""

    gap_id: str = Field(foreign_key="gap.id", index=True)
    area_id: str = Field(foreign_key="area.id", index=True)
    step: int
    heads: int
    by: date | None


class PlacementRow(Row, table=True):
    """One view of one person in one area on one day."""

    person_id: str = Field(foreign_key="person.id", index=True)
    area_id: str = Field(foreign_key="area.id", index=True)
    step: int
    on: date
    view: str
    evidence: str | None


class TargetRow(Row, table=True):
    """Where a person is to be in an area."""

    __table_args__ = (UniqueConstraint("person_id", "area_id"),)

    person_id: str = Field(foreign_key="person.id")
    area_id: str = Field(foreign_key="area.id", index=True)
    step: int
    by: date | None


class ActionRow(Row, table=True):
    """Something done to close gaps."""

    title: str
    type: str
    aim: str
    audience: str
    group: str
    owner: str
    start: date | None
    end: date | None
    hours: int | None
    cost: int | None
    funding: str | None
    procured: bool
    measure: str
    status: str
    spread_from: str
    spread_to: str
    spread_by: date | None
    spread_done: bool


class ActionGapRow(Row, table=True):
    """That an action helps to close a gap."""

    __table_args__ = (UniqueConstraint("action_id", "gap_id"),)

    action_id: str = Field(foreign_key="action.id")
    gap_id: str = Field(foreign_key="gap.id", index=True)


class ActionPersonRow(Row, table=True):
    """That a person takes part in an action."""

    __table_args__ = (UniqueConstraint("action_id", "person_id"),)

    action_id: str = Field(foreign_key="action.id")
    person_id: str = Field(foreign_key="person.id", index=True)


class ReviewRow(Row, table=True):
    """Who reviewed."""

    organisation: str
    role: str
    name: str
    on: date | None


class GapReviewRow(Row, table=True):
    """The reviewer's verdict on a gap."""

    gap_id: str = Field(foreign_key="gap.id", unique=True)
    verdict: str
    text: str


class FollowUpRow(Row, table=True):
    """A date of follow-up."""

    due: date
    months: int
    held: date | None
    text: str


KINDS: tuple[type[Entity], ...] = (Company, *COLLECTIONS)
"""Every kind of entity; parents stand before their children."""

_ROWS_BY_NAME = {row.__name__: row for row in Row.__subclasses__()}

ROWS: dict[type[Entity], type[Row]] = {kind: _ROWS_BY_NAME[f"{kind.__name__}Row"] for kind in KINDS}
"""Each kind of entity and the rows that keep it."""
