"""Deciding about a gap: what, in whose name, and why it is left."""

from __future__ import annotations

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
            self._decide(gap, wanted)
        else:
            self._decide_and_ask(gap, wanted)

    def action_decider(self) -> None:
        """Let somebody else decide from now on."""
        gap = self.gap
        if gap is not None:
            question, hint, suggested = self._question()
            self.app.push_screen(Ask(question, hint=hint), lambda name: self._take_over(gap, name, suggested))

    def decide(self, gap: Gap, decision: Decision, gesture: str) -> bool:
        """Store a decision in the name of whoever decides today."""
        return self.keep(lambda: self.services.decisions.decide(gap, decision, gesture)) is not None

    def _decide_and_ask(self, gap: Gap, wanted: Decision) -> None:
        """Decide, and ask in whose name; each letter of the name is stored, and leaving takes the decision back."""
        question, hint, suggested = self._question()
        asked = AskKept(question, lambda name: self._attribute(gap.id, name), hint=hint)
        if self.decide(gap, wanted, self._gesture(gap.id)):
            self.app.push_screen(asked, lambda name: self._answered(gap, wanted, suggested if name == "" else name))

    def _question(self) -> tuple[str, str, str]:
        """Give the question who decides, what is said below it, and who is suggested."""
        suggested = self.services.decisions.suggestion(self.analysis)
        shown = shown_decider(suggested, self.analysis, projector=self.projector)
        hint = _("A role is enough. It is asked once a day; m changes it.")
        if shown:
            hint = _("Enter takes {name}.").format(name=shown) + " " + hint
        return _("Who decides?"), hint, suggested

    def _answered(self, before: Gap, wanted: Decision, name: str | None) -> None:
        """Put the name beside the decision, or the gap back as it was when there is none that can be stored."""
        if name is None or (name and not self._appointed(before, name)):
            back = {"decision": before.decision, "decider": before.decider}
            self._change(before.id, **back)
            return
        self._attribute(before.id, self.services.decisions.decider(before.company_id) or "")
        self._ask_why(before.id, wanted)

    def _take_over(self, gap: Gap, name: str | None, suggested: str) -> None:
        self._appointed(gap, suggested if name == "" else name)

    def _appointed(self, gap: Gap, name: str | None) -> bool:
        return bool(name) and self.attempt(lambda: self.services.decisions.appoint(gap, name or "")) is not None

    def _attribute(self, gap_id: str, name: str) -> None:
        self._change(gap_id, decider=name)

    def _change(self, gap_id: str, **fields: object) -> None:
        gap = self.analysis.find(Gap, gap_id)
        if gap is not None:
            self.keep(lambda: self.services.edits.change(gap, self._gesture(gap_id), **fields))

    def _gesture(self, gap_id: str) -> str:
        return f"{gap_id}:decision:{self.visit}"

    def _decide(self, gap: Gap, decision: Decision) -> None:
        if self.decide(gap, decision, self._gesture(gap.id)):
            self._ask_why(gap.id, decision)

    def _ask_why(self, gap_id: str, decision: Decision) -> None:
        """Ask for the reason why a gap is left."""
        gap = self.analysis.find(Gap, gap_id)
        if gap is not None and decision in LEFT_OPEN:
            question = _("Why later?") if decision is Decision.LATER else _("Why knowingly not?")
            before = gap.reason
            asked = AskKept(question, lambda reason: self._reason(gap_id, reason), before)
            self.app.push_screen(asked, lambda reason: self._reason(gap_id, before if reason is None else reason))

    def _reason(self, gap_id: str, reason: str) -> None:
        gap = self.analysis.find(Gap, gap_id)
        if gap is not None:
            self.change(gap, "reason", reason)
