"""The desired state: the business goals first, then where each theme needs to be."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType

from mindgap.domain.company import Phase
from mindgap.domain.goal import Goal
from mindgap.domain.scoring import ScoreKind
from mindgap.texts import N_, _
from mindgap.ui.dialogs import Confirm
from mindgap.ui.phases.modes import Mode, Place
from mindgap.ui.phases.theme_keys import NEAREST, THEME_KEYS
from mindgap.ui.phases.theme_phase import ThemePhase
from mindgap.ui.phases.wording import Wording
from mindgap.ui.widgets.form import Form
from mindgap.ui.widgets.goals_panel import GoalsPanel
from mindgap.ui.widgets.panel import Panel


class DesiredView(ThemePhase, inherit_bindings=False):
    """Counts the cards for where the company needs to be, after its goals have been written down."""

    PHASE = Phase.DESIRED
    KIND = ScoreKind.DESIRED
    BINDINGS: ClassVar[list[BindingType]] = [
        *THEME_KEYS[:NEAREST],
        Binding("a,plus", "add_goal", N_("New goal"), id="goals.add", tooltip=N_("Write down a business goal")),
        Binding(
            "delete", "remove_goal", N_("Remove"), id="goals.remove", tooltip=N_("Remove the goal under the cursor")
        ),
        Binding("g", "open('goals')", N_("Goals"), id="desired.goals", tooltip=N_("Show the business goals")),
        *THEME_KEYS[NEAREST:],
    ]

    def opening(self) -> Place:
        """Begin with the goals until there is one."""
        place = super().opening()
        return place if self.place or self.analysis.goals else place.at(Mode.GOALS)

    def panel(self, mode: Mode) -> Panel:
        """Make the panel of a page that is not a picture."""
        return GoalsPanel(self.analysis) if mode is Mode.GOALS else super().panel(mode)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Goals are added and removed where they are listed."""
        if action in {"add_goal", "remove_goal"}:
            return self.at.mode is Mode.GOALS and (action == "add_goal" or bool(self.analysis.goals))
        if self.at.mode is Mode.GOALS:
            return action == "back"
        return super().check_action(action, parameters)

    def action_back(self) -> None:
        """Leave the fields for the list, the list for the themes."""
        panel = next(iter(self.query(GoalsPanel)), None)
        if panel is not None and panel.in_fields:
            panel.enter()
        else:
            super().action_back()

    def action_add_goal(self) -> None:
        """Ask for the goal's wording and go on to its other fields."""
        Wording(self, self._goal, self._worded).ask(_("What is the company to achieve?"))

    def action_remove_goal(self) -> None:
        """Remove the goal under the cursor, when that is meant."""
        goal = self.analysis.find(Goal, self.query_one(GoalsPanel).goal_id)
        if goal is not None:
            question = _("Remove the goal “{text}”?").format(text=goal.text)
            self.app.push_screen(Confirm(question), lambda yes: self.drop(goal) if yes else None)

    def on_form_edited(self, event: Form.Edited) -> None:
        """Store a field of a goal."""
        event.stop()
        self.edit(Goal, event)

    def _goal(self, text: str) -> Goal:
        return Goal(id=self.services.around.new_id(), company_id=self.analysis.company.id, text=text)

    def _worded(self, _goal: Goal) -> None:
        self.call_after_refresh(self.query_one(GoalsPanel).enter_fields)
