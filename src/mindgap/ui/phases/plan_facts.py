"""What the plan phase shows of the analysis: each action with what it is tied to, and the sums."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from mindgap.domain.action import Action, ActionStatus
from mindgap.domain.analysis import Analysis
from mindgap.domain.company import Phase
from mindgap.domain.gap import Decision, Gap, ranked
from mindgap.domain.open_points import ChangedSinceReview
from mindgap.domain.overview import is_late
from mindgap.domain.person import Person
from mindgap.domain.plan import open_points
from mindgap.texts import language

if TYPE_CHECKING:
    from mindgap.domain.open_points import OpenPoint
    from mindgap.domain.theme import Material
    from mindgap.reporting.facts.money import BudgetFacts
    from mindgap.services.versions import VersionService


@dataclass(frozen=True, slots=True)
class Tied:
    """An action with what it is tied to; gaps come with their number in the order of rank."""

    number: int
    action: Action
    gaps: tuple[tuple[int, Gap], ...]
    people: tuple[Person, ...]
    late: bool


def tied_actions(analysis: Analysis, today: date) -> tuple[Tied, ...]:
    """Give every action in the order of creation."""
    gaps: dict[str, set[str]] = {}
    for tie in analysis.action_gaps:
        gaps.setdefault(tie.action_id, set()).add(tie.gap_id)
    people: dict[str, set[str]] = {}
    for part in analysis.action_people:
        people.setdefault(part.action_id, set()).add(part.person_id)
    numbered = tuple(enumerate(ranked(analysis.gaps), start=1))
    return tuple(
        Tied(
            number,
            action,
            tuple((n, gap) for n, gap in numbered if gap.id in gaps.get(action.id, ())),
            tuple(p for p in analysis.people if p.id in people.get(action.id, ())),
            is_late(action, today),
        )
        for number, action in enumerate(analysis.actions, start=1)
    )


def gaps_to_act_on(analysis: Analysis, theme: str = "") -> tuple[tuple[int, Gap, bool], ...]:
    """Give the gaps with their numbers and whether they still lack an action that they are to have.

    Those that lack one come first; then those to act on, undecided and left open, each in the order of rank; within
    these, gaps of `theme` first.
    """
    alive = {a.id for a in analysis.actions if a.status is not ActionStatus.CANCELLED}
    acted_on = {tie.gap_id for tie in analysis.action_gaps if tie.action_id in alive}
    found = [
        (n, gap, gap.decision is Decision.ACT and gap.id not in acted_on)
        for n, gap in enumerate(ranked(analysis.gaps), start=1)
    ]
    return tuple(sorted(found, key=lambda item: (item[1].theme != theme if theme else False, not item[2])))


def start_values(analysis: Analysis, gap: Gap | None, today: date, lead: date) -> Mapping[str, object]:
    """Give owner, start and end of a new action: the gap's owner, `lead`, and the earliest day that the gap requires.

    Where that day is past there is no end; where it lies before `lead` the action starts today.
    """
    if gap is None:
        return {"start": lead}
    days = [r.by for r in analysis.requirements if r.gap_id == gap.id and r.by is not None and r.by >= today]
    end = min(days, default=None)
    return {"owner": gap.owner, "start": today if end is not None and end < lead else lead, "end": end}


def shown_owner(owner: str, people: Sequence[Person], *, coded: bool) -> str:
    """Give an owner as the room may see it: with codes in place of names it is the code, or three dots for others."""
    if not coded or not owner:
        return owner
    wanted = owner.casefold()
    return next((p.code for p in people if wanted in {p.name.casefold(), p.code.casefold()}), "•••")


class Sums:
    """Budget and open points, computed again only when the analysis is another."""

    def __init__(self) -> None:
        self._from: Analysis | None = None
        self._material: Material | None = None
        self._found: tuple[OpenPoint, ...] = ()
        self._changed: tuple[OpenPoint, ...] = ()
        self.budget: BudgetFacts | None = None

    @property
    def points(self) -> tuple[OpenPoint, ...]:
        """What lies open, in the order of the phases."""
        order = list(Phase)
        return tuple(sorted((*self._found, *self._changed), key=lambda point: order.index(point.phase)))

    def follow(self, analysis: Analysis, present: Analysis, material: Material) -> None:
        """Take over a newer analysis; `present` is the same without those who have left."""
        if analysis is self._from and material is self._material:
            return
        from mindgap.reporting.facts.actions import build_actions
        from mindgap.reporting.facts.money import build_budget

        self._from, self._material = analysis, material
        self.budget = build_budget(build_actions(analysis, ()), analysis.company.unit_cost)
        steps = len(analysis.steps) or len(material.steps)
        self._found = open_points(present, steps, [theme.id for theme in material.themes])

    def compare(self, versions: VersionService, analysis: Analysis) -> None:
        """Look whether the plan is still what the reviewer has read: too slow for every key."""
        found = versions.since_review(analysis, language())
        counted = (("version", found[0]), ("count", len(found[1]))) if found and found[1] else None
        self._changed = (ChangedSinceReview("", counted),) if counted else ()
