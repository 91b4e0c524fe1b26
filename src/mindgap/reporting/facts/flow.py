"""Heads per step and quarter for the whole company, and the areas that fall short: numbers, and nobody named."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from mindgap.domain.analysis import Analysis
from mindgap.domain.flow import Heads, QuarterFlow, flow
from mindgap.domain.flow_asides import Aside, Why
from mindgap.domain.person import Area
from mindgap.domain.quarter import Quarter
from mindgap.domain.shortfall import Shortfall


@dataclass(frozen=True, slots=True)
class QuarterFacts:
    """A quarter; all tuples hold a number for step 1, 2, 3 …."""

    quarter: Quarter
    heads: Heads
    """Heads when it ends."""
    freed: Heads
    """Places freed by people who move up."""
    entered: Heads
    """People who come onto the staircase from no step."""
    taken_in: Heads
    """Heads recruited or hired in."""
    left: Heads
    """People who leave."""

    @property
    def quiet(self) -> bool:
        """Whether nobody comes, leaves or frees a place."""
        return not any((*self.freed, *self.entered, *self.taken_in, *self.left))


@dataclass(frozen=True, slots=True)
class ShortfallFacts:
    """An area that falls below its minimum at the coverage step in a quarter."""

    area_id: str
    area: str
    critical: bool
    quarter: Quarter
    before: int
    after: int
    minimum: int
    leaving: int
    """How many of those who covered it leave."""
    lowered: int
    """How many of them aim at a step below the coverage step."""


@dataclass(frozen=True, slots=True)
class AsideFacts:
    """How much is planned that stands in no quarter, and why."""

    why: Why
    targets: int
    heads: int
    """Heads of recruiting and hiring in."""


@dataclass(frozen=True, slots=True)
class FlowFacts:
    """The flow of the whole company, everybody counted once on the highest step in any area."""

    start: Heads
    quarters: tuple[QuarterFacts, ...]
    shortfalls: tuple[ShortfallFacts, ...]
    asides: tuple[AsideFacts, ...]

    @property
    def eventful(self) -> tuple[QuarterFacts, ...]:
        """The quarters up to the last in which something changes."""
        last = max((n for n, q in enumerate(self.quarters, 1) if not self._still(n - 1, q)), default=0)
        return self.quarters[:last]

    def _still(self, place: int, quarter: QuarterFacts) -> bool:
        before = self.quarters[place - 1].heads if place else self.start
        return quarter.quiet and quarter.heads == before


def build_flow(analysis: Analysis, steps: int, today: date) -> FlowFacts:
    """Give the flow of a staircase of so many steps for three years from `today`."""
    whole, areas = flow(analysis, today, steps=steps), {a.id: a for a in analysis.areas}
    return FlowFacts(
        start=whole.start,
        quarters=tuple(_quarter(q) for q in whole.quarters),
        shortfalls=tuple(_shortfall(s, areas[s.area_id]) for s in whole.shortfalls),
        asides=_asides(whole.asides),
    )


def _quarter(told: QuarterFlow) -> QuarterFacts:
    return QuarterFacts(told.quarter, told.end, told.freed, told.entered, told.taken_in, told.left)


def _shortfall(told: Shortfall, area: Area) -> ShortfallFacts:
    return ShortfallFacts(
        area_id=told.area_id,
        area=area.name,
        critical=area.critical,
        quarter=told.quarter,
        before=told.before,
        after=told.after,
        minimum=told.minimum,
        leaving=len(told.leaving),
        lowered=len(told.lowered),
    )


def _asides(held: Iterable[Aside]) -> tuple[AsideFacts, ...]:
    found = tuple(held)
    return tuple(
        AsideFacts(why, sum(a.person_id is not None for a in there), sum(a.heads for a in there if a.action_id))
        for why in Why
        if (there := [a for a in found if a.why is why])
    )
