from __future__ import annotations

from datetime import date, timedelta

import pytest

from mindgap.domain.action import Action, ActionStatus, Funding
from mindgap.domain.company import Company, Phase
from mindgap.domain.gap import Decision
from mindgap.domain.person import Person
from mindgap.services.house import Services
from mindgap.texts import use
from tests.ui.conftest import SIZES, opened, screen_text, settle, typed
from tests.ui.planning import Hall, only
from tests.ui.scoring import analysis, go_to

pytestmark = pytest.mark.slow

HOSTILE = "<b>Mentor & [red]svets[/] [@click=app.quit]x[/] 😀"


@pytest.fixture
def here(room: Services, company: Company) -> Company:
    return go_to(room, company, Phase.PLAN)


@pytest.fixture
def hall(room: Services, here: Company) -> Hall:
    return Hall(room, here)


@pytest.mark.parametrize("size", SIZES)
async def test_the_sums_say_cost_by_who_pays_and_what_the_hours_are_worth(hall: Hall, size: tuple[int, int]) -> None:
    course = hall.action("Kurs", cost=20_000, hours=10, funding=Funding.PROGRAMME)
    hall.tie(course, hall.person("P1"), hall.person("P2"))
    hall.action("Mentor", cost=5000)
    hall.action("Utan")
    hall.action("Inställd", cost=99_000, status=ActionStatus.CANCELLED)
    async with opened(hall.room, company=hall.company, size=size) as pilot:
        shown = screen_text(pilot.app).replace("\u00a0", " ")
    assert "Kostnad 25 000 kr · 1 utan kostnad · Timmar 20 × 417 kr = 8 340 kr" in shown
    assert "Programmet 20 000 kr · inte sagt vem som betalar 5 000 kr" in shown


@pytest.mark.parametrize("size", SIZES)
async def test_actions_stand_over_quarters_and_late_ones_are_marked(hall: Hall, size: tuple[int, int]) -> None:
    past = hall.today - timedelta(days=30)
    hall.action("Sen", start=past - timedelta(days=60), end=past)
    hall.action("Odaterad")
    async with opened(hall.room, company=hall.company, size=size) as pilot:
        assert "! Planerad" in screen_text(pilot.app)
        await pilot.press("v")
        await settle(pilot)
        shown = screen_text(pilot.app)
        assert [text in shown for text in (" 1 ! Sen", "░░", "inga datum", "│kv ", str(past.year))] == [True] * 5
        await pilot.press("down", "s", "escape")
        await settle(pilot)
        assert "▸  2 Odaterad" in screen_text(pilot.app)
    assert [a.status for a in analysis(hall.room, hall.company).actions] == [ActionStatus.PLANNED, ActionStatus.ONGOING]


@pytest.mark.parametrize("size", SIZES)
async def test_what_is_missing_leads_to_where_it_is_mended(hall: Hall, size: tuple[int, int]) -> None:
    hall.gap("Obeslutat", decision=Decision.UNDECIDED)
    hall.gap("Ensam om roboten")
    hall.action("Mentor", owner="HR", start=hall.today)
    async with opened(hall.room, company=hall.company, size=size) as pilot:
        await pilot.press("o")
        await settle(pilot)
        await typed(pilot, "saknar start")
        await pilot.press("enter")
        await settle(pilot)
        await typed(pilot, "2030-01-01")
        await settle(pilot)
        assert only(hall).end == date(2030, 1, 1)
        await pilot.press("escape", "o")
        await settle(pilot)
        await typed(pilot, "ingen insats")
        await pilot.press("enter")
        await settle(pilot)
        assert "Vad stänger gapet ”Ensam om roboten”?" in screen_text(pilot.app)
        await pilot.press("escape", "o")
        await settle(pilot)
        await typed(pilot, "inget är beslutat")
        await pilot.press("enter")
        await settle(pilot)
        assert "Obeslutat" in screen_text(pilot.app)
    assert hall.room.companies.get(hall.company.name).phase is Phase.GAP


async def test_a_jump_to_a_gap_without_an_action_asks_for_one(hall: Hall) -> None:
    gap = hall.gap("Ensam om roboten")
    there = go_to(hall.room, hall.room.companies.get(hall.company.name), Phase.PLAN, gap.id)
    async with opened(hall.room, company=there) as pilot:
        await settle(pilot)
        assert "Vad stänger gapet ”Ensam om roboten”?" in screen_text(pilot.app)


async def test_who_decided_is_written_and_shown(hall: Hall) -> None:
    async with opened(hall.room, company=hall.company) as pilot:
        await pilot.press("d")
        await typed(pilot, "Styrelsen")
        await pilot.press("down")
        await typed(pilot, "2026-02-03")
        await pilot.press("enter")
        await settle(pilot)
        assert "Beslutad av Styrelsen, 3 feb. 2026" in screen_text(pilot.app)
    held = hall.room.companies.get(hall.company.name)
    assert (held.decided_by, held.decided_on) == ("Styrelsen", date(2026, 2, 3))


@pytest.mark.parametrize("size", SIZES)
async def test_names_leave_the_screen_when_the_room_can_see_it(hall: Hall, size: tuple[int, int]) -> None:
    gap, area = hall.gap("Ensam om roboten", owner="Åsa Alm"), hall.area("Robot")
    hall.need(gap, area)
    person = hall.person("P7", area, 2, name="Åsa Alm")
    action = hall.action("Mentor", owner="Åsa Alm", spread_from="Åsa Alm", spread_to="Åsa Alm", end=hall.by)
    hall.action("Annan", owner="Någon Annan")
    hall.tie(action, gap, person)
    hall.aim(person, area, 3)
    company = hall.room.edits.change(hall.room.companies.get(hall.company.name), decided_by="Åsa Alm")
    async with opened(hall.room, company=company, size=size) as pilot:
        assert "Åsa Alm (2 ▸3)" in screen_text(pilot.app)
        await pilot.press("f2")
        await settle(pilot)
        for keys in ((), ("p",), ("escape", "d"), ("escape", "s"), ("s",), ("escape", "enter"), ("end",)):
            await pilot.press(*keys)
            await settle(pilot)
            shown = screen_text(pilot.app)
            assert ("Åsa" in shown, "Någon" in shown) == (False, False), keys
        await pilot.press("escape")
        await settle(pilot)
        assert ("P7 (2 ▸3)" in screen_text(pilot.app), "•••" in screen_text(pilot.app)) == (True, True)


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("size", SIZES)
async def test_hostile_words_are_only_words(hall: Hall, size: tuple[int, int], language: str) -> None:
    use(language)
    long = "Å" * 200
    gap, area = hall.gap(HOSTILE + "\n" + long), hall.area(HOSTILE)
    hall.need(gap, area)
    person = hall.person("[red]1", area, 1, name=HOSTILE)
    told = {"title": HOSTILE, "owner": long, "group": HOSTILE, "measure": HOSTILE + "\n" + long}
    hall.tie(hall.action(**told), gap, person)
    hall.action(long, spread_from=HOSTILE, spread_to=long)
    hall.aim(person, area, 3)
    async with opened(hall.room, company=hall.company, size=size) as pilot:
        assert "<b>Mentor & [" in screen_text(pilot.app)
        for keys in (
            ("g",), ("escape", "p"), ("escape", "a"), ("enter",), ("escape", "t"), ("escape", "o"), ("escape", "v"),
            ("v", "enter"), ("escape", "s", "s"), ("escape", "delete"), ("escape", "down", "enter"), ("escape",),
        ):  # fmt: skip
            await pilot.press(*keys)
            await settle(pilot)
            assert pilot.app.is_running, keys


@pytest.mark.parametrize("size", SIZES)
async def test_sixty_actions_and_sixty_people_keep_their_cursor(hall: Hall, size: tuple[int, int]) -> None:
    gap, area = hall.gap("Ensam om roboten"), hall.area("Robot")
    hall.need(gap, area, heads=30)
    actions = [
        Action(id=hall.room.around.new_id(), company_id=hall.company.id, title=f"Insats {n}") for n in range(1, 61)
    ]
    people = [Person(id=hall.room.around.new_id(), company_id=hall.company.id, code=f"P{n:02}") for n in range(60)]
    hall.room.edits.apply("add:Action", add=[*people, *actions])
    hall.tie(actions[59], gap)
    async with opened(hall.room, company=hall.company, size=size) as pilot:
        await pilot.press("end")
        await settle(pilot)
        assert "▸ 60 Insats 60" in screen_text(pilot.app)
        await pilot.press("p", *["space", "down"] * 12, "enter")
        await settle(pilot)
        assert "▸ 60 Insats 60" in screen_text(pilot.app)
        await pilot.press("v", "s")
        await settle(pilot)
        assert "▸ 60 Insats 60" in screen_text(pilot.app)
    held = analysis(hall.room, hall.company)
    assert (len(held.action_people), len(held.targets)) == (12, 12)


async def test_the_room_comes_back_to_where_it_was(hall: Hall) -> None:
    hall.action("Ett")
    second = hall.action("Två")
    async with opened(hall.room, company=hall.company) as pilot:
        await pilot.press("down", "enter", "f3")
        await settle(pilot)
        assert "Action 2" in screen_text(pilot.app)
    there = hall.room.companies.get(hall.company.name)
    assert there.place == f"{second.id}/form"
    async with opened(hall.room, company=there, size=(80, 24)) as pilot:
        await settle(pilot)
        assert "Action 2" in screen_text(pilot.app)
