"""The employee survey: how many of the paper forms gave each answer."""

from __future__ import annotations

from dataclasses import dataclass

from mindgap.domain.analysis import Analysis
from mindgap.domain.rules import checked
from mindgap.domain.survey import find_count
from mindgap.domain.survey_count import SurveyCount
from mindgap.services.edits import EditService


@dataclass(frozen=True, slots=True)
class SurveyKey:
    """Which count: round, item and answer."""

    round_id: str
    item: str
    value: int


@dataclass(frozen=True, slots=True)
class SurveyService:
    """Counting of the forms."""

    edits: EditService

    def count(self, analysis: Analysis, key: SurveyKey, heads: int, gesture: str = "") -> SurveyCount:
        """Store how many gave an answer."""
        held = find_count(analysis, key.round_id, key.item, key.value)
        if held is not None:
            return self.edits.change(held, gesture, heads=heads)
        around = self.edits.around
        fresh = SurveyCount(
            id=around.new_id(),
            company_id=analysis.company.id,
            round_id=key.round_id,
            item=key.item,
            value=key.value,
            heads=heads,
        )
        with around.store.begin("add:SurveyCount", gesture) as tx:
            return tx.add(checked(fresh))
