"""Placements on the staircase as history, and targets."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from mindgap.domain.entity import Entity


class View(StrEnum):
    """Whose view a placement is."""

    OWN = "own"
    MANAGER = "manager"
    AGREED = "agreed"


class Evidence(StrEnum):
    """What a placement rests on."""

    OBSERVED = "observed"
    SIGN_OFF = "sign_off"
    CERTIFICATE = "certificate"
    VALIDATION = "validation"
    INTERVIEW = "interview"


def lacks_evidence(step: int, evidence: Evidence | None, proven_from: int) -> bool:
    """Tell whether an agreed step ought to rest on evidence and does not; it is said, and stops nobody.

    `proven_from` is the company's coverage step: whoever counts as covering an area ought to have shown it.
    """
    return step >= proven_from and evidence is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Step(Entity):
    """A step of the company's own staircase, when it has replaced the default one."""

    number: int
    name: str
    criterion: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Placement(Entity):
    """One view of one person in one area on one day. Never overwritten: a later one is added."""

    person_id: str
    area_id: str
    step: int
    """1 and up; 0 takes the person out of the area."""
    on: date
    view: View = View.AGREED
    evidence: Evidence | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Target(Entity):
    """The step that a person is to reach in an area, and by when."""

    person_id: str
    area_id: str
    step: int
    by: date | None = None

    def passed(self, before: int, after: int) -> Target | None:
        """Give the target taken away, when a person goes past it: left behind it would foretell a step down."""
        return replace(self, step=0, by=None) if self.step and before <= self.step < after else None
