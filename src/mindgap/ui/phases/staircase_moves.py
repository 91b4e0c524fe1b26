"""What the room can do with people on the staircase: move, aim, prove."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from mindgap.domain.analysis import Analysis
from mindgap.domain.entity import Entity
from mindgap.domain.placement import Placement, Target, View
from mindgap.ui.phases.staircase_ledger import Ledger, Place
from mindgap.ui.phases.staircase_place import UNSAID, Proof
from mindgap.ui.phases.staircase_words import due_for
from mindgap.ui.widgets.days import months_later

if TYPE_CHECKING:
    from mindgap.services.house import Services

_MONTHS = 6
"""How far ahead a target is set when no requirement says when."""


@dataclass(frozen=True, slots=True)
class Change:
    """What a command did or wants: placements to be shown and then stored, or the entity it has stored already.

    Neither when many entities were stored at once, which must be read again.
    """

    added: tuple[Placement, ...] = ()
    passed: tuple[Target, ...] = ()
    """Targets that these placements went past, taken away with them: they would foretell a step down."""
    saved: Entity | None = None


@dataclass(frozen=True, slots=True)
class Moves:
    """The commands on the staircase as it stands now."""

    services: Services
    analysis: Analysis
    ledger: Ledger
    top: int
    """The number of the highest step."""
    proof: Proof = UNSAID

    def climb(self, places: Sequence[Place], by: int, view: View = View.AGREED) -> Change | None:
        """Move people up or down; from the ground up onto step 1, from step 1 down to the ground."""
        stands = [(place, min(self.top, self.ledger.step(place, view))) for place in places]
        return self.place([(place, step + by) for place, step in stands if 0 <= step + by <= self.top], view)

    def stand(self, places: Sequence[Place], step: int, view: View = View.AGREED) -> Change | None:
        """Put people on a step in one view; those who stand there already stay as they are."""
        return self.place([(place, step) for place in places if step != self.ledger.step(place, view)], view)

    def prove(self, places: Sequence[Place], proof: Proof) -> Change | None:
        """Say what the agreed steps rest on; history is kept: those of another day are stated anew."""
        held = [self.ledger.views[View.AGREED].get(place) for place in places]
        standing = [p for p in held if p is not None and p.step and p.evidence is not proof.kind]
        on = proof.on or self.services.around.today()
        if len(standing) == 1 and standing[0].on == on:
            return Change(saved=self.services.edits.change(standing[0], evidence=proof.kind))
        again = [((p.person_id, p.area_id), p.step) for p in standing]
        return replace(self, proof=proof).place(again, View.AGREED)

    def aim_higher(self, places: Sequence[Place]) -> Change | None:
        """Set the target one step higher than it is; beyond the highest step it is taken away."""
        return self._aim([(place, self._next(place)) for place in places], None)

    def aim(self, places: Sequence[Place], step: int, by: date | None = None) -> Change | None:
        """Set the target, by default for when a requirement wants it or in half a year; step 0 takes it away."""
        return self._aim([(place, step) for place in places], by)

    def due(self, place: Place, step: int) -> date:
        """Give the date that a new target starts from."""
        today = self.services.around.today()
        wanted = due_for(step, self.analysis.requirements, place[1], today)
        return wanted or months_later(today, _MONTHS)

    def place(self, wanted: Sequence[tuple[Place, int]], view: View) -> Change | None:
        """Make a placement each. One is never dated before the one it follows, or it would not count."""
        company_id, proof = self.analysis.company.id, self.proof if view is View.AGREED else UNSAID
        on = proof.on or self.services.around.today()
        made: list[Placement] = []
        passed: list[Target] = []
        for place, step in wanted:
            held, target = self.ledger.views[view].get(place), self.ledger.target(place)
            gone = target.passed(self.ledger.step(place), step) if view is View.AGREED and target is not None else None
            passed += [gone] if gone is not None else []
            day = max(on, held.on) if held is not None else on
            kind = proof.kind if step else None
            made.append(self.services.staircase.placement(place, company_id, step, view, kind, day))
        return Change(added=tuple(made), passed=tuple(passed)) if made else None

    def _aim(self, goals: Sequence[tuple[Place, int]], by: date | None) -> Change | None:
        held = [(place, step, self.ledger.targets.get(place)) for place, step in goals]
        held = [(place, step, target) for place, step, target in held if step or target is not None]
        if len(held) == 1:
            place, step, target = held[0]
            due = self._due(place, step, by, target)
            return Change(saved=self.services.staircase.aim(self.analysis, place, step, due))
        if not held:
            return None
        self.services.edits.apply(
            "change:Target",
            add=[self._new(place, step, by) for place, step, target in held if target is None],
            save=[replace(t, step=step, by=self._due(place, step, by, t)) for place, step, t in held if t is not None],
        )
        return Change()

    def _due(self, place: Place, step: int, by: date | None, held: Target | None) -> date | None:
        return (by or (held.by if held else None) or self.due(place, step)) if step else None

    def _next(self, place: Place) -> int:
        held = self.ledger.target(place)
        now = self.ledger.step(place)
        aimed = max(now, held.step if held is not None else 0)
        return aimed + 1 if aimed < self.top else 0

    def _new(self, place: Place, step: int, by: date | None) -> Target:
        return Target(
            id=self.services.around.new_id(),
            company_id=self.analysis.company.id,
            person_id=place[0],
            area_id=place[1],
            step=step,
            by=by or self.due(place, step),
        )


Doing = Callable[[Moves], Change | None]
