from __future__ import annotations

from datetime import date

from mindgap.domain.company import Company, Phase, PlanState, Region
from mindgap.domain.overview import Overview
from mindgap.domain.phase_state import PhaseState
from mindgap.domain.programme import TARGETS, Duty, DutyKind, Reach, duties, reach

TODAY = date(2026, 11, 21)


def line(name: str, people: int = 0, late: int = 0, following: date | None = None, **facts: object) -> Overview:
    company = Company(id=name, company_id=name, name=name, **facts)  # type: ignore[arg-type]  # facts of a company
    until = company.retention_until
    return Overview(
        company=company,
        phases={Phase.PREPARE: PhaseState.DONE},
        people=people,
        gaps=0,
        covered=0,
        next_date=following,
        late_actions=late,
        retention_over=until is not None and until < TODAY,
    )


def test_companies_and_people_are_counted_per_region() -> None:
    lines = [line("A", 25, region=Region.SKANE), line("B", 62, region=Region.BLEKINGE), line("C", 3)]
    assert reach(lines) == Reach(companies=3, skane=1, blekinge=1, people=90)
    assert Reach(companies=100, skane=70, blekinge=30, people=1500) == TARGETS


def test_the_most_pressing_stands_first() -> None:
    lines = [
        line("A", plan_state=PlanState.IN_REVIEW),
        line("B", late=2, following=date(2026, 12, 1)),
        line("C", late=5, following=date(2026, 11, 20)),
        line("D", retention_until=date(2026, 11, 20), following=date(2027, 6, 1)),
    ]
    assert duties(lines, TODAY) == (
        Duty(DutyKind.RETENTION, "D", "D", -1),
        Duty(DutyKind.FOLLOW_UP, "C", "C", -1),
        Duty(DutyKind.FOLLOW_UP, "B", "B", 10),
        Duty(DutyKind.LATE_ACTIONS, "C", "C", 5),
        Duty(DutyKind.LATE_ACTIONS, "B", "B", 2),
        Duty(DutyKind.REVIEW, "A", "A"),
    )


def test_nothing_waits_in_a_quiet_company() -> None:
    assert duties([line("A", following=date(2027, 6, 1))], TODAY) == ()
