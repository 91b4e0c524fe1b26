from __future__ import annotations

from datetime import date, timedelta

import pytest

from mindgap.domain.action import Action, ActionType, Intake
from mindgap.domain.analysis import Analysis
from mindgap.domain.company import Company
from mindgap.domain.gap import Gap, Requirement
from mindgap.domain.movement import movements
from mindgap.domain.person import Area, Person
from mindgap.domain.placement import Evidence, Placement, Target, View
from mindgap.domain.staircase import areas_in_order, latest, standing
from mindgap.services.house import Services
from tests.services.conftest import TODAY


class Shop:
    """Three areas, of which the first two are the same thing under two names."""

    def __init__(self, services: Services, company: Company) -> None:
        self.services, self.company = services, company
        self.turning, self.lathe, self.robot = (
            services.edits.new(Area, company.id, name=name, minimum=minimum, position=i)
            for i, (name, minimum) in enumerate((("Svarvning", 2), ("CNC-svarv", 3), ("Robot", 1)))
        )
        self.ada, self.bo = (services.edits.new(Person, company.id, code=code) for code in ("101", "102"))

    def analysis(self) -> Analysis:
        return self.services.companies.analysis(self.company.id)

    def place(self, person: Person, area: Area, step: int, days_ago: int, view: View = View.AGREED) -> Placement:
        on = TODAY - timedelta(days_ago)
        where = (person.id, area.id)
        return self.services.staircase.place(where, self.company.id, step, view, Evidence.OBSERVED, on)

    def merge(self) -> Analysis:
        """Put the lathe into turning."""
        before = self.analysis()
        self.services.staircase.merge_areas(before, _area(before, self.lathe), _area(before, self.turning))
        return self.analysis()


def _area(analysis: Analysis, area: Area) -> Area:
    found = analysis.find(Area, area.id)
    assert found is not None
    return found


@pytest.fixture
def shop(services: Services, company: Company) -> Shop:
    return Shop(services, company)


def test_placements_move_over_with_all_their_history(shop: Shop) -> None:
    first, second = shop.place(shop.ada, shop.lathe, 1, 60), shop.place(shop.ada, shop.lathe, 2, 30)
    held = shop.merge()
    assert [(p.id, p.area_id, p.step) for p in held.placements] == [
        (first.id, shop.turning.id, 1),
        (second.id, shop.turning.id, 2),
    ]
    assert [a.name for a in held.areas] == ["Svarvning", "Robot"]


def test_who_is_in_both_stands_on_the_higher_step_on_every_day(shop: Shop) -> None:
    shop.place(shop.ada, shop.turning, 4, 90)
    shop.place(shop.ada, shop.lathe, 2, 60)
    shop.place(shop.ada, shop.lathe, 0, 20)
    held = shop.merge()
    days = [TODAY - timedelta(n) for n in (91, 90, 60, 20, 0)]
    place = (shop.ada.id, shop.turning.id)
    assert [standing(held.placements, until=day).get(place) for day in days] == [None, 4, 4, 4, 4]
    assert movements(held.placements, days[1], TODAY) == ()
    assert latest(held.placements)[place].evidence is Evidence.OBSERVED


def test_who_climbed_in_one_of_the_areas_has_climbed(shop: Shop) -> None:
    shop.place(shop.ada, shop.turning, 2, 90)
    shop.place(shop.ada, shop.lathe, 1, 60)
    shop.place(shop.ada, shop.lathe, 3, 30)
    held = shop.merge()
    moved = movements(held.placements, TODAY - timedelta(90), TODAY)
    assert [(m.before, m.after) for m in moved] == [(2, 3)]


def test_each_view_is_kept_by_itself(shop: Shop) -> None:
    shop.place(shop.ada, shop.turning, 3, 30, View.OWN)
    shop.place(shop.ada, shop.lathe, 2, 20, View.MANAGER)
    held = shop.merge()
    place = (shop.ada.id, shop.turning.id)
    assert [latest(held.placements, view)[place].step for view in (View.OWN, View.MANAGER)] == [3, 2]
    assert len(held.placements) == 2


def test_of_two_targets_the_higher_stays_and_of_equal_ones_the_sooner(shop: Shop) -> None:
    new, company = shop.services.edits.new, shop.company.id
    for person, area, step, by in (
        (shop.ada, shop.turning, 3, date(2027, 1, 1)),
        (shop.ada, shop.lathe, 4, date(2027, 6, 1)),
        (shop.bo, shop.turning, 3, date(2027, 9, 1)),
        (shop.bo, shop.lathe, 3, date(2027, 3, 1)),
    ):
        new(Target, company, person_id=person.id, area_id=area.id, step=step, by=by)
    held = shop.merge()
    assert {(t.person_id, t.area_id, t.step, t.by) for t in held.targets} == {
        (shop.ada.id, shop.turning.id, 4, date(2027, 6, 1)),
        (shop.bo.id, shop.turning.id, 3, date(2027, 3, 1)),
    }


def test_requirements_and_intakes_move_over_and_the_same_need_is_there_once(shop: Shop) -> None:
    new, company = shop.services.edits.new, shop.company.id
    gap = new(Gap, company, text="För få som svarvar", theme="competence")
    for area, step, heads in ((shop.turning, 3, 2), (shop.lathe, 3, 3), (shop.lathe, 4, 1)):
        new(Requirement, company, gap_id=gap.id, area_id=area.id, step=step, heads=heads)
    action = new(Action, company, title="Anställ", type=ActionType.RECRUIT)
    new(Intake, company, action_id=action.id, area_id=shop.lathe.id, step=2, heads=1)
    held = shop.merge()
    assert sorted((r.area_id, r.step, r.heads) for r in held.requirements) == [
        (shop.turning.id, 3, 3),
        (shop.turning.id, 4, 1),
    ]
    assert [i.area_id for i in held.intakes] == [shop.turning.id]


def test_the_stricter_facts_of_the_two_areas_stay(shop: Shop) -> None:
    shop.services.edits.change(shop.lathe, critical=True)
    area = _area(shop.merge(), shop.turning)
    assert (area.name, area.minimum, area.critical) == ("Svarvning", 3, True)


def test_merging_is_one_step_to_undo_and_to_redo(shop: Shop) -> None:
    shop.place(shop.ada, shop.turning, 4, 90)
    shop.place(shop.ada, shop.lathe, 2, 60)
    shop.services.edits.new(Target, shop.company.id, person_id=shop.ada.id, area_id=shop.lathe.id, step=5)
    before = shop.analysis()
    after = shop.merge()
    shop.services.edits.undo(shop.company.id)
    undone = shop.analysis()
    kinds = ("areas", "placements", "targets")
    assert [[(e.id, getattr(e, "area_id", "")) for e in getattr(undone, kind)] for kind in kinds] == [
        [(e.id, getattr(e, "area_id", "")) for e in getattr(before, kind)] for kind in kinds
    ]
    shop.services.edits.redo(shop.company.id)
    assert standing(shop.analysis().placements) == standing(after.placements)


def test_an_area_is_moved_among_the_others_in_one_step(shop: Shop) -> None:
    shift = shop.services.staircase.shift_area
    shift(shop.analysis(), shop.robot.id, -1)
    assert [a.name for a in areas_in_order(shop.analysis())] == ["Svarvning", "Robot", "CNC-svarv"]
    shift(shop.analysis(), shop.turning.id, -1)
    shift(shop.analysis(), shop.turning.id, 9)
    assert [a.name for a in areas_in_order(shop.analysis())] == ["Robot", "CNC-svarv", "Svarvning"]
    shop.services.edits.undo(shop.company.id)
    assert [a.name for a in areas_in_order(shop.analysis())] == ["Svarvning", "Robot", "CNC-svarv"]


def test_new_actions_are_of_the_kind_asked_for(shop: Shop) -> None:
    new, company = shop.services.edits.new, shop.company.id
    gap = new(Gap, company, text="För få som svarvar", theme="competence")
    need = new(Requirement, company, gap_id=gap.id, area_id=shop.turning.id)
    join = shop.services.staircase.join_action
    join(shop.analysis(), need, [shop.ada.id], title="Mentor i svarvning", kind=ActionType.MENTOR)
    assert [(a.title, a.type) for a in shop.analysis().actions] == [("Mentor i svarvning", ActionType.MENTOR)]
