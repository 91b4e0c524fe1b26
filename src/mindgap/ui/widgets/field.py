"""What all fields share: a label, a value, a hint, a complaint, and one undo step per visit."""

from __future__ import annotations

from collections.abc import Iterator
from secrets import token_hex

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Static


class Field(Widget):
    """A labelled value on a line of its own; what is typed is reported at once.

    Subclasses say which widget takes the keys (`make_entry`) and how a value is put into it (`put`).
    """

    DEFAULT_CSS = """
    Field { layout: horizontal; height: auto; width: 1fr; }
    Field > .field--label { width: 24; height: auto; color: $text-muted; padding: 0 1 0 0; }
    Field:focus-within { width: 1fr; /* makes Textual restyle label and note when the focus moves */ }
    Field:focus-within > .field--label { color: $accent; text-style: bold; }
    Field > .field--body { width: 1fr; height: auto; }
    Field .field--note { height: auto; color: $text-muted; display: none; }
    Field Line, Field Choice, Field Lines { background: $background; }
    Field Line:focus, Field Choice:focus, Field Lines:focus { background: $panel; }
    Field Line, Field Choice { max-width: 72; }
    Field.-hinting:focus-within .field--note { display: block; }
    Field.-wrong .field--note { display: block; color: $warning; }
    Field.-wrong > .field--label { color: $warning; }
    """

    class Changed(Message):
        """The value was changed by the one at the keyboard; `gesture` is the same for one visit to the field."""

        def __init__(self, field: Field, value: object, gesture: str) -> None:
            super().__init__()
            self.field = field
            self.name = field.name or ""
            self.value = value
            self.gesture = gesture

        @property
        def control(self) -> Field:
            """The field."""
            return self.field

    def __init__(self, name: str, label: str, value: object, hint: str = "") -> None:
        """Make a field called `name`, usually the entity's field; label and hint in the user's language."""
        super().__init__(name=name, classes="-hinting" if hint else None)
        self.label = label
        self.hint = hint
        self.complaint = ""
        self._value = value
        self._said: list[object] = []
        self._gesture = token_hex(4)
        self._note = Static(Content(hint), classes="field--note")

    @property
    def value(self) -> object:
        """The last value that was right."""
        return self._value

    @value.setter
    def value(self, value: object) -> None:
        """Take over a value changed elsewhere; nothing is posted and text being typed stays.

        What this field said itself comes back when it is stored, perhaps after more has been typed.
        """
        if value in self._said:
            del self._said[: self._said.index(value) + 1]
        elif value != self._value or self.complaint:
            self._value = value
            self.complain("")
            self.put(value)

    def compose(self) -> ComposeResult:
        """Lay label and entry side by side."""
        yield Static(Content(self.label), classes="field--label")
        with Vertical(classes="field--body"):
            yield from self.make_entry()
            yield self._note

    def make_entry(self) -> Iterator[Widget]:
        """Give the widgets that take the keys."""
        raise NotImplementedError

    def put(self, value: object) -> None:
        """Show a value changed elsewhere."""
        raise NotImplementedError

    def say(self, value: object) -> None:
        """Report a value that was typed."""
        self.complain("")
        if value != self._value:
            self._value = value
            self._said.append(value)
            self.post_message(self.Changed(self, value, f"{self.name}:{self._gesture}"))

    def complain(self, sentence: str) -> None:
        """Mark the field as wrong and say what is right; an empty sentence takes the mark away."""
        if sentence == self.complaint:
            return
        self.complaint = sentence
        self._said.clear()
        self.set_class(bool(sentence), "-wrong")
        self._note.update(Content(f"! {sentence}" if sentence else self.hint))

    def on_descendant_focus(self, _event: events.DescendantFocus) -> None:
        """Make a new visit a new undo step."""
        self._gesture = token_hex(4)

    def focus_entry(self) -> None:
        """Put the cursor into the field."""
        for widget in self.query("*"):
            if widget.focusable:
                widget.focus()
                return
