from __future__ import annotations

import random

import pytest
from textual.events import MouseScrollDown

from mindgap.config import load_settings
from mindgap.domain.analysis import Analysis
from mindgap.domain.company import Company, Phase
from mindgap.domain.person import Area, Category, Person
from mindgap.domain.placement import Placement, Step
from mindgap.services.house import Services
from mindgap.texts import use
from mindgap.ui.widgets.matrix_board import MatrixBoard
from tests.ui.conftest import SIZES, opened, screen_text, settle, typed
from tests.ui.people import add_people, steps_in, targets_in
from tests.ui.staircase_stage import row_of, spot_of, staged, stored

pytestmark = pytest.mark.slow

AREAS = 80


def large(room: Services, company: Company, people: int) -> Analysis:
    """Store people P0000 … in 80 areas, about one cell in ten filled."""
    new_id, dice, today = room.around.new_id, random.Random(4), room.around.today()  # noqa: S311  # a test's dice
    areas = [Area(id=new_id(), company_id=company.id, name=f"Område {i:02}", position=i) for i in range(AREAS)]
    crowd = [
        Person(id=new_id(), company_id=company.id, code=f"P{i:04}", category=list(Category)[i % 2], team=f"L{i % 3}")
        for i in range(people)
    ]
    placed = [
        Placement(id=new_id(), company_id=company.id, person_id=p.id, area_id=a.id, step=dice.randint(1, 5), on=today)
        for p in crowd
        for a in dice.sample(areas, 8)
    ]
    room.edits.pour("import:people", [((*areas, *crowd, *placed), ())])
    return stored(room, company)


def body(text: str) -> list[str]:
    """Give the codes of the rows shown, in their order."""
    return [line.split()[0].lstrip("▸>") for line in text.split("\n") if line[1:4] in {"▸P0", ">P0", " P0"}]


async def test_the_heading_and_the_coverage_stay_while_1500_people_are_scrolled(
    room: Services, company: Company
) -> None:
    async with staged(room, large(room, company, 1500)) as pilot:
        await pilot.press("v", "end")
        await settle(pilot)
        shown = screen_text(pilot.app)
        assert "▸P1499" in shown
        columns = next(line for line in shown.split("\n") if line.startswith(" 1–"))
        assert columns.split()[1:4] == ["av", "80", "Område"]
        assert row_of(pilot, "Täcker området").split()[2].endswith("/2✓")
        await pilot.press(*["right"] * 30)
        await settle(pilot)
        assert "Område 30" in row_of(pilot, "område 31 av 80")
        assert "▸P1499" in screen_text(pilot.app)
        board = pilot.app.query_one(MatrixBoard)
        before = board.heading()[0][0]
        await pilot.press("left", "left")
        await settle(pilot)
        assert (board.heading()[0][0], board.column) == (before, stored(room, company).areas[28].id)


async def test_plus_minus_and_m_are_about_the_cell_under_the_cursor(room: Services, company: Company) -> None:
    async with staged(room, large(room, company, 500)) as pilot:
        await pilot.press("v", "home", "down", "right", "right", "right")
        await settle(pilot)
        before = steps_in(stored(room, company), area=3).get("P0001", 0)
        await pilot.press("plus")
        await settle(pilot)
        assert steps_in(stored(room, company), area=3)["P0001"] == min(5, before + 1)
        await pilot.press("minus", "m")
        await settle(pilot)
        assert list(targets_in(stored(room, company), area=3)) == ["P0001"]
        assert "▸" in row_of(pilot, "▸P0001")[20:]


async def test_the_rows_are_sorted_in_turn(room: Services, company: Company) -> None:
    async with staged(room, large(room, company, 60)) as pilot:
        await pilot.press("v", "s", "home")
        await settle(pilot)
        assert (body(screen_text(pilot.app))[:3], "Person  ↓ team" in screen_text(pilot.app)) == (
            ["P0000", "P0003", "P0006"],
            True,
        )
        await pilot.press("s", "home")
        await settle(pilot)
        kinds = [line.split()[1] for line in screen_text(pilot.app).split("\n") if line[1:4] in {"▸P0", " P0"}]
        assert kinds == sorted(kinds)
        await pilot.press("s", "home")
        await settle(pilot)
        held = steps_in(stored(room, company))
        steps = [held.get(code, 0) for code in body(screen_text(pilot.app))]
        assert (steps == sorted(steps, reverse=True), "↓" in screen_text(pilot.app)) == (True, True)
        await pilot.press("s")
        await settle(pilot)
        assert "Person  ↓ områden" in screen_text(pilot.app)


async def test_rows_stand_still_while_steps_change_and_are_sorted_anew_when_asked(
    room: Services, company: Company
) -> None:
    async with staged(room, add_people(room, company)) as pilot:
        await pilot.press("v")
        await settle(pilot)
        x, y = spot_of(pilot, "Robotcell")
        x = screen_text(pilot.app).split("\n")[y].index("Svarvning") + 1
        await pilot.click(offset=(x, y))
        await settle(pilot)
        names = [line.strip(" ▸").split()[0] for line in screen_text(pilot.app).split("\n")[4:9]]
        assert names == ["Anna", "Karin", "Johan", "Erik", "Lena"]
        await pilot.press("home", "down", "down", "plus", "plus", "plus")
        await settle(pilot)
        assert "▸Johan" in screen_text(pilot.app).split("\n")[6]
        await pilot.click(offset=(x, y))
        await settle(pilot)
        assert "▸Johan" in screen_text(pilot.app).split("\n")[5]


async def test_the_same_filters_hold_and_typing_finds(room: Services, company: Company) -> None:
    async with staged(room, large(room, company, 60)) as pilot:
        await pilot.press("v", "home", "t")
        await typed(pilot, "L1")
        await pilot.press("enter")
        await settle(pilot)
        assert body(screen_text(pilot.app))[:3] == ["P0001", "P0004", "P0007"]
        assert "40 dolda" in screen_text(pilot.app)
        await pilot.press("F", "slash")
        await typed(pilot, "P0044")
        await pilot.press("enter")
        await settle(pilot)
        assert "▸P0044" in screen_text(pilot.app)


async def test_digits_for_plain_terminals_are_remembered(room: Services, company: Company) -> None:
    add_people(room, company)
    room.companies.bookmark(company, Phase.STAIRCASE, "")
    here = stored(room, company).company
    async with opened(room, company=here) as pilot:
        await pilot.press("v", "y")
        await settle(pilot)
        shown = "\n".join(line for line in screen_text(pilot.app).split("\n") if "Persson" in line)
        assert ("◑" in shown, "1–5 steg" in screen_text(pilot.app)) == (False, True)
    assert load_settings(room.home).steps == "digits"
    async with opened(room, company=stored(room, company).company) as pilot:
        assert "1–5 steg" in screen_text(pilot.app)


async def test_it_opens_again_sorted_as_it_was(room: Services, company: Company) -> None:
    analysis = large(room, company, 30)
    async with staged(room, analysis) as pilot:
        await pilot.press("v", "s")
        await settle(pilot)
        place = pilot.app.place  # type: ignore[attr-defined]  # the stage's own
    async with staged(room, analysis, place=place) as pilot:
        assert "Person  ↓ team" in screen_text(pilot.app)


@pytest.mark.parametrize(("steps", "marks"), [(3, "○1 ◑2 ●3"), (7, "○1 ◔2 ◔3 ◑4 ◕5 ◕6 ●7")])
async def test_own_steps_share_the_circles(room: Services, company: Company, steps: int, marks: str) -> None:
    for number in range(1, steps + 1):
        room.edits.new(Step, company.id, number=number, name=f"Steg {number}")
    async with staged(room, add_people(room, company)) as pilot:
        await pilot.press("v")
        await settle(pilot)
        assert marks in screen_text(pilot.app)


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("size", SIZES)
async def test_legend_coverage_and_trainers_are_always_in_sight(
    room: Services, company: Company, size: tuple[int, int], language: str
) -> None:
    use(language)
    covered, trainers = {"sv": ("Täcker området", "Handledare"), "en": ("Cover the area", "Trainers")}[language]
    async with staged(room, large(room, company, 60), size) as pilot:
        await pilot.press("v", "end")
        await settle(pilot)
        shown = screen_text(pilot.app)
        assert [word in shown for word in ("○1 ◔2 ◑3 ◕4 ●5", covered, trainers)] == [True, True, True]
        assert len(body(shown)) >= 5


async def test_a_click_goes_to_the_cell_and_the_wheel_goes_on(room: Services, company: Company) -> None:
    analysis = add_people(room, company)
    async with staged(room, analysis) as pilot:
        await pilot.press("v")
        await settle(pilot)
        y = spot_of(pilot, "Johan Sandell")[1]
        x = screen_text(pilot.app).split("\n")[spot_of(pilot, "Robotcell")[1]].index("Robotcell") + 1
        board = pilot.app.query_one(MatrixBoard)
        await pilot.click(offset=(x, y))
        await settle(pilot)
        codes = {p.id: p.code for p in analysis.people}
        assert (codes[board.row or ""], board.column) == ("P3", analysis.areas[1].id)
        await pilot._post_mouse_events([MouseScrollDown], board, offset=(x, 3), button=0)
        await settle(pilot)
        assert codes[board.row or ""] == "P5"
