from __future__ import annotations

import pytest

from mindgap.domain.company import Company, Phase
from mindgap.domain.note import Note
from mindgap.domain.participant import Group
from mindgap.domain.scoring import ScoreKind
from mindgap.services.house import Services
from mindgap.texts import use
from tests.ui.conftest import opened, screen_text, settle, typed
from tests.ui.scoring import analysis, go_to, hold_up, seat, stored

NOW = ScoreKind.CURRENT
THEME = "gender_equality"


@pytest.fixture
def here(room: Services, company: Company) -> Company:
    """A room of ten in the first theme."""
    seat(room, company)
    return go_to(room, company, Phase.CURRENT)


async def test_hints_never_stay_on_the_projector(room: Services, here: Company) -> None:
    async with opened(room, company=here) as pilot:
        await pilot.press("h")
        await settle(pilot)
        private = screen_text(pilot.app)
        await pilot.press("f2")
        await settle(pilot)
        public = screen_text(pilot.app)
        await pilot.press("h")
        await settle(pilot)
        refused = screen_text(pilot.app)
    mark = "Bara för processledaren"
    assert (mark in private, mark in public, mark in refused) == (True, False, False)


async def test_notes_are_stored_as_they_are_written_and_an_emptied_one_goes(room: Services, here: Company) -> None:
    async with opened(room, company=here) as pilot:
        await pilot.press("n")
        await settle(pilot)
        await typed(pilot, "Tyst pa natten 4")
        written = [(n.subject, n.text) for n in analysis(room, here).notes]
        for _letter in range(16):
            await pilot.press("backspace")
        await settle(pilot)
        emptied = analysis(room, here).notes
        await pilot.press("escape", "1")
        await settle(pilot)
    assert (written, emptied) == ([("current.gender_equality", "Tyst pa natten 4")], ())
    assert stored(room, here)["current", THEME, Group.MANAGEMENT, 1] == (1, 0, 0, 0, 0)


async def test_what_was_caught_elsewhere_about_the_theme_is_shown_but_private_notes_not_on_the_projector(
    room: Services, here: Company
) -> None:
    subject = "current.gender_equality"
    room.edits.new(Note, here.id, subject=subject, text="Skiften skiljer sig [red]")
    room.edits.new(Note, here.id, subject=f"{subject}/result", text="Hemligt", private=True)
    async with opened(room, company=here) as pilot:
        await pilot.press("n")
        await settle(pilot)
        private = screen_text(pilot.app)
        await pilot.press("f2")
        await settle(pilot)
        public = screen_text(pilot.app)
    assert ("Skiften skiljer sig [red]" in private, "Hemligt" in private) == (True, True)
    assert ("Skiften skiljer sig [red]" in public, "Hemligt" in public) == (True, False)


async def test_the_room_comes_back_to_its_theme_and_page(room: Services, here: Company) -> None:
    hold_up(room, here, (NOW, "competence", Group.MANAGEMENT), (0, 0, 3, 0, 0))
    async with opened(room, company=here) as pilot:
        await pilot.press("pagedown", "pagedown", "enter", "enter")
        await settle(pilot)
    left = room.companies.get(here.name)
    assert (left.phase, left.place) == (Phase.CURRENT, "competence/result")


async def test_a_place_opens_where_it_says(room: Services, company: Company) -> None:
    hold_up(room, company, (NOW, "competence", Group.MANAGEMENT), (0, 0, 3, 0, 0))
    here = go_to(room, company, Phase.CURRENT, "competence/result")
    async with opened(room, company=here) as pilot:
        shown = screen_text(pilot.app)
    assert ("Kompetens" in shown, "Alla valde 3. Be om ett exempel" in shown) == (True, True)


async def test_the_overview_leads_to_a_theme(room: Services, here: Company) -> None:
    hold_up(room, here, (NOW, "diversity", Group.MANAGEMENT), (0, 3, 0, 0, 0))
    hold_up(room, here, (ScoreKind.DESIRED, "diversity", Group.MANAGEMENT), (0, 0, 0, 3, 0))
    async with opened(room, company=here) as pilot:
        await pilot.press("o", "down")
        await settle(pilot)
        picture = screen_text(pilot.app)
        await pilot.press("enter")
        await settle(pilot)
        theme = screen_text(pilot.app)
    assert ("Störst avstånd i Mångfald: 2,0 steg" in picture, "▸ Mångfald" in picture) == (True, True)
    assert "tema 2 av 6" in theme


async def test_the_phase_speaks_english_and_switches_while_running(room: Services, here: Company) -> None:
    use("en")
    async with opened(room, company=here) as pilot:
        english = screen_text(pilot.app)
        await pilot.press("f3")
        await settle(pilot)
        swedish = screen_text(pilot.app)
    assert ("What is it like here today?" in english, "0 of 3" in english) == (True, True)
    assert ("Hur ser det ut hos er i dag?" in swedish, "0 av 3" in swedish) == (True, True)


async def test_another_round_has_its_own_counts(room: Services, here: Company) -> None:
    hold_up(room, here, (NOW, THEME, Group.MANAGEMENT), (3, 0, 0, 0, 0))
    room.scores.open_round(analysis(room, here), "T1")
    async with opened(room, company=here) as pilot:
        shown = screen_text(pilot.app)
        await pilot.press("down", "2")
        await settle(pilot)
    rounds = {r.id: r.label for r in analysis(room, here).rounds}
    assert "0 av 3" in shown
    assert [(rounds[s.round_id], s.counts) for s in analysis(room, here).scores] == [
        ("T0", (3, 0, 0, 0, 0)),
        ("T1", (2, 0, 0, 0, 0)),
    ]
