"""What is asked for wrongly on the command line is told so that it can be mended, in the language spoken."""

from __future__ import annotations

import shlex
from pathlib import Path

import pytest

from tests.cli.conftest import EXAMPLES, Command

COMPANY = ("--company", "Ek Mek")
MATRIX = "Anst.nr;Namn;Svets;Fräs\n1;Eva Ek;-1;=3\n2;Bo Al;=3;3,5\n3;Pia Ås;3,5;-1\n"


@pytest.fixture
def matrix(mindgap: Command, tmp_path: Path) -> Path:
    mindgap("company", "new", "Ek Mek")
    path = tmp_path / "matrix.csv"
    path.write_text(MATRIX, encoding="utf-8")
    return path


def suggested(err: str) -> list[str]:
    """Give the options of a message as a shell would, steps that are left open being 2."""
    words = shlex.split(err.replace("STEP", "2").replace("STEG", "2"))
    return words[next(i for i, word in enumerate(words) if word.startswith("--levels")) :]


def test_options_can_be_copied_as_they_are_suggested(mindgap: Command, matrix: Path) -> None:
    asked = mindgap("import", "people", matrix, *COMPANY)
    assert "--levels=-1=" in asked.err
    assert "--levels '=3=" in asked.err
    read = mindgap("import", "people", matrix, *COMPANY, *suggested(asked.err))
    assert (read.code, read.out.splitlines()[1]) == (0, "2 new areas, 6 placements")


def test_a_step_to_be_filled_in_is_called_so_in_swedish(mindgap: Command, matrix: Path) -> None:
    matrix.write_text("Anst.nr;Namn;Svets;Fräs\n1;Eva Ek;Kan;Vet\n2;Bo Al;Vet;Kan\n", encoding="utf-8")
    asked = mindgap("import", "people", matrix, *COMPANY, lang="sv")
    assert "--levels Kan=STEG" in asked.err
    assert "STEP" not in asked.err


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--levels", "I=1", "--levels", "i=2"), "“i” is said to be both “1” and “2”. Say it once."),
        (("--levels", "I=1,I=2"), "“I” is said to be both “1” and “2”. Say it once."),
        (("--map", "Namn=code", "--map", "Namn=name"), "“Namn” is said to be both “code” and “name”. Say it once."),
        (("--map", "B=code", "--map", "Namn=name"), "“Namn” is said to be both “code” and “name”. Say it once."),
    ],
)
def test_nothing_is_said_to_be_two_things(mindgap: Command, matrix: Path, options: tuple[str, ...], words: str) -> None:
    ran = mindgap("import", "people", matrix, *COMPANY, *options)
    assert (ran.code, ran.out, ran.err) == (1, "", f"{words}\n")


def test_a_table_of_scores_is_no_survey(mindgap: Command, matrix: Path) -> None:
    assert matrix.exists()
    ran = mindgap("import", "survey", EXAMPLES / "skattning_T0.csv", *COMPANY, "--round", "T0")
    assert (ran.code, ran.out) == (1, "")
    assert "lacks the columns value, count" in ran.err
    assert "mindgap import scores" in ran.err


@pytest.mark.parametrize("words", [("export", "plan", "--from"), ("check", "plan")])
def test_a_file_that_is_not_there_is_said_to_be_missing(
    mindgap: Command, tmp_path: Path, words: tuple[str, ...]
) -> None:
    ran = mindgap(*words, tmp_path / "nope.pdf", lang="sv")
    assert (ran.code, ran.err) == (1, "Det finns ingen fil ”nope.pdf”. Kontrollera namnet och mappen.\n")


def test_a_plan_file_that_cannot_be_read_is_told_without_the_systems_english(mindgap: Command, tmp_path: Path) -> None:
    (tmp_path / "folder.json").mkdir()
    ran = mindgap("export", "plan", "--from", tmp_path / "folder.json", lang="sv")
    assert (ran.code, ran.err[:33]) == (1, "”folder.json” kan inte läsas. Kon")


def test_what_can_be_checked_is_named(mindgap: Command) -> None:
    ran = mindgap("check", "x", lang="sv")
    assert ran.code == 2
    assert "argumentet plan:" in ran.err


def test_what_is_no_backup_is_not_to_be_moved_away(mindgap: Command, tmp_path: Path) -> None:
    table = tmp_path / "list.csv"
    table.write_text("Anst.nr;Namn\n" + "1;Eva Ek\n" * 200, encoding="utf-8")
    ran = mindgap("restore", table, "--yes")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith(f"“{table}” is no sound backup of MindGap’s, so nothing was changed. Point at a copy")


def test_a_folder_is_no_file_to_write(mindgap: Command, matrix: Path, tmp_path: Path) -> None:
    assert matrix.exists()
    ran = mindgap("export", "plan", *COMPANY, "--format", "json", "--out", tmp_path)
    assert ran.code == 1
    assert f"“{tmp_path}” is a folder. Give the file’s name too, such as {tmp_path}/" in ran.err


@pytest.mark.parametrize("option", [("--line", "Anna 811228-9874"), ("--logo", "x.svg=Anna 811228-9874")])
def test_no_identity_number_is_kept_or_repeated_on_documents(mindgap: Command, option: tuple[str, str]) -> None:
    ran = mindgap("funders", *option)
    assert (ran.code, ran.out) == (1, "")
    assert "personal identity number" in ran.err
    assert "9874" not in ran.err + mindgap("funders").out


def test_a_backup_makes_no_folders(mindgap: Command, matrix: Path, tmp_path: Path) -> None:
    assert matrix.exists()
    ran = mindgap("backup", tmp_path / "nope" / "b.db")
    assert (ran.code, ran.err) == (1, f"There is no folder “{tmp_path / 'nope'}”. Nothing was written.\n")
    assert not (tmp_path / "nope").exists()
    assert mindgap("backup", tmp_path / "b.db").code == 0
