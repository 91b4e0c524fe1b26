"""The staircase: heads per step and area, now and when the targets are reached, and what hangs on one person."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from mindgap.domain.analysis import Analysis
from mindgap.domain.own_staircase import steps_of
from mindgap.domain.staircase import AreaCoverage, Coverage, Standing, coverage, standing, targets_by_place
from mindgap.domain.text import swedish_key
from mindgap.domain.theme import Material, StepText


@dataclass(frozen=True, slots=True)
class StepFacts:
    """A step with the placements on it, all areas together; a person counts once per area."""

    number: int
    name: str
    criterion: str
    heads: int
    heads_target: int


@dataclass(frozen=True, slots=True)
class AreaFacts:
    """A competence area: heads per step now and at target, and how well it is covered."""

    id: str
    name: str
    critical: bool
    minimum: int
    heads: tuple[int, ...]
    """Heads on step 1, 2, 3 …."""
    heads_target: tuple[int, ...]
    covering: int
    covering_target: int
    trainers: int
    coverage: Coverage
    missing: int
    """Heads lacking to the minimum."""


@dataclass(frozen=True, slots=True)
class MoveFacts:
    """A person's way in an area: from a step (None: new there) to a target, by code and never by name."""

    code: str
    area: str
    step: int | None
    target: int
    by: date | None
    actions: tuple[int, ...]
    """Numbers of the person's actions that are tied to a gap in that area."""


@dataclass(frozen=True, slots=True)
class StaircaseFacts:
    """The whole staircase."""

    coverage_step: int
    trainer_step: int
    people: int
    """People placed in at least one area."""
    steps: tuple[StepFacts, ...]
    areas: tuple[AreaFacts, ...]
    moves: tuple[MoveFacts, ...]

    @property
    def key_person_risks(self) -> tuple[AreaFacts, ...]:
        """Areas that hang on one person, those called critical first."""
        risks = (area for area in self.areas if area.coverage is Coverage.ONE)
        return tuple(sorted(risks, key=lambda a: not a.critical))


def build_staircase(analysis: Analysis, material: Material) -> StaircaseFacts:
    """Count the staircase now and at target; a step that somebody stands on is shown even if it has no name."""
    now = standing(analysis.placements)
    after = now | {key: t.step for key, t in targets_by_place(analysis.targets).items() if t.step}
    names = {s.number: s for s in steps_of(analysis, material)}
    highest = max([*names, *now.values(), *after.values()], default=0)
    steps = [names.get(n, StepText(n, "", "")) for n in range(1, highest + 1)]
    return StaircaseFacts(
        coverage_step=analysis.company.coverage_step,
        trainer_step=analysis.company.trainer_step,
        people=len({person for person, _ in now}),
        steps=tuple(_step(s, now, after) for s in steps),
        areas=tuple(_area(c, after, analysis.company.coverage_step) for c in coverage(analysis, highest)),
        moves=_moves(analysis, now),
    )


def _step(step: StepText, now: Standing, after: Standing) -> StepFacts:
    heads, target = (list(where.values()).count(step.number) for where in (now, after))
    return StepFacts(step.number, step.name, step.criterion, heads, target)


def _area(covered: AreaCoverage, after: Standing, coverage_step: int) -> AreaFacts:
    held = [step for (_, area_id), step in after.items() if area_id == covered.area.id]
    return AreaFacts(
        id=covered.area.id,
        name=covered.area.name,
        critical=covered.area.critical,
        minimum=covered.area.minimum,
        heads=covered.heads,
        heads_target=tuple(held.count(n) for n in range(1, len(covered.heads) + 1)),
        covering=covered.covering,
        covering_target=sum(step >= coverage_step for step in held),
        trainers=covered.trainers,
        coverage=covered.coverage,
        missing=covered.missing,
    )


def _moves(analysis: Analysis, now: Standing) -> tuple[MoveFacts, ...]:
    codes = {p.id: p.code for p in analysis.people}
    areas = {a.id: a.name for a in analysis.areas}
    taking_part: dict[str, set[str]] = {}
    for tie in analysis.action_people:
        taking_part.setdefault(tie.person_id, set()).add(tie.action_id)
    ways = [
        MoveFacts(
            code=codes[t.person_id],
            area=areas[t.area_id],
            step=now.get((t.person_id, t.area_id)),
            target=t.step,
            by=t.by,
            actions=_way(analysis, t.area_id, taking_part.get(t.person_id, set())),
        )
        for t in analysis.targets
        if t.step and t.person_id in codes and t.area_id in areas
    ]
    return tuple(sorted(ways, key=lambda m: (swedish_key(m.code), swedish_key(m.area))))


def _way(analysis: Analysis, area_id: str, own: set[str]) -> tuple[int, ...]:
    gaps = {r.gap_id for r in analysis.requirements if r.area_id == area_id}
    tied = {tie.action_id for tie in analysis.action_gaps if tie.gap_id in gaps}
    return tuple(n for n, action in enumerate(analysis.actions, 1) if action.id in tied & own)
