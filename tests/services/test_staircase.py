from __future__ import annotations

from datetime import date, timedelta

import pytest

from mindgap.domain.company import Company
from mindgap.domain.errors import OutOfRangeError
from mindgap.domain.person import Area, Person
from mindgap.domain.placement import Evidence, Placement, View
from mindgap.domain.staircase import standing
from mindgap.services.house import Services
from tests.services.conftest import TODAY, OpenHome


@pytest.fixture
def place(services: Services, company: Company) -> tuple[str, str]:
    person = services.edits.new(Person, company.id, code="101")
    return person.id, services.edits.new(Area, company.id, name="Svets").id


def placements(services: Services, company: Company) -> tuple[Placement, ...]:
    return services.companies.analysis(company.id).placements


def test_a_later_placement_is_added_and_the_earlier_one_kept(
    open_home: OpenHome, company: Company, place: tuple[str, str]
) -> None:
    first, later = open_home(), open_home(today=TODAY + timedelta(90))
    first.staircase.place(place, company.id, 2, evidence=Evidence.OBSERVED)
    later.staircase.place(place, company.id, 3, evidence=Evidence.SIGN_OFF)
    history = placements(first, company)
    assert [(p.step, p.on, p.evidence) for p in history] == [
        (2, TODAY, Evidence.OBSERVED),
        (3, TODAY + timedelta(90), Evidence.SIGN_OFF),
    ]
    assert standing(history) == {place: 3}
    assert standing(history, until=TODAY) == {place: 2}


def test_a_placement_can_be_dated_another_day(services: Services, company: Company, place: tuple[str, str]) -> None:
    day = TODAY - timedelta(3)
    services.staircase.place(place, company.id, 3, evidence=Evidence.SIGN_OFF, on=day)
    assert [(p.step, p.on, p.evidence) for p in placements(services, company)] == [(3, day, Evidence.SIGN_OFF)]


def test_the_last_placement_of_a_day_counts(services: Services, company: Company, place: tuple[str, str]) -> None:
    for step in (2, 4, 3):
        services.staircase.place(place, company.id, step)
    assert standing(placements(services, company)) == {place: 3}


def test_own_and_manager_views_stand_beside_the_agreed_step(
    services: Services, company: Company, place: tuple[str, str]
) -> None:
    services.staircase.place(place, company.id, 4, view=View.OWN)
    services.staircase.place(place, company.id, 2, view=View.MANAGER)
    stored = placements(services, company)
    assert standing(stored) == {}
    assert standing(stored, View.OWN) == {place: 4}
    assert standing(stored, View.MANAGER) == {place: 2}


def test_step_nought_takes_somebody_out_of_the_area(
    services: Services, company: Company, place: tuple[str, str]
) -> None:
    services.staircase.place(place, company.id, 3)
    services.staircase.place(place, company.id, 0)
    assert standing(placements(services, company)) == {}
    services.edits.undo(company.id)
    assert standing(placements(services, company)) == {place: 3}


def test_a_step_that_no_staircase_has_is_refused(services: Services, company: Company, place: tuple[str, str]) -> None:
    with pytest.raises(OutOfRangeError):
        services.staircase.place(place, company.id, 8)
    assert placements(services, company) == ()


def test_a_person_has_one_target_per_area_and_it_can_move(
    services: Services, company: Company, place: tuple[str, str]
) -> None:
    services.staircase.aim(services.companies.analysis(company.id), place, 3, date(2027, 3, 31))
    moved = services.staircase.aim(services.companies.analysis(company.id), place, 4, date(2027, 6, 30))
    assert services.companies.analysis(company.id).targets == (moved,)
    assert (moved.step, moved.by, moved.version) == (4, date(2027, 6, 30), 2)
