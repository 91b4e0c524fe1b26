"""What a vote is about, and the vote itself, outlast a restart and a slip of a key."""

from __future__ import annotations

import pytest

from mindgap.bootstrap import build
from mindgap.domain.company import Company, Phase
from mindgap.domain.voting import listed, open_ballot
from mindgap.services.house import Services
from tests.ui.conftest import SIZES, opened, screen_text, settle
from tests.ui.scoring import analysis, apart, gap


@pytest.fixture
def here(room: Services, company: Company) -> Company:
    """A company with three gaps, standing in the gap phase."""
    there = apart(room, company)
    for text in ("Ensam om roboten", "Bara på svenska", "Ingen väg upp"):
        gap(room, there, text)
    return there


async def test_marks_for_the_next_vote_survive_a_restart(room: Services, here: Company) -> None:
    async with opened(room, company=here) as pilot:
        await pilot.press("x", "down", "down", "x")
        await settle(pilot)
    room.close()
    again = build(room.home)
    async with opened(again, company=again.companies.get(here.name)) as pilot:
        await pilot.press("s", "enter")
        await settle(pilot)
    ballot = open_ballot(analysis(again, here))
    assert ballot is not None
    assert [held.text for _row, held in listed(analysis(again, here), ballot)] == ["Ensam om roboten", "Ingen väg upp"]
    again.close()


@pytest.mark.parametrize("size", SIZES)
async def test_a_slip_of_f7_or_f8_tears_nobody_out_of_a_vote(
    room: Services, here: Company, size: tuple[int, int]
) -> None:
    async with opened(room, company=here, size=size) as pilot:
        await pilot.press("s", "enter", "enter", "a")
        await settle(pilot)
        await pilot.press("f8")
        await settle(pilot)
        asked = screen_text(pilot.app)
        await pilot.press("escape")
        await settle(pilot)
        await pilot.press("b", "c", "enter")
        await settle(pilot)
        voted = screen_text(pilot.app)
        await pilot.press("f7", "enter")
        await settle(pilot)
    assert ("Rummet röstar. Gå till en annan fas? Omröstningen väntar." in asked, "1 har röstat" in voted) == (
        True,
        True,
    )
    assert analysis(room, here).company.phase is Phase.DESIRED
