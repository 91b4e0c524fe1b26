"""Workbooks: the right sheet, titles, merged cells, sums, and the tricks that a workbook can hide."""

from __future__ import annotations

import io
import zipfile
from datetime import date, datetime
from pathlib import Path

import pytest
import xlsxwriter
from openpyxl import Workbook, load_workbook

from mindgap.domain.errors import MindgapError
from mindgap.imports import errors
from mindgap.imports.reading import read_table
from tests.imports.desk import Desk, Rows

STAFF: Rows = [["Anst.nr", "Namn", "Avdelning"], [7, "Eva Ek", "Svets"], [8, "Bo Al", "Lager"]]
MATRIX: Rows = [
    ["Kompetensmatris 2026"],
    [None, None, "I L U O = 1 2 3 4"],
    [],
    ["Anst.nr", "Namn", "Svets", "Svarv"],
    ["Natt", None, None, None],
    [7, "Ek, Eva", 3, None],
    [8, "Al, Bo", 0, 4.0],
    [None, "Summa", 1, 1],
]


def repacked(path: Path, parts: dict[str, bytes]) -> Path:
    """Replace or add parts of a workbook."""
    with zipfile.ZipFile(path) as old:
        kept = {name: old.read(name) for name in old.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name, content in {**kept, **parts}.items():
            new.writestr(name, content)
    return path


def sheet_xml(cells: str) -> bytes:
    start = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
    return f"{start}{cells}</sheetData></worksheet>".encode()


def text_cell(place: str, text: str) -> str:
    return f'<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>'


def test_titles_group_rows_and_sums_are_left_out(desk: Desk) -> None:
    plan = desk.read_in(desk.book({"Matris": MATRIX}, merged=["A1:D1", "A5:D5"]))
    assert plan.clean
    assert desk.people == [("7", "Eva Ek", "", "", None), ("8", "Bo Al", "", "", None)]
    assert desk.steps == {("7", "Svets"): 3, ("8", "Svarv"): 4}
    assert [str(n) for n in plan.notes] == [
        "Row 5 “Natt” is left out: it is a heading for the rows below it, or a remark.",
        "Row 8 “Summa” is left out: it is a sum.",
    ]


def test_the_sheet_with_the_table_is_found_and_another_can_be_named(desk: Desk) -> None:
    other: Rows = [["Anst.nr", "Namn"], [9, "Pia Ås"]]
    path = desk.book({"Läs mig": [["Fyll i 1–4."]], "Natt": other, "Dag": STAFF})
    assert read_table(path).sheet == "Dag"
    named = desk.plan(path, " natt ")
    assert [p.name for p in named.new_people] == ["Pia Ås"]
    assert [str(n) for n in named.notes] == ["The sheet “Natt” was read. Not read: “Läs mig”, “Dag”."]
    with pytest.raises(errors.SheetMissingError) as raised:
        read_table(path, "Helg")
    assert str(raised.value) == "“book.xlsx” has no sheet called “Helg”. It has: “Läs mig”, “Natt”, “Dag”."


def test_a_hidden_sheet_is_read_only_when_it_is_named(desk: Desk) -> None:
    path = desk.book({"Synligt": STAFF, "Dolt": [*STAFF, [9, "Pia Ås", "Svets"]]})
    book = load_workbook(path)
    book["Dolt"].sheet_state = "hidden"
    book.save(path)
    assert read_table(path).sheet == "Synligt"
    assert len(desk.plan(path, "Dolt").new_people) == 3


def test_headings_merged_over_two_rows_are_read_from_the_lower_one(desk: Desk) -> None:
    rows: Rows = [["Anst.nr", "Namn", "Verkstad", None], [None, None, "Svets", "Svarv"], [7, "Eva Ek", 3, 1]]
    plan = desk.plan(desk.book({"Blad1": rows}, merged=["A1:A2", "B1:B2", "C1:D1"]))
    assert [a.name for a in plan.new_areas] == ["Svets", "Svarv"]
    assert [p.code for p in plan.new_people] == ["7"]


def test_a_group_row_without_merged_cells_is_known_by_its_text(desk: Desk) -> None:
    rows: Rows = [
        ["Anst.nr", "Namn", "Team", "Svets"],
        ["Natt"],
        [7, "Eva Ek", "A", 3],
        ["Dag"],
        ["A"],
        [8, "Bo Al", "A", 2],
    ]
    plan = desk.read_in(desk.book({"Blad1": rows}))
    assert [p[0] for p in desk.people] == ["7", "8"]
    assert len(plan.notes) == 3


def test_numbers_dates_and_truths_become_plain_text(desk: Desk) -> None:
    rows: Rows = [
        ["Anst.nr", "Namn", "Slutdatum", "Lag", "Svets"],
        [1007.0, "Eva Ek", datetime(2026, 12, 31), True, 3.0],  # noqa: DTZ001  # sheets know no time zones
        ["A-17", "Bo Al", "31 december 2026", 2, "2,0"],
    ]
    desk.read_in(desk.book({"Blad1": rows}))
    assert [(p.code, p.leaves, p.team) for p in desk.analysis.people] == [
        ("1007", date(2026, 12, 31), "TRUE"),
        ("A-17", date(2026, 12, 31), "2"),
    ]
    assert desk.steps == {("1007", "Svets"): 3, ("A-17", "Svets"): 2}


def test_a_formula_gives_its_value_and_text_that_looks_like_one_stays_text(desk: Desk) -> None:
    path = desk.book({"Blad1": [["Anst.nr", "Namn", "Team"], [1, "Eva Ek", "x"]]})
    row = text_cell("A2", "1") + text_cell("B2", '=HYPERLINK("http://x")') + '<c r="C2"><f>1+1</f><v>2</v></c>'
    heads = text_cell("A1", "Anst.nr") + text_cell("B1", "Namn") + text_cell("C1", "Team")
    cells = f'<row r="1">{heads}</row><row r="2">{row}</row>'
    desk.read_in(repacked(path, {"xl/worksheets/sheet1.xml": sheet_xml(cells)}))
    assert desk.people == [("1", '=HYPERLINK("http://x")', "", "2", None)]


def test_a_workbook_is_known_by_its_content_not_its_name(desk: Desk) -> None:
    path = desk.book({"Blad1": STAFF}, name="list.csv")
    assert len(desk.plan(path).new_people) == 2


def locked() -> bytes:
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512) + "EncryptedPackage".encode("utf-16-le")


def zipped(names: list[str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as parts:
        for name in names:
            parts.writestr(name, "<x/>")
    return out.getvalue()


WRONG: list[tuple[str, bytes, type[MindgapError]]] = [
    ("text.xlsx", b"Anst.nr;Namn\n1;Eva\n", errors.NotAWorkbookError),
    ("locked.xlsx", locked(), errors.LockedWorkbookError),
    ("old.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2048), errors.OtherWorkbookError),
    ("page.xls", b"Anst.nr;Namn\n1;Eva\n", errors.OtherWorkbookError),
    ("calc.ods", zipped(["mimetype", "content.xml"]), errors.OtherWorkbookError),
    ("binary.xlsb", zipped(["xl/workbook.bin"]), errors.OtherWorkbookError),
    ("letter.docx", zipped(["word/document.xml"]), errors.NotAWorkbookError),
    ("hollow.xlsx", zipped(["xl/workbook.xml"]), errors.BrokenWorkbookError),
    ("empty.xlsx", b"", errors.EmptyFileError),
]


@pytest.mark.parametrize(("name", "data", "error"), WRONG, ids=[name for name, _, _ in WRONG])
def test_what_is_no_workbook_is_refused_by_name(desk: Desk, name: str, data: bytes, error: type[MindgapError]) -> None:
    with pytest.raises(error, match=f"“{name}”"):
        read_table(desk.bytes(data, name))


def test_a_workbook_without_cells_is_empty(desk: Desk) -> None:
    with pytest.raises(errors.EmptyFileError):
        read_table(desk.book({"Blad1": []}))


@pytest.mark.parametrize("share", [0.2, 0.5, 0.9, 0.99])
def test_a_cut_off_workbook_is_damaged(desk: Desk, share: float) -> None:
    data = desk.book({"Blad1": MATRIX}).read_bytes()
    with pytest.raises(errors.BrokenWorkbookError):
        read_table(desk.bytes(data[: int(len(data) * share)], "book.xlsx"))


def test_a_bomb_is_refused_before_it_is_unpacked(desk: Desk) -> None:
    path = desk.book({"Blad1": STAFF})
    repacked(path, {"xl/worksheets/sheet1.xml": sheet_xml(" " * 70_000_000)})
    assert path.stat().st_size < 200_000
    with pytest.raises(errors.TooLargeError, match="at most 60 MB are read"):
        read_table(path)


def test_a_document_type_is_refused(desk: Desk) -> None:
    laughs = b'<?xml version="1.0"?><!DOCTYPE sst [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><sst>&b;</sst>'
    with pytest.raises(errors.UnsafeWorkbookError):
        read_table(repacked(desk.book({"Blad1": STAFF}), {"xl/sharedStrings.xml": laughs}))


def test_one_cell_far_down_does_not_fill_the_memory(desk: Desk) -> None:
    heads = text_cell("A1", "Anst.nr") + text_cell("B1", "Namn")
    people = text_cell("A2", "1") + text_cell("B2", "Eva Ek")
    far = text_cell("XFD1048576", "x")
    cells = f'<row r="1">{heads}</row><row r="2">{people}</row><row r="1048576">{far}</row>'
    path = repacked(desk.book({"Blad1": STAFF}), {"xl/worksheets/sheet1.xml": sheet_xml(cells)})
    plan = desk.plan(path)
    assert [p.name for p in plan.new_people] == ["Eva Ek"]
    assert [str(n) for n in plan.notes] == ["What stands below 1000 empty rows was not read."]


@pytest.mark.parametrize(
    ("part", "old", "new"),
    [
        ("xl/worksheets/sheet1.xml", b'r="B2"', b'r="B99999999999"'),
        ("xl/worksheets/sheet1.xml", b'r="B2"', b'r="B1048576"'),
        ("xl/worksheets/sheet1.xml", b'<row r="2"', b'<row r="x"'),
        ("xl/sharedStrings.xml", b'uniqueCount="', b'uniqueCount="9999999999'),
        ("xl/styles.xml", b'<fonts count="', b'<fonts count="9999999999'),
        ("xl/workbook.xml", b'encoding="utf-8"', b'encoding="klingon"'),
    ],
)
def test_a_workbook_that_promises_what_it_does_not_hold_is_damaged(
    desk: Desk, part: str, old: bytes, new: bytes
) -> None:
    path = desk.folder / "book.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        for number, row in enumerate(STAFF):
            sheet.write_row(number, 0, row)
    with zipfile.ZipFile(path) as parts:
        content = parts.read(part).replace(b"UTF-8", b"utf-8")
    assert old in content
    with pytest.raises(errors.BrokenWorkbookError):
        read_table(repacked(path, {part: content.replace(old, new, 1)}))


def test_one_cell_far_out_is_refused_with_what_to_do(desk: Desk) -> None:
    cells = f'<row r="1">{text_cell("A1", "Namn")}{text_cell("XFD1", "x")}</row>'
    path = repacked(desk.book({"Blad1": STAFF}), {"xl/worksheets/sheet1.xml": sheet_xml(cells)})
    with pytest.raises(errors.TooManyColumnsError, match="reaches beyond column ALL"):
        read_table(path)


def test_formatted_but_empty_cells_far_out_do_not_matter(desk: Desk) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in STAFF:
        sheet.append(list(row))
    sheet["XFD1"].number_format = "0.00"
    sheet["A200500"].number_format = "0.00"
    book.save(desk.folder / "book.xlsx")
    assert len(desk.plan(desk.folder / "book.xlsx").new_people) == 2
