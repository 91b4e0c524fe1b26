from __future__ import annotations

import pytest
from textual import events
from textual.geometry import Offset

from mindgap.domain.company import Company, Phase
from mindgap.domain.participant import Group
from mindgap.domain.scoring import ScoreKind
from mindgap.services.house import Services
from mindgap.ui.widgets.score_grid import ScoreGrid
from tests.ui.conftest import SIZES, opened, screen_text, settle
from tests.ui.scoring import go_to, hold_up, seat, stored

NOW = ScoreKind.CURRENT
THEME = "gender_equality"


@pytest.fixture
def here(room: Services, company: Company) -> Company:
    """A room of ten in the first theme."""
    seat(room, company)
    return go_to(room, company, Phase.CURRENT)


@pytest.mark.parametrize("size", SIZES)
async def test_the_levels_stand_beside_the_grid_with_the_highest_on_top(
    room: Services, here: Company, size: tuple[int, int]
) -> None:
    async with opened(room, company=here, size=size) as pilot:
        shown = screen_text(pilot.app)
    order = [
        "Jämställdhet",
        "Hur ser det ut hos er i dag?",
        "5  Självklart",
        "4  Systematiskt",
        "1  Inte påbörjat",
        "Fack",
    ]
    places = [shown.find(text) for text in order]
    assert (min(places) >= 0, places) == (True, sorted(places))
    assert [line in shown for line in ("0 av 3", "0 av 2", "0 av 4", "0 av 1")] == [True] * 4


async def test_every_key_is_stored_before_the_next(room: Services, here: Company) -> None:
    seen = []
    async with opened(room, company=here) as pilot:
        for key in ("2", "1", "backspace", "backspace", "plus", "plus", "minus"):
            await pilot.press(key)
            seen.append(stored(room, here).get(("current", THEME, Group.MANAGEMENT, 1)))
    assert seen == [
        (2, 0, 0, 0, 0),
        (2, 1, 0, 0, 0),
        (2, 0, 0, 0, 0),
        (0, 0, 0, 0, 0),
        (1, 0, 0, 0, 0),
        (2, 0, 0, 0, 0),
        (1, 0, 0, 0, 0),
    ]


async def test_keys_faster_than_the_screen_lose_nothing(room: Services, here: Company) -> None:
    async with opened(room, company=here) as pilot:
        for key in (*"11100", "right", *"01010", "right", *"0"):
            pilot.app.post_message(events.Key(key, key if len(key) == 1 else None))
        await settle(pilot)
        await settle(pilot)
        warned = "Någon annan" in screen_text(pilot.app)
    assert (warned, stored(room, here)) == (
        False,
        {
            ("current", THEME, Group.MANAGEMENT, 1): (1, 1, 1, 0, 0),
            ("current", THEME, Group.WHITE_COLLAR, 1): (0, 1, 0, 1, 0),
        },
    )


async def test_counting_with_an_arrow_after_each_digit_comes_to_the_same(room: Services, here: Company) -> None:
    async with opened(room, company=here) as pilot:
        await pilot.press("1", "right", "1", "right", "1", "right", "right", "right", "2", "right", "0", "space", "1")
        await settle(pilot)
    assert stored(room, here) == {
        ("current", THEME, Group.MANAGEMENT, 1): (1, 1, 1, 0, 0),
        ("current", THEME, Group.WHITE_COLLAR, 1): (2, 0, 0, 1, 0),
    }


async def test_a_large_group_takes_two_figures_and_nobody_said_means_no_remark(
    room: Services, company: Company
) -> None:
    seat(room, company, {Group.BLUE_COLLAR: 22})
    here = go_to(room, company, Phase.CURRENT)
    async with opened(room, company=here) as pilot:
        await pilot.press("down", "down", "1", "3", "9")
        shown = screen_text(pilot.app)
    assert stored(room, here) == {("current", THEME, Group.BLUE_COLLAR, 1): (13, 9, 0, 0, 0)}
    assert "✓ 22 av 22" in shown


async def test_more_cards_than_people_is_remarked_gently_and_stored(room: Services, here: Company) -> None:
    async with opened(room, company=here) as pilot:
        await pilot.press("3", "2")
        shown = screen_text(pilot.app)
    assert "! 5 av 3 anmälda: stämmer det?" in shown
    assert stored(room, here) == {("current", THEME, Group.MANAGEMENT, 1): (3, 2, 0, 0, 0)}


@pytest.mark.parametrize("size", SIZES)
async def test_a_company_with_nothing_in_it_can_count_at_once(
    room: Services, company: Company, size: tuple[int, int]
) -> None:
    here = go_to(room, company, Phase.CURRENT)
    async with opened(room, company=here, size=size) as pilot:
        await pilot.press("enter")
        await settle(pilot)
        before = screen_text(pilot.app)
        await pilot.press("enter", "4", "enter")
        await settle(pilot)
        after = screen_text(pilot.app)
    assert ("Inget är räknat än" in before, "n = 4" in after) == (True, True)


async def test_undo_takes_a_cell_back_and_the_grid_shows_it(room: Services, here: Company) -> None:
    async with opened(room, company=here) as pilot:
        await pilot.press("2", "1", "z")
        await settle(pilot)
        shown = screen_text(pilot.app)
        await pilot.press("3")
        await settle(pilot)
    assert "2 av 3" in shown
    assert stored(room, here) == {("current", THEME, Group.MANAGEMENT, 1): (2, 0, 3, 0, 0)}


async def test_the_second_round_is_kept_beside_the_first(room: Services, here: Company) -> None:
    hold_up(room, here, (NOW, THEME, Group.BLUE_COLLAR), (3, 1, 0, 0, 0))
    async with opened(room, company=here) as pilot:
        await pilot.press("enter", "r")
        await settle(pilot)
        entry = screen_text(pilot.app)
        await pilot.press("down", "down", "right", "1", "3", "enter")
        await settle(pilot)
        result = screen_text(pilot.app)
        await pilot.press("enter", "r")
        await settle(pilot)
        first = screen_text(pilot.app)
    assert ("andra omgången, efter samtalet" in entry, "0 av 4" in entry) == (True, True)
    assert ("Före samtalet 1,3, efter 2,8: 1,5 steg högre." in result, "◌ före" in result) == (True, True)
    assert ("andra omgången" in first, "[ 3]   [ 1]" in first) == (False, True)
    assert stored(room, here) == {
        ("current", THEME, Group.BLUE_COLLAR, 1): (3, 1, 0, 0, 0),
        ("current", THEME, Group.BLUE_COLLAR, 2): (0, 1, 3, 0, 0),
    }


async def test_the_four_statements_are_counted_one_after_the_other(room: Services, here: Company) -> None:
    async with opened(room, company=here) as pilot:
        await pilot.press("f", "3", "down", "down", "down", "down", "2", "up")
        await settle(pilot)
        shown = screen_text(pilot.app)
    assert stored(room, here) == {
        ("current", f"{THEME}.1", Group.MANAGEMENT, 1): (3, 0, 0, 0, 0),
        ("current", f"{THEME}.2", Group.MANAGEMENT, 1): (2, 0, 0, 0, 0),
    }
    assert ("▸ 1  Kvinnor och män" in shown, "n 3, visas från 5" in shown) == (True, True)


async def test_a_click_puts_the_cursor_into_a_cell(room: Services, here: Company) -> None:
    async with opened(room, company=here) as pilot:
        grid = pilot.app.screen.query_one(ScoreGrid)
        await pilot.click(grid, offset=Offset(15 + 7 * 3 + 1, 1 + 2 * (1 + grid.air)))
        await pilot.press("4")
        await settle(pilot)
    assert stored(room, here) == {("current", THEME, Group.BLUE_COLLAR, 1): (0, 0, 0, 4, 0)}


async def test_a_counted_theme_opens_on_its_result_where_a_digit_leads_to_a_phase(
    room: Services, company: Company
) -> None:
    seat(room, company)
    hold_up(room, company, (NOW, THEME, Group.MANAGEMENT), (0, 1, 2, 0, 0))
    before = stored(room, company)
    async with opened(room, company=go_to(room, company, Phase.PREPARE)) as pilot:
        await pilot.press("2")
        await settle(pilot)
        assert "Nu 2,7" in screen_text(pilot.app)
        await pilot.press("4")
        await settle(pilot)
        assert "› Gap" in screen_text(pilot.app)
    assert stored(room, company) == before


async def test_the_next_theme_opens_where_its_cards_are_counted(room: Services, here: Company) -> None:
    hold_up(room, here, (NOW, THEME, Group.MANAGEMENT), (0, 1, 2, 0, 0))
    async with opened(room, company=here) as pilot:
        await pilot.press("pagedown")
        await settle(pilot)
        assert isinstance(pilot.app.focused, ScoreGrid)
        await pilot.press("pageup")
        await settle(pilot)
        assert not isinstance(pilot.app.focused, ScoreGrid)
