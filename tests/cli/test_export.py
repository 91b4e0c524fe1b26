from __future__ import annotations

import json
from pathlib import Path

import pytest
from icalendar import Calendar
from openpyxl import load_workbook
from pypdf import PdfReader

from tests.cli.conftest import Command

NAME = "Exempelverkstaden AB (påhittat företag)"


@pytest.fixture
def demo(mindgap: Command) -> Command:
    assert mindgap("demo", "--no-ui").out == f"{NAME}\n"
    return mindgap


def exported(demo: Command, *words: str | Path) -> Path:
    ran = demo("export", "plan", "--company", NAME, *words)
    assert ran.code == 0, ran.err
    return Path(ran.out.strip())


def test_the_plan_is_a_pdf_of_several_pages_without_names(demo: Command) -> None:
    reader = PdfReader(exported(demo))
    text = "\n".join(page.extract_text() for page in reader.pages)
    assert len(reader.pages) > 8
    assert "Competence plan" in text
    assert f"Page 2 of {len(reader.pages)}" in text
    people = json.loads(demo("company", "show", NAME, "--json", "--names").out)["people"]
    assert [p["name"] for p in people if p["name"] in text] == []


def test_the_same_data_give_the_same_bytes(demo: Command, tmp_path: Path) -> None:
    for ending in ("pdf", "json", "xlsx", "md", "html", "ics"):
        first = exported(demo, "--format", ending, "--out", tmp_path / f"a.{ending}").read_bytes()
        assert exported(demo, "--format", ending, "--out", tmp_path / f"b.{ending}").read_bytes() == first, ending


def test_the_plan_as_json_holds_what_other_systems_were_promised(demo: Command) -> None:
    plan = json.loads(exported(demo, "--format", "json").read_text(encoding="utf-8"))
    promised = {"company", "themes", "goals", "gaps", "staircase", "actions", "review", "follow_up"}
    assert promised <= set(plan)
    assert len(plan["themes"]) == 6
    assert {"n", "mean", "median", "counts"} <= set(plan["themes"][0]["current"])
    wanted = next(g for g in plan["gaps"] if g["requirements"])["requirements"][0]
    assert {"area", "step", "heads", "by", "have", "planned", "missing", "status"} <= set(wanted)


def test_the_workbook_keeps_numbers_and_dates_and_has_no_formula_of_a_user(demo: Command) -> None:
    book = load_workbook(exported(demo, "--format", "xlsx"))
    assert book.sheetnames[:3] == ["Plan", "Themes", "Goals"]
    actions = book["Actions"]
    kinds = {head.value: type(cell.value).__name__ for head, cell in zip(actions[1], actions[2], strict=True)}
    assert (kinds["No."], kinds["Action"], kinds["Start"]) == ("int", "str", "datetime")
    assert actions.freeze_panes == "A2"
    formulas = [c.value for sheet in book for row in sheet.iter_rows() for c in row if c.data_type == "f"]
    assert all(str(f).startswith(("=SUBTOTAL(109,", "=SUMPRODUCT(SUBTOTAL(103,")) for f in formulas)


def test_the_workbook_has_names_when_they_are_asked_for_and_only_then(demo: Command) -> None:
    people = json.loads(demo("company", "show", NAME, "--json", "--names").out)["people"]
    for words in ((), ("--names",)):
        book = load_workbook(exported(demo, "--format", "xlsx", *words))
        with_target = {str(cell.value) for cell in book["Targets"]["A"][1:]}
        told = " ".join(str(c.value) for sheet in book for row in sheet.iter_rows() for c in row)
        named = {p["code"] for p in people if p["name"] in told}
        assert named >= with_target if words else named == set()


def test_the_calendar_holds_follow_ups_and_actions_under_stable_ids(demo: Command) -> None:
    events = Calendar.from_ical(exported(demo, "--format", "ics").read_bytes()).walk("VEVENT")
    ids = [str(e["UID"]) for e in events]
    assert len(ids) == len(set(ids)) > 10
    assert any("follow-up-12" in uid for uid in ids)


def test_the_unions_edition_has_no_row_about_a_person(demo: Command) -> None:
    codes = [p["code"] for p in json.loads(demo("company", "show", NAME, "--json").out)["people"]]
    plan = json.loads(exported(demo, "--for", "union", "--format", "json").read_text(encoding="utf-8"))
    assert [a for a in plan["actions"] if a["participants"]] == []
    book = load_workbook(exported(demo, "--for", "union", "--format", "xlsx"))
    words = {c.value for sheet in book for row in sheet.iter_rows() for c in row if isinstance(c.value, str)}
    assert words & set(codes) == set()


def test_an_export_never_takes_the_place_of_another_unless_told(demo: Command, tmp_path: Path) -> None:
    assert exported(demo, "--format", "json") != exported(demo, "--format", "json")
    missing = demo("export", "plan", "--company", NAME, "--out", tmp_path / "no" / "plan.pdf")
    assert missing.code == 1
    assert len(missing.err.splitlines()) <= 3
