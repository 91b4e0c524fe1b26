"""Personal identity numbers are refused wherever they stand, and never repeated."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

import pytest

from mindgap.imports.located import Message
from mindgap.imports.people_plan import PeoplePlan
from tests.imports.desk import Desk, Rows

NUMBER = "811228-9874"
REFUSED = "The cell holds a personal identity number, which is never stored. Leave the number out."


def texts(value: object) -> Iterator[str]:
    """Give every text in a plan."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Message):
        yield str(value)
        yield from texts(dict(value.params).values())
    elif is_dataclass(value):
        for field in fields(value):
            yield from texts(getattr(value, field.name))
    elif isinstance(value, tuple) or type(value).__name__ == "dict_values":
        for part in value:  # type: ignore[attr-defined]  # a tuple or a view of values
            yield from texts(part)


def is_silent(plan: PeoplePlan) -> bool:
    said = "\n".join((*texts(plan), *map(str, plan.problems), *map(str, plan.notes)))
    return all(part not in said for part in ("811228", "9874", "81-12-28", "19811228"))


@pytest.mark.parametrize("column", ["Anst.nr", "Namn", "Titel", "Avdelning", "K/T", "Slutdatum", "Svets"])
def test_in_a_used_column_the_row_is_refused(desk: Desk, column: str) -> None:
    headings = ["Anst.nr", "Namn", "Titel", "Avdelning", "K/T", "Slutdatum", "Svets"]
    good = ["1", "Eva Ek", "Svetsare", "Svets", "K", "", "3"]
    bad = [NUMBER if h == column else v for h, v in zip(headings, ["2", *good[1:]], strict=True)]
    plan = desk.read_in(desk.text("\n".join(map(";".join, (headings, good, bad)))))
    letter = "ABCDEFG"[headings.index(column)]
    assert [str(p) for p in plan.problems] == [f"Row 3, column {letter} “{column}”: {REFUSED}"]
    assert [p[0] for p in desk.people] == ["1"]
    assert is_silent(plan)


@pytest.mark.parametrize("heading", ["Anteckning", "Skåp", "Telefon", ""])
def test_in_a_column_that_is_not_used_only_the_cell_is_refused(desk: Desk, heading: str) -> None:
    plan = desk.read_in(desk.text(f"Anst.nr;Namn;{heading}\n1;Eva Ek;ring {NUMBER}\n2;Bo Al;hej\n"))
    place = f"column C “{heading}”" if heading else "column C"
    assert [str(p) for p in plan.problems] == [f"Row 2, {place}: {REFUSED}"]
    assert not plan.clean
    assert [p[0] for p in desk.people] == ["1", "2"]
    assert is_silent(plan)


def test_a_column_of_them_is_left_out_whole_with_its_rows_named(desk: Desk) -> None:
    rows = "".join(f"{n};Person {n};{NUMBER}\n" for n in (1, 2, 3)) + f"4;Person 4;\n5;Person 5;{NUMBER}\n"
    plan = desk.read_in(desk.text("Anst.nr;Namn;Personnummer\n" + rows))
    assert plan.clean
    assert len(desk.people) == 5
    assert [str(n) for n in plan.notes] == [
        "Column C “Personnummer” is left out: that is never stored about a person.",
        "Column C “Personnummer”: personal identity numbers were refused (row 2–4, 6).",
    ]
    assert is_silent(plan)


def test_titles_headings_sums_and_remarks_are_looked_through(desk: Desk) -> None:
    text = f"Lista {NUMBER};\n;\nAnst.nr;Namn;{NUMBER}\n1;Eva Ek;3\nSumma;{NUMBER};\nUpprättad av {NUMBER};;\n"
    plan = desk.plan(desk.text(text))
    assert [(p.row, p.column, p.value, p.refuses_row) for p in plan.problems] == [
        (1, "A", "******", False),
        (3, "C", "******", False),
        (5, "B", "******", False),
        (6, "A", "******", False),
    ]
    assert is_silent(plan)


def test_in_sheets_they_come_as_numbers(desk: Desk) -> None:
    rows: Rows = [
        ["Anst.nr", "Namn", "Övrigt"],
        [1, "Eva Ek", 8112289874],
        [198112289874, "Bo Al", None],
        [3, "Pia Ås", 1.5],
    ]
    plan = desk.read_in(desk.book({"Blad1": rows}))
    assert [(p.row, p.column) for p in plan.problems] == [(2, "C"), (3, "A")]
    assert [p[0] for p in desk.people] == ["1", "3"]
    assert is_silent(plan)


def test_invisible_signs_do_not_hide_them(desk: Desk) -> None:
    plan = desk.plan(desk.text("Anst.nr;Namn\n1;8\u200b11228\u2013\u00ad9874\n2;８１１２２８９８７４\n"))
    assert [(p.row, p.column) for p in plan.problems] == [(2, "B"), (3, "B")]


def test_a_file_name_is_masked_in_errors(desk: Desk) -> None:
    path = desk.text("Ort\nLund\n", name=f"{NUMBER}.csv")
    with pytest.raises(Exception, match=r"“\*{6}-\*{4}\.csv”") as raised:
        desk.plan(path)
    assert "811228" not in str(raised.value)


@pytest.mark.parametrize("number", ["131052-308T", "44051401359", "15107000183", "811228-TF34"])
def test_those_of_other_countries_and_reserve_numbers_are_refused_too(desk: Desk, number: str) -> None:
    plan = desk.read_in(desk.text(f"Anst.nr;Namn;Svets\n1;Eva Ek;3\n2;Bo Al {number};2\n"))
    assert [str(p) for p in plan.problems] == [f"Row 3, column B “Namn”: {REFUSED}"]
    assert [p[0] for p in desk.people] == ["1"]
    assert number not in "\n".join(texts(plan))
