from __future__ import annotations

from datetime import date

import pytest

from mindgap.domain.action import Action, ActionGap, ActionPerson, ActionType, Intake
from mindgap.domain.analysis import Analysis
from mindgap.domain.candidates import candidates
from mindgap.domain.company import Company
from mindgap.domain.flow import flow
from mindgap.domain.gap import Gap, Requirement
from mindgap.domain.key_people import key_people
from mindgap.domain.person import Area, Person
from mindgap.domain.placement import Target
from mindgap.domain.requirement import GapStatus, fulfilments
from mindgap.services.house import Services
from tests.services.conftest import TODAY

BY = date(2027, 6, 30)


class Shop:
    """Three people and a welding area where nobody stands on step 3 yet but one."""

    def __init__(self, services: Services, company: Company) -> None:
        self.services, self.company = services, company
        self.area = services.edits.new(Area, company.id, name="Svets", minimum=2)
        self.ada, self.bo, self.cim = (services.edits.new(Person, company.id, code=c) for c in ("101", "102", "103"))
        services.staircase.place((self.ada.id, self.area.id), company.id, 3)

    def analysis(self) -> Analysis:
        return self.services.companies.analysis(self.company.id)

    def require(self, heads: int = 3) -> Requirement:
        gap = self.services.edits.new(Gap, self.company.id, text="För få svetsare", theme="competence")
        new = {"gap_id": gap.id, "area_id": self.area.id, "step": 3, "heads": heads, "by": BY}
        return self.services.edits.new(Requirement, self.company.id, **new)


@pytest.fixture
def shop(services: Services, company: Company) -> Shop:
    return Shop(services, company)


def test_a_suggested_gap_comes_with_its_requirement_and_is_not_suggested_again(shop: Shop) -> None:
    suggestion = key_people(shop.analysis())[0].suggestion
    assert suggestion is not None
    gap = shop.services.staircase.suggest_gap(shop.analysis(), suggestion, "Bara en kan svetsa.")
    held = shop.analysis()
    assert [(g.id, g.text, g.theme) for g in held.gaps] == [(gap.id, "Bara en kan svetsa.", "senior_experience")]
    assert [(r.gap_id, r.area_id, r.step, r.heads, r.by) for r in held.requirements] == [
        (gap.id, shop.area.id, 3, 2, None)
    ]
    assert key_people(held)[0].suggestion is None
    shop.services.edits.undo(shop.company.id)
    assert (shop.analysis().gaps, shop.analysis().requirements) == ((), ())


def test_picking_people_makes_an_action_with_targets_and_ties_in_one_step(shop: Shop) -> None:
    need, before = shop.require(), shop.analysis()
    picked = [c.person_id for c in candidates(before, need, TODAY)]
    assert picked == [shop.bo.id, shop.cim.id]
    action = shop.services.staircase.join_action(before, need, picked, title="Upplärning till steg 3 i Svets")
    held = shop.analysis()
    assert [(a.id, a.title, a.end) for a in held.actions] == [(action.id, "Upplärning till steg 3 i Svets", BY)]
    assert [(t.person_id, t.area_id, t.step, t.by) for t in held.targets] == [
        (shop.bo.id, shop.area.id, 3, BY),
        (shop.cim.id, shop.area.id, 3, BY),
    ]
    assert [(t.action_id, t.gap_id) for t in held.action_gaps] == [(action.id, need.gap_id)]
    assert [t.person_id for t in held.action_people] == picked
    met = fulfilments(held)[need.id]
    assert (met.have, met.planned, met.missing, met.status) == (1, 2, 0, GapStatus.COVERED)
    shop.services.edits.undo(shop.company.id)
    left = shop.analysis()
    assert (left.actions, left.targets, left.action_gaps, left.action_people) == ((), (), (), ())


def test_an_action_that_is_there_is_extended_and_nothing_is_doubled(shop: Shop) -> None:
    need = shop.require()
    edits, company = shop.services.edits, shop.company.id
    action = edits.new(Action, company, title="Mentor", start=date(2027, 1, 1))
    edits.new(ActionGap, company, action_id=action.id, gap_id=need.gap_id)
    edits.new(ActionPerson, company, action_id=action.id, person_id=shop.bo.id)
    shop.services.staircase.aim(shop.analysis(), (shop.bo.id, shop.area.id), 2)
    shop.services.staircase.aim(shop.analysis(), (shop.cim.id, shop.area.id), 4, date(2027, 3, 31))
    shop.services.staircase.join_action(shop.analysis(), need, [shop.bo.id, shop.cim.id, shop.bo.id], action)
    held = shop.analysis()
    assert [(a.title, a.end) for a in held.actions] == [("Mentor", BY)]
    assert [(t.person_id, t.step, t.by) for t in held.targets] == [
        (shop.bo.id, 3, BY),
        (shop.cim.id, 4, date(2027, 3, 31)),
    ]
    assert (len(held.action_gaps), [t.person_id for t in held.action_people]) == (1, [shop.bo.id, shop.cim.id])
    shop.services.edits.undo(shop.company.id)
    assert [t.step for t in shop.analysis().targets] == [2, 4]
    assert [a.end for a in shop.analysis().actions] == [None]


def test_an_action_that_starts_after_the_date_keeps_its_open_end(shop: Shop) -> None:
    need = shop.require()
    late = shop.services.edits.new(Action, shop.company.id, title="Kurs", start=date(2027, 8, 1))
    shop.services.staircase.join_action(shop.analysis(), need, [shop.bo.id], late)
    assert [a.end for a in shop.analysis().actions] == [None]


def test_recruiting_brings_heads_into_the_flow_as_soon_as_they_are_noted(shop: Shop) -> None:
    edits, company = shop.services.edits, shop.company.id
    action = edits.new(Action, company, title="Rekrytera", type=ActionType.RECRUIT, end=BY)
    new = edits.new(Intake, company, action_id=action.id, area_id=shop.area.id, step=1, heads=2)
    edits.change(new, heads=3)
    told = flow(shop.analysis(), TODAY, shop.area.id)
    assert [(str(q.quarter.year), q.quarter.number, q.taken_in) for q in told.quarters if not q.quiet] == [
        ("2027", 2, (3, 0, 0, 0, 0))
    ]
    edits.remove(action)
    assert shop.analysis().intakes == ()


def test_a_target_that_is_stored_is_changed_not_added(shop: Shop) -> None:
    need = shop.require()
    held = shop.services.staircase.aim(shop.analysis(), (shop.bo.id, shop.area.id), 5, date(2028, 1, 1))
    shop.services.staircase.join_action(shop.analysis(), need, [shop.bo.id], title="Kurs")
    assert [(t.id, t.step, t.by, type(t)) for t in shop.analysis().targets] == [(held.id, 3, BY, Target)]
