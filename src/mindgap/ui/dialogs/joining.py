"""Into which action those picked go: one of the gap's, or a new one with a type and a title."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import cast

from mindgap.domain.action import Action, ActionType
from mindgap.texts import _
from mindgap.texts.formats import day
from mindgap.texts.labels import label
from mindgap.ui.dialogs.fields_dialog import FieldsDialog
from mindgap.ui.widgets.field import Field
from mindgap.ui.widgets.fields import ChoiceField, TextField

NEW = ""


@dataclass(frozen=True, slots=True)
class Joining:
    """The answer: an action's id, or a type and a title for a new one."""

    action_id: str
    kind: ActionType
    title: str


class JoinDialog(FieldsDialog):
    """Enter takes what is proposed; the title follows the type until it is written."""

    def __init__(self, title: str, actions: Sequence[Action], propose: Callable[[ActionType], str]) -> None:
        """Ask about people; `propose` gives a new action's title for a type."""
        kinds = [(kind, label(kind)) for kind in ActionType]
        options = [(NEW, _("New action")), *((a.id, _titled(a)) for a in actions)]
        start = actions[-1].id if actions else NEW
        first = ActionType.WORKPLACE_LEARNING
        fields: list[Field] = [
            ChoiceField("action", _("Action"), options, start, hint=_("← and → choose another action, or a new one")),
            ChoiceField("kind", _("Type"), kinds, first),
            TextField("title", _("Title"), propose(first)),
        ]
        super().__init__(title, fields)
        self._propose = propose
        self._proposed = propose(first)

    def on_mount(self) -> None:
        """Show only what the choice needs."""
        super().on_mount()
        self._show_new()

    def on_field_changed(self, event: Field.Changed) -> None:
        """Let the title follow the type."""
        super().on_field_changed(event)
        if event.name == "kind" and self.fields["title"].value == self._proposed:
            self._proposed = self._propose(cast("ActionType", event.value))
            self.fields["title"].value = self._proposed
        self._show_new()

    def _show_new(self) -> None:
        new = self.fields["action"].value == NEW
        for name in ("kind", "title"):
            self.fields[name].display = new


def joining_of(values: dict[str, object], proposed: str) -> Joining:
    """Read the dialog's answer; an emptied title is the one proposed."""
    kind = values["kind"]
    return Joining(
        str(values["action"] or NEW),
        kind if isinstance(kind, ActionType) else ActionType.WORKPLACE_LEARNING,
        str(values["title"] or proposed),
    )


def _titled(action: Action) -> str:
    return f"{action.title} ({day(action.end)})" if action.end else action.title
