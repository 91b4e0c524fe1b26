from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pypdf
import pytest

from tests.e2e.terminal import mindgap, plain

EXAMPLES = Path(__file__).parents[2] / "data" / "examples"
COMPANY = "Provverkstaden AB"


def run(home: Path, *arguments: str, **how: Any) -> subprocess.CompletedProcess[str]:
    """Run a command; one with little room on disk leaves no half-written bytecode behind for the rest."""
    kept = {"PYTHONDONTWRITEBYTECODE": "1"} if how else {}
    environment = plain({"PATH": "/usr/bin:/bin", "MINDGAP_LANG": "sv", **kept})
    return subprocess.run(
        mindgap(home, *arguments),
        capture_output=True,
        encoding="utf-8",
        env=environment,
        timeout=60,
        check=False,
        **how,
    )


def done(home: Path, *arguments: str) -> str:
    ran = run(home, *arguments)
    assert (ran.returncode, "Traceback" in ran.stderr) == (0, False), ran.stderr
    return ran.stdout


def refused(ran: subprocess.CompletedProcess[str], code: int = 1) -> str:
    """Assert that a command ended with a message of one to three lines and nothing else, and give the message."""
    assert (ran.returncode, ran.stdout) == (code, ""), ran.stdout
    assert "Traceback" not in ran.stderr
    assert 1 <= len(ran.stderr.splitlines()) <= 3, ran.stderr
    return ran.stderr


@pytest.mark.slow
def test_the_main_job_is_done_with_real_files_from_the_command_line(tmp_path: Path) -> None:
    at = ("--company", COMPANY)
    assert done(tmp_path, "company", "new", COMPANY, "--region", "skane") == f"{COMPANY}\n"
    done(tmp_path, "import", "people", str(EXAMPLES / "personal.csv"), *at)
    done(tmp_path, "import", "people", str(EXAMPLES / "kompetensmatris.xlsx"), *at)
    done(tmp_path, "import", "scores", str(EXAMPLES / "skattning_T0.csv"), *at, "--round", "T0")
    shown = json.loads(done(tmp_path, "company", "show", COMPANY, "--json"))
    assert (len(shown["people"]), len(shown["areas"])) == (62, 12)
    assert [r["label"] for r in shown["rounds"]] == ["T0"]
    assert sum(bool(p["steps"]) for p in shown["people"]) > 30
    assert all("name" not in p for p in shown["people"])

    again = done(tmp_path, "import", "people", str(EXAMPLES / "personal.csv"), *at)
    assert json.loads(done(tmp_path, "company", "show", COMPANY, "--json")) == shown, again

    for kind in ("pdf", "json"):
        done(tmp_path, "export", "plan", *at, "--format", kind, "--out", str(tmp_path / f"plan.{kind}"))
    plan = json.loads((tmp_path / "plan.json").read_text("utf-8"))
    assert {"company", "themes", "goals", "gaps", "staircase", "actions", "review", "follow_up"} <= plan.keys()
    assert [t["current"]["n"] > 0 for t in plan["themes"]] == [True] * 6
    pages = pypdf.PdfReader(tmp_path / "plan.pdf").pages
    assert COMPANY in pages[0].extract_text()
    assert "undefined" not in "".join(page.extract_text() for page in pages)


@pytest.mark.slow
def test_the_same_data_give_the_same_bytes(tmp_path: Path) -> None:
    name = done(tmp_path, "demo", "--no-ui").strip()
    for kind in ("pdf", "json"):
        for copy in ("a", "b"):
            done(tmp_path, "export", "plan", "--company", name, "--format", kind, "--out", str(tmp_path / copy))
        assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


def test_help_tells_every_command_in_both_languages(tmp_path: Path) -> None:
    swedish, english = done(tmp_path, "--lang", "sv", "--help"), done(tmp_path, "--lang", "en", "--help")
    for command in ("demo", "company list", "import people", "import scores", "export plan", "person erase", "restore"):
        assert f"  {command} " in swedish
        assert f"  {command} " in english
    assert swedish.startswith("användning: mindgap")
    assert english.startswith("usage: mindgap")
    assert not (tmp_path / "data").exists()


@pytest.mark.parametrize(
    "wrong", [("nonsense",), ("company",), ("import", "people"), ("--lang", "fi", "company", "list")]
)
def test_wrong_usage_ends_with_2_and_makes_nothing(tmp_path: Path, wrong: tuple[str, ...]) -> None:
    ran = run(tmp_path, *wrong)
    assert (ran.returncode, ran.stdout, "Traceback" in ran.stderr) == (2, "", False)
    assert ran.stderr.startswith("användning: mindgap")
    assert not (tmp_path / "data").exists()


def test_an_unknown_company_is_told_in_one_line(tmp_path: Path) -> None:
    assert "Finns Inte AB" in refused(run(tmp_path, "company", "show", "Finns Inte AB"))


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("finns inte.csv", None),
        ("tom.csv", b""),
        ("bild.xlsx", b"\x89PNG\r\n\x1a\n" + bytes(200)),
        ("avbruten.xlsx", (EXAMPLES / "kompetensmatris.xlsx").read_bytes()[:900]),
    ],
)
def test_a_file_that_cannot_be_read_is_told_by_name_and_nothing_is_stored(
    tmp_path: Path, name: str, content: bytes | None
) -> None:
    done(tmp_path, "company", "new", COMPANY)
    file = tmp_path / name
    if content is not None:
        file.write_bytes(content)
    assert name in refused(run(tmp_path, "import", "people", str(file), "--company", COMPANY))
    assert json.loads(done(tmp_path, "company", "show", COMPANY, "--json"))["people"] == []


def test_a_reader_that_stops_reading_is_no_error(tmp_path: Path) -> None:
    command = " ".join(mindgap(tmp_path, "--help"))
    ran = subprocess.run(f"{command} | true", shell=True, capture_output=True, encoding="utf-8", check=False)  # noqa: S602  # a pipe that closes
    assert (ran.returncode, ran.stderr) == (0, "")
