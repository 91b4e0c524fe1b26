"""Documents other than the plan, from the command line."""

from __future__ import annotations

import csv
import json
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader
from python_calamine import CalamineWorkbook

from tests.cli.conftest import Command

NAME = "Exempelverkstaden AB (påhittat företag)"


@pytest.fixture
def demo(mindgap: Command) -> Command:
    assert mindgap("demo", "--no-ui").out == f"{NAME}\n"
    return mindgap


def written(demo: Command, *words: str | Path, lang: str = "sv") -> list[Path]:
    ran = demo("export", *words, lang=lang)
    assert (ran.code, ran.err) == (0, "")
    return [Path(line) for line in ran.out.splitlines()]


def rows(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(path.read_text("utf-8-sig").splitlines(), delimiter=";"))


def test_every_employee_has_a_page_in_one_file_and_one_may_be_asked_for(demo: Command, tmp_path: Path) -> None:
    (whole,) = written(demo, "sheets", "--company", NAME)
    people = json.loads(demo("company", "show", NAME, "--json").out)["people"]
    assert len(PdfReader(whole).pages) == len(people)
    (one,) = written(demo, "sheets", "--company", NAME, "--person", people[3]["code"], "--out", tmp_path / "one.pdf")
    assert (one, len(PdfReader(one).pages)) == (tmp_path / "one.pdf", 1)
    assert people[3]["code"] in PdfReader(one).pages[0].extract_text()


def test_separate_sheets_go_into_a_folder_and_are_called_by_the_code(demo: Command, tmp_path: Path) -> None:
    files = written(demo, "sheets", "--company", NAME, "--separate", "--out", tmp_path / "blad")
    assert written(demo, "sheets", "--company", NAME, "--separate", "--out", tmp_path / "blad") == files
    assert {path.parent for path in files} == {tmp_path / "blad"}
    assert len({path.name for path in files}) == len(list((tmp_path / "blad").iterdir())) == 25
    assert {len(PdfReader(path).pages) for path in files[:3]} == {1}


def test_names_are_on_the_sheets_only_when_asked_for(demo: Command, tmp_path: Path) -> None:
    people = json.loads(demo("company", "show", NAME, "--json", "--names").out)["people"]
    first = people[0]
    for words, seen in (((), False), (("--names",), True)):
        asked = ("sheets", "--company", NAME, "--person", first["code"], *words, "--out", tmp_path / "one.pdf")
        (path,) = written(demo, *asked)
        assert (first["name"] in PdfReader(path).pages[0].extract_text()) is seen


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("sheets", "--one-file", "--separate"), 2, "--one-file"),
        (("sheets", "--person", "finns-ej"), 1, "finns-ej"),
        (("follow-up", "--since", "T8"), 1, "T8"),
        (("follow-up", "--until", "igår"), 1, "igår"),
        (("follow-up", "--for", "union", "--names"), 2, "--names"),
        (("forms", "--kind", "cards", "--format", "csv"), 2, "CSV"),
        (("forms", "--kind", "survey", "--session", "1"), 2, "--session"),
    ],
)
def test_what_cannot_be_done_is_told_in_a_line(demo: Command, words: tuple[str, ...], code: int, said: str) -> None:
    ran = demo("export", *words, "--company", NAME, lang="sv")
    assert (ran.code, said in ran.err, len(ran.err.splitlines()), ran.out) == (code, True, 1, "")


def test_nobody_has_no_sheet_and_the_attendance_list_is_of_a_company(mindgap: Command) -> None:
    mindgap("company", "new", "Tomma AB (fiktivt)")
    ran = mindgap("export", "sheets", "--company", "Tomma AB (fiktivt)")
    assert (ran.code, "nobody in the company" in ran.err) == (1, True)
    assert mindgap("export", "forms", "--kind", "attendance").code == 2


@pytest.mark.parametrize("edition", ["company", "union"])
@pytest.mark.parametrize("form", ["pdf", "html", "md"])
def test_the_follow_up_is_written_for_either_reader(demo: Command, form: str, edition: str) -> None:
    asked = ("follow-up", "--company", NAME, "--since", "T0", "--until", "T1", "--format", form, "--for", edition)
    (path,) = written(demo, *asked)
    text = path.read_text("utf-8") if form != "pdf" else "".join(p.extract_text() for p in PdfReader(path).pages)
    assert "Temana före och efter" in text
    assert path.name.startswith("uppfoljningsrapport-exempelverkstaden-ab")
    assert ("-fack-" in path.name) is (edition == "union")


@pytest.mark.parametrize("lang", ["sv", "en"])
@pytest.mark.parametrize(
    ("words", "count"),
    [(("cards",), 5), (("cards", "--per-page", "2"), 5), (("self-assessment",), 2), (("survey",), 1)],
)
def test_forms_are_for_any_company_in_both_languages(
    mindgap: Command, words: tuple[str, ...], count: int, lang: str
) -> None:
    (path,) = written(mindgap, "forms", "--kind", *words, lang=lang)
    assert len(PdfReader(path).pages) == count


def test_the_programme_is_a_report_and_a_workbook(demo: Command) -> None:
    (report,), (book,) = written(demo, "programme"), written(demo, "programme", "--format", "xlsx")
    assert "Mål och räckvidd" in "".join(p.extract_text() for p in PdfReader(report).pages)
    sheets = CalamineWorkbook.from_path(book)
    assert sheets.sheet_names == ["Mål och räckvidd", "Företag", "Personer", "Insatser", "Behov"]
    first = sheets.get_sheet_by_name("Företag").to_python()[1]
    assert (first[0], first[5]) == (NAME, 25.0)
    assert isinstance(first[2], date)


def test_own_targets_are_read_and_wrong_ones_told(demo: Command, tmp_path: Path) -> None:
    file = tmp_path / "home" / "data" / "programme.json"
    file.write_text('{"years": [{"year": 2026, "skane": 3, "blekinge": 2, "people": 77}]}', encoding="utf-8")
    (report,) = written(demo, "programme")
    assert "25/77" in "".join(p.extract_text() for p in PdfReader(report).pages)
    file.write_text('{"years": 3}', encoding="utf-8")
    ran = demo("export", "programme", lang="sv")
    assert (ran.code, "programme.json" in ran.err) == (1, True)


def test_the_regions_file_says_nothing_that_somebody_has_written(demo: Command) -> None:
    (path,) = written(demo, "region")
    found = rows(path)
    assert set(found[0]) == {"foretag", "lan", "storlek", "startar", "matt", "grupp", "varde", "dold"}
    assert {row["dold"] for row in found} <= {"ja", "nej"}
    assert all(bool(row["varde"]) is (row["dold"] == "nej") for row in found)
    assert "Exempelverkstaden" not in path.read_text("utf-8-sig")


def test_time_has_the_programmes_columns_and_no_identity_number(demo: Command) -> None:
    (path,) = written(demo, "time")
    (named,) = written(demo, "time", "--company", NAME, "--names")
    found = rows(path)
    assert found
    assert {row["personnummer"] for row in rows(named)} == {""}
    assert ({row["namn"] for row in found}, any(row["namn"] for row in rows(named))) == ({""}, True)
    assert {row["aktivitetstyp"] for row in found} <= {"Utbildning", "Validering", "Coachning", "Mind the Gap"}


def test_help_names_every_document(mindgap: Command) -> None:
    told = mindgap("--help", lang="sv").out
    commands = ("sheets", "follow-up", "forms", "programme", "region", "time", "matrix", "plan")
    assert [name for name in commands if f"  export {name} " not in told] == []
