"""Two areas that turn out to be one: what becomes of placements, targets, requirements and intakes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby
from typing import TypeVar

from mindgap.domain.action import Intake
from mindgap.domain.analysis import Analysis
from mindgap.domain.entity import Entity
from mindgap.domain.gap import Requirement
from mindgap.domain.person import Area
from mindgap.domain.placement import Placement, Target, View

T = TypeVar("T", Target, Requirement)


@dataclass(frozen=True, slots=True)
class Merged:
    """What is to be stored when one area goes into another: removals first, and the area that goes last of all."""

    add: tuple[Entity, ...]
    save: tuple[Entity, ...]
    remove: tuple[Entity, ...]


def merged(analysis: Analysis, gone: Area, kept: Area, new_id: Callable[[], str]) -> Merged:
    """Move everything from the area `gone` to the area `kept`.

    Placements: all move over, so that nothing of the history is lost. Somebody who is in both areas stands, on every
    day and in every view, on the higher of the two steps: where the day's last placement says a lower one, a placement
    on the higher step follows it on the same day, resting on what that step rested on. Nobody falls by the merge, and
    no movement between two days appears that was in neither area.
    Targets: the higher step stays, of equal ones that with the sooner date. Requirements: all move over; of those
    that want the same step by the same date for the same gap the one with most heads stays. Intakes move over.
    The area is critical if either was, and its minimum is the larger one.
    """
    areas = (gone, kept)
    targets = _one_each(analysis.targets, areas, lambda t: t.person_id, lambda t: (-t.step, t.by or date.max))
    needs = _one_each(
        analysis.requirements, areas, lambda r: (r.gap_id, r.step, r.by), lambda r: (-r.heads, r.by or date.max)
    )
    moving = (*_moved(analysis.placements, gone, kept), *_moved(analysis.intakes, gone, kept))
    both = replace(kept, critical=kept.critical or gone.critical, minimum=max(kept.minimum, gone.minimum))
    return Merged(
        add=tuple(_raised(analysis, gone, kept, new_id)),
        save=(*((both,) if both != kept else ()), *moving, *targets[0], *needs[0]),
        remove=(*targets[1], *needs[1]),
    )


def _moved(held: Iterable[Placement | Intake], gone: Area, kept: Area) -> list[Entity]:
    return [replace(entity, area_id=kept.id) for entity in held if entity.area_id == gone.id]


def _one_each(
    held: Iterable[T], areas: tuple[Area, Area], same: Callable[[T], object], rank: Callable[[T], tuple[int, date]]
) -> tuple[list[Entity], list[Entity]]:
    """Give those to be moved, and those to be removed because a better one says the same already."""
    gone, kept = areas
    moved, removed = list[Entity](), list[Entity]()
    found: dict[object, list[T]] = {}
    for entity in held:
        if entity.area_id in {gone.id, kept.id}:
            found.setdefault(same(entity), []).append(entity)
    for alike in found.values():
        best = min(alike, key=lambda e: (rank(e), e.area_id != kept.id))
        mixed = len({e.area_id for e in alike}) > 1
        removed += [e for e in alike if mixed and e is not best]
        moved += [replace(e, area_id=kept.id) for e in alike if e.area_id == gone.id and (e is best or not mixed)]
    return moved, removed


def _raised(analysis: Analysis, gone: Area, kept: Area, new_id: Callable[[], str]) -> Iterator[Placement]:
    """Give the placements that keep everybody on the higher of their two steps."""
    areas = {gone.id, kept.id}
    found: dict[tuple[str, View], list[Placement]] = {}
    for p in analysis.placements:
        if p.area_id in areas:
            found.setdefault((p.person_id, p.view), []).append(p)
    for history in found.values():
        if len({p.area_id for p in history}) > 1:
            yield from _held_up(history, kept, new_id)


def _held_up(history: Iterable[Placement], kept: Area, new_id: Callable[[], str]) -> Iterator[Placement]:
    stands: dict[str, Placement] = {}
    for _day, placed in groupby(sorted(history, key=lambda p: (p.on, p.id)), key=lambda p: p.on):
        last = None
        for last in placed:
            stands[last.area_id] = last
        highest = max(stands.values(), key=lambda p: (p.step, p is last))
        if last is not None and highest.step > last.step:
            yield replace(highest, id=new_id(), area_id=kept.id, on=last.on, version=0)


def in_order(areas: Iterable[Area], area_id: str, by: int) -> tuple[Area, ...]:
    """Give the areas whose position changes when one of them is moved `by` places; positions count from 0."""
    row = sorted(areas, key=lambda a: (a.position, a.id))
    index = next((i for i, a in enumerate(row) if a.id == area_id), None)
    if index is None:
        return ()
    row.insert(max(0, min(index + by, len(row) - 1)), row.pop(index))
    return tuple(replace(a, position=i) for i, a in enumerate(row) if a.position != i)
