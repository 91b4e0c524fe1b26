"""What the room decides about its gaps, and in whose name."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date

from mindgap.domain.analysis import Analysis
from mindgap.domain.gap import Decision, Gap
from mindgap.domain.rules import checked
from mindgap.services.edits import EditService


@dataclass(frozen=True, slots=True)
class DecisionService:
    """Decisions are made by somebody: named once a day, then taken for granted."""

    edits: EditService
    named: dict[str, tuple[date, str]] = field(default_factory=dict, compare=False, repr=False)
    """Who decides, and since which day that is taken for granted, by company."""

    def decider(self, company_id: str) -> str | None:
        """Give who decides today; None when nobody has said so yet."""
        day, name = self.named.get(company_id, (None, ""))
        return name if day == self.edits.around.today() else None

    def suggestion(self, analysis: Analysis) -> str:
        """Give who is likely to decide: who was named last, else who decided last, else the plan’s decider."""
        company = analysis.company
        _day, last = self.named.get(company.id, (None, ""))
        held = [gap.decider for gap in analysis.gaps if gap.decider]
        if held and not last:
            with self.edits.around.store.begin() as tx:
                last = tx.last_said(Gap, company.id, "decider", "decision") or held[-1]
        return last or company.decided_by

    def appoint(self, gap: Gap, name: str) -> str:
        """Let somebody decide for the rest of the day, and give the name cleaned; raise what the field cannot hold."""
        cleaned = checked(replace(gap, decider=name)).decider
        self.named[gap.company_id] = (self.edits.around.today(), cleaned)
        return cleaned

    def decide(self, gap: Gap, decision: Decision, gesture: str = "") -> Gap:
        """Store the decision with who made it; a gap on which nothing is decided any longer has no decider."""
        decided = decision is not Decision.UNDECIDED
        decider = (self.decider(gap.company_id) or gap.decider) if decided else ""
        return self.edits.change(gap, gesture, decision=decision, decider=decider)
