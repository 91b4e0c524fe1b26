"""The matrix in the staircase phase: how it is sorted and how its steps are written."""

from __future__ import annotations

from textual import on

from mindgap.config import load_settings
from mindgap.ui.drawing.matrix import Look
from mindgap.ui.phases.staircase_base import StairBase
from mindgap.ui.phases.staircase_matrix import Grid, Order, Seen, Sorting
from mindgap.ui.widgets.matrix_board import MatrixBoard

CIRCLES, DIGITS = "circles", "digits"


class Tabling(StairBase):
    """Draws the matrix, and answers what it asks for."""

    sorting: Sorting = Sorting()
    _grid: Grid | None = None
    _written: str = ""

    @property
    def grid(self) -> Grid:
        """What is kept of the matrix from one change to the next."""
        if self._grid is None:
            self._grid = Grid()
        return self._grid

    @property
    def look(self) -> Look:
        """How steps are written, as chosen on this machine."""
        if not self._written:
            self._written = load_settings(self.services.home).steps
        return Look(self.top, plain=self._written == DIGITS)

    def draw_matrix(self) -> None:
        """Show what is stored now."""
        seen = Seen(self.analysis, self.cast, self.ledger, self.scene, self.sorting, self.look, coded=self.projector)
        self.matrix.display_matrix(self.grid.table(seen))

    @on(MatrixBoard.Sorted)
    def _sorted(self, event: MatrixBoard.Sorted) -> None:
        event.stop()
        here = self.matrix.column or ""
        self.sorting = Sorting(Order.STEP, event.area_id) if event.area_id else self.sorting.after(here)
        self.grid.sort_anew()
        self.redraw()
        self.moved()

    @on(MatrixBoard.Symbols)
    def _symbols(self, event: MatrixBoard.Symbols) -> None:
        event.stop()
        self._written = CIRCLES if self.look.plain else DIGITS
        self.post_message(self.Preferred("steps", self._written))
        self.redraw()
