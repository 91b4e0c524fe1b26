"""A widget that shows drawn lines and scrolls when there are more than fit."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from mindgap.texts import N_

Draw = Callable[[int, int], Sequence[Content]]
"""Gives the lines for a width and height in cells."""


class Picture(ScrollView, can_focus=True):
    """Draws what it is told to, for the size it has; Up and Down scroll, or choose where something can be chosen."""

    DEFAULT_CSS = """
    Picture { height: 1fr; width: 1fr; overflow-x: hidden; scrollbar-size-vertical: 1; background: $background; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "walk(-1)", N_("Up"), id="picture.up", tooltip=N_("Go up"), show=False),
        Binding("down", "walk(1)", N_("Down"), id="picture.down", tooltip=N_("Go down"), show=False),
        *(Binding(key, "skip", show=False) for key in ("pageup", "pagedown", "left", "right")),
    ]

    @dataclass
    class Stepped(Message):
        """Up (−1) or Down (1) was pressed where something can be chosen."""

        by: int

    def __init__(self, draw: Draw | None = None, *, id: str | None = None) -> None:  # noqa: A002  # Textual's name
        """Make the widget, drawing nothing until it is told what."""
        super().__init__(id=id)
        self._draw = draw
        self._lines: Sequence[Content] = ()
        self._strips: dict[int, Strip] = {}
        self.choosing = False

    def show(self, draw: Draw, *, choosing: bool = False, top: bool = False) -> None:
        """Draw something else; `choosing` gives Up and Down to whoever listens, `top` scrolls to the beginning."""
        self._draw, self.choosing = draw, choosing
        self._redraw()
        if top:
            self.scroll_to(y=0, animate=False, immediate=True)

    def on_resize(self) -> None:
        """Draw for the new size."""
        self._redraw()

    def notify_style_update(self) -> None:
        """Draw again in the theme's colours."""
        super().notify_style_update()
        self._strips = {}

    def render_line(self, y: int) -> Strip:
        """Give a line, drawn once until something changes."""
        index = y + self.scroll_offset.y
        if index not in self._strips:
            width = self.size.width
            line = self._lines[index] if index < len(self._lines) else Content("")
            self._strips[index] = Strip(line.render_segments(self.visual_style)).adjust_cell_length(
                width, self.rich_style
            )
        return self._strips[index]

    def action_walk(self, by: int) -> None:
        """Choose the one beside, or scroll a line."""
        if self.choosing:
            self.post_message(self.Stepped(by))
        else:
            self.scroll_relative(y=by, animate=False)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002  # Textual's
        """Page up and down, left and right belong to the phase around."""
        return action != "skip"

    def _redraw(self) -> None:
        if not self.size.width or self._draw is None:
            return
        self._lines = self._draw(self.scrollable_content_region.width, self.size.height)
        self._strips = {}
        self.virtual_size = Size(self.size.width, len(self._lines))
        self.refresh()
