from __future__ import annotations

from datetime import date

import pytest

from mindgap.domain.action import ActionStatus, Funding
from mindgap.domain.company import Company, Phase
from mindgap.services.house import Services
from tests.ui.conftest import SIZES, opened, screen_text, settle, typed
from tests.ui.planning import Hall, only, ties
from tests.ui.scoring import analysis, go_to

pytestmark = pytest.mark.slow


@pytest.fixture
def here(room: Services, company: Company) -> Company:
    return go_to(room, company, Phase.PLAN)


@pytest.fixture
def hall(room: Services, here: Company) -> Hall:
    return Hall(room, here)


@pytest.mark.parametrize("size", SIZES)
async def test_every_field_of_an_action_is_written_in_its_form(hall: Hall, size: tuple[int, int]) -> None:
    hall.action("Mentor")
    async with opened(hall.room, company=hall.company, size=size) as pilot:
        await pilot.press("enter")
        await settle(pilot)
        answers = (
            "!", "2", "3", "1", "Nattskiftet", "HR", "2", "2026-01-10", "2026-03-31", "16", "25 000", "1", "1",
            None, "Anna", "Skiftet", "2026-06-30", "1",
        )  # fmt: skip
        for answer in answers:
            if answer is None:
                await typed(pilot, "Två kan")
                await pilot.press("tab")
                continue
            await typed(pilot, answer)
            await pilot.press("tab")
        await settle(pilot)
        await pilot.press("escape")
        await settle(pilot)
        assert "▸  1 Mentor!" in screen_text(pilot.app)
    held = only(hall)
    assert (held.title, held.type.value, held.aim.value, held.audience.value) == (
        "Mentor!",
        "company_course",
        "retain",
        "hr",
    )
    assert (held.group, held.owner, held.status, held.start, held.end) == (
        "Nattskiftet",
        "HR",
        ActionStatus.ONGOING,
        date(2026, 1, 10),
        date(2026, 3, 31),
    )
    assert (held.hours, held.cost, held.funding, held.procured, held.measure) == (
        16,
        25_000,
        Funding.PROGRAMME,
        True,
        "Två kan",
    )
    assert (held.spread_from, held.spread_to, held.spread_by, held.spread_done) == (
        "Anna",
        "Skiftet",
        date(2026, 6, 30),
        True,
    )


async def test_done_in_the_form_offers_the_new_steps_and_an_impossible_end_is_refused_at_its_field(hall: Hall) -> None:
    gap, area = hall.gap("Ensam om roboten"), hall.area("Robot")
    hall.need(gap, area)
    person = hall.person("P1", area, 2)
    hall.tie(hall.action("Kurs", start=date(2026, 5, 1)), gap, person)
    hall.aim(person, area, 3)
    async with opened(hall.room, company=hall.company) as pilot:
        await pilot.press("enter", *["tab"] * 6, "3")
        await settle(pilot)
        assert "P1   Robot 2 → 3" in screen_text(pilot.app)
        await pilot.press("enter")
        await settle(pilot)
        await pilot.press("tab", "tab", *"2026-04-01")
        await settle(pilot)
        assert "före starten" in screen_text(pilot.app)
    assert (hall.steps(), only(hall).end) == ([("P1", 3, "observed")], None)


@pytest.mark.parametrize("size", SIZES)
async def test_ties_stand_beside_the_form_and_are_changed_from_it(hall: Hall, size: tuple[int, int]) -> None:
    hall.gap("Ensam om roboten")
    hall.person("P1", name="Åsa Alm")
    hall.action("Mentor")
    async with opened(hall.room, company=hall.company, size=size) as pilot:
        await pilot.press("enter")
        await settle(pilot)
        assert "Stänger inget gap än" in screen_text(pilot.app)
        await pilot.press("ctrl+g", "space", "enter")
        await settle(pilot)
        await pilot.press("ctrl+n", "space", "enter")
        await settle(pilot)
        shown = screen_text(pilot.app)
        assert ("Gap 1  Ensam om roboten" in shown, "Deltar: Åsa Alm" in shown) == (True, True)
        await typed(pilot, "!")
        await settle(pilot)
    assert only(hall).title == "Mentor!"
    assert ties(analysis(hall.room, hall.company)) == ([("Mentor!", "Ensam om roboten")], [("Mentor!", "P1")])
