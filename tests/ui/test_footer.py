"""The footer offers a key only where it does what it says."""

from __future__ import annotations

import pytest
from textual.app import App

from mindgap.domain.company import Company, Phase
from mindgap.domain.goal import Goal
from mindgap.domain.person import Area, Person
from mindgap.services.house import Services
from tests.ui.conftest import opened, screen_text, settle
from tests.ui.planning import Hall
from tests.ui.scoring import apart, gap, go_to
from tests.ui.test_capture import pressed

pytestmark = pytest.mark.slow


def footer(app: App[None]) -> str:
    return screen_text(app).rstrip().split("\n")[-1]


async def test_no_search_is_offered_where_a_slash_is_typed(room: Services, company: Company) -> None:
    room.edits.new(Person, company.id, code="P1")
    async with opened(room, company=company) as pilot:
        for keys in (("right", "right"), ("enter",)):
            await pressed(pilot, *keys)
        assert "/ Sök" in footer(pilot.app)
        await pressed(pilot, "enter")
        assert ("/ Sök" in footer(pilot.app), "Esc Till listan" in footer(pilot.app)) == (False, True)


async def test_no_new_goal_is_offered_where_a_plus_is_typed(room: Services, company: Company) -> None:
    room.edits.new(Goal, company.id, text="Halva energin")
    here = go_to(room, company, Phase.DESIRED, "gender_equality/goals")
    async with opened(room, company=here) as pilot:
        assert "a Nytt mål" in footer(pilot.app)
        await pressed(pilot, "enter")
        assert "Nytt mål" not in footer(pilot.app)


async def test_a_requirement_can_be_taken_away_only_from_within_it(room: Services, company: Company) -> None:
    here = apart(room, company)
    gap(room, here)
    room.edits.new(Area, company.id, name="Svets")
    async with opened(room, company=here) as pilot:
        await pressed(pilot, "enter")
        assert ("ctrl+r Krav" in footer(pilot.app), "Ta bort kravet" in footer(pilot.app)) == (True, False)
        await pressed(pilot, "ctrl+r", "enter")
        assert "ctrl+o Ta bort kravet" in footer(pilot.app)


async def test_a_form_names_the_keys_that_work_in_it(room: Services, company: Company) -> None:
    Hall(room, here := go_to(room, company, Phase.PLAN)).action("Mentor")
    async with opened(room, company=here, size=(80, 24)) as pilot:
        assert "g knyter den till ett" in screen_text(pilot.app)
        await pressed(pilot, "enter")
        text = screen_text(pilot.app)
        assert "ctrl+n visar vilka som är närmast" in text
        assert "ctrl+g knyter den till ett" in text


async def test_the_dates_of_the_follow_up_are_offered_until_they_are_set(room: Services, company: Company) -> None:
    here = go_to(room, company, Phase.FOLLOW_UP)
    async with opened(room, company=here) as pilot:
        assert ("f Lägg datum" in footer(pilot.app), "h Hållen" in footer(pilot.app)) == (True, False)
        await pilot.press("f")
        await settle(pilot)
        assert ("f Lägg datum" in footer(pilot.app), "h Hållen" in footer(pilot.app)) == (False, True)


async def test_the_field_where_a_new_requirement_begins_is_seen_and_a_digit_takes_its_place(
    room: Services, company: Company
) -> None:
    here = apart(room, company)
    gap(room, here)
    room.edits.new(Area, company.id, name="Svets")
    async with opened(room, company=here, size=(80, 24)) as pilot:
        await pressed(pilot, "r", "enter")
        await pressed(pilot, "4")
        assert "Antal personer           4" in screen_text(pilot.app)
