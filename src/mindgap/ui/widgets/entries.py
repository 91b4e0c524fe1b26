"""The widgets inside fields that take the keys: a line, several lines, a choice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget
from textual.widgets import TextArea

from mindgap.texts import N_
from mindgap.ui.widgets.line import Line

__all__ = ["Choice", "Line", "Lines", "Option"]

Option = tuple[object, str]
"""A value and what it is called in the user's language."""


_NOT_FOR_TEXT = ("f6", "f7")
"""Keys with which Textual marks a line or all of a text, and the next letter wipes it out; here they lead elsewhere."""


class Lines(TextArea):
    """Several lines; at the first and last line Up and Down leave the field."""

    DEFAULT_CSS = """
    Lines { border: none; padding: 0 1; height: auto; min-height: 2; max-height: 8; background: $surface; }
    Lines:focus { border: none; background: $panel; }
    """

    def __init__(self, text: str) -> None:
        super().__init__(text, tab_behavior="focus", show_line_numbers=False, highlight_cursor_line=False)
        for key in _NOT_FOR_TEXT:
            self._bindings.key_to_bindings.pop(key, None)

    def on_focus(self, event: events.Focus) -> None:
        """Start after what stands there, so that nothing is put in front of it by mistake."""
        if not event.from_app_focus:
            self.move_cursor(self.document.end)

    def action_cursor_up(self, select: bool = False) -> None:  # noqa: FBT001, FBT002  # Textual's signature
        """Go up, out of the field from its first line."""
        if self.cursor_at_first_line and not select:
            self.screen.focus_previous()
        else:
            super().action_cursor_up(select)

    def action_cursor_down(self, select: bool = False) -> None:  # noqa: FBT001, FBT002  # Textual's signature
        """Go down, out of the field from its last line."""
        if self.cursor_at_last_line and not select:
            self.screen.focus_next()
        else:
            super().action_cursor_down(select)


class Choice(Widget, can_focus=True):
    """One of a few options on a line: all of them where there is room, else the chosen one between arrows."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "left", "step(-1)", N_("Previous choice"), id="choice.left", tooltip=N_("Choose the one before"), show=False
        ),
        Binding(
            "right,space",
            "step(1)",
            N_("Next choice"),
            id="choice.right",
            tooltip=N_("Choose the next one"),
            show=False,
        ),
        Binding(
            "delete,backspace",
            "clear",
            N_("No choice"),
            id="choice.clear",
            tooltip=N_("Take the choice away"),
            show=False,
        ),
    ]
    DEFAULT_CSS = """
    Choice { height: 1; width: 1fr; padding: 0 1; background: $surface; }
    Choice:focus { background: $panel; }
    """

    index: reactive[int | None] = reactive(None)

    @dataclass
    class Picked(Message):
        """An option was chosen at the keyboard or with the mouse; None when the choice was taken away."""

        index: int | None

    def __init__(self, options: Sequence[Option], index: int | None, empty_text: str, *, clearable: bool) -> None:
        super().__init__()
        self.options = tuple(options)
        self.empty_text = empty_text
        self.clearable = clearable
        self.set_reactive(Choice.index, index)

    def render(self) -> Content:
        """Draw the options."""
        return self._all() if self._width() <= self.content_size.width else self._one()

    def action_step(self, by: int) -> None:
        """Choose the option beside."""
        if self.options:
            at = self.index if self.index is not None else (-1 if by > 0 else 0)
            self._pick((at + by) % len(self.options))

    def action_clear(self) -> None:
        """Take the choice away, where it may be empty."""
        if self.clearable:
            self._pick(None)

    def on_key(self, event: events.Key) -> None:
        """Choose by number or by first letter."""
        if event.character is None or not event.character.isalnum():
            return
        event.stop()
        if not event.character.isdecimal():
            self._pick_letter(event.character)
        elif 0 < int(event.character) <= len(self.options):
            self._pick(int(event.character) - 1)

    def check_consume_key(self, _key: str, character: str | None) -> bool:
        """Letters and numbers choose; they are no commands here."""
        return character is not None and character.isalnum()

    def on_click(self, event: events.Click) -> None:
        """Choose the option clicked."""
        if self._width() > self.content_size.width:
            self.action_step(1)
            return
        offset = self.styles.padding.left
        for i, (_value, text) in enumerate(self.options):
            length = Content(text).cell_length + 2
            if offset <= event.x < offset + length:
                self._pick(i)
            offset += length + 2

    def _pick_letter(self, letter: str) -> None:
        start = -1 if self.index is None else self.index
        order = [(start + 1 + i) % len(self.options) for i in range(len(self.options))]
        found = (i for i in order if self.options[i][1].casefold().startswith(letter.casefold()))
        index = next(found, None)
        if index is not None:
            self._pick(index)

    def _pick(self, index: int | None) -> None:
        if index != self.index:
            self.index = index
            self.post_message(self.Picked(index))

    def _width(self) -> int:
        return sum(Content(text).cell_length + 4 for _value, text in self.options) - 2

    def _all(self) -> Content:
        parts = [
            Content.styled(f"● {text}", "bold $accent")
            if i == self.index
            else Content.styled(f"○ {text}", "$text-muted")
            for i, (_value, text) in enumerate(self.options)
        ]
        return Content("  ").join(parts)

    def _one(self) -> Content:
        text = self.empty_text if self.index is None else self.options[self.index][1]
        place = "" if self.index is None else f"  {self.index + 1}/{len(self.options)}"
        look = "$text-muted" if self.index is None else "bold $accent"
        return Content.assemble(("‹ ", "$text-muted"), (text, look), (" ›" + place, "$text-muted"))
