"""What is changed by hand in the program's own matrix is read or told, never lost in silence."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from mindgap.content.loader import load
from mindgap.domain.placement import Target
from mindgap.exports.matrix import render_matrix
from mindgap.imports.people_plan import Counts
from mindgap.reporting.facts.matrix import build_matrix
from tests.imports.desk import TODAY, Desk


@pytest.fixture
def path(desk: Desk) -> Path:
    """Give the matrix of three people, of whom the second has a target."""
    desk.read_in(desk.text("Anst.nr;Namn;Svets;Fräs\n1;Eva Ek;3;1\n2;Bo Al;2;2\n3;Pia Ås;1;\n"))
    person, area = desk.analysis.people[1], desk.analysis.areas[0]
    ids: dict[str, Any] = {"company_id": "company", "person_id": person.id, "area_id": area.id}
    desk.analysis = desk.analysis.with_(Target(id="t", step=4, by=date(2027, 3, 31), **ids))
    return desk.bytes(render_matrix(build_matrix(desk.analysis, load("en"), TODAY)), "matrix.xlsx")


def changed(path: Path, cells: Mapping[str, Any], sheet: str = "Targets", title: str = "") -> Path:
    book = load_workbook(path)
    for place, value in cells.items():
        book[sheet][place] = value
    book[sheet].title = title or sheet
    book.save(path)
    return path


def told(desk: Desk, path: Path) -> list[str]:
    return [str(problem) for problem in desk.plan(path).problems]


def test_a_target_of_nobody_is_told(desk: Desk, path: Path) -> None:
    assert told(desk, changed(path, {"A3": "77", "C3": "Fräs", "E3": 3})) == [
        (
            "Row 3, column A “Code” on the sheet “Targets”: Nobody in the matrix has the code “77”. "
            "It should be written as under “Code” in the matrix; somebody new needs a row there."
        )
    ]


def test_a_target_without_a_code_is_told(desk: Desk, path: Path) -> None:
    assert told(desk, changed(path, {"B3": "Pia Ås", "C3": "Fräs", "E3": 3})) == [
        (
            "Row 3, column A “Code” on the sheet “Targets”: The code is missing. "
            "It should be the code or number that the company calls the person by."
        )
    ]


def test_a_formula_without_a_value_among_targets_is_told(desk: Desk, path: Path) -> None:
    assert told(desk, changed(path, {"E2": "=2+2"})) == [
        (
            "Row 2, column E “Target step” on the sheet “Targets”: “=2+2” is no target step. "
            "It should be a whole number from 1 to 5."
        )
    ]


def test_a_code_with_a_zero_too_many_is_whose_it_can_be_alone(desk: Desk, path: Path) -> None:
    plan = desk.plan(changed(path, {"A2": "02", "E2": 5, "A3": "03", "C3": "Fräs", "E3": 3}))
    assert (plan.problems, plan.counts) == ((), Counts(same=3, new_targets=1, changed_targets=1))
    assert told(desk, changed(path, {"A4": "3", "C4": "Fräs", "E4": 2})) == [
        (
            "Row 3, column A “Code” on the sheet “Targets”: Row 4 sets a target for the same person and area. "
            "There should be one row for each."
        )
    ]


def test_a_target_of_whom_the_matrix_no_longer_lists_stays(desk: Desk, path: Path) -> None:
    book = load_workbook(path)
    sheet = book["Matrix"]
    sheet.delete_rows(next(row for row in range(2, 5) if sheet.cell(row, 1).value == "2"))
    book.save(path)
    assert (desk.plan(path).problems, desk.plan(path).counts) == ((), Counts(same=2))
    assert len(told(desk, changed(path, {"E2": 5}))) == 1


@pytest.mark.parametrize(
    ("cells", "title"), [({"F1": "Klart senast"}, ""), ({}, "Mål"), ({"A1": "Anst.nr", "E1": "Mål"}, "Mål")]
)
def test_renamed_sheets_and_headings_are_known_by_what_they_mean(
    desk: Desk, path: Path, cells: dict[str, str], title: str
) -> None:
    plan = desk.plan(changed(path, {**cells, "E2": 5, "F2": date(2027, 6, 30)}, title=title))
    assert (plan.problems, plan.counts) == ((), Counts(same=3, changed_targets=1))
    assert [(t.step, t.by) for t in plan.changed_targets] == [(5, date(2027, 6, 30))]


def test_a_heading_that_nobody_knows_is_told(desk: Desk, path: Path) -> None:
    assert told(desk, changed(path, {"F1": "Hm"})) == [
        (
            "Row 1 on the sheet “Targets”: There is no column “By date”, so no targets are read. "
            "Its headings should be Code, Area, Target step, By date."
        )
    ]


def test_a_sheet_of_targets_taken_away_is_told(desk: Desk, path: Path) -> None:
    book = load_workbook(path)
    del book["Targets"]
    book.save(path)
    notes = [str(note) for note in desk.plan(path).notes]
    assert "The sheet “Targets” is not in the file, so no targets are read." in notes


def test_a_renamed_area_is_told(desk: Desk, path: Path) -> None:
    plan = desk.plan(changed(path, {"G1": "Fräsning"}, "Matrix"))
    assert [str(note) for note in plan.notes][-2:] == [
        "The file was written with columns for areas that it no longer has: “Fräs”. They stay here as they are.",
        (
            "The area “Fräsning” is new, and the same people stand on the same steps in “Fräs”, "
            "which is not in the file. "
            "If it is the same area, merge the two in the program: o on the staircase, then m."
        ),
    ]


def test_an_area_that_looks_renamed_in_any_file_is_told(desk: Desk, path: Path) -> None:
    assert path.exists()
    same = desk.plan(desk.text("Anst.nr;Namn;Svetsning;Fräs\n1;Eva Ek;3;1\n2;Bo Al;2;2\n3;Pia Ås;1;\n"))
    other = desk.plan(desk.text("Anst.nr;Namn;Svetsning;Fräs\n1;Eva Ek;3;1\n2;Bo Al;2;2\n3;Pia Ås;2;\n"))
    assert [str(n).startswith("The area “Svetsning” is new, and the same people") for n in same.notes] == [True]
    assert other.notes == ()
