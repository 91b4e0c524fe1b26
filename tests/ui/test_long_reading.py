from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook

from mindgap.domain.analysis import Analysis
from mindgap.domain.company import Company
from mindgap.services.house import Services
from mindgap.ui.prepare import planning
from mindgap.ui.prepare.underway import Underway
from tests.ui.conftest import SIZES, opened, screen_text, settle, typed

pytestmark = pytest.mark.slow

ROWS = 500


@pytest.fixture
def long_file(room: Services, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a file that counts as long."""
    monkeypatch.setattr(planning, "LONG", 1_000)
    path = room.home.data / "lång.csv"
    rows = "".join(f"{n:05};Förnamn Efternamn{n};Blå;{n % 5}\n" for n in range(ROWS))
    path.write_text("Anst.nr;Namn;Avdelning;Svets\n" + rows, "utf-8")
    return path


def spoil(path: Path) -> None:
    path.write_text('Anst.nr;Namn\n1;"Ek\n' + "x" * 2_000, "utf-8")


def held(room: Services, company: Company) -> Analysis:
    return room.companies.analysis(company.id)


@pytest.mark.parametrize("size", SIZES)
async def test_a_long_file_is_read_by_a_process_of_its_own(
    room: Services, company: Company, long_file: Path, size: tuple[int, int]
) -> None:
    async with opened(room, size=size) as pilot:
        await pilot.press("i")
        await settle(pilot)
        await typed(pilot, "lång")
        await pilot.press("enter")
        await pilot.app.workers.wait_for_complete()
        await settle(pilot)
        assert "500 nya personer · 0 ändrade · 0 som förut · 1 nytt område · 400 placeringar" in screen_text(pilot.app)
        assert held(room, company).people == ()
        await pilot.press("enter")
        await pilot.app.workers.wait_for_complete()
        await settle(pilot)
        stored = held(room, company)
        assert (len(stored.people), len(stored.placements)) == (500, 400)
        await pilot.press("z")
        await settle(pilot)
        assert held(room, company).people == ()


async def test_escape_calls_a_long_reading_off_and_nothing_is_stored(
    room: Services, company: Company, long_file: Path
) -> None:
    async with opened(room) as pilot:
        await pilot.press("i")
        await settle(pilot)
        await typed(pilot, "lång")
        await pilot.press("enter")
        await pilot.app.workers.wait_for_complete()
        await settle(pilot)
        before = held(room, company)
        await pilot.press("enter")
        await pilot.pause()
        assert pilot.app.screen.query(Underway)
        assert "Läser lång.csv" in screen_text(pilot.app)
        assert "Escape avbryter; då lagras inget." in screen_text(pilot.app)
        await pilot.press("escape")
        await pilot.app.workers.wait_for_complete()
        await settle(pilot)
        assert "Läsningen avbröts. Inget lagrades." in screen_text(pilot.app)
        assert "500 nya personer" in screen_text(pilot.app)
        assert held(room, company) == before


async def test_a_long_file_that_cannot_be_read_says_why(room: Services, company: Company, long_file: Path) -> None:
    spoil(long_file)
    async with opened(room) as pilot:
        await pilot.press("i")
        await settle(pilot)
        await typed(pilot, "lång")
        await pilot.press("enter")
        await pilot.app.workers.wait_for_complete()
        await settle(pilot)
        assert "citattecken" in screen_text(pilot.app)
        assert "Sökväg till filen" in screen_text(pilot.app)


async def test_what_the_file_says_about_its_values_is_proposed(room: Services, company: Company) -> None:
    text = "Matris;I = introduktion, L = under upplärning, U = självständig, O = kan utbilda andra\n"
    text += "Anst.nr;Namn;Svets;Fräs\n1;Bo Ek;I;L\n2;Åsa Alm;U;O\n"
    (room.home.data / "iluo.csv").write_text(text, "utf-8")
    async with opened(room) as pilot:
        await pilot.press("i")
        await settle(pilot)
        await typed(pilot, "iluo")
        await pilot.press("enter")
        await settle(pilot)
        shown = screen_text(pilot.app)
        assert [w in shown for w in ("Filen säger", "kan utbilda andra", "5 Handledare")] == [True] * 3
        await pilot.press("enter")
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
    assert sorted(p.step for p in held(room, company).placements) == [1, 2, 3, 5]


async def test_namesakes_are_asked_about(room: Services, company: Company) -> None:
    (room.home.data / "lista.csv").write_text("Namn;Team\nBo Ek;Blå\nBo Ek;Röd\nÅsa Alm;Röd\n", "utf-8")
    async with opened(room) as pilot:
        await pilot.press("i")
        await settle(pilot)
        await typed(pilot, "lista")
        await pilot.press("enter")
        await settle(pilot)
        assert "Tryck w och säg om personer med samma namn" in screen_text(pilot.app)
        await pilot.press("w")
        await typed(pilot, "olika")
        await pilot.press("enter")
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
    assert [(p.name, p.team) for p in held(room, company).people] == [
        ("Bo Ek", "Blå"),
        ("Bo Ek", "Röd"),
        ("Åsa Alm", "Röd"),
    ]


async def test_the_matrix_is_written_worked_on_and_read_back(room: Services, company: Company) -> None:
    (room.home.data / "lista.csv").write_text("Kod;Namn;Svets;Fräs\n1;Bo Ek;3;2\n2;Åsa Alm;1;\n", "utf-8")
    async with opened(room) as pilot:
        for name in ("lista", "matris"):
            await pilot.press("i")
            await settle(pilot)
            await typed(pilot, name)
            await pilot.press("enter")
            await settle(pilot)
            if name == "matris":
                break
            await pilot.press("enter")
            await settle(pilot)
            await pilot.press("e")
            await settle(pilot)
            await pilot.press(*["right"] * 6, "enter")
            await pilot.app.workers.wait_for_complete()
            await settle(pilot)
            written = next(room.home.exports.glob("matris-*.xlsx"))
            book = load_workbook(written)
            book["Matris"]["F2"] = None
            book.save(room.home.data / "matris.xlsx")
            await pilot.press(*["escape"] * 3)
            await settle(pilot)
        shown = screen_text(pilot.app)
        assert "0 nya personer · 0 ändrade · 2 som förut" in shown
        assert "1 cell är tom där ett steg är känt" in shown
        await pilot.press("r")
        await settle(pilot)
        assert "1 uttagen ur ett område" in screen_text(pilot.app)
        await pilot.press("enter")
        await settle(pilot)
    assert [p.step for p in held(room, company).placements][-1] == 0
