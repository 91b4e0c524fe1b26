"""Rows about people: what is wrong is told with its place, the rest can be read in without it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from mindgap.domain.person import Category
from mindgap.imports import errors
from mindgap.imports.values import category_of, date_of, full_name, whole_number
from tests.imports.desk import Desk


def told(desk: Desk, text: str, **said: Any) -> list[str]:
    return [str(p) for p in desk.plan(desk.text(text), **said).problems]


def test_each_problem_names_row_column_value_and_what_would_be_right(desk: Desk) -> None:
    text = (
        f"Anst.nr;Namn;Kategori;Slutdatum;Svets\n1;Eva;X;;3\n;Bo;K;;2\n3;{'å' * 201};;i maj;9\n4;Pia;T;2027-01-31;hm\n"
    )
    assert told(desk, text) == [
        (
            "Row 2, column C “Kategori”: “X” is no category. "
            "It should be K or kollektiv, T or tjänsteman, or an empty cell."
        ),
        (
            "Row 3, column A “Anst.nr”: The code is missing. "
            "It should be the code or number that the company calls the person by."
        ),
        "Row 4, column B “Namn”: The text has 201 characters. It should be at most 200 characters.",
        "Row 4, column D “Slutdatum”: “i maj” is no date. It should be a date such as 2026-10-02, or an empty cell.",
        (
            "Row 4, column E “Svets”: “9” is above the highest step. "
            "It should be a whole number from 0 to 5, or an empty cell."
        ),
        (
            "Row 5, column E “Svets”: “hm” is no step. It should be a whole number from 0 to 5, an empty cell, "
            "or a value whose step was said (--levels hm=STEP)."
        ),
    ]


def test_the_rest_is_read_in_only_if_the_user_says_so(desk: Desk) -> None:
    path = desk.text("Anst.nr;Namn;Kategori\n1;Eva Ek;K\n2;Bo Al;X\n3;Pia Ås;\n")
    plan = desk.plan(path)
    with pytest.raises(errors.UnreadRowsError, match="has 1 cells that cannot be read, the first on row 3"):
        plan.require_ready()
    plan.require_ready(skip_bad_rows=True)
    desk.store(plan)
    assert [p[0] for p in desk.people] == ["1", "3"]


def test_a_code_may_stand_twice_only_for_the_same_person(desk: Desk) -> None:
    text = "Anst.nr;Namn;Avdelning\n7;Eva Ek;Svets\n8;Bo Al;Lager\n7;Ewa Ek;Lager\n8;Bo Al;\n7;Eva Ek;Svets\n"
    plan = desk.plan(desk.text(text))
    assert [str(p) for p in plan.problems] == [
        (
            "Row 4, column A “Anst.nr”: The same code stands on row 2, with something else under “Namn”. "
            "There should be one code per person, and the same data on all rows of a person."
        )
    ]
    assert [str(n) for n in plan.notes] == [
        "Row 5 is the same person as row 3; they are read as one.",
        "Row 6 is the same person as row 2; they are read as one.",
    ]
    assert [(p.code, p.team) for p in plan.new_people] == [("7", "Svets"), ("8", "Lager")]


def test_a_person_on_two_rows_of_a_matrix_has_the_areas_of_both(desk: Desk) -> None:
    plan = desk.read_in(desk.text("Anst.nr;Svets;Svarv\n7;3;\n7;;2\n7;1;\n"))
    assert desk.steps == {("7", "Svets"): 3, ("7", "Svarv"): 2}
    assert [(p.row, p.value) for p in plan.problems] == [(4, "7")]


def test_namesakes_with_codes_of_their_own_are_two_people(desk: Desk) -> None:
    plan = desk.read_in(desk.text("Anst.nr;Namn\n7;Nils Andersson\n8;Nils Andersson\n9;\n"))
    assert plan.clean
    assert [p[:2] for p in desk.people] == [("7", "Nils Andersson"), ("8", "Nils Andersson"), ("9", "")]


def test_without_codes_people_are_known_by_name_and_get_codes(desk: Desk) -> None:
    desk.read_in(desk.text("Kod;Namn\nP02;Eva Ek\n"))
    path = desk.text("Namn;Svets\nEk, Eva;3\nBo Al;2\nPia Ås;1\nSumma;6\n")
    plan = desk.read_in(path)
    assert [p[:2] for p in desk.people] == [("P02", "Eva Ek"), ("P01", "Bo Al"), ("P03", "Pia Ås")]
    assert desk.steps == {("P02", "Svets"): 3, ("P01", "Svets"): 2, ("P03", "Svets"): 1}
    assert [str(n) for n in plan.notes] == [
        "Row 5 “Summa” is left out: it is a sum.",
        (
            "The file has no column with codes. People are recognised by their whole name; "
            "new ones get the codes P01, P02 …"
        ),
    ]
    assert desk.plan(path).empty


def test_namesakes_without_codes_cannot_be_told_apart(desk: Desk) -> None:
    assert told(desk, "Namn;Team\nEva Ek;Svets\nEva Ek;Lager\n") == [
        (
            "Row 3, column A “Namn”: The same name stands on row 2, with something else under “Team”. "
            "Add a column with a code per person, or say whether they are different people or one in several teams "
            "(--namesakes, or w on the screen)."
        )
    ]
    desk.read_in(desk.text("Kod;Namn\n1;Bo Al\n2;Bo Al\n"))
    assert told(desk, "Namn;Team\nBo Al;Svets\n") == [
        (
            "Row 2, column A “Namn”: Several people here have this name: 1, 2. "
            "Add a column with a code per person, so that namesakes can be told apart."
        )
    ]


def test_a_row_wider_than_its_headings_is_refused(desk: Desk) -> None:
    plan = desk.plan(desk.text("Anst.nr,Namn,Team\n1,Ek, Eva,Svets\n2,Bo Al,Lager\n"))
    assert [str(p) for p in plan.problems] == [
        (
            "Row 2, column D: The row has more values than there are headings, "
            "so its values stand under the wrong ones. "
            'Put quotation marks (") around a value that holds the separator.'
        )
    ]
    assert [p.code for p in plan.new_people] == ["2"]


def test_rows_about_nobody_are_left_out_and_told(desk: Desk) -> None:
    text = "Anst.nr;Namn;Team;Svets\n1;Eva Ek;A;3\n;;A;2\nTotalt;;;5\n;Medelvärde;;2\n;;;\nNatt;;;\n2;;;\n"
    plan = desk.read_in(desk.text(text))
    assert [str(n) for n in plan.notes] == [
        "Row 3 “A” is left out: it has neither code nor name.",
        "Row 4 “Totalt” is left out: it is a sum.",
        "Row 5 “Medelvärde” is left out: it is a sum.",
        "Row 7 “Natt” is left out: it is a heading for the rows below it, or a remark.",
    ]
    assert [p[0] for p in desk.people] == ["1", "2"]


def test_a_group_row_in_a_short_list_is_nobody(desk: Desk) -> None:
    plan = desk.plan(desk.text("Anst.nr;Namn\nNatt;\n1;Eva Ek\n2;Bo Al\n3;\n4;Pia Ås\n5;Eva\n"))
    assert [p.code for p in plan.new_people] == ["1", "2", "3", "4", "5"]


def test_a_legend_below_the_table_is_nobody(desk: Desk) -> None:
    text = "Anst.nr;Namn;Svets\n1;Eva Ek;3\n2;Bo Al;1\n;;\nI;Introduktion;\nU;Självständig;\n1 = under upplärning;;\n"
    plan = desk.plan(desk.text(text))
    assert [p.code for p in plan.new_people] == ["1", "2"]
    assert [str(n).split(":")[0] for n in plan.notes] == [
        "Row 5 “I” is left out",
        "Row 6 “U” is left out",
        "Row 7 “1 = under upplärning” is left out",
    ]


def test_a_changed_file_updates_by_code_and_leaves_what_it_does_not_say(desk: Desk) -> None:
    desk.read_in(desk.text("Anst.nr;Namn;Titel;Avdelning;K/T\nA7;Eva Ek;Svetsare;Svets;K\nA8;Bo Al;Ekonom;Kontor;T\n"))
    plan = desk.read_in(
        desk.text(
            "Employee id;Surname;First name;Department;Category\na7;Ek;Eva;Lager;\nA8;Al;Bo;Kontor;white-collar\n"
        )
    )
    assert [(c.old.team, c.new.team) for c in plan.changed_people] == [("Svets", "Lager")]
    assert plan.unchanged == 1
    assert desk.people == [
        ("A7", "Eva Ek", "Svetsare", "Lager", "blue_collar"),
        ("A8", "Bo Al", "Ekonom", "Kontor", "white_collar"),
    ]


@pytest.mark.parametrize(
    ("text", "category"),
    [
        *(
            (t, Category.BLUE_COLLAR)
            for t in ("K", "k.", "Kollektiv", "kollektivanställd", "Arbetare", "Blue-collar", "blue")
        ),
        *((t, Category.WHITE_COLLAR) for t in ("T", "Tj", "tjm", "Tjänsteman", "White collar", "TJÄNSTEMÄN")),
        *((t, None) for t in ("", "X", "K/T", "IF Metall")),
    ],
)
def test_categories_are_read_as_people_write_them(text: str, category: Category | None) -> None:
    assert category_of(text) is category


@pytest.mark.parametrize(
    "text",
    [
        "2026-10-02",
        "20261002",
        "261002",
        "26-10-02",
        "2026-10-02 00:00:00",
        "2/10 2026",
        "02/10/2026",
        "2.10.2026",
        "2-10-26",
        "2 oktober 2026",
        "den 2 okt. 2026",
        "2:a oktober 2026",
        "2 October 2026",
        "2026-10-02 12:30",
    ],
)
def test_dates_are_read_in_swedish_forms(text: str) -> None:
    assert date_of(text) == date(2026, 10, 2)


@pytest.mark.parametrize("text", ["", "2026-13-01", "2026-02-30", "31/11 2026", "oktober", "2 hej 2026", "1234567"])
def test_what_is_no_date_is_none(text: str) -> None:
    assert date_of(text) is None


def test_names_are_turned_first_name_first() -> None:
    assert [full_name(n) for n in ("Ek, Eva", "Eva Ek", "von Ek,Eva Maria", "Ek,", "a, b, c", "")] == [
        "Eva Ek",
        "Eva Ek",
        "Eva Maria von Ek",
        "Ek,",
        "a, b, c",
        "",
    ]


def test_only_whole_numbers_are_steps() -> None:
    assert [whole_number(n) for n in ("3", "3,0", "3.00", "03", "3,5", "-1", "+2", "٣", "3 ", "")] == [
        3,
        3,
        3,
        3,
        *[None] * 6,
    ]


def test_a_dash_says_nothing_wherever_it_stands(desk: Desk) -> None:
    text = (
        "Anst.nr;Namn;Titel;Avdelning;Kategori;Slutar;Svets\n1;Eva Ek;-;–;-;—;-\n2;Bo Al;Svetsare;Blå;K;2027-01-31;2\n"
    )
    plan = desk.read_in(desk.text(text))
    assert plan.clean
    assert desk.people == [("1", "Eva Ek", "", "", None), ("2", "Bo Al", "Svetsare", "Blå", "blue_collar")]
    assert [p.leaves for p in desk.analysis.people] == [None, date(2027, 1, 31)]
