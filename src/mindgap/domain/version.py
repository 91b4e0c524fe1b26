"""Numbered versions of a plan, frozen when it leaves the room."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from mindgap.domain.company import PlanState
from mindgap.domain.entity import Entity
from mindgap.domain.errors import MindgapError


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanVersion(Entity):
    """A version of the plan as it was handed over, in one language; it is never changed afterwards.

    It stays when what it said about somebody is erased, so that a paper can still be known by it.
    """

    number: int
    """1, 2, 3 …; the same number in two languages is the same version."""
    language: str
    state: PlanState
    frozen_on: date
    decided_by: str = ""
    """Who had decided, as the paper says it: an employee by code."""
    changes: str = ""
    """What had changed since the version before, as JSON."""
    fingerprint: str = ""
    """SHA-256 of the facts, as 64 hexadecimal signs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FrozenPlan(Entity):
    """All that a version says, without names; it has the id of its version."""

    facts: str
    """The facts as JSON."""
    people: str
    """The ids of the people whose codes stand in the facts, with spaces between."""

    def tells_of(self, person_id: str) -> bool:
        """Tell whether a person's code stands in the facts."""
        return person_id in self.people.split()


class UnknownVersionError(MindgapError):
    """The company has no version of that number."""

    code = "version.unknown"
    template = "There is no version {number} of this plan. Versions so far: {known}."


class VersionErasedError(MindgapError):
    """What a version said is gone, since somebody in it has been erased."""

    code = "version.erased"
    template = (
        "Version {number} cannot be made again: somebody it told of has been erased, and its contents with them. "
        "Number, date and fingerprint are kept."
    )


class UnreadableVersionError(MindgapError):
    """The stored facts of a version are not what its fingerprint says, or not understood any more."""

    code = "version.unreadable"
    template = "Version {number} cannot be made again: what is stored of it is damaged."


def newest(versions: tuple[PlanVersion, ...]) -> PlanVersion | None:
    """Give the version with the highest number; of several languages the one that was frozen first."""
    return max(versions, key=lambda v: v.number, default=None)


def numbered(versions: tuple[PlanVersion, ...], number: int, language: str) -> PlanVersion | None:
    """Give the version of that number in that language, else in the language it was first frozen in."""
    found = [v for v in versions if v.number == number]
    return next((v for v in found if v.language == language), next(iter(found), None))


def read_by_reviewer(versions: tuple[PlanVersion, ...], state: PlanState) -> PlanVersion | None:
    """Give the version that the review of a plan in `state` was about, if the plan has come that far."""
    if state not in _REVIEWED:
        return None
    return newest(tuple(v for v in versions if v.state in (PlanState.IN_REVIEW, PlanState.REVIEWED)))


_REVIEWED = (PlanState.REVIEWED, PlanState.AGREED, PlanState.FOLLOWING_UP)
