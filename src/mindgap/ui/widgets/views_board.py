"""The list of views: digits typed into a grid of people, one person after the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message

from mindgap.texts import N_
from mindgap.ui.drawing.pen import Line
from mindgap.ui.drawing.views import FIELDS, ViewFrame, ViewRow, view_frame, view_heading, view_row
from mindgap.ui.widgets.grid_board import GridBoard
from mindgap.ui.widgets.staircase_picture import Describe

_AGREED = FIELDS.index("agreed")


class ViewsBoard(GridBoard):
    """A row per person. A digit is the step in the column under the cursor, and the cursor goes on by itself.

    After the last column it goes to the column where the arrows last left it, on the row below: two digits per person
    when the room agrees on a step and a target.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("plus", "nudge(1)", N_("Up"), id="talk.up", tooltip=N_("One step up in the column under the cursor")),
        Binding(
            "minus", "nudge(-1)", N_("Down"), id="talk.down", tooltip=N_("One step down in the column under the cursor")
        ),
        Binding(
            "backspace,delete",
            "clear",
            N_("Empty"),
            id="talk.clear",
            tooltip=N_("Take the step or the target away; 0 does the same"),
            show=False,
        ),
    ]
    COLUMNS_LIT = False
    DEFAULT_CSS = """
    ViewsBoard { height: 1fr; }
    """

    @dataclass
    class Put(Message):
        """A step was typed for somebody: 0 takes it away."""

        place: tuple[str, str]
        field: str
        step: int

    @dataclass
    class Nudged(Message):
        """One step up or down was asked for."""

        place: tuple[str, str]
        field: str
        by: int

    def __init__(self, describe: Describe, *, id: str | None = None) -> None:  # noqa: A002  # Textual's name
        """Make an empty list; `describe` tells about a row by its key."""
        super().__init__(id=id)
        self._describe = describe
        self._rows: tuple[ViewRow, ...] = ()
        self._top_step = 5
        self._home = _AGREED
        self._typed = False
        self._at = (0, _AGREED)

    @property
    def place(self) -> tuple[str, str] | None:
        """Person and area of the row under the cursor."""
        return self._rows[self.at[0]].place if self._rows else None

    def display_views(self, rows: Sequence[ViewRow], top: int) -> None:
        """Show these rows; `top` is the number of the highest step. Only those that differ are drawn again."""
        old, self._rows, self._top_step = self._rows, tuple(rows), top
        if len(old) != len(self._rows) or any(a.place != b.place for a, b in zip(old, self._rows, strict=True)):
            self.lay([key_of(row.place) for row in rows], FIELDS)
            return
        for index, (before, now) in enumerate(zip(old, self._rows, strict=True)):
            if before is not now and before != now:
                self.refresh_row(index - self._top + len(self.heading()))
        self.refresh_footing()

    def point_at(self, person_id: str, area_id: str = "") -> None:
        """Put the cursor on a person's row, that of the area when there are several."""
        mine = [row.place for row in self._rows if row.place[0] == person_id]
        if mine:
            self.point(key_of(next((place for place in mine if place[1] == area_id), mine[0])), self.column)

    def on_key(self, event: events.Key) -> None:
        """Take digits at once, so that those typed behind them come in their turn."""
        if event.character is not None and event.character.isdecimal():
            event.stop()
            event.prevent_default()
            self._type(int(event.character))
        elif event.key in {"up", "down"} and self._typed:
            self._at = (self._at[0], self._home)
        self._typed = self._typed and event.character is not None and event.character.isdecimal()

    def check_consume_key(self, key: str, character: str | None) -> bool:
        """Digits are steps here, and lead to no phase."""
        del key
        return character is not None and character.isdecimal()

    def heading(self) -> Sequence[Line]:
        """Give the columns' names."""
        return (view_heading(self._frame()),)

    def row_line(self, index: int, column: int | None) -> Line:
        """Draw a row."""
        return view_row(self._rows[index], self._frame(), column)

    def footing(self) -> Sequence[Line]:
        """Give what is said about the row under the cursor."""
        return ((), *self._describe(self.row))

    def column_at(self, x: int) -> int | None:
        """Give the number of the column in that cell."""
        return self._frame().field_at(x)

    def action_walk(self, down: int, right: int) -> None:
        """Go to the cell beside; where the arrows go sideways is where the next row begins."""
        super().action_walk(down, right)
        if right:
            self._home = self._at[1]

    def action_nudge(self, by: int) -> None:
        """Ask for a step up or down."""
        if self.place is not None and self.column is not None:
            self.post_message(self.Nudged(self.place, self.column, by))

    def action_clear(self) -> None:
        """Ask for the step or the target to be taken away."""
        if self.place is not None and self.column is not None:
            self.post_message(self.Put(self.place, self.column, 0))

    def _type(self, digit: int) -> None:
        if self.place is None or self.column is None or digit > self._top_step:
            return
        self.post_message(self.Put(self.place, self.column, digit))
        row, column = self._at
        if column + 1 < len(FIELDS):
            self._go(row, column + 1)
        elif row + 1 < len(self._rows):
            self._go(row + 1, self._home)
        self._typed = True

    def _frame(self) -> ViewFrame:
        return view_frame(max(20, self.size.width), areas=any(row.area for row in self._rows))


def key_of(place: tuple[str, str]) -> str:
    """Give the key of a row."""
    return "/".join(place)
