"""Long files: read in bounded memory, stored whole or not at all, told by progress, and called off at any moment."""

from __future__ import annotations

import pickle
import subprocess
import sys
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from threading import Event

import pytest
import xlsxwriter

from mindgap.bootstrap import build
from mindgap.config import Home
from mindgap.domain.analysis import Analysis
from mindgap.domain.company import Company
from mindgap.exports.export_job import ExportStoppedError, run_in_child
from mindgap.imports import errors, table
from mindgap.imports.draft import PeopleDraft
from mindgap.imports.people import draft_people
from mindgap.imports.people_plan import Counts
from mindgap.imports.reading import read_table
from mindgap.imports.said import Said
from mindgap.services.house import Services
from tests.imports.desk import TODAY, Desk

STORE = "mindgap.cli.import_job:store"
MEASURE = """
import resource, sys
from mindgap.cli.main import main
main(["--home", sys.argv[1], "company", "new", "P"])
main(["--home", sys.argv[1], "import", "people", sys.argv[2], "--company", "P"])
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


def listed(rows: int) -> Iterator[list[str]]:
    yield ["Anst.nr", "Namn", "Avdelning", "Kategori", "Svets", "Svarv"]
    for n in range(rows):
        yield [f"{n:06}", f"Förnamn{n} Efternamn", f"Team {n % 20}", "K", str(n % 6), str(n % 4 or "")]


def as_text(desk: Desk, rows: int, name: str = "long.csv") -> Path:
    return desk.text("".join(";".join(row) + "\n" for row in listed(rows)), name=name)


def as_workbook(folder: Path, rows: int) -> Path:
    path = folder / f"long{rows}.xlsx"
    with xlsxwriter.Workbook(str(path), {"constant_memory": True}) as book:
        sheet = book.add_worksheet()
        for number, row in enumerate(listed(rows)):
            for column, value in enumerate(row):
                sheet.write(number, column, int(value) if column > 3 and value.isdecimal() else value)
    return path


def drafted(desk: Desk, path: Path) -> PeopleDraft:
    return draft_people(read_table(path), desk.analysis, today=TODAY, new_id=desk.new_id)


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Services]:
    services = build(Home(tmp_path / "home"))
    yield services
    services.close()


@pytest.fixture
def company(room: Services) -> Company:
    return room.companies.create("Exempelverkstaden AB")


def contents(room: Services, company: Company) -> Analysis:
    return room.companies.analysis(company.id)


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_a_file_whose_rows_are_not_all_held_comes_to_the_same(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    path = as_text(desk, 300) if kind == "csv" else as_workbook(desk.folder, 300)
    whole = desk.plan(path)
    monkeypatch.setattr(table, "HEAD", 50)
    read = read_table(path)
    assert (len(read.rows), read.long) == (50, True)
    draft = drafted(desk, path)
    assert draft.outline.counts == whole.counts == Counts(new=300, areas=2, placements=475)
    added = list(chain.from_iterable(added for added, _saved in draft.batches()))
    assert [type(e).__name__ for e in added].count("Placement") == 475
    assert [getattr(e, "code", "") for e in added if hasattr(e, "code")] == [p.code for p in whole.new_people]


def test_what_stands_far_down_is_told_as_what_stands_at_the_top(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(table, "HEAD", 20)
    text = "Anst.nr;Namn;Svets\n" + "".join(f"{n};Bo Ek{n};I\n" for n in range(40))
    draft = drafted(desk, desk.text(text + "41;Åsa Öberg;Q\n1;Bo Ek1;I\n42;811228-9874;L\nSumma;;3\n"))
    outline = draft.outline
    assert [(q.value, q.count, q.suggestion) for q in outline.questions] == [("I", 41, 1), ("Q", 1, None), ("L", 1, 2)]
    assert [(p.row, p.column) for p in outline.problems] == [(44, "B")]
    assert outline.counts == Counts(new=41, areas=1)


def test_a_hundred_thousand_faults_are_counted_and_the_first_told(desk: Desk) -> None:
    text = "Anst.nr;Namn;Kategori\n1;Bo Ek;K\n" + "".join(f"{n};Bo Ek{n};?\n" for n in range(2, 5_002))
    outline = drafted(desk, desk.text(text)).outline
    assert (len(outline.problems), outline.problem_count) == (1_000, 5_000)
    with pytest.raises(errors.UnreadRowsError, match="has 5000 cells that cannot be read, the first on row 3"):
        outline.require_ready()


def test_a_file_saved_anew_while_it_is_read_is_not_read_half_and_half(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(table, "HEAD", 50)
    read = read_table(as_text(desk, 300))
    as_text(desk, 301)
    with pytest.raises(errors.ChangedFileError):
        draft_people(read, desk.analysis, today=TODAY, new_id=desk.new_id)


def test_a_process_of_its_own_stores_a_file_as_one_step_to_undo(desk: Desk, room: Services, company: Company) -> None:
    seen: list[tuple[int, int]] = []
    order = (room.home.root, company.id, as_text(desk, 4_500), None, Said())
    data = run_in_child(STORE, *order, language="sv", on_progress=lambda part, whole: seen.append((part, whole)))
    assert pickle.loads(data) == Counts(new=4_500, areas=2, placements=7_125)  # noqa: S301  # our own child wrote it
    parts = [part / whole for part, whole in seen]
    assert parts == sorted(parts)
    assert parts[-1] == 1
    stored = contents(room, company)
    assert (len(stored.people), len(stored.areas), len(stored.placements)) == (4_500, 2, 7_125)
    assert room.edits.undo(company.id) == "import:people"
    undone = contents(room, company)
    assert (undone.people, undone.areas, undone.placements) == ((), (), ())


@pytest.mark.parametrize("at", [0.3, 0.7])
def test_a_file_called_off_at_any_moment_leaves_the_store_as_it_was(
    desk: Desk, room: Services, company: Company, at: float
) -> None:
    before, stop = contents(room, company), Event()

    def watch(part: int, whole: int) -> None:
        if part / whole >= at:
            stop.set()

    order = (room.home.root, company.id, as_text(desk, 8_000), None, Said())
    with pytest.raises(ExportStoppedError):
        run_in_child(STORE, *order, language="sv", on_progress=watch, stop=stop)
    assert contents(room, company) == before


def peak(folder: Path, path: Path) -> int:
    """Give the most memory, in kB, that a command takes to read a file in."""
    words = [sys.executable, "-c", MEASURE, str(folder / f"home-{path.stem}"), str(path)]
    done = subprocess.run(words, check=True, capture_output=True, text=True, timeout=900)
    return int(done.stdout.split()[-1])


@pytest.mark.slow
@pytest.mark.parametrize(("kind", "most"), [("csv", 2.0), ("xlsx", 2.6)])
def test_ten_times_as_many_rows_do_not_take_ten_times_the_memory(
    desk: Desk, tmp_path: Path, kind: str, most: float
) -> None:
    short, long = (
        as_text(desk, n, f"list{n}.csv") if kind == "csv" else as_workbook(tmp_path, n) for n in (10_000, 100_000)
    )
    assert peak(tmp_path, long) < most * peak(tmp_path, short)
