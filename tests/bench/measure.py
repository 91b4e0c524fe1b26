"""Timing side by side: rounds of ours and floor by turns, medians, and their ratio."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median

Timed = Callable[[], float]
"""Does something once and gives how long it took, in seconds."""


@dataclass(frozen=True, slots=True)
class Row:
    """One ratio: ours ÷ floor, with its goal."""

    name: str
    floor_name: str
    ours: Sequence[float]
    floor: Sequence[float]
    goal: float | None
    """None for a peer, which stands beside us and is not asked for anything."""

    @property
    def ratio(self) -> float:
        """Median of the rounds' ratios: a machine that is slower for a while is slower for both of a round.

        Where the rounds do not pair, median of ours ÷ median of the floor.
        """
        if len(self.ours) != len(self.floor):
            return median(self.ours) / median(self.floor)
        return median([ours / floor for ours, floor in zip(self.ours, self.floor, strict=True)])

    @property
    def held(self) -> bool:
        """Whether the goal is reached; without one there is nothing to miss."""
        return self.goal is None or self.ratio <= self.goal


@dataclass(frozen=True, slots=True)
class Missing:
    """What could not be measured here, and why."""

    name: str
    floor_name: str
    why: str


def timed(work: Callable[[], object], clock: Callable[[], float] = time.perf_counter) -> Timed:
    """Give `work` as something that can be timed."""

    def once() -> float:
        start = clock()
        work()
        return clock() - start

    return once


def computed(work: Callable[[], object]) -> Timed:
    """Give computing within this process to be timed by what it uses of a processor, whatever else runs."""
    return timed(work, time.process_time)


def by_turns(rounds: int, *works: Timed, warm_up: int = 1) -> tuple[list[float], ...]:
    """Time every work once per round, in turning order so that none always comes first; give the times of each."""
    for _ in range(warm_up):
        for work in works:
            work()
    times: tuple[list[float], ...] = tuple([] for _ in works)
    for number in range(rounds):
        for offset in range(len(works)):
            index = (number + offset) % len(works)
            times[index].append(works[index]())
    return times
