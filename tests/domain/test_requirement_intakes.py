"""Heads to be recruited or hired in count as planned where step, area and date meet a requirement."""

from __future__ import annotations

from datetime import date

import pytest

from mindgap.domain.action import Action, ActionPerson, ActionStatus, ActionType, Intake
from mindgap.domain.analysis import Analysis
from mindgap.domain.gap import Requirement
from mindgap.domain.requirement import Fulfilment, GapStatus, fulfilments
from tests.domain.stair_company import C, action, area, company, intake, person, placed

BY = date(2027, 6, 30)


def required(heads: int = 3, by: date | None = BY) -> Requirement:
    return Requirement(id="r", company_id=C, gap_id="g", area_id="mill", step=3, heads=heads, by=by)


def met(held: Action, *intakes: Intake, need: Requirement | None = None) -> Fulfilment:
    need = need or required()
    return fulfilments(
        Analysis(
            company=company(),
            areas=(area("mill"), area("weld")),
            people=(person("a"),),
            placements=(placed("a", "mill", 3),),
            requirements=(need,),
            actions=(held,),
            action_people=(ActionPerson(id="x", company_id=C, action_id=held.id, person_id="a"),),
            intakes=intakes,
        )
    )["r"]


@pytest.mark.parametrize(
    ("held", "brings", "coming"),
    [
        (action("hire", end=BY), intake("hire", "mill", 3, 2), 2),
        (action("hire", ActionType.HIRE_IN, end=BY, status=ActionStatus.ONGOING), intake("hire", "mill", 5, 1), 1),
        (action("late", end=date(2027, 7, 1)), intake("late", "mill", 3, 2), 0),
        (action("undated"), intake("undated", "mill", 3, 2), 0),
        (action("low", end=BY), intake("low", "mill", 2, 2), 0),
        (action("elsewhere", end=BY), intake("elsewhere", "weld", 3, 2), 0),
        (action("done", end=BY, status=ActionStatus.DONE), intake("done", "mill", 3, 2), 0),
        (action("off", end=BY, status=ActionStatus.CANCELLED), intake("off", "mill", 3, 2), 0),
        (action("mentor", ActionType.MENTOR, end=BY), intake("mentor", "mill", 3, 2), 0),
    ],
    ids=lambda case: case.id if isinstance(case, Action) else None,
)
def test_what_comes_from_outside_is_planned_when_it_comes_in_time_to_the_step(
    held: Action, brings: Intake, coming: int
) -> None:
    assert met(held, brings) == Fulfilment(required(), 1, coming, coming)


def test_a_requirement_without_a_date_counts_what_comes_some_time() -> None:
    need = required(by=None)
    assert met(action("some"), intake("some", "mill", 3, 2), need=need) == Fulfilment(need, 1, 2, 2)


def test_heads_from_outside_cover_a_requirement_in_the_plan_and_do_not_close_it() -> None:
    found = met(action("hire", end=BY), intake("hire", "mill", 3, 1), intake("hire", "mill", 4, 1))
    assert (found.planned, found.coming, found.missing, found.status) == (2, 2, 0, GapStatus.COVERED)
