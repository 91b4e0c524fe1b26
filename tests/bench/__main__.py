"""Measure everything in one run, print the table and put it in docs/performance.md."""

from __future__ import annotations

import argparse
import os
import platform
import sys
import tempfile
from collections.abc import Callable, Iterable
from importlib.metadata import version
from pathlib import Path
from statistics import median

from tests.bench import bench_keys, bench_pdf, bench_peers, bench_sheets, bench_start, bench_store
from tests.bench.measure import Missing, Row

PAGE = Path(__file__).parents[2] / "docs" / "performance.md"
BEGIN, END = "<!-- bench -->", "<!-- /bench -->"
PACKAGES = ("textual", "rich", "sqlmodel", "SQLAlchemy", "sqlcipher3", "reportlab")

PARTS: dict[str, Callable[[Path], Iterable[Row | Missing]]] = {
    "start": bench_start.pictures,
    "help": lambda _folder: bench_start.help_page(),
    "keys": bench_keys.keys,
    "store": bench_store.changes,
    "pdf": lambda _folder: [*bench_pdf.plans(), *bench_peers.plans()],
    "sheets": lambda _folder: bench_sheets.sheets(),
}


def main() -> int:
    """Run the parts asked for; the page is written only when all of them ran. Give 1 when a goal is missed."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"which parts, of {', '.join(PARTS)}; all when none")
    asked = parser.parse_args().parts or list(PARTS)
    with tempfile.TemporaryDirectory() as folder:
        rows = [row for part in asked for row in PARTS[part](Path(folder))]
    lines = [*table(rows), "", machine()]
    sys.stdout.write("\n".join(lines) + "\n")
    if set(asked) == set(PARTS):
        put(lines)
    return 0 if all(isinstance(row, Missing) or row.held for row in rows) else 1


def table(rows: Iterable[Row | Missing]) -> list[str]:
    """Give the rows as a Markdown table."""
    head = [
        "| what | floor | n | ours, ms | floor, ms | ratio | goal | |",
        "|---|---|--:|--:|--:|--:|--:|---|",
    ]
    return [*head, *map(_line, rows)]


def _line(row: Row | Missing) -> str:
    if isinstance(row, Missing):
        return f"| {row.name} | {row.floor_name} | 0 | – | – | – | peer | {row.why} |"
    ours, floor = (1000 * median(times) for times in (row.ours, row.floor))
    goal, held = ("peer", "") if row.goal is None else (f"{row.goal:g}", "✓" if row.held else "missed")
    return (
        f"| {row.name} | {row.floor_name} | {len(row.ours)} | {ours:.1f} | {floor:.1f} "
        f"| **{row.ratio:.2f}** | {goal} | {held} |"
    )


def machine() -> str:
    """Give where it was measured."""
    versions = ", ".join(f"{name} {version(name)}" for name in PACKAGES)
    system = f"{platform.system()} {platform.machine()}, Python {platform.python_version()}"
    return f"{os.cpu_count()} cores, {system}, {versions}."


def put(lines: list[str]) -> None:
    """Put the table between the marks of the page."""
    before, _, rest = PAGE.read_text("utf-8").partition(BEGIN)
    after = rest.partition(END)[2]
    PAGE.write_text("\n".join([before + BEGIN, "", *lines, "", END + after]), "utf-8")


if __name__ == "__main__":
    sys.exit(main())
