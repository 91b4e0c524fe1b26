"""What the staircase shows, from what is stored: who stands where, seen through a filter."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from mindgap.domain.analysis import Analysis
from mindgap.domain.gap import Requirement
from mindgap.domain.person import Area, Person
from mindgap.domain.placement import Placement
from mindgap.domain.staircase import areas_in_order
from mindgap.domain.text import swedish_key
from mindgap.domain.theme import StepText
from mindgap.texts import _
from mindgap.ui.drawing.chips import LACKING, PROVEN, UNPROVEN, Chip, chip, chip_labels
from mindgap.ui.phases.staircase_ledger import Ledger, Place
from mindgap.ui.phases.staircase_sieve import EVERYBODY, Sieve

__all__ = ["Ledger", "Place", "Scene", "Sieve", "areas_in_order", "chip_of", "labels_for", "order_people", "proof_of"]

WHOLE = "*"
"""Stands for the whole company where otherwise an area's id stands: everybody in their main area."""
_NAMED_UP_TO = 40
"""People in a company whose chips may hold a given name."""


@dataclass(frozen=True, slots=True)
class Scene:
    """What the board is drawn from, besides the placements."""

    area_id: str
    steps: Sequence[StepText]
    covers_from: int
    sieve: Sieve = EVERYBODY
    marked: frozenset[str] = frozenset()
    labels: Mapping[str, str] = field(default_factory=dict)
    mains: Mapping[str, str] = field(default_factory=dict)
    """The area of each person when the whole company is shown."""

    def at(self, person_id: str) -> str:
        """Give the area in which a person is shown; empty for somebody who is in none."""
        return self.mains.get(person_id, "") if self.area_id == WHOLE else self.area_id

    @property
    def outside(self) -> str:
        """Say where those are who stand on no step."""
        return _("In no area yet") if self.area_id == WHOLE else _("Not in the area")


def order_people(people: Sequence[Person], labels: Mapping[str, str]) -> tuple[Person, ...]:
    """Order people as a Swedish reader looks for them: by what their chips say."""
    return tuple(sorted(people, key=lambda p: (swedish_key(labels[p.id]), p.code)))


def labels_for(people: Sequence[Person], *, coded: bool, wide: bool) -> dict[str, str]:
    """Give the chips' labels: given names where the company is small and the screen wide, else initials or codes."""
    return chip_labels(people, coded=coded, named=wide and len(people) <= _NAMED_UP_TO)


def chip_of(person: Person, scene: Scene, held: Placement | None, ledger: Ledger) -> Chip:
    """Give a person's chip in the area where the scene shows them, `held` being their placement there."""
    area_id = scene.at(person.id)
    target = ledger.target((person.id, area_id))
    return chip(
        (person.id, scene.labels[person.id], person.category),
        proof_of(held, ledger),
        target.step if target is not None and (held is None or target.step != held.step) else None,
        held is not None and ledger.alone(area_id, scene.covers_from) == person.id,
        person.id in scene.marked,
    )


def proof_of(held: Placement | None, ledger: Ledger) -> str:
    """Give the mark of what an agreed step rests on; empty for nobody on no step."""
    if held is None or not held.step:
        return ""
    return PROVEN if held.evidence else LACKING if ledger.lacks(held) else UNPROVEN


def area_of(place: str, analysis: Analysis) -> str:
    """Give the area that a place is about: an area's own id, or that of a requirement; empty for anything else."""
    requirement = analysis.find(Requirement, place)
    return requirement.area_id if requirement is not None else place if analysis.find(Area, place) else ""
