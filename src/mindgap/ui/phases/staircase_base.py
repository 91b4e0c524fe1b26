"""What all parts of the staircase share: the area, the people, the marks, and commands that store."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import replace

from mindgap.domain.analysis import Analysis
from mindgap.domain.company import Phase
from mindgap.domain.person import Area, Person
from mindgap.domain.placement import Placement, Target
from mindgap.domain.staircase import areas_in_order
from mindgap.domain.still_here import still_here
from mindgap.ui.phases.keeping import KeepingView
from mindgap.ui.phases.person_panel import PersonPanel
from mindgap.ui.phases.staircase_facts import WHOLE, Ledger, Place, Scene, Sieve
from mindgap.ui.phases.staircase_moves import Change, Doing, Moves
from mindgap.ui.phases.staircase_people import Cast
from mindgap.ui.phases.staircase_place import Proof
from mindgap.ui.widgets.matrix_board import MatrixBoard
from mindgap.ui.widgets.staircase_board import StaircaseBoard
from mindgap.ui.widgets.views_board import ViewsBoard

_WRITTEN = 0.003
"""Seconds between a picture that is handed over to be written and the storing of what it shows."""


class StairBase(KeepingView):
    """The state of the staircase phase."""

    PHASE = Phase.STAIRCASE

    ledger: Ledger
    cast: Cast
    sieve: Sieve
    marked: frozenset[str]
    area_id: str
    """The area shown, or WHOLE."""
    mains: Mapping[str, str]
    """Everybody's main area, as it was when the whole company was last called up."""
    proof: Proof
    _waiting: tuple[Placement, ...] = ()
    """Shown, and stored as soon as that has been seen."""
    _passed: tuple[Target, ...] = ()
    """Targets to be taken away with them."""

    @property
    def whole(self) -> bool:
        """Tell whether the whole company is shown, everybody in their main area."""
        return self.area_id == WHOLE and bool(self.analysis.areas)

    @property
    def area(self) -> Area | None:
        """The area shown: the one chosen, else the first; none when the whole company is shown."""
        areas = areas_in_order(self.analysis)
        if self.whole:
            return None
        return next((a for a in areas if a.id == self.area_id), areas[0] if areas else None)

    def validate_analysis(self, analysis: Analysis) -> Analysis:
        """Show nobody who has left: they cover nothing any more."""
        return still_here(super().validate_analysis(analysis), self.services.around.today())

    @property
    def scene(self) -> Scene:
        """What is drawn from, besides the placements."""
        area = self.area
        return Scene(
            area_id=WHOLE if self.whole else area.id if area else "",
            steps=self.cast.steps,
            covers_from=self.analysis.company.coverage_step,
            sieve=self.sieve,
            marked=self.marked,
            labels=self.cast.labels,
            mains=self.mains,
        )

    @property
    def person(self) -> Person | None:
        """The person under the cursor, or whose page is open."""
        panel = self.panel
        return self.cast.by_id.get((panel.person_id if panel else self.pointed) or "")

    @property
    def pointed(self) -> str | None:
        """The id of the person under the cursor of what is in the middle."""
        if self.has_class("-matrix"):
            return self.matrix.row
        if self.has_class("-list"):
            return self.views.place[0] if self.views.place else None
        return self.board.key

    @property
    def board(self) -> StaircaseBoard:
        """The staircase."""
        return self.query_one(StaircaseBoard)

    @property
    def matrix(self) -> MatrixBoard:
        """The matrix."""
        return self.query_one(MatrixBoard)

    @property
    def views(self) -> ViewsBoard:
        """The list of views."""
        return self.query_one(ViewsBoard)

    @property
    def panel(self) -> PersonPanel | None:
        """The person's page, when it is open."""
        return next(iter(self.query(PersonPanel)), None) if self.has_class("-person") else None

    @property
    def top(self) -> int:
        """The number of the highest step."""
        return len(self.cast.steps)

    def redraw(self) -> None:
        """Show what is stored now."""
        raise NotImplementedError

    def moved(self) -> None:
        """Say where the room is now."""
        raise NotImplementedError

    def go_to(self, area_id: str) -> None:
        """Show another area, or the whole company."""
        raise NotImplementedError

    def focus_middle(self) -> None:
        """Give the keys to what is in the middle."""
        middle = self.matrix if self.has_class("-matrix") else self.views if self.has_class("-list") else self.board
        middle.focus()

    def point_at(self, person_id: str) -> None:
        """Put the cursor on a person."""
        if self.has_class("-matrix"):
            self.matrix.point(person_id)
        elif self.has_class("-list"):
            self.views.point_at(person_id)
        else:
            self.board.point(person_id)

    def places(self) -> list[Place]:
        """Give the places that a command is about: those marked, else the one under the cursor."""
        panel, person = self.panel, self.person
        if panel is not None:
            return [(panel.person_id, panel.area_id)] if panel.area_id else []
        if self.marked:
            return [place for p in self.cast.people if p.id in self.marked and (place := self._at(p.id))[1]]
        if self.has_class("-list") and self.views.place is not None:
            return [self.views.place]
        return [self._at(person.id)] if person is not None and self._at(person.id)[1] else []

    def _at(self, person_id: str) -> Place:
        return (person_id, self.scene.at(person_id))

    def do(self, doing: Doing) -> None:
        """Run a command and show what it did; placements are shown first, and stored once they have been seen."""
        self.settle()
        moves = Moves(self.services, self.analysis, self.ledger, self.top, self.proof)
        change: Change | None = self.attempt(lambda: doing(moves))
        if change is None:
            return
        if change.added:
            self._passed = change.passed
            self._show_first(change.added)
        elif change.saved is not None:
            stored = change.saved
            self.keep(lambda: stored)
        else:
            self.post_message(self.Reloaded())

    def _show_first(self, added: tuple[Placement, ...]) -> None:
        shown = tuple(replace(placement, version=1) for placement in added)
        self._waiting = added
        self._ahead |= {placement.id: placement for placement in shown}
        self._show_own(replace(self.analysis, placements=(*self.analysis.placements, *shown)))
        self.call_after_refresh(self.call_later, self._settle_seen)

    async def _settle_seen(self) -> None:
        """Store what has been drawn, once the thread that writes to the terminal has had its turn with the picture."""
        await asyncio.sleep(_WRITTEN)
        self.settle()

    def settle(self) -> None:
        """Store what has been shown; what cannot be stored is taken off the screen again."""
        added, self._waiting = self._waiting, ()
        passed, self._passed = self._passed, ()
        if not added:
            return
        if len(added) == 1 and not passed:
            stored = self.attempt(lambda: self.services.edits.add(added[0]))
            if stored is not None:
                self.post_message(self.Saved(stored))
                return
        elif self.attempt(lambda: self._apply(added, passed)):
            self.post_message(self.Reloaded())
            return
        gone = {placement.id for placement in added}
        for key in gone:
            self._ahead.pop(key, None)
        kept = tuple(p for p in self.analysis.placements if p.id not in gone)
        self._show_own(replace(self.analysis, placements=kept))

    def _apply(self, added: tuple[Placement, ...], passed: tuple[Target, ...]) -> bool:
        self.services.edits.apply("add:Placement", add=added, save=passed)
        return True

    def store(self, call: Callable[[], object]) -> bool:
        """Store many things at once and have them read again; tell whether it went well."""
        self.settle()

        def stored() -> bool:
            call()
            return True

        if not self.attempt(stored):
            return False
        self._show_own(self.services.companies.analysis(self.analysis.company.id))
        self.post_message(self.Reloaded())
        return True

    def on_unmount(self) -> None:
        """Store what waits when the view goes."""
        self.settle()
