from __future__ import annotations

from pathlib import Path

import pytest

from mindgap.domain.company import Company
from mindgap.services.house import Services
from mindgap.ui.crash import LOG, report
from mindgap.ui.screens.company import CompanyScreen
from tests.ui.conftest import opened


def failing(secret: str) -> None:
    try:
        dict[str, int]()[secret]
    except KeyError as error:
        raise RuntimeError(secret) from error


def test_the_report_says_where_and_nothing_of_what(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError) as caught:
        failing("Åsa Alm 19121212-1212")
    line = report(caught.value, tmp_path)
    log = (tmp_path / LOG).read_text("utf-8")
    assert ("failing" in log, "RuntimeError" in log, "KeyError" in log) == (True, True, True)
    assert ("Åsa" in log, "1212" in log, "secret" in log) == (False, False, False)
    assert "Åsa" not in line.plain
    assert str(tmp_path / LOG) in line.plain


def test_a_full_disk_still_gives_the_line(tmp_path: Path) -> None:
    (tmp_path / "fil").touch()
    assert "Allt du har skrivit är sparat" in report(RuntimeError(), tmp_path / "fil" / "mapp").plain


async def test_a_fault_of_ours_ends_the_program_with_one_line(
    room: Services, company: Company, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(_screen: CompanyScreen, kind: str) -> None:
        raise RuntimeError(kind)

    monkeypatch.setattr(CompanyScreen, "action_note", broken)

    async def press() -> None:
        async with opened(room, company=company) as pilot:
            await pilot.press("n")
            await pilot.pause()

    with pytest.raises(RuntimeError):
        await press()
    told = capsys.readouterr().err
    assert ("Traceback" in told, "MindGap gjorde fel" in told, "locals" in told) == (False, True, False)
    assert (room.home.data / LOG).exists()
