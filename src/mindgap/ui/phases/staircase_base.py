"""What all parts of the staircase share: the area, the people, the marks, and commands that store."""

from __future__ import annotations

from mindgap.domain.company import Phase
from mindgap.domain.person import Area, Person
from mindgap.ui.phases.keeping import KeepingView
from mindgap.ui.phases.person_panel import PersonPanel
from mindgap.ui.phases.staircase_facts import Ledger, Place, Sieve, areas_in_order
from mindgap.ui.phases.staircase_moves import Change, Doing, Moves
from mindgap.ui.phases.staircase_people import Cast
from mindgap.ui.widgets.matrix_board import MatrixBoard
from mindgap.ui.widgets.staircase_board import StaircaseBoard


class StairBase(KeepingView):
    """The state of the staircase phase."""

    PHASE = Phase.STAIRCASE

    ledger: Ledger
    cast: Cast
    sieve: Sieve
    marked: frozenset[str]
    area_id: str

    @property
    def area(self) -> Area | None:
        """The area shown: the one chosen, else the first."""
        areas = areas_in_order(self.analysis)
        return next((a for a in areas if a.id == self.area_id), areas[0] if areas else None)

    @property
    def person(self) -> Person | None:
        """The person under the cursor, or whose page is open."""
        panel = self.panel
        key = panel.person_id if panel else self.matrix.row if self.has_class("-matrix") else self.board.key
        return self.cast.by_id.get(key or "")

    @property
    def board(self) -> StaircaseBoard:
        """The staircase."""
        return self.query_one(StaircaseBoard)

    @property
    def matrix(self) -> MatrixBoard:
        """The matrix."""
        return self.query_one(MatrixBoard)

    @property
    def panel(self) -> PersonPanel | None:
        """The person's page, when it is open."""
        return next(iter(self.query(PersonPanel)), None)

    @property
    def top(self) -> int:
        """The number of the highest step."""
        return len(self.cast.steps)

    def redraw(self) -> None:
        """Show what is stored now."""
        raise NotImplementedError

    def go_to(self, area_id: str) -> None:
        """Show another area."""
        if area_id != self.area_id:
            self.area_id = area_id
            self.post_message(self.Moved(area_id))
        self.redraw()

    def focus_middle(self) -> None:
        """Give the keys to what is in the middle."""
        if self.has_class("-matrix"):
            self.matrix.focus()
        else:
            self.board.focus()

    def point_at(self, person_id: str) -> None:
        """Put the cursor on a person."""
        if self.has_class("-matrix"):
            self.matrix.point(person_id)
        else:
            self.board.point(person_id)

    def places(self) -> list[Place]:
        """Give the places that a command is about: those marked, else the one under the cursor."""
        area, person, panel = self.area, self.person, self.panel
        if panel is not None:
            area_id = panel.area_id
            return [(panel.person_id, area_id)] if area_id else []
        if area is None:
            return []
        if self.marked:
            return [(p.id, area.id) for p in self.cast.people if p.id in self.marked]
        return [(person.id, area.id)] if person is not None else []

    def do(self, doing: Doing) -> None:
        """Run a command and tell the screen what it stored."""
        moves = Moves(self.services, self.analysis, self.ledger, self.top)
        change: Change | None = self.attempt(lambda: doing(moves))
        if change is None:
            return
        if change.saved is not None:
            stored = change.saved
            self.keep(lambda: stored)
        else:
            self.post_message(self.Reloaded())
