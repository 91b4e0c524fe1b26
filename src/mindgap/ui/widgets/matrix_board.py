"""People × areas as one widget."""

from __future__ import annotations

from collections.abc import Sequence

from mindgap.texts import _
from mindgap.ui.drawing.matrix import Column, Frame, Row, body_row, coverage_row, frame, heading
from mindgap.ui.drawing.pen import Line, fit
from mindgap.ui.widgets.grid_board import GridBoard
from mindgap.ui.widgets.staircase_board import Describe


class MatrixBoard(GridBoard):
    """A row per person, a column per area, and below them how each area is covered."""

    DEFAULT_CSS = """
    MatrixBoard { height: 1fr; }
    """

    def __init__(self, describe: Describe, *, id: str | None = None) -> None:  # noqa: A002  # Textual's name
        """Make an empty matrix; `describe` tells about a person."""
        super().__init__(id=id)
        self._describe = describe
        self._columns: tuple[Column, ...] = ()
        self._rows: tuple[Row, ...] = ()
        self._steps = 5

    def display_matrix(self, columns: Sequence[Column], rows: Sequence[Row], steps: int) -> None:
        """Show these areas and people; `steps` is the number of the highest step."""
        self._columns, self._rows, self._steps = tuple(columns), tuple(rows), steps
        self.lay([row.key for row in rows], [column.key for column in columns])

    def heading(self) -> Sequence[Line]:
        """Give the area names, and which of them are shown when not all are."""
        shape = self._frame()
        first, second = heading(self._columns, shape, _("Person"), self.at[1])
        if shape.shown >= len(self._columns):
            return first, second
        span = _("{first}–{last} of {all}").format(
            first=shape.first + 1, last=shape.first + shape.shown, all=len(self._columns)
        )
        return ((fit(span, shape.label), "dim"), *first[1:]), second

    def row_line(self, index: int, column: int | None) -> Line:
        """Draw a person's row."""
        return body_row(self._rows[index], self._columns, self._frame(), column, self._steps)

    def footing(self) -> Sequence[Line]:
        """Give the coverage, and what is said about the person under the cursor."""
        covered = coverage_row(self._columns, self._frame(), _("Cover the area"))
        return ((), covered, (), *self._describe(self.row))

    def column_at(self, x: int) -> int | None:
        """Give the number of the area in that cell."""
        shape = self._frame()
        index = (x - shape.label) // shape.cell + shape.first
        return index if x >= shape.label and index < len(self._columns) else None

    def _frame(self) -> Frame:
        return frame(len(self._columns), max(20, self.size.width), 0, self.at[1])
