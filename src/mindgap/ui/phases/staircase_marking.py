"""Marking several people, so that they are moved or given a target together."""

from __future__ import annotations

from textual import on

from mindgap.ui.phases.staircase_base import StairBase
from mindgap.ui.widgets.staircase_says import Dropped, Extended


class Marking(StairBase):
    """Marks hold until Escape, and only for those who are shown."""

    def action_mark(self) -> None:
        """Mark or unmark the person under the cursor and go on to the next."""
        if self.person is not None:
            self.marked ^= {self.person.id}
            self.redraw()
            if self.has_class("-list"):
                self.views.action_walk(1, 0)
            elif not self.has_class("-matrix"):
                self.board.action_beside(1)

    def action_mark_step(self) -> None:
        """Mark everybody on the step under the cursor, or unmark them when all are marked."""
        step = frozenset(self.board.beside)
        self.marked = self.marked - step if step <= self.marked else self.marked | step
        self.redraw()

    @on(Extended)
    def _extended(self, event: Extended) -> None:
        event.stop()
        self.marked |= event.keys
        self.redraw()

    @on(Dropped)
    def _dropped(self, event: Dropped) -> None:
        event.stop()
        dragged = self.places() if event.key in self.marked else [(event.key, self.scene.at(event.key))]
        places = [place for place in dragged if place[1]]
        if places:
            self.do(lambda moves: moves.stand(places, event.step))
