"""Text tables are read whatever program saved them, or refused with the row where they break."""

from __future__ import annotations

import pytest

from mindgap.domain.errors import MindgapError
from mindgap.imports import errors
from mindgap.imports.reading import read_table
from tests.imports.desk import Desk

LIST = [
    ["Anst.nr", "Namn", "Avdelning", "Kategori"],
    ["7", "Åsa Öberg", "Svets; natt", "K"],
    ["8", "Ekström, Örjan", "Lager", "T"],
]
ENCODINGS = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"]


def written(rows: list[list[str]], separator: str, end: str = "\r\n") -> str:
    return end.join(separator.join(f'"{v}"' if separator in v else v for v in row) for row in rows) + end


@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
@pytest.mark.parametrize("encoding", ENCODINGS)
def test_letters_and_separators_are_found_out(desk: Desk, encoding: str, separator: str) -> None:
    plan = desk.read_in(desk.text(written(LIST, separator), encoding))
    assert plan.clean
    assert desk.people == [
        ("7", "Åsa Öberg", "", "Svets; natt", "blue_collar"),
        ("8", "Örjan Ekström", "", "Lager", "white_collar"),
    ]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_of_every_system_are_read(desk: Desk, end: str) -> None:
    assert len(desk.plan(desk.text(written(LIST, ";", end))).new_people) == 2


def test_letters_that_cp1252_lacks_survive_in_utf_8(desk: Desk) -> None:
    desk.read_in(
        desk.text("Anst.nr;Namn\n1;Đorđe Łuczak\n2;Ayşe Yılmaz\n3;Nguyễn Thị\n4;Żaneta Žižek\n5;Őze Kovačić\n")
    )
    assert [p[1] for p in desk.people] == ["Đorđe Łuczak", "Ayşe Yılmaz", "Nguyễn Thị", "Żaneta Žižek", "Őze Kovačić"]


def test_letters_lost_in_cp1252_are_kept_as_they_are_and_told(desk: Desk) -> None:
    plan = desk.read_in(desk.bytes("Anst.nr;Namn\n1;Đorđe Hägg\n2;Åsa\n".encode("cp1252", "replace")))
    assert [p[1] for p in desk.people] == ["?or?e Hägg", "Åsa"]
    assert [str(n) for n in plan.notes] == [
        "Names hold a question mark, which often stands for a letter lost when the file was saved (row 2)."
    ]


def test_a_first_line_that_names_the_separator_is_obeyed_and_not_counted(desk: Desk) -> None:
    plan = desk.plan(desk.text("sep=:\r\nAnst.nr:Namn:Kategori\r\n1:Eva Ek:K\r\n2:Bo Al:?\r\n"))
    assert [p.name for p in plan.new_people] == ["Eva Ek"]
    assert [(p.row, p.column) for p in plan.problems] == [(3, "C")]


def test_one_column_is_a_table_too(desk: Desk) -> None:
    desk.read_in(desk.text("Namn\nEva Ek\nBo Al\n"))
    assert [p[:2] for p in desk.people] == [("P01", "Eva Ek"), ("P02", "Bo Al")]


def test_commas_in_names_and_decimals_do_not_beat_semicolons(desk: Desk) -> None:
    desk.read_in(desk.text("Anst.nr;Namn;Frånvaro\n1;Ek, Eva;3,5\n2;Al, Bo;4,5\n3;Ås, Pia;0,5\n"))
    assert [p[1] for p in desk.people] == ["Eva Ek", "Bo Al", "Pia Ås"]


def test_values_kept_as_text_by_spreadsheets_are_read_plainly(desk: Desk) -> None:
    desk.read_in(desk.text("Anst.nr;Namn;Avdelning\n=\"007\";Eva Ek;'=1+1\n008;Bo Al;'-natt\n"))
    assert [(p[0], p[3]) for p in desk.people] == [("007", "=1+1"), ("008", "-natt")]


def test_a_value_may_run_over_several_lines(desk: Desk) -> None:
    desk.read_in(desk.text('Anst.nr;Namn;Avdelning\n1;Eva Ek;"Svets\nnatt"\n2;Bo Al;Lager\n'))
    assert [p[3] for p in desk.people] == ["Svets natt", "Lager"]


def test_title_rows_empty_rows_and_repeated_headings_do_not_disturb(desk: Desk) -> None:
    text = "Personal\n\nUtskriven 2026-10-02;;\n\nAnst.nr;Namn;Team\n\n1;Eva Ek;Svets\nAnst.nr;Namn;Team\n2;Bo Al;\n"
    plan = desk.read_in(desk.text(text))
    assert desk.people == [("1", "Eva Ek", "", "Svets", None), ("2", "Bo Al", "", "", None)]
    assert [str(n) for n in plan.notes] == ["Row 8 is left out: it repeats the headings."]


BROKEN: list[tuple[bytes, type[MindgapError], str]] = [
    (b"", errors.EmptyFileError, "“list.csv” is empty."),
    (b"\n \r\n\t\n", errors.EmptyFileError, "“list.csv” is empty."),
    (b"\xef\xbb\xbf", errors.EmptyFileError, "“list.csv” is empty."),
    (b";;;\r\n;;;\r\n", errors.EmptyFileError, "“list.csv” is empty."),
    (b"Anst.nr;Namn\n1;Eva\n2;\x81\x8d\n", errors.EncodingError, "Row 3 in “list.csv”"),
    ("Anst.nr;Namn\n1;Håkan\n2;Mäkinen\n".encode("mac_roman"), errors.EncodingError, "Row 2 in “list.csv”"),
    ("Anst.nr;Namn\n1;Eva\n2;Björk\n".encode("cp437"), errors.EncodingError, "Row 3 in “list.csv”"),
    (b"\xef\xbb\xbfAnst.nr;Namn\n1;\xe5sa\n", errors.EncodingError, "Row 2 in “list.csv”"),
    (b'Anst.nr;Namn\n1;Eva\n2;"Bo\n3;Pia\n', errors.UnclosedQuoteError, "Row 3 in “list.csv”"),
    (b'Anst.nr;Namn\n1;"Bo" Ek\n3;Pia\n', errors.UnclosedQuoteError, "Row 2 in “list.csv”"),
    (b'Anst.nr;Namn\n1;"Bo\n2;"Pia"\n', errors.UnclosedQuoteError, "Row 2 in “list.csv”"),
    (b"Anst.nr;Namn\n", errors.NoRowsError, "“list.csv” has headings but no rows below them."),
    (b"1;2;3\n4;5;6\n", errors.NoHeadingsError, "No row of headings was found in “list.csv”."),
    (b"Ort;Telefon\nLund;040\n", errors.NoPersonColumnError, "Its headings are: “Ort”, “Telefon”."),
    (b"%PDF-1.7\n%\xe2\xe3\n", errors.NotATableError, "“list.csv” is neither a text table nor a workbook."),
    (b"SQLite format 3\x00" + bytes(4096), errors.NotATableError, "“list.csv” is neither"),
    (b"<html><table><tr><td>Namn</td></tr></table>", errors.NotATableError, "“list.csv” is neither"),
    (bytes(range(1, 32)) * 40, errors.NotATableError, "“list.csv” is neither"),
]


@pytest.mark.parametrize(("data", "error", "start"), BROKEN, ids=lambda value: getattr(value, "__name__", ""))
def test_a_file_that_is_no_table_says_what_is_wrong(
    desk: Desk, data: bytes, error: type[MindgapError], start: str
) -> None:
    with pytest.raises(error) as raised:
        desk.plan(desk.bytes(data))
    assert start in str(raised.value)


def test_missing_files_folders_and_locked_doors_are_told_apart(desk: Desk) -> None:
    with pytest.raises(errors.FileMissingError, match=r"There is no file “nowhere\.csv”"):
        read_table(desk.folder / "nowhere.csv")
    with pytest.raises(errors.FileMissingError):
        read_table(desk.text("x") / "inside.csv")
    with pytest.raises(errors.FolderError):
        read_table(desk.folder)
    with pytest.raises(errors.UnreadableFileError):
        read_table(desk.folder / ("x" * 300))


def test_a_text_file_has_no_sheets(desk: Desk) -> None:
    with pytest.raises(errors.NoSheetsError, match="is a text file and has no sheets"):
        read_table(desk.text("Namn\nEva Ek\n"), "Blad1")
