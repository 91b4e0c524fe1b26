from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from tests.cli.conftest import EXAMPLES, Command


def test_a_backup_can_be_put_back(mindgap: Command, tmp_path: Path) -> None:
    mindgap("company", "new", "Före")
    copy = tmp_path / "kopia.db"
    assert mindgap("backup", copy).code == 0
    mindgap("company", "new", "Efter")
    assert mindgap("restore", copy).code == 1
    assert mindgap("restore", copy, "--yes").code == 0
    assert [c["name"] for c in json.loads(mindgap("company", "list", "--json").out)["companies"]] == ["Före"]


def test_a_copy_that_is_not_there_is_told_before_anything_is_asked(mindgap: Command, tmp_path: Path) -> None:
    refused = mindgap("restore", tmp_path / "ingen.db")
    assert refused.code == 1
    assert refused.err.startswith("There is no file called")


def test_a_sound_store_is_said_to_be_sound(mindgap: Command) -> None:
    mindgap("company", "new", "P")
    assert mindgap("check").code == 0


def test_a_text_file_in_the_stores_place_is_named_and_left_alone(mindgap: Command, tmp_path: Path) -> None:
    store = tmp_path / "home" / "data" / "mindgap.db"
    store.parent.mkdir(parents=True)
    store.write_text("not a database, " * 100, encoding="utf-8")
    refused = mindgap("company", "list")
    assert refused.code == 1
    assert "mindgap.db" in refused.err
    assert len(refused.err.splitlines()) <= 3
    assert store.read_text(encoding="utf-8") == "not a database, " * 100


def test_an_erased_person_is_nowhere_in_the_home(mindgap: Command, tmp_path: Path) -> None:
    mindgap("company", "new", "P")
    mindgap("import", "people", EXAMPLES / "personal.csv", "--company", "P")
    shown = json.loads(mindgap("person", "show", "1371", "--company", "P", "--json").out)
    assert shown["name"] == "Mehmet Åkesson"
    assert mindgap("backup").code == 0
    assert mindgap("person", "erase", "1371", "--company", "P", "--yes").code == 0
    assert mindgap("person", "show", "1371", "--company", "P").code == 1
    held = [f for f in (tmp_path / "home").rglob("*") if f.is_file() and "Mehmet Åkesson".encode() in f.read_bytes()]
    assert held == []


def test_a_fault_of_the_program_is_one_line_and_a_log_without_names(tmp_path: Path) -> None:
    code = (
        "import sys; from mindgap.cli import company, main\n"
        "def broken(home, arguments): raise RuntimeError('Åsa Öberg')\n"
        "company.listed = broken\n"
        f"sys.exit(main.main(['--home', {str(tmp_path)!r}, '--lang', 'en', 'company', 'list']))"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=False)
    log = (tmp_path / "data" / "error.log").read_text(encoding="utf-8")
    assert (ran.returncode, len(ran.stderr.splitlines())) == (1, 1)
    assert "Traceback" not in ran.stderr
    assert "RuntimeError" in log
    assert "Åsa" not in ran.stderr + log


def test_without_a_terminal_the_screen_says_so_instead_of_waiting(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "mindgap", "--home", str(tmp_path), "--lang", "en"]
    ran = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, encoding="utf-8", check=False)
    assert (ran.returncode, ran.stdout) == (1, "")
    assert ran.stderr.startswith("MindGap opens in a terminal window")
