"""A count of the employee survey, as it is stored."""

from __future__ import annotations

from dataclasses import dataclass

from mindgap.domain.entity import Entity


@dataclass(frozen=True, slots=True, kw_only=True)
class SurveyCount(Entity):
    """How many gave one answer to one item in a round. There is never a row that says who answered what."""

    round_id: str
    item: str
    """One of "statement.1" to "statement.11", or "recommend"."""
    value: int
    heads: int = 0
