from __future__ import annotations

import pytest

from mindgap.domain.company import Company, Phase
from mindgap.domain.gap import Decision
from mindgap.services.house import Services
from mindgap.texts import use
from tests.ui.conftest import SIZES, opened, screen_text, settle, typed
from tests.ui.scoring import analysis, apart, gap, go_to, only

pytestmark = pytest.mark.slow

HOSTILE = "<b>Ensam & [red]svets[/] [@click=app.quit]x[/] 😀"


@pytest.fixture
def here(room: Services, company: Company) -> Company:
    """A company whose largest level gap is in competence, standing in the gap phase."""
    return apart(room, company)


@pytest.mark.parametrize("size", SIZES)
async def test_the_level_gaps_stand_on_top_with_the_largest_first(
    room: Services, here: Company, size: tuple[int, int]
) -> None:
    async with opened(room, company=here, size=size) as pilot:
        shown = screen_text(pilot.app)
    places = [
        shown.find(text)
        for text in ("Störst avstånd i Kompetens: 3,0 steg", "Kompetens  ", "Mångfald  ", "Inga gap än")
    ]
    assert (min(places) >= 0, places) == (True, sorted(places))
    assert ("○━━━" in shown, "━◆" in shown) == (True, True)


@pytest.mark.parametrize("size", SIZES)
async def test_a_company_with_nothing_in_it_words_gaps_and_requirements(
    room: Services, company: Company, size: tuple[int, int]
) -> None:
    here = go_to(room, company, Phase.GAP)
    async with opened(room, company=here, size=size) as pilot:
        await pilot.press("a")
        await typed(pilot, "Ensam om svetsen")
        await pilot.press("enter", "r")
        await typed(pilot, "Svets")
        await pilot.press("enter")
        await settle(pilot)
        shown = screen_text(pilot.app)
    found = analysis(room, here)
    (area,), (need,) = found.areas, found.requirements
    assert (area.name, need.step, need.heads, need.area_id, need.gap_id) == ("Svets", 3, 2, area.id, found.gaps[0].id)
    assert [text in shown for text in ("Kräver  har 0  plan 0  saknas 2  ! Öppet", "Svets", "3 Självständig")] == [
        True
    ] * 3


async def test_a_new_gap_belongs_to_the_theme_with_the_largest_level_gap(room: Services, here: Company) -> None:
    async with opened(room, company=here) as pilot:
        await pilot.press("plus")
        await settle(pilot)
        asked = screen_text(pilot.app)
        await typed(pilot, "Femaxligt")
        await pilot.press("enter")
        await settle(pilot)
        shown = screen_text(pilot.app)
    assert ("Tema: Kompetens." in asked, "▸  1 Femaxligt" in shown) == (True, True)
    assert (only(room, here).text, only(room, here).theme) == ("Femaxligt", "competence")


async def test_typical_gaps_are_offered_theme_by_theme_and_never_twice(room: Services, here: Company) -> None:
    typical = room.reports.material("sv").theme("competence").gaps
    async with opened(room, company=here) as pilot:
        await pilot.press("t", "enter")
        await settle(pilot)
        await pilot.press("t", "enter")
        await settle(pilot)
    assert [(g.text, g.theme) for g in analysis(room, here).gaps] == [
        (typical[0], "competence"),
        (typical[1], "competence"),
    ]


async def test_dots_importance_effort_and_horizon_have_keys_of_their_own(room: Services, here: Company) -> None:
    gap(room, here)
    async with opened(room, company=here) as pilot:
        await pilot.press(".", ".", ".", ",", "i", "i", "i", "w", "W", "h")
        await settle(pilot)
        shown = screen_text(pilot.app)
        held = only(room, here)
        await pilot.press("z", "z")
        await settle(pilot)
    assert (held.dots, held.importance, held.effort, held.horizon) == (2, 5, 2, "short")
    assert ("●●" in shown, "5 / 2" in shown) == (True, True)
    assert (only(room, here).horizon, only(room, here).effort) == (None, None)


@pytest.mark.parametrize("size", SIZES)
async def test_the_arrows_move_a_gap_about_on_the_2x2(room: Services, here: Company, size: tuple[int, int]) -> None:
    gap(room, here, dots=2)
    gap(room, here, "Bara på svenska", importance=1, effort=1)
    async with opened(room, company=here, size=size) as pilot:
        await pilot.press("v")
        await settle(pilot)
        before = screen_text(pilot.app)
        await pilot.press("up", "up", "right", "tab", "down", "left", "right")
        await settle(pilot)
        shown = screen_text(pilot.app)
        await pilot.press("v")
        await settle(pilot)
        back = screen_text(pilot.app)
    first, second = analysis(room, here).gaps
    assert ((first.importance, first.effort), (second.importance, second.effort)) == ((4, 4), (1, 2))
    assert ("Inte vägda än: 1" in before, "Gör först" in before, "▸2" in shown) == (True, True, True)
    assert "▸  2 Bara på svenska" in back


@pytest.mark.parametrize("size", SIZES)
async def test_moving_a_gap_on_the_2x2_takes_a_key_per_step_and_is_undone_as_one(
    room: Services, here: Company, size: tuple[int, int]
) -> None:
    gap(room, here, "Första", importance=2, effort=2, dots=1)
    gap(room, here, "Andra", importance=3, effort=3)
    async with opened(room, company=here, size=size) as pilot:
        await pilot.press("v", "up", "up", "up", "left")
        await settle(pilot)
        shown = screen_text(pilot.app)
        moved = [(g.importance, g.effort) for g in analysis(room, here).gaps]
        await pilot.press("j", "right", "k", "z")
        await settle(pilot)
        one = [(g.importance, g.effort) for g in analysis(room, here).gaps]
        await pilot.press("z")
        await settle(pilot)
    assert ("Gör först" in shown, "▸1" in shown, moved, one) == (True, True, [(5, 1), (3, 3)], [(5, 1), (3, 3)])
    assert [(g.importance, g.effort) for g in analysis(room, here).gaps] == [(2, 2), (3, 3)]


@pytest.mark.parametrize("size", SIZES)
async def test_each_gap_says_in_one_line_why_it_has_its_place(
    room: Services, here: Company, size: tuple[int, int]
) -> None:
    gap(room, here, "Första", dots=9, importance=5, effort=2)
    gap(room, here, "Andra", dots=9, importance=3, effort=1)
    gap(room, here, "Tredje", dots=2)
    async with opened(room, company=here, size=size) as pilot:
        first = " ".join(screen_text(pilot.app).split())
        await pilot.press("down")
        await settle(pilot)
        second = screen_text(pilot.app)
        await pilot.press("down")
        await settle(pilot)
        third = screen_text(pilot.app)
    assert "Plats 1: 9 prickar, vikt 5, insats 2; lika många prickar som plats 2 men större vikt" in first
    assert "Plats 2: 9 prickar, vikt 3, insats 1; fler prickar än plats 3" in second
    assert "Plats 3: 2 prickar, inte vägt än; färre prickar än plats 2" in third


async def test_the_list_ranks_itself_and_the_cursor_follows_its_gap(room: Services, here: Company) -> None:
    gap(room, here, "Första", dots=1)
    gap(room, here, "Andra")
    async with opened(room, company=here) as pilot:
        await pilot.press("down", ".", ".")
        await settle(pilot)
        shown = screen_text(pilot.app)
    assert ("▸  1 Andra" in shown, " 2 Första" in shown) == (True, True)


async def test_the_gaps_speak_english(room: Services, here: Company) -> None:
    gap(room, here, decision=Decision.NOT_NOW, reason="First 2028")
    use("en")
    async with opened(room, company=here) as pilot:
        shown = screen_text(pilot.app)
    assert [
        text in shown for text in ("Largest gap in Competence: 3.0 steps", "Leave", "Knowingly not: First 2028")
    ] == [True] * 3


async def test_the_level_gaps_can_be_hidden_for_a_long_list(room: Services, here: Company) -> None:
    for number in range(12):
        gap(room, here, f"Gap nummer {number}")
    async with opened(room, company=here, size=(80, 24)) as pilot:
        charted = screen_text(pilot.app).count("Gap nummer")
        await pilot.press("o")
        await settle(pilot)
        alone = screen_text(pilot.app).count("Gap nummer")
    assert alone - charted >= 6
