"""Tables for spreadsheets: read by csv, and opened by another program as a Swedish user would."""

from __future__ import annotations

import csv
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar
from python_calamine import CalamineWorkbook

from mindgap import texts
from mindgap.content.loader import load
from mindgap.domain.analysis import Analysis
from mindgap.domain.participant import Participant
from mindgap.domain.programme import YEARS
from mindgap.exports.attendance_csv import render_attendance_csv
from mindgap.exports.calendar import render_calendar
from mindgap.exports.excel import render_excel
from mindgap.exports.programme_export import render_programme
from mindgap.exports.region_csv import render_region
from mindgap.exports.swedish_csv import number, write_csv
from mindgap.exports.time_csv import render_time
from mindgap.reporting.facts import build_plan
from mindgap.reporting.facts.attendance import build_attendance
from mindgap.reporting.facts.programme import build_programme, company_line
from mindgap.reporting.facts.region import build_region
from mindgap.reporting.facts.time import build_time
from tests.exports.crowd import crowd
from tests.exports.rich_plan import TODAY

SV = load("sv")


@pytest.fixture(autouse=True)
def swedish() -> Iterator[None]:
    texts.use("sv")
    yield
    texts.use("sv")


def hostile() -> Analysis:
    """Give the company with names that a spreadsheet would run, and that break naive tables."""
    base = crowd()
    names = ("=1+1", "+46 70", "-2", "@SUM(A1)", 'Ö;"å"', "a,b")

    def called(i: int, p: Participant) -> Participant:
        return replace(p, name=names[i % len(names)])

    return replace(base, participants=tuple(called(i, p) for i, p in enumerate(base.participants)))


def tables() -> dict[str, bytes]:
    analysis = hostile()
    return {
        "attendance": render_attendance_csv(build_attendance(analysis, TODAY)),
        "time": render_time([build_time(analysis, TODAY, names=True)]),
        "region": render_region([build_region(analysis, SV, TODAY)]),
    }


def rows(data: bytes) -> list[list[str]]:
    assert data.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(data.decode("utf-8-sig").splitlines(), delimiter=";", strict=True))


@pytest.mark.parametrize("kind", ["attendance", "time", "region"])
def test_a_table_is_read_by_its_mark_its_semicolons_and_its_commas(kind: str) -> None:
    data = tables()[kind]
    head, *body = rows(data)
    assert {len(row) for row in body} == {len(head)}
    assert b"\r\n" in data
    assert not [cell for row in body for cell in row if cell.startswith(("=", "+", "@"))]


def test_only_a_number_may_begin_with_a_minus() -> None:
    data = write_csv(("a",), [{"a": text} for text in ("-1,5", "-2", "-A1", "=B2", "+1", "@x", "text", number(-0.25))])
    assert [row[0] for row in rows(data)[1:]] == ["-1,5", "-2", "'-A1", "'=B2", "'+1", "'@x", "text", "-0,25"]


def test_the_calendar_is_read_by_another_program_and_a_second_one_updates_the_first() -> None:
    first, again = (
        Calendar.from_ical(render_calendar(build_plan(crowd(), SV, day))) for day in (TODAY, TODAY.replace(day=25))
    )
    uids = [[str(event["UID"]) for event in calendar.walk("VEVENT")] for calendar in (first, again)]
    assert len(uids[0]) == len(set(uids[0])) > 10
    assert uids[0] == uids[1]


def opened(folder: Path, name: str, data: bytes) -> list[list[list[Any]]]:
    """Open a file in LibreOffice with Swedish settings, save it as a workbook and read its sheets."""
    (folder / name).write_bytes(data)
    filters = ["--infilter=CSV:59,34,76,1,,1053,false,true"] if name.endswith(".csv") else []
    profile = f"-env:UserInstallation=file://{folder}/profile"
    subprocess.run(
        ["soffice", profile, "--headless", *filters, "--convert-to", "ods", "--outdir", folder, folder / name],
        check=True,
        capture_output=True,
        timeout=120,
    )
    book = CalamineWorkbook.from_path(folder / f"{Path(name).stem}.ods")
    return [book.get_sheet_by_name(sheet).to_python() for sheet in book.sheet_names]


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice")
@pytest.mark.parametrize("kind", ["attendance", "time", "region"])
def test_libreoffice_opens_a_table_with_numbers_as_numbers_and_no_formula(tmp_path: Path, kind: str) -> None:
    data = tables()[kind]
    ((head, *body),) = opened(tmp_path, f"{kind}.csv", data)
    plain = rows(data)
    assert ([*map(str, head)], len(body)) == (plain[0], len(plain) - 1)
    column = head.index({"region": "varde"}.get(kind, "timmar"))
    held = [(row[column], line[column]) for row, line in zip(body, plain[1:], strict=True) if line[column]]
    assert held
    assert [value for value, text in held if value != float(text.replace(",", "."))] == []
    if kind != "region":
        names = {str(row[head.index("namn")]) for row in body}
        assert "'=1+1" in names or "=1+1" in names
        assert "2" not in names


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice")
def test_libreoffice_opens_the_workbooks(tmp_path: Path) -> None:
    facts = build_programme([company_line(crowd(), SV)], SV, YEARS, TODAY)
    targets, companies, *_rest = opened(tmp_path, "programme.xlsx", render_programme(facts, "xlsx"))
    assert (targets[0][0], companies[1][5]) == ("År", 40.0)
    plan = opened(tmp_path, "plan.xlsx", render_excel(build_plan(crowd(), SV, TODAY)))
    assert len(plan) > 8
