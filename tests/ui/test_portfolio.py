from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from mindgap.config import Home, Settings, load_settings
from mindgap.domain.company import Phase, PlanState, Region
from mindgap.domain.errors import MindgapError
from mindgap.domain.review import FollowUp
from mindgap.services.demo import make_demo
from mindgap.services.house import Services
from mindgap.texts import language, use
from mindgap.ui.app import MindGapApp
from mindgap.ui.screens.company import CompanyScreen
from mindgap.ui.screens.portfolio import Portfolio
from tests.ui.conftest import SIZES, opened, screen_text, settle, typed


@pytest.mark.parametrize("size", SIZES)
async def test_an_empty_home_invites(room: Services, size: tuple[int, int]) -> None:
    async with opened(room, size=size) as pilot:
        shown = screen_text(pilot.app)
        assert "Här är tomt. Tryck n för ett nytt företag" in shown
        assert "Inget väntar." in shown
        assert [word in shown for word in ("n Nytt", "m Exempelföretag", "F1 Hjälp")] == [True] * 3


async def test_what_waits_and_how_far_the_programme_has_come(room: Services) -> None:
    today = room.around.today()
    late = room.companies.create("Fiktiva Svets AB", region=Region.SKANE, plan_state=PlanState.IN_REVIEW)
    room.edits.new(FollowUp, late.id, due=today + timedelta(days=3), months=3)
    room.companies.create("Provbolaget", region=Region.BLEKINGE, retention_until=today - timedelta(days=1))
    async with opened(room) as pilot:
        lines = screen_text(pilot.app).split("\n")
    duties = [line[:50].strip() for line in lines[4:7]]
    assert duties == [
        "! Personuppgifter ska gallras    Provbolaget",
        "! Uppföljning om 3 dagar         Fiktiva Svets AB",
        "Granskning väntar              Fiktiva Svets AB",
    ]
    figures = [line.split("░")[-1].split() for line in lines[4:8]]
    assert figures == [["2", "/", "100"], ["1", "/", "70"], ["1", "/", "30"], ["0", "/", "1", "500"]]


@pytest.mark.parametrize("size", SIZES)
async def test_the_programmes_own_targets_are_what_it_is_measured_by(room: Services, size: tuple[int, int]) -> None:
    room.home.data.mkdir(parents=True, exist_ok=True)
    years = '{"years": [{"year": 2030, "skane": 12, "blekinge": 8, "people": 3200}, '
    room.home.programme.write_text(years + '{"year": 2029, "skane": 1, "blekinge": 1, "people": 1}]}', "utf-8")
    room.companies.create("Exempelverkstaden AB", region=Region.SKANE)
    async with opened(room, size=size) as pilot:
        text = screen_text(pilot.app)
    assert ("1 /    20" in text, "1 /    12" in text, "0 /     8" in text, "/ 3\u00a0200" in text) == (True,) * 4


async def test_targets_that_cannot_be_understood_are_told_and_the_usual_ones_hold(room: Services) -> None:
    room.home.data.mkdir(parents=True, exist_ok=True)
    room.home.programme.write_text("{", "utf-8")
    async with opened(room) as pilot:
        text = screen_text(pilot.app)
    assert ("programme.json" in text, "/   100" in text) == (True, True)


async def test_who_is_reached_in_a_company_is_a_key_away(room: Services) -> None:
    make_demo(room)
    async with opened(room) as pilot:
        await pilot.press("r")
        await settle(pilot)
        assert "Att nå alla" in screen_text(pilot.app)


@pytest.mark.parametrize("size", SIZES)
async def test_120_companies_are_one_list_to_search_in(room: Services, size: tuple[int, int]) -> None:
    for number in range(120):
        room.companies.create(f"Provbolaget {number:03}")
    async with opened(room, size=size) as pilot:
        await pilot.press("end")
        assert "▸ Provbolaget 119" in screen_text(pilot.app)
        await pilot.press("slash")
        await typed(pilot, "bolaget 07")
        await pilot.press("enter", "down")
        shown = screen_text(pilot.app)
        assert ("▸ Provbolaget 070" in shown, "Provbolaget 080" in shown) == (True, False)
        await pilot.press("escape")
        assert any(f"Provbolaget {n:03}" in screen_text(pilot.app) for n in (69, 80))


async def test_a_new_company_takes_its_name_and_opens_in_its_preparation(room: Services) -> None:
    async with opened(room) as pilot:
        await pilot.press("n")
        await typed(pilot, "Fiktiva Svets AB")
        await pilot.press("enter")
        await settle(pilot)
        assert "Fiktiva Svets AB › Förberedelse" in screen_text(pilot.app)
    assert [c.name for c in room.companies.list()] == ["Fiktiva Svets AB"]


async def test_a_taken_name_is_said_to_be_taken(room: Services) -> None:
    room.companies.create("Fiktiva Svets AB")
    async with opened(room) as pilot:
        await pilot.press("n")
        await typed(pilot, "fiktiva svets ab")
        await pilot.press("enter")
        await settle(pilot)
        assert "finns redan ett företag" in screen_text(pilot.app)


async def test_a_company_goes_only_when_its_name_is_typed(room: Services) -> None:
    room.companies.create("Provbolaget")
    async with opened(room) as pilot:
        await pilot.press("d", "enter")
        assert "Det är inte företagets namn." in screen_text(pilot.app)
        assert len(room.companies.list()) == 1
        await typed(pilot, "Provbolaget")
        await pilot.press("enter")
        await settle(pilot)
        assert "”Provbolaget” är borttaget." in screen_text(pilot.app)
        assert room.companies.list() == ()


async def test_the_example_company_is_one_key_away(room: Services) -> None:
    async with opened(room) as pilot:
        await pilot.press("m")
        await settle(pilot)
        assert isinstance(pilot.app.screen, CompanyScreen)
        assert pilot.app.screen.analysis.people != ()


async def test_a_company_opens_where_the_room_left_it(room: Services) -> None:
    company = room.companies.create("Provbolaget")
    room.companies.bookmark(company, Phase.PREPARE, "participant")
    async with opened(room) as pilot:
        await pilot.press("enter")
        await settle(pilot)
        assert "Ingen ännu. Tryck a för var och en" in screen_text(pilot.app)
        await pilot.press("escape")
        await settle(pilot)
        assert isinstance(pilot.app.screen, Portfolio)


async def test_the_language_changes_at_once_and_is_remembered(room: Services) -> None:
    room.companies.create("Provbolaget")
    async with opened(room) as pilot:
        await pilot.press("f3")
        await settle(pilot)
        shown = screen_text(pilot.app)
        assert ("To do now" in shown, "Att göra nu" in shown, "Projector off" in shown) == (True, False, True)
        assert "▸ Provbolaget" in shown
        await pilot.press("enter")
        await settle(pilot)
        assert "Provbolaget › Preparation" in screen_text(pilot.app)
        await pilot.press("f3")
        await settle(pilot)
        assert "Provbolaget › Förberedelse" in screen_text(pilot.app)
        assert (language(), load_settings(room.home).language) == ("sv", "sv")


async def test_the_look_changes_and_is_remembered(room: Services) -> None:
    async with opened(room) as pilot:
        await pilot.press("f5")
        assert (pilot.app.theme, load_settings(room.home)) == ("mindgap-light", Settings("sv", "light"))


async def test_a_choice_that_cannot_be_saved_still_holds(room: Services, tmp_path: Path) -> None:
    async with opened(room) as pilot:
        assert isinstance(pilot.app, MindGapApp)
        pilot.app.home = Home(tmp_path / "nowhere")
        await pilot.press("f3")
        await settle(pilot)
        assert "could not be saved" in screen_text(pilot.app)
        assert "To do now" in screen_text(pilot.app)


class HomeGoneError(MindgapError):
    code = "test.home_gone"
    template = "The folder is gone. Choose another."


@pytest.mark.parametrize("size", SIZES)
async def test_a_home_that_cannot_be_opened_says_why(tmp_path: Path, size: tuple[int, int]) -> None:
    def refuse() -> Services:
        raise HomeGoneError

    use("en")
    app = MindGapApp(refuse, Home(tmp_path), Settings())
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        shown = screen_text(app)
        assert "! MindGap cannot open its home" in shown
        assert "The folder is gone. Choose another." in shown
        await pilot.press("escape")
    assert app.return_code == 0


async def test_without_colour_everything_is_still_said(room: Services, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    room.companies.create("Provbolaget")
    async with opened(room) as pilot:
        shown = screen_text(pilot.app)
        assert "▸ Provbolaget" in shown
        assert "◐○○○○○○○ Förberedelse" in shown


async def test_the_projector_is_said_in_the_header(room: Services) -> None:
    async with opened(room) as pilot:
        await pilot.press("f2")
        await pilot.pause()
        assert "PROJEKTOR PÅ" in screen_text(pilot.app).split("\n")[0]


async def test_settings_decide_the_look(room: Services) -> None:
    app = MindGapApp(lambda: room, room.home, replace(Settings(), theme="light"))
    assert app.theme == "mindgap-light"
