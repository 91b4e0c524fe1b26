"""From a key to its picture: in the staircase of 500 people and in a score field, against a bare input field."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack
from itertools import cycle
from pathlib import Path

from mindgap.domain.company import Phase
from tests.bench import bare_input
from tests.bench.homes import large_home
from tests.bench.measure import Row, Timed, by_turns
from tests.e2e.terminal import BACKSPACE, DOWN, ENTER, LEFT, RIGHT, UP, Terminal, mindgap

BARE_INPUT = "a bare Textual Input"


def keys(folder: Path, rounds: int = 120) -> list[Row]:
    """Measure four programs that run side by side, a key in each by turns."""
    with ExitStack() as open_now:
        bare = open_now.enter_context(Terminal([sys.executable, bare_input.__file__]))
        bare.frame(showing=b"bare-picture")
        staircase = open_now.enter_context(_opened(large_home(folder / "stairs", Phase.STAIRCASE)))
        climbing = open_now.enter_context(_opened(large_home(folder / "climbing", Phase.STAIRCASE)))
        score = open_now.enter_context(_opened(large_home(folder / "scores", Phase.CURRENT)))
        floor, moving, climbed, typing = by_turns(
            rounds,
            _key(bare, cycle("abcdefgh")),
            _key(staircase, cycle((RIGHT, DOWN, LEFT, UP))),
            _key(climbing, cycle(("-", "+"))),
            _key(score, cycle(("1", "2", BACKSPACE))),
            warm_up=10,
        )
    return [
        Row("A key in the staircase, 500 people", BARE_INPUT, moving, floor, 2.5),
        Row("A person moved a step, 500 people, stored", BARE_INPUT, climbed, floor, 2.5),
        Row("A figure in a score field, stored", BARE_INPUT, typing, floor, 2.5),
    ]


def _opened(home: Path) -> Terminal:
    terminal = Terminal(mindgap(home))
    terminal.until("Femhundra")
    terminal.settle(0.5)
    terminal.send(ENTER)
    terminal.until("›")
    terminal.settle(0.5)
    return terminal


def _key(terminal: Terminal, presses: Iterator[str]) -> Timed:
    def once() -> float:
        while terminal.read(0.02):
            pass
        before, start = len(terminal.raw), time.perf_counter()
        terminal.send(next(presses))
        return terminal.frame(after=before) - start

    return once
