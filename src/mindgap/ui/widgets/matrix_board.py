"""People × areas as one widget: heading, names and coverage stay while the rest is scrolled both ways."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message

from mindgap.texts import N_, _
from mindgap.ui.drawing.matrix import (
    Cell,
    Column,
    Frame,
    Look,
    Row,
    body_row,
    coverage_row,
    frame,
    heading,
    trainer_row,
    verdict_row,
)
from mindgap.ui.drawing.pen import Line
from mindgap.ui.widgets.grid_board import GridBoard
from mindgap.ui.widgets.staircase_board import Describe

_TALL = 20
"""Rows from which there is air around the coverage and a word about it."""
_WHEEL = 3


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """What the matrix shows; rows, columns and cells are asked for only where they are drawn."""

    people: Sequence[str] = ()
    areas: Sequence[str] = ()
    row: Callable[[str], Row] = field(default=Row)
    column: Callable[[str], Column] = field(default=lambda key: Column(key, "", 0, 0))
    cell: Callable[[str, str], Cell] = field(default=lambda _person, _area: (0, None))
    look: Look = field(default_factory=Look)
    ordered: str = ""
    """The area that the rows are sorted by, or nothing."""
    order: str = ""
    """In words what the rows are sorted by."""


class MatrixBoard(GridBoard):
    """A row per person, a column per area, and below them how each area is covered."""

    DEFAULT_CSS = """
    MatrixBoard { height: 1fr; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "s",
            "sort",
            N_("Sort"),
            id="matrix.sort",
            tooltip=N_("Sort by name, team, category, the step in this area or the number of areas, in turn"),
        ),
        Binding(
            "y",
            "symbols",
            N_("Circles/digits"),
            id="matrix.symbols",
            tooltip=N_("Show steps as quarter circles or in digits alone; it is remembered"),
        ),
    ]

    @dataclass
    class Sorted(Message):
        """The rows are to be sorted: by the area clicked, by the next thing in turn without one."""

        area_id: str | None

    class Symbols(Message):
        """Steps are to be shown the other way."""

    def __init__(self, describe: Describe, *, id: str | None = None) -> None:  # noqa: A002  # Textual's name
        """Make an empty matrix; `describe` tells about a person."""
        super().__init__(id=id)
        self._describe = describe
        self._table = Table()
        self._first = 0
        self._parts: dict[str, tuple[object, Sequence[Line]]] = {}

    def display_matrix(self, table: Table) -> None:
        """Show these areas and people."""
        self._table = table
        self.lay(table.people, table.areas)
        self.refresh()

    def heading(self) -> Sequence[Line]:
        """Give the area names, and which of them are shown when not all are."""
        return self._once("heading", self._heading)

    def footing(self) -> Sequence[Line]:
        """Give the coverage, and what is said about the person under the cursor."""
        return self._once("footing", self._footing)

    def _once(self, part: str, draw: Callable[[], Sequence[Line]]) -> Sequence[Line]:
        """Draw a part once until something changes: every line asks how high the heading is."""
        known, held = (self._table, self.at, self.size, self._frame()), self._parts.get(part)
        if held is None or held[0] != known:
            held = self._parts[part] = (known, draw())
        return held[1]

    def _heading(self) -> Sequence[Line]:
        shape, every = self._frame(), len(self.column_keys)
        span = ""
        if shape.shown < every:
            last = shape.first + shape.shown
            span = _("{first}–{last} of {all}").format(first=shape.first + 1, last=last, all=every)
        corner = (span, f"{_('Person')}  {self._table.order}".rstrip())
        return heading(self._columns(shape), shape, corner, self.at[1], self._table.ordered)

    def row_line(self, index: int, column: int | None) -> Line:
        """Draw a person's row."""
        table, shape, key = self._table, self._frame(), self.row_keys[index]
        shown = self.column_keys[shape.first : shape.first + shape.shown]
        return body_row(table.row(key), [table.cell(key, area) for area in shown], shape, column, table.look)

    def _footing(self) -> Sequence[Line]:
        shape = self._frame()
        columns = self._columns(shape)
        covered = coverage_row(columns, shape, _("Cover the area"))
        trainers = trainer_row(columns, shape, _("Trainers"))
        told = self._describe(self.row)
        if self.size.height < _TALL:
            return (covered, trainers, *told)
        return ((), covered, verdict_row(columns, shape, _("Coverage")), trainers, (), *told)

    def column_at(self, x: int) -> int | None:
        """Give the number of the area in that cell."""
        shape = self._frame()
        index = (x - shape.label) // shape.cell + shape.first
        return index if x >= shape.label and index < min(len(self.column_keys), shape.first + shape.shown) else None

    def on_click(self, event: events.Click) -> None:
        """Go to the cell clicked; a click on the heading sorts."""
        if event.y >= len(self.heading()):
            super().on_click(event)
            return
        event.prevent_default()
        column = self.column_at(event.x)
        self.post_message(self.Sorted(None if column is None else self.column_keys[column]))

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Go on among the people."""
        event.stop()
        self.action_walk(_WHEEL, 0)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Go back among the people."""
        event.stop()
        self.action_walk(-_WHEEL, 0)

    def action_sort(self) -> None:
        """Ask for the next order."""
        self.post_message(self.Sorted(None))

    def action_symbols(self) -> None:
        """Ask for circles or digits."""
        self.post_message(self.Symbols())

    def _columns(self, shape: Frame) -> list[Column]:
        return [self._table.column(key) for key in self.column_keys[shape.first : shape.first + shape.shown]]

    def _frame(self) -> Frame:
        noted = bool(self._table.order)
        shape = frame(len(self.column_keys), max(20, self.size.width), self._first, self.at[1], noted=noted)
        self._first = shape.first
        return shape
