from __future__ import annotations

import pytest

from mindgap.domain.analysis import Analysis
from mindgap.domain.company import Company, Phase
from mindgap.domain.placement import Target
from mindgap.services.house import Services
from tests.ui.conftest import SIZES, opened, screen_text, settle, typed
from tests.ui.people import add_people, steps_in, targets_in
from tests.ui.staircase_stage import row_of, stage_of, staged, stored

pytestmark = pytest.mark.slow


def names(analysis: Analysis) -> list[str]:
    return [step.name for step in sorted(analysis.steps, key=lambda s: s.number)]


@pytest.mark.parametrize("size", SIZES)
async def test_the_first_letter_makes_the_default_steps_the_companys_own(
    room: Services, company: Company, size: tuple[int, int]
) -> None:
    async with staged(room, add_people(room, company), size=size) as pilot:
        await pilot.press("S")
        await settle(pilot)
        assert "Standardstegen, tills ni skriver egna" in screen_text(pilot.app)
        await pilot.press("end")
        await typed(pilot, " A")
        await pilot.press("tab")
        await typed(pilot, "Nytt. ")
        await settle(pilot)
        assert "Företagets egna steg" in screen_text(pilot.app)
        held = stored(room, company)
        assert names(held)[:2] == ["Introduktion A", "Upplärning"]
        assert held.steps[0].criterion.endswith("Nytt.")
        await pilot.press("escape")
        await settle(pilot)
        assert "1 Introduktion A" in screen_text(pilot.app)


async def test_an_empty_name_is_refused_at_its_field(room: Services, company: Company) -> None:
    async with staged(room, add_people(room, company)) as pilot:
        await pilot.press("S")
        await settle(pilot)
        await pilot.press("end", *["backspace"] * len("Introduktion"))
        await settle(pilot)
        assert "får inte vara tomt" in screen_text(pilot.app)
        assert names(stored(room, company))[0] == "I"


async def test_coverage_and_trainer_step_are_stored_as_they_are_chosen(room: Services, company: Company) -> None:
    async with staged(room, add_people(room, company), size=(120, 40)) as pilot:
        await pilot.press("S")
        await settle(pilot)
        await pilot.press(*["tab"] * 10, "2", "tab", "4")
        await settle(pilot)
        held = stored(room, company).company
        assert (held.coverage_step, held.trainer_step) == (2, 4)


@pytest.mark.parametrize("size", SIZES)
async def test_fewer_steps_ask_what_becomes_of_the_old_ones_and_z_brings_all_back(
    room: Services, company: Company, size: tuple[int, int]
) -> None:
    analysis = add_people(room, company)
    person, area = analysis.people[1].id, analysis.areas[0].id
    room.edits.new(Target, company.id, person_id=person, area_id=area, step=4)
    room.companies.bookmark(stored(room, company).company, Phase.STAIRCASE, "")
    async with opened(room, company=stored(room, company).company, size=size) as pilot:
        await pilot.press("S")
        await settle(pilot)
        await pilot.press("ctrl+n", "up", "up", "enter")
        await settle(pilot)
        shown = screen_text(pilot.app)
        assert "Vilket av de 3 nya stegen blir varje gammalt?" in shown
        assert "2 Upplärning (1)" in shown
        await pilot.press("down", "down", "down", "3", "enter")
        await settle(pilot)
        held = stored(room, company)
        assert names(held) == ["Introduktion", "Självständig", "Mångkunnig"]
        assert steps_in(held) == {"P1": 3, "P2": 2, "P3": 1, "P4": 1}
        assert targets_in(held) == {"P2": (3, None)}
        assert (held.company.coverage_step, held.company.trainer_step) == (2, 3)
        assert "4 placeringar flyttade" in screen_text(pilot.app)
        await pilot.press("ctrl+z")
        await settle(pilot)
        held = stored(room, company)
        assert (steps_in(held), names(held)) == ({"P1": 5, "P2": 3, "P3": 2, "P4": 1}, [])
        assert "Handledare och utvecklare" in screen_text(pilot.app) or size == SIZES[0]


async def test_steps_that_would_cross_are_refused_in_the_question(room: Services, company: Company) -> None:
    async with staged(room, add_people(room, company)) as pilot:
        await pilot.press("S")
        await settle(pilot)
        await pilot.press("ctrl+n", "up", "up", "enter", "3", "enter")
        await settle(pilot)
        assert "! Steg 2 kan inte bli steg 1 när steg 1 blir" in screen_text(pilot.app)
        await pilot.press("escape")
        await settle(pilot)
        assert stored(room, company).steps == ()


async def test_seven_steps_stand_on_the_board_and_in_the_matrix_and_the_defaults_come_back(
    room: Services, company: Company
) -> None:
    async with staged(room, add_people(room, company), size=(120, 40)) as pilot:
        await pilot.press("S")
        await settle(pilot)
        await pilot.press("ctrl+n", "down", "down", "enter", "enter")
        await settle(pilot)
        assert names(stored(room, company))[2] == "Steg 3"
        await pilot.press("escape")
        await settle(pilot)
        assert "7 Handledare och utvecklare" in screen_text(pilot.app)
        assert steps_in(stored(room, company)) == {"P1": 7, "P2": 4, "P3": 2, "P4": 1}
        await pilot.press("v")
        await settle(pilot)
        assert "●7" in screen_text(pilot.app)
        await pilot.press("escape", "S")
        await settle(pilot)
        await pilot.press("ctrl+r", "enter")
        await settle(pilot)
        held = stored(room, company)
        assert (held.steps, steps_in(held)) == ((), {"P1": 5, "P2": 3, "P3": 2, "P4": 1})


async def test_with_nobody_placed_the_number_changes_at_once(room: Services, company: Company) -> None:
    async with staged(room, stored(room, company)) as pilot:
        await pilot.press("S")
        await settle(pilot)
        await pilot.press("ctrl+n", "up", "enter")
        await settle(pilot)
        assert "Ingen är placerad än." in screen_text(pilot.app)
        assert names(stored(room, company)) == [
            "Introduktion",
            "Upplärning",
            "Självständig",
            "Handledare och utvecklare",
        ]


async def test_the_page_survives_a_restart(room: Services, company: Company) -> None:
    analysis = add_people(room, company)
    async with staged(room, analysis) as pilot:
        await pilot.press("S")
        await settle(pilot)
        place = stage_of(pilot).place
    async with staged(room, analysis, place=place) as pilot:
        await settle(pilot)
        assert "Introduktion" in row_of(pilot, "Steg 1")
