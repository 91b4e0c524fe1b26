"""A few fields asked for at once, such as a target step and its date."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from mindgap.texts import N_
from mindgap.ui.dialogs.dialog import Dialog
from mindgap.ui.widgets.field import Field

Values = dict[str, object]
"""By the fields' names."""


class FieldsDialog(Dialog[Values | None]):
    """Fields under each other; Enter gives their values, unless one of them is wrong.

    What is typed can be kept before that, so that it outlives the program; leaving keeps what there was to start from.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "answer", N_("Done"), id="fields.done", tooltip=N_("Use what is written"), priority=True),
        Binding("down", "walk(1)", N_("Field below"), id="fields.down", tooltip=N_("Go to the next field"), show=False),
        Binding("up", "walk(-1)", N_("Field above"), id="fields.up", tooltip=N_("Go to the field above"), show=False),
    ]

    def __init__(self, title: str, fields: Iterable[Field], keep: Callable[[Values], object] | None = None) -> None:
        """Make the question; the fields hold what to start from, `keep` is given the values whenever one changes."""
        super().__init__(title)
        self.fields = {field.name or "": field for field in fields}
        self.keep = keep
        self.start = self.values

    @property
    def values(self) -> Values:
        """What the fields hold."""
        return {name: field.value for name, field in self.fields.items()}

    @property
    def right(self) -> bool:
        """Whether no field complains."""
        return not any(field.complaint for field in self.fields.values())

    def body(self) -> ComposeResult:
        """Give the fields."""
        yield from self.fields.values()

    def on_mount(self) -> None:
        """Start in the first field."""
        next(iter(self.fields.values())).focus_entry()

    def on_field_changed(self, event: Field.Changed) -> None:
        """Hand over what is written now."""
        event.stop()
        if self.keep is not None and self.right:
            self.keep(self.values)

    def action_walk(self, by: int) -> None:
        """Go to the field beside."""
        if by > 0:
            self.focus_next()
        else:
            self.focus_previous()

    def action_answer(self) -> None:
        """Give the values."""
        if self.right:
            self.dismiss(self.values)

    def action_leave(self) -> None:
        """Leave things as they were."""
        if self.keep is not None and self.values != self.start:
            self.keep(self.start)
        super().action_leave()
