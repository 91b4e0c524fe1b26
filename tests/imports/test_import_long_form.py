"""Skills files with one row per person and area."""

from __future__ import annotations

from datetime import date

import pytest

from mindgap.imports.people_plan import Counts
from tests.imports.desk import Desk

ROWS = "Anst.nr;Namn;Område;Nivå;Mål;Datum\n1;Eva Ek;Svets;3;4;2027-03-31\n1;Eva Ek;Svarv;2;;\n2;Bo Al;Svets;1;;\n"


def test_a_row_per_person_and_area_is_read_as_the_matrix_that_it_stands_for(desk: Desk) -> None:
    plan = desk.read_in(desk.text(ROWS))
    assert (plan.clean, plan.problems) == (True, ())
    assert [(p.code, p.name) for p in plan.new_people] == [("1", "Eva Ek"), ("2", "Bo Al")]
    assert [a.name for a in plan.new_areas] == ["Svets", "Svarv"]
    assert desk.steps == {("1", "Svets"): 3, ("1", "Svarv"): 2, ("2", "Svets"): 1}
    assert [(t.step, t.by) for t in plan.new_targets] == [(4, date(2027, 3, 31))]
    assert desk.plan(desk.text(ROWS)).counts == Counts(same=2)


@pytest.mark.parametrize(
    "text",
    [
        "Name;Skill;Level\nEva Ek;Weld;3\nBo Al;Weld;1\nEva Ek;Turn;2\n",
        "Kompetens;Nivå;Medarbetare\nWeld;steg 3;Ek, Eva\nWeld;1;Al, Bo\nTurn;2;Ek, Eva\n",
    ],
)
def test_names_will_do_and_the_order_of_columns_does_not_matter(desk: Desk, text: str) -> None:
    plan = desk.read_in(desk.text(text))
    assert plan.problems == ()
    assert sorted(p.name for p in plan.new_people) == ["Bo Al", "Eva Ek"]
    assert sorted(desk.steps.values()) == [1, 2, 3]


def test_what_is_wrong_is_told_by_row_and_by_the_columns_of_the_file(desk: Desk) -> None:
    path = desk.text("Anst.nr;Område;Nivå;Mål\n1;Svets;9;\n2;;3;\n3;Svets;2;7\n3;Svets;4;\n4;Svarv;19121212-1212;\n")
    problems = [(p.row, p.column, p.heading) for p in desk.plan(path).problems]
    assert problems == [(2, "C", "Nivå"), (3, "B", "Område"), (4, "D", "Mål"), (5, "A", "Anst.nr"), (6, "C", "Nivå")]
    assert "1212-1212" not in " ".join(map(str, desk.plan(path).problems))


def test_columns_and_letters_may_be_said(desk: Desk) -> None:
    path = desk.text("Nr;Vad;Hur\n1;Svets;I\n1;Svarv;U\n2;Svets;L\n")
    said = {"Nr": "code", "Vad": "area_name", "Hur": "level"}
    assert [q.value for q in desk.plan(path, mapping=said).questions] == ["I", "U", "L"]
    desk.read_in(path, mapping=said, levels={"I": 1, "L": 2, "U": 3})
    assert desk.steps == {("1", "Svets"): 1, ("1", "Svarv"): 3, ("2", "Svets"): 2}


def test_a_file_without_dates_leaves_those_of_targets_and_an_empty_one_takes_them_away(desk: Desk) -> None:
    desk.read_in(desk.text(ROWS))
    undated = desk.plan(desk.text("Anst.nr;Område;Nivå;Mål\n1;Svets;3;5\n2;Svets;1;\n"))
    emptied = desk.plan(desk.text("Anst.nr;Område;Nivå;Mål;Datum\n1;Svets;3;5;\n2;Svets;1;;\n"))
    assert [(t.step, t.by) for t in undated.changed_targets] == [(5, date(2027, 3, 31))]
    assert [(t.step, t.by) for t in emptied.changed_targets] == [(5, None)]


def test_a_matrix_with_an_area_called_level_stays_a_matrix(desk: Desk) -> None:
    desk.read_in(desk.text("Anst.nr;Maskin;Nivå\n1;3;2\n2;1;4\n"))
    assert desk.steps == {("1", "Maskin"): 3, ("1", "Nivå"): 2, ("2", "Maskin"): 1, ("2", "Nivå"): 4}
