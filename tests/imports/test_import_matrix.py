"""Skills matrices: which columns are areas, what values mean, and what must be asked."""

from __future__ import annotations

from datetime import date

import pytest

from mindgap.domain.placement import Step, Target
from mindgap.imports import errors
from mindgap.imports.legend import legend
from mindgap.imports.steps import Question, levels_example
from tests.imports.desk import TODAY, Desk

LETTERS = "Anst.nr;Namn;Svets;Svarv\n1;Eva Ek;I;L\n2;Bo Al;U;\n3;Pia Ås;l;-\n"


def test_whole_numbers_are_steps_and_empty_cells_say_nothing(desk: Desk) -> None:
    plan = desk.read_in(desk.text("Anst.nr;Svets;Svarv;Lack\n1;3;;–\n2;0;5;\n3;1,0;-;\n"))
    assert plan.clean
    assert [a.name for a in plan.new_areas] == ["Svets", "Svarv", "Lack"]
    assert desk.steps == {("1", "Svets"): 3, ("2", "Svarv"): 5, ("3", "Svets"): 1}
    assert {(p.on, p.view) for p in plan.placements} == {(TODAY, "agreed")}


def test_only_what_differs_from_today_is_placed(desk: Desk) -> None:
    desk.read_in(desk.text("Anst.nr;Svets;Svarv\n1;3;2\n2;2;1\n"))
    plan = desk.read_in(desk.text("Anst.nr;svets;Svarv\n1;4;\n2;2;0\n"), today=date(2026, 11, 1))
    assert [(p.step, p.on) for p in plan.placements] == [(4, date(2026, 11, 1)), (0, date(2026, 11, 1))]
    assert (plan.new_areas, plan.unchanged) == ((), 2)
    assert desk.steps == {("1", "Svets"): 4, ("1", "Svarv"): 2, ("2", "Svets"): 2}


def test_a_step_beyond_a_target_takes_the_target_away(desk: Desk) -> None:
    desk.read_in(desk.text("Anst.nr;Svets;Svarv\n1;1;3\n"))
    (person,), (welding, turning) = desk.analysis.people, desk.analysis.areas
    for n, (area, step) in enumerate(((welding, 2), (turning, 2))):
        aimed = Target(
            id=f"t{n}", company_id="company", person_id=person.id, area_id=area.id, step=step, by=date(2027, 3, 31)
        )
        desk.analysis = desk.analysis.with_(aimed)
    reached = desk.read_in(desk.text("Anst.nr;Svets;Svarv\n1;2;3\n"))
    assert reached.changed_targets == ()
    plan = desk.read_in(desk.text("Anst.nr;Svets;Svarv\n1;4;4\n"))
    assert [(t.area_id, t.step, t.by) for t in plan.changed_targets] == [(welding.id, 0, None)]
    assert desk.plan(desk.text("Anst.nr;Svets;Svarv\n1;4;4\n")).empty


def test_an_older_import_still_becomes_the_latest_placement(desk: Desk) -> None:
    desk.read_in(desk.text("Anst.nr;Svets\n1;3\n2;1\n"), today=date(2027, 1, 1))
    path = desk.text("Anst.nr;Svets\n1;4\n2;1\n")
    desk.read_in(path, today=date(2026, 1, 1))
    assert desk.steps == {("1", "Svets"): 4, ("2", "Svets"): 1}
    assert desk.plan(path, today=date(2026, 1, 1)).empty


def test_a_matrix_never_blanks_what_it_does_not_hold(desk: Desk) -> None:
    desk.read_in(desk.text("Anst.nr;Namn;Titel;K/T\n1;Eva Ek;Svetsare;K\n"))
    plan = desk.read_in(desk.text("Anst.nr;Namn;Titel;Svets\n1;;;3\n"))
    assert (plan.changed_people, plan.unchanged) == ((), 1)
    assert desk.people == [("1", "Eva Ek", "Svetsare", "", "blue_collar")]


def test_letters_are_asked_about_with_what_they_usually_are(desk: Desk) -> None:
    plan = desk.plan(desk.text(LETTERS))
    assert plan.questions == (Question("L", 2, 2), Question("I", 1, 1), Question("U", 1, 3))
    assert (plan.problems, plan.placements) == ((), ())
    with pytest.raises(errors.OpenQuestionsError) as raised:
        plan.require_ready(skip_bad_rows=True)
    assert str(raised.value) == (
        "“list.csv” has values whose step must be said: “L”, “I”, “U”. "
        "Say it like this: --levels L=2 --levels I=1 --levels U=3"
    )


def test_letters_mean_what_is_said(desk: Desk) -> None:
    plan = desk.read_in(desk.text(LETTERS), levels={"i": 2, "L": 3, "U ": 5})
    assert plan.clean
    assert desk.steps == {("1", "Svets"): 2, ("1", "Svarv"): 3, ("2", "Svets"): 5, ("3", "Svets"): 3}


def test_a_letter_that_was_not_said_is_a_problem_of_its_cell(desk: Desk) -> None:
    plan = desk.plan(desk.text(LETTERS), levels={"I": 1, "L": 2})
    assert [(p.row, p.column, p.value) for p in plan.problems] == [(3, "C", "U")]
    assert plan.questions == ()


def test_words_that_columns_share_are_levels_to_ask_about(desk: Desk) -> None:
    text = "Namn;Svets;Svarv;Lack\nEva Ek;Grund;Expert;\nBo Al;Van;Grund;Van\nPia Ås;;Van;Expert\n"
    plan = desk.plan(desk.text(text))
    assert [a.name for a in plan.new_areas] == ["Svets", "Svarv", "Lack"]
    assert [(q.value, q.count, q.suggestion) for q in plan.questions] == [
        ("Van", 3, None),
        ("Grund", 2, 1),
        ("Expert", 2, 4),
    ]
    assert levels_example(plan.questions[:1]) == "--levels Van=STEP"


def test_signs_are_asked_about_too(desk: Desk) -> None:
    plan = desk.plan(desk.text("Namn;Svets;Svarv\nEva Ek;◔;●\nBo Al;○;◑\n"))
    assert {q.value: q.suggestion for q in plan.questions} == {"◔": 1, "●": 4, "○": 0, "◑": 2}


def test_numbers_can_be_given_another_meaning(desk: Desk) -> None:
    desk.read_in(desk.text("Anst.nr;Svets\n1;0\n2;4\n3;3\n"), levels={"0": 1, "4": 5})
    assert desk.steps == {("1", "Svets"): 1, ("2", "Svets"): 5, ("3", "Svets"): 3}


def test_a_step_that_the_staircase_lacks_cannot_be_said(desk: Desk) -> None:
    with pytest.raises(errors.LevelRangeError, match="“L” cannot be step 6: the staircase has the steps 1 to 5"):
        desk.plan(desk.text(LETTERS), levels={"L": 6})


def test_the_companys_own_staircase_says_how_high_steps_go(desk: Desk) -> None:
    path = desk.text("Anst.nr;Svets\n1;4\n2;3\n")
    for number in (1, 2, 3):
        desk.analysis = desk.analysis.with_(
            Step(id=f"step-{number}", company_id="company", number=number, name=f"Steg {number}")
        )
    assert [(p.row, str(p.right)) for p in desk.plan(path).problems] == [
        (2, "It should be a whole number from 0 to 3, or an empty cell.")
    ]
    assert desk.plan(path, steps=4).clean


def test_an_area_in_which_nobody_stands_is_an_area(desk: Desk) -> None:
    plan = desk.plan(desk.text("Anst.nr;Namn;Svets;Robot;Anm\n1;Eva Ek;3;;\n2;Bo Al;1;;\n"))
    assert [a.name for a in plan.new_areas] == ["Svets", "Robot"]
    assert desk.plan(desk.text("Anst.nr;Namn;Skåp\n1;Eva Ek;\n")).new_areas == ()


def test_the_same_area_twice_is_a_problem_of_its_heading(desk: Desk) -> None:
    plan = desk.read_in(desk.text("Anst.nr;Svets;Svarv;svets\n1;3;2;1\n"))
    assert [str(p) for p in plan.problems] == [
        "Row 1, column D “svets”: Column B has the same heading. There should be one column per area."
    ]
    assert desk.steps == {("1", "Svets"): 3, ("1", "Svarv"): 2}


def test_an_area_with_a_name_too_long_is_left_out(desk: Desk) -> None:
    plan = desk.plan(desk.text(f"Anst.nr;{'x' * 201}\n1;3\n"))
    assert plan.new_areas == ()
    assert [(p.row, p.column, str(p.why)) for p in plan.problems] == [(1, "B", "The text has 201 characters.")]


def test_new_areas_come_after_those_that_are_here(desk: Desk) -> None:
    desk.read_in(desk.text("Anst.nr;Svets;Svarv\n1;3;2\n"))
    plan = desk.plan(desk.text("Anst.nr;Lack;SVARV\n1;3;2\n"))
    assert [(a.name, a.position) for a in plan.new_areas] == [("Lack", 2)]


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("I L U O = 1 2 3 4", {"i": 1, "l": 2, "u": 3, "o": 4}),
        ("I=1, L=2; U = 3", {"i": 1, "l": 2, "u": 3}),
        ("1 = I", {"i": 1}),
        ("3 = kan själv", {}),
        ("0 = ej aktuellt", {}),
        ("a = b", {}),
        ("=", {}),
        (" = 1", {}),
        ("Reviderad 2026-10-02", {}),
    ],
)
def test_a_file_may_say_itself_what_its_letters_are(text: str, meaning: dict[str, int]) -> None:
    assert legend([text]) == meaning


def test_what_the_file_says_is_suggested(desk: Desk) -> None:
    text = "Matris;;I=2, L=3\n;;\nNamn;Svets;Svarv\nEva Ek;I;L\nBo Al;L;I\n"
    assert {q.value: q.suggestion for q in desk.plan(desk.text(text)).questions} == {"I": 2, "L": 3}


def test_values_that_are_words_suggest_their_own_step_and_other_rows_of_levels_explain_nothing(desk: Desk) -> None:
    a = [["Namn", "MIG", "TIG"], ["Eva Ek", "Kan själv", "Lär ut"], ["Pia Ås", "Under upplärning", "Kan själv"]]
    path = desk.book({"A": a, "B": [["Namn", "MIG", "TIG"], ["Bo Ek", "Kan själv", "Lär ut"]] * 2})
    asked = desk.plan(path, sheet="A").questions
    assert {q.value: q.suggestion for q in asked} == {"Kan själv": 3, "Under upplärning": 2, "Lär ut": 5}
