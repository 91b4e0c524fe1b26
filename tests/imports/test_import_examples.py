from __future__ import annotations

from collections import Counter
from pathlib import Path

from openpyxl import load_workbook

from mindgap.imports.reading import read_table
from tests.imports.desk import Desk, empty_desk

AREAS = [
    "CNC-svarvning",
    "CNC-fräsning (5-axlig)",
    "Mätteknik",
    "MIG/MAG-svets",
    "Robotprogrammering",
    "Montering hydraulik",
    "Truck & lager",
    "Förebyggande underhåll",
    "Ritningsläsning",
    "Kvalitetssäkring",
    "Energi & miljö",
    "Ledarskap",
]
LOST = (
    "Names hold a question mark, which often stands for a letter lost when the file was saved "
    "(row 12, 16, 29, 36, 39, 43, 47, 49)."
)


def steps_in(path: Path) -> dict[tuple[str, str], int]:
    """Read the matrix with another library, by hand: codes in column A, areas from column D."""
    rows = list(load_workbook(path)["Kompetensmatris"].iter_rows(min_row=4, values_only=True))
    people = [row for row in rows[1:] if isinstance(row[0], int)]
    return {
        (str(row[0]), str(area)): int(str(step))
        for row in people
        for area, step in zip(rows[0][3:], row[3:], strict=True)
        if step is not None
    }


def test_the_staff_list_reads_in_without_a_flag(desk: Desk, examples: Path) -> None:
    plan = desk.read_in(examples / "personal.csv")
    assert plan.clean
    assert (len(plan.new_people), plan.new_areas, plan.placements) == (62, (), ())
    assert Counter(p[4] for p in desk.people) == {"blue_collar": 39, "white_collar": 23}
    assert desk.people[0] == ("1007", "Hülya O’Connor", "Konstruktör", "Kontor", "white_collar")
    assert desk.people[10] == ("1077", "Mehmet Hadži?", "Svetsare", "Svets", "blue_collar")
    assert desk.people[-1] == ("1434", "Karl Bengtsson", "Robotoperatör", "Svets", "blue_collar")
    notes = [str(note) for note in plan.notes]
    assert notes == [
        "Column G “Anställd sedan” is not used.",
        LOST,
        "The same names with different codes are different people (row 7, 11, 18, 63).",
    ]


def test_the_matrix_reads_in_without_a_flag(desk: Desk, examples: Path) -> None:
    plan = desk.read_in(examples / "kompetensmatris.xlsx")
    assert plan.clean
    assert [area.name for area in plan.new_areas] == AREAS
    assert [area.position for area in plan.new_areas] == list(range(12))
    assert len(plan.new_people) == 62
    assert desk.steps == steps_in(examples / "kompetensmatris.xlsx")
    assert ("1266", "Đorđe Hägg", "", "Bearbetning", None) in desk.people
    assert ("1105", "Ahmed Yılmaz", "", "Underhåll", None) in desk.people
    assert [str(note) for note in plan.notes] == [
        "The sheet “Kompetensmatris” was read. Not read: “Instruktion”.",
        *(
            f"Row {row} “{team}” is left out: it is a heading for the rows below it, or a remark."
            for row, team in (
                (5, "Bearbetning"),
                (15, "Kontor"),
                (31, "Lager & logistik"),
                (39, "Montering"),
                (57, "Svets"),
                (67, "Underhåll"),
            )
        ),
        "Row 74 “Summa ≥ 3” is left out: it is a sum.",
        "The same names with different codes are different people (row 16–17, 41, 59).",
    ]


def test_list_and_matrix_describe_the_same_people_in_either_order(tmp_path: Path, examples: Path) -> None:
    one, other = empty_desk(tmp_path), empty_desk(tmp_path)
    for desk, files in (
        (one, ("personal.csv", "kompetensmatris.xlsx")),
        (other, ("kompetensmatris.xlsx", "personal.csv")),
    ):
        for file in files:
            desk.read_in(examples / file)
    assert sorted(map(str, one.people)) == sorted(map(str, other.people))
    assert one.steps == other.steps
    assert ("1077", "Mehmet Hadžić", "Svetsare", "Svets", "blue_collar") in one.people


def test_reading_the_examples_again_changes_nothing(desk: Desk, examples: Path) -> None:
    files = [examples / "personal.csv", examples / "kompetensmatris.xlsx"]
    for file in files:
        desk.read_in(file)
    again = [desk.plan(file) for file in files]
    assert [(plan.empty, plan.unchanged) for plan in again] == [(True, 62), (True, 62)]


def test_the_table_knows_its_sheets_and_its_rows(examples: Path) -> None:
    table = read_table(examples / "kompetensmatris.xlsx")
    assert (table.file, table.sheet, table.sheets) == (
        "kompetensmatris.xlsx",
        "Kompetensmatris",
        ("Kompetensmatris", "Instruktion"),
    )
    assert (table.rows[0].number, table.rows[0].cells) == (1, ("Kompetensmatris Fiktiva Verkstaden AB",))
    assert table.rows[2].number == 4
