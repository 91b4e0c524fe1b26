"""Scores come in as counts per level and group; the same counts again change nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from mindgap.domain.errors import UnknownRoundError
from mindgap.domain.round import Round
from mindgap.domain.scoring import Score
from mindgap.imports import errors
from mindgap.imports.errors import OtherRoundsError
from mindgap.imports.reading import read_table
from mindgap.imports.score_plan import ScorePlan
from mindgap.imports.scores import plan_scores
from tests.imports.desk import TODAY, Desk, Rows

HEAD = "round;kind;item;group;1;2;3;4;5\n"
ROW = "T0;current;diversity;management;0;1;2;3;4\n"


def plan(desk: Desk, path: Path, asked: str | None = "T0") -> ScorePlan:
    return plan_scores(read_table(path), desk.analysis, asked, today=TODAY, new_id=desk.new_id)


def store(desk: Desk, made: ScorePlan) -> None:
    for entity in (*made.added, *made.changed):
        desk.analysis = desk.analysis.with_(entity)


def test_the_example_reads_in_once(desk: Desk, examples: Path) -> None:
    made = plan(desk, examples / "skattning_T0.csv", "t0")
    assert made.clean
    assert [(r.label, r.opened) for r in made.new_rounds] == [("T0", TODAY)]
    assert len(made.new_scores) == 180
    first = made.new_scores[0]
    assert (first.kind, first.item, first.group, first.counts) == (
        "current",
        "gender_equality",
        "management",
        (0, 1, 2, 2, 0),
    )
    assert sum(s.counts[4] for s in made.new_scores) == sum(
        int(line.rsplit(";", 1)[1]) for line in (examples / "skattning_T0.csv").read_text("utf-8").splitlines()[1:]
    )
    store(desk, made)
    again = plan(desk, examples / "skattning_T0.csv")
    assert (again.empty, again.unchanged) == (True, 180)


def test_counts_of_the_same_question_are_replaced(desk: Desk) -> None:
    store(desk, plan(desk, desk.text(HEAD + ROW)))
    made = plan(desk, desk.text(HEAD + ROW.replace(";4\n", ";9\n") + ROW.replace("current", "desired")))
    assert [(c.old.fives, c.new.fives, c.old.id == c.new.id) for c in made.changed_scores] == [(4, 9, True)]
    assert [s.kind for s in made.new_scores] == ["desired"]
    assert made.new_rounds == ()


def test_what_was_answered_after_the_talk_is_left_alone(desk: Desk) -> None:
    desk.analysis = desk.analysis.with_(Round(id="r", company_id="company", label="T0", opened=TODAY))
    store(desk, plan(desk, desk.text(HEAD + ROW)))
    talk = desk.analysis.scores[0]
    later = {n: getattr(talk, n) for n in ("company_id", "round_id", "kind", "item", "group")}
    desk.analysis = desk.analysis.with_(Score(id="later", attempt=2, fives=9, **later))
    assert plan(desk, desk.text(HEAD + ROW)).empty


def test_swedish_words_spread_sheets_and_empty_counts_are_read(desk: Desk) -> None:
    rows: Rows = [
        ["Omgång", "Läge", "Påstående", "Grupp", 1, 2, 3, 4, 5],
        ["T0", "Önskat läge", "Strengths.4", "Tjänstemän", None, 2],
    ]
    made = plan(desk, desk.book({"Blad1": rows}))
    assert made.clean
    assert [(s.kind, s.item, s.group, s.counts) for s in made.new_scores] == [
        ("desired", "strengths.4", "white_collar", (0, 2, 0, 0, 0))
    ]


def test_a_file_about_another_round_is_told_in_one_line(desk: Desk) -> None:
    rows = ["T1;current;diversity;management;0;1;2;3;4", "T10;current;diversity;management;0;1;2;3;4"]
    with pytest.raises(OtherRoundsError) as raised:
        plan(desk, desk.text(HEAD + "\n".join(rows)))
    assert str(raised.value) == (
        "“list.csv” has nothing about the round T0, only about T1, T10. Ask for the round T1 instead."
    )


def test_every_problem_is_told_with_its_place(desk: Desk) -> None:
    rows = [
        "T1;current;diversity;management;0;1;2;3;4",
        "x;nu;diversity.5;chef;-1;2,5;a;10000;²",
        "T0;;;;;;;;",
        "T0;current;diversity;811228-9874;0;0;0;0;0",
        ROW.strip(),
        ROW.strip().upper(),
    ]
    made = plan(desk, desk.text(HEAD + "\n".join(rows)))
    assert [(p.row, p.column, p.heading, p.value) for p in made.problems] == [
        (2, "A", "round", "T1"),
        (3, "A", "round", "x"),
        (3, "C", "item", "diversity.5"),
        (3, "D", "group", "chef"),
        (3, "E", "1", "-1"),
        (3, "F", "2", "2,5"),
        (3, "G", "3", "a"),
        (3, "H", "4", "10000"),
        (3, "I", "5", "²"),
        (4, "B", "kind", ""),
        (4, "C", "item", ""),
        (4, "D", "group", ""),
        (5, "D", "group", "******"),
        (7, "C", "item", "diversity"),
    ]
    assert str(made.problems[0]) == (
        "Row 2, column A “round”: The row is about the round T1, and T0 was asked for. "
        "It should be T0; otherwise ask for another round."
    )
    assert str(made.problems[2]) == (
        "Row 3, column C “item”: “diversity.5” is neither a theme nor a statement. "
        "It should be a theme such as gender_equality, or one of its statements such as gender_equality.1."
    )
    assert [s.counts for s in made.new_scores] == [(0, 1, 2, 3, 4)]
    with pytest.raises(errors.UnreadRowsError):
        made.require_ready()
    made.require_ready(skip_bad_rows=True)


def test_without_a_round_asked_for_every_round_is_read(desk: Desk) -> None:
    made = plan(desk, desk.text(HEAD + ROW + ROW.replace("T0", "t1")), None)
    assert [r.label for r in made.new_rounds] == ["T0", "T1"]
    assert len({s.round_id for s in made.new_scores}) == 2


def test_a_table_without_its_columns_says_which(desk: Desk, examples: Path) -> None:
    with pytest.raises(errors.MissingColumnsError) as raised:
        plan(desk, examples / "enkat_T0.csv")
    assert str(raised.value) == (
        "“enkat_T0.csv” lacks the columns kind, group. It should have: round;kind;item;group;1;2;3;4;5."
    )


def test_what_is_asked_for_must_be_a_round(desk: Desk) -> None:
    with pytest.raises(UnknownRoundError):
        plan(desk, desk.text(HEAD + ROW), "nollmätning")
