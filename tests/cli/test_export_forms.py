from __future__ import annotations

from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.cli.conftest import Command

NAME = "Exempelverkstaden AB (påhittat företag)"


@pytest.fixture
def demo(mindgap: Command) -> Command:
    assert mindgap("demo", "--no-ui").out == f"{NAME}\n"
    return mindgap


def exported(demo: Command, *words: str | Path, lang: str = "en") -> Path:
    ran = demo("export", "forms", "--company", NAME, *words, lang=lang)
    assert ran.code == 0, ran.err
    return Path(ran.out.strip())


def test_the_attendance_list_is_printed_before_any_session_is_held(demo: Command, tmp_path: Path) -> None:
    path = exported(demo, "--kind", "attendance", "--session", "1", "--out", tmp_path / "list.pdf")
    text = " ".join(page.extract_text() for page in PdfReader(path).pages)
    assert path == tmp_path / "list.pdf"
    assert [word for word in ("Attendance list", "Workshop 1", "Signature", NAME) if word not in text] == []


def test_the_list_goes_among_the_exports_and_never_over_another(demo: Command) -> None:
    first, second = (exported(demo, "--format", "csv", lang="sv") for _ in range(2))
    assert first.name.startswith("narvarolista-exempelverkstaden-ab")
    assert (first.parent.name, first != second) == ("exports", True)
    assert first.read_bytes() == second.read_bytes()
    assert first.read_bytes().startswith(b"\xef\xbb\xbfprojekt_diarienr;foretag;")


def test_an_unknown_company_and_an_unknown_session_are_told(demo: Command) -> None:
    unknown = demo("export", "forms", "--company", "Ingen AB", "--kind", "attendance")
    assert (unknown.code, "no company called" in unknown.err) == (1, True)
    assert demo("export", "forms", "--company", NAME, "--session", "3").code == 2


def test_the_command_explains_itself(demo: Command) -> None:
    told = demo("export", "forms", "--help", lang="sv").out
    assert [word for word in ("närvarolista", "--session", "follow-up", "csv") if word not in told] == []
