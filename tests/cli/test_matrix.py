from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.cli.conftest import EXAMPLES, Command

COMPANY = ("--company", "P")
NOBODY_OUT = "They take nobody out of an area unless somebody says so."


@pytest.fixture
def matrix(mindgap: Command, tmp_path: Path) -> Path:
    """Give the example's matrix as the program writes it."""
    mindgap("company", "new", "P")
    mindgap("import", "people", EXAMPLES / "kompetensmatris.xlsx", *COMPANY)
    path = tmp_path / "matrix.xlsx"
    assert mindgap("export", "matrix", *COMPANY, "--out", path).out == f"{path}\n"
    return path


def test_the_matrix_is_written_among_the_exports_and_read_back_unchanged(mindgap: Command, matrix: Path) -> None:
    written = mindgap("export", "matrix", *COMPANY)
    assert (written.code, Path(written.out.strip()).parent.name) == (0, "exports")
    read = mindgap("import", "people", written.out.strip(), *COMPANY)
    assert (read.code, read.out) == (0, "People: 0 new, 0 changed, 62 unchanged\n0 new areas, 0 placements\n")
    assert read.err == "The file is a matrix that this program has written; it is read as it says itself.\n"


def test_emptied_cells_are_listed_and_count_only_when_it_is_said(mindgap: Command, matrix: Path) -> None:
    book = load_workbook(matrix)
    sheet = book["Matrix"]
    place = next(c.coordinate for row in sheet.iter_rows(min_row=2, min_col=6) for c in row if c.value == 3)
    sheet[place] = None
    book.save(matrix)
    left = mindgap("import", "people", matrix, *COMPANY)
    assert left.out == "People: 0 new, 0 changed, 62 unchanged\n0 new areas, 0 placements\n"
    assert left.err.splitlines()[1:] == [
        f"Cells are empty where a step is known here ({place}). {NOBODY_OUT}",
        "With --remove-emptied the people are taken out of these areas.",
    ]
    taken = mindgap("import", "people", matrix, *COMPANY, "--remove-emptied")
    assert taken.out == "People: 0 new, 0 changed, 62 unchanged\n0 new areas, 1 placement\n"
    assert mindgap("import", "people", matrix, *COMPANY).out.endswith("0 new areas, 0 placements\n")


def test_targets_worked_on_in_the_matrix_are_told(mindgap: Command, matrix: Path) -> None:
    book = load_workbook(matrix)
    book["Targets"].append(["1378", None, "Mätteknik", None, 3, "2027-03-31"])
    book.save(matrix)
    read = mindgap("import", "people", matrix, *COMPANY)
    assert read.out.splitlines()[-1] == "Targets: 1 new, 0 changed"
    assert mindgap("import", "people", matrix, *COMPANY).out.splitlines()[-1] == "0 new areas, 0 placements"


def test_namesakes_without_codes_are_read_as_said(mindgap: Command, tmp_path: Path) -> None:
    mindgap("company", "new", "P")
    file = tmp_path / "list.csv"
    file.write_text("Namn;Team\nBo Ek;Blå\nBo Ek;Röd\n", "utf-8")
    asked = mindgap("import", "people", file, *COMPANY)
    assert (asked.code, len(asked.out.splitlines())) == (1, 1)
    assert mindgap("import", "people", file, *COMPANY, "--namesakes", "apart").out.startswith("People: 2 new")
    again = mindgap("import", "people", file, *COMPANY)
    assert again.out == "People: 0 new, 0 changed, 2 unchanged\n0 new areas, 0 placements\n"


def test_what_is_called_off_is_not_stored(mindgap: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mindgap("company", "new", "P")
    file = tmp_path / "list.csv"
    file.write_text("Kod;Namn\n" + "".join(f"{n};Bo Ek{n}\n" for n in range(5_000)), "utf-8")
    monkeypatch.setattr("mindgap.cli.imports._second_half", _interrupt)
    stopped = mindgap("import", "people", file, *COMPANY)
    assert (stopped.code, stopped.err.splitlines()[-1]) == (1, "Cancelled.")
    monkeypatch.undo()
    assert mindgap("company", "show", "P").out.count("Bo Ek") == 0


def _interrupt(_done: int, _total: int) -> None:
    raise KeyboardInterrupt
