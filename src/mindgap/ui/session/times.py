"""Times of day, typed as people type them or moved by the arrows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input

from mindgap.domain.attendance import clock_time
from mindgap.domain.session import QUARTER
from mindgap.texts import N_, _
from mindgap.ui.widgets.fields import LineField
from mindgap.ui.widgets.line import Line

_TIME = re.compile(r"(\d{1,2})(?:[.:,h ]?(\d{2}))?")
_BEGUN = re.compile(r"\d{1,2}|\d{1,2}[.:,h ]\d?|[0-2]\d{2}")
"""What may still become another time as one types on, such as 8, 11 or 114."""
_DAY = 24 * 60


def read_time(text: str) -> int | None:
    """Give minutes after midnight for 8.45, 08:45, 0845, 845 or 8; None for nothing; raise ValueError otherwise."""
    typed = text.strip()
    if not typed:
        return None
    found = _TIME.fullmatch(typed)
    if found is None:
        raise ValueError(typed)
    minute = int(found[1]) * 60 + int(found[2] or 0)
    if minute > _DAY or int(found[2] or 0) >= 60:  # noqa: PLR2004  # minutes in an hour
        raise ValueError(typed)
    return minute


class TimeLine(Line):
    """A line on which the arrows to the side move the time."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "shift(-1)", N_("Earlier"), id="time.left", tooltip=N_("Make the time earlier")),
        Binding("right", "shift(1)", N_("Later"), id="time.right", tooltip=N_("Make the time later")),
    ]

    @dataclass
    class Shifted(Message):
        """The time is to be moved."""

        by: int

    def action_shift(self, by: int) -> None:
        """Ask for an earlier or later time."""
        self.post_message(self.Shifted(by))


class TimeField(LineField):
    """A time of day in minutes after midnight."""

    def __init__(
        self, name: str, label: str, value: int | None, hint: str = "", *, step: int = QUARTER, first: int = 0
    ) -> None:
        """Make the field; the arrows move it to the next multiple of `step` minutes, from empty to `first`."""
        super().__init__(name, label, value, hint or _("For example 8.45, 0845 or ← →"))
        self.step, self.first = step, first

    def make_entry(self) -> Iterator[Widget]:
        """Give the line."""
        self._line = TimeLine(self.write(self.value), placeholder="–", classes="field--entry")
        yield self._line

    def read(self, text: str) -> int | None:
        """Give the minutes."""
        try:
            return read_time(text)
        except ValueError:
            raise ValueError(_("Write a time such as 8.45, 08:45 or 0845.")) from None

    def take(self, text: str) -> None:
        """Report a time once it is whole; what may still become another waits until the field is left."""
        if _BEGUN.fullmatch(text.strip()):
            self.complain("")
        else:
            super().take(text)

    def say(self, value: object) -> None:
        """Report a time, also one that has been refused before."""
        if self.complaint:
            self._value = None
        super().say(value)

    def on_descendant_blur(self, _event: events.DescendantBlur) -> None:
        """Report a time that was not typed to its end, and show it in full."""
        if _BEGUN.fullmatch(self._line.value.strip()):
            super().take(self._line.value)
        if not self.complaint:
            with self.prevent(Input.Changed):
                self._line.value = self.write(self.value)

    def write(self, value: object) -> str:
        """Give the time as 08:45."""
        return clock_time(value) if isinstance(value, int) else ""

    def _beside(self, now: int, by: int) -> int:
        """Give the next multiple of the step later, or earlier."""
        beside = now - now % self.step + (self.step if by > 0 else 0 if now % self.step else -self.step)
        return max(0, min(_DAY, beside))

    def on_time_line_shifted(self, event: TimeLine.Shifted) -> None:
        """Move to the multiple of the step beside."""
        event.stop()
        moved = self._beside(self.value, event.by) if isinstance(self.value, int) else self.first
        with self.prevent(Input.Changed):
            self._line.value = self.write(moved)
        self._line.cursor_position = len(self._line.value)
        self.say(moved)
