"""Who pays is chosen on the screen: from the portfolio and from every export."""

from __future__ import annotations

import pytest

from mindgap.domain.company import Company
from mindgap.domain.funders import FunderChoice, LogoChoice
from mindgap.services.house import Services
from tests.exports.every_kind import SVG, png
from tests.ui.conftest import SIZES, opened, screen_text, settle, typed


@pytest.fixture
def logos(room: Services) -> Services:
    room.home.logos.mkdir(parents=True)
    (room.home.logos / "iuc.svg").write_bytes(SVG)
    (room.home.logos / "techtank.png").write_bytes(png())
    return room


@pytest.mark.parametrize("size", SIZES)
async def test_the_flag_a_line_and_a_logo_are_chosen_in_the_portfolio(
    logos: Services, company: Company, size: tuple[int, int]
) -> None:
    async with opened(logos, size=size) as pilot:
        await pilot.press("l")
        await settle(pilot)
        shown = screen_text(pilot.app)
        assert [text in shown for text in ("Medfinansieras av EU", "iuc.svg", "techtank.png", "Behåll")] == [True] * 4
        await pilot.press("left", "down")
        await typed(pilot, "Genomförs [/] ihop")
        await pilot.press("down", "down", "down")
        await typed(pilot, "Fiktiva Techtank")
        await pilot.press("enter")
        await settle(pilot)
        assert "Visas på alla" in screen_text(pilot.app)
    assert logos.funders.chosen() == FunderChoice(
        eu=True, line="Genomförs [/] ihop", logos=(LogoChoice("techtank.png", "Fiktiva Techtank"),)
    )


async def test_it_is_a_key_away_where_documents_are_written(logos: Services, company: Company) -> None:
    async with opened(logos, company=company) as pilot:
        await pilot.press("e")
        await settle(pilot)
        await pilot.press("ctrl+l")
        await settle(pilot)
        assert "Vad varje logotyp säger" in screen_text(pilot.app)
        await pilot.press("escape")
        await settle(pilot)
        assert "Exportera kompetensplanen" in screen_text(pilot.app)
    assert not logos.home.funders.exists()


async def test_a_logo_that_cannot_be_used_is_told_and_nothing_is_kept(logos: Services, company: Company) -> None:
    (logos.home.logos / "iuc.svg").write_bytes(b"<svg")
    async with opened(logos) as pilot:
        await pilot.press("l")
        await settle(pilot)
        await pilot.press("down", "down", "down")
        await typed(pilot, "IUC")
        await pilot.press("enter")
        await settle(pilot)
        assert "! Logotypen iuc.svg är trasig eller avklippt" in screen_text(pilot.app)
    assert not logos.home.funders.exists()


async def test_settings_that_somebody_has_spoilt_are_told(logos: Services, company: Company) -> None:
    logos.home.funders.write_text("eu = 1")
    async with opened(logos) as pilot:
        await pilot.press("l")
        await settle(pilot)
        assert "! ”eu” i funders.toml ska vara true eller false, utan citattecken." in screen_text(pilot.app)


async def test_a_file_called_anything_is_only_its_name(logos: Services, company: Company) -> None:
    (logos.home.logos / "[@click=app.quit]a [b.svg").write_bytes(SVG)
    async with opened(logos) as pilot:
        await pilot.press("l")
        await settle(pilot)
        assert "[@click=app.quit]a" in screen_text(pilot.app)
