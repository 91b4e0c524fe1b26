"""The grid where the cards held up are counted: groups down, levels across, one widget that draws lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from secrets import token_hex
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Region, Size
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from mindgap.domain.participant import Group
from mindgap.domain.scoring import LEVELS, Counts
from mindgap.texts import N_
from mindgap.ui.drawing.score_lines import GridRow, cell_at, head_line, row_line, total_line

_MOST = 999
_LAST = len(LEVELS) - 1


class ScoreGrid(Widget, can_focus=True):
    """Arrows move, digits count.

    The cursor moves on by itself, to the end of the row, when no further digit can belong to the count. Right pressed
    just then stays where the cursor has gone, so that counting with and without arrows comes to the same.
    """

    DEFAULT_CSS = "ScoreGrid { height: auto; width: 1fr; }"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "left", "step(-1)", N_("Move"), id="grid.left", tooltip=N_("Go to the level below"), key_display="←→↑↓"
        ),
        Binding("right", "right", N_("Right"), id="grid.right", tooltip=N_("Go to the level above"), show=False),
        Binding("space", "step(1)", N_("Skip"), id="grid.skip", tooltip=N_("Leave the cell as it is"), show=False),
        Binding("up", "row(-1)", N_("Up"), id="grid.up", tooltip=N_("Go to the group above"), show=False),
        Binding("down", "row(1)", N_("Down"), id="grid.down", tooltip=N_("Go to the group below"), show=False),
        Binding("home", "edge(0)", N_("First"), id="grid.home", tooltip=N_("Go to level 1"), show=False),
        Binding("end", "edge(-1)", N_("Last"), id="grid.end", tooltip=N_("Go to level 5"), show=False),
        Binding("plus", "add(1)", N_("One more"), id="grid.more", tooltip=N_("Count one card more"), show=False),
        Binding("minus", "add(-1)", N_("One less"), id="grid.less", tooltip=N_("Count one card less"), show=False),
        Binding("backspace,delete", "clear", N_("Empty"), id="grid.clear", tooltip=N_("Empty the cell"), show=False),
    ]

    @dataclass
    class Counted(Message):
        """A group's counts were changed at the keyboard; `gesture` is the same for one visit to a cell."""

        subject: object
        """What is being counted, as `show` was told."""
        group: Group
        counts: Counts
        gesture: str

    @dataclass
    class Left(Message):
        """The cursor wanted out of the grid: −1 upwards, 1 downwards."""

        by: int

    def __init__(self, *, total: bool = True, air: int = 0, id: str | None = None) -> None:  # noqa: A002
        """Make an empty grid; `air` empty lines between the groups, a line for all of them with `total`."""
        super().__init__(id=id)
        self.air, self.total = air, total
        self.rows: tuple[GridRow, ...] = ()
        self.subject: object = None
        self.cursor = (0, 0)
        self._typing = self._carried = False
        self._visit = token_hex(4)
        self._unstored: Counter[Group] = Counter()
        self._waiting: ScoreGrid.Counted | None = None
        self._drawn: dict[int, Strip] = {}

    def show(self, rows: Sequence[GridRow], subject: object = None) -> None:
        """Show these rows, drawing only those that differ; another subject puts the cursor on the first cell.

        What has been typed and not yet stored stays: rows read before it was stored do not know of it.
        """
        if subject != self.subject:
            self.subject = subject
            self._unstored.clear()
            self._leave((0, 0))
        typed = {row.group: row.counts for row in self.rows if self._unstored[row.group]}
        old = self.rows
        self.rows = tuple(replace(row, counts=typed.get(row.group, row.counts)) for row in rows)
        if len(old) != len(self.rows):
            self.cursor = (min(self.cursor[0], max(0, len(self.rows) - 1)), self.cursor[1])
            self._drawn = {}
            self.refresh(layout=True)
        elif old != self.rows:
            self._redraw(*(i for i, row in enumerate(self.rows) if row != old[i]), len(self.rows))

    def stored(self, counted: Counted) -> None:
        """Hear that something typed has been stored, or could not be."""
        if counted.subject == self.subject and self._unstored[counted.group]:
            self._unstored[counted.group] -= 1

    def lay_out(self, *, total: bool, air: int) -> None:
        """Give the grid more or less air."""
        if (total, air) != (self.total, self.air):
            self.total, self.air, self._drawn = total, air, {}
            self.refresh(layout=True)

    def enter(self, by: int) -> None:
        """Put the cursor on the first row when coming from above (1), on the last when coming from below (−1)."""
        self._leave((0 if by > 0 else max(0, len(self.rows) - 1), self.cursor[1]))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002  # Textual's
        """Give the height: a line of figures, one per group and one for all."""
        return 1 + len(self.rows) * (1 + self.air) + self.total

    def render_line(self, y: int) -> Strip:
        """Draw one line, once until it changes."""
        if y not in self._drawn:
            line = self._line(y)
            width = self.size.width
            self._drawn[y] = Strip(line.render_segments(self.visual_style)).adjust_cell_length(width, self.rich_style)
        return self._drawn[y]

    def on_key(self, event: events.Key) -> None:
        """Count and move at once: a key that went the way of the bindings would come after the digits behind it."""
        self._hand_over()
        if event.character is not None and event.character.isdecimal():
            event.stop()
            self._type(int(event.character))
        elif self._moved(event.key):
            event.stop()

    def check_consume_key(self, key: str, character: str | None) -> bool:  # noqa: ARG002  # Textual's
        """Digits are no commands here."""
        return character is not None and character.isdecimal()

    def on_click(self, event: events.Click) -> None:
        """Go to the cell clicked."""
        row, column = (event.y - 1) // (1 + self.air), cell_at(event.x)
        if 0 <= row < len(self.rows) and column is not None:
            self._leave((row, column))

    def on_resize(self) -> None:
        """Draw at the new width."""
        self._drawn = {}

    def notify_style_update(self) -> None:
        """Draw again when theme or focus change."""
        super().notify_style_update()
        self._drawn = {}

    def watch_has_focus(self, value: bool) -> None:  # noqa: FBT001  # Textual's signature
        """Draw the cursor only with focus."""
        self._drawn = {}
        super().watch_has_focus(value)

    def action_step(self, by: int) -> None:
        """Go to the cell beside, on into the next row at the end of one."""
        row, column = divmod(self.cursor[0] * len(LEVELS) + self.cursor[1] + by, len(LEVELS))
        if 0 <= row < len(self.rows):
            self._leave((row, column))

    def action_right(self) -> None:
        """Go to the cell at the right, unless the digit just typed has led there already."""
        if self._carried:
            self._carried = False
        else:
            self.action_step(1)

    def action_row(self, by: int) -> None:
        """Go to the group beside, or ask to leave the grid."""
        row = self.cursor[0] + by
        if 0 <= row < len(self.rows):
            self._leave((row, self.cursor[1]))
        else:
            self.post_message(self.Left(by))

    def action_edge(self, column: int) -> None:
        """Go to the first or last level."""
        self._leave((self.cursor[0], column % len(LEVELS)))

    def action_add(self, by: int) -> None:
        """Count one card more or less."""
        self._count(max(0, self._held() + by))

    def action_clear(self) -> None:
        """Empty the cell; an empty one gives the cell before, where the cursor may just have come from."""
        if not self._held():
            self.action_step(-1)
        self._count(0)

    def _moved(self, key: str) -> bool:
        match key:
            case "left":
                self.action_step(-1)
            case "right":
                self.action_right()
            case "space":
                self.action_step(1)
            case "up" | "down":
                self.action_row(-1 if key == "up" else 1)
            case "backspace":
                self.action_clear()
            case _:
                return False
        return True

    def _type(self, digit: int) -> None:
        if not self.rows:
            return
        value = self._held() * 10 + digit if self._typing else digit
        self._typing, self._carried = True, False
        present = self.rows[self.cursor[0]].present
        self._count(min(value, _MOST))
        full = present is not None and (value * 10 > present or not value)
        if full and self.cursor[1] < _LAST:
            self.action_step(1)
            self._carried = True
        elif full:
            self._typing = False

    def _held(self) -> int:
        return self.rows[self.cursor[0]].counts[self.cursor[1]] if self.rows else 0

    def _count(self, count: int) -> None:
        if not self.rows or count == self._held():
            return
        index, column = self.cursor
        row = self.rows[index].with_count(column, count)
        self.rows = (*self.rows[:index], row, *self.rows[index + 1 :])
        self._redraw(index, len(self.rows))
        self._unstored[row.group] += 1
        self._hand_over()
        self._waiting = self.Counted(self.subject, row.group, row.counts, f"{self._visit}:{row.group}:{column}")
        self.call_after_refresh(self._hand_over)

    def _hand_over(self) -> None:
        """Have stored what was counted last: once it has been seen, at the latest when the next key comes."""
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            self.post_message(waiting)

    def _leave(self, cursor: tuple[int, int]) -> None:
        before, self.cursor = self.cursor, cursor
        self._typing = self._carried = False
        self._visit = token_hex(4)
        self._redraw(before[0], cursor[0])

    def _redraw(self, *rows: int) -> None:
        for y in {1 + row * (1 + self.air) for row in rows}:
            self._drawn.pop(y, None)
            self.refresh(Region(0, y, self.size.width, 1))

    def _line(self, y: int) -> Content:
        index, between = divmod(y - 1, 1 + self.air)
        if y == 0:
            return head_line()
        if index >= len(self.rows):
            return total_line(self.rows) if self.total and index == len(self.rows) and not between else Content("")
        if between:
            return Content("")
        at_cursor = self.has_focus and index == self.cursor[0]
        return row_line(self.rows[index], self.cursor[1] if at_cursor else None, self.size.width)
