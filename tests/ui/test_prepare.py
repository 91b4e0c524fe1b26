from __future__ import annotations

from datetime import date

import pytest

from mindgap.domain.company import Company, Region
from mindgap.domain.own_staircase import Staircase
from mindgap.domain.participant import Group, Participant
from mindgap.domain.person import Category, Person
from mindgap.domain.theme import StepText
from mindgap.services.house import Services
from mindgap.ui.phases.prepare import PrepareView
from mindgap.ui.widgets.fields import StepField
from tests.ui.conftest import SIZES, opened, screen_text, settle, typed

pytestmark = pytest.mark.slow


async def test_the_facts_are_stored_field_by_field(room: Services, company: Company) -> None:
    async with opened(room, company=company) as pilot:
        await pilot.press("enter", "enter")
        await typed(pilot, "556000-0000")
        await pilot.press("enter", "enter", "b", "enter")
        await typed(pilot, "Svets")
        await pilot.press("enter")
        await typed(pilot, "62")
        await pilot.press("enter")
        await typed(pilot, "HR-chef")
        await pilot.press("enter", "enter")
        await typed(pilot, "2026-11-24")
        await pilot.pause()
    held = room.companies.get(company.name)
    facts = (held.organisation_number, held.region, held.industry, held.employees, held.contact, held.workshop_1)
    assert facts == ("556000-0000", Region.BLEKINGE, "Svets", 62, "HR-chef", date(2026, 11, 24))


async def test_a_name_that_cannot_be_stored_is_said_beside_its_field(room: Services, company: Company) -> None:
    room.companies.create("A")
    async with opened(room, company=company) as pilot:
        await pilot.press("enter", *["backspace"] * 40)
        await settle(pilot)
        assert "! ”Namn” får inte vara tomt." in screen_text(pilot.app)
        await pilot.press("a")
        await settle(pilot)
        assert "! Det finns redan ett företag" in screen_text(pilot.app)
        await pilot.press("b")
        await settle(pilot)
        assert "finns redan" not in screen_text(pilot.app)
    assert [c.name for c in room.companies.list()] == ["A", "ab"]


async def test_an_identity_number_is_refused_and_not_stored(room: Services, company: Company) -> None:
    async with opened(room, company=company) as pilot:
        await pilot.press("enter", "enter")
        await typed(pilot, "19121212-1212")
        await settle(pilot)
        assert "innehåller ett personnummer" in screen_text(pilot.app)
    assert "1212-1212" not in room.companies.get(company.name).organisation_number


async def test_a_adds_from_the_line_of_parts_as_the_empty_list_says_and_a_restart_comes_back_to_the_new_one(
    room: Services, company: Company
) -> None:
    for name in ("Ada", "Bo"):
        room.edits.new(Participant, company.id, name=name, group=Group.UNION)
    async with opened(room, company=company) as pilot:
        await pilot.press("right")
        await settle(pilot)
        await pilot.press("a")
        await settle(pilot)
        await typed(pilot, "Cia")
        await settle(pilot)
    async with opened(room, company=room.companies.get(company.name)) as pilot:
        again = screen_text(pilot.app)
    assert [p.name for p in room.companies.analysis(company.id).participants] == ["Ada", "Bo", "Cia"]
    assert "▸ Cia" in again


@pytest.mark.parametrize("size", SIZES)
async def test_participants_are_added_changed_and_removed(
    room: Services, company: Company, size: tuple[int, int]
) -> None:
    async with opened(room, company=company, size=size) as pilot:
        await pilot.press("right")
        await settle(pilot)
        await pilot.press("enter", "a")
        await settle(pilot)
        await typed(pilot, "Bo [red]Ek")
        await pilot.press("enter")
        await typed(pilot, "Svetsare")
        await pilot.press("enter", "3")
        await settle(pilot)
        people = room.companies.analysis(company.id).participants
        assert [(p.name, p.role, p.group) for p in people] == [("Bo [red]Ek", "Svetsare", Group.BLUE_COLLAR)]
        shown = screen_text(pilot.app)
        assert [part in shown for part in ("1 deltagare · Kollektiv 1", "Bo [red]Ek", "Deltagare 1")] == [True] * 3
        await pilot.press("escape", "delete")
        await settle(pilot)
        assert room.companies.analysis(company.id).participants == ()
        await pilot.press("z")
        await settle(pilot)
        assert [p.name for p in room.companies.analysis(company.id).participants] == ["Bo [red]Ek"]
        assert "Bo [red]Ek" in screen_text(pilot.app)


async def test_names_are_hidden_on_the_projector_in_list_and_form(room: Services, company: Company) -> None:
    room.edits.new(Participant, company.id, group=Group.UNION, name="Bo Ek", role="Klubbordförande")
    room.edits.new(Person, company.id, code="P7", name="Åsa Alm", role="Montör")
    async with opened(room, company=company) as pilot:
        await pilot.press("right", "f2")
        await settle(pilot)
        shown = screen_text(pilot.app)
        assert ("Bo Ek" in shown, "Deltagare 1" in shown) == (False, True)
        await pilot.press("right", "enter")
        await settle(pilot)
        shown = screen_text(pilot.app)
        assert ("Åsa" in shown, "P7" in shown) == (False, True)
        await pilot.press("f2")
        await settle(pilot)
        assert "Åsa Alm" in screen_text(pilot.app)


@pytest.mark.parametrize("size", SIZES)
async def test_people_are_added_by_hand_searched_for_and_changed(
    room: Services, company: Company, size: tuple[int, int]
) -> None:
    for number in range(30):
        room.edits.new(Person, company.id, code=f"{number}", name=f"Påhitt {number:02}", team="Svets")
    async with opened(room, company=company, size=size) as pilot:
        await pilot.press("right", "right", "enter", "a")
        await settle(pilot)
        await pilot.press("end", "backspace", "9", "enter")
        await typed(pilot, "Åsa Alm")
        await pilot.press("enter", "enter", "enter", "t", "escape", "slash")
        await typed(pilot, "åsa")
        await pilot.press("enter")
        await settle(pilot)
        shown = screen_text(pilot.app)
        assert ("▸ P9" in shown, "Påhitt 01" in shown) == (True, False)
    people = room.companies.analysis(company.id).people
    found = [(p.code, p.name, p.category) for p in people if p.name == "Åsa Alm"]
    assert found == [("P9", "Åsa Alm", Category.WHITE_COLLAR)]


async def test_the_parts_are_reached_from_a_field_over_escape(room: Services, company: Company) -> None:
    async with opened(room, company=company) as pilot:
        await pilot.press("enter", "escape", "right")
        await settle(pilot)
        assert "Tryck a för var och en" in screen_text(pilot.app)


async def test_the_first_facts_of_a_new_company_take_few_keys(room: Services) -> None:
    """From an empty home to the town of a new company: n, the name, Enter, Enter, two Enter, the town."""
    keys = ["n", *"Prov", "enter", "enter", "enter", "enter", *"Ort"]
    async with opened(room) as pilot:
        for key in keys:
            await pilot.press(key)
            await settle(pilot)
    assert (room.companies.get("Prov").town, len(keys)) == ("Ort", 12)


async def test_a_part_that_is_left_while_it_opens_does_not_reach_for_the_focus(
    room: Services, company: Company
) -> None:
    async with opened(room, company=company) as pilot:
        left = pilot.app.screen.query_one(PrepareView)
        await pilot.press("8")
        await settle(pilot)
        assert not left.is_attached
        left.begin_part()
        await settle(pilot)
        assert pilot.app.is_running


@pytest.mark.parametrize("size", SIZES)
async def test_a_step_that_the_staircase_does_not_have_is_refused_at_its_field(
    room: Services, company: Company, size: tuple[int, int]
) -> None:
    steps = tuple(StepText(n, f"Steg {n}", "") for n in (1, 2, 3))
    room.staircase.rebuild(company.id, Staircase(steps, 3, 2, 3), {n: min(n, 3) for n in range(1, 6)})
    async with opened(room, company=company, size=size) as pilot:
        field = next(f for f in pilot.app.screen.query(StepField) if f.name == "coverage_step")
        field.focus_entry()
        await pilot.press("backspace", "4")
        await settle(pilot)
        shown = screen_text(pilot.app)
        refused = room.companies.get(company.name).coverage_step
        await pilot.press("backspace")
        await settle(pilot)
        empty = screen_text(pilot.app)
        await pilot.press("3")
        await settle(pilot)
    assert "! Trappan har 3 steg: ange ett heltal från 1 till 3." in shown
    assert "! Trappan har 3 steg" in empty
    assert (refused, room.companies.get(company.name).coverage_step) == (2, 3)


async def test_a_search_without_a_match_says_so_and_how_to_leave_it(room: Services, company: Company) -> None:
    room.edits.new(Person, company.id, code="P1", name="Karin")
    async with opened(room, company=company) as pilot:
        await pilot.press("right", "right")
        await settle(pilot)
        await pilot.press("enter", "slash", "z", "z", "enter")
        await settle(pilot)
        text = screen_text(pilot.app)
        assert ("Ingen stämmer med det." in text, "Ingen ännu" in text, "Esc Alla" in text) == (True, False, True)
        await pilot.press("escape")
        await settle(pilot)
        text = screen_text(pilot.app)
        assert ("Karin" in text, "zz" in text, "Esc Alla" in text) == (True, False, False)
