from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from mindgap.domain.action import Action, ActionGap, ActionPerson
from mindgap.domain.analysis import Analysis
from mindgap.domain.company import Company
from mindgap.domain.errors import (
    NothingToRedoError,
    NothingToUndoError,
    OutOfRangeError,
    StaleError,
    UnknownCompanyError,
)
from mindgap.domain.gap import Gap, Requirement
from mindgap.domain.goal import Goal
from mindgap.domain.person import Area, Person
from mindgap.domain.placement import Placement, Target
from mindgap.services.house import Services
from tests.services.conftest import TODAY, OpenHome


def read(services: Services, company: Company) -> Analysis:
    return services.companies.analysis(company.id)


def a_gap(services: Services, company: Company, text: str = "För få svetsare") -> Gap:
    return services.edits.new(Gap, company.id, text=text, theme="competence")


def test_a_change_gives_the_new_version_and_is_stored(services: Services, company: Company) -> None:
    gap = a_gap(services, company)
    changed = services.edits.change(gap, owner="  Produktions\tchef ", importance=5)
    assert changed == replace(gap, owner="Produktions chef", importance=5, version=2)
    assert read(services, company).gaps == (changed,)


def test_a_change_that_changes_nothing_stores_nothing(services: Services, company: Company) -> None:
    gap = a_gap(services, company)
    assert services.edits.change(gap, text=gap.text) is gap
    services.edits.undo(company.id)
    assert read(services, company).gaps == ()


def test_a_change_out_of_range_is_refused_and_nothing_is_stored(services: Services, company: Company) -> None:
    gap = a_gap(services, company)
    with pytest.raises(OutOfRangeError):
        services.edits.change(gap, importance=6)
    assert read(services, company).gaps == (gap,)


def test_two_who_change_the_same_gap_cannot_overwrite_each_other(open_home: OpenHome) -> None:
    mine, yours = open_home(), open_home()
    company = mine.companies.create("Provverkstaden AB")
    gap = a_gap(mine, company)
    changed = mine.edits.change(gap, owner="Vd")
    with pytest.raises(StaleError):
        yours.edits.change(gap, owner="HR")
    assert read(yours, company).gaps == (changed,)
    assert yours.edits.change(changed, owner="HR").owner == "HR"


def test_keys_that_come_faster_than_their_result_is_seen_are_all_stored(services: Services, company: Company) -> None:
    gap = a_gap(services, company)
    for text in ("F", "Fö", "För", ""):
        services.edits.change(gap, "visit 1", reason=text)
    services.edits.change(gap, "visit 2", owner="Vd")
    assert read(services, company).gaps == (replace(gap, owner="Vd", version=6),)


def test_a_change_after_undo_starts_from_what_stands_there(services: Services, company: Company) -> None:
    gap = services.edits.change(a_gap(services, company), owner="Vd")
    services.edits.undo(company.id)
    with pytest.raises(StaleError):
        services.edits.change(gap, importance=3)
    changed = services.edits.change(read(services, company).gaps[0], importance=3)
    assert (changed.owner, changed.importance) == ("", 3)


def test_letters_typed_in_one_visit_to_a_field_are_undone_as_one(services: Services, company: Company) -> None:
    gap = a_gap(services, company)
    typed = gap
    for text in ("F", "Fö", "För"):
        typed = services.edits.change(typed, "visit 1", reason=text)
    services.edits.change(typed, "visit 2", reason="")
    services.edits.undo(company.id)
    assert read(services, company).gaps[0].reason == "För"
    services.edits.undo(company.id)
    assert read(services, company).gaps[0].reason == ""
    services.edits.redo(company.id)
    assert read(services, company).gaps[0].reason == "För"


def test_fifty_changes_are_undone_and_redone_after_a_restart(open_home: OpenHome) -> None:
    services = open_home()
    company = services.companies.create("Provverkstaden AB")
    gap = a_gap(services, company)
    for number in range(50):
        gap = services.edits.change(gap, dots=number + 1)
    services.close()
    again = open_home()
    for _ in range(50):
        again.edits.undo(company.id)
    assert read(again, company).gaps[0].dots == 0
    for _ in range(50):
        again.edits.redo(company.id)
    assert read(again, company).gaps[0].dots == 50
    with pytest.raises(NothingToRedoError):
        again.edits.redo(company.id)


def test_a_change_after_an_undo_drops_what_could_be_redone(services: Services, company: Company) -> None:
    gap = a_gap(services, company)
    services.edits.change(gap, owner="Vd")
    services.edits.undo(company.id)
    services.edits.change(read(services, company).gaps[0], owner="HR")
    with pytest.raises(NothingToRedoError):
        services.edits.redo(company.id)


def test_a_company_that_was_just_made_has_nothing_to_undo(services: Services, company: Company) -> None:
    with pytest.raises(NothingToUndoError):
        services.edits.undo(company.id)
    assert services.companies.list() == (company,)


def test_undo_in_one_company_leaves_the_other_alone(services: Services, company: Company) -> None:
    other = services.companies.create("Annan AB")
    kept = a_gap(services, other)
    a_gap(services, company)
    services.edits.undo(company.id)
    assert (read(services, company).gaps, read(services, other).gaps) == ((), (kept,))


def test_removing_takes_what_cannot_stand_alone_and_undo_brings_all_back(services: Services, company: Company) -> None:
    new = services.edits.new
    gap = a_gap(services, company)
    area = new(Area, company.id, name="Svets")
    person = new(Person, company.id, code="101")
    new(Requirement, company.id, gap_id=gap.id, area_id=area.id)
    new(Placement, company.id, person_id=person.id, area_id=area.id, step=2, on=TODAY)
    new(Target, company.id, person_id=person.id, area_id=area.id, step=3, by=date(2027, 3, 31))
    before = read(services, company)
    services.edits.remove(area)
    left = read(services, company)
    assert left == before.without(area)
    assert (left.areas, left.requirements, left.placements, left.targets) == ((), (), (), ())
    services.edits.undo(company.id)
    assert without_versions(read(services, company)) == without_versions(before)


def test_removing_a_goal_lets_its_gaps_go(services: Services, company: Company) -> None:
    goal = services.edits.new(Goal, company.id, text="Halverad ledtid")
    gap = services.edits.change(a_gap(services, company), goal_id=goal.id)
    services.edits.remove(goal)
    analysis = read(services, company)
    assert (analysis.goals, analysis.gaps) == ((), (replace(gap, goal_id=None, version=gap.version + 1),))


def test_many_changes_are_stored_and_undone_as_one(services: Services, company: Company) -> None:
    around, gap = services.around, a_gap(services, company)
    action = Action(id=around.new_id(), company_id=company.id, title="Svetskurs")
    tie = ActionGap(id=around.new_id(), company_id=company.id, action_id=action.id, gap_id=gap.id)
    services.edits.apply("add:Action", add=[action, tie], save=[replace(gap, owner="HR")])
    analysis = read(services, company)
    assert ([a.title for a in analysis.actions], analysis.gaps[0].owner) == (["Svetskurs"], "HR")
    assert services.edits.undo(company.id) == "add:Action"
    assert without_versions(read(services, company)).gaps == (replace(gap, version=0),)
    assert read(services, company).actions == ()


def test_many_changes_are_stored_whole_or_not_at_all(services: Services, company: Company) -> None:
    around, gap = services.around, a_gap(services, company)
    person = Person(id=around.new_id(), company_id=company.id, code="101")
    with pytest.raises(StaleError):
        services.edits.apply("import:Person", add=[person], save=[replace(gap, owner="HR", version=7)])
    analysis = read(services, company)
    assert (analysis.people, analysis.gaps) == ((), (gap,))


def test_what_belongs_to_an_unknown_company_is_not_found(services: Services) -> None:
    with pytest.raises(UnknownCompanyError):
        services.companies.analysis("no such id")


def test_an_erased_person_does_not_come_back_by_undo(services: Services, company: Company) -> None:
    person = services.edits.new(Person, company.id, code="101", name="Påhittad Person")
    action = services.edits.new(Action, company.id, title="Svetskurs")
    services.edits.new(ActionPerson, company.id, action_id=action.id, person_id=person.id)
    services.people.erase(company.name, "101")
    assert (read(services, company).people, read(services, company).action_people) == ((), ())
    services.edits.undo(company.id)
    assert (read(services, company).people, read(services, company).actions) == ((), ())


def without_versions(analysis: Analysis) -> Analysis:
    kept = analysis
    for kind in (Goal, Gap, Requirement, Area, Person, Placement, Target, Action):
        for entity in analysis.all(kind):
            kept = kept.with_(replace(entity, version=0))
    return kept
