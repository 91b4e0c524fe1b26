"""What follows if one person takes another step in one area: requirements met, a place freed, coverage."""

from __future__ import annotations

from dataclasses import dataclass

from mindgap.domain.analysis import Analysis
from mindgap.domain.requirement import Fulfilment, GapStatus, fulfilment
from mindgap.domain.staircase import Coverage, Standing, coverage_of, standing, targets_by_place


@dataclass(frozen=True, slots=True)
class Change:
    """One requirement before and after."""

    before: Fulfilment
    after: Fulfilment

    @property
    def met(self) -> bool:
        """Whether heads were missing and are no longer."""
        return self.before.missing > 0 and self.after.missing == 0

    @property
    def closed(self) -> bool:
        """Whether the requirement becomes closed in fact: enough people have the step."""
        return self.before.status is not GapStatus.CLOSED and self.after.status is GapStatus.CLOSED

    @property
    def opened(self) -> bool:
        """Whether heads come to be missing that were not."""
        return self.before.missing == 0 and self.after.missing > 0


@dataclass(frozen=True, slots=True)
class Effect:
    """What one move does; the figures before and after it."""

    before: int
    """The agreed step today, 0 for not in the area."""
    after: int
    freed: int | None
    """The step on which a place becomes free: that of today, when the move goes up from a step; else None."""
    covering: tuple[int, int]
    """Heads at the coverage step or above in the area."""
    coverage: tuple[Coverage, Coverage]
    trainers: tuple[int, int]
    """Heads at the trainer step or above."""
    changes: tuple[Change, ...]
    """The requirements in the area for which something changes, in the order of creation."""

    @property
    def met(self) -> tuple[Change, ...]:
        """The requirements that go from missing to met."""
        return tuple(change for change in self.changes if change.met)


def effect(analysis: Analysis, person_id: str, area_id: str, step: int) -> Effect:
    """Compute what it does that a person stands on `step` in an area from now on; 0 is out of the area.

    Nothing is stored. have, planned and missing are those of `requirement.fulfilments`.
    """
    now = standing(analysis.placements)
    then = {**now, (person_id, area_id): step}
    before = now.get((person_id, area_id), 0)
    heads = [_heads(where, area_id) for where in (now, then)]
    company = analysis.company
    covering, trainers = (
        (_from(heads[0], least), _from(heads[1], least)) for least in (company.coverage_step, company.trainer_step)
    )
    return Effect(
        before=before,
        after=step,
        freed=before if 0 < before < step else None,
        covering=covering,
        coverage=(coverage_of(covering[0]), coverage_of(covering[1])),
        trainers=trainers,
        changes=_changes(analysis, area_id, now, then),
    )


def _changes(analysis: Analysis, area_id: str, now: Standing, then: Standing) -> tuple[Change, ...]:
    targets = targets_by_place(analysis.targets)
    both = (
        Change(fulfilment(r, analysis, now, targets), fulfilment(r, analysis, then, targets))
        for r in analysis.requirements
        if r.area_id == area_id
    )
    return tuple(change for change in both if change.before != change.after)


def _heads(where: Standing, area_id: str) -> list[int]:
    return [step for (_, area), step in where.items() if area == area_id]


def _from(steps: list[int], least: int) -> int:
    return sum(step >= least for step in steps)
