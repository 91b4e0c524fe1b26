from __future__ import annotations

import pytest

from mindgap.domain.company import Company
from mindgap.domain.note import Note, NoteKind
from mindgap.domain.person import Person
from mindgap.services.house import Services
from tests.ui.conftest import SIZES, opened, screen_text, settle, typed
from tests.ui.test_capture import notes, pressed, said


@pytest.fixture
def talk(room: Services, company: Company) -> Company:
    """Give the company once something of each kind has been said."""
    room.edits.new(Person, company.id, code="101", name="Karin Exempelsson")
    new = room.edits.new
    old = new(Note, company.id, subject="gap", text="Mentor en dag", kind=NoteKind.DECISION)
    new(Note, company.id, subject="gap", text="Hemligt", private=True)
    new(Note, company.id, subject="gap", text="Löneläget", kind=NoteKind.PARKING, who="Karin Exempelsson")
    new(Note, company.id, subject="gap", text="Vi hinner inte", kind=NoteKind.QUOTE)
    new(Note, company.id, subject="gap", text="Karin Exempelsson lär upp", kind=NoteKind.DECISION, note_id=old.id)
    return company


@pytest.mark.parametrize("size", SIZES)
async def test_all_that_was_said_is_listed_newest_first(room: Services, talk: Company, size: tuple[int, int]) -> None:
    async with opened(room, company=talk, size=size) as pilot:
        await pressed(pilot, "ctrl+l")
        text = screen_text(pilot.app)
    assert "● Alla slag 5   ○ Anteckning 1   ○ Beslut 2   ○ Parkering 1   ○ Citat 1" in text
    assert "ersatt av: Karin" in text
    places = [text.index(part) for part in ("Vi hinner", "Löneläget", "Hemligt")]
    assert places == sorted(places)


async def test_the_arrows_show_one_kind(room: Services, talk: Company) -> None:
    async with opened(room, company=talk) as pilot:
        await pressed(pilot, "ctrl+l", "right", "right", "right")
        text = screen_text(pilot.app)
    assert ("Löneläget" in text, "Vi hinner" in text) == (True, False)


async def test_projector_mode_hides_what_is_private_and_names(room: Services, talk: Company) -> None:
    async with opened(room, company=talk) as pilot:
        await pressed(pilot, "ctrl+l", "f2")
        text = screen_text(pilot.app)
        assert ("Hemligt" in text, "Karin" in text, "101 lär upp" in text) == (False, False, True)
        await pressed(pilot, "enter", "down", "enter", "down", "enter")
        text = screen_text(pilot.app)
        assert ("Hemligt" in text, "Karin" in text) == (False, False)
        await pressed(pilot, "f2")
        assert "Hemligt" in screen_text(pilot.app)


async def test_a_parked_point_is_ticked_off_and_back(room: Services, talk: Company) -> None:
    async with opened(room, company=talk) as pilot:
        await pressed(pilot, "ctrl+l", "down", "down", "x")
        assert [n.done for n in notes(room, talk) if n.kind is NoteKind.PARKING] == [True]
        assert "avklarad" in screen_text(pilot.app)
        await pressed(pilot, "x")
        assert [n.done for n in notes(room, talk) if n.kind is NoteKind.PARKING] == [False]


async def test_it_can_be_put_right_removed_and_taken_back(room: Services, talk: Company) -> None:
    async with opened(room, company=talk) as pilot:
        await pressed(pilot, "ctrl+l", "down", "enter", "end")
        await typed(pilot, " med det")
        await pressed(pilot, "escape")
        assert (NoteKind.QUOTE, "Vi hinner inte med det") in said(room, talk)
        await pressed(pilot, "delete")
        assert NoteKind.QUOTE not in [n.kind for n in notes(room, talk)]
        await pressed(pilot, "z")
        assert (NoteKind.QUOTE, "Vi hinner inte med det") in said(room, talk)


async def test_another_kind_gets_its_own_fields(room: Services, talk: Company) -> None:
    async with opened(room, company=talk) as pilot:
        await pressed(pilot, "ctrl+l", "down", "enter", "tab")
        await pressed(pilot, "b")
        assert (NoteKind.DECISION, "Vi hinner inte") in said(room, talk)
        await settle(pilot)
        assert "Vem gör det" in screen_text(pilot.app)


async def test_more_can_be_said_from_the_list(room: Services, talk: Company) -> None:
    async with opened(room, company=talk) as pilot:
        await pressed(pilot, "ctrl+l", "a", "p")
        await typed(pilot, "Nytt")
        await pressed(pilot, "enter")
        assert "Nytt" in screen_text(pilot.app)
        assert "Alla slag 6" in screen_text(pilot.app)


async def test_a_long_decision_is_read_to_its_end_in_projector_mode(room: Services, talk: Company) -> None:
    text = "Karin Exempelsson visar " + "hur det går till " * 60 + "till sist"
    room.edits.new(Note, talk.id, subject="gap", text=text, kind=NoteKind.DECISION)
    async with opened(room, company=talk, size=(80, 24)) as pilot:
        await pressed(pilot, "ctrl+l", "f2")
        assert ("101 visar hur det går till" in screen_text(pilot.app), "till sist" in screen_text(pilot.app)) == (
            True,
            False,
        )
        await pressed(pilot, "enter", "pagedown", "pagedown", "pagedown")
        shown = screen_text(pilot.app)
        assert ("till sist" in shown, "Karin" in shown) == (True, False)
        await pressed(pilot, "escape", "down")
        assert "▸ Beslut        101 lär upp" in screen_text(pilot.app)


async def test_the_form_comes_back_after_projector_mode(room: Services, talk: Company) -> None:
    async with opened(room, company=talk) as pilot:
        await pressed(pilot, "ctrl+l", "f2", "enter", "f2")
        assert "Vem gör det" in screen_text(pilot.app)
        await pressed(pilot, "down", "enter", "end")
        await typed(pilot, " nu")
        assert (NoteKind.QUOTE, "Vi hinner inte nu") in said(room, talk)
