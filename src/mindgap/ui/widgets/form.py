"""A list of fields for one entity."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Static

from mindgap.domain.entity import Entity
from mindgap.texts import N_
from mindgap.ui.widgets.field import Field


class Form(VerticalScroll, can_focus=False, inherit_bindings=False):
    """The fields of one entity, one under the other; Up, Down, Tab and Enter go between them."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "walk(-1)", N_("Field above"), id="form.up", tooltip=N_("Go to the field above"), show=False),
        Binding("down", "walk(1)", N_("Field below"), id="form.down", tooltip=N_("Go to the next field"), show=False),
        Binding("enter", "next", N_("Next field"), id="form.next", tooltip=N_("Go to the next field"), show=False),
    ]
    DEFAULT_CSS = """
    Form > .form--heading { height: auto; padding: 1 0 0 0; text-style: bold; color: $foreground; }
    Form > .form--heading.-first { padding: 0; }
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

    def __init__(
        self,
        entity_id: str,
        items: Iterable[Widget],
        *,
        enter_walks: bool = True,
        id: str | None = None,  # noqa: A002  # Textual's name
    ) -> None:
        """Make a form for the entity of that id, of fields named as the entity's and of headings between them."""
        super().__init__(id=id)
        self.entity_id = entity_id
        self.enter_walks = enter_walks
        self.items = tuple(items)
        self.fields: Mapping[str, Field] = {item.name or "": item for item in self.items if isinstance(item, Field)}

    def compose(self) -> ComposeResult:
        """Put the fields under each other."""
        yield from self.items

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

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Let Enter pass to what is around the form when it is meant for that."""
        return self.enter_walks if action == "next" else True

    def action_next(self) -> None:
        """Go to the next field."""
        self.action_walk(1)

    def action_walk(self, by: int) -> None:
        """Go to the field beside."""
        if by > 0:
            self.screen.focus_next()
        else:
            self.screen.focus_previous()


def heading(text: str, *, first: bool = False) -> Static:
    """Give a heading to stand between fields."""
    return Static(Content(text), classes="form--heading -first" if first else "form--heading")
