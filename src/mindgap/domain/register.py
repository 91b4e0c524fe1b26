"""The register extract: everything stored about one person."""

from __future__ import annotations

from dataclasses import dataclass

from mindgap.domain.action import Action
from mindgap.domain.analysis import Analysis
from mindgap.domain.errors import UnknownPersonError
from mindgap.domain.person import Indicator, Person
from mindgap.domain.placement import Placement, Target


@dataclass(frozen=True, slots=True)
class RegisterExtract:
    """What is stored about a person, in the order it was stored."""

    person: Person
    placements: tuple[Placement, ...]
    targets: tuple[Target, ...]
    actions: tuple[Action, ...]
    area_names: dict[str, str]
    indicator: Indicator | None = None
    """What the programme asked of the person, if anything is stored."""
    versions: tuple[int, ...] = ()
    """Numbers of the frozen plans in which the person's code stands."""


def person_with_code(analysis: Analysis, code: str) -> Person:
    """Give the person of that code; raise UnknownPersonError if there is none."""
    wanted = code.strip().casefold()
    for person in analysis.people:
        if person.code.casefold() == wanted:
            return person
    raise UnknownPersonError(name=code)


def register_extract(analysis: Analysis, person: Person) -> RegisterExtract:
    """Gather everything stored about `person`."""
    taking_part = {p.action_id for p in analysis.action_people if p.person_id == person.id}
    return RegisterExtract(
        person=person,
        placements=tuple(p for p in analysis.placements if p.person_id == person.id),
        targets=tuple(t for t in analysis.targets if t.person_id == person.id),
        actions=tuple(a for a in analysis.actions if a.id in taking_part),
        area_names={a.id: a.name for a in analysis.areas},
        indicator=next((i for i in analysis.indicators if i.person_id == person.id), None),
    )
