from __future__ import annotations

from datetime import date

import pytest

from mindgap.domain.action import Action, ActionGap, ActionPerson, ActionType
from mindgap.domain.company import Company, Phase
from mindgap.domain.gap import Decision, Requirement
from mindgap.domain.person import Area, Person
from mindgap.services.house import Services
from tests.ui.conftest import SIZES, opened, screen_text, settle, typed
from tests.ui.scoring import analysis, apart, gap, go_to, only

pytestmark = pytest.mark.slow

HOSTILE = "<b>Ensam & [red]svets[/] [@click=app.quit]x[/] 😀"


@pytest.fixture
def here(room: Services, company: Company) -> Company:
    """A company whose largest level gap is in competence, standing in the gap phase."""
    return apart(room, company)


async def test_all_fields_of_a_gap_are_stored_as_they_are_changed(room: Services, here: Company) -> None:
    gap(room, here)
    async with opened(room, company=here) as pilot:
        await pilot.press("enter", "end")
        await typed(pilot, " nu")
        await pilot.press("tab", "right", "tab", "2", "tab", "1", "tab")
        await typed(pilot, "7")
        await pilot.press("tab", "4", "tab", "2", "tab", "3", "tab")
        await typed(pilot, "Budget")
        await pilot.press("tab")
        await typed(pilot, "Chef")
        await pilot.press("escape")
        await settle(pilot)
        shown = screen_text(pilot.app)
    held = only(room, here)
    assert (held.text, held.theme, held.horizon, held.driver, held.dots) == (
        "Ensam om roboten nu",
        "senior_experience",
        "long",
        "green_transition",
        7,
    )
    assert (held.importance, held.effort, held.decision, held.reason, held.owner) == (
        4,
        2,
        Decision.LATER,
        "Budget",
        "Chef",
    )
    assert ("● 7" in shown, "ansvarig: Chef" in shown) == (True, True)


async def test_the_reason_is_asked_for_only_where_a_gap_is_left_open(room: Services, here: Company) -> None:
    gap(room, here, decision=Decision.ACT)
    async with opened(room, company=here) as pilot:
        await pilot.press("enter")
        await settle(pilot)
        assert "Skäl" not in screen_text(pilot.app)


async def test_emptied_dots_are_none_and_emptied_heads_change_nothing(room: Services, here: Company) -> None:
    area = room.edits.new(Area, here.id, name="Svets")
    held = gap(room, here, dots=4)
    need = room.edits.new(Requirement, here.id, gap_id=held.id, area_id=area.id, heads=2)
    place = go_to(room, here, Phase.GAP, f"{held.id}/form")
    async with opened(room, company=place) as pilot:
        await pilot.press("tab", "tab", "tab", "tab", "end", "backspace")
        await settle(pilot)
        await pilot.press(*["tab"] * 7, "end", "backspace")
        await settle(pilot)
        await pilot.press("5")
        await settle(pilot)
    found = analysis(room, here)
    assert (found.gaps[0].dots, found.find(Requirement, need.id).heads) == (0, 5)  # type: ignore[union-attr]


async def test_what_people_come_to_is_shown_live_beside_the_requirement(room: Services, here: Company) -> None:
    area = room.edits.new(Area, here.id, name="Femaxlig fräsning")
    able, learning = (room.edits.new(Person, here.id, code=code) for code in ("P01", "P02"))
    room.staircase.place((able.id, area.id), here.id, 4)
    room.staircase.place((learning.id, area.id), here.id, 2)
    held = gap(room, here)
    action = room.edits.new(Action, here.id, title="Mentor", type=ActionType.MENTOR, end=date(2027, 2, 1))
    room.edits.new(ActionGap, here.id, action_id=action.id, gap_id=held.id)
    room.edits.new(ActionPerson, here.id, action_id=action.id, person_id=learning.id)
    room.staircase.aim(analysis(room, here), (learning.id, area.id), 3, date(2027, 3, 1))
    async with opened(room, company=here) as pilot:
        await pilot.press("r", "enter")
        await settle(pilot)
        covered = screen_text(pilot.app)
        await pilot.press("end", "backspace", "3")
        await settle(pilot)
        short = screen_text(pilot.app)
        await pilot.press("escape")
        await settle(pilot)
        listed = screen_text(pilot.app)
    assert ("har 1  plan 1  saknas 0  ✓ Täckt av planen" in covered, "har 1  plan 1  saknas 1  ◐" in short) == (
        True,
        True,
    )
    assert "har 1  plan 1  saknas 1  ◐   Femaxlig fräsning: 3 på steg 3 eller högre" in listed


async def test_a_requirement_is_taken_away_and_comes_back_with_undo(room: Services, here: Company) -> None:
    area = room.edits.new(Area, here.id, name="Svets")
    room.edits.new(Requirement, here.id, gap_id=gap(room, here).id, area_id=area.id)
    async with opened(room, company=here) as pilot:
        await pilot.press("enter", *["tab"] * 10, "ctrl+o")
        await settle(pilot)
        gone = len(analysis(room, here).requirements)
        await pilot.press("ctrl+z")
        await settle(pilot)
        shown = screen_text(pilot.app)
    assert (gone, len(analysis(room, here).requirements), "Kräver" in shown) == (0, 1, True)


async def test_a_gap_is_removed_only_when_meant_and_comes_back_with_undo(room: Services, here: Company) -> None:
    gap(room, here, HOSTILE)
    async with opened(room, company=here) as pilot:
        await pilot.press("delete")
        await settle(pilot)
        asked = screen_text(pilot.app)
        await pilot.press("n", "delete", "j")
        await settle(pilot)
        gone = len(analysis(room, here).gaps)
        await pilot.press("z")
        await settle(pilot)
        shown = screen_text(pilot.app)
    assert ("[@click=app.quit]x[/]" in asked, gone, only(room, here).text) == (True, 0, HOSTILE)
    assert "<b>Ensam & [red]svets[/]" in shown


@pytest.mark.parametrize("size", SIZES)
async def test_hostile_words_are_only_words(room: Services, here: Company, size: tuple[int, int]) -> None:
    area = room.edits.new(Area, here.id, name=HOSTILE)
    held = gap(room, here, HOSTILE, owner=HOSTILE, reason=HOSTILE, decision=Decision.LATER, importance=2, effort=2)
    room.edits.new(Requirement, here.id, gap_id=held.id, area_id=area.id)
    async with opened(room, company=here, size=size) as pilot:
        for keys in (("enter",), ("escape", "v"), ("v", "r")):
            await pilot.press(*keys)
            await settle(pilot)
            assert "Ensam & [red]svets" in screen_text(pilot.app)


async def test_on_the_projector_nobody_is_named_as_owner(room: Services, here: Company) -> None:
    gap(room, here, owner="Påhitta Fiktivsson")
    async with opened(room, company=here) as pilot:
        named = screen_text(pilot.app)
        await pilot.press("f2")
        await settle(pilot)
        listed = screen_text(pilot.app)
        await pilot.press("enter")
        await settle(pilot)
        form = screen_text(pilot.app)
    assert ["Fiktivsson" in text for text in (named, listed, form)] == [True, False, False]


async def test_the_room_comes_back_to_its_gap(room: Services, here: Company) -> None:
    gap(room, here, "Första", dots=1)
    second = gap(room, here, "Andra", importance=2, effort=4)
    async with opened(room, company=here) as pilot:
        await pilot.press("down", "v")
        await settle(pilot)
    left = room.companies.get(here.name)
    assert (left.phase, left.place) == (Phase.GAP, f"{second.id}/matrix")
    async with opened(room, company=left) as pilot:
        assert "▸2" in screen_text(pilot.app)
