"""The union representative's review, and the follow-up dates."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from mindgap.domain.entity import Entity

FOLLOW_UP_MONTHS = (3, 6, 12)
"""When a plan is looked at again, counted from its start."""


class Verdict(StrEnum):
    """What the reviewer says of a gap."""

    AGREE = "agree"
    COMMENT = "comment"
    DIFFER = "differ"


@dataclass(frozen=True, slots=True, kw_only=True)
class Review(Entity):
    """Who reviewed: organisation and role; the name is optional, since it reveals membership."""

    organisation: str = ""
    role: str = ""
    name: str = ""
    on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GapReview(Entity):
    """The reviewer's verdict on one gap; a differing view is printed in the reviewer's own words."""

    gap_id: str
    verdict: Verdict
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUp(Entity):
    """A date on which the plan is looked at again."""

    due: date
    months: int
    """Months after the plan: 3, 6 or 12."""
    held: date | None = None
    text: str = ""
    """What was seen and what comes next."""
