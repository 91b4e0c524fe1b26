"""Reading the same file in again changes nothing, whatever it holds."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from mindgap.imports.located import letter, row_list
from mindgap.imports.table import Row, Table
from tests.imports.desk import empty_desk

NAMES = st.sampled_from(["Eva Ek", "Ek, Eva", "Bo Al", "Hadži?", "Hadžić", "", "Åsa Öberg"])
CODES = st.sampled_from(["1", "2", "A3", "a3", "", "007"])
LEVELS = st.sampled_from(["", "0", "1", "2", "3", "-", "9", "x"])
WORDS = st.sampled_from(["", "Svets", "Lager?", "Lagerx", "Svets/Lagerx", "Lager? och Svets", "A/B", "B, svets"])
NAMESAKES = st.sampled_from(["asked", "apart", "one"])
KINDS = st.sampled_from(["", "K", "T", "?"])
PEOPLE = st.lists(st.tuples(CODES, NAMES, WORDS, KINDS, LEVELS, LEVELS), min_size=1, max_size=8)


def table(people: list[tuple[str, ...]], *, coded: bool) -> Table:
    headings = ("Anst.nr", "Namn", "Avdelning", "K/T", "Svets", "Svarv")
    rows = [headings, *people] if coded else [row[1:] for row in (headings, *people)]
    kept = tuple(Row(n, tuple(row)) for n, row in enumerate(rows, 1) if any(row))
    return Table("list.csv", kept)


@settings(max_examples=200, deadline=None)
@given(files=st.lists(st.tuples(PEOPLE, st.booleans(), NAMESAKES), min_size=1, max_size=3))
def test_a_file_read_in_twice_changes_nothing_the_second_time(
    files: list[tuple[list[tuple[str, ...]], bool, str]],
) -> None:
    desk = empty_desk(Path())
    mapping = {"Svets": "area", "Svarv": "area"}
    for people, coded, namesakes in files:
        read = table(people, coded=coded)
        if len(read.rows) < 2:
            continue
        said: dict[str, Any] = {"mapping": mapping, "levels": {"x": 3}, "namesakes": namesakes}
        desk.read_in(read, **said)
        again = desk.plan(read, **said)
        assert again.empty
    codes = [p.code.casefold() for p in desk.analysis.people]
    assert len(codes) == len(set(codes))


def test_letters_and_row_lists_are_worded_as_spreadsheets_do() -> None:
    assert [letter(i) for i in (0, 25, 26, 51, 52, 701, 702, 16383)] == ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA", "XFD"]
    assert row_list([2, 3, 4, 7, 9, 10]) == "2–4, 7, 9–10"
    assert row_list([]) == ""


def test_of_hundreds_of_rows_only_the_first_are_named() -> None:
    assert row_list(range(2, 1000, 2)) == "2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, …"
