"""One widget that draws a list of rows in columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import wrap
from typing import ClassVar, Literal

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from mindgap.domain.text import clean
from mindgap.texts import N_
from mindgap.ui.drawing.cells import fitted

GAP = 2
HEADER = 1
_FORGET_AFTER = 1.0


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its title in the user's language, its width in cells and how its cells are set.

    One column may grow: it takes the width that is left. `least` is the width of the whole list below which
    the column is left out.
    """

    title: str
    width: int
    align: Literal["left", "right"] = "left"
    grow: bool = False
    least: int = 0


@dataclass(frozen=True, slots=True)
class Row:
    """A row: a key of its own and a cell per column; plain strings are never read as markup."""

    key: str
    cells: tuple[str | Content, ...]
    marked: bool = False


class Listing(ScrollView, can_focus=True, inherit_bindings=False):
    """Rows with a cursor, a heading that stays, and finding by typing."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"listing--header", "listing--cursor", "listing--found"}
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1)", N_("Up"), id="listing.up", tooltip=N_("Go to the row above"), show=False),
        Binding("down", "move(1)", N_("Down"), id="listing.down", tooltip=N_("Go to the row below"), show=False),
        Binding("pageup", "page(-1)", N_("Page up"), id="listing.pageup", tooltip=N_("Go up a page"), show=False),
        Binding(
            "pagedown", "page(1)", N_("Page down"), id="listing.pagedown", tooltip=N_("Go down a page"), show=False
        ),
        Binding("home", "edge(0)", N_("First"), id="listing.first", tooltip=N_("Go to the first row"), show=False),
        Binding("end", "edge(-1)", N_("Last"), id="listing.last", tooltip=N_("Go to the last row"), show=False),
        Binding("enter", "choose", N_("Open it"), id="listing.open", tooltip=N_("Open the row")),
    ]
    DEFAULT_CSS = """
    Listing { height: 1fr; width: 1fr; background: $background; overflow-x: hidden; scrollbar-size-vertical: 1; }
    Listing > .listing--header { color: $text-muted; text-style: none; }
    Listing > .listing--cursor { background: $surface; }
    Listing:focus > .listing--cursor {
        background: $block-cursor-background; color: $block-cursor-foreground; text-style: bold;
    }
    """

    @dataclass
    class Highlighted(Message):
        """The cursor stands on another row."""

        listing: Listing
        key: str

        @property
        def control(self) -> Listing:
            """The list."""
            return self.listing

    @dataclass
    class Chosen(Message):
        """A row was opened with Enter or a click."""

        listing: Listing
        key: str

        @property
        def control(self) -> Listing:
            """The list."""
            return self.listing

    def __init__(  # noqa: PLR0913  # each says how the list behaves
        self,
        columns: Sequence[Column],
        empty: str = "",
        *,
        header: bool = True,
        find: bool = False,
        opens: bool = True,
        id: str | None = None,  # noqa: A002  # Textual's name
        classes: str | None = None,
    ) -> None:
        """Make an empty list.

        `find` lets typed letters move the cursor to the next row that begins so; without `opens` Enter passes by.
        """
        super().__init__(id=id, classes=classes)
        self.columns = tuple(columns)
        self.empty = empty
        self._header = HEADER if header else 0
        self._find = find
        self._opens = opens
        self._rows: tuple[Row, ...] = ()
        self._cursor = 0
        self._drawn: dict[tuple[int, bool], Strip] = {}

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows shown."""
        return self._rows

    @property
    def key(self) -> str | None:
        """The key of the row under the cursor."""
        return self._rows[self._cursor].key if self._rows else None

    def show(self, rows: Sequence[Row], cursor: str | None = None) -> None:
        """Show these rows, with the cursor on the key given, else on the row it was on, else where it was."""
        wanted = cursor if cursor is not None else self.key
        self._rows = tuple(rows)
        places = {row.key: i for i, row in enumerate(self._rows)}
        held = max(0, min(self._cursor, len(self._rows) - 1))
        self._cursor = places.get(wanted, held) if wanted is not None else held
        self._forget()
        self.virtual_size = Size(self._room, len(self._rows) + self._header)
        self._reveal()
        self.call_after_refresh(self._reveal)

    def set_columns(self, columns: Sequence[Column]) -> None:
        """Change the columns, e.g. when the language changes."""
        self.columns = tuple(columns)
        self._forget()

    def move_to(self, key: str) -> None:
        """Put the cursor on a row."""
        index = next((i for i, row in enumerate(self._rows) if row.key == key), None)
        if index is not None:
            self._go(index)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Let Enter pass where rows do not open."""
        return self._opens and bool(self._rows) if action == "choose" else True

    def action_move(self, by: int) -> None:
        """Move the cursor."""
        self._go(self._cursor + by)

    def action_page(self, by: int) -> None:
        """Move the cursor a page."""
        self._go(self._cursor + by * max(1, self.size.height - self._header - 1))

    def action_edge(self, index: int) -> None:
        """Move the cursor to the first or last row."""
        self._go(index if index >= 0 else len(self._rows) - 1)

    def action_choose(self) -> None:
        """Open the row under the cursor."""
        if self.key is not None:
            self.post_message(self.Chosen(self, self.key))

    def on_key(self, event: events.Key) -> None:
        """Find the next row whose first cell begins with the letter typed."""
        if not self._find or event.character is None or not event.character.isalpha():
            return
        order = [*range(self._cursor + 1, len(self._rows)), *range(self._cursor + 1)]
        for index in order if self._rows else ():
            if _begins(self._rows[index], event.character):
                event.stop()
                self._go(index)
                return

    def on_click(self, event: events.Click) -> None:
        """Move to the row clicked; open it when the cursor stood there already."""
        index = event.y - self._header + self.scroll_offset.y
        if event.y < self._header or not 0 <= index < len(self._rows):
            return
        if index == self._cursor:
            self.action_choose()
        self._go(index)

    def on_resize(self) -> None:
        """Lay the columns out again."""
        self._forget()
        self.virtual_size = Size(self._room, len(self._rows) + self._header)
        self._reveal()

    def notify_style_update(self) -> None:
        """Draw again when the theme or the focus changes."""
        super().notify_style_update()
        self._drawn = {}

    def watch_has_focus(self, value: bool) -> None:  # noqa: FBT001  # Textual's signature
        """Draw the cursor with or without focus."""
        self._drawn = {}
        super().watch_has_focus(value)

    def render_line(self, y: int) -> Strip:
        """Draw one line."""
        width = self._room
        if y < self._header:
            titles: tuple[str | Content, ...] = tuple(c.title for c in self.columns)
            return self._line(titles, "listing--header") if self._rows else Strip.blank(width, self.rich_style)
        index = y - self._header + self.scroll_offset.y
        if not self._rows:
            said = wrap(self.empty, max(width, 1))
            line = said[y - self._header] if y - self._header < len(said) else ""
            return Strip(fitted(Content(line), width).render_segments(self.visual_style), width)
        if index >= len(self._rows):
            return Strip.blank(width, self.rich_style)
        at_cursor = index == self._cursor
        if (index, at_cursor) not in self._drawn:
            row = self._rows[index]
            self._drawn[index, at_cursor] = self._line(row.cells, "listing--cursor" if at_cursor else "", row)
        return self._drawn[index, at_cursor]

    def _line(self, cells: Sequence[str | Content], look: str, row: Row | None = None) -> Strip:
        style = self.get_visual_style(look) if look else self.visual_style
        mark = "▸ " if look == "listing--cursor" else "✓ " if row is not None and row.marked else "  "
        parts = [Content(mark)]
        for column, cell, width in zip(self.columns, cells, self._widths(), strict=False):
            if width:
                content = cell if isinstance(cell, Content) else Content(cell)
                parts += [fitted(content, width, column.align), Content(" " * GAP)]
        line = fitted(Content("").join(parts[:-1]), self._room)
        return Strip(line.render_segments(style), self._room)

    def _widths(self) -> list[int]:
        whole = self._room
        widths = [0 if whole < c.least else c.width for c in self.columns]
        taken = sum(w + GAP for w in widths if w) - GAP + 2
        return [w + max(0, whole - taken) if c.grow and w else w for c, w in zip(self.columns, widths, strict=True)]

    @property
    def _room(self) -> int:
        return self.scrollable_content_region.width

    def _forget(self) -> None:
        self._drawn = {}
        self.refresh()

    def _go(self, index: int) -> None:
        index = max(0, min(index, len(self._rows) - 1))
        if index == self._cursor or not self._rows:
            return
        before, self._cursor = self._cursor, index
        offset = self.scroll_offset.y
        self._reveal()
        if self.scroll_offset.y == offset:
            self.refresh_lines(before + self._header)
            self.refresh_lines(index + self._header)
        self.post_message(self.Highlighted(self, self._rows[index].key))

    def _reveal(self) -> None:
        shown = self.size.height - self._header
        if shown <= 0:
            return
        top = self.scroll_offset.y
        if self._cursor < top:
            self.scroll_to(y=self._cursor, animate=False, immediate=True)
        elif self._cursor >= top + shown:
            self.scroll_to(y=self._cursor - shown + 1, animate=False, immediate=True)


def _begins(row: Row, letter: str) -> bool:
    cell = row.cells[0] if row.cells else ""
    text = cell.plain if isinstance(cell, Content) else cell
    return clean(text).casefold().startswith(letter.casefold())
