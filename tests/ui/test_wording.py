"""What is being worded is stored while the question is still open."""

from __future__ import annotations

import pytest

from mindgap.domain.company import Company, Phase
from mindgap.domain.gap import Decision
from mindgap.services.house import Services
from tests.ui.conftest import opened, screen_text, settle, typed
from tests.ui.scoring import analysis, apart, gap, go_to

PHASES = pytest.mark.parametrize("phase", [Phase.DESIRED, Phase.GAP])


def texts(room: Services, company: Company) -> list[str]:
    """What has been worded and stored."""
    found = analysis(room, company)
    return [goal.text for goal in found.goals] + [gap.text for gap in found.gaps]


@PHASES
async def test_a_program_closed_in_the_middle_of_the_wording_has_lost_nothing(
    room: Services, company: Company, phase: Phase
) -> None:
    here = go_to(room, company, phase)
    async with opened(room, company=here) as pilot:
        await pilot.press("a")
        await typed(pilot, "Halva led")
        stored = texts(room, here)
    async with opened(room, company=here) as pilot:
        shown = screen_text(pilot.app)
    assert (stored, "Halva led" in shown) == (["Halva led"], True)


@PHASES
async def test_a_wording_is_undone_and_made_again_as_one(room: Services, company: Company, phase: Phase) -> None:
    here = go_to(room, company, phase)
    async with opened(room, company=here) as pilot:
        await pilot.press("a")
        await typed(pilot, "Halva led")
        await pilot.press("enter", "escape")
        await settle(pilot)
    room.edits.undo(here.id)
    gone = texts(room, here)
    room.edits.redo(here.id)
    assert (gone, texts(room, here)) == ([], ["Halva led"])


@PHASES
async def test_escape_and_an_emptied_line_leave_nothing(room: Services, company: Company, phase: Phase) -> None:
    here = go_to(room, company, phase)
    async with opened(room, company=here) as pilot:
        await pilot.press("a", "x", "escape", "a", "y", "backspace", "z", "backspace", "enter", "z")
        await settle(pilot)
    assert texts(room, here) == []


async def test_the_reason_is_stored_as_it_is_typed_and_escape_gives_the_old_one_back(
    room: Services, company: Company
) -> None:
    here = apart(room, company)
    gap(room, here, decision=Decision.LATER, decider="Vd", reason="Förr")
    reasons = []
    async with opened(room, company=here) as pilot:
        await pilot.press("l", "enter", "end")
        await typed(pilot, "! Ny")
        reasons.append(analysis(room, here).gaps[0].reason)
        await pilot.press("escape")
        await settle(pilot)
        reasons.append(analysis(room, here).gaps[0].reason)
    assert reasons == ["Förr! Ny", "Förr"]


async def test_the_name_of_a_new_area_is_stored_before_enter(room: Services, company: Company) -> None:
    here = go_to(room, company, Phase.STAIRCASE)
    async with opened(room, company=here) as pilot:
        await pilot.press("a")
        await typed(pilot, "Svetsning")
        stored = [area.name for area in analysis(room, here).areas]
        await pilot.press("escape")
        await settle(pilot)
    assert (stored, analysis(room, here).areas) == (["Svetsning"], ())
