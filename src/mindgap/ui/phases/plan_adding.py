"""New actions: which gap, then what; or what, then which gap."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from mindgap.domain.action import Action, ActionGap
from mindgap.domain.gap import Gap
from mindgap.domain.theme import TypicalAction
from mindgap.texts import _
from mindgap.texts.labels import label
from mindgap.ui.phases.gap_changes import BroadChoose
from mindgap.ui.phases.plan_changes import PlanChanges
from mindgap.ui.phases.plan_facts import gaps_to_act_on, start_values
from mindgap.ui.phases.plan_wording import Typical, Wording, typical_actions

NO_GAP = "-"
_LEAD = timedelta(days=14)
"""How far ahead a new action starts."""


class PlanAdding(PlanChanges):
    """The commands that make actions."""

    def show_action(self, action_id: str) -> None:
        """Put the cursor on an action."""
        raise NotImplementedError

    def action_add(self) -> None:
        """Ask which gap the new action closes, then what it is."""
        if self.analysis.gaps:
            self._ask_gap(_("Which gap does the new action close? ! has no action yet"), "", self.ask_what)
        else:
            self.ask_what(NO_GAP)

    def action_typical(self) -> None:
        """Offer the typical actions of all themes, then ask which gap the chosen one closes."""
        themes = [gap.theme for _number, gap, _lacks in gaps_to_act_on(self.analysis)]
        themes += [theme.id for theme in self.material.themes]
        title = _("Typical actions: take one, or write your own")
        self.app.push_screen(Wording(title, self._typical(themes)), self._typical_taken)

    def ask_what(self, gap_id: str | None) -> None:
        """Ask what the action is that closes a gap."""
        if gap_id is None:
            return
        gap = self.analysis.find(Gap, gap_id)
        themes = [gap.theme] if gap is not None else [str(theme.id) for theme in self.material.themes]
        title = _("What closes the gap “{gap}”?").format(gap=_shortened(gap.text)) if gap else _("What is to be done?")
        self.app.push_screen(
            Wording(title, self._typical(themes)), lambda taken: self._make(gap_id, taken[1] if taken else None)
        )

    def _typical(self, themes: list[str]) -> list[tuple[Typical, str]]:
        held = {action.title for action in self.analysis.actions}
        return typical_actions(self.material, list(dict.fromkeys(themes)), held)

    def _typical_taken(self, taken: Typical | None) -> None:
        if taken is None:
            return
        theme, action = taken
        if self.analysis.gaps:
            title = _("Which gap does “{title}” close?").format(title=action.title)
            self._ask_gap(title, theme, lambda gap_id: self._make(gap_id, action))
        else:
            self._make(NO_GAP, action)

    def _ask_gap(self, title: str, theme: str, then: Any) -> None:  # noqa: ANN401  # a dialog's callback
        options: list[tuple[object, str]] = [
            (gap.id, f"{'!' if lacks else ' '} {number:>2}  {_shortened(gap.text)}  · {self._state(gap, lacks=lacks)}")
            for number, gap, lacks in gaps_to_act_on(self.analysis, theme)
        ]
        options.append((NO_GAP, "      " + _("No gap: it stands by itself")))
        self.app.push_screen(BroadChoose[str](title, options), then)

    def _state(self, gap: Gap, *, lacks: bool) -> str:
        return _("no action yet") if lacks else label(gap.decision)

    def _make(self, gap_id: str | None, typical: TypicalAction | None) -> None:
        """Store a new action with its tie and what follows from the gap."""
        if gap_id is None or typical is None:
            return
        company_id, around, gap = self.analysis.company.id, self.services.around, self.analysis.find(Gap, gap_id)
        today = around.today()
        action = Action(
            id=around.new_id(),
            company_id=company_id,
            title=typical.title,
            type=typical.type,
            aim=typical.aim,
            **start_values(self.analysis, gap, today, today + _LEAD),  # type: ignore[arg-type]  # fields by name
        )
        ties = [] if gap is None else [self._new_tie(action, gap)]
        if self.store("add:Action", [action, *ties]):
            self.show_action(action.id)

    def _new_tie(self, action: Action, gap: Gap) -> ActionGap:
        return ActionGap(
            id=self.services.around.new_id(), company_id=action.company_id, action_id=action.id, gap_id=gap.id
        )


def _shortened(text: str) -> str:
    flat, most = " ".join(text.split()), 64
    return flat if len(flat) <= most else f"{flat[: most - 1]}…"
