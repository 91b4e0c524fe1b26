"""What the plan costs: kronor and hours, by who pays and by quarter."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from mindgap.domain.action import Funding
from mindgap.reporting.facts.actions import ActionFacts
from mindgap.reporting.quarters import Quarter


@dataclass(frozen=True, slots=True)
class FundingSum:
    """What one funder pays; None is what nobody has said who pays."""

    funding: Funding | None
    actions: int
    cost: int
    hours: int


@dataclass(frozen=True, slots=True)
class QuarterSum:
    """What starts in a quarter; None is what has no date."""

    quarter: Quarter | None
    costs: tuple[tuple[Funding | None, int], ...]
    """Kronor per funder, in the funders' order, without those that pay nothing."""
    hours: int

    @property
    def cost(self) -> int:
        """Kronor in all."""
        return sum(cost for _, cost in self.costs)


@dataclass(frozen=True, slots=True)
class BudgetFacts:
    """The money of the plan; cancelled actions are left out. Kronor are whole, hours are participant hours."""

    cost: int
    hours: int
    unit_cost: int
    """Kronor per participant hour."""
    co_financing: int
    """hours × unit_cost: what the participants' time is worth."""
    without_cost: int
    """Actions without a stated cost, which the sums therefore lack."""
    funding: tuple[FundingSum, ...]
    quarters: tuple[QuarterSum, ...]
    """An action counts whole in the quarter it starts (ends, when only the end is known)."""


_FUNDERS: tuple[Funding | None, ...] = (*Funding, None)


def build_budget(actions: Iterable[ActionFacts], unit_cost: int) -> BudgetFacts:
    """Sum the actions that count."""
    counted = [a for a in actions if a.counts]
    hours = _hours(counted)
    return BudgetFacts(
        cost=_cost(counted),
        hours=hours,
        unit_cost=unit_cost,
        co_financing=hours * unit_cost,
        without_cost=sum(a.cost is None for a in counted),
        funding=tuple(
            FundingSum(funder, len(paid), _cost(paid), _hours(paid))
            for funder in _FUNDERS
            if (paid := [a for a in counted if a.funding is funder])
        ),
        quarters=_quarters(counted),
    )


def _quarters(actions: list[ActionFacts]) -> tuple[QuarterSum, ...]:
    found = {quarter_of(a) for a in actions}
    dated = sorted(q for q in found if q is not None)
    return tuple(_quarter(q, actions) for q in (*dated, *([None] if None in found else [])))


def _quarter(quarter: Quarter | None, actions: list[ActionFacts]) -> QuarterSum:
    there = [a for a in actions if quarter_of(a) == quarter]
    costs = ((funder, _cost(a for a in there if a.funding is funder)) for funder in _FUNDERS)
    return QuarterSum(quarter, tuple((funder, cost) for funder, cost in costs if cost), _hours(there))


def quarter_of(action: ActionFacts) -> Quarter | None:
    """Give the quarter that an action counts in: that of its start, else of its end, else none."""
    day = action.start or action.end
    return None if day is None else Quarter.of(day)


def _cost(actions: Iterable[ActionFacts]) -> int:
    return sum(a.cost or 0 for a in actions)


def _hours(actions: Iterable[ActionFacts]) -> int:
    return sum(a.hours_total or 0 for a in actions)
