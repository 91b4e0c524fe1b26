from __future__ import annotations

from datetime import timedelta
from re import findall

import pytest

from mindgap.domain.analysis import Analysis
from mindgap.domain.company import Company, Phase
from mindgap.domain.placement import Target
from mindgap.services.house import Services
from tests.ui.conftest import SIZES, opened, screen_text, settle
from tests.ui.people import add_people
from tests.ui.staircase_stage import crowd, placed_on, rested, row_of, spot_of, stage_of, staged, stored

SOON, LATER = timedelta(120), timedelta(400)


def flowing(room: Services, company: Company) -> Analysis:
    """Johan (2) aims at 3 soon and Erik (1) some day; Karin (3), one of two who cover, leaves later."""
    analysis = add_people(room, company)
    karin, johan, erik = (next(p for p in analysis.people if p.code == code) for code in ("P2", "P3", "P4"))
    today, area = room.around.today(), analysis.areas[0].id
    room.edits.new(Target, company.id, person_id=johan.id, area_id=area, step=3, by=today + SOON)
    room.edits.new(Target, company.id, person_id=erik.id, area_id=area, step=2)
    room.edits.change(karin, leaves=today + LATER)
    return stored(room, company)


@pytest.mark.parametrize("size", SIZES)
async def test_the_flow_of_an_area_shows_heads_places_freed_leavers_warning_and_what_has_no_date(
    room: Services, company: Company, size: tuple[int, int]
) -> None:
    async with staged(room, flowing(room, company), size=size) as pilot:
        await pilot.press("g")
        await settle(pilot)
        shown = screen_text(pilot.app)
        assert "Flöde · Svarvning" in shown
        assert "1 plats frigörs under steg 3" in shown
        assert findall(r"\d", row_of(pilot, "2 Upplärning")[:40])[:2] == ["2", "1"]
        assert row_of(pilot, "2 Upplärning").endswith("·")
        assert set(findall(r"\d", row_of(pilot, "3 Självständig"))) == {"1", "2", "3"}
        assert "Slutar" in shown
        assert "Placeringen är till för utveckling" in shown
        await pilot.press(*["down"] * 20)
        shown = screen_text(pilot.app)
        assert "! Svarvning, kv " in shown
        assert ("utan datum: 1" in shown, "Erik Berg  Svarvning  steg 2" in shown) == (True, True)


async def test_sideways_lies_the_next_area_and_c_shows_the_whole_company(room: Services, company: Company) -> None:
    async with staged(room, flowing(room, company)) as pilot:
        await pilot.press("g")
        await settle(pilot)
        await pilot.press("right")
        await settle(pilot)
        assert "Flöde · Robotcell" in screen_text(pilot.app)
        assert "Inget har ett kommande datum" in screen_text(pilot.app)
        await pilot.press("left", "c")
        await settle(pilot)
        assert "Flöde · hela företaget" in screen_text(pilot.app)
        await pilot.press("g")
        await settle(pilot)
        assert "Hela företaget" in screen_text(pilot.app)


async def test_the_flow_is_there_again_after_a_restart(room: Services, company: Company) -> None:
    analysis = flowing(room, company)
    room.companies.bookmark(company, Phase.STAIRCASE, "")
    async with opened(room, company=analysis.company) as pilot:
        await pilot.press("greater_than_sign", "g")
        await settle(pilot)
    async with opened(room, company=stored(room, company).company) as pilot:
        assert "Flöde · Robotcell" in screen_text(pilot.app)
        await pilot.press("escape")
        await settle(pilot)
        assert "område 2 av 2" in screen_text(pilot.app)


async def test_enter_jumps_to_the_area_that_falls_short(room: Services, company: Company) -> None:
    async with staged(room, flowing(room, company)) as pilot:
        await pilot.press("greater_than_sign", "c", "g")
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
        assert "Svarvning" in row_of(pilot, "område 1 av 2")
        await rested(pilot, stored(room, company).areas[0].id)


async def test_of_several_areas_that_fall_short_one_is_chosen(room: Services, company: Company) -> None:
    analysis = flowing(room, company)
    karin = next(p for p in analysis.people if p.code == "P2")
    room.edits.add(placed_on(room, karin, analysis.areas[1], 4))
    async with staged(room, stored(room, company)) as pilot:
        await pilot.press("c", "g")
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
        assert "vilket vill ni gå till?" in screen_text(pilot.app)
        await pilot.press(*"robot", "enter")
        await settle(pilot)
        assert "Robotcell" in row_of(pilot, "område 2 av 2")


async def test_the_projector_names_nobody_in_the_flow(room: Services, company: Company) -> None:
    async with staged(room, flowing(room, company), size=(120, 40)) as pilot:
        stage_of(pilot).view.projector = True
        await pilot.press("g")
        await settle(pilot)
        shown = screen_text(pilot.app)
        assert ("P4  Svarvning  steg 2" in shown, "Erik" in shown) == (True, False)


async def test_three_digits_keep_their_columns_and_later_quarters_are_reached(room: Services, company: Company) -> None:
    analysis = crowd(room, company, 120, dict.fromkeys(range(120), 3))
    async with staged(room, analysis, size=(60, 24)) as pilot:
        await pilot.press("g")
        await settle(pilot)
        column = spot_of(pilot, "i dag")[0]
        assert row_of(pilot, "3 Själv")[column - 2 : column + 2].strip() == "120"
        assert "kvartal till åt höger" in screen_text(pilot.app)
        await pilot.press("shift+right", "shift+right", "shift+right")
        await settle(pilot)
        assert "kvartal till åt höger" not in screen_text(pilot.app)
        await pilot.press("shift+left", "shift+left", "shift+left")
        await settle(pilot)
        assert "kvartal till åt höger" in screen_text(pilot.app)


async def test_a_move_made_while_the_flow_is_away_is_in_it_when_it_comes_back(room: Services, company: Company) -> None:
    async with staged(room, crowd(room, company, 2, {0: 2})) as pilot:
        await pilot.press("g", "g", "plus", "g")
        await settle(pilot)
        assert "1" in row_of(pilot, "3 Självständig")[14:40]
