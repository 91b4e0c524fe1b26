"""What the room can do with people on the staircase: move, aim, prove."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from mindgap.domain.analysis import Analysis
from mindgap.domain.entity import Entity
from mindgap.domain.placement import Evidence, Placement, Target, View
from mindgap.ui.phases.staircase_facts import Ledger, Place
from mindgap.ui.phases.staircase_words import due_for
from mindgap.ui.widgets.days import months_later

if TYPE_CHECKING:
    from mindgap.services.house import Services

_MONTHS = 6
"""How far ahead a target is set when no requirement says when."""


@dataclass(frozen=True, slots=True)
class Change:
    """What a command did: the entity it stored; None for many at once, which must be read again."""

    saved: Entity | None = None


@dataclass(frozen=True, slots=True)
class Moves:
    """The commands on the staircase as it stands now."""

    services: Services
    analysis: Analysis
    ledger: Ledger
    top: int
    """The number of the highest step."""

    def climb(self, places: Sequence[Place], by: int, view: View = View.AGREED) -> Change | None:
        """Move people up or down; from the ground up onto step 1, from step 1 down to the ground."""
        stands = [(place, min(self.top, self.ledger.step(place, view))) for place in places]
        wanted = [(place, step + by) for place, step in stands if 0 <= step + by <= self.top]
        return self._place(wanted, view) if wanted else None

    def stand(self, place: Place, step: int, view: View) -> Change | None:
        """Put a person on a step in one view."""
        return None if step == self.ledger.step(place, view) else self._place([(place, step)], view)

    def _place(self, wanted: Sequence[tuple[Place, int]], view: View) -> Change:
        company_id = self.analysis.company.id
        if len(wanted) == 1:
            place, step = wanted[0]
            return Change(saved=self.services.staircase.place(place, company_id, step, view))
        today, new_id = self.services.around.today(), self.services.around.new_id
        self.services.edits.apply(
            "add:Placement",
            add=[
                Placement(id=new_id(), company_id=company_id, person_id=p, area_id=a, step=step, on=today, view=view)
                for (p, a), step in wanted
            ],
        )
        return Change()

    def aim_higher(self, places: Sequence[Place]) -> Change | None:
        """Set the target one step higher than it is; beyond the highest step it is taken away."""
        if len(places) == 1:
            return self.aim(places[0], self._next(places[0]))
        goals = [(place, self._next(place), self.ledger.targets.get(place)) for place in places]
        self.services.edits.apply(
            "change:Target",
            add=[self._new(place, step) for place, step, held in goals if step and held is None],
            save=[self._aimed(held, place, step) for place, step, held in goals if held is not None],
        )
        return Change()

    def aim(self, place: Place, step: int, by: date | None = None) -> Change | None:
        """Set the target, by default for when a requirement wants it or in half a year; step 0 takes it away."""
        held = self.ledger.targets.get(place)
        if held is None and not step:
            return None
        due = (by or (held.by if held else None) or self.due(place, step)) if step else None
        return Change(saved=self.services.staircase.aim(self.analysis, place, step, due))

    def due(self, place: Place, step: int) -> date:
        """Give the date that a new target starts from."""
        today = self.services.around.today()
        wanted = due_for(step, self.analysis.requirements, place[1], today)
        return wanted or months_later(today, _MONTHS)

    def prove(self, place: Place, evidence: Evidence | None) -> Change | None:
        """Say what the agreed step rests on; history is kept, so an older placement is stated anew as of today."""
        held = self.ledger.views[View.AGREED].get(place)
        if held is None or not held.step:
            return None
        if held.on == self.services.around.today():
            return Change(saved=self.services.edits.change(held, evidence=evidence))
        company_id = self.analysis.company.id
        return Change(saved=self.services.staircase.place(place, company_id, held.step, evidence=evidence))

    def _next(self, place: Place) -> int:
        held = self.ledger.target(place)
        now = self.ledger.step(place)
        aimed = max(now, held.step if held is not None else 0)
        return aimed + 1 if aimed < self.top else 0

    def _aimed(self, held: Target, place: Place, step: int) -> Target:
        return replace(held, step=step, by=(held.by or self.due(place, step)) if step else None)

    def _new(self, place: Place, step: int) -> Target:
        return Target(
            id=self.services.around.new_id(),
            company_id=self.analysis.company.id,
            person_id=place[0],
            area_id=place[1],
            step=step,
            by=self.due(place, step),
        )


Doing = Callable[[Moves], Change | None]
