from __future__ import annotations

from datetime import date

from mindgap.domain.movement import AreaMovement, Movement, by_area, movements
from mindgap.domain.placement import Placement, View

JAN, FEB, MAR, APR = (date(2026, month, 1) for month in (1, 2, 3, 4))


def placed(person: str, area: str, step: int, on: date, view: View = View.AGREED) -> Placement:
    number = f"{person}{area}{step}{on.isoformat()}{view}"
    return Placement(id=number, company_id="c", person_id=person, area_id=area, step=step, on=on, view=view)


def test_a_person_who_was_placed_higher_has_moved_up() -> None:
    history = [placed("p", "a", 2, JAN), placed("p", "a", 3, FEB), placed("p", "a", 4, APR)]
    assert movements(history, JAN, MAR) == (Movement("p", "a", 2, 3),)
    assert movements(history, JAN, APR) == (Movement("p", "a", 2, 4),)


def test_entering_and_leaving_an_area_count_from_and_to_the_ground() -> None:
    history = [placed("p", "a", 1, FEB), placed("q", "a", 2, JAN), placed("q", "a", 0, FEB)]
    moved = movements(history, JAN, FEB)
    assert moved == (Movement("p", "a", 0, 1), Movement("q", "a", 2, 0))
    assert [m.steps for m in moved] == [1, -2]


def test_who_stands_still_or_went_up_and_down_again_has_not_moved() -> None:
    history = [placed("p", "a", 2, JAN), placed("p", "a", 3, FEB), placed("p", "a", 2, MAR), placed("q", "a", 2, JAN)]
    assert movements(history, JAN, MAR) == ()


def test_only_agreed_placements_move_anybody() -> None:
    history = [placed("p", "a", 2, JAN), placed("p", "a", 5, FEB, View.OWN), placed("p", "a", 1, FEB, View.MANAGER)]
    assert movements(history, JAN, MAR) == ()


def test_nothing_has_moved_before_time_has_passed() -> None:
    history = [placed("p", "a", 2, JAN), placed("p", "a", 3, FEB)]
    assert movements(history, FEB, FEB) == ()
    assert movements(history, FEB, JAN) == ()


def test_movements_are_summed_area_by_area() -> None:
    moved = [Movement("p", "a", 1, 3), Movement("q", "a", 3, 2), Movement("p", "b", 0, 2)]
    assert by_area(moved) == (AreaMovement("a", up=1, down=1, steps=1), AreaMovement("b", up=1, down=0, steps=2))
