"""One company's Mind the Gap analysis as a whole: a frozen picture that screens and documents read."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import TypeVar, cast

from mindgap.domain.action import Action, ActionGap, ActionPerson, Intake
from mindgap.domain.ballot import Ballot, BallotGap
from mindgap.domain.company import Company
from mindgap.domain.entity import Entity
from mindgap.domain.gap import Gap, Requirement
from mindgap.domain.goal import Goal
from mindgap.domain.note import Note
from mindgap.domain.participant import Participant
from mindgap.domain.person import Area, Indicator, Person
from mindgap.domain.placement import Placement, Step, Target
from mindgap.domain.review import FollowUp, GapReview, Review
from mindgap.domain.round import Round
from mindgap.domain.scoring import Score, SealedScore
from mindgap.domain.session import Attendance, Block, Clock, Lap, Session
from mindgap.domain.survey_count import SurveyCount
from mindgap.domain.theme import UsedCard
from mindgap.domain.version import PlanVersion

E = TypeVar("E", bound=Entity)

COLLECTIONS: dict[type[Entity], str] = {
    Step: "steps",
    Participant: "participants",
    Session: "sessions",
    Block: "blocks",
    Attendance: "attendances",
    Clock: "clocks",
    Lap: "laps",
    Round: "rounds",
    Score: "scores",
    SealedScore: "sealed_scores",
    SurveyCount: "survey_counts",
    UsedCard: "used_cards",
    Note: "notes",
    Goal: "goals",
    Gap: "gaps",
    Ballot: "ballots",
    BallotGap: "ballot_gaps",
    Area: "areas",
    Person: "people",
    Indicator: "indicators",
    Requirement: "requirements",
    Placement: "placements",
    Target: "targets",
    Action: "actions",
    ActionGap: "action_gaps",
    ActionPerson: "action_people",
    Intake: "intakes",
    Review: "reviews",
    GapReview: "gap_reviews",
    FollowUp: "follow_ups",
    PlanVersion: "plan_versions",
}
"""Each kind of entity and the field of Analysis that holds it; parents stand before their children."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Analysis:
    """Everything stored about one company, each collection in the order of creation."""

    company: Company
    steps: tuple[Step, ...] = ()
    participants: tuple[Participant, ...] = ()
    sessions: tuple[Session, ...] = ()
    blocks: tuple[Block, ...] = ()
    attendances: tuple[Attendance, ...] = ()
    clocks: tuple[Clock, ...] = ()
    laps: tuple[Lap, ...] = ()
    rounds: tuple[Round, ...] = ()
    scores: tuple[Score, ...] = ()
    sealed_scores: tuple[SealedScore, ...] = ()
    survey_counts: tuple[SurveyCount, ...] = ()
    used_cards: tuple[UsedCard, ...] = ()
    notes: tuple[Note, ...] = ()
    goals: tuple[Goal, ...] = ()
    gaps: tuple[Gap, ...] = ()
    ballots: tuple[Ballot, ...] = ()
    ballot_gaps: tuple[BallotGap, ...] = ()
    requirements: tuple[Requirement, ...] = ()
    areas: tuple[Area, ...] = ()
    people: tuple[Person, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    placements: tuple[Placement, ...] = ()
    targets: tuple[Target, ...] = ()
    actions: tuple[Action, ...] = ()
    action_gaps: tuple[ActionGap, ...] = ()
    action_people: tuple[ActionPerson, ...] = ()
    intakes: tuple[Intake, ...] = ()
    reviews: tuple[Review, ...] = ()
    gap_reviews: tuple[GapReview, ...] = ()
    follow_ups: tuple[FollowUp, ...] = ()
    plan_versions: tuple[PlanVersion, ...] = ()

    def all(self, kind: type[E]) -> tuple[E, ...]:
        """Give every entity of a kind."""
        return cast("tuple[E, ...]", getattr(self, COLLECTIONS[kind]))

    def find(self, kind: type[E], entity_id: str | None) -> E | None:
        """Give the entity with that id, or None."""
        return next((e for e in self.all(kind) if e.id == entity_id), None)

    def with_(self, entity: Entity) -> Analysis:
        """Give the analysis with `entity` put in the place of its older self, or last."""
        if isinstance(entity, Company):
            return replace(self, company=entity)
        kept = self.all(type(entity))
        ids = [e.id for e in kept]
        index = ids.index(entity.id) if entity.id in ids else len(ids)
        return self._replaced(type(entity), (*kept[:index], entity, *kept[index + 1 :]))

    def without(self, entity: Entity) -> Analysis:
        """Give the analysis without `entity` and without what cannot stand alone once it is gone."""
        result = self
        for gone in (*self.dependants(entity), entity):
            left = tuple(e for e in result.all(type(gone)) if e.id != gone.id)
            result = result._replaced(type(gone), left)
        for loosened in self.loosened(entity):
            result = result.with_(loosened)
        return result

    def dependants(self, entity: Entity) -> tuple[Entity, ...]:
        """Give what must go with `entity`: children by their required `<kind>_id`, and the children's children."""
        children = [
            child
            for kind in COLLECTIONS
            if reference(type(entity)) in _required(kind)
            for child in self.all(kind)
            if getattr(child, reference(type(entity))) == entity.id
        ]
        return tuple(c for child in children for c in (*self.dependants(child), child))

    def loosened(self, entity: Entity) -> tuple[Entity, ...]:
        """Give what stays but loses its optional reference to `entity`, as it then is."""
        name = reference(type(entity))
        return tuple(
            replace(e, **{name: None})  # type: ignore[arg-type]  # the name decides the type
            for kind in COLLECTIONS
            if name in _optional(kind)
            for e in self.all(kind)
            if getattr(e, name) == entity.id
        )

    def _replaced(self, kind: type[Entity], entities: tuple[Entity, ...]) -> Analysis:
        return replace(self, **{COLLECTIONS[kind]: entities})  # type: ignore[arg-type]  # the name decides the type


def reference(kind: type[Entity]) -> str:
    """Give the field name by which others point at this kind, e.g. Gap → "gap_id"."""
    return f"{kind.__name__.lower()}_id"


def _required(kind: type[Entity]) -> set[str]:
    return {f.name for f in fields(kind) if f.name.endswith("_id") and "None" not in str(f.type)}


def _optional(kind: type[Entity]) -> set[str]:
    return {f.name for f in fields(kind) if f.name.endswith("_id") and "None" in str(f.type)}
