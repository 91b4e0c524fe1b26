from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from mindgap.bootstrap import build
from mindgap.config import Home
from mindgap.domain.company import PlanState
from mindgap.domain.goal import Goal
from tests.cli.conftest import Command, Ran

NAME = "Exempelverkstaden AB (påhittat företag)"


@pytest.fixture
def demo(mindgap: Command) -> Command:
    assert mindgap("demo", "--no-ui").code == 0
    return mindgap


def exported(demo: Command, *words: str | Path, lang: str = "en") -> Ran:
    ran = demo("export", "plan", *words, lang=lang)
    assert ran.code == 0, ran.err
    return ran


def set_state(tmp_path: Path, state: PlanState) -> None:
    services = build(Home(tmp_path / "home"))
    services.edits.change(services.companies.get(NAME), plan_state=state)
    services.close()


def test_a_plan_is_made_again_from_its_json_without_the_home(demo: Command, tmp_path: Path) -> None:
    file, first, second = tmp_path / "plan.json", tmp_path / "a.pdf", tmp_path / "b.pdf"
    exported(demo, "--company", NAME, "--format", "json", "--out", file, lang="sv")
    exported(demo, "--company", NAME, "--out", first, lang="sv")
    (tmp_path / "home").rename(tmp_path / "gone")
    exported(demo, "--from", file, "--out", second, lang="sv")
    assert second.read_bytes() == first.read_bytes()


def test_the_language_is_the_files_whatever_is_asked_for(
    tmp_path: Path, demo: Command, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from mindgap.cli.main import main

    file, out = tmp_path / "plan.json", tmp_path / "plan.md"
    exported(demo, "--company", NAME, "--format", "json", "--out", file, lang="sv")
    monkeypatch.setenv("MINDGAP_LANG", "en")
    home = ["--home", str(tmp_path / "home")]
    assert main([*home, "export", "plan", "--from", str(file), "--format", "md", "--out", str(out)]) == 0
    assert out.read_text("utf-8").startswith("# Kompetensplan")
    ran = exported(demo, "--from", file, "--format", "md", "--out", out, lang="en")
    assert (out.read_text("utf-8").startswith("# Kompetensplan"), "own language" in ran.err) == (True, True)
    capsys.readouterr()


def test_a_file_that_is_no_plan_is_told_in_a_line_and_nothing_is_written(demo: Command, tmp_path: Path) -> None:
    file, out = tmp_path / "plan.json", tmp_path / "plan.pdf"
    exported(demo, "--company", NAME, "--format", "json", "--out", file)
    file.write_text(file.read_text("utf-8").replace("Robot", "Robut"), "utf-8")
    ran = demo("export", "plan", "--from", file, "--out", out)
    assert (ran.code, ran.out, len(ran.err.splitlines()), out.exists()) == (1, "", 1, False)
    assert "has been changed since it was exported" in ran.err


def test_facts_that_do_not_fit_together_are_told_in_a_line(demo: Command, tmp_path: Path) -> None:
    from mindgap.exports.plan_json import checksum

    file = tmp_path / "plan.json"
    exported(demo, "--company", NAME, "--format", "json", "--out", file)
    whole = json.loads(file.read_text("utf-8"))
    whole["facts"]["level_names"] = whole["level_names"] = []
    whole["facts"]["flow"]["start"] = whole["flow"]["start"] = []
    whole["checksum"] = checksum(whole["facts"], "company", "en")
    file.write_text(json.dumps(whole), "utf-8")
    ran = demo("export", "plan", "--from", file, "--out", tmp_path / "plan.pdf")
    assert ran.code == 0 or (ran.code, len(ran.err.splitlines())) == (1, 1)


def test_the_unions_file_makes_no_companys_paper(demo: Command, tmp_path: Path) -> None:
    file = tmp_path / "union.json"
    exported(demo, "--company", NAME, "--for", "union", "--format", "json", "--out", file)
    ran = demo("export", "plan", "--from", file)
    assert (ran.code, "--for union" in ran.err) == (1, True)
    exported(demo, "--from", file, "--for", "union", "--out", tmp_path / "union.pdf")


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("--company", NAME, "--from", "plan.json"),
        ("--from", "plan.json", "--names"),
        ("--from", "plan.json", "--version", "1"),
        ("--company", NAME, "--version", "1", "--names"),
        ("--company", NAME, "--for", "union", "--names"),
        ("--company", NAME, "--format", "json", "--names"),
    ],
)
def test_what_does_not_go_together_is_wrong_usage(mindgap: Command, words: tuple[str, ...]) -> None:
    ran = mindgap("export", "plan", *words)
    assert (ran.code, ran.out, len(ran.err.splitlines())) == (2, "", 1)


def test_an_old_version_comes_out_as_it_was(demo: Command, tmp_path: Path) -> None:
    first, later, again = (tmp_path / f"{name}.pdf" for name in ("first", "later", "again"))
    assert "Version 1, frozen on" in exported(demo, "--company", NAME, "--out", first).err
    services = build(Home(tmp_path / "home"))
    company = services.companies.get(NAME)
    services.edits.new(Goal, company.id, text="Ett nytt mål (påhittat)")
    services.close()
    assert "Version 2, frozen on" in exported(demo, "--company", NAME, "--out", later).err
    exported(demo, "--company", NAME, "--version", "1", "--out", again)
    assert again.read_bytes() == first.read_bytes() != later.read_bytes()
    unknown = demo("export", "plan", "--company", NAME, "--version", "9")
    assert (unknown.code, unknown.err) == (1, "There is no version 9 of this plan. Versions so far: 1, 2.\n")


def test_a_paper_is_known_as_the_version_it_is(demo: Command, tmp_path: Path) -> None:
    paper = tmp_path / "plan.pdf"
    for words in ((), ("--for", "union")):
        exported(demo, "--company", NAME, "--out", paper, *words)
        ran = demo("check", "plan", paper)
        first, second = ran.out.splitlines()
        assert (ran.code, ran.err) == (0, "")
        assert re.fullmatch(
            rf"plan\.pdf belongs to version 1 of the plan of {re.escape(NAME)}: following up, .*", first
        )
        assert second == "Its text is unchanged: made again, the version gives the same file to the byte."
    assert demo("check", "plan", paper, "--company", NAME).code == 0
    unknown = demo("check", "plan", paper, "--company", "Annat AB")
    assert (unknown.code, unknown.out, "Annat AB" in unknown.err) == (1, "", True)
    assert demo("company", "new", "Annat AB").code == 0
    other = demo("check", "plan", paper, "--company", "Annat AB")
    assert (other.code, other.out) == (1, f"plan.pdf belongs to the plan of another company: {NAME}.\n")


def test_a_changed_paper_is_told_apart_from_the_version_that_it_names(demo: Command, tmp_path: Path) -> None:
    paper = tmp_path / "plan.pdf"
    exported(demo, "--company", NAME, "--out", paper)
    paper.write_bytes(paper.read_bytes().replace(b"/Type /Page", b"/Type /Pagf", 1))
    ran = demo("check", "plan", paper)
    assert (ran.code, "belongs to version 1" in ran.out, "it has been changed" in ran.out) == (1, True, True)


def test_a_paper_with_names_is_compared_by_the_sign_it_carries_also_after_the_plan_has_changed(
    demo: Command, tmp_path: Path
) -> None:
    paper = tmp_path / "plan.pdf"
    exported(demo, "--company", NAME, "--names", "--out", paper)
    services = build(Home(tmp_path / "home"))
    services.edits.new(Goal, services.companies.get(NAME).id, text="Ett nytt mål (påhittat)")
    services.close()
    exported(demo, "--company", NAME, "--out", tmp_path / "later.pdf")
    ran = demo("check", "plan", paper)
    assert (ran.code, ran.out.splitlines()[1]) == (
        0,
        "Its text is unchanged, names and all: it carries the sign that this version gives it.",
    )
    assert "belongs to version 1 " in ran.out
    paper.write_bytes(paper.read_bytes().replace(b"/Type /Page", b"/Type /Pagf", 1))
    ran = demo("check", "plan", paper)
    assert (ran.code, "belongs to version 1" in ran.out, "it has been changed" in ran.out) == (1, True, True)


@pytest.mark.parametrize(
    ("lang", "words", "told"),
    [
        ("sv", (), "Company edition, with codes instead of names · Swedish."),
        ("sv", ("--names",), "Company edition, with names · Swedish."),
        ("en", ("--for", "union"), "Union edition, without rows about people · English."),
    ],
)
def test_a_paper_is_known_by_its_edition_and_language_too(
    demo: Command, tmp_path: Path, lang: str, words: tuple[str, ...], told: str
) -> None:
    paper = tmp_path / "plan.pdf"
    exported(demo, "--company", NAME, "--out", paper, *words, lang=lang)
    ran = demo("check", "plan", paper)
    assert (ran.code, ran.out.splitlines()[0].endswith(told)) == (0, True), ran.out


def test_the_signs_in_the_foot_of_a_paper_are_looked_up_without_the_file(demo: Command, tmp_path: Path) -> None:
    told = exported(demo, "--company", NAME, "--out", tmp_path / "plan.pdf").err
    (signs,) = re.findall(r"\b[0-9a-f]{64}\b", told)
    ran = demo("check", "plan", signs[:16].upper())
    assert (ran.code, "belongs to version 1 of the plan of" in ran.out) == (0, True)
    assert demo("check", "plan", "0" * 16).code == 1


def test_a_paper_that_another_program_has_saved_says_what_can_be_done(demo: Command, tmp_path: Path) -> None:
    paper = tmp_path / "plan.pdf"
    exported(demo, "--company", NAME, "--out", paper)
    paper.write_bytes(paper.read_bytes().replace(b"mindgap:fingerprint", b"mindgap:xxxxxxxxxxx"))
    ran = demo("check", "plan", paper)
    assert (ran.code, ran.out) == (1, "It cannot be told whether plan.pdf belongs to a stored version.\n")
    assert "mindgap check plan SIGNS" in ran.err


def test_a_draft_and_somebody_elses_file_belong_to_no_version(demo: Command, tmp_path: Path) -> None:
    set_state(tmp_path, PlanState.DRAFT)
    paper = tmp_path / "draft.pdf"
    assert "Version" not in exported(demo, "--company", NAME, "--out", paper).err
    assert demo("check", "plan", paper).out == "draft.pdf belongs to no stored version.\n"
    paper.write_bytes(b"not a paper")
    ran = demo("check", "plan", paper)
    assert (ran.code, ran.out, ran.err) == (1, "", "“draft.pdf” is not a PDF that can be read.\n")
    assert demo("check", "plan", tmp_path / "none.pdf").code == 1
    assert (demo("check", "plan").code, demo("check", "house").code, demo("check").code) == (2, 2, 0)


def test_a_paper_of_somebody_erased_is_known_though_nothing_is_left_of_it(demo: Command, tmp_path: Path) -> None:
    paper = tmp_path / "plan.pdf"
    exported(demo, "--company", NAME, "--out", paper)
    assert demo("person", "erase", "118", "--company", NAME, "--yes").code == 0
    ran = demo("check", "plan", paper)
    assert (ran.code, "belongs to version 1" in ran.out, "has been erased" in ran.out) == (1, True, True)
    again = demo("export", "plan", "--company", NAME, "--version", "1")
    assert (again.code, "has been erased" in again.err) == (1, True)
