"""Cells of a workbook are read as they are shown: shares, errors, formulas, merged cells, headings in two rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
from openpyxl import load_workbook

from mindgap.imports import errors
from mindgap.imports.people_plan import PeoplePlan
from tests.imports.desk import Desk, Rows

HEAD: list[object] = ["Anst.nr", "Namn", "Svets", "Fräs"]


def book(desk: Desk, rows: Rows, merged: Sequence[str] = (), formats: Mapping[str, str] | None = None) -> Path:
    path = desk.book({"Blad1": rows}, merged=merged)
    if formats:
        changed = load_workbook(path)
        for place, form in formats.items():
            changed["Blad1"][place].number_format = form
        changed.save(path)
    return path


def said(plan: PeoplePlan) -> list[str]:
    return [str(problem) for problem in plan.problems]


@pytest.mark.parametrize("form", ["0%", "0.00%", '0.0" andel "%'])
def test_shares_are_asked_about_as_in_a_text_file(desk: Desk, form: str) -> None:
    rows: Rows = [HEAD, [1, "Eva Ek", 1, 0.25], [2, "Bo Al", 0, 1], [3, "Pia Ås", 0.75, 0.5]]
    path = book(desk, rows, formats={f"{column}{row}": form for column in "CD" for row in (2, 3, 4)})
    plan = desk.plan(path)
    text = "Anst.nr;Namn;Svets;Fräs\n1;Eva Ek;100%;25%\n2;Bo Al;0%;100%\n3;Pia Ås;75%;50%\n"
    assert {q.value: q.suggestion for q in plan.questions} == {"100%": 5, "25%": 1, "0%": 0, "75%": 4, "50%": 3}
    assert plan.questions == desk.plan(desk.text(text)).questions
    assert (plan.placements, plan.problems) == ((), ())
    desk.read_in(path, levels={"100%": 5, "75%": 4, "50%": 3, "25%": 1, "0%": 0})
    assert desk.steps == {("1", "Svets"): 5, ("1", "Fräs"): 1, ("2", "Fräs"): 5, ("3", "Svets"): 4, ("3", "Fräs"): 3}


def test_a_percent_sign_that_is_but_text_in_a_format_makes_no_share(desk: Desk) -> None:
    path = book(desk, [HEAD, [1, "Eva Ek", 1, 3]], formats={"C2": '0" %"'})
    assert (desk.plan(path).questions, len(desk.plan(path).placements)) == ((), 2)


def test_errors_and_formulas_without_a_value_are_told_by_their_cell(desk: Desk) -> None:
    rows: Rows = [
        HEAD,
        [1, "Eva Ek", "#REF!", 2],
        [2, '=HYPERLINK("http://x","Cia")', 3, "=1+1"],
        [3, "Pia Ås", 4, "#N/A"],
        [4, "Bo Al", 4, 1],
    ]
    plan = desk.plan(book(desk, rows))
    right = "Open the file in the spreadsheet program, mend the cell or write its value there, and save the file anew."
    why = "is an error in the spreadsheet, or a formula that has not been worked out."
    assert said(plan) == [
        f"Row 2, column C “Svets”: “#REF!” {why} {right}",
        f'Row 3, column B “Namn”: “=HYPERLINK("http://x","Cia")” {why} {right}',
        f"Row 3, column D “Fräs”: “=1+1” {why} {right}",
        f"Row 4, column D “Fräs”: “#N/A” {why} {right}",
    ]
    assert ([p.code for p in plan.new_people], plan.questions) == (["4"], ())
    with pytest.raises(errors.UnreadRowsError):
        plan.require_ready()


def test_sums_left_without_a_value_are_no_faults(desk: Desk) -> None:
    rows: Rows = [[*HEAD, "Summa"], [1, "Eva Ek", 1, 2, "=SUM(C2:D2)"], [None, "Summa", "=SUM(C2:C2)", "=SUM(D2:D2)"]]
    plan = desk.plan(book(desk, rows))
    assert (said(plan), len(plan.placements)) == ([], 2)


def test_a_team_merged_downwards_is_that_of_all_its_rows(desk: Desk) -> None:
    head: list[object] = ["Avdelning", "Anst.nr", "Namn", "Svets", "Fräs"]
    rows: Rows = [
        head,
        ["Blå", 1, "Eva Ek", 1, 2],
        [None, 2, "Bo Al", 1, 2],
        [None, 3, "Pia Ås", 1, 2],
        ["Röd", 4, "Ali Re", 1, 2],
        [None, 5, "Mo Ek", 1, 2],
    ]
    desk.read_in(book(desk, rows, merged=["A2:A4"]))
    assert [(p[0], p[3]) for p in desk.people] == [("1", "Blå"), ("2", "Blå"), ("3", "Blå"), ("4", "Röd"), ("5", "")]


def test_a_person_merged_over_the_rows_of_several_areas_is_one(desk: Desk) -> None:
    rows: Rows = [
        ["Anst.nr", "Namn", "Område", "Nivå"],
        [1, "Eva Ek", "Svets", 2],
        [None, None, "Fräs", 3],
        [2, "Bo", "Fräs", 4],
    ]
    desk.read_in(book(desk, rows, merged=["A2:A3", "B2:B3"]))
    assert desk.steps == {("1", "Svets"): 2, ("1", "Fräs"): 3, ("2", "Fräs"): 4}


PEOPLE: Rows = [[1, "Eva Ek", 1, 2, 3, 4], [2, "Bo Al", 2, 3, 4, 5]]


@pytest.mark.parametrize(
    ("rows", "merged"),
    [
        ([["Anst.nr", "Namn", "Svets", None, "Fräs"], [None, None, "A", "B", "A", "B"]], ["A1:A2", "B1:B2"]),
        ([["Anst.nr", "Namn", "Svets", None, "Fräs"], [None, None, "A", "B", "A", "B"]], []),
        ([[None, None, "Svets", None, "Fräs"], ["Anst.nr", "Namn", "A", "B", "A", "B"]], []),
    ],
)
def test_headings_in_two_rows_are_read_together(desk: Desk, rows: Rows, merged: list[str]) -> None:
    for words, areas in (
        (("Ställa", "Köra"), ["Svets Ställa", "Svets Köra", "Fräs Ställa", "Fräs Köra"]),
        (("Nu", "Mål"), ["Svets", "Fräs"]),
    ):
        told = dict(zip("AB", words, strict=True))
        named = [[told.get(str(cell), cell) for cell in row] for row in rows]
        plan = desk.plan(book(desk, [*named, *PEOPLE], merged=[*merged, "C1:D1", "E1:F1"]))
        assert ([a.name for a in plan.new_areas], said(plan)) == (areas, [])
        assert len(plan.placements) == 2 * len(areas)
        text = "\n".join(";".join("" if cell is None else str(cell) for cell in row) for row in [*named, *PEOPLE])
        assert [a.name for a in desk.plan(desk.text(text)).new_areas] == areas


def test_targets_beside_what_is_so_now_are_told(desk: Desk) -> None:
    plan = desk.plan(desk.text(";;Svets;;Fräs;\nAnst.nr;Namn;Nu;Mål;Nu;Mål\n1;Eva Ek;1;2;3;4\n2;Bo Al;1;2;3;4\n"))
    assert [str(n).partition(":")[0] for n in plan.notes] == [
        "Column D “Svets Mål” is not used",
        "Column F “Fräs Mål” is not used",
    ]
    assert sorted(p.step for p in plan.placements) == [1, 1, 3, 3]


def test_a_heading_over_all_areas_is_no_part_of_their_names(desk: Desk) -> None:
    plan = desk.plan(desk.text(";;Kompetenser;\nAnst.nr;Namn;Svets;Fräs\n1;Eva Ek;1;2\n2;Bo Al;1;2\n"))
    assert [a.name for a in plan.new_areas] == ["Svets", "Fräs"]
