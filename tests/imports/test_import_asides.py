"""Rows below a matrix that say what is needed or what values mean are nobody's; people with such names stay."""

from __future__ import annotations

import pytest

from tests.imports.desk import Desk, Rows

NEEDED = ["Behov", "Krav", "Minimikrav", "Mål", "Gap", "Target", "Required", "Need", "Mål 2027", "Behov antal"]
NEEDED += ["Min. required", "BEHOV:", "Krav per skift", "Tavoite", "Soll", "Wymagane"]


def names(desk: Desk) -> list[str]:
    return [p.name for p in desk.analysis.people]


@pytest.mark.parametrize("word", NEEDED)
@pytest.mark.parametrize("shape", ["{0};;4;4", ";{0};4;4", "{0};{0};4;4", "9;{0};4;4"])
def test_a_row_of_requirements_is_left_out_and_told(desk: Desk, word: str, shape: str) -> None:
    row = shape.format(word)
    plan = desk.read_in(desk.text(f"Anst.nr;Namn;MIG;TIG\n1;Eva Ek;3;1\n2;Bo Al;2;1\n{row}\n"))
    assert names(desk) == ["Eva Ek", "Bo Al"]
    assert [str(n) for n in plan.notes] == [
        f"Row 4 “{word}” is left out: it says what is needed, not what somebody can."
    ]


@pytest.mark.parametrize("word", NEEDED)
def test_so_it_is_where_there_are_no_codes(desk: Desk, word: str) -> None:
    plan = desk.read_in(desk.text(f"Namn;MIG;TIG\nEva;3;1\nBo;2;1\n{word};4;4\n"))
    assert names(desk) == ["Eva", "Bo"]
    assert str(plan.notes[0]) == f"Row 4 “{word}” is left out: it says what is needed, not what somebody can."


def test_such_rows_do_not_turn_headings_of_groups_into_people(desk: Desk) -> None:
    rows: Rows = [
        ["Nr", "Namn", "MIG", "TIG"],
        ["Lager"],
        [1, "Anna", 2, 1],
        [2, "Bo", 2, 1],
        ["Kontor"],
        [3, "Cia", 2, 1],
        ["Behov", None, 4, 4],
        ["Mål", None, 3, 3],
    ]
    plan = desk.read_in(desk.book({"Blad1": rows}))
    assert names(desk) == ["Anna", "Bo", "Cia"]
    assert [str(n)[: str(n).index(" is")] for n in plan.notes] == [
        "Row 2 “Lager”",
        "Row 5 “Kontor”",
        "Row 7 “Behov”",
        "Row 8 “Mål”",
    ]


@pytest.mark.parametrize(
    "name", ["Måns Mål", "Mål, Måns", "Eva Krav", "Kim Gap", "John Need", "Behovan Ek", "Per Mål", "Mål, Dag"]
)
def test_somebody_whose_name_holds_such_a_word_stays(desk: Desk, name: str) -> None:
    desk.read_in(desk.text(f"Namn;MIG\nEva Ek;3\n{name};2\n"))
    assert len(desk.people) == 2


def test_initials_may_be_such_a_word(desk: Desk) -> None:
    desk.read_in(desk.text("Signatur;MIG\nEEK;3\nCEL;2\n"))
    assert [p[0] for p in desk.people] == ["EEK", "CEL"]


@pytest.mark.parametrize(
    "row",
    ["1 = Kan lite;2 = Kan;3= Kan bra", "Förklaring:;1 = Kan lite;2 = Kan;3= Kan bra", ";0=kan inte;1=kan", "1=kan"],
)
@pytest.mark.parametrize("codes", [True, False])
def test_a_legend_in_several_cells_is_nobody(desk: Desk, row: str, codes: bool) -> None:  # noqa: FBT001  # a case
    text = "Anst.nr;Namn;MIG;TIG\n1;Eva Ek;3;1\n2;Bo;2;1\n" if codes else "Namn;MIG;TIG;Truck\nEva Ek;3;1;\nBo;2;1;\n"
    plan = desk.read_in(desk.text(f"{text}{row}\n"))
    assert names(desk) == ["Eva Ek", "Bo"]
    assert plan.clean
    assert any(str(n).endswith("is left out: it says what values mean.") for n in plan.notes)
