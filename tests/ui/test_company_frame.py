from __future__ import annotations

from pathlib import Path

import pytest
from textual.widgets import Input, TextArea

from mindgap.domain.company import Company, Phase
from mindgap.domain.note import NoteKind
from mindgap.services.house import Services
from mindgap.texts import use
from mindgap.ui.phases.phase import PhaseView
from mindgap.ui.screens.company import CompanyScreen
from tests.ui.conftest import SIZES, opened, screen_text, settle, typed


def first_line(text: str) -> str:
    return text.partition("\n")[0]


def endings(folder: Path) -> list[str]:
    return sorted(path.suffix for path in folder.iterdir())


@pytest.mark.parametrize("size", SIZES)
async def test_the_frame_says_where_we_are(room: Services, company: Company, size: tuple[int, int]) -> None:
    async with opened(room, company=company, size=size) as pilot:
        shown = screen_text(pilot.app)
        head = first_line(shown)
        assert [part in head for part in ("› Förberedelse", "T0", "◷", "Projektor av", "✓")] == [True] * 5
        assert ("1 Förberedelse   ◐" in shown, "1 ◐  2 ○" in shown) == (size[0] == 120, size[0] == 80)


@pytest.mark.parametrize(
    ("key", "name"), [("2", "Nuläge"), ("3", "Önskat läge"), ("4", "Gap"), ("5", "Kompetenstrappan")]
)
async def test_a_number_leads_to_a_phase(room: Services, company: Company, key: str, name: str) -> None:
    async with opened(room, company=company) as pilot:
        await pilot.press(key)
        await settle(pilot)
        assert f"› {name}" in first_line(screen_text(pilot.app))
    assert room.companies.get(company.name).phase is list(Phase)[int(key) - 1]


async def test_a_number_typed_in_a_field_stays_in_the_field(room: Services, company: Company) -> None:
    async with opened(room, company=company) as pilot:
        await pilot.press("enter", "2")
        await settle(pilot)
        assert "› Förberedelse" in first_line(screen_text(pilot.app))
    assert [c.name for c in room.companies.list()] == ["Exempelverkstaden AB2"]


async def test_where_numbers_are_typed_another_key_leads_on(room: Services, company: Company) -> None:
    async with opened(room, company=company, size=SIZES[0]) as pilot:
        assert "F8" not in screen_text(pilot.app)
        await pilot.press("enter")
        await settle(pilot)
        assert "F8 Nästa fas" in screen_text(pilot.app)
        await pilot.press("f8", "f8")
        await settle(pilot)
        assert "› Önskat läge" in first_line(screen_text(pilot.app))
        await pilot.press("f7")
        await settle(pilot)
        assert "› Nuläge" in first_line(screen_text(pilot.app))


async def test_typing_is_saved_at_once_and_one_undo_takes_the_word_back(room: Services, company: Company) -> None:
    async with opened(room, company=company) as pilot:
        await pilot.press("enter", "tab", "tab", "end")
        await typed(pilot, " by")
        assert room.companies.get(company.name).town == "Påhittsby by"
        assert "✓ sparat" in first_line(screen_text(pilot.app))
        await pilot.press("ctrl+z")
        await settle(pilot)
        shown = screen_text(pilot.app)
        assert "Ångrat: ändrade " in shown
        assert room.companies.get(company.name).town == "Påhittsby"
        assert isinstance(pilot.app.focused, Input)
        assert pilot.app.focused.value == "Påhittsby"
        await pilot.press("escape", "Z")
        await settle(pilot)
        assert room.companies.get(company.name).town == "Påhittsby by"


async def test_many_steps_undone_leave_one_notice_and_the_picture_free(room: Services, company: Company) -> None:
    for town in ("Ett", "Två", "Tre"):
        company = room.edits.change(company, town=town)
    async with opened(room, company=company) as pilot:
        await pilot.press("z", "z", "z")
        await settle(pilot)
        shown = screen_text(pilot.app)
    assert (shown.count("Ångrat:"), room.companies.get(company.name).town) == (1, "Påhittsby")


async def test_the_portfolio_shows_when_the_company_that_was_left_was_stored(room: Services, company: Company) -> None:
    async with opened(room, company=company) as pilot:
        await pilot.press("enter")
        await typed(pilot, "2")
        await settle(pilot)
        inside = first_line(screen_text(pilot.app))
        await pilot.press("escape", "escape")
        await settle(pilot)
        outside = first_line(screen_text(pilot.app))
    assert "✓ sparat" in inside
    assert outside.split("✓")[1] == inside.split("✓")[1]


async def test_with_nothing_to_undo_the_room_is_told(room: Services, company: Company) -> None:
    async with opened(room, company=company) as pilot:
        await pilot.press("z")
        await settle(pilot)
        assert "Det finns inget att ångra." in screen_text(pilot.app)


@pytest.mark.parametrize("size", SIZES)
async def test_a_note_is_stored_as_it_is_typed(room: Services, company: Company, size: tuple[int, int]) -> None:
    async with opened(room, company=company, size=size) as pilot:
        await pilot.press("b")
        await settle(pilot)
        assert isinstance(pilot.app.focused, TextArea)
        await typed(pilot, "Vi [red]börjar")
        stored = room.companies.analysis(company.id).notes
        assert [(n.text, n.kind, n.subject) for n in stored] == [("Vi [red]börjar", NoteKind.DECISION, "prepare")]
        await pilot.press("escape")
        await settle(pilot)
        assert isinstance(pilot.app.screen, CompanyScreen)
        assert pilot.app.screen.analysis.notes == stored


async def test_a_note_emptied_again_is_no_note(room: Services, company: Company) -> None:
    async with opened(room, company=company) as pilot:
        await pilot.press("n", "x", "backspace", "escape")
        await settle(pilot)
    assert room.companies.analysis(company.id).notes == ()


async def test_the_projector_reaches_the_phase(room: Services, company: Company) -> None:
    async with opened(room, company=company) as pilot:
        await pilot.press("f2")
        await settle(pilot)
        assert "PROJEKTOR PÅ" in first_line(screen_text(pilot.app))
        assert pilot.app.screen.query_one(PhaseView).projector
        await pilot.press("2")
        await settle(pilot)
        assert pilot.app.screen.query_one(PhaseView).projector


async def test_the_next_round_is_opened_from_the_list_of_rounds(room: Services, company: Company) -> None:
    async with opened(room, company=company) as pilot:
        await pilot.press("f4", "down", "enter")
        await settle(pilot)
        assert "T1" in first_line(screen_text(pilot.app))
    assert [r.label for r in room.companies.analysis(company.id).rounds] == ["T0", "T1"]


async def test_the_place_is_remembered_within_the_phase(room: Services, company: Company) -> None:
    async with opened(room, company=company) as pilot:
        await pilot.press("right", "right")
        await settle(pilot)
        await pilot.press("escape")
        await settle(pilot)
    left = room.companies.get(company.name)
    assert (left.phase, left.place) == (Phase.PREPARE, "person")


async def test_the_plan_is_written_and_its_place_told(room: Services, company: Company) -> None:
    async with opened(room, company=company) as pilot:
        await pilot.press("e")
        await settle(pilot)
        assert "saker saknas; planen kan skrivas ändå." in screen_text(pilot.app)
        await pilot.press("right", "right", "enter")
        await settle(pilot)
        assert "✓ Skriven:" in screen_text(pilot.app)
    assert endings(room.home.exports) == [".json"]


async def test_what_is_missing_leads_to_its_phase(room: Services, company: Company) -> None:
    async with opened(room, company=company) as pilot:
        await pilot.press("e")
        await settle(pilot)
        await pilot.press("tab", "tab", "tab", "down", "down", "enter")
        await settle(pilot)
        assert "› Nuläge" in first_line(screen_text(pilot.app))


async def test_the_palette_finds_a_phase_by_name(room: Services, company: Company) -> None:
    async with opened(room, company=company) as pilot:
        await pilot.press("ctrl+p")
        await typed(pilot, "trapp")
        await pilot.press("enter")
        await settle(pilot)
        assert "› Kompetenstrappan" in first_line(screen_text(pilot.app))


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("size", SIZES)
async def test_help_explains_the_phase_and_its_keys(
    room: Services, company: Company, size: tuple[int, int], language: str
) -> None:
    use(language)
    async with opened(room, company=company, size=size) as pilot:
        await pilot.press("f1")
        await settle(pilot)
        shown = screen_text(pilot.app)
        assert ("Förberedelse" if language == "sv" else "Preparation") in shown
        await pilot.press(*["down"] * 12)
        assert "F2" in screen_text(pilot.app)
        await pilot.press("escape")
        await settle(pilot)
        assert isinstance(pilot.app.screen, CompanyScreen)
