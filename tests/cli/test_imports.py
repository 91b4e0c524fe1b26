from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import EXAMPLES, Command


def test_the_example_files_read_in_without_a_flag(mindgap: Command) -> None:
    mindgap("company", "new", "P")
    staff = mindgap("import", "people", EXAMPLES / "personal.csv", "--company", "P")
    assert (staff.code, staff.out) == (0, "People: 62 new, 0 changed, 0 unchanged\n0 new areas, 0 placements\n")
    matrix = mindgap("import", "people", EXAMPLES / "kompetensmatris.xlsx", "--company", "P")
    assert matrix.code == 0
    shown = json.loads(mindgap("company", "show", "P", "--json").out)
    assert (len(shown["people"]), len(shown["areas"])) == (62, 12)
    first = next(p for p in shown["people"] if p["code"] == "1378")
    assert first["category"] == "blue_collar"
    assert first["steps"]["Ritningsläsning"] == 4
    assert "name" not in first


def test_reading_the_same_file_again_changes_nothing(mindgap: Command) -> None:
    mindgap("company", "new", "P")
    mindgap("import", "people", EXAMPLES / "kompetensmatris.xlsx", "--company", "P")
    before = mindgap("company", "show", "P", "--json").out
    again = mindgap("import", "people", EXAMPLES / "kompetensmatris.xlsx", "--company", "P")
    assert again.out == "People: 0 new, 0 changed, 62 unchanged\n0 new areas, 0 placements\n"
    assert mindgap("company", "show", "P", "--json").out == before


def test_scores_read_in_by_round(mindgap: Command) -> None:
    mindgap("company", "new", "P")
    read = mindgap("import", "scores", EXAMPLES / "skattning_T0.csv", "--company", "P", "--round", "T0")
    assert (read.code, read.out) == (0, "Scores: 180 new, 0 changed, 0 unchanged\n")
    shown = json.loads(mindgap("company", "show", "P", "--json").out)
    assert [(r["label"], r["scores"]) for r in shown["rounds"]] == [("T0", 180)]


def test_scores_of_another_round_are_refused_whole(mindgap: Command) -> None:
    mindgap("company", "new", "P")
    refused = mindgap("import", "scores", EXAMPLES / "skattning_T1.csv", "--company", "P", "--round", "T0")
    assert refused.code == 1
    assert (refused.out, len(refused.err.splitlines())) == ("", 1)
    assert "nothing about the round T0, only about T1" in refused.err
    assert json.loads(mindgap("company", "show", "P", "--json").out)["rounds"][0]["scores"] == 0


def test_the_survey_reads_in_by_round_and_again_changes_nothing(mindgap: Command) -> None:
    mindgap("company", "new", "P")
    told = ("import", "survey", EXAMPLES / "enkat_T0.csv", "--company", "P", "--round", "T0")
    assert (mindgap(*told).code, mindgap(*told).out) == (0, "Survey: 0 new, 0 changed, 54 unchanged\n")
    refused = mindgap("import", "survey", EXAMPLES / "enkat_T1.csv", "--company", "P", "--round", "T0")
    assert (refused.code, refused.out, len(refused.err.splitlines())) == (1, "", 1)


def test_a_dry_run_stores_nothing(mindgap: Command) -> None:
    mindgap("company", "new", "P")
    assert mindgap("import", "people", EXAMPLES / "personal.csv", "--company", "P", "--dry-run").code == 0
    assert json.loads(mindgap("company", "show", "P", "--json").out)["people"] == []


def test_bad_rows_are_listed_and_the_rest_read_on_request(mindgap: Command, tmp_path: Path) -> None:
    mindgap("company", "new", "P")
    file = tmp_path / "lista.csv"
    file.write_text("Kod;Namn;Kategori\nA1;Åsa Öberg;K\nA2;Bo Ek;Q\nA3;811228-9874;T\n", encoding="cp1252")
    refused = mindgap("import", "people", file, "--company", "P")
    assert refused.code == 1
    assert "Row 3, column C “Kategori”" in refused.out
    assert "811228" not in refused.out + refused.err
    assert json.loads(mindgap("company", "show", "P", "--json").out)["people"] == []
    assert mindgap("import", "people", file, "--company", "P", "--skip-bad-rows").code == 0
    assert "A1" in [p["code"] for p in json.loads(mindgap("company", "show", "P", "--json").out)["people"]]


def test_letters_ask_for_their_steps(mindgap: Command, tmp_path: Path) -> None:
    mindgap("company", "new", "P")
    file = tmp_path / "matris.csv"
    file.write_text("Kod;Namn;Svets;Fräs\nA1;Åsa;I;X\nA2;Bo;L;X\nA3;Eva;;Z\n", encoding="utf-8")
    asked = mindgap("import", "people", file, "--company", "P", "--map", "Svets=area", "--map", "Fräs=area")
    assert asked.code == 1
    assert "--levels" in asked.err
    read = mindgap(
        "import", "people", file, "--company", "P", "--map", "Svets=area", "--map", "Fräs=area",
        "--levels", "I=1,L=3", "--levels", "X=2", "--levels", "Z=4",
    )  # fmt: skip
    assert read.code == 0, read.err
    people = json.loads(mindgap("company", "show", "P", "--json").out)["people"]
    assert [p["steps"] for p in people] == [{"Svets": 1, "Fräs": 2}, {"Svets": 3, "Fräs": 2}, {"Fräs": 4}]


def test_one_is_counted_as_one_in_swedish(mindgap: Command, tmp_path: Path) -> None:
    mindgap("company", "new", "P")
    file = tmp_path / "lista.csv"
    file.write_text("Kod;Namn\nA1;Åsa Öberg\n", encoding="utf-8")
    told = ("--lang", "sv", "import", "people", file, "--company", "P")
    assert mindgap(*told).out.splitlines()[0] == "Personer: 1 ny, 0 ändrade, 0 oförändrade"
    assert mindgap(*told).out.splitlines()[0] == "Personer: 0 nya, 0 ändrade, 1 oförändrad"


def test_who_gets_the_code_of_the_file_is_told(mindgap: Command, tmp_path: Path) -> None:
    mindgap("company", "new", "P")
    first, second = tmp_path / "a.csv", tmp_path / "b.csv"
    first.write_text("Namn;Avd;Svets\nAnna Ek;C;1\nBo Al;C;2\n", encoding="utf-8")
    second.write_text("Anst.nr;Namn;Avd;Svets\n77;Anna Ek;C;1\n78;Bo Al;C;2\n", encoding="utf-8")
    mindgap("import", "people", first, "--company", "P")
    tried = mindgap("import", "people", second, "--company", "P", "--dry-run")
    assert "P01 → 77, P02 → 78" in tried.err
    read = mindgap("import", "people", second, "--company", "P")
    assert read.out.splitlines()[0] == "People: 0 new, 2 changed, 0 unchanged"
    shown = json.loads(mindgap("company", "show", "P", "--json").out)
    assert [p["code"] for p in shown["people"]] == ["77", "78"]
