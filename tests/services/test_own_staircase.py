from __future__ import annotations

from datetime import date

import pytest

from mindgap.domain.action import Action, ActionType, Intake
from mindgap.domain.analysis import Analysis
from mindgap.domain.company import Company
from mindgap.domain.errors import OutOfRangeError
from mindgap.domain.gap import Gap, Requirement
from mindgap.domain.movement import Movement, movements
from mindgap.domain.own_staircase import (
    Staircase,
    StepNotCarriedError,
    StepsCrossedError,
    proportional,
    renamed,
    steps_of,
    used_steps,
)
from mindgap.domain.person import Area, Person
from mindgap.domain.placement import Target, View
from mindgap.domain.theme import StepText
from mindgap.services.house import Services

FIRST, LATER = date(2026, 1, 10), date(2026, 9, 10)
THREE = tuple(StepText(n, name, "") for n, name in enumerate(("Ny", "Kan", "Lär ut"), 1))
SEVEN = tuple(StepText(n, f"Nivå {n}", f"Krav {n}") for n in range(1, 8))


def filled(services: Services, company: Company) -> Analysis:
    """Somebody went from step 2 to 4 and aims at 5; a requirement and an intake stand on step 3 and 1."""
    new, c = services.edits.new, company.id
    area, person = new(Area, c, name="Svets"), new(Person, c, code="P1")
    place = (person.id, area.id)
    services.staircase.place(place, c, 2, on=FIRST)
    services.staircase.place(place, c, 4, on=LATER)
    services.staircase.place(place, c, 3, View.OWN)
    services.staircase.place((new(Person, c, code="P2").id, area.id), c, 0)
    new(Target, c, person_id=person.id, area_id=area.id, step=5)
    new(Requirement, c, gap_id=new(Gap, c, text="För få", theme="competence").id, area_id=area.id, step=3, heads=2)
    new(Intake, c, action_id=new(Action, c, title="Ny", type=ActionType.RECRUIT).id, area_id=area.id)
    return services.companies.analysis(c)


def held(analysis: Analysis) -> tuple[list[int], int, int, int]:
    return (
        [p.step for p in analysis.placements],
        analysis.targets[0].step,
        analysis.requirements[0].step,
        analysis.intakes[0].step,
    )


def test_everything_on_the_old_steps_is_carried_over_and_undone_as_one(services: Services, company: Company) -> None:
    before = filled(services, company)
    assert held(before) == ([2, 4, 3, 0], 5, 3, 1)
    services.staircase.rebuild(company.id, Staircase(THREE, 3, 2, 3), {1: 1, 2: 1, 3: 2, 4: 2, 5: 3})
    after = services.companies.analysis(company.id)
    assert held(after) == ([1, 2, 2, 0], 3, 2, 1)
    assert (after.company.coverage_step, after.company.trainer_step) == (2, 3)
    assert [(s.number, s.name) for s in after.steps] == [(1, "Ny"), (2, "Kan"), (3, "Lär ut")]
    assert services.edits.undo(company.id) == "change:Staircase"
    undone = services.companies.analysis(company.id)
    assert (held(undone), undone.steps, undone.company.coverage_step) == (held(before), (), 3)
    services.edits.redo(company.id)
    assert held(services.companies.analysis(company.id)) == held(after)


def test_history_stays_honest_since_nobody_moved(services: Services, company: Company) -> None:
    before = filled(services, company)
    person, area = before.people[0].id, before.areas[0].id
    assert movements(before.placements, FIRST, LATER) == (Movement(person, area, 2, 4),)
    services.staircase.rebuild(company.id, Staircase(SEVEN, 7, 4, 7), {1: 1, 2: 3, 3: 4, 4: 6, 5: 7})
    after = services.companies.analysis(company.id)
    assert movements(after.placements, FIRST, LATER) == (Movement(person, area, 3, 6),)
    assert [p.on for p in after.placements] == [p.on for p in before.placements]


def test_new_names_alone_move_nothing_and_the_default_steps_come_back(services: Services, company: Company) -> None:
    before = filled(services, company)
    five = tuple(StepText(n, f"Egen {n}", "") for n in range(1, 6))
    services.staircase.rebuild(company.id, Staircase(five, 5, 3, 5))
    first = services.companies.analysis(company.id)
    services.staircase.rebuild(company.id, Staircase(tuple(SEVEN[:5]), 5, 4, 5))
    again = services.companies.analysis(company.id)
    assert [s.id for s in again.steps] == [s.id for s in first.steps]
    assert (again.steps[0].name, again.company.coverage_step, again.placements) == ("Nivå 1", 4, before.placements)
    services.staircase.rebuild(company.id, Staircase((), 5, 3, 5))
    material = services.reports.material("sv")
    last = services.companies.analysis(company.id)
    assert (last.steps, steps_of(last, material)) == ((), material.steps)


@pytest.mark.parametrize(
    ("wanted", "carrying", "error"),
    [
        (Staircase(THREE[:2], 2, 1, 2), {}, OutOfRangeError),
        (Staircase((*SEVEN, StepText(8, "Åtta", "")), 8, 3, 5), None, OutOfRangeError),
        (Staircase(THREE, 3, 4, 3), {1: 1, 2: 1, 3: 2, 4: 2, 5: 3}, OutOfRangeError),
        (Staircase(THREE, 3, 2, 3), {1: 1, 2: 1, 3: 2, 4: 2, 5: 4}, OutOfRangeError),
        (Staircase(THREE, 3, 2, 3), {1: 1, 2: 2, 3: 1, 4: 2, 5: 3}, StepsCrossedError),
        (Staircase(THREE, 3, 2, 3), {1: 1, 2: 1, 3: 2}, StepNotCarriedError),
        (Staircase(THREE, 3, 2, 3), None, StepNotCarriedError),
    ],
)
def test_what_would_be_no_staircase_is_refused_and_nothing_is_stored(
    services: Services, company: Company, wanted: Staircase, carrying: dict[int, int] | None, error: type[Exception]
) -> None:
    before = filled(services, company)
    with pytest.raises(error):
        services.staircase.rebuild(company.id, wanted, carrying)
    assert services.companies.analysis(company.id) == before


@pytest.mark.parametrize("new", range(3, 8))
@pytest.mark.parametrize("old", range(3, 8))
def test_the_proposal_keeps_first_last_and_the_order(old: int, new: int) -> None:
    told = proportional(old, new, (3,))
    steps = [told[n] for n in range(1, old + 1)]
    assert (steps[0], steps[-1], steps) == (1, new, sorted(steps))
    assert old != new or steps == list(range(1, old + 1))


def test_the_proposal_keeps_who_covers_and_who_trains_apart_from_those_below() -> None:
    assert proportional(5, 4, (3, 5)) == {1: 1, 2: 2, 3: 3, 4: 3, 5: 4}
    assert proportional(5, 3, (3, 5)) == {1: 1, 2: 1, 3: 2, 4: 2, 5: 3}
    assert proportional(5, 7, (3, 5)) == {1: 1, 2: 2, 3: 4, 4: 5, 5: 7}


def test_texts_follow_the_steps_and_new_ones_wait_for_a_name() -> None:
    five = tuple(StepText(n, name, "") for n, name in enumerate("ABCDE", 1))
    assert [s.name for s in renamed(five, 3, proportional(5, 3, (3, 5)), "Steg {number}")] == ["A", "C", "E"]
    names = [s.name for s in renamed(five, 7, proportional(5, 7, (3, 5)), "Steg {number}")]
    assert names == ["A", "B", "Steg 3", "C", "D", "Steg 6", "E"]


def test_steps_of_earlier_days_are_in_use_too(services: Services, company: Company) -> None:
    assert used_steps(filled(services, company)) == {1, 2, 3, 4, 5}
