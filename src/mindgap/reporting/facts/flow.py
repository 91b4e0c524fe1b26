"""Heads per step and quarter for the whole company, and the areas that fall short: numbers, and nobody named."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from mindgap.domain.analysis import Analysis
from mindgap.domain.flow import Heads, QuarterFlow, flow
from mindgap.domain.flow_asides import Aside, Why
from mindgap.domain.person import Area
from mindgap.domain.quarter import Quarter
from mindgap.domain.shortfall import Shortfall
from mindgap.domain.staircase import areas_in_order


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
class AreaFlowFacts:
    """A critical area whose heads at the coverage step or above change."""

    area_id: str
    area: str
    minimum: int
    covering: tuple[int, ...]
    """Today, and when each quarter ends."""


@dataclass(frozen=True, slots=True)
class YearFacts:
    """How many people leave in a year."""

    year: int
    leaving: int


@dataclass(frozen=True, slots=True)
class FlowFacts:
    """The flow of the whole company, everybody counted once on the highest step in any area."""

    start: Heads
    quarters: tuple[QuarterFacts, ...]
    shortfalls: tuple[ShortfallFacts, ...]
    asides: tuple[AsideFacts, ...]
    areas: tuple[AreaFlowFacts, ...] = ()
    staying: FlowFacts | None = None
    """The same as if nobody left, for editions in which a leaver must not be found out."""
    leaving: tuple[YearFacts, ...] | None = None
    """Who leaves per year, where the quarters are told as if nobody did; None where they tell it."""

    @property
    def eventful(self) -> tuple[QuarterFacts, ...]:
        """The quarters up to the last in which something changes."""
        last = max((n for n, q in enumerate(self.quarters, 1) if not self._still(n - 1, q)), default=0)
        return self.quarters[:last]

    def _still(self, place: int, quarter: QuarterFacts) -> bool:
        before = self.quarters[place - 1].heads if place else self.start
        return quarter.quiet and quarter.heads == before


def build_flow(analysis: Analysis, steps: int, today: date) -> FlowFacts:
    """Give the flow of a staircase of so many steps for three years from `today`, with and without who leaves."""
    told, stays = _told(analysis, steps, today), _told(_staying(analysis, today), steps, today)
    return replace(told, staying=replace(stays, leaving=_years(told, analysis.company.minimum_group)))


def without_leavers(told: FlowFacts) -> FlowFacts:
    """Give the flow as an edition may tell it in which nobody who leaves must be found out.

    Heads, areas and warnings are those there would be if nobody left, so that no subtraction gives a leaver; how many
    leave is told per year for the whole company, and only if as many people as the smallest group stand on the
    staircase. Facts that were frozen before this was told apart give no quarters at all.
    """
    if told.leaving is not None:
        return told
    return told.staying or FlowFacts(told.start, (), (), (), leaving=())


def _years(told: FlowFacts, minimum: int) -> tuple[YearFacts, ...]:
    if sum(told.start) < minimum:
        return ()
    years = Counter[int]()
    for q in told.quarters:
        years[q.quarter.year] += sum(q.left)
    return tuple(YearFacts(year, n) for year, n in sorted(years.items()) if n)


def _staying(analysis: Analysis, today: date) -> Analysis:
    """Give the analysis as if nobody left any more; those who have left stay away."""
    people = (replace(p, leaves=None) if p.leaves is not None and p.leaves >= today else p for p in analysis.people)
    return replace(analysis, people=tuple(people))


def _told(analysis: Analysis, steps: int, today: date) -> FlowFacts:
    whole, areas = flow(analysis, today, steps=steps), {a.id: a for a in analysis.areas}
    return FlowFacts(
        start=whole.start,
        quarters=tuple(_quarter(q) for q in whole.quarters),
        shortfalls=tuple(_shortfall(s, areas[s.area_id]) for s in whole.shortfalls),
        asides=_asides(whole.asides),
        areas=tuple(_areas(analysis, today)),
    )


def _areas(analysis: Analysis, today: date) -> Iterator[AreaFlowFacts]:
    first = analysis.company.coverage_step - 1
    for area in areas_in_order(analysis):
        if not area.critical:
            continue
        told = flow(analysis, today, area.id)
        covering = tuple(sum(heads[first:]) for heads in (told.start, *(q.end for q in told.quarters)))
        if len(set(covering)) > 1:
            yield AreaFlowFacts(area.id, area.name, area.minimum, covering)


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
