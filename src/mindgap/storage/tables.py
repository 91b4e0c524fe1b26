"""One SQL table per kind of entity, with the field names of the domain.

Enumerations are kept as their text, ids as UUIDv7 text. What the domain calls unique is unique here.
"""

from datetime import date

from sqlalchemy import UniqueConstraint
from sqlmodel import Field

from mindgap.domain.analysis import COLLECTIONS
from mindgap.domain.company import Company
from mindgap.domain.entity import Entity
from mindgap.domain.version import FrozenPlan
from mindgap.storage.row import METADATA, Row
from mindgap.storage.session_tables import PASSING as PASSING_IN_SESSIONS
from mindgap.storage.version_tables import VERSIONS


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
    indicators: bool
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
    pooled: str
    ones: int
    twos: int
    threes: int
    fours: int
    fives: int


class SurveyCountRow(Row, table=True):
    """Heads per answer to an item of the employee survey."""

    __table_args__ = (UniqueConstraint("round_id", "item", "value"),)

    round_id: str = Field(foreign_key="round.id")
    item: str
    value: int
    heads: int


class NoteRow(Row, table=True):
    """Something said."""

    subject: str
    text: str
    kind: str
    who: str
    private: bool
    done: bool
    due: date | None
    note_id: str | None = Field(foreign_key="note.id", index=True)


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
    decider: str


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


class IndicatorRow(Row, table=True):
    """What the programme counts by."""

    person_id: str = Field(foreign_key="person.id", unique=True)
    gender: str | None
    age_band: str | None
    education: str | None


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


class IntakeRow(Row, table=True):
    """Heads that an action brings in from outside."""

    action_id: str = Field(foreign_key="action.id", index=True)
    area_id: str = Field(foreign_key="area.id", index=True)
    step: int
    heads: int


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


KINDS: tuple[type[Entity], ...] = (Company, *COLLECTIONS, FrozenPlan)
"""Every kind of entity; parents stand before their children.

A frozen plan is read alone, when its version is asked for: it is as large as all the rest together.
"""

PASSING: tuple[type[Row], ...] = (*PASSING_IN_SESSIONS, *VERSIONS)
"""Rows that change past the journal, so that undo leaves them alone and it keeps no image of them."""

__all__ = ["KINDS", "METADATA", "PASSING", "ROWS", "Row"]

_ROWS_BY_NAME = {row.__name__: row for row in Row.__subclasses__()}

ROWS: dict[type[Entity], type[Row]] = {kind: _ROWS_BY_NAME[f"{kind.__name__}Row"] for kind in KINDS}
"""Each kind of entity and the rows that keep it."""
