"""Actions tied to gaps and people, the union's review and the follow-up dates."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from mindgap.domain.analysis import Analysis
from mindgap.domain.review import FOLLOW_UP_MONTHS, FollowUp, GapReview, Verdict
from mindgap.services.edits import EditService


@dataclass(frozen=True, slots=True)
class PlanService:
    """What makes a list of actions a plan."""

    edits: EditService

    def judge(
        self, analysis: Analysis, gap_id: str, verdict: Verdict, text: str | None = None, gesture: str = ""
    ) -> GapReview:
        """Store the reviewer's verdict on a gap; `text` None keeps the words that stand there."""
        held = next((r for r in analysis.gap_reviews if r.gap_id == gap_id), None)
        if held is None:
            return self.edits.new(GapReview, analysis.company.id, gap_id=gap_id, verdict=verdict, text=text or "")
        words = held.text if text is None else text
        return self.edits.change(held, gesture, verdict=verdict, text=words)

    def schedule(self, analysis: Analysis, start: date) -> tuple[FollowUp, ...]:
        """Store the follow-ups 3, 6 and 12 months after `start` that are not there yet, and give them."""
        held = {f.months for f in analysis.follow_ups}
        due = [
            FollowUp(
                id=self.edits.around.new_id(),
                company_id=analysis.company.id,
                due=months_after(start, months),
                months=months,
            )
            for months in FOLLOW_UP_MONTHS
            if months not in held
        ]
        self.edits.apply("add:FollowUp", add=due)
        return tuple(due)


def months_after(start: date, months: int) -> date:
    """Give the same day `months` later, or the last day of that month when it has no such day."""
    from calendar import monthrange

    year, month = divmod(start.month - 1 + months, 12)
    year += start.year
    return date(year, month + 1, min(start.day, monthrange(year, month + 1)[1]))
