"""A list with codes after one without: the people who are here get the codes of the file."""

from __future__ import annotations

from tests.imports.desk import Desk

FIRST = "Namn;Avd;Svets\nAnna Ek;C;1\nBo Al;C;2\n"


def test_people_with_codes_from_the_program_get_those_of_the_file(desk: Desk) -> None:
    desk.read_in(desk.text(FIRST))
    path = desk.text("Anst.nr;Namn;Avd;Svets\n77;Anna Ek;C;1\n78;Al, Bo;C;3\n79;Cia Ås;C;1\n")
    plan = desk.read_in(path)
    assert [p[:2] for p in desk.people] == [("77", "Anna Ek"), ("78", "Bo Al"), ("79", "Cia Ås")]
    assert desk.steps == {("77", "Svets"): 1, ("78", "Svets"): 3, ("79", "Svets"): 1}
    assert (plan.counts.new, plan.counts.changed) == (1, 2)
    assert [str(n) for n in plan.notes] == [
        (
            "People here get the codes of the file instead of those from the program; their names are the same: "
            "P01 → 77, P02 → 78."
        )
    ]
    assert desk.plan(path).empty
    assert desk.plan(desk.text(FIRST)).counts.new == 0


def test_where_several_share_the_name_they_are_new_and_it_is_told(desk: Desk) -> None:
    desk.read_in(desk.text(FIRST))
    path = desk.text("Anst.nr;Namn;Avd;Svets\n77;Anna Ek;C;1\n78;Anna Ek;C;1\n")
    plan = desk.read_in(path)
    assert sorted(p[0] for p in desk.people) == ["77", "78", "P01", "P02"]
    assert str(plan.notes[-1]).startswith(
        "People of the file have the same names as people here with codes from the program (P01), and it cannot be "
        "told who is who; they are read as new people (row 2–3)."
    )
    assert "Anna" not in str(plan.notes[-1])
    assert desk.plan(path).empty


def test_a_code_that_the_company_gave_is_never_exchanged(desk: Desk) -> None:
    desk.read_in(desk.text("Kod;Namn\nA1;Anna Ek\nP01;Bo Al\n"))
    desk.read_in(desk.text("Kod;Namn\n77;Anna Ek\nP01;Bo Al\nP05;Bo Al\n"))
    assert sorted(p[0] for p in desk.people) == ["77", "A1", "P01", "P05"]


def test_namesakes_said_to_be_apart_are_so_on_the_same_row_twice(desk: Desk) -> None:
    path = desk.text("Namn;Svets\nAnna Berg;2\nAnna Berg;2\nBo;1\n")
    desk.read_in(path, namesakes="apart")
    assert [p[:2] for p in desk.people] == [("P01", "Anna Berg"), ("P02", "Anna Berg"), ("P03", "Bo")]
    assert desk.plan(path, namesakes="apart").empty


def test_a_column_of_codes_that_says_the_names_is_not_used(desk: Desk) -> None:
    plan = desk.read_in(desk.text("Anst.nr;Namn;Svets\nAnna Berg;Anna Berg;2\nek.bo;Ek, Bo;1\n"))
    assert [p[:2] for p in desk.people] == [("P01", "Anna Berg"), ("P02", "Bo Ek")]
    assert str(plan.notes[0]) == "Column A “Anst.nr” is not used: another column gives the same."


def test_a_code_that_is_the_name_is_refused_and_not_repeated(desk: Desk) -> None:
    plan = desk.read_in(desk.text("Anst.nr;Namn;Svets\n1;Anna Berg;2\n2;Cia Ås;1\nBo Ek;Bo Ek;1\n"))
    assert [p[0] for p in desk.people] == ["1", "2"]
    assert [str(p) for p in plan.problems] == [
        (
            "Row 4, column A “Anst.nr”: The code is the person’s name, and codes stand where names must not be seen. "
            "It should be a number or a code that does not tell who it is, or leave the column out."
        )
    ]
    assert plan.problems[0].value == ""
