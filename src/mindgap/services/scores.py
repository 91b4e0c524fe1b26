"""Scores: how many in each group held each level."""

from __future__ import annotations

from dataclasses import dataclass

from mindgap.domain.analysis import Analysis
from mindgap.domain.errors import UnknownRoundError
from mindgap.domain.participant import Group
from mindgap.domain.round import Round, round_label
from mindgap.domain.scoring import Counts, Score, ScoreKind
from mindgap.services.edits import EditService


@dataclass(frozen=True, slots=True)
class ScoreKey:
    """Which counts: round, now or desired, theme or statement, group, before or after the talk."""

    round_id: str
    kind: ScoreKind
    item: str
    group: Group
    attempt: int = 1


def find_score(analysis: Analysis, key: ScoreKey) -> Score | None:
    """Give the stored counts, or None."""
    wanted = (key.round_id, key.kind, key.item, key.group, key.attempt)
    return next((s for s in analysis.scores if (s.round_id, s.kind, s.item, s.group, s.attempt) == wanted), None)


@dataclass(frozen=True, slots=True)
class ScoreService:
    """Counting of the cards held up."""

    edits: EditService

    def count(self, analysis: Analysis, key: ScoreKey, counts: Counts, gesture: str = "") -> Score:
        """Store the counts of one group for one item; emptied, they hold no other group's answers either."""
        levels = dict(zip(("ones", "twos", "threes", "fours", "fives"), counts, strict=True))
        held = find_score(analysis, key)
        if held is not None:
            return self.edits.change(held, gesture, **levels, pooled=held.pooled if any(counts) else "")
        return self.edits.new(
            Score,
            analysis.company.id,
            round_id=key.round_id,
            kind=key.kind,
            item=key.item,
            group=key.group,
            attempt=key.attempt,
            **levels,
        )

    def open_round(self, analysis: Analysis, label: str) -> Round:
        """Give the round of that label, opening it if it is the next one; raise UnknownRoundError otherwise."""
        wanted = round_label(label)
        held = next((r for r in analysis.rounds if r.label == wanted), None)
        if held is not None:
            return held
        if wanted != f"T{len(analysis.rounds)}":
            raise UnknownRoundError(name=label)
        today = self.edits.around.today()
        return self.edits.new(Round, analysis.company.id, label=wanted, opened=today)
