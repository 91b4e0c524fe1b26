from __future__ import annotations

from datetime import date

import pytest

from mindgap.domain.action import Action, ActionGap, ActionPerson
from mindgap.domain.company import Company
from mindgap.domain.gap import Gap, Requirement
from mindgap.domain.person import Area, Person
from mindgap.domain.requirement import GapStatus, fulfilments, gap_status
from mindgap.domain.review import Verdict
from mindgap.services.house import Services
from mindgap.services.plan import months_after
from tests.services.conftest import TODAY


def test_a_gap_goes_from_open_over_covered_to_closed_as_the_room_works(services: Services, company: Company) -> None:
    new, read = services.edits.new, services.companies.analysis
    gap = new(Gap, company.id, text="Bara en kan roboten", theme="senior_experience")
    area = new(Area, company.id, name="Robot")
    person = new(Person, company.id, code="109")
    new(Requirement, company.id, gap_id=gap.id, area_id=area.id, step=3, heads=1, by=date(2027, 3, 31))
    seen = []

    def look() -> None:
        analysis = read(company.id)
        seen.append(gap_status(gap, analysis, fulfilments(analysis)))

    look()
    services.staircase.aim(read(company.id), (person.id, area.id), 3, date(2027, 3, 1))
    look()
    action = new(Action, company.id, title="Bredvidgång", start=TODAY, end=date(2027, 2, 28))
    new(ActionGap, company.id, action_id=action.id, gap_id=gap.id)
    new(ActionPerson, company.id, action_id=action.id, person_id=person.id)
    look()
    services.staircase.place((person.id, area.id), company.id, 3)
    look()
    assert seen == [GapStatus.OPEN, GapStatus.OPEN, GapStatus.COVERED, GapStatus.CLOSED]


def test_a_verdict_can_change_and_keeps_its_words_unless_new_ones_are_given(
    services: Services, company: Company
) -> None:
    read = services.companies.analysis
    gap = services.edits.new(Gap, company.id, text="För få sökande", theme="diversity")
    services.plan.judge(read(company.id), gap.id, Verdict.AGREE)
    services.plan.judge(read(company.id), gap.id, Verdict.DIFFER, "Bör göras i år.")
    stored = services.plan.judge(read(company.id), gap.id, Verdict.COMMENT)
    assert read(company.id).gap_reviews == (stored,)
    assert (stored.verdict, stored.text) == (Verdict.COMMENT, "Bör göras i år.")


def test_follow_ups_are_scheduled_once_three_six_and_twelve_months_on(services: Services, company: Company) -> None:
    read = services.companies.analysis
    services.plan.schedule(read(company.id), date(2026, 11, 30))
    services.plan.schedule(read(company.id), date(2027, 1, 15))
    assert [(f.months, f.due) for f in read(company.id).follow_ups] == [
        (3, date(2027, 2, 28)),
        (6, date(2027, 5, 30)),
        (12, date(2027, 11, 30)),
    ]


@pytest.mark.parametrize(
    ("start", "months", "given"),
    [
        (date(2027, 11, 30), 3, date(2028, 2, 29)),
        (date(2026, 12, 31), 6, date(2027, 6, 30)),
        (date(2026, 3, 31), -1, date(2026, 2, 28)),
        (date(2026, 10, 12), 12, date(2027, 10, 12)),
    ],
)
def test_months_are_counted_to_the_same_day_or_the_last_of_the_month(start: date, months: int, given: date) -> None:
    assert months_after(start, months) == given
