"""What ties a gap to people: heads wanted, had, planned and missing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from mindgap.domain.action import Action, ActionStatus
from mindgap.domain.analysis import Analysis
from mindgap.domain.flow_sources import open_intakes
from mindgap.domain.gap import Gap, Requirement
from mindgap.domain.placement import Target
from mindgap.domain.staircase import Standing, standing, targets_by_place


class GapStatus(StrEnum):
    """How far a requirement or a gap is from being met."""

    OPEN = "open"
    PARTLY = "partly"
    COVERED = "covered"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Fulfilment:
    """One requirement against the people: heads that have the step, are planned for it, and are missing."""

    requirement: Requirement
    have: int
    planned: int
    """People by target and action, and heads from outside."""
    coming: int = 0
    """How many of the planned are heads to be recruited or hired in."""

    @property
    def missing(self) -> int:
        """max(0, heads − have − planned)."""
        return max(0, self.requirement.heads - self.have - self.planned)

    @property
    def status(self) -> GapStatus:
        """Closed in fact, covered by the plan, partly covered by it, or open."""
        if self.have >= self.requirement.heads:
            return GapStatus.CLOSED
        if not self.missing:
            return GapStatus.COVERED
        return GapStatus.PARTLY if self.planned else GapStatus.OPEN


def fulfilments(analysis: Analysis, until: date | None = None) -> dict[str, Fulfilment]:
    """Compute every requirement, by its id, with people standing as they do, or as they did on the day `until`.

    `have` = people at the step or above, agreed. `planned` = people below it whose target in the area is the step
    or above, not dated after the requirement, and who take part in an action that is not cancelled, is tied to a gap
    with a requirement in the same area, and ends no later than the requirement's date; and the heads that an action of
    recruiting or hiring in, neither done nor cancelled, brings to the step or above in the area by then. No date on
    the requirement means any date will do; an action without an end counts only then.
    """
    where = standing(analysis.placements, until=until)
    targets = targets_by_place(analysis.targets)
    return {r.id: fulfilment(r, analysis, where, targets) for r in analysis.requirements}


def fulfilment(
    r: Requirement, analysis: Analysis, where: Standing, targets: dict[tuple[str, str], Target]
) -> Fulfilment:
    """Compute one requirement with people standing as `where` says and aiming as `targets` say."""
    have = having(r, where)
    coming = brought(r, analysis)
    return Fulfilment(r, len(have), len(planned(r, analysis, targets) - have) + coming, coming)


def having(r: Requirement, where: Standing) -> frozenset[str]:
    """Give the ids of those who stand on the required step or above."""
    return frozenset(person for (person, area), step in where.items() if area == r.area_id and step >= r.step)


def brought(r: Requirement, analysis: Analysis) -> int:
    """Count the heads that are to be recruited or hired in onto the step or above in time."""
    return sum(
        intake.heads
        for action, intake in open_intakes(analysis)
        if intake.area_id == r.area_id and intake.step >= r.step and _in_time(action.end, r.by, undated=False)
    )


def planned(r: Requirement, analysis: Analysis, targets: dict[tuple[str, str], Target]) -> frozenset[str]:
    """Give the ids of those whose target and action reach the step in time, whether they already stand there or not."""
    acting = _taking_part(r, analysis)
    return frozenset(
        person
        for (person, area), target in targets.items()
        if area == r.area_id and target.step >= r.step and _in_time(target.by, r.by, undated=True) and person in acting
    )


def _taking_part(r: Requirement, analysis: Analysis) -> set[str]:
    gaps = {other.gap_id for other in analysis.requirements if other.area_id == r.area_id}
    tied = {tie.action_id for tie in analysis.action_gaps if tie.gap_id in gaps}
    counting = {a.id for a in analysis.actions if a.id in tied and _counts(a, r)}
    return {p.person_id for p in analysis.action_people if p.action_id in counting}


def _counts(action: Action, r: Requirement) -> bool:
    return action.status is not ActionStatus.CANCELLED and _in_time(action.end, r.by, undated=False)


def _in_time(end: date | None, by: date | None, *, undated: bool) -> bool:
    if by is None:
        return True
    return undated if end is None else end <= by


def gap_status(gap: Gap, analysis: Analysis, known: dict[str, Fulfilment]) -> GapStatus | None:
    """Give a gap's status from its requirements; None when it has none.

    Closed when all are closed; covered when nothing is missing; open when none has a planned head or is closed.
    """
    states = [known[r.id].status for r in analysis.requirements if r.gap_id == gap.id]
    if not states:
        return None
    if all(s is GapStatus.CLOSED for s in states):
        return GapStatus.CLOSED
    if all(s in (GapStatus.CLOSED, GapStatus.COVERED) for s in states):
        return GapStatus.COVERED
    return GapStatus.OPEN if all(s is GapStatus.OPEN for s in states) else GapStatus.PARTLY
