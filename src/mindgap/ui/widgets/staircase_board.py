"""The staircase as one widget: a cursor that walks among people, and only as many people as fit."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip

from mindgap.texts import N_
from mindgap.ui.drawing.chips import Placed
from mindgap.ui.drawing.pen import Line
from mindgap.ui.drawing.staircase import Block, Shape, Stair, arrange, revealed
from mindgap.ui.drawing.staircase_lines import Look, draw_row
from mindgap.ui.widgets.inked import Inked

NO_GROUND = Stair(0, "", "", ())
Describe = Callable[[str | None], tuple[Line, ...]]
"""Gives the lines about the person under the cursor, always as many."""


class StaircaseBoard(Inked, can_focus=True):
    """Draws the steps and moves the cursor; whoever owns it decides what a step is and moves the people.

    What is said about the person under the cursor is drawn here too, so that a key press is one repaint.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "left", "beside(-1)", N_("Left"), id="board.left", tooltip=N_("Go to the person to the left"), show=False
        ),
        Binding(
            "right", "beside(1)", N_("Right"), id="board.right", tooltip=N_("Go to the person to the right"), show=False
        ),
        Binding("up", "climb(-1)", N_("Up"), id="board.up", tooltip=N_("Go to the people above"), show=False),
        Binding("down", "climb(1)", N_("Down"), id="board.down", tooltip=N_("Go to the people below"), show=False),
        Binding(
            "home", "edge(0)", N_("First"), id="board.first", tooltip=N_("Go to the first on the step"), show=False
        ),
        Binding("end", "edge(-1)", N_("Last"), id="board.last", tooltip=N_("Go to the last on the step"), show=False),
    ]
    DEFAULT_CSS = """
    StaircaseBoard { height: 1fr; }
    """

    @dataclass
    class Pointed(Message):
        """The cursor stands on another person."""

        key: str

    @dataclass
    class Opened(Message):
        """The person under the cursor was clicked."""

        key: str

    def __init__(self, describe: Describe, *, id: str | None = None) -> None:  # noqa: A002  # Textual's name
        """Make a staircase without steps; `describe` tells about a person."""
        super().__init__(id=id)
        self._describe = describe
        self._about: tuple[Line, ...] = ()
        self._stairs: tuple[Stair, ...] = ()
        self._ground = NO_GROUND
        self._firsts: dict[int, int] = {}
        self._cursor: str | None = None
        self._covers_from = 3
        self._shape = Shape((), 0, 0)
        self._goal: int | None = None

    @property
    def key(self) -> str | None:
        """The person under the cursor."""
        return self._cursor

    def display_stairs(self, stairs: Sequence[Stair], ground: Stair, covers_from: int) -> None:
        """Show the steps, bottom first; the cursor follows its person, or stands on the first one there is."""
        self._stairs, self._ground, self._covers_from = tuple(stairs), ground, covers_from
        present = {chip.key for stair in (*self._stairs, ground) for chip in stair.chips}
        if self._cursor not in present:
            self._point(self._first_key())
        self._tell()
        self._arrange()

    def point(self, key: str | None) -> None:
        """Put the cursor on a person."""
        if key is not None and key != self._cursor:
            before = self._shape.find(self._cursor)
            self._point(key)
            self._tell()
            self._show_cursor(before)

    def action_beside(self, by: int) -> None:
        """Go to the person beside on the same step."""
        found = self._shape.find(self._cursor)
        if found is not None:
            chips = found[0].stair.chips
            self._goal = None
            self.point(chips[max(0, min(found[1].index + by, len(chips) - 1))].key)

    def action_edge(self, index: int) -> None:
        """Go to the first or the last person on the step."""
        found = self._shape.find(self._cursor)
        if found is not None:
            self._goal = None
            self.point(found[0].stair.chips[index].key)

    def action_climb(self, by: int) -> None:
        """Go to the nearest person in the row above or below."""
        found = self._shape.find(self._cursor)
        if found is None:
            return
        here, rows = _spot(*found), self._rows()
        goal = here[1] if self._goal is None else self._goal
        beyond = [y for y in rows if (y - here[0]) * by > 0]
        if beyond:
            y = min(beyond, key=lambda row: abs(row - here[0]))
            self._goal = goal
            self.point(min(rows[y], key=lambda spot: abs(spot[0] - goal))[1])

    def on_click(self, event: events.Click) -> None:
        """Go to the person clicked; a click on the one under the cursor opens them."""
        chip = self._shape.chip_at(event.x, event.y)
        if chip is not None and chip.key == self._cursor:
            self.post_message(self.Opened(chip.key))
        elif chip is not None:
            self.point(chip.key)

    def on_resize(self) -> None:
        """Lay the steps out again."""
        self._arrange()

    def render_line(self, y: int) -> Strip:
        """Draw one line; those of the shape are as wide as the widget already."""
        return self.inked(self.line_at(y)) if y < self._shape.height else super().render_line(y)

    def line_at(self, y: int) -> Line:
        """Draw a row of the shape, or of what is said below it."""
        if y >= self._shape.height:
            below = y - self._shape.height - 1
            return self._about[below] if 0 <= below < len(self._about) else ()
        return draw_row(self._shape, y, Look(self._cursor, self._covers_from))

    def _point(self, key: str | None) -> None:
        self._cursor = key
        self.post_message(self.Pointed(key or ""))

    def _tell(self) -> None:
        about = self._describe(self._cursor)
        if about != self._about:
            self._about = about
            self.refresh(Region(0, self._shape.height + 1, self.size.width, len(about)))

    def _show_cursor(self, before: tuple[Block, Placed] | None) -> None:
        after = self._shape.find(self._cursor)
        if after is None:
            self._arrange()
            return
        for found in (before, after):
            if found is not None:
                self.refresh_row(_spot(*found)[0])

    def _arrange(self) -> None:
        """Lay everything out and repaint the rows that are drawn differently."""
        old, size = self._shape, (self.size.width, self.size.height - 1 - len(self._about))
        if min(size) < 1:
            return
        before = old if (old.width, old.height) == size else None
        shape = arrange(self._stairs, self._ground, size, self._firsts, before)
        if self._cursor is not None and shape.find(self._cursor) is None:
            self._firsts = revealed(shape, self._cursor, self._firsts)
            shape = arrange(self._stairs, self._ground, size, self._firsts, shape)
        self._shape = shape
        known = {block.top: block for block in old.blocks}
        if (old.width, old.height) != size or [b.top for b in old.blocks] != [b.top for b in shape.blocks]:
            self.refresh()
            return
        for block in shape.blocks:
            if known[block.top] != block:
                self.refresh(Region(0, block.top, shape.width, block.height))

    def _rows(self) -> dict[int, list[tuple[int, str]]]:
        rows: dict[int, list[tuple[int, str]]] = {}
        for block in self._shape.blocks:
            for placed in block.flow.placed:
                y, x = _spot(block, placed)
                rows.setdefault(y, []).append((x, placed.chip.key))
        return rows

    def _first_key(self) -> str | None:
        standing = (chip.key for stair in reversed(self._stairs) for chip in stair.chips)
        return next(standing, None) or next((chip.key for chip in self._ground.chips), None)


def _spot(block: Block, placed: Placed) -> tuple[int, int]:
    return block.top + block.chips_at + placed.row, block.lead + placed.x
