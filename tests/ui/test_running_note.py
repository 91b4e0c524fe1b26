"""The running note of a theme: what the room sees of it while the projector is on."""

from __future__ import annotations

import pytest

from mindgap.domain.company import Company, Phase
from mindgap.domain.note import Note
from mindgap.domain.participant import Group, Participant
from mindgap.domain.person import Person
from mindgap.services.house import Services
from tests.ui.conftest import SIZES, opened, screen_text, settle, typed
from tests.ui.scoring import analysis, go_to, seat

WRITTEN = "Ada Ek kan inte ensam.\nRon Ram sa det."
SUBJECT = "current.gender_equality"


@pytest.fixture
def here(room: Services, company: Company) -> Company:
    """A room in the first theme, whose running note names an employee and a participant; both are made up."""
    seat(room, company)
    room.edits.new(Person, company.id, code="M7", name="Ada Ek")
    room.edits.new(Participant, company.id, name="Ron Ram", group=Group.UNION)
    room.edits.new(Note, company.id, subject=SUBJECT, text=WRITTEN)
    return go_to(room, company, Phase.CURRENT)


@pytest.mark.parametrize("size", SIZES)
async def test_the_running_note_speaks_of_codes_while_the_projector_is_on(
    room: Services, here: Company, size: tuple[int, int]
) -> None:
    async with opened(room, company=here, size=size) as pilot:
        await pilot.press("n")
        await settle(pilot)
        alone = screen_text(pilot.app)
        await pilot.press("f2")
        await settle(pilot)
        shown = screen_text(pilot.app)
        await pilot.press("f2")
        await settle(pilot)
        again = screen_text(pilot.app)
    assert ["Ada Ek" in text and "Ron Ram" in text for text in (alone, shown, again)] == [True, False, True]
    assert ("M7 kan inte ensam." in shown, "… sa det." in shown, "Ada" in shown, "Ron" in shown) == (
        True,
        True,
        False,
        False,
    )


async def test_what_is_written_under_the_projector_is_added_and_takes_no_name_away(
    room: Services, here: Company
) -> None:
    async with opened(room, company=here) as pilot:
        await pilot.press("n", "f2")
        await settle(pilot)
        await typed(pilot, "Till hösten")
        await settle(pilot)
        added = analysis(room, here).notes
        await pilot.press("ctrl+z")
        await settle(pilot)
        undone, shown = analysis(room, here).notes, screen_text(pilot.app)
    assert [n.text for n in added] == [f"{WRITTEN}\nTill hösten"]
    assert [n.text for n in undone] == [WRITTEN]
    assert ("Till hösten" in shown, "M7 kan inte ensam." in shown) == (False, True)


async def test_a_first_note_under_the_projector_is_written_and_emptied_as_any_other(
    room: Services, here: Company
) -> None:
    async with opened(room, company=here) as pilot:
        await pilot.press("f2", "pagedown", "n")
        await settle(pilot)
        await typed(pilot, "Ny")
        await settle(pilot)
        written = [n.text for n in analysis(room, here).notes]
        await pilot.press("backspace", "backspace")
        await settle(pilot)
        emptied = [n.text for n in analysis(room, here).notes]
    assert (written, emptied) == ([WRITTEN, "Ny"], [WRITTEN])
