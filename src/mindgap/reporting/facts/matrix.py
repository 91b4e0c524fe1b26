"""The matrix of people × areas with agreed steps and targets, as the company keeps working in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from mindgap.domain.analysis import Analysis
from mindgap.domain.own_staircase import steps_of
from mindgap.domain.person import Category, Person
from mindgap.domain.staircase import standing
from mindgap.domain.still_here import still_here
from mindgap.domain.text import swedish_key
from mindgap.domain.theme import Material, StepText

OWN_SHEET, OWN_MARK, OWN_VERSION = "mindgap", "mindgap-matrix", 1
"""The hidden sheet by which the workbook is known when it is read back, its first cell and the version beside it."""


@dataclass(frozen=True, slots=True)
class MatrixArea:
    """A column of the matrix."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class MatrixPerson:
    """A row of the matrix."""

    code: str
    name: str
    role: str
    team: str
    category: Category | None
    steps: tuple[int | None, ...]
    """Per area the agreed step; None for whoever is not in it."""


@dataclass(frozen=True, slots=True)
class MatrixTarget:
    """The step that a person is to reach in an area."""

    code: str
    name: str
    area: int
    """Which of the areas, from 0."""
    now: int | None
    step: int
    by: date | None


@dataclass(frozen=True, slots=True)
class MatrixFacts:
    """Everything that the workbook of the matrix tells."""

    company: str
    on: date
    steps: tuple[StepText, ...]
    areas: tuple[MatrixArea, ...]
    people: tuple[MatrixPerson, ...]
    """By team, then by name."""
    targets: tuple[MatrixTarget, ...]


def build_matrix(analysis: Analysis, material: Material, on: date) -> MatrixFacts:
    """Give the facts as of `on`; whose last day is over has no row."""
    analysis = still_here(analysis, on)
    areas = sorted(analysis.areas, key=lambda a: (a.position, a.id))
    people = sorted(analysis.people, key=_order)
    held = standing(analysis.placements)
    rows = tuple(
        MatrixPerson(p.code, p.name, p.role, p.team, p.category, tuple(held.get((p.id, a.id)) for a in areas))
        for p in people
    )
    return MatrixFacts(
        company=analysis.company.name,
        on=on,
        steps=steps_of(analysis, material),
        areas=tuple(MatrixArea(a.id, a.name) for a in areas),
        people=rows,
        targets=_targets(analysis, people, [a.id for a in areas]),
    )


def _targets(analysis: Analysis, people: list[Person], areas: list[str]) -> tuple[MatrixTarget, ...]:
    held = standing(analysis.placements)
    rank, column = {p.id: i for i, p in enumerate(people)}, {area_id: i for i, area_id in enumerate(areas)}
    known = [t for t in analysis.targets if t.person_id in rank and t.area_id in column]
    return tuple(
        MatrixTarget(
            people[rank[t.person_id]].code,
            people[rank[t.person_id]].name,
            column[t.area_id],
            held.get((t.person_id, t.area_id)),
            t.step,
            t.by,
        )
        for t in sorted(known, key=lambda t: (rank[t.person_id], column[t.area_id]))
    )


def _order(person: Person) -> tuple[object, ...]:
    return swedish_key(person.team), swedish_key(person.name), swedish_key(person.code), person.id
