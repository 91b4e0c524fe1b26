from __future__ import annotations

from datetime import date

import pytest

from mindgap.domain.company import Company, Phase
from mindgap.domain.person import Category
from mindgap.domain.placement import Evidence
from mindgap.services.house import Services
from mindgap.ui.phases.staircase_place import Proof, Spot, read_spot
from mindgap.ui.phases.staircase_sieve import Sieve
from tests.ui.conftest import opened, screen_text, settle, typed
from tests.ui.people import add_people, steps_in
from tests.ui.staircase_stage import crowd, placed_on, rested, row_of, stage_of, staged, stored


def test_a_spot_is_read_as_it_was_written_and_holds_no_name() -> None:
    sieve = Sieve(Category.BLUE_COLLAR, "Blå <b> ; team", no_target=True, differing=True)
    spot = Spot("01a2005f-52f6", "01a2005f-52f7", "talk", sieve, Proof(Evidence.SIGN_OFF, date(2026, 10, 1)))
    text = spot.text()
    assert read_spot(text, ["Röd", "Blå <b> ; team"]) == spot
    assert ("Blå" in text, len(text) < 190) == (False, True)


@pytest.mark.parametrize("text", ["", ";;=;p", "x;v=nowhere;c=?;t=1;e=?;on=2026-99-99"])
def test_what_a_text_tells_wrongly_is_as_usual(text: str) -> None:
    spot = read_spot(text, ["Röd"])
    assert (spot.page, spot.sieve, spot.proof) == ("", Sieve(), Proof())


async def test_area_filter_cursor_and_evidence_survive_a_restart(room: Services, company: Company) -> None:
    analysis = add_people(room, company)
    async with staged(room, analysis) as pilot:
        await pilot.press("greater_than_sign", "f")
        await typed(pilot, "röd")
        await pilot.press("enter", "E", "s", "enter", "end")
        await rested(pilot, analysis.people[4].id)
        place = stage_of(pilot).place
    async with staged(room, analysis, place=place) as pilot:
        shown = screen_text(pilot.app)
        assert "Robotcell" in row_of(pilot, "område 2 av 2")
        assert "Visas: Team Röd   2 dolda" in shown
        assert "nya steg vilar på: signering" in shown
        assert "▸[Lena N]" in shown


@pytest.mark.parametrize(
    ("key", "sign"), [("d", "Att samtala om"), ("l", "Överens"), ("v", "Täcker"), ("enter", "Roll")]
)
async def test_the_page_survives_a_restart(room: Services, company: Company, key: str, sign: str) -> None:
    analysis = add_people(room, company)
    async with staged(room, analysis) as pilot:
        await pilot.press(key)
        await settle(pilot)
        place = stage_of(pilot).place
    async with staged(room, analysis, place=place) as pilot:
        await settle(pilot)
        assert sign in screen_text(pilot.app)


async def test_the_company_opens_where_the_staircase_was_left(room: Services, company: Company) -> None:
    room.companies.bookmark(company, Phase.STAIRCASE, "")
    analysis = add_people(room, company)
    company = analysis.company
    async with opened(room, company=company) as pilot:
        await pilot.press("greater_than_sign", "plus")
        await settle(pilot)
    async with opened(room, company=company) as pilot:
        assert "Robotcell" in screen_text(pilot.app)
        assert steps_in(stored(room, company), area=1) == {"P1": 1}


async def test_a_move_is_stored_before_anything_is_taken_back(room: Services, company: Company) -> None:
    room.companies.bookmark(company, Phase.STAIRCASE, "")
    company = crowd(room, company, 3, {0: 2}).company
    async with opened(room, company=company) as pilot:
        await pilot.press("plus", "plus", "ctrl+z", "plus", "z")
        await settle(pilot)
        assert steps_in(stored(room, company)) == {"P000": 3}
        assert "[P000 ? !]" in screen_text(pilot.app)


async def test_the_whole_company_stands_in_its_main_areas_and_moves_there(room: Services, company: Company) -> None:
    analysis = crowd(room, company, 3, {0: 2, 1: 1})
    robot = analysis.areas[1]
    room.edits.add(placed_on(room, analysis.people[1], robot, 4))
    async with staged(room, stored(room, company)) as pilot:
        await pilot.press("c")
        await settle(pilot)
        assert "Hela företaget" in screen_text(pilot.app)
        assert "(P001 ?" in row_of(pilot, "P001")
        assert "Inte i något område än" in screen_text(pilot.app)
        await pilot.press("up", "minus", "minus", "minus")
        await settle(pilot)
        now = stored(room, company)
        assert (steps_in(now), steps_in(now, area=1)) == ({"P000": 2, "P001": 1}, {"P001": 1})
        assert "Robot   egen" in screen_text(pilot.app)
        await pilot.press("c")
        await settle(pilot)
        assert "Robot" in row_of(pilot, "område 2 av 2")


async def test_a_team_is_shown_over_the_main_areas_and_conditions_add_up(room: Services, company: Company) -> None:
    async with staged(room, crowd(room, company, 6, {0: 1, 1: 2, 2: 3})) as pilot:
        await pilot.press("c", "t")
        await typed(pilot, "blå")
        await pilot.press("enter", "f")
        await typed(pilot, "utan")
        await pilot.press("enter")
        await settle(pilot)
        assert "Visas: Team Blå, utan mål   3 dolda   F visar alla" in screen_text(pilot.app)
        await pilot.press("m")
        await settle(pilot)
        assert "4 dolda" in screen_text(pilot.app)
        await pilot.press("F")
        await settle(pilot)
        assert "Visas" not in screen_text(pilot.app)
