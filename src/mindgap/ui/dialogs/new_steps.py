"""When an action is done: which of those who took part have reached their step, and what that rests on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from mindgap.domain.new_steps import NewStep
from mindgap.domain.placement import Evidence
from mindgap.texts import N_, _
from mindgap.texts.labels import label
from mindgap.ui.dialogs.dialog import Dialog
from mindgap.ui.dialogs.questions import MARKED, UNMARKED
from mindgap.ui.widgets.field import Field
from mindgap.ui.widgets.fields import ChoiceField
from mindgap.ui.widgets.listing import Column, Listing, Row


@dataclass(frozen=True, slots=True)
class Reached:
    """The steps that were taken, and what they rest on."""

    steps: tuple[NewStep, ...]
    evidence: Evidence | None


class NewStepsDialog(Dialog[Reached | None]):
    """All are marked from the start: Enter takes them, Space leaves one out, Escape leaves all as they are."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "answer", N_("Take the new steps"), id="reached.done", tooltip=N_("Store the marked steps")),
        Binding(
            "space",
            "mark",
            N_("Mark"),
            id="reached.mark",
            tooltip=N_("Mark or unmark"),
        ),
        Binding(
            "left", "prove(-1)", N_("Evidence before"), id="reached.before", tooltip=N_("Other evidence"), show=False
        ),
        Binding(
            "right", "prove(1)", N_("Evidence"), id="reached.after", tooltip=N_("Other evidence"), key_display="← →"
        ),
    ]
    DEFAULT_CSS = """
    NewStepsDialog Listing { height: auto; max-height: 42vh; min-height: 1; margin: 1 0; }
    NewStepsDialog Static { height: auto; }
    """

    def __init__(self, action: str, offered: Sequence[tuple[NewStep, str]], evidence: Evidence) -> None:
        """Make the question about an action; each step comes with its words, e.g. "KP  CNC milling  2 → 3"."""
        super().__init__(_("“{action}” is done").format(action=action))
        self.offered = tuple(offered)
        self.chosen = set(range(len(self.offered)))
        self.evidence = evidence

    def body(self) -> ComposeResult:
        """Give the question, the steps and what they rest on."""
        yield Static(Content(_("Who stands on a new step now?")))
        yield Listing((Column("", 1), Column("", 40, grow=True)), header=False, opens=False)
        yield ChoiceField("evidence", _("Rests on"), [(kind, label(kind)) for kind in Evidence], self.evidence)

    def on_mount(self) -> None:
        """Start with everybody marked."""
        self.query_one("Choice").can_focus = False
        self.fill()
        self.query_one(Listing).focus()

    def fill(self) -> None:
        """Show which are marked."""
        marks = [MARKED if i in self.chosen else UNMARKED for i in range(len(self.offered))]
        rows = [Row(str(i), (marks[i], text)) for i, (_step, text) in enumerate(self.offered)]
        self.query_one(Listing).show(rows)

    def on_field_changed(self, event: Field.Changed) -> None:
        """Take another kind of evidence, chosen with the mouse."""
        event.stop()
        self.evidence = Evidence(str(event.value))

    def action_mark(self) -> None:
        """Mark or unmark the one under the cursor."""
        key = self.query_one(Listing).key
        if key is not None:
            self.chosen ^= {int(key)}
            self.fill()

    def action_prove(self, by: int) -> None:
        """Choose the kind of evidence beside."""
        kinds = list(Evidence)
        self.evidence = kinds[(kinds.index(self.evidence) + by) % len(kinds)]
        self.query_one(ChoiceField).value = self.evidence

    def action_answer(self) -> None:
        """Give the marked ones."""
        steps = tuple(step for i, (step, _text) in enumerate(self.offered) if i in self.chosen)
        self.dismiss(Reached(steps, self.evidence))
