"""The fields of what is caught while it is said: a text that Enter ends, and an earlier decision found by typing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from mindgap.texts import N_, _
from mindgap.ui.drawing.canvas import MUTED
from mindgap.ui.widgets.entries import Lines
from mindgap.ui.widgets.field import Field
from mindgap.ui.widgets.fields import LongTextField


class SaidLines(Lines):
    """Lines that leave Enter to what is around; long text wraps, and a key of its own breaks a line."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "ctrl+j,shift+enter,alt+enter",
            "new_line",
            N_("New line"),
            id="said.new_line",
            tooltip=N_("Go on on a new line"),
            key_display="ctrl+j",
        ),
    ]

    def action_new_line(self) -> None:
        """Break the line."""
        self.insert("\n")


class SaidField(LongTextField):
    """A text of several lines that Enter ends."""

    def make_entry(self) -> Iterator[Widget]:
        """Give the lines."""
        self._lines = SaidLines(str(self._value or ""))
        yield self._lines


class Earlier(Widget, can_focus=True):
    """One of the decisions made before, on a line: letters find, arrows go between those found."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "step(-1)", N_("Previous choice"), id="earlier.left", tooltip=N_("Choose the one before")),
        Binding("right", "step(1)", N_("Next choice"), id="earlier.right", tooltip=N_("Choose the next one")),
        Binding("delete", "clear", N_("No choice"), id="earlier.clear", tooltip=N_("Take the choice away"), show=False),
    ]
    DEFAULT_CSS = """
    Earlier { height: 1; width: 1fr; padding: 0 1; background: $background; }
    Earlier:focus { background: $panel; }
    """

    chosen: reactive[str | None] = reactive(None)
    typed: reactive[str] = reactive("")

    @dataclass
    class Picked(Message):
        """Another decision was chosen at the keyboard; None for none."""

        note_id: str | None

    def __init__(self, decisions: Sequence[tuple[str, str]], chosen: str | None) -> None:
        super().__init__()
        self.decisions = tuple(decisions)
        self.set_reactive(Earlier.chosen, chosen)

    @property
    def found(self) -> tuple[tuple[str, str], ...]:
        """The decisions that hold every word typed."""
        words = self.typed.casefold().split()
        return tuple(each for each in self.decisions if all(word in each[1].casefold() for word in words))

    def render(self) -> Content:
        """Draw what was typed, and the decision that it leads to."""
        found = self.found
        ids = [note_id for note_id, _text in found]
        at = ids.index(self.chosen) if self.chosen in ids else None
        typed = Content.styled(f"{self.typed}▏ " if self.typed else "", "$accent")
        if at is None:
            none = _("No decision holds that.") if self.typed and not found else "–"
            return typed + Content.styled(f"‹ {none} ›", MUTED)
        return Content.assemble(typed, (f"‹ {at + 1}/{len(found)} ›  ", MUTED), found[at][1])

    def on_key(self, event: events.Key) -> None:
        """Find by what is typed."""
        if event.key == "backspace":
            event.stop()
            self._type(self.typed[:-1])
        elif event.is_printable and event.character is not None:
            event.stop()
            self._type(self.typed + event.character)

    def check_consume_key(self, _key: str, character: str | None) -> bool:
        """Letters find; they are no commands here."""
        return character is not None and character.isprintable()

    def action_step(self, by: int) -> None:
        """Choose the decision beside; before the first there is none."""
        ids = [None, *(note_id for note_id, _text in self.found)]
        at = ids.index(self.chosen) if self.chosen in ids else 0
        self._pick(ids[(at + by) % len(ids)])

    def action_clear(self) -> None:
        """Choose none."""
        self.typed = ""
        self._pick(None)

    def _type(self, typed: str) -> None:
        self.typed = typed
        found = self.found
        self._pick(found[0][0] if typed.strip() and found else None)

    def _pick(self, note_id: str | None) -> None:
        if note_id != self.chosen:
            self.chosen = note_id
            self.post_message(self.Picked(note_id))


class EarlierField(Field):
    """Which earlier decision a new one replaces."""

    def __init__(
        self, name: str, label: str, decisions: Sequence[tuple[str, str]], value: str | None, hint: str = ""
    ) -> None:
        super().__init__(name, label, value, hint)
        self.decisions = tuple(decisions)

    def make_entry(self) -> Iterator[Widget]:
        """Give the line."""
        self._earlier = Earlier(self.decisions, self._value if isinstance(self._value, str) else None)
        yield self._earlier

    def put(self, value: object) -> None:
        """Show another choice."""
        if self.is_attached:
            self._earlier.chosen = value if isinstance(value, str) else None

    def on_earlier_picked(self, event: Earlier.Picked) -> None:
        """Report the choice."""
        event.stop()
        self.say(event.note_id)
