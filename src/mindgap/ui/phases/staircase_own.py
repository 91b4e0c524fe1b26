"""The company's own staircase: names, what each step takes, and from which steps somebody covers and trains."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from mindgap.domain.own_staircase import heads_on
from mindgap.domain.theme import StepText
from mindgap.texts import N_, _, ngettext
from mindgap.texts.formats import whole
from mindgap.ui.drawing.canvas import BOLD, MUTED
from mindgap.ui.phases.staircase_page import Seen, StairPage
from mindgap.ui.widgets.fields import ChoiceField, LongTextField, TextField
from mindgap.ui.widgets.form import Form, heading
from mindgap.ui.widgets.head import Head, Heading
from mindgap.ui.widgets.picture import Picture

NAME_OF, CRITERION_OF = "name", "criterion"
MARKS = ("coverage_step", "trainer_step")


class OwnPage(StairPage):
    """A form of all steps; what is typed is stored at once, the number of steps is asked for."""

    NAME = "own"
    SCOPED_CSS = False
    DEFAULT_CSS = """
    OwnPage > Form { margin: 1 0 0 0; }
    .-narrow OwnPage > Form { margin: 0; }
    .-wide OwnPage Form > TextField { margin: 1 0 0 0; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "ctrl+n",
            "count",
            N_("Number of steps"),
            id="own.count",
            tooltip=N_("Choose three to seven steps, and which new step each old one becomes"),
        ),
        Binding(
            "ctrl+r",
            "defaults",
            N_("Default steps"),
            id="own.defaults",
            tooltip=N_("Go back to the five default steps"),
        ),
    ]

    class Counted(Message):
        """Another number of steps is asked for."""

    class Defaults(Message):
        """The default steps are asked for."""

    class Written(Message):
        """A text of a step was typed."""

        def __init__(self, number: int, event: Form.Edited) -> None:
            super().__init__()
            self.number = number
            self.field = event.field.partition(":")[0]
            self.event = event

    class Marked(Message):
        """Another step was chosen from which somebody covers or trains."""

        def __init__(self, event: Form.Edited) -> None:
            super().__init__()
            self.event = event

    def __init__(self, steps: tuple[StepText, ...], marks: tuple[int, int]) -> None:
        """Make the page of these steps; `marks` are the coverage step and the trainer step."""
        super().__init__()
        self.top = len(steps)
        self.form = Form("", _items(steps, marks))
        self._own = False

    def compose(self) -> ComposeResult:
        """Put heading, fields and foot under each other."""
        yield Head()
        yield self.form
        foot = Picture(id="foot")
        foot.can_focus = False
        yield foot

    def enter(self) -> None:
        """Begin with the first step's name."""
        next(iter(self.form.fields.values())).focus_entry()

    def display_page(self, seen: Seen) -> None:
        """Show the newest values; text being typed stays."""
        self._own = bool(seen.analysis.steps)
        company = seen.analysis.company
        told: dict[str, object] = dict(zip(MARKS, (company.coverage_step, company.trainer_step), strict=True))
        for step in seen.steps:
            told |= {f"{NAME_OF}:{step.number}": step.name, f"{CRITERION_OF}:{step.number}": step.criterion}
        for name, field in self.form.fields.items():
            if name in told:
                field.value = told[name]
        state = _("The company’s own steps") if self._own else _("The default steps, until you write your own")
        self.query_one(Head).heading = Heading(_("Own staircase"), Content.styled(state, BOLD), _placed(seen))
        text = _("Stored as it is typed. The names hold on every screen and paper of this company.")
        self.show_foot(Content.styled(text, MUTED))
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002  # Textual's
        """Offer the default steps to a company that has its own."""
        return self._own if action == "defaults" else True

    def action_count(self) -> None:
        """Ask for the number of steps."""
        self.post_message(self.Counted())

    def action_defaults(self) -> None:
        """Ask for the default steps."""
        self.post_message(self.Defaults())

    @on(Form.Edited)
    def _edited(self, event: Form.Edited) -> None:
        event.stop()
        number = event.field.partition(":")[2]
        self.post_message(self.Written(int(number), event) if number else self.Marked(event))


def _items(steps: tuple[StepText, ...], marks: tuple[int, int]) -> Iterator[Widget]:
    for step in steps:
        yield TextField(f"{NAME_OF}:{step.number}", _("Step {number}").format(number=step.number), step.name)
        yield LongTextField(f"{CRITERION_OF}:{step.number}", "  " + _("What it takes"), step.criterion)
    numbers = [(step.number, str(step.number)) for step in steps]
    yield heading(_("From which step"))
    covers, trains = _("From this step somebody covers an area"), _("From this step somebody trains others")
    yield ChoiceField(MARKS[0], _("Coverage step"), numbers, marks[0], hint=covers)
    yield ChoiceField(MARKS[1], _("Trainer step"), numbers, marks[1], hint=trains)


def _placed(seen: Seen) -> str:
    """Say how many stand on each step: "1: 4 · 2: 7 · 3: 11"."""
    heads = heads_on(seen.analysis)
    if not heads:
        return _("Nobody is placed yet.")
    told = " · ".join(f"{step.number}: {whole(heads.get(step.number, 0))}" for step in seen.steps)
    n = sum(heads.values())
    return ngettext("{n} placement, per step {told}", "{n} placements, per step {told}", n).format(
        n=whole(n), told=told
    )
