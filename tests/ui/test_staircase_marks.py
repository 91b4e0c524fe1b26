from __future__ import annotations

import pytest

from mindgap.domain.company import Company
from mindgap.services.house import Services
from tests.ui.conftest import screen_text, settle, typed
from tests.ui.people import steps_in, targets_in
from tests.ui.staircase_stage import crowd, row_of, spot_of, staged, stored


async def test_shift_and_arrows_mark_those_that_the_cursor_passes(room: Services, company: Company) -> None:
    async with staged(room, crowd(room, company, 6)) as pilot:
        await pilot.press("shift+right", "shift+right", "plus")
        await settle(pilot)
        assert "3 markerade" in screen_text(pilot.app)
        assert steps_in(stored(room, company)) == {"P000": 1, "P001": 1, "P002": 1}


async def test_a_whole_step_is_marked_and_unmarked_with_one_key(room: Services, company: Company) -> None:
    async with staged(room, crowd(room, company, 5, {0: 2, 1: 2, 2: 3})) as pilot:
        await pilot.press("down", "X", "plus")
        await settle(pilot)
        assert steps_in(stored(room, company)) == {"P000": 3, "P001": 3, "P002": 3}
        room.edits.undo(company.id)
        assert steps_in(stored(room, company)) == {"P000": 2, "P001": 2, "P002": 3}
        assert "2 markerade" in screen_text(pilot.app)
        await pilot.press("X", "X")
        await settle(pilot)
        assert "markerade" not in screen_text(pilot.app)


async def test_all_marked_are_given_a_target_as_one_step_to_undo(room: Services, company: Company) -> None:
    async with staged(room, crowd(room, company, 3, {0: 2, 1: 2, 2: 2})) as pilot:
        await pilot.press("space", "space", "M", "4", "enter")
        await settle(pilot)
        assert {code: step for code, (step, _by) in targets_in(stored(room, company)).items()} == {"P000": 4, "P001": 4}
        room.edits.undo(company.id)
        assert targets_in(stored(room, company)) == {}


async def test_nobody_is_moved_unseen(room: Services, company: Company) -> None:
    async with staged(room, crowd(room, company, 4)) as pilot:
        await pilot.press("x", "x", "t")
        await typed(pilot, "blå")
        await pilot.press("enter", "plus")
        await settle(pilot)
        assert steps_in(stored(room, company)) == {"P000": 1}
        assert "1 markerad" in screen_text(pilot.app)


async def test_a_chip_is_dragged_to_another_step_which_says_so(room: Services, company: Company) -> None:
    async with staged(room, crowd(room, company, 3, {0: 1, 1: 3})) as pilot:
        await pilot.mouse_down(offset=spot_of(pilot, "[P000"))
        await pilot.hover(offset=spot_of(pilot, "P001"))
        assert "släpp här" in row_of(pilot, "3 Självständig")
        await pilot.mouse_up(offset=spot_of(pilot, "P001"))
        await settle(pilot)
        assert steps_in(stored(room, company)) == {"P000": 3, "P001": 3}
        assert "släpp här" not in screen_text(pilot.app)
        assert "▸[P000" in screen_text(pilot.app)


async def test_a_chip_let_go_outside_the_stairs_stays_where_it_was(room: Services, company: Company) -> None:
    async with staged(room, crowd(room, company, 3, {0: 1, 1: 3})) as pilot:
        await pilot.mouse_down(offset=spot_of(pilot, "[P000"))
        await pilot.hover(offset=spot_of(pilot, "P001"))
        await pilot.mouse_up(offset=(2, 0))
        await settle(pilot)
        assert steps_in(stored(room, company)) == {"P000": 1, "P001": 3}


async def test_whoever_is_marked_is_dragged_along(room: Services, company: Company) -> None:
    async with staged(room, crowd(room, company, 4, {0: 1, 1: 1, 2: 3})) as pilot:
        await pilot.press("down", "home", "x", "x")
        await settle(pilot)
        await pilot.mouse_down(offset=spot_of(pilot, "{P000"))
        await pilot.hover(offset=spot_of(pilot, "P002"))
        await pilot.mouse_up(offset=spot_of(pilot, "P002"))
        await settle(pilot)
        assert steps_in(stored(room, company)) == {"P000": 3, "P001": 3, "P002": 3}
        room.edits.undo(company.id)
        assert steps_in(stored(room, company)) == {"P000": 1, "P001": 1, "P002": 3}


async def test_the_wheel_scrolls_the_step_below_the_mouse_and_takes_the_cursor_along(
    room: Services, company: Company
) -> None:
    async with staged(room, crowd(room, company, 500), (80, 24)) as pilot:
        assert "▸[P000]" in screen_text(pilot.app)
        view = pilot.app.query_one("#board")
        x, y = spot_of(pilot, "P003")
        await pilot._post_mouse_events([_down()], None, offset=(x, y))
        await settle(pilot)
        shown = screen_text(pilot.app)
        assert ("P000" in shown, "av 500" in shown) == (False, True)
        await pilot.press("right")
        assert view.has_focus
        assert "▸" in row_of(pilot, "[P0")


def _down() -> type:
    from textual.events import MouseScrollDown

    return MouseScrollDown


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_five_hundred_people_move_in_turn(room: Services, company: Company, size: tuple[int, int]) -> None:
    steps = {i: 1 + i % 5 for i in range(500)}
    analysis = crowd(room, company, 500, steps)
    async with staged(room, analysis, size, analysis.people[2].id) as pilot:
        await pilot.press(*["plus", "minus", "right"] * 6, "plus")
        await settle(pilot)
        now = stored(room, company)
        changed = {c: s for c, s in steps_in(now).items() if s != 1 + int(c[1:]) % 5}
        assert len(changed) == 1
        assert len(now.placements) == 500 + 13
        assert "till" in row_of(pilot, "+ ")


async def test_when_the_one_under_the_cursor_is_hidden_the_cursor_is_seen_on_another(
    room: Services, company: Company
) -> None:
    async with staged(room, crowd(room, company, 4, {0: 3, 1: 4})) as pilot:
        await pilot.press("down", "t")
        await typed(pilot, "röd")
        await pilot.press("enter")
        await settle(pilot)
        assert "▸(P001 ?" in row_of(pilot, "(P001")


async def test_each_area_is_shown_from_its_first_people(room: Services, company: Company) -> None:
    async with staged(room, crowd(room, company, 60, {0: 3}), size=(80, 24)) as pilot:
        await pilot.press("down", "end")
        await settle(pilot)
        assert ("P059" in screen_text(pilot.app), "av 59" in screen_text(pilot.app)) == (True, True)
        await pilot.press("up", "greater_than_sign")
        await settle(pilot)
        assert ("P000" in screen_text(pilot.app), "av 60" in screen_text(pilot.app)) == (True, False)
