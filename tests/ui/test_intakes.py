from __future__ import annotations

import pytest

from mindgap.domain.action import ActionType, Intake
from mindgap.domain.company import Company, Phase
from mindgap.domain.flow import flow
from mindgap.services.house import Services
from tests.ui.conftest import SIZES, opened, screen_text, settle
from tests.ui.planning import Hall
from tests.ui.scoring import analysis, go_to

pytestmark = pytest.mark.slow

TO_END = 8
"""Presses of Tab from the title to the end date."""


@pytest.fixture
def here(room: Services, company: Company) -> Company:
    return go_to(room, company, Phase.PLAN)


@pytest.fixture
def hall(room: Services, here: Company) -> Hall:
    return Hall(room, here)


def held(hall: Hall) -> list[tuple[str, int, int]]:
    told = analysis(hall.room, hall.company)
    areas = {area.id: area.name for area in told.areas}
    return [(areas[i.area_id], i.step, i.heads) for i in told.intakes]


@pytest.mark.parametrize("size", SIZES)
async def test_recruiting_brings_heads_to_a_step_of_an_area_and_to_the_flow(hall: Hall, size: tuple[int, int]) -> None:
    hall.area("Svets")
    hall.area("Robot")
    hall.action("Rekrytera två", type=ActionType.RECRUIT, end=hall.by)
    async with opened(hall.room, company=hall.company, size=size) as pilot:
        await pilot.press("enter", *["tab"] * (TO_END + 1), "r")
        await settle(pilot)
        assert "Kommer till" in screen_text(pilot.app)
        await pilot.press("tab", "2", "tab", "backspace", "2")
        await settle(pilot)
        assert held(hall) == [("Robot", 2, 2)]
        await pilot.press("tab", "s")
        await settle(pilot)
        assert held(hall) == [("Robot", 2, 2), ("Svets", 1, 1)]
        await pilot.press("escape")
        await settle(pilot)
        assert "ger 2 till steg 2 i Robot" in screen_text(pilot.app).replace("\n  ", " ")
    told = flow(analysis(hall.room, hall.company), hall.today)
    assert sum(sum(q.taken_in) for q in told.quarters) == 3


async def test_an_area_taken_away_takes_the_intake_with_it_and_z_brings_it_back(hall: Hall) -> None:
    area = hall.area("Svets")
    action = hall.action("Hyr in", type=ActionType.HIRE_IN)
    hall.room.edits.new(Intake, hall.company.id, action_id=action.id, area_id=area.id, step=3, heads=4)
    async with opened(hall.room, company=hall.company) as pilot:
        await pilot.press("enter", *["tab"] * (TO_END + 1))
        await settle(pilot)
        assert "‹ 3 Självständig ›" in screen_text(pilot.app) or "● 3 Självständig" in screen_text(pilot.app)
        await pilot.press("delete")
        await settle(pilot)
        assert held(hall) == []
        assert "Självständig" not in screen_text(pilot.app)
        await pilot.press("ctrl+z")
        await settle(pilot)
        assert held(hall) == [("Svets", 3, 4)]
        assert "Självständig" in screen_text(pilot.app)


async def test_other_actions_ask_for_nobody_until_their_type_brings_somebody(hall: Hall) -> None:
    hall.area("Svets")
    hall.action("Kurs")
    async with opened(hall.room, company=hall.company) as pilot:
        await pilot.press("enter")
        await settle(pilot)
        assert "Kommer till" not in screen_text(pilot.app)
        await pilot.press("tab", "8")
        await settle(pilot)
        assert "Kommer till" in screen_text(pilot.app)


async def test_heads_out_of_range_are_refused_at_their_field(hall: Hall) -> None:
    area = hall.area("Svets")
    action = hall.action("Hyr in", type=ActionType.HIRE_IN)
    hall.room.edits.new(Intake, hall.company.id, action_id=action.id, area_id=area.id)
    async with opened(hall.room, company=hall.company) as pilot:
        await pilot.press("enter", *["tab"] * (TO_END + 3), "1", "0", "0", "0")
        await settle(pilot)
        assert "Ett heltal från 1 till 999" in screen_text(pilot.app)
    assert held(hall) == [("Svets", 1, 100)]
