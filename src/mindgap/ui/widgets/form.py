"""A list of fields for one entity."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.message import Message

from mindgap.domain.entity import Entity
from mindgap.texts import N_
from mindgap.ui.widgets.field import Field


class Form(VerticalScroll, can_focus=False):
    """The fields of one entity, one under the other; Up, Down, Tab and Enter go between them."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "walk(-1)", N_("Field above"), id="form.up", tooltip=N_("Go to the field above"), show=False),
        Binding(
            "down,enter", "walk(1)", N_("Field below"), id="form.down", tooltip=N_("Go to the next field"), show=False
        ),
    ]
    DEFAULT_CSS = """
    Form { height: 1fr; width: 1fr; scrollbar-size-vertical: 1; }
    """

    class Edited(Message):
        """A field of the entity was changed at the keyboard."""

        def __init__(self, form: Form, event: Field.Changed) -> None:
            super().__init__()
            self.form = form
            self.entity_id = form.entity_id
            self.field = event.name
            self.value = event.value
            self.gesture = f"{form.entity_id}:{event.gesture}"
            self.source = event.field

        @property
        def control(self) -> Form:
            """The form."""
            return self.form

    def __init__(self, entity_id: str, fields: Iterable[Field], *, id: str | None = None) -> None:  # noqa: A002
        """Make a form for the entity of that id, with fields named as the entity's."""
        super().__init__(id=id)
        self.entity_id = entity_id
        self.fields: Mapping[str, Field] = {field.name or "": field for field in fields}

    def compose(self) -> ComposeResult:
        """Put the fields under each other."""
        yield from self.fields.values()

    def show(self, entity: Entity) -> None:
        """Show the entity's newest values; nothing is posted and text being typed stays."""
        if entity.id != self.entity_id:
            self.entity_id = entity.id
            for field in self.fields.values():
                field.complain("")
        for name, field in self.fields.items():
            if hasattr(entity, name):
                field.value = getattr(entity, name)

    def on_field_changed(self, event: Field.Changed) -> None:
        """Report the change with the entity's id."""
        event.stop()
        self.post_message(self.Edited(self, event))

    def action_walk(self, by: int) -> None:
        """Go to the field beside."""
        if by > 0:
            self.screen.focus_next()
        else:
            self.screen.focus_previous()
