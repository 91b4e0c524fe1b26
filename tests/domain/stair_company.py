"""Made-up companies on the staircase: by hand, and any that hypothesis thinks of."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import strategies as st

from mindgap.domain.action import Action, ActionPerson, ActionStatus, ActionType, Intake
from mindgap.domain.analysis import Analysis
from mindgap.domain.company import Company
from mindgap.domain.gap import Gap, Requirement
from mindgap.domain.person import AgeBand, Area, Category, Gender, Indicator, Person
from mindgap.domain.placement import Placement, Target

C = "c"
TODAY = date(2026, 11, 10)
BEFORE = date(2026, 1, 1)
AREAS = ("mill", "weld", "robot")


def company(**fields: object) -> Company:
    return Company(id=C, company_id=C, name="Provbolaget (fiktivt)", **fields)  # type: ignore[arg-type]


def area(name: str, minimum: int = 2, **fields: object) -> Area:
    return Area(id=name, company_id=C, name=name.title(), minimum=minimum, **fields)  # type: ignore[arg-type]


def person(name: str, **fields: object) -> Person:
    return Person(id=name, company_id=C, code=name, **fields)  # type: ignore[arg-type]


def placed(name: str, where: str, step: int) -> Placement:
    return Placement(id=f"l-{name}-{where}", company_id=C, person_id=name, area_id=where, step=step, on=BEFORE)


def aims(name: str, where: str, step: int, by: date | None) -> Target:
    return Target(id=f"t-{name}-{where}", company_id=C, person_id=name, area_id=where, step=step, by=by)


def action(name: str, kind: ActionType = ActionType.RECRUIT, **fields: object) -> Action:
    return Action(id=name, company_id=C, title=name, type=kind, **fields)  # type: ignore[arg-type]


def intake(of: str, where: str, step: int, heads: int) -> Intake:
    return Intake(id=f"i-{of}-{where}-{step}", company_id=C, action_id=of, area_id=where, step=step, heads=heads)


def takes_part(name: str, of: str) -> ActionPerson:
    return ActionPerson(id=f"p-{name}-{of}", company_id=C, action_id=of, person_id=name)


_NAMES = [f"p{n:02}" for n in range(12)]
_DAYS = st.one_of(st.none(), st.integers(-200, 1500).map(lambda n: TODAY + timedelta(n)))
_STEPS = st.integers(0, 5)


@st.composite
def companies(draw: st.DrawFn) -> Analysis:
    """Give a company with placements, targets, leavers, intakes and indicators of any kind."""
    names = _NAMES[: draw(st.integers(1, len(_NAMES)))]
    pairs = st.sampled_from([(name, where) for name in names for where in AREAS])
    people = tuple(
        person(name, leaves=draw(_DAYS), category=draw(st.one_of(st.none(), st.sampled_from(Category))))
        for name in names
    )
    stand = draw(st.dictionaries(pairs, _STEPS, max_size=20))
    aimed = draw(st.dictionaries(pairs, st.tuples(_STEPS, _DAYS), max_size=14))
    kinds = st.sampled_from([ActionType.RECRUIT, ActionType.HIRE_IN, ActionType.MENTOR])
    actions = tuple(
        action(f"a{n}", draw(kinds), end=draw(_DAYS), status=draw(st.sampled_from(ActionStatus))) for n in range(3)
    )
    brought = draw(st.lists(st.tuples(st.sampled_from(actions), st.sampled_from(AREAS), _STEPS), max_size=4))
    return Analysis(
        company=company(indicators=True),
        areas=tuple(area(where, draw(st.integers(0, 4)), position=n) for n, where in enumerate(AREAS)),
        people=people,
        placements=tuple(placed(*key, step) for key, step in stand.items()),
        targets=tuple(aims(*key, step, by) for key, (step, by) in aimed.items()),
        actions=actions,
        intakes=tuple(intake(a.id, where, step, draw(st.integers(1, 3))) for a, where, step in brought),
    )


def told_of(name: str, gender: Gender | None, age: AgeBand | None = None) -> Indicator:
    return Indicator(id=f"n-{name}", company_id=C, person_id=name, gender=gender, age_band=age)


def requires(of: str, where: str, step: int, heads: int, by: date | None = None) -> Requirement:
    return Requirement(
        id=f"r-{of}-{where}-{step}", company_id=C, gap_id=of, area_id=where, step=step, heads=heads, by=by
    )


def gap(name: str) -> Gap:
    return Gap(id=name, company_id=C, text=name, theme="competence")
