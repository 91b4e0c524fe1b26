"""Whose last day is over covers nothing any more, in any document or sum."""

from __future__ import annotations

from datetime import timedelta

from mindgap.domain.analysis import Analysis
from mindgap.domain.overview import overview
from mindgap.domain.person import Person
from mindgap.domain.staircase import Coverage, standing
from mindgap.reporting.facts import PlanFacts
from mindgap.services.demo import make_demo
from mindgap.services.house import Services
from tests.services.conftest import TODAY

ROBOT = "Robotprogrammering"


def only_programmer(analysis: Analysis) -> Person:
    area = next(a for a in analysis.areas if a.name == ROBOT)
    where = standing(analysis.placements)
    covering = [p for p in analysis.people if where.get((p.id, area.id), 0) >= analysis.company.coverage_step]
    assert len(covering) == 1
    return covering[0]


def facts(services: Services, company_id: str) -> PlanFacts:
    return services.reports.plan(services.companies.analysis(company_id), "sv")


def test_the_last_day_counts_and_the_day_after_nobody_covers_the_area(services: Services) -> None:
    company = make_demo(services)
    person = only_programmer(services.companies.analysis(company.id))
    told = []
    for last in (TODAY, TODAY - timedelta(days=1)):
        person = services.edits.change(person, leaves=last)
        plan = facts(services, company.id)
        area = next(a for a in plan.staircase.areas if a.name == ROBOT)
        have = [r.have for g in plan.gaps for r in g.requirements if r.area == ROBOT]
        told.append((area.coverage, area.covering, have, plan.staircase.people))
    assert told == [(Coverage.ONE, 1, [1], 25), (Coverage.NONE, 0, [0], 24)]


def test_the_sums_of_the_plan_agree_with_its_flow(services: Services) -> None:
    company = make_demo(services)
    services.edits.change(only_programmer(services.companies.analysis(company.id)), leaves=TODAY - timedelta(days=9))
    plan = facts(services, company.id)
    assert sum(plan.flow.start) == plan.staircase.people == 24


def test_nobody_who_has_left_gets_a_sheet_unless_asked_for_and_the_reach_still_counts_them(services: Services) -> None:
    company = make_demo(services)
    person = services.edits.change(
        only_programmer(services.companies.analysis(company.id)), leaves=TODAY - timedelta(days=9)
    )
    analysis = services.companies.analysis(company.id)
    sheets = services.reports.sheets(analysis, "sv").sheets
    assert (len(sheets), person.code in {s.person.code for s in sheets}) == (24, False)
    assert [s.person.code for s in services.reports.sheets(analysis, "sv", person.code).sheets] == [person.code]
    assert overview(analysis, TODAY).people == 25
