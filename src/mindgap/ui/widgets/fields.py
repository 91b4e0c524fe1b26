"""The fields that forms are made of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import ClassVar

from textual import events
from textual.widget import Widget
from textual.widgets import Input, TextArea

from mindgap.domain.text import clean, clean_lines
from mindgap.texts import _
from mindgap.texts.formats import day
from mindgap.ui.widgets.days import read_day
from mindgap.ui.widgets.entries import Choice, Line, Lines, Option
from mindgap.ui.widgets.field import Field

__all__ = ["ChoiceField", "DateField", "Field", "LongTextField", "NumberField", "SwitchField", "TextField"]


class LineField(Field):
    """A field of one line, whose text `read` turns into a value and `write` back."""

    SELECTS: ClassVar[bool] = False
    """What stands there is selected on the way in, so that what is typed takes its place."""

    def make_entry(self) -> Iterator[Widget]:
        """Give the line."""
        self._line = Line(self.write(self._value), placeholder="–", classes="field--entry", selects=self.SELECTS)
        yield self._line

    def read(self, text: str) -> object:
        """Give the value of a text; raise ValueError with a sentence when it has none."""
        raise NotImplementedError

    def write(self, value: object) -> str:
        """Give the text of a value."""
        raise NotImplementedError

    def put(self, value: object) -> None:
        """Show the value unless the text says it already."""
        if self.is_attached and not self._says(value):
            with self.prevent(Input.Changed):
                self._line.value = self.write(value)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Take what was typed."""
        event.stop()
        self.take(event.value)

    def take(self, text: str) -> None:
        """Report what was typed, or say what is wrong with it."""
        try:
            value = self.read(text)
        except ValueError as error:
            self.complain(str(error))
            return
        self.say(value)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Go on to the next field."""
        event.stop()
        self.screen.focus_next()

    def _says(self, value: object) -> bool:
        try:
            return self.read(self._line.value) == value
        except ValueError:
            return False


class TextField(LineField):
    """A short text."""

    def __init__(self, name: str, label: str, value: str, hint: str = "") -> None:
        super().__init__(name, label, value, hint)

    def read(self, text: str) -> str:
        """Give the text as it will be stored."""
        return clean(text)

    def write(self, value: object) -> str:
        """Give the text."""
        return str(value or "")


class NumberField(LineField):
    """A whole number within limits; empty for none. A digit takes the place of the number that stands there."""

    SELECTS = True

    def __init__(  # a label, a value and two limits
        self, name: str, label: str, value: int | None, hint: str = "", *, least: int = 0, most: int = 1_000_000_000
    ) -> None:
        super().__init__(name, label, value, hint)
        self.least, self.most = least, most

    def read(self, text: str) -> int | None:
        """Give the number; spaces between thousands are allowed."""
        digits = "".join(text.split())
        if not digits:
            return None
        if not digits.isdecimal() or not self.least <= int(digits) <= self.most:
            raise ValueError(self.refusal().format(least=self.least, most=self.most))
        return int(digits)

    def refusal(self) -> str:
        """Say what is right, with {least} and {most} for the limits."""
        return _("A whole number from {least} to {most}.")

    def write(self, value: object) -> str:
        """Give the digits."""
        return "" if value is None else str(value)


class StepField(NumberField):
    """The number of a step of a staircase; `most` is how many steps it has now."""

    def __init__(self, name: str, label: str, value: int, hint: str, *, most: int) -> None:
        super().__init__(name, label, value, hint, least=1, most=most)

    def read(self, text: str) -> int:
        """Give the number; there is always one."""
        number = super().read(text)
        if number is None:
            raise ValueError(self.refusal().format(least=self.least, most=self.most))
        return number

    def refusal(self) -> str:
        """Say how many steps there are."""
        return _("The staircase has {most} steps: a whole number from {least} to {most}.")


class DateField(LineField):
    """A date as people type it; shown in the language's form when the field is left."""

    def __init__(self, name: str, label: str, value: date | None, hint: str = "", **given: date | None) -> None:
        """Make the field; `today` is where dates such as +3m count from, `suggested` is taken with Space."""
        self._today = given.get("today") or datetime.now().astimezone().date()
        self._suggested = given.get("suggested")
        space = self._suggested and _("Space takes the suggestion {date}").format(date=day(self._suggested))
        super().__init__(name, label, value, space or hint or _("For example 24 nov, 24/11, 2026-11-24 or +3m"))

    def read(self, text: str) -> date | None:
        """Give the date."""
        try:
            return read_day(text, self._today)
        except ValueError:
            raise ValueError(_("Write a date such as 24 nov, 24/11, 2026-11-24 or +3m.")) from None

    def take(self, text: str) -> None:
        """Take the suggestion when a space is typed into the empty field."""
        if not text.isspace() or self._suggested is None:
            super().take(text)
            return
        with self.prevent(Input.Changed):
            self._line.value = self.write(self._suggested)
        self._line.cursor_position = len(self._line.value)
        self.say(self._suggested)

    def write(self, value: object) -> str:
        """Give the date as the language writes it."""
        return day(value) if isinstance(value, date) else ""

    def on_descendant_blur(self, _event: events.DescendantBlur) -> None:
        """Show the date in full."""
        if not self.complaint:
            with self.prevent(Input.Changed):
                self._line.value = self.write(self._value)


class LongTextField(Field):
    """A text of several lines."""

    def __init__(self, name: str, label: str, value: str, hint: str = "") -> None:
        super().__init__(name, label, value, hint)

    def make_entry(self) -> Iterator[Widget]:
        """Give the lines."""
        self._lines = Lines(str(self._value or ""))
        yield self._lines

    def put(self, value: object) -> None:
        """Show the text unless it stands there already."""
        if self.is_attached and clean_lines(self._lines.text) != value:
            with self.prevent(TextArea.Changed):
                self._lines.load_text(str(value or ""))

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Report what was typed."""
        event.stop()
        self.say(clean_lines(event.text_area.text))


class ChoiceField(Field):
    """One of a few options."""

    def __init__(
        self, name: str, label: str, options: Sequence[Option], value: object, empty_text: str = "", hint: str = ""
    ) -> None:  # the contract with the phases
        super().__init__(name, label, value, hint)
        self.options = tuple(options)
        self.empty_text = empty_text

    def make_entry(self) -> Iterator[Widget]:
        """Give the options."""
        self._choice = Choice(
            self.options, self._index(self._value), self.empty_text or "–", clearable=bool(self.empty_text)
        )
        yield self._choice

    def put(self, value: object) -> None:
        """Show another choice."""
        if self.is_attached:
            self._choice.index = self._index(value)

    def on_choice_picked(self, event: Choice.Picked) -> None:
        """Report the choice."""
        event.stop()
        self.say(None if event.index is None else self.options[event.index][0])

    def _index(self, value: object) -> int | None:
        return next((i for i, (option, _text) in enumerate(self.options) if option == value), None)


class SwitchField(ChoiceField):
    """Yes or no."""

    def __init__(self, name: str, label: str, value: bool, hint: str = "") -> None:  # noqa: FBT001  # a value
        super().__init__(name, label, ((True, _("Yes")), (False, _("No"))), value, hint=hint)
