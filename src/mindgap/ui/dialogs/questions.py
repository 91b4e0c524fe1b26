"""The questions that phases ask: yes or no, a text, one of many, some of many."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import ClassVar, Generic, TypeVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Input, Static

from mindgap.texts import N_, _
from mindgap.ui.dialogs.dialog import Dialog
from mindgap.ui.widgets.entries import Line
from mindgap.ui.widgets.listing import Column, Listing, Row

V = TypeVar("V")

MARKED, UNMARKED = "✓", "·"


class Confirm(Dialog[bool]):
    """A question answered with yes or no; anything but yes is no."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("y,j,enter", "answer(True)", N_("Yes"), id="confirm.yes", tooltip=N_("Do it"), key_display="j/y"),
        Binding("n", "answer(False)", N_("No"), id="confirm.no", tooltip=N_("Do not do it")),
    ]

    def action_answer(self, yes: bool) -> None:  # noqa: FBT001  # an action's argument
        """Give the answer."""
        self.dismiss(yes)

    def action_leave(self) -> None:
        """Leaving is no."""
        self.dismiss(False)  # noqa: FBT003  # the answer


class Ask(Dialog[str | None]):
    """A question answered with a line of text."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "answer", N_("Done"), id="ask.done", tooltip=N_("Use what is written")),
    ]

    def __init__(self, label: str, value: str = "", hint: str = "") -> None:
        """Make the question, with an answer to start from."""
        super().__init__(label)
        self.start = value
        self.hint = hint

    def body(self) -> ComposeResult:
        """Give the line to write on."""
        yield Line(self.start)
        if self.hint:
            yield Static(Content(self.hint), classes="dialog--hint")

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter answers."""
        event.stop()
        self.action_answer()

    def action_answer(self) -> None:
        """Give what is written."""
        self.dismiss(self.query_one(Line).value.strip())


class AskKept(Ask):
    """A question whose answer is handed over letter by letter, so that it outlives the program."""

    def __init__(self, label: str, keep: Callable[[str], None], value: str = "", hint: str = "") -> None:
        """Make the question; `keep` is given what is written whenever it changes."""
        super().__init__(label, value, hint)
        self.keep = keep

    def on_input_changed(self, event: Input.Changed) -> None:
        """Hand over what is written now."""
        event.stop()
        if event.value != self.start:
            self.start = event.value
            self.keep(event.value.strip())


class _Finder(Line):
    """A line for words to find; the space bar is left to what is around."""

    def check_consume_key(self, key: str, character: str | None) -> bool:
        """Take every key that writes something but the space bar."""
        return key != "space" and super().check_consume_key(key, character)

    def on_key(self, event: events.Key) -> None:
        """Let the space bar pass, in its turn after keys pressed before it."""
        if event.key == "space":
            event.prevent_default()


class _Filtered(Dialog[V]):
    """A list that gets shorter as one types."""

    DEFAULT_CSS = """
    _Filtered Listing { height: auto; max-height: 46vh; min-height: 3; margin: 1 0 0 0; }
    """

    columns: ClassVar[tuple[Column, ...]] = (Column("", 40, grow=True),)

    def __init__(self, title: str, options: Sequence[tuple[object, str]]) -> None:
        super().__init__(title)
        self.options = tuple(options)

    def body(self) -> ComposeResult:
        """Give the filter and the list."""
        yield Line(placeholder=_("Type to find"))
        yield Listing(self.columns, _("Nothing is called that."), header=False)

    def on_mount(self) -> None:
        """Show everything first."""
        self.query_one(Listing).can_focus = False
        self.fill()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Show what holds the words typed."""
        event.stop()
        self.fill()

    def on_key(self, event: events.Key) -> None:
        """Move in the list while the letters go to the filter."""
        moves = {"up": -1, "down": 1}
        if event.key in moves:
            event.stop()
            self.query_one(Listing).action_move(moves[event.key])
        elif event.key in {"pageup", "pagedown"}:
            event.stop()
            self.query_one(Listing).action_page(-1 if event.key == "pageup" else 1)

    def fill(self) -> None:
        """Show the options that hold every word typed."""
        words = self.query_one(Line).value.casefold().split()
        rows = [
            Row(str(i), self.cells(value, text))
            for i, (value, text) in enumerate(self.options)
            if all(word in text.casefold() for word in words)
        ]
        self.query_one(Listing).show(rows)

    def cells(self, _value: object, text: str) -> tuple[str, ...]:
        """Give an option's line."""
        return (text,)

    def current(self) -> object | None:
        """Give the value under the cursor."""
        key = self.query_one(Listing).key
        return None if key is None else self.options[int(key)][0]


class Choose(_Filtered[V | None], Generic[V]):
    """One of many; typing makes the list shorter."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "answer", N_("Choose"), id="choose.done", tooltip=N_("Take the one under the cursor")),
    ]

    def __init__(self, title: str, options: Sequence[tuple[object, str]], value: object = None) -> None:
        """Make the question, with the cursor on `value` when it is among the options."""
        super().__init__(title, options)
        self.value = value

    def fill(self) -> None:
        """Show the options; at first with the cursor on the value chosen before."""
        super().fill()
        held = next((str(i) for i, (value, _text) in enumerate(self.options) if value == self.value), None)
        if held is not None and not self.query_one(Line).value:
            self.query_one(Listing).move_to(held)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter takes the option under the cursor."""
        event.stop()
        self.action_answer()

    def on_listing_chosen(self, event: Listing.Chosen) -> None:
        """Take it with a click too."""
        event.stop()
        self.action_answer()

    def action_answer(self) -> None:
        """Give the value under the cursor."""
        value = self.current()
        if value is not None:
            self.dismiss(value)  # type: ignore[arg-type]  # the caller's own value


class ChooseMany(_Filtered[set[V] | None], Generic[V]):
    """Some of many; Space marks, Enter is done."""

    columns = (Column("", 1), Column("", 40, grow=True))
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "mark", N_("Mark"), id="many.mark", tooltip=N_("Mark or unmark")),
        Binding("enter", "answer", N_("Done"), id="many.done", tooltip=N_("Use the marked ones")),
    ]

    def __init__(self, title: str, options: Sequence[tuple[object, str]], chosen: Collection[object] = ()) -> None:
        """Make the question, with some marked from the start."""
        super().__init__(title, options)
        self.chosen = set(chosen)

    def body(self) -> ComposeResult:
        """Give the filter and the list; Space marks also while the cursor stands in the filter."""
        yield _Finder(placeholder=_("Type to find"))
        yield Listing(self.columns, _("Nothing is called that."), header=False)

    def cells(self, value: object, text: str) -> tuple[str, ...]:
        """Give an option's line, with its mark, also under the cursor."""
        return (MARKED if value in self.chosen else UNMARKED, text)

    def action_mark(self) -> None:
        """Mark or unmark the one under the cursor."""
        value = self.current()
        if value is not None:
            self.chosen ^= {value}
            self.fill()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter is done."""
        event.stop()
        self.action_answer()

    def on_listing_chosen(self, event: Listing.Chosen) -> None:
        """Mark with a click."""
        event.stop()
        self.action_mark()

    def action_answer(self) -> None:
        """Give the marked ones."""
        self.dismiss(self.chosen)  # type: ignore[arg-type]  # the caller's own values
