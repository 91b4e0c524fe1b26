"""Deciding about a gap: what, in whose name, and why it is left."""

from __future__ import annotations

from collections.abc import Callable

from mindgap.domain.gap import Decision, Gap
from mindgap.texts import _
from mindgap.ui.dialogs import Ask, AskKept
from mindgap.ui.drawing.gap_detail import LEFT_OPEN
from mindgap.ui.phases.gap_changes import GapChanges
from mindgap.ui.phases.gap_facts import shown_decider


class GapDeciding(GapChanges):
    """Act, later or knowingly not with one key each; who decides is asked once a day."""

    def action_decide(self, decision: str) -> None:
        """Decide; the same decision once more asks again for the reason."""
        gap = self.gap
        if gap is None:
            return
        wanted = Decision(decision)
        known = self.services.decisions.decider(self.analysis.company.id) is not None
        if known or wanted is Decision.UNDECIDED:
            self._decide(gap.id, wanted)
        else:
            self._ask_decider(gap.id, lambda: self._decide(gap.id, wanted))

    def action_decider(self) -> None:
        """Let somebody else decide from now on."""
        gap = self.gap
        if gap is not None:
            self._ask_decider(gap.id, lambda: None)

    def decide(self, gap: Gap, decision: Decision, gesture: str) -> bool:
        """Store a decision in the name of whoever decides today."""
        return self.keep(lambda: self.services.decisions.decide(gap, decision, gesture)) is not None

    def _ask_decider(self, gap_id: str, then: Callable[[], None]) -> None:
        suggested = self.services.decisions.suggestion(self.analysis)
        shown = shown_decider(suggested, self.analysis, projector=self.projector)
        hint = _("A role is enough. It is asked once a day; m changes it.")
        if shown:
            hint = _("Enter takes {name}.").format(name=shown) + " " + hint
        self.app.push_screen(
            Ask(_("Who decides?"), hint=hint), lambda name: self._appoint(gap_id, name, suggested, then)
        )

    def _appoint(self, gap_id: str, name: str | None, suggested: str, then: Callable[[], None]) -> None:
        gap = self.analysis.find(Gap, gap_id)
        if gap is None or name is None:
            return
        wanted = name or suggested
        if not wanted or self.attempt(lambda: self.services.decisions.appoint(gap, wanted)) is not None:
            then()

    def _decide(self, gap_id: str, decision: Decision) -> None:
        gap = self.analysis.find(Gap, gap_id)
        if gap is not None and self.decide(gap, decision, f"{gap_id}:decision:{self.visit}") and decision in LEFT_OPEN:
            question = _("Why later?") if decision is Decision.LATER else _("Why knowingly not?")
            before = gap.reason
            asked = AskKept(question, lambda reason: self._reason(gap_id, reason), before)
            self.app.push_screen(asked, lambda reason: self._reason(gap_id, before if reason is None else reason))

    def _reason(self, gap_id: str, reason: str) -> None:
        gap = self.analysis.find(Gap, gap_id)
        if gap is not None:
            self.change(gap, "reason", reason)
