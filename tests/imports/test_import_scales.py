"""Small matrices with another scale than the staircase are asked about; no area of theirs is left out in silence."""

from __future__ import annotations

from tests.imports.desk import Desk


def test_an_area_above_the_staircase_is_asked_about_with_the_others(desk: Desk) -> None:
    plan = desk.plan(desk.text("Anst.nr;Namn;Svets;Fräs;CNC\n1;Anna;2;6;3\n2;Bo;3;7;4\n3;Cia;1;6;1\n"))
    assert [a.name for a in plan.new_areas] == ["Svets", "Fräs", "CNC"]
    assert {q.value for q in plan.questions} == {"1", "2", "3", "4", "6", "7"}
    assert plan.notes == ()


def test_few_values_above_the_staircase_are_told_cell_by_cell(desk: Desk) -> None:
    plan = desk.plan(desk.text("Anst.nr;Namn;Svets;Fräs\n1;Anna;2;6\n2;Bo;3;7\n"))
    assert [(p.row, p.column, str(p.why)) for p in plan.problems] == [
        (2, "D", "“6” is above the highest step."),
        (3, "D", "“7” is above the highest step."),
    ]


def test_numbers_above_ten_beside_a_matrix_are_no_area(desk: Desk) -> None:
    plan = desk.plan(desk.text("Anst.nr;Namn;Svets;Rum\n1;Anna;2;16\n2;Bo;3;27\n"))
    assert ([a.name for a in plan.new_areas], plan.problems) == (["Svets"], ())


def test_shares_that_no_two_columns_have_alike_are_asked_about(desk: Desk) -> None:
    plan = desk.plan(desk.text("Anst.nr;Namn;Svets;Fräs\n1;Anna;100%;0%\n2;Bo;25%;50 %\n3;Cia;60%;30%\n"))
    assert [a.name for a in plan.new_areas] == ["Svets", "Fräs"]
    assert {q.value: q.suggestion for q in plan.questions} == {
        "100%": 5,
        "0%": 0,
        "25%": 1,
        "50 %": 3,
        "60%": 3,
        "30%": 2,
    }


def test_a_single_share_beside_steps_is_no_area(desk: Desk) -> None:
    plan = desk.plan(desk.text("Anst.nr;Namn;Svets;Fräs;Tjgr\n1;Anna;1;2;100%\n2;Bo;2;3;75%\n"))
    assert ([a.name for a in plan.new_areas], plan.problems) == (["Svets", "Fräs"], ())
