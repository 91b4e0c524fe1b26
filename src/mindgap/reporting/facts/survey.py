"""The employee survey: what the answers of the first and the newest round come to, small groups already hidden."""

from __future__ import annotations

from dataclasses import dataclass

from mindgap.domain.analysis import Analysis
from mindgap.domain.round import Round
from mindgap.domain.survey import RECOMMEND, STATEMENTS, Answered, survey_result, surveyed
from mindgap.domain.theme import Material

_LONGEST = 99
"""More signs than any round's label has."""


@dataclass(frozen=True, slots=True)
class SurveyItem:
    """A statement, or the question whether one would recommend the company."""

    item: str
    """One of "statement.1" to "statement.11", or "recommend"."""
    text: str
    before: Answered
    after: Answered
    """Nothing where there is but one round."""

    @property
    def change(self) -> float | None:
        """Give after − before; None until both are told."""
        if self.before.figure is None or self.after.figure is None:
            return None
        return self.after.figure - self.before.figure


@dataclass(frozen=True, slots=True)
class SurveyFacts:
    """The survey in the first round with answers and in the newest."""

    since: str
    """The label of the round."""
    until: str
    """The label of the newest; empty when there is but one."""
    minimum_group: int
    index: SurveyItem
    statements: tuple[SurveyItem, ...]

    @property
    def hidden(self) -> bool:
        """Tell whether something is kept back because too few have answered it."""
        return any(i.before.hidden or i.after.hidden for i in (self.index, *self.statements))


def build_survey(
    analysis: Analysis, material: Material, since: Round | None = None, until: Round | None = None
) -> SurveyFacts | None:
    """Gather what the survey says, from and to the rounds asked for; None when nobody has answered in them."""
    least, most = _rank(since) if since else (0, ""), _rank(until) if until else (_LONGEST, "")
    rounds = [held for held in surveyed(analysis) if least <= _rank(held) <= most]
    if not rounds:
        return None
    first, last = rounds[0], rounds[-1] if len(rounds) > 1 else None
    before = survey_result(analysis, first.id)
    after = survey_result(analysis, last.id) if last else {}
    words = {**dict(zip(STATEMENTS, material.survey.statements, strict=True)), RECOMMEND: material.survey.recommend}
    items = {item: SurveyItem(item, text, before[item], after.get(item, Answered())) for item, text in words.items()}
    return SurveyFacts(
        since=first.label,
        until=_label(last),
        minimum_group=analysis.company.minimum_group,
        index=items[RECOMMEND],
        statements=tuple(items[item] for item in STATEMENTS),
    )


def _rank(held: Round) -> tuple[int, str]:
    return len(held.label), held.label


def _label(held: Round | None) -> str:
    return held.label if held else ""
