"""The business goals: a list, and under it the fields of the goal under the cursor."""

from __future__ import annotations

from textual.app import ComposeResult

from mindgap.domain.analysis import Analysis
from mindgap.domain.goal import Driver, Goal, Horizon
from mindgap.texts import _
from mindgap.texts.labels import label
from mindgap.ui.widgets.fields import ChoiceField, Field, LongTextField, TextField
from mindgap.ui.widgets.form import Form
from mindgap.ui.widgets.listing import Column, Listing, Row
from mindgap.ui.widgets.panel import Panel


class GoalsPanel(Panel):
    """Goals in two horizons, each with what drives it and how it is measured."""

    DEFAULT_CSS = """
    GoalsPanel > Listing { height: auto; min-height: 3; max-height: 50%; margin: 1 0 0 0; }
    GoalsPanel > Form { height: 1fr; margin: 1 0 0 0; }
    """

    def __init__(self, analysis: Analysis) -> None:
        """Make the panel for a company's goals."""
        super().__init__()
        self._goals = analysis.goals
        self._list = Listing(_columns(), _("No goals yet. Press a and write the first."))
        self._form = Form("", _fields(Goal(id="", company_id="", text="")))

    @property
    def goal_id(self) -> str | None:
        """The goal under the cursor."""
        return self._list.key

    def compose(self) -> ComposeResult:
        """Put the list over the fields."""
        yield self._list
        yield self._form

    def on_mount(self) -> None:
        """Show the goals."""
        self._fill()

    def show(self, analysis: Analysis) -> None:
        """Show the goals as they are stored now."""
        known = {goal.id for goal in self._goals}
        self._goals = analysis.goals
        fresh = next((goal.id for goal in self._goals if goal.id not in known), None)
        self._fill(fresh)

    def enter(self) -> None:
        """Begin in the list."""
        self._list.focus()

    def enter_fields(self) -> None:
        """Go to the fields of the goal under the cursor."""
        self._form.fields["text"].focus_entry()

    @property
    def in_fields(self) -> bool:
        """Tell whether the cursor stands in a field."""
        return self._form.has_focus_within

    def on_listing_highlighted(self, event: Listing.Highlighted) -> None:
        """Show the fields of another goal."""
        event.stop()
        self._show_fields()

    def on_listing_chosen(self, event: Listing.Chosen) -> None:
        """Enter goes to the fields."""
        event.stop()
        self.enter_fields()

    def _fill(self, cursor: str | None = None) -> None:
        rows = [
            Row(g.id, (g.text, label(g.horizon).split(" (")[0], label(g.driver), g.measure))
            for g in sorted(self._goals, key=lambda g: (g.horizon is Horizon.LONG, g.id))
        ]
        self._list.show(rows, cursor)
        self._show_fields()

    def _show_fields(self) -> None:
        goal = next((g for g in self._goals if g.id == self.goal_id), None)
        self._form.display = goal is not None
        if goal is not None:
            self._form.show(goal)


def _columns() -> tuple[Column, ...]:
    return (
        Column(_("Business goal"), 20, grow=True),
        Column(_("Horizon"), 8),
        Column(_("Driver"), 16, least=70),
        Column(_("Measure"), 26, least=90),
    )


def _fields(goal: Goal) -> list[Field]:
    return [
        LongTextField("text", _("Goal"), goal.text),
        ChoiceField("horizon", _("Horizon"), [(h, label(h)) for h in Horizon], goal.horizon),
        ChoiceField("driver", _("Driver"), [(d, label(d)) for d in Driver], goal.driver, _("not said")),
        TextField("measure", _("Measure"), goal.measure, _("How will you see that you are there?")),
    ]
