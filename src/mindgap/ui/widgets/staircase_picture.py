"""The picture of the staircase on the screen: laid out in what room there is, with a cursor that stays in sight."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual.geometry import Region
from textual.strip import Strip

from mindgap.ui.drawing.chips import Placed
from mindgap.ui.drawing.pen import Line
from mindgap.ui.drawing.staircase import Block, Shape, Stair, arrange, revealed
from mindgap.ui.drawing.staircase_lines import Look, draw_row
from mindgap.ui.widgets.inked import Inked
from mindgap.ui.widgets.staircase_says import Pointed

NO_GROUND = Stair(0, "", "", ())
Describe = Callable[[str | None], tuple[Line, ...]]
"""Gives the lines about the person under the cursor, always as many."""


class StaircasePicture(Inked, can_focus=True):
    """Keeps the steps, the cursor and what is shown of each step; repaints only the rows that are drawn differently.

    What is said about the person under the cursor is drawn here too, so that a key press is one repaint.
    """

    DEFAULT_CSS = """
    StaircasePicture { height: 1fr; }
    """

    def __init__(self, describe: Describe, *, id: str | None = None) -> None:  # noqa: A002  # Textual's name
        """Make a staircase without steps; `describe` tells about a person."""
        super().__init__(id=id)
        self._describe = describe
        self._about: tuple[Line, ...] = ()
        self._stairs: tuple[Stair, ...] = ()
        self._ground = NO_GROUND
        self._firsts: dict[int, int] = {}
        self._cursor: str | None = None
        self._stood = (0, 0)
        self._covers_from = 3
        self._shape = Shape((), 0, 0)
        self._goal: int | None = None
        self._landing: int | None = None
        self._drawn: dict[int, Line] = {}

    @property
    def key(self) -> str | None:
        """The person under the cursor."""
        return self._cursor

    @property
    def beside(self) -> tuple[str, ...]:
        """Everybody on the step of the person under the cursor."""
        found = self._shape.find(self._cursor)
        return () if found is None else tuple(chip.key for chip in found[0].stair.chips)

    def display_stairs(self, stairs: Sequence[Stair], ground: Stair, covers_from: int) -> None:
        """Show the steps, bottom first.

        The cursor follows its person; when that one is gone it stays where it was, or goes to the first there is.
        """
        if covers_from != self._covers_from:
            self._covers_from, self._drawn = covers_from, {}
            self.refresh()
        self._stairs, self._ground = tuple(stairs), ground
        present = {chip.key for stair in (*self._stairs, ground) for chip in stair.chips}
        before = self._shape.find(self._cursor)
        left = self._cursor not in present
        if left:
            self._point(self._nearest())
        self._tell()
        self._arrange()
        if left:
            self._show_cursor(before)

    def start_over(self) -> None:
        """Show each step from its first person again, as when others than before stand there."""
        self._firsts = {}

    def point(self, key: str | None) -> None:
        """Put the cursor on a person."""
        if key is not None and key != self._cursor:
            before = self._shape.find(self._cursor)
            self._point(key)
            self._tell()
            self._show_cursor(before)

    def on_resize(self) -> None:
        """Lay the steps out again."""
        self._arrange()

    def render_line(self, y: int) -> Strip:
        """Draw one line; those of the shape are as wide as the widget already."""
        if y >= self._shape.height or self._shape.width != self.size.width:
            return super().render_line(y)
        return Strip(self.segments(self.line_at(y)), self._shape.width)

    def line_at(self, y: int) -> Line:
        """Draw a row of the shape, or of what is said below it."""
        if y >= self._shape.height:
            below = y - self._shape.height - 1
            return self._about[below] if 0 <= below < len(self._about) else ()
        if y not in self._drawn:
            self._drawn[y] = draw_row(self._shape, y, Look(self._cursor, self._covers_from, self._landing))
        return self._drawn[y]

    def refresh_row(self, y: int) -> None:
        """Draw a row of the shape again."""
        self._drawn.pop(y, None)
        super().refresh_row(y)

    def _point(self, key: str | None) -> None:
        self._cursor = key
        self.post_message(Pointed(key or ""))

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
        self._stood = (after[0].stair.number, after[1].index)
        for found in (before, after):
            if found is not None:
                self.refresh_row(spot(*found)[0])

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
        self._firsts = {block.stair.number: block.flow.before for block in shape.blocks if block.flow.before}
        here = shape.find(self._cursor)
        self._stood = (here[0].stair.number, here[1].index) if here is not None else (0, 0)
        known = {block.top: block for block in old.blocks}
        if (old.width, old.height) != size or [b.top for b in old.blocks] != [b.top for b in shape.blocks]:
            self._drawn = {}
            self.refresh()
            return
        for block in shape.blocks:
            if known[block.top] != block:
                self._draw_again(range(block.top, block.top + block.height))

    def _draw_again(self, rows: range) -> None:
        """Repaint from the first to the last of the rows that come to look otherwise."""
        known = {y: self._drawn.pop(y, None) for y in rows}
        other = [y for y, before in known.items() if before is None or before != self.line_at(y)]
        if other:
            self.refresh(Region(0, other[0], self.size.width, other[-1] + 1 - other[0]))

    def _rows(self) -> dict[int, list[tuple[int, str]]]:
        rows: dict[int, list[tuple[int, str]]] = {}
        for block in self._shape.blocks:
            for placed in block.flow.placed:
                y, x = spot(block, placed)
                rows.setdefault(y, []).append((x, placed.chip.key))
        return rows

    def _nearest(self) -> str | None:
        """Give the person who stands now where the cursor stood, else the first from the top."""
        number, index = self._stood
        step = next((s.chips for s in (*self._stairs, self._ground) if s.number == number and s.chips), None)
        if step and self._cursor is not None:
            return step[min(index, len(step) - 1)].key
        standing = (chip.key for stair in (*reversed(self._stairs), self._ground) for chip in stair.chips)
        return next(standing, None)


def spot(block: Block, placed: Placed) -> tuple[int, int]:
    """Give row and first cell of a chip in the picture."""
    return block.top + block.chips_at + placed.row, block.lead + placed.x
