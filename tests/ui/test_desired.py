from __future__ import annotations

import pytest

from mindgap.domain.company import Company, Phase
from mindgap.domain.goal import Driver, Goal, Horizon
from mindgap.domain.participant import Group
from mindgap.domain.scoring import ScoreKind
from mindgap.services.house import Services
from tests.ui.conftest import SIZES, opened, screen_text, settle, typed
from tests.ui.scoring import analysis, go_to, hold_up, seat, stored

HOSTILE = "<b>Två & [red]skift[/] [@click=app.quit]x[/] 😀"


@pytest.mark.parametrize("size", SIZES)
async def test_the_goals_come_first_until_there_is_one(room: Services, company: Company, size: tuple[int, int]) -> None:
    here = go_to(room, company, Phase.DESIRED)
    async with opened(room, company=here, size=size) as pilot:
        empty = screen_text(pilot.app)
        await pilot.press("a")
        await typed(pilot, "Ny maskin i drift")
        await pilot.press("enter")
        await settle(pilot)
        await pilot.press("tab", "2", "tab", "3", "tab")
        await typed(pilot, "Fyra skift")
        await settle(pilot)
        filled = screen_text(pilot.app)
    assert "Inga mål än" in empty
    assert [text in filled for text in ("Verksamhetsmål", "Ny maskin i drift", "Lång")] == [True] * 3
    goal = analysis(room, here).goals[0]
    assert (goal.text, goal.horizon, goal.driver, goal.measure) == (
        "Ny maskin i drift",
        Horizon.LONG,
        Driver.CUSTOMERS,
        "Fyra skift",
    )


async def test_with_goals_the_first_theme_opens_and_g_leads_back_to_them(room: Services, company: Company) -> None:
    room.edits.new(Goal, company.id, text=HOSTILE)
    here = go_to(room, company, Phase.DESIRED)
    async with opened(room, company=here) as pilot:
        theme = screen_text(pilot.app)
        await pilot.press("g")
        await settle(pilot)
        goals = screen_text(pilot.app)
        await pilot.press("escape")
        await settle(pilot)
        back = screen_text(pilot.app)
    question = "Var behöver ni vara om tre till fem år?"
    assert (question in theme, HOSTILE in goals, question in back) == (True, True, True)


async def test_a_goal_is_removed_only_when_meant_and_comes_back_with_undo(room: Services, company: Company) -> None:
    room.edits.new(Goal, company.id, text="Halva energin")
    here = go_to(room, company, Phase.DESIRED, "gender_equality/goals")
    async with opened(room, company=here) as pilot:
        await pilot.press("delete", "n")
        await settle(pilot)
        kept = len(analysis(room, here).goals)
        await pilot.press("delete", "j")
        await settle(pilot)
        gone = len(analysis(room, here).goals)
        await pilot.press("z")
        await settle(pilot)
        shown = screen_text(pilot.app)
    assert (kept, gone, len(analysis(room, here).goals), "Halva energin" in shown) == (1, 0, 1, True)


async def test_an_emptied_wording_is_refused_at_the_field_and_the_old_one_stays(
    room: Services, company: Company
) -> None:
    room.edits.new(Goal, company.id, text="Ab")
    here = go_to(room, company, Phase.DESIRED, "gender_equality/goals")
    async with opened(room, company=here) as pilot:
        await pilot.press("enter", "end", "backspace", "backspace")
        await settle(pilot)
        shown = screen_text(pilot.app)
        await pilot.press("escape", "escape")
        await settle(pilot)
        back = screen_text(pilot.app)
    assert ("får inte vara tomt" in shown, analysis(room, here).goals[0].text) == (True, "A")
    assert "tema 1 av 6" in back


async def test_the_desired_cards_are_counted_apart_from_todays(room: Services, company: Company) -> None:
    seat(room, company)
    room.edits.new(Goal, company.id, text="Halva energin")
    hold_up(room, company, (ScoreKind.CURRENT, "gender_equality", Group.MANAGEMENT), (0, 3, 0, 0, 0))
    here = go_to(room, company, Phase.DESIRED)
    async with opened(room, company=here) as pilot:
        await pilot.press("right", "right", "right", "3", "enter")
        await settle(pilot)
        shown = screen_text(pilot.app)
    assert stored(room, here) == {
        ("current", "gender_equality", Group.MANAGEMENT, 1): (0, 3, 0, 0, 0),
        ("desired", "gender_equality", Group.MANAGEMENT, 1): (0, 0, 0, 3, 0),
    }
    assert "Nu 2,0   Önskat 4,0   Gap 2,0   n = 3" in shown


async def test_what_is_typed_into_a_new_goal_comes_after_its_words(room: Services, company: Company) -> None:
    here = go_to(room, company, Phase.DESIRED)
    async with opened(room, company=here) as pilot:
        await pilot.press("a")
        await typed(pilot, "Halva led")
        await pilot.press("enter")
        await settle(pilot)
        await typed(pilot, "tiden")
        await settle(pilot)
    assert [goal.text for goal in analysis(room, here).goals] == ["Halva ledtiden"]
