"""Conversation cards: read by the whole room, turned, shuffled, marked and written about."""

from __future__ import annotations

import pytest

from mindgap.bootstrap import build
from mindgap.content.loader import load
from mindgap.domain.company import Company, Phase
from mindgap.domain.participant import Group
from mindgap.domain.scoring import ScoreKind
from mindgap.domain.theme import UsedCard
from mindgap.services.house import Services
from tests.ui.conftest import SIZES, opened, screen_text, settle, typed
from tests.ui.scoring import analysis, go_to, hold_up, seat

pytestmark = pytest.mark.slow

THEME = "gender_equality"
CARDS = load("sv").theme(THEME).cards


@pytest.fixture
def here(room: Services, company: Company) -> Company:
    """A room of ten in the first theme."""
    seat(room, company)
    return go_to(room, company, Phase.CURRENT)


def words(shown: str) -> str:
    """Give a picture as running text."""
    return " ".join(shown.split())


def used(room: Services, company: Company) -> list[tuple[str, int]]:
    return [(card.theme, card.number) for card in analysis(room, company).used_cards]


@pytest.mark.parametrize("size", SIZES)
async def test_a_card_has_the_width_for_itself_with_its_follow_up_question_under(
    room: Services, here: Company, size: tuple[int, int]
) -> None:
    async with opened(room, company=here, size=size) as pilot:
        await pilot.press("k")
        await settle(pilot)
        card = screen_text(pilot.app)
        await pilot.press("escape")
        await settle(pilot)
        theme = screen_text(pilot.app)
    text = words(card)
    assert text.index(CARDS[0].text) < text.index(f"→ {CARDS[0].follow_up}")
    assert ("kort 1 av 7 · 0 av 7 använda" in card, "Förberedelse" in card) == (True, False)
    assert ("1 Förberedelse" in theme or "1 ◐" in theme) is True


async def test_cards_turn_both_ways_round_the_corner_and_stay_where_they_were(room: Services, here: Company) -> None:
    async with opened(room, company=here) as pilot:
        await pilot.press("k", "k", "right", "left")
        await settle(pilot)
        second = screen_text(pilot.app)
        await pilot.press("escape", "k")
        await settle(pilot)
        again = screen_text(pilot.app)
        await pilot.press("left", "left")
        await settle(pilot)
        last = screen_text(pilot.app)
    assert ("kort 2 av 7" in second, "→  " in second, "kort 2 av 7" in again) == (True, True, True)
    assert ("kort 7 av 7" in last, CARDS[6].text[:30] in last) == (True, True)


@pytest.mark.parametrize("size", SIZES)
async def test_space_marks_a_card_and_undo_takes_the_mark_away(
    room: Services, here: Company, size: tuple[int, int]
) -> None:
    async with opened(room, company=here, size=size) as pilot:
        await pilot.press("k", "space", "right", "space")
        await settle(pilot)
        two = screen_text(pilot.app), used(room, here)
        await pilot.press("z")
        await settle(pilot)
        one = screen_text(pilot.app), used(room, here)
        await pilot.press("left", "space")
        await settle(pilot)
        none = screen_text(pilot.app), used(room, here)
    assert ("2 av 7 använda" in two[0], "✓  samtalat om" in two[0], two[1]) == (True, True, [(THEME, 1), (THEME, 2)])
    assert ("1 av 7 använda" in one[0], "samtalat om" in one[0], one[1]) == (True, False, [(THEME, 1)])
    assert ("0 av 7 använda" in none[0], none[1]) == (True, [])


async def test_the_cards_begin_with_the_first_that_is_not_used(room: Services, here: Company) -> None:
    for number in (1, 2, 4):
        room.edits.new(UsedCard, here.id, theme=THEME, number=number)
    async with opened(room, company=here) as pilot:
        await pilot.press("k")
        await settle(pilot)
        shown = screen_text(pilot.app)
    assert ("kort 3 av 7 · 3 av 7 använda" in shown, CARDS[2].text[:30] in shown) == (True, True)


async def test_shuffled_cards_come_in_an_order_of_their_own_that_outlives_the_program(
    room: Services, here: Company
) -> None:
    first = await dealt(room, here)
    again = await dealt(build(room.home), here)
    assert (first == again, sorted(first) == sorted(c.text for c in CARDS)) == (True, True)
    assert first != [c.text for c in CARDS]


async def dealt(room: Services, here: Company) -> list[str]:
    """Turn all cards, shuffled, and give them as they came."""
    go_to(room, here, Phase.CURRENT, f"{THEME}/cards/1/x")
    came = []
    async with opened(room, company=room.companies.get(here.name)) as pilot:
        for _card in CARDS:
            shown = words(screen_text(pilot.app))
            assert "blandade" in shown
            came += [card.text for card in CARDS if card.text in shown]
            await pilot.press("right")
            await settle(pilot)
    return came


@pytest.mark.parametrize("size", SIZES)
async def test_the_room_comes_back_to_its_card(room: Services, here: Company, size: tuple[int, int]) -> None:
    async with opened(room, company=here, size=size) as pilot:
        await pilot.press("k", "right", "right", "x")
        await settle(pilot)
        before = screen_text(pilot.app)
    left = room.companies.get(here.name)
    async with opened(build(room.home), company=left, size=size) as pilot:
        after = screen_text(pilot.app)
        await pilot.press("x")
        await settle(pilot)
        ordered = screen_text(pilot.app)
    assert (left.place, CARDS[2].text[:30] in before) == (f"{THEME}/cards/3/x", True)
    assert before.split("\n")[2:] == after.split("\n")[2:]
    assert ("kort 3 av 7" in ordered, "blandade" in ordered) == (True, False)


@pytest.mark.parametrize("size", SIZES)
async def test_a_note_on_a_card_lands_in_the_theme(room: Services, here: Company, size: tuple[int, int]) -> None:
    async with opened(room, company=here, size=size) as pilot:
        await pilot.press("k", "right", "n")
        await settle(pilot)
        writing = words(screen_text(pilot.app))
        await typed(pilot, "Alla skift")
        await settle(pilot)
        await pilot.press("escape")
        await settle(pilot)
        card = screen_text(pilot.app)
        await pilot.press("escape", "n")
        await settle(pilot)
        theme = screen_text(pilot.app)
    assert (CARDS[1].text in writing, "kort 2 av 7" in card) == (True, True)
    assert [(n.subject, n.text) for n in analysis(room, here).notes] == [
        ("current.gender_equality/cards/2", "Alla skift")
    ]
    assert "Anteckning, kort 2  Alla skift" in theme


async def test_writing_on_a_card_goes_on_after_a_restart(room: Services, here: Company) -> None:
    async with opened(room, company=here) as pilot:
        await pilot.press("k", "right", "n")
        await settle(pilot)
        await typed(pilot, "Alla")
        await settle(pilot)
    left = room.companies.get(here.name)
    async with opened(build(room.home), company=left) as pilot:
        shown = words(screen_text(pilot.app))
        await pilot.press("escape")
        await settle(pilot)
        card = screen_text(pilot.app)
    assert (left.place, CARDS[1].text in shown, "Alla" in shown) == (f"{THEME}/notes/2", True, True)
    assert "kort 2 av 7" in card


async def test_from_the_cards_one_comes_back_to_the_result_they_were_opened_from(room: Services, here: Company) -> None:
    hold_up(room, here, (ScoreKind.CURRENT, THEME, Group.MANAGEMENT), (0, 1, 2, 0, 0))
    async with opened(room, company=here) as pilot:
        await pilot.press("enter", "enter", "k", "n", "escape", "escape")
        await settle(pilot)
        shown = screen_text(pilot.app)
    assert "Nu 2,7" in shown
