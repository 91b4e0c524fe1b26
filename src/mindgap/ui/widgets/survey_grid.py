"""The grid where the forms of the employee survey are counted: items down, answers across."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from secrets import token_hex
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from mindgap.texts import N_
from mindgap.ui.drawing.survey_grid import SurveyRow, cell_at, head_line, row_line, words_lines

_MOST = 999
_WORDS = 2
_HIGH = 30


class SurveyGrid(Widget, can_focus=True):
    """Arrows move, digits count; every count is told at once."""

    DEFAULT_CSS = "SurveyGrid { height: auto; width: 1fr; }"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "left",
            "step(-1)",
            N_("Move"),
            id="survey.left",
            tooltip=N_("Go to the column before"),
            key_display="←→↑↓",
        ),
        Binding(
            "right,space,enter",
            "step(1)",
            N_("Right"),
            id="survey.right",
            tooltip=N_("Go to the next column"),
            show=False,
        ),
        Binding("up", "row(-1)", N_("Up"), id="survey.up", tooltip=N_("Go to the row above"), show=False),
        Binding("down", "row(1)", N_("Down"), id="survey.down", tooltip=N_("Go to the row below"), show=False),
        Binding("plus", "add(1)", N_("One more"), id="survey.more", tooltip=N_("Count one form more"), show=False),
        Binding("minus", "add(-1)", N_("One less"), id="survey.less", tooltip=N_("Count one form less"), show=False),
        Binding("backspace,delete", "clear", N_("Empty"), id="survey.clear", tooltip=N_("Empty the cell"), show=False),
    ]

    @dataclass
    class Counted(Message):
        """A count was changed; `gesture` is the same for one visit to a cell."""

        item: str
        value: int
        heads: int
        gesture: str

    @dataclass
    class Pointed(Message):
        """The cursor stands on another cell."""

        item: str
        value: int

    def __init__(self) -> None:
        """Make an empty grid."""
        super().__init__()
        self.rows: tuple[SurveyRow, ...] = ()
        self.scale: tuple[str, ...] = ()
        self.least, self.masked = 0, False
        self.cursor = (0, 0)
        self._typing = False
        self._visit = token_hex(4)

    def show(self, rows: Sequence[SurveyRow], scale: Sequence[str], *, least: int, masked: bool) -> None:
        """Show these rows; `masked` hides how many gave each answer."""
        grown = len(rows) != len(self.rows)
        self.rows, self.scale, self.least, self.masked = tuple(rows), tuple(scale), least, masked
        self.refresh(layout=grown)

    def point(self, item: str, value: int) -> None:
        """Put the cursor on a cell; on the first one when there is no such."""
        at = next((i for i, row in enumerate(self.rows) if row.item == item), 0)
        values = self.rows[at].values if self.rows else ()
        self.cursor = (at, values.index(value) if value in values else 0)
        self.refresh()

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002  # Textual's
        """Give the height: a line per item, the answers over both kinds, and the words under them."""
        return len(self.rows) + 2 + _WORDS + (viewport.height >= _HIGH)

    def render_line(self, y: int) -> Strip:
        """Draw one line."""
        return Strip(self._line(y).render_segments(self.visual_style)).adjust_cell_length(
            self.size.width, self.rich_style
        )

    def on_key(self, event: events.Key) -> None:
        """Count at once: a key that went the way of the bindings would come after the digits behind it."""
        if event.character is not None and event.character.isascii() and event.character.isdecimal():
            event.stop()
            digit = int(event.character)
            self._count(min(_MOST, self._held() * 10 + digit if self._typing else digit))
            self._typing = True

    def check_consume_key(self, key: str, character: str | None) -> bool:  # noqa: ARG002  # Textual's
        """Digits are no commands here."""
        return character is not None and character.isdecimal()

    def on_click(self, event: events.Click) -> None:
        """Go to the cell clicked."""
        at = event.y - 1 if event.y < len(self.rows) else len(self.rows) - 1
        column = cell_at(self.rows[at], self.size.width, event.x) if 0 <= at < len(self.rows) else None
        if column is not None and (event.y < len(self.rows) or event.y == len(self.rows) + 1):
            self._leave((at, column))

    def action_step(self, by: int) -> None:
        """Go to the cell beside, on into the next row at the end of one."""
        row, column = self.cursor[0], self.cursor[1] + by
        if not self.rows:
            return
        if 0 <= column < len(self.rows[row].values):
            self._leave((row, column))
        elif 0 <= row + by < len(self.rows):
            self._leave((row + by, 0 if by > 0 else len(self.rows[row + by].values) - 1))

    def action_row(self, by: int) -> None:
        """Go to the item beside, at the same answer as far as there is one."""
        row = self.cursor[0] + by
        if 0 <= row < len(self.rows):
            answer = self.rows[self.cursor[0]].values[self.cursor[1]]
            values = self.rows[row].values
            self._leave((row, max(0, min(len(values) - 1, answer - values[0]))))

    def action_add(self, by: int) -> None:
        """Count one form more or less."""
        self._count(max(0, min(_MOST, self._held() + by)))

    def action_clear(self) -> None:
        """Empty the cell."""
        self._typing = False
        self._count(0)

    def _held(self) -> int:
        row, column = self.cursor
        return self.rows[row].heads[self.rows[row].values[column]] if self.rows else 0

    def _count(self, heads: int) -> None:
        if not self.rows or heads == self._held():
            return
        at, column = self.cursor
        row = self.rows[at]
        value = row.values[column]
        self.rows = (*self.rows[:at], row.with_heads(value, heads), *self.rows[at + 1 :])
        self.refresh()
        self.post_message(self.Counted(row.item, value, heads, f"{self._visit}:{row.item}:{value}"))

    def _leave(self, cursor: tuple[int, int]) -> None:
        self.cursor, self._typing, self._visit = cursor, False, token_hex(4)
        self.refresh()
        row = self.rows[cursor[0]]
        self.post_message(self.Pointed(row.item, row.values[cursor[1]]))

    def _line(self, y: int) -> Content:
        last, width = len(self.rows) - 1, self.size.width
        if last < 0:
            return Content("")
        if y == 0:
            return head_line(self.rows[0], width)
        if y <= last:
            return self._row(y - 1)
        if y in (last + 1, last + 2):
            return head_line(self.rows[last], width) if y == last + 1 else self._row(last)
        row, column = self.rows[self.cursor[0]], self.cursor[1]
        said = ([Content("")] if self.size.height > last + 3 + _WORDS else []) + words_lines(
            row, row.values[column], self.scale, width
        )
        return said[y - last - 3] if y - last - 3 < len(said) else Content("")

    def _row(self, at: int) -> Content:
        cursor = self.cursor[1] if self.has_focus and at == self.cursor[0] else None
        return row_line(self.rows[at], cursor, self.size.width, least=self.least, masked=self.masked)
