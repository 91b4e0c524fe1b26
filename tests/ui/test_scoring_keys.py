"""How many keys the common steps of scoring take, as the user guides tell."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from textual.pilot import Pilot

from mindgap.domain.company import Company, Phase
from mindgap.domain.participant import Group
from mindgap.services.house import Services
from tests.ui.conftest import SIZES, opened, screen_text, settle
from tests.ui.scoring import go_to, seat, stored

THEME = "gender_equality"


@dataclass
class Counter:
    """Presses keys and counts them."""

    pilot: Pilot[None]
    pressed: int = 0

    async def press(self, *keys: str) -> str:
        """Press keys and give what the screen shows then."""
        self.pressed += len(keys)
        await self.pilot.press(*keys)
        await settle(self.pilot)
        return screen_text(self.pilot.app)


@pytest.fixture
def here(room: Services, company: Company) -> Company:
    """A room of ten in the first theme."""
    seat(room, company)
    return go_to(room, company, Phase.CURRENT)


@pytest.mark.parametrize("size", SIZES)
async def test_ten_people_are_tallied_and_revealed_in_at_most_25_keys(
    room: Services, here: Company, size: tuple[int, int]
) -> None:
    management, office, floor, union = (*"012", "down"), ("home", *"101", "down"), ("home", *"121", "down"), (*"01",)
    async with opened(room, company=here, size=size) as pilot:
        keys = Counter(pilot)
        await keys.press(*management, *office, *floor, "home", *union)
        shown = await keys.press("enter")
    assert stored(room, here) == {
        ("current", THEME, Group.MANAGEMENT, 1): (0, 1, 2, 0, 0),
        ("current", THEME, Group.WHITE_COLLAR, 1): (1, 0, 1, 0, 0),
        ("current", THEME, Group.BLUE_COLLAR, 1): (1, 2, 1, 0, 0),
        ("current", THEME, Group.UNION, 1): (0, 1, 0, 0, 0),
    }
    assert [text in shown for text in ("Nu 2,2", "n = 10", "Ledning", "Kollektiv")] == [True] * 4
    assert keys.pressed == 18


async def test_even_ten_people_of_ten_opinions_take_at_most_25_keys(room: Services, here: Company) -> None:
    async with opened(room, company=here) as pilot:
        keys = Counter(pilot)
        await keys.press(*"11100", "right", *"01010", "right", *"11011", "right", *"00001")
        await keys.press("enter")
    assert [sum(counts) for counts in stored(room, here).values()] == [3, 2, 4, 1]
    assert keys.pressed == 24


@pytest.mark.parametrize("size", SIZES)
async def test_a_person_answers_in_private_with_four_keys_and_one_reveals(
    room: Services, here: Company, size: tuple[int, int]
) -> None:
    async with opened(room, company=here, size=size) as pilot:
        keys = Counter(pilot)
        await keys.press("s")
        for digits in ("31", "34", "32"):
            before = keys.pressed
            await keys.press("enter", *digits, "enter")
            assert keys.pressed - before == 4
        before = keys.pressed
        shown = await keys.press("v")
    assert (keys.pressed - before, "n = 3" in shown) == (1, True)


async def test_a_card_is_shown_turned_and_marked_with_a_key_each(room: Services, here: Company) -> None:
    async with opened(room, company=here) as pilot:
        keys = Counter(pilot)
        shown = [await keys.press(key) for key in ("k", "right", "space")]
    said = ("kort 1 av 7", "kort 2 av 7", "1 av 7 använda")
    assert [text in picture for text, picture in zip(said, shown, strict=True)] == [True] * 3
