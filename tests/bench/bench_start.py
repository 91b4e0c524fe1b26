"""From the command to the first picture, to the portfolio with its data, and to the help of the command line."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from tests.bench import bare_screen
from tests.bench.homes import LAST_LINE, empty_home, portfolio_home
from tests.bench.measure import Row, Timed, by_turns, timed
from tests.e2e.terminal import CTRL_Q, Terminal, mindgap

BARE_APP = "an empty Textual app"


def pictures(folder: Path, rounds: int = 11) -> list[Row]:
    """Measure the first picture and the portfolio with data against the same run of an empty app."""
    empty, full = empty_home(folder / "empty"), portfolio_home(folder / "full")
    floor, first, data = by_turns(
        rounds,
        _picture([sys.executable, bare_screen.__file__], b"bare-picture"),
        _picture(mindgap(empty), b"ctrl+q"),
        _picture(mindgap(full), LAST_LINE.encode()),
    )
    return [
        Row("First picture", BARE_APP, first, floor, 1.4),
        Row("Portfolio with 31 companies", BARE_APP, data, floor, 3.0),
    ]


def _picture(command: list[str], showing: bytes) -> Timed:
    def once() -> float:
        with Terminal(command) as terminal:
            seconds = terminal.frame(showing=showing) - terminal.started
            terminal.send(CTRL_Q)
            terminal.wait()
        return seconds

    return once


def help_page(rounds: int = 21) -> list[Row]:
    """Measure `mindgap --help` against `python -c pass`."""
    script = Path(sys.executable).with_name("mindgap")
    ours, floor = by_turns(rounds, timed(_ran([str(script), "--help"])), timed(_ran([sys.executable, "-c", "pass"])))
    return [Row("`mindgap --help`", "`python -c pass`", ours, floor, 6)]


def _ran(command: list[str]) -> Callable[[], object]:
    return lambda: subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
