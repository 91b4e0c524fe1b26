from __future__ import annotations

from datetime import date, timedelta

import pytest

from mindgap.domain.action import Action, ActionGap, ActionType
from mindgap.domain.analysis import Analysis
from mindgap.domain.company import Company, Phase
from mindgap.domain.gap import Decision, Gap, Requirement
from mindgap.domain.requirement import fulfilments
from mindgap.services.house import Services
from mindgap.texts import use
from tests.ui.conftest import SIZES, opened, screen_text, settle, typed
from tests.ui.people import add_people, add_requirement, targets_in
from tests.ui.staircase_stage import row_of, staged, stored

pytestmark = pytest.mark.slow


def required(room: Services, company: Company, heads: int = 3) -> Analysis:
    """Somebody is missing on step 3 in turning: two stand there, one a step below and one two steps."""
    return add_requirement(room, add_people(room, company), due(room), heads=heads)


def due(room: Services) -> date:
    return room.around.today() + timedelta(90)


def part(analysis: Analysis) -> tuple[int, int, int]:
    met = next(iter(fulfilments(analysis).values()))
    return met.have, met.planned, met.missing


def picked(analysis: Analysis) -> list[tuple[str, ActionType, list[str]]]:
    codes = {p.id: p.code for p in analysis.people}
    return [
        (a.title, a.type, [codes[t.person_id] for t in analysis.action_people if t.action_id == a.id])
        for a in analysis.actions
    ]


async def test_three_keys_lead_from_the_board_to_somebody_picked_with_a_new_action(
    room: Services, company: Company
) -> None:
    async with staged(room, required(room, company)) as pilot:
        await pilot.press("r", "enter", "enter")
        await settle(pilot)
        held = stored(room, company)
        assert picked(held) == [
            ("Lärande på arbetsplatsen: Svarvning till steg 3", ActionType.WORKPLACE_LEARNING, ["P3"])
        ]
        assert (targets_in(held), part(held)) == ({"P3": (3, due(room))}, (2, 1, 0))
        assert held.actions[0].end == due(room)
        assert "har 2  plan 1  saknas 0" in screen_text(pilot.app)
    room.edits.undo(company.id)
    left = stored(room, company)
    assert (left.actions, left.targets, part(left)) == ((), (), (2, 0, 1))


@pytest.mark.parametrize("size", SIZES)
async def test_what_is_missing_and_who_is_near_stand_beside_the_board(
    room: Services, company: Company, size: tuple[int, int]
) -> None:
    async with staged(room, required(room, company), size) as pilot:
        await pilot.press("r")
        await settle(pilot)
        shown = screen_text(pilot.app)
        assert "▸ 3 på steg 3 eller högre" in shown
        assert "har 2  plan 0  saknas 1" in shown
        assert "1 person är ett steg ifrån" in shown
        assert "✓ täcker kravet · 1 steg kvar" in row_of(pilot, "Johan Sandell")
        assert ("5 Handledare" in shown) is (size[1] > 24)
        await pilot.press("r")
        await settle(pilot)
        assert ("1 steg kvar" in screen_text(pilot.app), "5 Handledare" in screen_text(pilot.app)) == (False, True)


async def test_the_numbers_follow_each_move_on_the_board_and_in_the_panel(room: Services, company: Company) -> None:
    async with staged(room, required(room, company)) as pilot:
        await pilot.press("r", "shift+tab", "down", "minus")
        await settle(pilot)
        assert "har 1  plan 0  saknas 2" in screen_text(pilot.app)
        await pilot.press("plus")
        await settle(pilot)
        assert "har 2  plan 0  saknas 1" in screen_text(pilot.app)
        await pilot.press("tab", "plus")
        await settle(pilot)
        assert part(stored(room, company)) == (3, 0, 0)
        assert "har 3  plan 0  saknas 0" in screen_text(pilot.app)


async def test_several_are_marked_and_picked_together(room: Services, company: Company) -> None:
    async with staged(room, required(room, company, heads=4)) as pilot:
        await pilot.press("r", "space", "space", "enter")
        await settle(pilot)
        await pilot.press("tab", "right", "right", "right", "right", "right", "right", "right", "enter")
        await settle(pilot)
        held = stored(room, company)
        (action,) = picked(held)
        assert (action[2], action[0].startswith("Lärande")) == (["P3", "P4"], False)
        assert part(held) == (2, 2, 0)
        assert "markerad" not in row_of(pilot, "E nya steg")


async def test_an_action_of_the_gap_is_offered_first_and_extended(room: Services, company: Company) -> None:
    analysis = required(room, company)
    action = room.edits.new(Action, company.id, title="Fadder", end=due(room))
    room.edits.new(ActionGap, company.id, action_id=action.id, gap_id=analysis.gaps[0].id)
    async with staged(room, stored(room, company)) as pilot:
        await pilot.press("r", "enter")
        await settle(pilot)
        assert "● Fadder" in screen_text(pilot.app)
        await pilot.press("enter")
        await settle(pilot)
    assert picked(stored(room, company)) == [("Fadder", ActionType.WORKPLACE_LEARNING, ["P3"])]


async def test_the_title_can_be_written_and_then_stays(room: Services, company: Company) -> None:
    async with staged(room, required(room, company)) as pilot:
        await pilot.press("r", "enter")
        await settle(pilot)
        await pilot.press("tab", "tab", "end")
        await typed(pilot, " i Blå")
        await pilot.press("shift+tab", "right", "enter")
        await settle(pilot)
    ((title, kind, _people),) = picked(stored(room, company))
    assert (title, kind) == ("Lärande på arbetsplatsen: Svarvning till steg 3 i Blå", ActionType.MENTOR)


async def test_a_requirement_is_added_changed_and_taken_away(room: Services, company: Company) -> None:
    analysis = add_people(room, company)
    room.edits.new(Gap, company.id, text="För få på natten", theme="competence", decision=Decision.ACT)
    async with staged(room, stored(room, company)) as pilot:
        await pilot.press("r")
        await settle(pilot)
        assert "Inget gap som ska åtgärdas kräver något här" in screen_text(pilot.app)
        await pilot.press("R", "enter")
        await settle(pilot)
        await pilot.press("end", "backspace", "2", "down", "4", "down")
        await typed(pilot, "2027-03-31")
        await pilot.press("enter")
        await settle(pilot)
        (need,) = stored(room, company).requirements
        told = (need.area_id, need.heads, need.step, need.by)
        assert told == (analysis.areas[0].id, 2, 4, date(2027, 3, 31))
        await pilot.press("h")
        await settle(pilot)
        await pilot.press("end", "backspace", "1", "down", "down", "down", "right", "enter")
        await settle(pilot)
        (need,) = stored(room, company).requirements
        assert (need.heads, need.area_id) == (1, analysis.areas[1].id)
        await pilot.press("greater_than_sign")
        await settle(pilot)
        assert "1 på steg 4 eller högre" in screen_text(pilot.app)
        await pilot.press("delete", "enter")
        await settle(pilot)
        assert stored(room, company).requirements == ()


async def test_a_gap_can_be_worded_with_its_first_requirement(room: Services, company: Company) -> None:
    add_people(room, company)
    async with staged(room, stored(room, company)) as pilot:
        await pilot.press("R")
        await settle(pilot)
        await typed(pilot, "Ingen på helgen")
        asked = [g.text for g in stored(room, company).gaps]
        await pilot.press("enter")
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
    held = stored(room, company)
    assert [(g.text, [r.heads for r in held.requirements if r.gap_id == g.id]) for g in held.gaps] == [
        ("Ingen på helgen", [3])
    ]
    room.edits.undo(company.id)
    once = stored(room, company)
    room.edits.undo(company.id)
    assert (asked, len(once.gaps), once.requirements) == (["Ingen på helgen"], 1, ())
    assert stored(room, company).gaps == ()


async def test_the_requirements_of_a_company_are_looked_at_one_after_another(room: Services, company: Company) -> None:
    analysis = required(room, company)
    gap_id, area_id = analysis.gaps[0].id, analysis.areas[1].id
    room.edits.new(Requirement, company.id, gap_id=gap_id, area_id=area_id, step=2, heads=1)
    async with staged(room, stored(room, company)) as pilot:
        await pilot.press("c", "r")
        await settle(pilot)
        assert "▸ 3 på steg 3" in row_of(pilot, "Svarvning: ")
        await pilot.press("right")
        await settle(pilot)
        assert "▸ 1 på steg 2" in row_of(pilot, "Robotcell: ")
        await pilot.press("plus")
        await settle(pilot)
        assert [(p.area_id, p.step) for p in stored(room, company).placements[-1:]] == [(area_id, 1)]


async def test_the_panel_opens_again_where_it_was_and_shows_codes_on_the_projector(
    room: Services, company: Company
) -> None:
    required(room, company)
    room.companies.bookmark(company, Phase.STAIRCASE, "")
    async with opened(room, company=stored(room, company).company) as pilot:
        await pilot.press("r", "f2")
        await settle(pilot)
        assert ("Johan" in screen_text(pilot.app), "P3" in row_of(pilot, "1 steg kvar")) == (False, True)
    async with opened(room, company=stored(room, company).company) as pilot:
        assert "1 steg kvar" in screen_text(pilot.app)


async def test_it_speaks_english_too(room: Services, company: Company) -> None:
    use("en")
    async with staged(room, required(room, company)) as pilot:
        await pilot.press("r")
        await settle(pilot)
        assert "1 person is one step away" in screen_text(pilot.app)
