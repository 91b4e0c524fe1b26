"""Names that try to act on the screen are only shown."""

from __future__ import annotations

import pytest

from mindgap.domain.note import NoteKind
from mindgap.domain.participant import Group, Participant
from mindgap.domain.person import Person
from mindgap.services.house import Services
from mindgap.texts import use
from tests.ui.conftest import SIZES, opened, screen_text, settle

pytestmark = pytest.mark.slow

NAMES = (
    "[red]Kalle[/]",
    "Bo [@click=app.quit]här[/]",
    "Kalle [/]",
    "<b>fet</b> & \"citat'",
    "\x1b[31mRöd\x1b[0m\x07\x00",
    "\u202etvärtom\u202c",
    "Åsa " + "lång" * 45,
    "👩‍🏭 Emoji 🇸🇪",
    "$accent ^{x} {name} %s",
)


@pytest.fixture
def hostile(room: Services) -> Services:
    """Give a home in which every company, and everything in the first, is called something hostile."""
    for name in NAMES:
        room.companies.create(name, town=name, industry=name, contact=name, facilitator=name)
    first = room.companies.get(NAMES[0])
    for number, name in enumerate(NAMES):
        room.edits.new(Person, first.id, code=f"{number}", name=name, role=name, team=name)
        room.edits.new(Participant, first.id, group=Group.MANAGEMENT, name=name, role=name)
    return room


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("size", SIZES)
async def test_hostile_companies_stand_in_the_portfolio_as_they_are(
    hostile: Services, size: tuple[int, int], language: str
) -> None:
    use(language)
    async with opened(hostile, size=size) as pilot:
        shown = screen_text(pilot.app)
        assert ("[red]Kalle[/]" in shown, "Bo [@click=app" in shown, "\x1b" in shown) == (True, True, False)
        await pilot.click("CompanyList", offset=(6, 3))
        await pilot.press("d")
        await settle(pilot)
        await pilot.press("escape", "ctrl+p", "escape", "f1", "escape", "n", "escape")
        await settle(pilot)
        assert pilot.app.is_running


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("size", SIZES)
async def test_hostile_names_walk_through_the_preparation(
    hostile: Services, size: tuple[int, int], language: str
) -> None:
    use(language)
    async with opened(hostile, company=hostile.companies.get(NAMES[0]), size=size) as pilot:
        await pilot.press("right", "down")
        for _part in range(2):
            await settle(pilot)
            assert [name in screen_text(pilot.app) for name in (NAMES[0], "$accent ^{x}", "\x1b")] == [
                True,
                True,
                False,
            ]
            await pilot.press("end", "enter", "tab", "escape", "delete", "right")
        await settle(pilot)
        assert pilot.app.is_running


@pytest.mark.parametrize("name", NAMES[1:])
async def test_a_hostile_company_has_its_facts_shown(hostile: Services, name: str) -> None:
    async with opened(hostile, company=hostile.companies.get(name), size=SIZES[0]) as pilot:
        assert "\x1b" not in screen_text(pilot.app)
        assert pilot.app.is_running


async def test_hostile_files_are_only_named(room: Services) -> None:
    room.companies.create("Prov")
    (room.home.data / "[red]a[@click=app.quit].csv").write_text("[bold]Namn;Kod\n[/]x;[red]1\n", "utf-8")
    async with opened(room) as pilot:
        await pilot.press("i")
        await settle(pilot)
        assert "[red]a[@click=app.quit].csv" in screen_text(pilot.app)
        await pilot.press("enter")
        await settle(pilot)
        await pilot.press("c", "escape", "escape")
        await settle(pilot)
        assert pilot.app.is_running


async def test_a_hostile_note_is_only_text(room: Services) -> None:
    company = room.companies.create("Prov")
    async with opened(room, company=company) as pilot:
        await pilot.press("n", *"[red]", "escape")
        await settle(pilot)
    assert [(n.text, n.kind) for n in room.companies.analysis(company.id).notes] == [("[red]", NoteKind.NOTE)]
