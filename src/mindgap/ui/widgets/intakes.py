"""Whom an action of recruiting or hiring in brings: area, step and heads, several times over if need be."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message
from textual.widget import Widget

from mindgap.domain.action import Action, Intake
from mindgap.domain.analysis import Analysis
from mindgap.domain.flow_sources import BRINGING
from mindgap.domain.staircase import areas_in_order
from mindgap.domain.theme import StepText
from mindgap.texts import _
from mindgap.ui.widgets.field import Field
from mindgap.ui.widgets.fields import ChoiceField, NumberField
from mindgap.ui.widgets.form import heading

_MOST_HEADS = 999


class IntakeRow(Vertical):
    """The fields of one intake; without an intake yet only the area is asked for."""

    DEFAULT_CSS = "IntakeRow { height: auto; width: 1fr; }"

    def __init__(self, intake: Intake | None, areas: Sequence[tuple[str, str]], steps: Sequence[StepText]) -> None:
        super().__init__()
        self.intake_id = intake.id if intake is not None else ""
        self.areas, self.steps = areas, steps
        self.fields: dict[str, Field] = {"area_id": self._area(intake)}
        if intake is not None:
            self.fields |= self._more(intake)

    def compose(self) -> ComposeResult:
        """Put the fields under each other."""
        yield from self.fields.values()

    def show(self, intake: Intake) -> None:
        """Show the newest values; an area just chosen gets the fields that belong to it."""
        if not self.intake_id:
            self.intake_id = intake.id
            added = self._more(intake)
            self.fields |= added
            self.mount(*added.values())
        for name, field in self.fields.items():
            field.value = getattr(intake, name)

    def _area(self, intake: Intake | None) -> Field:
        hint = (
            _("The area that they come into; Delete takes it away") if self.areas else _("Areas are added in phase 5")
        )
        chosen = intake.area_id if intake is not None else None
        return ChoiceField("area_id", _("Comes into"), self.areas, chosen, _("nobody more"), hint=hint)

    def _more(self, intake: Intake) -> dict[str, Field]:
        steps = [(step.number, f"{step.number} {step.name}") for step in self.steps]
        return {
            "step": ChoiceField("step", "  " + _("On step"), steps, intake.step),
            "heads": NumberField("heads", "  " + _("Heads"), intake.heads, least=1, most=_MOST_HEADS),
        }


class Intakes(Vertical):
    """A row per intake and an empty one for the next; nothing is shown for actions that bring nobody."""

    DEFAULT_CSS = """
    Intakes { height: auto; width: 1fr; display: none; }
    Intakes > .form--heading { height: auto; padding: 1 0 0 0; text-style: bold; color: $foreground; }
    """

    class Put(Message):
        """A field of an intake was changed; no id is a new one, no area takes it away."""

        def __init__(self, intake_id: str, event: Field.Changed) -> None:
            super().__init__()
            self.intake_id = intake_id
            self.field, self.value, self.source = event.name, event.value, event.field
            self.gesture = f"{intake_id}:{event.gesture}"

    def __init__(self, action: Action, analysis: Analysis, steps: Sequence[StepText]) -> None:
        """Make the rows of an action; `steps` names the steps."""
        super().__init__()
        self._action_id, self._steps = action.id, tuple(steps)
        self._areas = [(area.id, area.name) for area in areas_in_order(analysis)]
        self._rows = [self._row(intake) for intake in (*self._held(analysis), None)]
        self.display = action.type in BRINGING

    def compose(self) -> ComposeResult:
        """Put the rows under their heading."""
        yield heading(_("Who comes in when it ends"))
        yield from self._rows

    def show(self, analysis: Analysis, action: Action) -> None:
        """Show the newest: rows come and go with what is stored."""
        self.display = action.type in BRINGING
        held = {intake.id: intake for intake in self._held(analysis)}
        for row in [row for row in self._rows if row.intake_id and row.intake_id not in held]:
            self._rows.remove(row)
            row.remove()
        known = {row.intake_id for row in self._rows}
        for intake in held.values():
            if intake.id not in known:
                self._add(intake)
        for row in self._rows[:-1]:
            row.show(held[row.intake_id])

    def on_field_changed(self, event: Field.Changed) -> None:
        """Report the change with the intake that it is about."""
        event.stop()
        row = next((row for row in self._rows if event.field in row.fields.values()), None)
        if row is not None:
            self.post_message(self.Put(row.intake_id, event))

    def _add(self, intake: Intake) -> None:
        """Let the empty row become the intake's when it was chosen there; else put a row before it."""
        empty = self._rows[-1]
        if empty.has_focus_within:
            empty.show(intake)
            self._rows.append(self._row(None))
            self.mount(self._rows[-1])
        else:
            self._rows.insert(-1, self._row(intake))
            self.mount(self._rows[-2], before=empty)

    def _row(self, intake: Intake | None) -> IntakeRow:
        return IntakeRow(intake, self._areas, self._steps)

    def _held(self, analysis: Analysis) -> Iterator[Intake]:
        return (intake for intake in analysis.intakes if intake.action_id == self._action_id)


def items_with(items: Sequence[Widget], intakes: Widget, after: str) -> list[Widget]:
    """Put the intakes among the items of a form, after the field of that name."""
    place = next((n for n, item in enumerate(items, 1) if item.name == after), len(items))
    return [*items[:place], intakes, *items[place:]]
