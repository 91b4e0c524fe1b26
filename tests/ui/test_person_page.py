from __future__ import annotations

from datetime import timedelta

import pytest

from mindgap.domain.action import Action, ActionPerson, ActionStatus
from mindgap.domain.company import Company
from mindgap.services.house import Services
from tests.ui.conftest import SIZES, screen_text, settle
from tests.ui.people import add_people, add_requirement
from tests.ui.stage import Stage
from tests.ui.staircase_stage import row_of, staged, stored


async def test_what_the_next_step_would_do_follows_the_cursor(room: Services, company: Company) -> None:
    analysis = add_requirement(room, add_people(room, company), room.around.today() + timedelta(90))
    async with staged(room, analysis, place=f"{analysis.people[2].id};v=person") as pilot:
        assert "frigör en plats på steg 2" in row_of(pilot, "Till steg 3 i Svarvning:")
        assert "✓" in row_of(pilot, "Till steg 3 i Svarvning:")
        await pilot.press("down")
        await settle(pilot)
        assert "ändrar varken krav eller täckning" in row_of(pilot, "Till steg 1 i Robotcell:")


async def test_nothing_is_said_of_a_step_above_the_last(room: Services, company: Company) -> None:
    analysis = add_people(room, company)
    async with staged(room, analysis, place=f"{analysis.people[0].id};v=person") as pilot:
        assert "Till steg" not in screen_text(pilot.app)


@pytest.mark.parametrize("size", SIZES)
async def test_actions_with_dates_and_what_is_passed_on_are_found_further_down(
    room: Services, company: Company, size: tuple[int, int]
) -> None:
    analysis = add_people(room, company)
    anna, karin = analysis.people[0], analysis.people[1]
    action = room.edits.new(
        Action,
        company.id,
        title="Kurs i mätning",
        start=room.around.today(),
        end=room.around.today() + timedelta(30),
        status=ActionStatus.ONGOING,
        spread_from="Karin Persson",
        spread_to="Anna Nyberg",
    )
    room.edits.new(ActionPerson, company.id, action_id=action.id, person_id=karin.id)
    async with staged(room, stored(room, company), size, f"{karin.id};v=person") as pilot:
        await pilot.press("pagedown", "pagedown")
        await settle(pilot)
        assert "Pågår   Kurs i mätning" in screen_text(pilot.app)
        assert "för ”Kurs i mätning” vidare till Anna Nyberg" in screen_text(pilot.app)
        assert isinstance(pilot.app, Stage)
        pilot.app.view.projector = True
        await settle(pilot)
        assert "för ”Kurs i mätning” vidare till …" in screen_text(pilot.app)
    async with staged(room, stored(room, company), size, f"{anna.id};v=person") as pilot:
        await pilot.press("pagedown", "pagedown")
        await settle(pilot)
        assert "lär sig av Karin Persson efter ”Kurs i mätning”" in screen_text(pilot.app)
