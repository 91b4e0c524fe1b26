"""The laptop goes round: what each person sees, what nobody sees, and what is left when the program is gone."""

from __future__ import annotations

import pytest
from textual.pilot import Pilot

from mindgap.bootstrap import build
from mindgap.domain.company import Company, Phase
from mindgap.domain.participant import Group, Participant
from mindgap.domain.scoring import ScoreKind
from mindgap.domain.session import Attendance, Session, SessionKind
from mindgap.services.house import Services
from mindgap.texts import use
from tests.services.test_secrecy import every_file
from tests.ui.conftest import SIZES, opened, screen_text, settle
from tests.ui.scoring import analysis, go_to, hold_up, seat, stored

pytestmark = pytest.mark.slow

NOW = ScoreKind.CURRENT
THEME = "gender_equality"
TEN = ("14", "12", "23", "31", "35", "32", "15", "21", "31", "43")
"""What ten people press: group and level."""


@pytest.fixture
def here(room: Services, company: Company) -> Company:
    """A room of ten in the first theme."""
    seat(room, company)
    return go_to(room, company, Phase.CURRENT)


async def answer(pilot: Pilot[None], *people: str) -> None:
    """Let people answer, one after the other."""
    for digits in people:
        await pilot.press("enter", *digits, "enter")
    await settle(pilot)


@pytest.mark.parametrize("size", SIZES)
async def test_a_person_sees_only_that_a_digit_has_come(room: Services, here: Company, size: tuple[int, int]) -> None:
    async with opened(room, company=here, size=size) as pilot:
        await pilot.press("s")
        await settle(pilot)
        seen = [screen_text(pilot.app)]
        for key in ("enter", "3", "5", "enter"):
            await pilot.press(key)
            await settle(pilot)
            seen.append(screen_text(pilot.app))
    first, empty, one, both, after = seen
    assert ("Lämna datorn till den första." in first, "0 av 10 har svarat" in first) == (True, True)
    assert [("Grupp ○    Nivå ○" in empty), ("Grupp ●    Nivå ○" in one), ("Grupp ●    Nivå ●" in both)] == [True] * 3
    assert [text in empty for text in ("5  Självklart", "1  Inte påbörjat", "1 Ledning", "4 Fack")] == [True] * 4
    assert ("Tack. Lämna datorn vidare." in after, "1 av 10 har svarat" in after) == (True, True)


@pytest.mark.parametrize("size", SIZES)
async def test_no_picture_depends_on_the_digits_pressed(room: Services, here: Company, size: tuple[int, int]) -> None:
    pictures = []
    for digits in ("11", "45", "32"):
        async with opened(build_again(room), company=here, size=size) as pilot:
            await pilot.press("s")
            seen = []
            for key in ("enter", *digits, "enter", "enter", "escape"):
                await pilot.press(key)
                await settle(pilot)
                seen.append(screen_text(pilot.app))
            pictures.append(seen)
    assert pictures[0] == pictures[1] == pictures[2]


def build_again(room: Services) -> Services:
    """Open the same home anew, as a program that has just been started."""
    return build(room.home)


async def test_no_file_of_the_home_changes_while_two_people_answer(room: Services, here: Company) -> None:
    here = go_to(room, here, Phase.CURRENT, f"{THEME}/private")
    async with opened(room, company=here) as pilot:
        await settle(pilot)
        before = every_file(room.home.root)
        for key in ("enter", "3", "5", "backspace", "3", "4", "enter", "enter", "3", "1", "enter", "v"):
            await pilot.press(key)
            await settle(pilot)
            assert every_file(room.home.root) == before
        shown = screen_text(pilot.app)
    assert "2 av 10 har svarat" in shown


async def test_nothing_around_the_question_is_on_the_screen(room: Services, here: Company) -> None:
    async with opened(room, company=here) as pilot:
        await pilot.press("s", "enter")
        await settle(pilot)
        shown = screen_text(pilot.app)
        await pilot.press("3", "8", "n", "z", "f2", "k", "v")
        await settle(pilot)
        still = screen_text(pilot.app)
    assert [text in shown for text in ("Exempelverkstaden", "sparat", "Förberedelse", "Visa resultat")] == [False] * 4
    assert ("Grupp ●    Nivå ○" in still, "Här går det att trycka 1 till 5." in still) == (True, True)


async def test_a_wrong_digit_can_be_taken_back_before_enter(room: Services, here: Company) -> None:
    async with opened(room, company=here) as pilot:
        await pilot.press("s", "enter", "1", "1", "backspace", "3", "escape", "9", "0", "3", "6", "5", "2", "enter")
        await answer(pilot, "35", "35")
        await pilot.press("v")
        await settle(pilot)
    assert stored(room, here) == {("current", THEME, Group.BLUE_COLLAR, 1): (0, 0, 0, 0, 3)}


async def test_enter_hands_in_nothing_that_is_not_whole_and_digits_do_not_begin(room: Services, here: Company) -> None:
    async with opened(room, company=here) as pilot:
        await pilot.press("s", "3", "5")
        await settle(pilot)
        waiting = screen_text(pilot.app)
        await pilot.press("enter", "3", "enter")
        await settle(pilot)
        half = screen_text(pilot.app)
        await pilot.press("escape", "escape")
        await settle(pilot)
        back = screen_text(pilot.app)
    assert ("Lämna datorn till den första." in waiting, "Grupp ●    Nivå ○" in half) == (True, True)
    assert "0 av 10 har svarat" in back


@pytest.mark.parametrize("size", SIZES)
async def test_one_key_reveals_what_ten_people_answered(room: Services, here: Company, size: tuple[int, int]) -> None:
    async with opened(room, company=here, size=size) as pilot:
        await pilot.press("s")
        await answer(pilot, *TEN)
        before = screen_text(pilot.app)
        await pilot.press("v")
        await settle(pilot)
        result = screen_text(pilot.app)
    assert ("Tack. Alla har svarat." in before, "10 av 10 har svarat" in before) == (True, True)
    assert ("Nu 2,7" in result, "n = 10" in result, "Ledning" in result) == (True, True, True)
    assert stored(room, here) == {
        ("current", THEME, Group.MANAGEMENT, 1): (1, 1, 1, 1, 1),
        ("current", THEME, Group.BLUE_COLLAR, 1): (2, 1, 1, 0, 1),
    }


async def test_private_answers_come_on_top_of_the_cards_counted_and_are_one_step_to_undo(
    room: Services, here: Company
) -> None:
    hold_up(room, here, (NOW, THEME, Group.BLUE_COLLAR), (1, 0, 0, 0, 0))
    async with opened(room, company=here) as pilot:
        await pilot.press("enter", "s")
        await answer(pilot, "35", "35", "34")
        await pilot.press("v")
        await settle(pilot)
        both = stored(room, here)
        await pilot.press("z")
        await settle(pilot)
        shown = screen_text(pilot.app)
    key = ("current", THEME, Group.BLUE_COLLAR, 1)
    assert (both[key], stored(room, here)[key]) == ((1, 0, 0, 1, 2), (1, 0, 0, 0, 0))
    assert "Ångrat: visade tyst skattning" in shown


@pytest.mark.parametrize("size", SIZES)
async def test_too_few_are_told_what_to_do(room: Services, here: Company, size: tuple[int, int]) -> None:
    async with opened(room, company=here, size=size) as pilot:
        await pilot.press("s")
        await answer(pilot, "35", "11")
        await pilot.press("v")
        await settle(pilot)
        shown = " ".join(screen_text(pilot.app).split())
        await pilot.press("escape")
        await settle(pilot)
        theme = screen_text(pilot.app)
    assert "Tysta svar: 2. Det behövs minst 3 för att ingen ska röjas." in shown
    assert "visa kort och räkna dem i stället" in shown
    assert ("2 tysta svar är inne" in theme, stored(room, here)) == (True, {})


async def test_the_reveal_at_the_grid_takes_what_waits_along(room: Services, here: Company) -> None:
    async with opened(room, company=here) as pilot:
        await pilot.press("s")
        await answer(pilot, "35", "34", "35")
        await pilot.press("escape", "1")
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
        shown = screen_text(pilot.app)
    assert "n = 4" in shown
    assert stored(room, here) == {
        ("current", THEME, Group.MANAGEMENT, 1): (1, 0, 0, 0, 0),
        ("current", THEME, Group.BLUE_COLLAR, 1): (0, 0, 0, 1, 2),
    }


async def test_answers_wait_while_the_room_does_something_else(room: Services, here: Company) -> None:
    async with opened(room, company=here) as pilot:
        await pilot.press("s")
        await answer(pilot, "35", "11")
        await pilot.press("escape", "pagedown", "f8")
        await settle(pilot)
        await pilot.press("f7")
        await settle(pilot)
        await pilot.press("pageup", "s")
        await settle(pilot)
        shown = screen_text(pilot.app)
    assert "2 av 10 har svarat" in shown


@pytest.mark.parametrize("size", SIZES)
async def test_a_program_that_was_killed_comes_back_between_two_people(
    room: Services, here: Company, size: tuple[int, int]
) -> None:
    hold_up(room, here, (NOW, THEME, Group.BLUE_COLLAR), (4, 0, 0, 0, 0))
    async with opened(room, company=here, size=size) as pilot:
        await pilot.press("enter", "r", "s")
        await answer(pilot, *TEN)
    left = room.companies.get(here.name)
    again = build_again(room)
    async with opened(again, company=left, size=size) as pilot:
        await settle(pilot)
        shown = " ".join(screen_text(pilot.app).split())
        await answer(pilot, "43", "23", "21", "31")
        await pilot.press("v")
        await settle(pilot)
    assert left.place == f"{THEME}/private/2"
    kept = "Programmet stängdes på vägen. Svaren som finns kvar: Ledning 3, Kollektiv 3. Övriga, högst två per grupp,"
    assert ("6 av 10 har svarat" in shown, kept in shown) == (True, True)
    assert {key: sum(counts) for key, counts in stored(room, here).items()} == {
        ("current", THEME, Group.BLUE_COLLAR, 1): 4,
        ("current", THEME, Group.BLUE_COLLAR, 2): 5,
        ("current", THEME, Group.MANAGEMENT, 2): 5,
    }


@pytest.mark.parametrize("size", SIZES)
async def test_the_four_statements_are_answered_in_one_go(room: Services, here: Company, size: tuple[int, int]) -> None:
    async with opened(room, company=here, size=size) as pilot:
        await pilot.press("f", "s", "enter", "3", "1", "2")
        await settle(pilot)
        shown = screen_text(pilot.app)
        await pilot.press("3", "4", "enter")
        await answer(pilot, "35555", "35551")
        await pilot.press("v")
        await settle(pilot)
    asked = [text in shown for text in ("1  Kvinnor och män", "Grupp ●    1 ●    2 ●    3 ○    4 ○", "för påstående 3")]
    assert asked == [True] * 3
    blue = Group.BLUE_COLLAR
    assert stored(room, here) == {
        ("current", f"{THEME}.1", blue, 1): (1, 0, 0, 0, 2),
        ("current", f"{THEME}.2", blue, 1): (0, 1, 0, 0, 2),
        ("current", f"{THEME}.3", blue, 1): (0, 0, 1, 0, 2),
        ("current", f"{THEME}.4", blue, 1): (1, 0, 0, 1, 1),
    }


async def test_statements_being_answered_are_found_again_too(room: Services, here: Company) -> None:
    async with opened(room, company=here) as pilot:
        await pilot.press("f", "s")
        await answer(pilot, "35555", "35551", "35551")
    left = room.companies.get(here.name)
    async with opened(build_again(room), company=left) as pilot:
        await settle(pilot)
        between = screen_text(pilot.app)
        await pilot.press("v")
        await settle(pilot)
    assert (left.place, "3 av 10 har svarat" in between) == (f"{THEME}/private/f", True)
    assert {item for _kind, item, _group, _attempt in stored(room, here)} == {f"{THEME}.{n}" for n in (1, 2, 3, 4)}


async def test_those_noted_as_attending_are_counted_else_those_registered_and_never_the_one_who_leads(
    room: Services, here: Company
) -> None:
    room.edits.change(here, facilitator="Påhittad Ledare")
    new = room.edits.new
    for fields in ({"role": "Processledare"}, {"name": "påhittad ledare"}):
        new(Participant, here.id, group=Group.MANAGEMENT, **fields)
    await said(room, here, "0 av 10 har svarat")
    today = room.around.today()
    session = new(Session, here.id, kind=SessionKind.WORKSHOP_1, on=today)
    await said(room, here, "0 av 10 har svarat")
    people = analysis(room, here).participants
    for participant in (*people[:2], people[-1]):
        new(Attendance, here.id, session_id=session.id, participant_id=participant.id, arrived=540, left=720)
    await said(room, here, "0 av 2 har svarat")


async def said(room: Services, here: Company, sentence: str) -> None:
    async with opened(room, company=room.companies.get(here.name)) as pilot:
        await pilot.press("s")
        await settle(pilot)
        shown = screen_text(pilot.app)
        await pilot.press("escape")
        await settle(pilot)
    assert sentence in shown


async def test_more_cards_than_people_attending_are_asked_about(room: Services, here: Company) -> None:
    session = room.edits.new(Session, here.id, kind=SessionKind.WORKSHOP_1, on=room.around.today())
    manager = analysis(room, here).participants[0]
    room.edits.new(Attendance, here.id, session_id=session.id, participant_id=manager.id, arrived=540, left=720)
    async with opened(room, company=here) as pilot:
        await pilot.press("2")
        await settle(pilot)
        shown = screen_text(pilot.app)
    assert "! 2 av 1 närvarande: stämmer det?" in shown


async def test_the_pages_speak_english(room: Services, here: Company) -> None:
    use("en")
    async with opened(room, company=here) as pilot:
        await pilot.press("s", "enter")
        await settle(pilot)
        asked = screen_text(pilot.app)
        await pilot.press("1", "1", "enter")
        await settle(pilot)
        passed = screen_text(pilot.app)
    assert ("Press your group, 1–4. It is not shown." in asked, "Group ○    Level ○" in asked) == (True, True)
    assert ("Thank you. Pass the laptop on." in passed, "1 of 10 have answered" in passed) == (True, True)
