"""What the union representative said of each gap, and when the plan is looked at again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from mindgap.domain.analysis import Analysis
from mindgap.domain.review import Verdict
from mindgap.reporting.facts.gaps import GapFacts


@dataclass(frozen=True, slots=True)
class VerdictFacts:
    """The verdict on a gap; None while the gap has not been reviewed."""

    gap_id: str
    gap: int
    """The gap's number."""
    gap_text: str
    verdict: Verdict | None
    text: str


@dataclass(frozen=True, slots=True)
class ReviewFacts:
    """Who reviewed and what was said of each gap, in the gaps' order."""

    organisation: str
    role: str
    name: str
    on: date | None
    verdicts: tuple[VerdictFacts, ...]

    @property
    def begun(self) -> bool:
        """Whether anything has been said."""
        return any(v.verdict for v in self.verdicts)


@dataclass(frozen=True, slots=True)
class FollowUpFacts:
    """A follow-up that is due, or was held."""

    due: date
    months: int
    held: date | None
    text: str


def build_review(analysis: Analysis, gaps: tuple[GapFacts, ...]) -> ReviewFacts:
    """Give the newest review with a verdict, or its absence, for every gap."""
    said = {r.gap_id: r for r in analysis.gap_reviews}
    who = analysis.reviews[-1] if analysis.reviews else None
    return ReviewFacts(
        organisation=who.organisation if who else "",
        role=who.role if who else "",
        name=who.name if who else "",
        on=who.on if who else None,
        verdicts=tuple(
            VerdictFacts(
                gap_id=gap.id,
                gap=gap.number,
                gap_text=gap.text,
                verdict=said[gap.id].verdict if gap.id in said else None,
                text=said[gap.id].text if gap.id in said else "",
            )
            for gap in gaps
        ),
    )


def build_follow_ups(analysis: Analysis) -> tuple[FollowUpFacts, ...]:
    """Give the follow-ups by date."""
    in_order = sorted(analysis.follow_ups, key=lambda f: (f.due, f.months, f.id))
    return tuple(FollowUpFacts(f.due, f.months, f.held, f.text) for f in in_order)
