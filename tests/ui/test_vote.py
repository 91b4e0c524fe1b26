from __future__ import annotations

import pytest
from textual.pilot import Pilot

from mindgap.domain.company import Company, Phase
from mindgap.domain.voting import open_ballot
from mindgap.services.house import Services
from mindgap.texts import use
from mindgap.ui.phases.gap import GapView
from tests.ui.conftest import SIZES, opened, screen_text, settle, typed
from tests.ui.scoring import analysis, apart, gap, seat

pytestmark = pytest.mark.slow

HOSTILE = "<b>Ensam & [red]svets[/] [@click=app.quit]x[/] 😀"


@pytest.fixture
def here(room: Services, company: Company) -> Company:
    """A company with three gaps, standing in the gap phase; the first has old dots."""
    there = apart(room, company)
    for text, dots in (("Ensam om roboten", 1), ("Bara på svenska", 0), ("Ingen väg upp", 0)):
        gap(room, there, text, dots=dots)
    return there


def dots(room: Services, company: Company) -> list[int]:
    return [g.dots for g in analysis(room, company).gaps]


async def vote(pilot: Pilot[None], *votes: str) -> None:
    """Let people vote one after the other."""
    for letters in votes:
        await pilot.press("enter", *letters, "enter", *([] if letters else ["enter"]))
        await settle(pilot)


@pytest.mark.parametrize("size", SIZES)
async def test_a_vote_goes_round_and_is_revealed_with_one_key(
    room: Services, here: Company, size: tuple[int, int]
) -> None:
    async with opened(room, company=here, size=size) as pilot:
        await pilot.press("s")
        await settle(pilot)
        before = screen_text(pilot.app)
        await pilot.press("enter")
        await settle(pilot)
        await vote(pilot, "bbb", "bba", "c")
        between = screen_text(pilot.app)
        await pilot.press("v")
        await settle(pilot)
        shown = screen_text(pilot.app)
        after = dots(room, here)
        await pilot.press("z")
        await settle(pilot)
    assert ("Omröstning om 3 gap" in before, "a  Ensam om roboten" in before) == (True, True)
    assert ("Tack. Lämna datorn vidare." in between, "3 har röstat" in between) == (True, True)
    assert ("3 röstande · 3 prickar var · 7 prickar i allt" in shown, after) == (True, [1, 5, 1])
    assert ("1   Bara på svenska" in shown, "2=  Ensam om roboten" in shown, "2=  Ingen väg upp" in shown) == (
        True,
        True,
        True,
    )
    assert dots(room, here) == [1, 0, 0]


async def test_a_vote_of_three_dots_takes_four_keys_and_one_for_the_next_person(room: Services, here: Company) -> None:
    async with opened(room, company=here) as pilot:
        await pilot.press(
            "s", "enter", "enter", *"abc", "enter", *("enter", *"aab", "enter"), *("enter", *"cca", "enter")
        )
        await settle(pilot)
        voted = "3 har röstat" in screen_text(pilot.app)
        await pilot.press("v")
        await settle(pilot)
    assert (voted, dots(room, here)) == (True, [4, 2, 3])


@pytest.mark.parametrize("size", SIZES)
async def test_nothing_shows_where_the_dots_go(room: Services, here: Company, size: tuple[int, int]) -> None:
    async with opened(room, company=here, size=size) as pilot:
        await pilot.press("s", "enter", "enter")
        await settle(pilot)
        pages = []
        for letter in ("", "a", "c", "b"):
            await pilot.press(*letter)
            await settle(pilot)
            pages.append(screen_text(pilot.app))
    marks = ("○ ○ ○", "● ○ ○", "● ● ○", "● ● ●")
    assert [mark in page for mark, page in zip(marks, pages, strict=True)] == [True] * 4
    assert len({page.replace("●", "○") for page in pages}) == 1


async def test_a_dot_is_taken_back_and_a_person_starts_over(room: Services, here: Company) -> None:
    async with opened(room, company=here) as pilot:
        await pilot.press("s", "enter", "enter", "a", "a", "backspace", "b", "escape")
        await settle(pilot)
        over = screen_text(pilot.app)
        await pilot.press("c", "a", "backspace", "enter")
        await settle(pilot)
        await vote(pilot, "c", "c")
        await pilot.press("v")
        await settle(pilot)
    assert ("○ ○ ○" in over, dots(room, here)) == (True, [0, 0, 3])


async def test_one_may_not_give_more_dots_than_one_has_but_fewer_and_none(room: Services, here: Company) -> None:
    async with opened(room, company=here) as pilot:
        await pilot.press("s", "left", "left", "enter", "enter", "a", "b")
        await settle(pilot)
        full = screen_text(pilot.app)
        await pilot.press("enter", "enter", "ö")
        await settle(pilot)
        unknown = screen_text(pilot.app)
        await pilot.press("enter")
        await settle(pilot)
        asked = screen_text(pilot.app)
        await pilot.press("enter")
        await settle(pilot)
        await vote(pilot, "a")
        await pilot.press("v")
        await settle(pilot)
    assert ("Alla prickar är lagda" in full, "Inget gap har den bokstaven" in unknown) == (True, True)
    assert ("lämnar en blank röst" in asked, dots(room, here)) == (True, [2, 0, 0])


async def test_letters_and_digits_are_no_commands_while_the_room_votes(room: Services, here: Company) -> None:
    gap(room, here, "Ett till")
    async with opened(room, company=here) as pilot:
        await pilot.press("s", "enter", "n", "e", "1", "q", "enter", "z", "1", "e", "n", "d")
        await settle(pilot)
        shown = screen_text(pilot.app)
    assert ("● ○ ○" in shown, analysis(room, here).company.phase) == (True, Phase.GAP)


async def test_fewer_than_three_store_nothing_and_the_page_says_so(room: Services, here: Company) -> None:
    async with opened(room, company=here) as pilot:
        await pilot.press("s", "enter")
        await vote(pilot, "aaa", "bbb")
        await pilot.press("v")
        await settle(pilot)
        shown = screen_text(pilot.app)
        stored = [row.dots for row in analysis(room, here).ballot_gaps]
        await pilot.press("t", "y")
        await settle(pilot)
        await pilot.press("4", "down", "2", "v")
        await settle(pilot)
    assert ("Färre än 3 har röstat: ingenting är sparat" in shown, stored) == (True, [0, 0, 0])
    assert dots(room, here) == [4, 2, 0]


@pytest.mark.parametrize("size", SIZES)
async def test_the_dots_of_the_wall_are_typed_checked_and_revealed(
    room: Services, here: Company, size: tuple[int, int]
) -> None:
    seat(room, here)
    async with opened(room, company=here, size=size) as pilot:
        await pilot.press("s", "t", "1", "7", "enter", "1", "4", "down", "9")
        await settle(pilot)
        over = screen_text(pilot.app)
        await pilot.press("backspace", "up", "1", "3", "v")
        await settle(pilot)
        shown = screen_text(pilot.app)
    assert ("40 prickar i allt   10 × 3 = 30" in over, "10 fler än vad de som är på plats har" in over) == (True, True)
    assert ("10 röstande · 3 prickar var · 30 prickar i allt" in shown, dots(room, here)) == (True, [17, 13, 0])


async def test_while_the_room_votes_dots_are_secret_and_new_gaps_stay_outside(room: Services, here: Company) -> None:
    async with opened(room, company=here) as pilot:
        await pilot.press("s", "enter", "escape", "a")
        await typed(pilot, "Nytt gap")
        await pilot.press("enter", ".")
        await settle(pilot)
        listed = screen_text(pilot.app)
        await pilot.press("s")
        await settle(pilot)
        between = screen_text(pilot.app)
        await pilot.press("enter")
        await settle(pilot)
        own = screen_text(pilot.app)
    assert ("Omröstning pågår: 0 hittills" in listed, "●" in listed, "prick" in listed) == (True, False, False)
    assert ("1 gap är nyare än omröstningen" in between, "Nytt gap" in own, dots(room, here)) == (
        True,
        False,
        [1, 0, 0, 0],
    )


async def test_a_vote_may_be_about_marked_gaps(room: Services, here: Company) -> None:
    async with opened(room, company=here) as pilot:
        await pilot.press("x", "down", "down", "space", "s", "right", "enter", "enter")
        await settle(pilot)
        shown = screen_text(pilot.app)
    assert ("a  Ensam om roboten" in shown, "b  Ingen väg upp" in shown, "Bara på svenska" in shown) == (
        True,
        True,
        False,
    )
    assert "○ ○ ○ ○" in shown


async def test_revealing_before_everybody_has_voted_is_asked_first(room: Services, here: Company) -> None:
    seat(room, here)
    async with opened(room, company=here) as pilot:
        await pilot.press("s", "enter")
        await vote(pilot, "a", "b", "c")
        await pilot.press("v")
        await settle(pilot)
        asked = screen_text(pilot.app)
        await pilot.press("n")
        await vote(pilot, *["a"] * 7)
        last = screen_text(pilot.app)
        await pilot.press("v")
        await settle(pilot)
    assert ("3 av 10 har röstat. Visa resultatet nu?" in asked, "Alla har röstat. v visar resultatet." in last) == (
        True,
        True,
    )
    assert dots(room, here) == [8, 1, 1]


async def test_the_room_comes_back_to_the_vote_with_what_was_written(room: Services, here: Company) -> None:
    async with opened(room, company=here) as pilot:
        await pilot.press("s", "enter")
        await vote(pilot, *["bbb"] * 7)
    left = room.companies.get(here.name)
    room.ballots.pending.clear()  # as after a new start of the program
    async with opened(room, company=left) as pilot:
        shown = screen_text(pilot.app)
        await vote(pilot, "a")
        await pilot.press("v")
        await settle(pilot)
        asked = screen_text(pilot.app)
        await pilot.press("y")
        await settle(pilot)
    assert ("3 har röstat" in shown, "1 röst går inte att räkna" in asked) == (True, True)
    assert (dots(room, here), left.place.endswith("/vote")) == ([0, 9, 0], True)


async def test_the_vote_survives_a_walk_to_another_phase(room: Services, here: Company) -> None:
    async with opened(room, company=here) as pilot:
        await pilot.press("s", "enter")
        await vote(pilot, "a", "b")
        await pilot.press("f8", "enter", "f7")
        await settle(pilot)
        back = screen_text(pilot.app)
        await vote(pilot, "c")
        await pilot.press("v")
        await settle(pilot)
    assert ("2 har röstat" in back, dots(room, here)) == (True, [1, 1, 1])


async def test_a_vote_is_cancelled_only_when_meant(room: Services, here: Company) -> None:
    async with opened(room, company=here) as pilot:
        await pilot.press("s", "enter")
        await vote(pilot, "a")
        await pilot.press("x", "n")
        await settle(pilot)
        still = open_ballot(analysis(room, here)) is not None
        await pilot.press("x", "y")
        await settle(pilot)
        shown = screen_text(pilot.app)
    assert (still, analysis(room, here).ballots, dots(room, here), "Omröstning pågår" in shown) == (
        True,
        (),
        [1, 0, 0],
        False,
    )


async def test_the_last_vote_can_be_looked_at_again(room: Services, here: Company) -> None:
    async with opened(room, company=here) as pilot:
        await pilot.press("s", "enter")
        await vote(pilot, "a", "b", "c")
        await pilot.press("v", "escape", ".", "u")
        await settle(pilot)
        shown = screen_text(pilot.app)
    assert "3 röstande · 3 prickar var · 3 prickar i allt" in shown


async def test_more_gaps_than_letters_are_refused_with_advice(room: Services, company: Company) -> None:
    there = apart(room, company)
    for number in range(53):
        gap(room, there, f"Gap nummer {number}")
    async with opened(room, company=there) as pilot:
        await pilot.press("s")
        await settle(pilot)
        advice = screen_text(pilot.app)
        await pilot.press("enter")
        await settle(pilot)
        refused = screen_text(pilot.app)
    assert ("Fler gap än bokstäver" in advice, "53 gap är för många" in refused, analysis(room, there).ballots) == (
        True,
        True,
        (),
    )


@pytest.mark.parametrize("size", SIZES)
async def test_fifty_two_gaps_have_a_letter_each(room: Services, company: Company, size: tuple[int, int]) -> None:
    there = apart(room, company)
    for number in range(52):
        gap(room, there, f"Gap nummer {number}")
    async with opened(room, company=there, size=size) as pilot:
        await pilot.press("s", "enter", "enter")
        await settle(pilot)
        first = screen_text(pilot.app)
        await pilot.press("pagedown", "pagedown")
        await settle(pilot)
        last = screen_text(pilot.app)
        await pilot.press("Z", "enter")
        await settle(pilot)
        await vote(pilot, "Z", "Z")
        await pilot.press("v")
        await settle(pilot)
    assert ("a  Gap nummer 0" in first, "Z  Gap nummer 51" in last, dots(room, there)[-2:]) == (True, True, [0, 3])


@pytest.mark.parametrize("size", SIZES)
async def test_hostile_words_are_only_words_on_every_page_of_the_vote(
    room: Services, company: Company, size: tuple[int, int]
) -> None:
    there = apart(room, company)
    for _number in range(2):
        gap(room, there, HOSTILE)
    pages = []
    async with opened(room, company=there, size=size) as pilot:
        for keys in (("s",), ("enter", "enter"), ("escape", "t"), ("3", "v")):
            await pilot.press(*keys)
            await settle(pilot)
            pages.append(screen_text(pilot.app))
    assert ["<b>Ensam & [red]svets[/]" in page for page in pages] == [True] * 4


async def test_the_vote_speaks_english(room: Services, here: Company) -> None:
    use("en")
    async with opened(room, company=here) as pilot:
        await pilot.press("s", "enter")
        await vote(pilot, "a", "b", "c")
        between = screen_text(pilot.app)
        await pilot.press("v")
        await settle(pilot)
        shown = screen_text(pilot.app)
    assert ("Thank you. Hand the computer on." in between, "3 voters · 3 dots each · 3 dots in all" in shown) == (
        True,
        True,
    )


async def test_a_vote_keeps_its_secret_from_the_place_and_the_notices(room: Services, here: Company) -> None:
    async with opened(room, company=here) as pilot:
        await pilot.press("s", "enter", "enter", "b", "b")
        await settle(pilot)
        view = pilot.app.screen.query_one(GapView)
        place = view.place
    assert ("b" * 2 not in place, room.companies.get(here.name).place) == (True, f"{view.gaps[0].id}/vote")
