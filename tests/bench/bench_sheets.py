"""How long five hundred individual sheets take against a bare canvas, how time and memory grow from fifty of them."""

from __future__ import annotations

import subprocess
import sys

from mindgap.content.loader import load
from mindgap.reporting.compose.sheets import compose_sheets
from mindgap.reporting.facts.sheets import SheetsFacts, build_sheets
from tests.bench import bench_pdf
from tests.bench.bench_pdf import FLOOR, SETTINGS, recorded
from tests.bench.measure import Row, by_turns, computed
from tests.exports.pdf_recording import replayed
from tests.exports.rich_plan import TODAY, Size, rich_analysis

ROUNDS = 7
FEW, MANY = 50, 500
GOAL, GROWTH, MEMORY = 1.8, 11.0, 2.0


def facts_of(people: int) -> SheetsFacts:
    """Give the facts of that many sheets, with twelve areas and twelve actions in the company."""
    return build_sheets(rich_analysis(Size(people=people)), load("sv"), TODAY)


def rendered(facts: SheetsFacts) -> bytes:
    """Give the sheets from facts to bytes, remembering nothing."""
    return bench_pdf.rendered(lambda: compose_sheets(facts))


def sheets() -> list[Row]:
    """Time many sheets beside the floor and beside few of them, and weigh both in processes of their own."""
    many, few = facts_of(MANY), facts_of(FEW)
    calls = recorded(compose_sheets(many))
    ours, floor, small = by_turns(
        ROUNDS,
        computed(lambda: rendered(many)),
        computed(lambda: replayed(calls, **SETTINGS)),
        computed(lambda: rendered(few)),
    )
    return [
        Row(f"{MANY} individual sheets", FLOOR, ours, floor, GOAL),
        Row(f"{MANY} individual sheets", f"{FEW} of them", ours, small, GROWTH),
        Row(f"{MANY} individual sheets, peak memory in MB", f"{FEW} of them", [peak(MANY)], [peak(FEW)], MEMORY),
    ]


def peak(people: int) -> float:
    """Give the most memory that a process of its own needs for that many sheets, in GB.

    Linux tells it of the program that runs; `resource` would count what the parent had when it was started.
    """
    code = (
        "import pathlib; from tests.bench.bench_sheets import facts_of, rendered; "
        f"rendered(facts_of({people})); print(pathlib.Path('/proc/self/status').read_text())"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    (line,) = (line for line in ran.stdout.splitlines() if line.startswith("VmHWM:"))
    return int(line.split()[1]) / 1024**2
