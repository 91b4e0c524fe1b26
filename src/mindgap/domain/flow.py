"""Heads per step at the end of each quarter: who moves, who comes in, who leaves, and which places that frees.

Source: agreed placements up to today; targets with dates; `Person.leaves`; `Intake` of recruiting and hiring in.
Unit: heads, at the end of a quarter. For one area a head is a person on a step of that area; for the whole company it
is a person once, on the highest step the person then has in any area (that of the main area).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from mindgap.domain.analysis import Analysis
from mindgap.domain.flow_asides import Aside, asides
from mindgap.domain.flow_sources import Coming, Track, comings, tracks
from mindgap.domain.quarter import Quarter
from mindgap.domain.shortfall import Shortfall, shortfalls
from mindgap.domain.staircase import areas_in_order

QUARTERS = 12
"""Three years."""
Heads = tuple[int, ...]
"""Heads on step 1, 2, 3 …."""


@dataclass(frozen=True, slots=True)
class Move:
    """A person's change of step during a quarter; `before` 0 is a person who was on no step."""

    person_id: str
    area_id: str
    """Where the person stands after it."""
    before: int
    after: int


@dataclass(frozen=True, slots=True)
class Leaver:
    """A person whose planned last day lies in the quarter, on the step held when it began."""

    person_id: str
    step: int


@dataclass(frozen=True, slots=True)
class QuarterFlow:
    """One quarter: on every step end = start + entered + taken in + moved to it − moved from it − left."""

    quarter: Quarter
    start: Heads
    end: Heads
    moves: tuple[Move, ...]
    leavers: tuple[Leaver, ...]
    comings: tuple[Coming, ...]

    @property
    def freed(self) -> Heads:
        """Places freed per step: people who move up from it to a higher one. Leavers are not in it."""
        return self._heads((m.before, 1) for m in self.moves if 0 < m.before < m.after)

    @property
    def left(self) -> Heads:
        """People who leave the company, per step; these places are freed as well."""
        return self._heads((leaver.step, 1) for leaver in self.leavers)

    @property
    def taken_in(self) -> Heads:
        """Heads recruited or hired in, per step."""
        return self._heads((c.step, c.heads) for c in self.comings)

    @property
    def entered(self) -> Heads:
        """People of the company who stood on no step before, per step."""
        return self._heads((m.after, 1) for m in self.moves if not m.before)

    @property
    def quiet(self) -> bool:
        """Whether nothing happens in it."""
        return not (self.moves or self.leavers or self.comings)

    def _heads(self, counted: Iterable[tuple[int, int]]) -> Heads:
        on: Counter[int] = Counter()
        for step, heads in counted:
            on[step] += heads
        return tuple(on[step] for step in range(1, len(self.start) + 1))


@dataclass(frozen=True, slots=True)
class Flow:
    """The flow of one area, or of the whole company when `area_id` is None."""

    area_id: str | None
    start: Heads
    """Heads per step today; whose last day has passed is not among them."""
    quarters: tuple[QuarterFlow, ...]
    """From the quarter that today lies in, each starting where the one before ended."""
    shortfalls: tuple[Shortfall, ...]
    """Where and when an area falls below its minimum at the coverage step."""
    asides: tuple[Aside, ...]
    """Targets and intakes that are in no quarter, and why: nothing is guessed about them."""


def flow(
    analysis: Analysis, today: date, area_id: str | None = None, *, quarters: int = QUARTERS, steps: int = 5
) -> Flow:
    """Compute the flow of an area, or of the whole company, for `quarters` quarters from `today`.

    A person is on the step of the newest agreed placement until the day of a target, and then on the target's step,
    until the planned last day. A target of step 0 is none. Intakes come in when their action ends, and stay. Of an
    action that is done nothing comes any more: those people are in and placed as others are, so that nobody is
    counted twice; one that is cancelled brings nobody. A person changes step once in a quarter however many targets
    fall in it, and one who leaves in it does so from the step held when it began. `steps` is the height of the
    staircase; a higher step that somebody has or aims at is counted too.
    """
    held, coming = tracks(analysis, today, area_id), comings(analysis, today, area_id)
    span = _span(today, quarters)
    top = max([steps, *(t.top for t in held), *(c.step for c in coming)])
    counted = _Counted(held, coming, span, top)
    areas = [a for a in areas_in_order(analysis) if area_id in (None, a.id)]
    return Flow(
        area_id=area_id,
        start=counted.heads(0),
        quarters=tuple(counted.quarter(n) for n in range(quarters)),
        shortfalls=shortfalls(areas, analysis.company.coverage_step, held, coming, span),
        asides=asides(analysis, today, span[-1][0].last_day, area_id),
    )


def _span(today: date, quarters: int) -> tuple[tuple[Quarter, date], ...]:
    """Give each quarter with the day after which it is counted: yesterday, then the last day of the one before."""
    first = Quarter.of(today)
    later = ((first.plus(n), first.plus(n - 1).last_day) for n in range(1, quarters))
    return ((first, today - timedelta(1)), *later)


class _Counted:
    """Where everybody stands on each day that matters, worked out once."""

    def __init__(
        self, held: Sequence[Track], coming: Sequence[Coming], span: Sequence[tuple[Quarter, date]], top: int
    ) -> None:
        self.coming, self.span, self.top = coming, span, top
        self.days = (*(since for _, since in span), span[-1][0].last_day)
        self.ways = [(track.person_id, [track.at(day) for day in self.days]) for track in held]

    def heads(self, place: int) -> Heads:
        """Count the heads per step when the day at that place is over."""
        on = Counter(way[place][0] for _, way in self.ways)
        for c in self.coming:
            on[c.step] += c.heads if c.on <= self.days[place] else 0
        return tuple(on[step] for step in range(1, self.top + 1))

    def quarter(self, place: int) -> QuarterFlow:
        """Tell the quarter at that place."""
        since, until = self.days[place], self.days[place + 1]
        changes = [(person_id, way[place][0], way[place + 1]) for person_id, way in self.ways]
        return QuarterFlow(
            quarter=self.span[place][0],
            start=self.heads(place),
            end=self.heads(place + 1),
            moves=tuple(
                Move(person_id, area_id, before, after)
                for person_id, before, (after, area_id) in changes
                if after and before != after
            ),
            leavers=tuple(
                Leaver(person_id, before) for person_id, before, (after, _) in changes if before and not after
            ),
            comings=tuple(c for c in self.coming if since < c.on <= until),
        )
