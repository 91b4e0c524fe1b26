from __future__ import annotations

import pytest

from mindgap.domain.gap import Decision, Gap
from mindgap.domain.ranking import explained
from mindgap.domain.voting import Standing
from mindgap.texts import use
from mindgap.ui.drawing.priority import quadrant
from mindgap.ui.drawing.ranking import ranking_line
from mindgap.ui.drawing.vote import (
    VoteFacts,
    VoteLine,
    dots_line,
    list_lines,
    outcome_lines,
    tally_lines,
    tally_remark,
)

WORDS = "Ensam om roboten på kvällen när felen kommer"


def gap(name: str, dots: int, importance: int | None = None, effort: int | None = None) -> Gap:
    return Gap(id=name, company_id="c", text=name, theme="competence", dots=dots, importance=importance, effort=effort)


def lines(count: int, text: str = WORDS) -> tuple[VoteLine, ...]:
    return tuple(VoteLine(chr(ord("a") + n), text, str(n), str(n), n) for n in range(count))


def test_a_list_has_air_where_there_is_room_and_two_columns_where_there_is_little() -> None:
    assert [line.plain for line in list_lines(lines(2), 30, 9)] == [
        "  a  Ensam om roboten på",
        "     kvällen när felen kommer",
        "",
        "  b  Ensam om roboten på",
        "     kvällen när felen kommer",
        "",
    ]
    assert [line.plain for line in list_lines(lines(2), 30, 2)] == [
        "  a  Ensam om roboten på …",
        "  b  Ensam om roboten på …",
    ]
    columns = [line.plain for line in list_lines(lines(3, "Kort"), 70, 2)]
    assert [row.split() for row in columns] == [["a", "Kort", "c", "Kort"], ["b", "Kort"]]


def test_dots_used_and_left_are_told_apart_without_colour() -> None:
    assert [dots_line(used, 3).plain for used in range(4)] == ["○ ○ ○ ", "● ○ ○ ", "● ● ○ ", "● ● ● "]


@pytest.mark.parametrize(
    ("present", "remark"),
    [
        (0, "3 prickar i allt"),
        (2, "3 prickar i allt   2 × 3 = 6"),
        (1, "3 prickar i allt   1 × 3 = 3  ✓"),
    ],
)
def test_the_sum_of_the_wall_is_held_against_those_present(present: int, remark: str) -> None:
    assert tally_remark(VoteFacts(lines(3), present=present)).plain == remark


def test_more_dots_than_the_room_has_is_a_question() -> None:
    said = tally_remark(VoteFacts(lines(4), present=1)).plain
    assert said == "6 prickar i allt   1 × 3 = 3   ! 3 fler än vad de som är på plats har. Räkna om?"


def test_the_line_under_the_cursor_is_marked() -> None:
    assert [line.plain for line in tally_lines(lines(2, "Kort"), 1, 24)] == [
        "  a  Kort           0 ",
        "▸ b  Kort           1 ",
    ]


def test_the_outcome_has_a_bar_each_and_says_who_shares_a_place() -> None:
    held = (
        Standing(place=1, tied=False, gap=gap("Ett", 4), dots=4),
        Standing(place=2, tied=True, gap=gap("Två", 2), dots=2),
        Standing(place=2, tied=True, gap=gap("Tre", 2), dots=2),
    )
    drawn = [line.plain.rstrip() for line in outcome_lines(held, 50, 5)]
    assert drawn == [
        "   1   Ett                          4 ████████████",
        "   2=  Två                          2 ██████",
        "   2=  Tre                          2 ██████",
        "",
        "  = delar plats med ett annat",
    ]


def test_what_is_not_weighed_is_said_where_it_decides() -> None:
    gaps = [gap("a", 5, 4, 2), gap("b", 5, 4), gap("c", 5)]
    assert [ranking_line(rank) for rank in explained(gaps)] == [
        "Plats 1: 5 prickar, vikt 4, insats 2; prickar och vikt som plats 2, där insatsen inte är vägd",
        "Plats 2: 5 prickar, vikt 4; lika många prickar som plats 3, som inte är vägd",
        "Plats 3: 5 prickar, inte vägt än; lika många prickar som plats 2 men inte vägt",
    ]


def test_the_last_gap_is_told_why_it_is_behind_and_secret_dots_stay_out() -> None:
    use("en")
    gaps = [gap("a", 1, 5, 1), gap("b", 1, 5, 4)]
    ranks = explained(gaps)
    told = ranking_line(ranks[1]), ranking_line(ranks[1], secret=True)
    use("sv")
    assert told == (
        "Place 2: 1 dot, importance 5, effort 4; dots and importance as place 1 but more effort",
        "Place 2: importance 5, effort 4",
    )


def test_a_decision_is_named_on_both_sides() -> None:
    acting = Gap(id="z", company_id="c", text="z", theme="competence", decision=Decision.ACT)
    assert [ranking_line(rank).split("; ")[1] for rank in explained([gap("a", 3), acting])] == [
        "Agera går före Obeslutat på plats 2",
        "Agera på plats 1 går före Obeslutat",
    ]


@pytest.mark.parametrize(
    ("importance", "effort", "said"),
    [
        (5, 1, "Gör först"),
        (3, 3, "Gör först"),
        (4, 4, "Planera väl"),
        (1, 2, "Ta i farten"),
        (2, 5, "Låt vara så länge"),
    ],
)
def test_a_quadrant_says_what_to_do(importance: int, effort: int, said: str) -> None:
    assert quadrant(importance, effort) == said
