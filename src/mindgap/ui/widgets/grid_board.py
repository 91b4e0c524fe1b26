"""A grid of rows and columns drawn as one widget, with a cell under the cursor and a heading that stays."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Region, Size
from textual.message import Message

from mindgap.texts import N_
from mindgap.ui.drawing.pen import Line
from mindgap.ui.widgets.inked import Inked


class GridBoard(Inked, can_focus=True):
    """Keeps the cursor and the rows shown; subclasses say what the rows and columns are and draw them."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "walk(-1, 0)", N_("Up"), id="grid.up", tooltip=N_("Go to the row above"), show=False),
        Binding("down", "walk(1, 0)", N_("Down"), id="grid.down", tooltip=N_("Go to the row below"), show=False),
        Binding("left", "walk(0, -1)", N_("Left"), id="grid.left", tooltip=N_("Go to the column before"), show=False),
        Binding("right", "walk(0, 1)", N_("Right"), id="grid.right", tooltip=N_("Go to the next column"), show=False),
        Binding("pageup", "leaf(-1)", N_("Page up"), id="grid.pageup", tooltip=N_("Go up a page"), show=False),
        Binding("pagedown", "leaf(1)", N_("Page down"), id="grid.pagedown", tooltip=N_("Go down a page"), show=False),
        Binding("home", "edge(0)", N_("First"), id="grid.first", tooltip=N_("Go to the first row"), show=False),
        Binding("end", "edge(-1)", N_("Last"), id="grid.last", tooltip=N_("Go to the last row"), show=False),
    ]

    COLUMNS_LIT: ClassVar[bool] = True
    """Other rows than the cursor's are drawn differently when it changes column."""

    @dataclass
    class Pointed(Message):
        """The cursor stands on another cell."""

        board: GridBoard

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  # Textual's name
        """Make an empty grid."""
        super().__init__(id=id)
        self.row_keys: tuple[str, ...] = ()
        self.column_keys: tuple[str, ...] = ()
        self._at = (0, 0)
        self._top = 0

    @property
    def row(self) -> str | None:
        """The row under the cursor."""
        return self.row_keys[self._at[0]] if self.row_keys else None

    @property
    def column(self) -> str | None:
        """The column under the cursor."""
        return self.column_keys[self._at[1]] if self.column_keys else None

    @property
    def at(self) -> tuple[int, int]:
        """The numbers of the row and the column under the cursor."""
        return self._at

    def lay(self, rows: Sequence[str], columns: Sequence[str]) -> None:
        """Take over the keys of rows and columns; the cursor stays on its row and column where they are left."""
        row, column = self.row, self.column
        changed = len(rows) != len(self.row_keys)
        self.row_keys, self.column_keys = tuple(rows), tuple(columns)
        self._at = (_kept(self.row_keys, row, self._at[0]), _kept(self.column_keys, column, self._at[1]))
        self._reveal()
        self.refresh(layout=changed)

    def point(self, row: str | None, column: str | None = None) -> None:
        """Put the cursor on a row and a column."""
        self._go(_kept(self.row_keys, row, self._at[0]), _kept(self.column_keys, column, self._at[1]))

    def heading(self) -> Sequence[Line]:
        """Give the lines that stay above the rows."""
        return ()

    def row_line(self, index: int, column: int | None) -> Line:
        """Draw a row; `column` is that of the cursor when it stands in the row."""
        raise NotImplementedError

    def footing(self) -> Sequence[Line]:
        """Give the lines that stay below the rows."""
        return ()

    def column_at(self, x: int) -> int | None:
        """Give the number of the column in that cell."""
        del x
        return None

    def action_walk(self, down: int, right: int) -> None:
        """Go to the cell beside."""
        self._go(self._at[0] + down, self._at[1] + right)

    def action_leaf(self, by: int) -> None:
        """Go a page up or down."""
        self._go(self._at[0] + by * max(1, self._room() - 1), self._at[1])

    def action_edge(self, index: int) -> None:
        """Go to the first or last row."""
        self._go(index if index >= 0 else len(self.row_keys) - 1, self._at[1])

    def on_click(self, event: events.Click) -> None:
        """Go to the cell clicked."""
        index = event.y - len(self.heading()) + self._top
        column = self.column_at(event.x)
        if event.y >= len(self.heading()) and index < len(self.row_keys):
            self._go(index, self._at[1] if column is None else column)

    def on_resize(self) -> None:
        """Keep the cursor in sight."""
        self._reveal()
        self.refresh()

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002  # Textual's
        """Be as high as everything drawn."""
        return len(self.heading()) + len(self.row_keys) + len(self.footing())

    def line_at(self, y: int) -> Line:
        """Draw a line of heading, rows or footing."""
        heading, footing = self.heading(), self.footing()
        if y < len(heading):
            return heading[y]
        index = y - len(heading) + self._top
        if y - len(heading) < self._room() and index < len(self.row_keys):
            return self.row_line(index, self._at[1] if index == self._at[0] else None)
        below = y - len(heading) - min(self._room(), len(self.row_keys))
        return footing[below] if 0 <= below < len(footing) else ()

    def _room(self) -> int:
        return max(1, self.size.height - len(self.heading()) - len(self.footing()))

    def _go(self, row: int, column: int) -> None:
        row = max(0, min(row, len(self.row_keys) - 1))
        column = max(0, min(column, len(self.column_keys) - 1))
        if (row, column) == self._at:
            return
        before, top = self._at, self._top
        self._at = (row, column)
        self._reveal()
        if top != self._top or (self.COLUMNS_LIT and before[1] != column):
            self.refresh()
        else:
            heading = len(self.heading())
            for index in (before[0], row):
                self.refresh_row(index - self._top + heading)
            self.refresh_footing()
        self.post_message(self.Pointed(self))

    def refresh_footing(self) -> None:
        """Repaint what stands below the rows."""
        below = len(self.heading()) + min(self._room(), len(self.row_keys))
        self.refresh(Region(0, below, self.size.width, len(self.footing())))

    def _reveal(self) -> None:
        room = self._room()
        least, most = self._at[0] - room + 1, self._at[0]
        self._top = max(0, min(max(self._top, least), most, max(0, len(self.row_keys) - room)))


def _kept(keys: Sequence[str], key: str | None, index: int) -> int:
    return keys.index(key) if key in keys else max(0, min(index, len(keys) - 1))
