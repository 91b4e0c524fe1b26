"""Which new step each old one becomes, when a staircase gets another number of steps."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from mindgap.domain.errors import MindgapError
from mindgap.domain.own_staircase import Carrying, Staircase, check, proportional
from mindgap.domain.theme import StepText
from mindgap.texts import _
from mindgap.texts.formats import whole
from mindgap.texts.messages import explain
from mindgap.ui.dialogs.fields_dialog import FieldsDialog
from mindgap.ui.widgets.field import Field
from mindgap.ui.widgets.fields import ChoiceField

_OLD = "old:"


class CarryDialog(FieldsDialog):
    """A choice per old step, begun with a proposal; an answer that would cross steps is refused where it is given."""

    DEFAULT_CSS = """
    CarryDialog > .dialog--box { width: 84; }
    CarryDialog .field--label { width: 34; }
    """

    def __init__(self, old: Sequence[tuple[StepText, int]], top: int, marks: tuple[int, int]) -> None:
        """Make the question for the old steps, each with the heads on it; `marks` are coverage and trainer step."""
        self.top, self.last = top, len(old)
        proposal = proportional(len(old), top, marks)
        numbers = [(n, str(n)) for n in range(1, top + 1)]
        fields: list[Field] = [
            ChoiceField(f"{_OLD}{step.number}", _old_words(step, heads), numbers, proposal[step.number])
            for step, heads in old
        ]
        cover, train = (proposal.get(mark, top) for mark in marks)
        fields += [
            ChoiceField("coverage_step", _("Coverage step"), numbers, cover),
            ChoiceField("trainer_step", _("Trainer step"), numbers, train),
        ]
        super().__init__(_("Which of the {top} new steps does each old one become?").format(top=top), fields)

    @property
    def carrying(self) -> Carrying:
        """Old step → new step, as chosen."""
        chosen = {name: field.value for name, field in self.fields.items() if name.startswith(_OLD)}
        return {int(name.removeprefix(_OLD)): cast("int", value) for name, value in chosen.items()}

    def action_answer(self) -> None:
        """Give the values, unless a higher step would end up below a lower one."""
        marks = (cast("int", self.fields[name].value) for name in ("coverage_step", "trainer_step"))
        try:
            check(Staircase((), self.top, *marks), self.carrying)
        except MindgapError as error:
            upper = error.params.get("upper", self.last)
            self.fields[f"{_OLD}{upper}"].complain(explain(error.template, error.params))
            self.fields[f"{_OLD}{upper}"].focus_entry()
            return
        super().action_answer()

    def on_field_changed(self, event: Field.Changed) -> None:
        """Take the complaint away: what is chosen now may be right."""
        event.stop()
        for field in self.fields.values():
            field.complain("")


def _old_words(step: StepText, heads: int) -> str:
    return f"{step.number} {step.name} ({whole(heads)})"


def carrying_of(values: dict[str, object]) -> Carrying:
    """Read old step → new step from the dialog's answer."""
    told = {name.removeprefix(_OLD): value for name, value in values.items() if name.startswith(_OLD)}
    return {int(number): cast("int", value) for number, value in told.items()}
