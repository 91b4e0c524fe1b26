"""What undo took away stays away: nothing that was kept for the screen comes back onto it."""

from __future__ import annotations

import pytest
from textual.pilot import Pilot

from mindgap.domain.analysis import Analysis
from mindgap.domain.company import Company, Phase
from mindgap.services.house import Services
from mindgap.ui.screens.company import CompanyScreen
from tests.ui.conftest import opened, settle
from tests.ui.people import add_people, steps_in


def placed(room: Services, company: Company) -> Company:
    return room.companies.bookmark(add_people(room, company).company, Phase.STAIRCASE, "")


def seen(pilot: Pilot[None]) -> Analysis:
    screen = pilot.app.screen
    assert isinstance(screen, CompanyScreen)
    assert screen.view is not None
    return screen.view.analysis


async def test_a_text_typed_without_changing_anything_does_not_bring_back_what_undo_took(
    room: Services, company: Company
) -> None:
    async with opened(room, company=placed(room, company)) as pilot:
        await pilot.press("S", "end", "A")
        await settle(pilot)
        await pilot.press("tab", "enter")
        await settle(pilot)
        await pilot.press("escape")
        await settle(pilot)
        await pilot.press("z")
        await settle(pilot)
        assert (room.companies.analysis(company.id).steps, seen(pilot).steps) == ((), ())


@pytest.mark.parametrize("keys", [("minus", "z"), ("minus", "minus", "z", "z"), ("x", "minus", "z")])
async def test_a_move_taken_back_at_once_is_gone_from_the_screen_too(
    room: Services, company: Company, keys: tuple[str, ...]
) -> None:
    async with opened(room, company=placed(room, company)) as pilot:
        before = steps_in(seen(pilot))
        for key in keys:
            pilot.app.simulate_key(key)
        await settle(pilot)
        assert (steps_in(room.companies.analysis(company.id)), steps_in(seen(pilot))) == (before, before)


async def test_a_target_that_somebody_goes_past_is_taken_away_and_comes_back_with_one_undo(
    room: Services, company: Company
) -> None:
    async with opened(room, company=placed(room, company)) as pilot:
        await pilot.press("slash", "J", "o", "h", "a", "n", "enter", "m")
        await settle(pilot)
        assert [t.step for t in seen(pilot).targets] == [3]
        await pilot.press("plus")
        await settle(pilot)
        assert [t.step for t in seen(pilot).targets] == [3]
        await pilot.press("plus")
        await settle(pilot)
        assert (steps_in(seen(pilot))["P3"], [t.step for t in seen(pilot).targets]) == (4, [0])
        await pilot.press("z")
        await settle(pilot)
        assert (steps_in(seen(pilot))["P3"], [t.step for t in seen(pilot).targets]) == (3, [3])
