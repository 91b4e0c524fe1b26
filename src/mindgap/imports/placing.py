"""What a matched entry places: agreed steps that are new, cells emptied since, and targets."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from mindgap.domain.analysis import Analysis
from mindgap.domain.person import Area
from mindgap.domain.placement import Placement, Target
from mindgap.domain.staircase import latest, targets_by_place
from mindgap.imports.entries import NOTHING
from mindgap.imports.matching import Matched
from mindgap.imports.own_targets import Aim


@dataclass(frozen=True, slots=True)
class Emptied:
    """A cell that is empty where a step is known."""

    row: int
    column: int
    """Which of the area columns, from 0."""


@dataclass(frozen=True, slots=True)
class Placer:
    """Compares steps and targets with what is here."""

    areas: Sequence[Area | None]
    """Per column of an area."""
    held: Mapping[tuple[str, str], Placement]
    aims: Mapping[str, Sequence[Aim]]
    """Code → the targets that the file sets."""
    targets: Mapping[tuple[str, str], Target]
    company_id: str
    today: date
    new_id: Callable[[], str]
    remove_emptied: bool

    def placed(self, found: Matched) -> Iterator[Placement | Emptied]:
        """Give an agreed placement for each step that differs from the latest one.

        A cell that says nothing leaves a person where he or she is, unless emptied cells are to take people out;
        0 takes out only who is in the area.
        """
        for column, (area, step) in enumerate(zip(self.areas, found.entry.levels, strict=True)):
            if area is None:
                continue
            before = self.held.get((found.person.id, area.id)) if found.old else None
            now = before.step if before else 0
            if step not in (NOTHING, now):
                yield self._placement(found, area, step, before)
            elif step == NOTHING and now:
                if self.remove_emptied:
                    yield self._placement(found, area, 0, before)
                else:
                    yield Emptied(found.entry.row, column)

    def _placement(self, found: Matched, area: Area, step: int, before: Placement | None) -> Placement:
        return Placement(
            id=self.new_id(),
            company_id=self.company_id,
            person_id=found.person.id,
            area_id=area.id,
            step=step,
            on=max(self.today, before.on) if before else self.today,
        )

    def passed(self, found: Matched, placed: Iterable[Placement]) -> Iterator[Target]:
        """Give, taken away, the targets that these steps go past and that the file says nothing of."""
        told = {aim.area_id for aim in self._aims(found)}
        for step in (p for p in placed if p.area_id not in told):
            place = (step.person_id, step.area_id)
            before, target = self.held.get(place), self.targets.get(place)
            gone = target.passed(before.step if before else 0, step.step) if target else None
            if gone is not None:
                yield gone

    def aimed(self, found: Matched) -> Iterator[tuple[Target, bool]]:
        """Give each target that is new or changed, and whether it is new."""
        for aim in self._aims(found):
            held = self.targets.get((found.person.id, aim.area_id))
            if held is None:
                yield aim.made(self.new_id(), self.company_id, found.person.id), True
            elif (changed := aim.changed(held)) != held:
                yield changed, False

    def _aims(self, found: Matched) -> Sequence[Aim]:
        return self.aims.get(found.person.code) or self.aims.get(found.entry.code or found.entry.name, ())


def placer_of(  # each comes from somewhere else
    analysis: Analysis,
    areas: Sequence[Area | None],
    aims: Mapping[str, Sequence[Aim]],
    *,
    today: date,
    new_id: Callable[[], str],
    remove_emptied: bool,
) -> Placer:
    """Make what compares steps and targets with those of a company."""
    return Placer(
        areas,
        latest(analysis.placements),
        aims,
        targets_by_place(analysis.targets),
        analysis.company.id,
        today,
        new_id,
        remove_emptied,
    )
