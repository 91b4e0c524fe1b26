from __future__ import annotations

from datetime import timedelta

import pytest

from mindgap.domain.action import ActionPerson
from mindgap.domain.analysis import Analysis
from mindgap.domain.company import Company
from mindgap.domain.requirement import fulfilments
from mindgap.services.house import Services
from mindgap.ui.phases.plan_facts import gaps_to_act_on, start_values
from mindgap.ui.phases.plan_ties import aims, candidates, target_of
from tests.ui.planning import Hall


@pytest.fixture
def hall(room: Services, company: Company) -> Hall:
    return Hall(room, company)


def held(here: Hall) -> Analysis:
    return here.room.companies.analysis(here.company.id)


def test_the_nearest_come_first_then_those_who_wish_it_then_the_busy_then_those_above(hall: Hall) -> None:
    gap, area = hall.gap("Femaxligt"), hall.area("Fräsning")
    hall.need(gap, area)
    action, other, third = (hall.action(title) for title in ("A", "B", "C"))
    hall.tie(action, gap)
    hall.person("ÖVER", area, 3)
    hall.person("LÅNGT", area, 1)
    hall.person("NÄRA", area, 2)
    hall.person("VILL", area, 2, own_wish="Vill lära sig")
    busy = hall.person("UPPTAGEN", area, 2)
    hall.tie(other, busy)
    hall.tie(third, busy)
    hall.person("SLUTAR", area, 2, leaves=hall.by - timedelta(days=1))
    member = hall.person("MED", area, 4)
    hall.tie(action, member)
    found = [c.person.code for c in candidates(held(hall), action.id)]
    assert found == ["MED", "VILL", "NÄRA", "LÅNGT", "SLUTAR", "UPPTAGEN", "ÖVER"]


def test_without_a_gap_everybody_is_a_candidate_and_nobody_gets_a_target(hall: Hall) -> None:
    action, person = hall.action("A"), hall.person("P1")
    hall.tie(action, person)
    found = candidates(held(hall), action.id)
    assert [(c.person.code, c.need, c.tied) for c in found] == [("P1", None, True)]
    assert aims(held(hall), action.id) == ()


def test_targets_go_to_what_still_lacks_heads_and_count_one_by_one(hall: Hall) -> None:
    gap, area = hall.gap("Femaxligt"), hall.area("Fräsning")
    hall.need(gap, area, step=3, heads=1)
    high = hall.need(gap, area, step=4, heads=1)
    action = hall.action("A", end=hall.by)
    hall.tie(action, gap, hall.person("P1", area, 2), hall.person("P2", area, 2), hall.person("P3", area, 4))
    found = aims(held(hall), action.id)
    assert [(a.step, a.by) for a in found] == [(3, hall.by), (3, hall.by)]
    hall.room.edits.change(high, heads=2)
    assert [a.step for a in aims(held(hall), action.id)] == [4, 3]


def test_nobody_with_a_target_gets_another_and_a_target_taken_away_is_set_again(hall: Hall) -> None:
    gap, area = hall.gap("Femaxligt"), hall.area("Fräsning")
    hall.need(gap, area)
    first, second = hall.person("P1", area, 1), hall.person("P2", area, 1)
    action = hall.action("A", end=hall.by)
    hall.tie(action, gap, first, second)
    hall.aim(first, area, 2)
    hall.aim(second, area, 0)
    (found,) = aims(held(hall), action.id)
    assert (found.person_id, found.step, found.held is not None) == (second.id, 3, True)


def test_targets_close_the_requirement(hall: Hall) -> None:
    gap, area = hall.gap("Femaxligt"), hall.area("Fräsning")
    need = hall.need(gap, area)
    action = hall.action("A", end=hall.by)
    hall.tie(action, gap, *(hall.person(f"P{n}", area, 2) for n in range(2)))
    after = held(hall)
    for n, aimed in enumerate(aims(after, action.id)):
        after = after.with_(target_of(aimed, hall.company.id, f"t{n}"))
    assert (fulfilments(after)[need.id].planned, fulfilments(after)[need.id].missing) == (2, 0)
    assert all(isinstance(tie, ActionPerson) for tie in after.action_people)


def test_gaps_to_act_on_without_an_action_come_first(hall: Hall) -> None:
    served, lacking, theme = hall.gap("Har", dots=9), hall.gap("Saknar"), hall.gap("Annat", theme="diversity")
    hall.tie(hall.action("A"), served)
    found = gaps_to_act_on(held(hall))
    assert [(n, g.text, lacks) for n, g, lacks in found] == [
        (2, "Saknar", True),
        (3, "Annat", True),
        (1, "Har", False),
    ]
    assert [g.id for _n, g, _lacks in gaps_to_act_on(held(hall), "diversity")] == [theme.id, lacking.id, served.id]


def test_a_new_action_starts_and_ends_within_what_the_gap_requires(hall: Hall) -> None:
    area, lead = hall.area("Fräsning"), hall.today + timedelta(days=14)
    far, near, past = (hall.gap(text, owner="HR") for text in ("Långt", "Nära", "Förbi"))
    soon = hall.today + timedelta(days=3)
    for gap, by in ((far, hall.by), (near, soon), (past, hall.today - timedelta(days=1))):
        hall.need(gap, area, by=by)
    values = [start_values(held(hall), gap, hall.today, lead) for gap in (far, near, past, None)]
    assert values == [
        {"owner": "HR", "start": lead, "end": hall.by},
        {"owner": "HR", "start": hall.today, "end": soon},
        {"owner": "HR", "start": lead, "end": None},
        {"start": lead},
    ]
