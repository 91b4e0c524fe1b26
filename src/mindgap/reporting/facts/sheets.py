"""What one employee's own sheet says: where the person stands, is heading, takes part and passes on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from mindgap.domain.action import Action, ActionStatus, ActionType
from mindgap.domain.analysis import Analysis
from mindgap.domain.errors import UnknownPersonError
from mindgap.domain.funders import Funders
from mindgap.domain.own_staircase import steps_of
from mindgap.domain.person import Area, Person
from mindgap.domain.placement import Evidence, Placement, Target, View
from mindgap.domain.staircase import areas_in_order, latest, targets_by_place
from mindgap.domain.still_here import gone
from mindgap.domain.text import swedish_key
from mindgap.domain.theme import Material, StepText
from mindgap.reporting.facts.control import CompanyFacts, PrivacyFacts, build_company, build_privacy
from mindgap.reporting.facts.plan import PersonFacts


@dataclass(frozen=True, slots=True)
class AreaStanding:
    """One area: the step in each view (None: nobody has said, 0: not in the area), and the way to the target."""

    area: str
    own: int | None
    manager: int | None
    agreed: int | None
    evidence: Evidence | None
    on: date | None
    """When the agreed step was agreed."""
    target: int | None
    by: date | None


@dataclass(frozen=True, slots=True)
class SheetAction:
    """An action that the person takes part in."""

    title: str
    type: ActionType
    start: date | None
    end: date | None
    hours: int | None
    status: ActionStatus


@dataclass(frozen=True, slots=True)
class SheetSpread:
    """Knowledge that is passed on, as the action says it."""

    title: str
    by_whom: str
    to: str
    by: date | None
    done: bool
    takes_part: bool
    """Whether the person takes part in the action."""


@dataclass(frozen=True, slots=True)
class SheetFacts:
    """One person."""

    person: PersonFacts
    role: str
    team: str
    own_wish: str
    areas: tuple[AreaStanding, ...]
    """Those with a target first, then by the areas' order."""
    actions: tuple[SheetAction, ...]
    """By start; what is cancelled is left out."""
    spread: tuple[SheetSpread, ...]


@dataclass(frozen=True, slots=True)
class SheetsFacts:
    """The sheets of a company."""

    company: CompanyFacts
    on: date
    steps: tuple[StepText, ...]
    privacy: PrivacyFacts
    people: tuple[PersonFacts, ...]
    """Everybody in the company: whom no one else's sheet may tell of."""
    sheets: tuple[SheetFacts, ...]
    funders: Funders | None = None


def build_sheets(analysis: Analysis, material: Material, today: date, code: str | None = None) -> SheetsFacts:
    """Gather a sheet per person in the order of codes, or of one; raise UnknownPersonError for a code nobody has.

    Whose last day is over has one only when asked for.
    """
    left = gone(analysis.people, today) if code is None else frozenset()
    chosen = [p for p in analysis.people if code in (None, p.code) and p.id not in left]
    if code is not None and not chosen:
        raise UnknownPersonError(name=code)
    gathered = _Gathered(analysis)
    return SheetsFacts(
        company=build_company(analysis),
        on=today,
        steps=steps_of(analysis, material),
        privacy=build_privacy(analysis),
        people=tuple(PersonFacts(p.code, p.name) for p in analysis.people),
        sheets=tuple(gathered.sheet(p) for p in sorted(chosen, key=lambda p: swedish_key(p.code))),
    )


class _Gathered:
    """Everything by person, so that five hundred sheets need one pass over the analysis."""

    def __init__(self, analysis: Analysis) -> None:
        self.areas = areas_in_order(analysis)
        self.views = {view: latest(analysis.placements, view) for view in View}
        self.targets = targets_by_place(analysis.targets)
        self.actions = [a for a in analysis.actions if a.status is not ActionStatus.CANCELLED]
        self.taking_part: dict[str, set[str]] = {}
        for tie in analysis.action_people:
            self.taking_part.setdefault(tie.person_id, set()).add(tie.action_id)

    def sheet(self, person: Person) -> SheetFacts:
        """Give a person's sheet."""
        own = self.taking_part.get(person.id, set())
        areas = [self._standing(person, area) for area in self.areas]
        taken = sorted((a for a in self.actions if a.id in own), key=lambda a: (a.start or a.end or date.max, a.id))
        return SheetFacts(
            person=PersonFacts(person.code, person.name),
            role=person.role,
            team=person.team,
            own_wish=person.own_wish,
            areas=tuple(sorted((a for a in areas if _told(a)), key=lambda a: a.target is None)),
            actions=tuple(_action(a) for a in taken),
            spread=tuple(_passed_on(self.actions, own)),
        )

    def _standing(self, person: Person, area: Area) -> AreaStanding:
        place = (person.id, area.id)
        own, manager, agreed = (self.views[view].get(place) for view in (View.OWN, View.MANAGER, View.AGREED))
        target: Target | None = self.targets.get(place)
        aimed = target is not None and target.step > 0
        return AreaStanding(
            area=area.name,
            own=_step(own),
            manager=_step(manager),
            agreed=_step(agreed),
            evidence=agreed.evidence if agreed else None,
            on=agreed.on if agreed else None,
            target=target.step if target is not None and aimed else None,
            by=target.by if target is not None and aimed else None,
        )


def _step(placement: Placement | None) -> int | None:
    return placement.step if placement else None


def _told(standing: AreaStanding) -> bool:
    """Tell whether there is anything to say of an area."""
    return bool(standing.own or standing.manager or standing.agreed or standing.target)


def _action(action: Action) -> SheetAction:
    return SheetAction(action.title, action.type, action.start, action.end, action.hours, action.status)


def _passed_on(actions: Iterable[Action], own: set[str]) -> Iterable[SheetSpread]:
    for a in actions:
        if a.spread_from or a.spread_to:
            yield SheetSpread(a.title, a.spread_from, a.spread_to, a.spread_by, a.spread_done, a.id in own)
