"""Storing one change, against one UPDATE and COMMIT through the bare driver with the same settings."""

from __future__ import annotations

from itertools import count
from pathlib import Path

from sqlcipher3 import dbapi2 as driver

from mindgap.bootstrap import build
from mindgap.config import Home
from mindgap.domain.gap import Gap
from mindgap.services.house import Services
from tests.bench.measure import Row, Timed, by_turns, timed

PRAGMAS = (
    "synchronous=EXTRA",
    "fullfsync=ON",
    "secure_delete=ON",
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "temp_store=MEMORY",
    "foreign_keys=ON",
)
BARE = "one bare UPDATE + COMMIT"


def changes(folder: Path, rounds: int = 300) -> list[Row]:
    """Measure a change typed letter by letter in one field, and changes that are each undone alone."""
    services = build(Home(folder / "store").made())
    floor, typed, single = by_turns(
        rounds,
        _bare(folder / "bare.db"),
        _change(services, one_gesture=True),
        _change(services, one_gesture=False),
        warm_up=20,
    )
    services.close()
    return [
        Row("A letter typed in a field, stored", BARE, typed, floor, 5),
        Row("A change with an undo step of its own", BARE, single, floor, 5),
    ]


def _change(services: Services, *, one_gesture: bool) -> Timed:
    company = services.companies.create(f"Bolaget {one_gesture}")
    held = [services.edits.new(Gap, company.id, text="För få svetsare", theme="competence")]
    numbers = count()

    def change() -> None:
        gesture = "typing" if one_gesture else ""
        held[0] = services.edits.change(held[0], gesture, reason=f"Skäl {next(numbers)}")

    return timed(change)


def _bare(file: Path) -> Timed:
    connection = driver.connect(str(file), isolation_level=None)
    for pragma in PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
    connection.execute("CREATE TABLE gap (id TEXT PRIMARY KEY, company_id TEXT, version INT, text TEXT, reason TEXT)")
    connection.execute("INSERT INTO gap VALUES ('1', '1', 1, 'För få svetsare', '')")
    numbers = count()

    def change() -> None:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute(
            "UPDATE gap SET reason = ?, version = version + 1 WHERE id = '1'", (f"Skäl {next(numbers)}",)
        )
        connection.execute("COMMIT")

    return timed(change)
