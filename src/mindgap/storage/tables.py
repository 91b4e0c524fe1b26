"""One SQL table per kind of entity, with the field names of the domain.

Enumerations are kept as their text, ids as UUIDv7 text. What the domain calls unique is unique here.
"""

from datetime import date
from typing import Any, ClassVar

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import declared_attr
from sqlmodel import Field, SQLModel

from mindgap.domain.action import Action, ActionGap, ActionPerson
from mindgap.domain.company import Company
from mindgap.domain.entity import Entity
from mindgap.domain.gap import Gap, Requirement
from mindgap.domain.goal import Goal
from mindgap.domain.note import Note
from mindgap.domain.participant import Participant
from mindgap.domain.person import Area, Person
from mindgap.domain.placement import Placement, Step, Target
from mindgap.domain.review import FollowUp, GapReview, Review
from mindgap.domain.round import Round
from mindgap.domain.scoring import Score


class Row(SQLModel):
    """What every row has; an update counts `version` up and refuses to overwrite another version."""

    id: str = Field(primary_key=True)
    version: int = 1

    @declared_attr.directive
    def __mapper_args__(cls) -> dict[str, Any]:  # noqa: N805, PLW3201  # SQLAlchemy calls it with the class
        """Point out the version column: the Column itself, since a name is not understood here."""
        return {"version_id_col": cls.__dict__["version"]} if "version" in cls.__dict__ else {}


class OwnedRow(Row):
    """A row that belongs to a company."""

    company_id: str = Field(foreign_key="company.id", index=True)


class CompanyRow(OwnedRow, table=True):
    """A company; `name_key` is the name as it is compared."""

    __tablename__ = "company"

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


class StepRow(OwnedRow, table=True):
    """A step of the company's own staircase."""

    __tablename__ = "step"

    number: int
    name: str
    criterion: str


class ParticipantRow(OwnedRow, table=True):
    """Somebody in the room."""

    __tablename__ = "participant"

    group: str
    name: str
    role: str
    workshop_1: bool
    workshop_2: bool


class RoundRow(OwnedRow, table=True):
    """A measuring."""

    __tablename__ = "round"
    __table_args__ = (UniqueConstraint("company_id", "label"),)

    label: str
    opened: date


class ScoreRow(OwnedRow, table=True):
    """Counts per level of one group on one item."""

    __tablename__ = "score"
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


class NoteRow(OwnedRow, table=True):
    """Something said."""

    __tablename__ = "note"

    subject: str
    text: str
    kind: str
    who: str
    private: bool
    done: bool


class GoalRow(OwnedRow, table=True):
    """A business goal."""

    __tablename__ = "goal"

    text: str
    horizon: str
    driver: str | None
    measure: str


class GapRow(OwnedRow, table=True):
    """A competence gap."""

    __tablename__ = "gap"

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


class AreaRow(OwnedRow, table=True):
    """A competence area."""

    __tablename__ = "area"

    name: str
    minimum: int
    critical: bool
    position: int


class PersonRow(OwnedRow, table=True):
    """An employee."""

    __tablename__ = "person"
    __table_args__ = (UniqueConstraint("company_id", "code"),)

    code: str
    name: str
    role: str
    team: str
    category: str | None
    own_wish: str
    leaves: date | None


class RequirementRow(OwnedRow, table=True):
    """What a gap requires in heads."""

    __tablename__ = "requirement"

    gap_id: str = Field(foreign_key="gap.id", index=True)
    area_id: str = Field(foreign_key="area.id", index=True)
    step: int
    heads: int
    by: date | None


class PlacementRow(OwnedRow, table=True):
    """One view of one person in one area on one day."""

    __tablename__ = "placement"

    person_id: str = Field(foreign_key="person.id", index=True)
    area_id: str = Field(foreign_key="area.id", index=True)
    step: int
    on: date
    view: str
    evidence: str | None


class TargetRow(OwnedRow, table=True):
    """Where a person is to be in an area."""

    __tablename__ = "target"
    __table_args__ = (UniqueConstraint("person_id", "area_id"),)

    person_id: str = Field(foreign_key="person.id")
    area_id: str = Field(foreign_key="area.id", index=True)
    step: int
    by: date | None


class ActionRow(OwnedRow, table=True):
    """Something done to close gaps."""

    __tablename__ = "action"

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


class ActionGapRow(OwnedRow, table=True):
    """That an action helps to close a gap."""

    __tablename__ = "action_gap"
    __table_args__ = (UniqueConstraint("action_id", "gap_id"),)

    action_id: str = Field(foreign_key="action.id")
    gap_id: str = Field(foreign_key="gap.id", index=True)


class ActionPersonRow(OwnedRow, table=True):
    """That a person takes part in an action."""

    __tablename__ = "action_person"
    __table_args__ = (UniqueConstraint("action_id", "person_id"),)

    action_id: str = Field(foreign_key="action.id")
    person_id: str = Field(foreign_key="person.id", index=True)


class ReviewRow(OwnedRow, table=True):
    """Who reviewed."""

    __tablename__ = "review"

    organisation: str
    role: str
    name: str
    on: date | None


class GapReviewRow(OwnedRow, table=True):
    """The reviewer's verdict on a gap."""

    __tablename__ = "gap_review"

    gap_id: str = Field(foreign_key="gap.id", unique=True)
    verdict: str
    text: str


class FollowUpRow(OwnedRow, table=True):
    """A date of follow-up."""

    __tablename__ = "follow_up"

    due: date
    months: int
    held: date | None
    text: str


ROWS: dict[type[Entity], type[Row]] = {
    Company: CompanyRow,
    Step: StepRow,
    Participant: ParticipantRow,
    Round: RoundRow,
    Score: ScoreRow,
    Note: NoteRow,
    Goal: GoalRow,
    Gap: GapRow,
    Area: AreaRow,
    Person: PersonRow,
    Requirement: RequirementRow,
    Placement: PlacementRow,
    Target: TargetRow,
    Action: ActionRow,
    ActionGap: ActionGapRow,
    ActionPerson: ActionPersonRow,
    Review: ReviewRow,
    GapReview: GapReviewRow,
    FollowUp: FollowUpRow,
}
"""Each kind of entity and the rows that keep it; parents stand before their children."""
