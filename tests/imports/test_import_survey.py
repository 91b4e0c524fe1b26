"""Answers to the employee survey come in as heads per answer; the same counts again change nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from mindgap.domain.survey import RECOMMEND, ambassador_index, heads_of
from mindgap.imports.errors import MissingSurveyColumnsError
from mindgap.imports.reading import read_table
from mindgap.imports.survey import SurveyPlan, plan_survey
from tests.imports.desk import TODAY, Desk, Rows

WIDE = "round;item;0;1;2;3;4;5;6;7;8;9;10\n"
LONG = "round;item;value;count\n"


def plan(desk: Desk, path: Path, asked: str | None = "T0") -> SurveyPlan:
    return plan_survey(read_table(path), desk.analysis, asked, today=TODAY, new_id=desk.new_id)


def store(desk: Desk, made: SurveyPlan) -> None:
    for entity in (*made.added, *made.changed):
        desk.analysis = desk.analysis.with_(entity)


def heads(desk: Desk, item: str) -> tuple[int, ...]:
    return tuple(heads_of(desk.analysis, desk.analysis.rounds[0].id, item).values())


def test_the_example_reads_in_once(desk: Desk, examples: Path) -> None:
    made = plan(desk, examples / "enkat_T0.csv", "t0")
    assert made.problems == ()
    store(desk, made)
    assert heads(desk, "statement.1") == (1, 5, 13, 12, 0)
    recommended = heads_of(desk.analysis, desk.analysis.rounds[0].id, RECOMMEND)
    assert (sum(recommended.values()), ambassador_index(recommended)) == (31, -19)
    again = plan(desk, examples / "enkat_T0.csv")
    assert (again.empty, again.unchanged) == (True, len(made.new_counts))


def test_a_row_per_answer_says_the_same(desk: Desk) -> None:
    made = plan(desk, desk.text(LONG + "T0;statement.3;5;4\nT0;Påstående 3;4;2\nT0;Rekommendera;0;1\n"))
    assert made.problems == ()
    store(desk, made)
    assert (heads(desk, "statement.3"), heads(desk, RECOMMEND)[0]) == ((0, 0, 0, 2, 4), 1)


def test_five_columns_do_where_nothing_is_recommended(desk: Desk) -> None:
    rows: Rows = [["Omgång", "Fråga", 1, 2, 3, 4, 5], ["T0", 11, None, 2, 3, 0, 1], ["T0", "recommend", 1, 2, 3, 0, 1]]
    made = plan(desk, desk.book({"Blad1": rows}))
    (problem,) = made.problems
    assert str(problem) == (
        "Row 3, column B “item”: There is no column for the answer 0, and the recommendation goes from 0 to 10. "
        "Add columns 0 to 10."
    )
    store(desk, made)
    assert heads(desk, "statement.11") == (0, 2, 3, 0, 1)


def test_counts_of_the_same_answer_are_replaced_by_nothing_too(desk: Desk) -> None:
    store(desk, plan(desk, desk.text(WIDE + "T0;statement.1;0;1;2;3;4;5;0;0;0;0;0\n")))
    made = plan(desk, desk.text(WIDE + "T0;statement.1;0;1;0;7;4;5;0;0;0;0;0\n"))
    assert (made.added, [c.heads for c in made.changed], made.unchanged) == ((), [0, 7], 3)


def test_every_problem_is_told_with_its_place(desk: Desk) -> None:
    made = plan(
        desk,
        desk.text(
            WIDE + "T1;statement.1;0;1;1;1;1;1;0;0;0;0;0\nT0;statement.12;0;1;1;1;1;1;0;0;0;0;0\n"
            "T0;statement.2;3;x;1;1;1;1;0;0;0;0;0\nT0;statement.4;;1;;;;;;;;;\nT0;statement.4;;2;;;;;;;;;\n"
        ),
    )
    assert [(p.row, p.column, p.value) for p in made.problems] == [
        (2, "A", "T1"),
        (3, "B", "statement.12"),
        (4, "C", "3"),
        (4, "D", "x"),
        (6, "B", "statement.4"),
    ]
    assert [(c.item, c.value, c.heads) for c in made.new_counts] == [("statement.4", 1, 1)]


def test_a_table_of_something_else_is_refused_with_what_it_should_have(desk: Desk) -> None:
    with pytest.raises(MissingSurveyColumnsError) as refused:
        plan(desk, desk.text("round;item;svar\nT0;recommend;9\n"))
    assert "lacks the columns count" in str(refused.value)
