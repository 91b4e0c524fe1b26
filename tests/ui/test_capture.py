from __future__ import annotations

from dataclasses import dataclass

import pytest
from textual.pilot import Pilot
from textual.widgets import TextArea

from mindgap.domain.company import Company
from mindgap.domain.note import Note, NoteKind
from mindgap.domain.participant import Group, Participant
from mindgap.domain.person import Person
from mindgap.services.house import Services
from mindgap.texts import use
from mindgap.ui.dialogs.note import NoteDialog
from mindgap.ui.screens.company import CompanyScreen
from mindgap.ui.screens.help import HelpScreen
from mindgap.ui.screens.portfolio import Portfolio
from tests.ui.conftest import SIZES, opened, screen_text, settle, typed

pytestmark = pytest.mark.slow

Said = list[tuple[NoteKind, str]]


def notes(room: Services, company: Company) -> tuple[Note, ...]:
    return room.companies.analysis(company.id).notes


def said(room: Services, company: Company) -> Said:
    return [(n.kind, n.text) for n in notes(room, company)]


async def pressed(pilot: Pilot[None], *keys: str) -> None:
    for key in keys:
        await pilot.press(key)
    await settle(pilot)


@dataclass
class Counting:
    """Presses keys and counts them, the letters of a text apart."""

    pilot: Pilot[None]
    keys: int = 0

    async def press(self, *keys: str) -> None:
        self.keys += len(keys)
        await pressed(self.pilot, *keys)


async def test_a_decision_takes_two_keys_besides_its_text(room: Services, company: Company) -> None:
    async with opened(room, company=company) as pilot:
        counting = Counting(pilot)
        await counting.press("4", "b")
        await typed(pilot, "Vi kör varannan vecka")
        await counting.press("enter")
        assert counting.keys - 1 == 2
        assert said(room, company) == [(NoteKind.DECISION, "Vi kör varannan vecka")]
        assert isinstance(pilot.app.screen, CompanyScreen)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(
    ("language", "letter", "kind"),
    [
        ("sv", "n", NoteKind.NOTE),
        ("sv", "b", NoteKind.DECISION),
        ("sv", "p", NoteKind.PARKING),
        ("sv", "q", NoteKind.QUOTE),
        ("en", "d", NoteKind.DECISION),
    ],
)
async def test_f9_and_a_letter_catch_each_kind(
    room: Services, company: Company, size: tuple[int, int], language: str, letter: str, kind: NoteKind
) -> None:
    use(language)
    async with opened(room, company=company, size=size) as pilot:
        await pressed(pilot, "f9", letter)
        await typed(pilot, "Sagt")
        await pressed(pilot, "enter")
        assert said(room, company) == [(kind, "Sagt")]


async def test_it_works_while_typing_and_gives_the_field_and_its_cursor_back(room: Services, company: Company) -> None:
    async with opened(room, company=company) as pilot:
        await pressed(pilot, "enter", "down", "down")
        await typed(pilot, "vid")
        await pressed(pilot, "left")
        field = pilot.app.focused
        await pressed(pilot, "f9", "b")
        await typed(pilot, "Beslutat")
        await pressed(pilot, "enter")
        assert pilot.app.focused is field
        await typed(pilot, "X")
        await settle(pilot)
        assert room.companies.get(company.name).town == "PåhittsbyviXd"
        assert said(room, company) == [(NoteKind.DECISION, "Beslutat")]


async def test_it_works_on_top_of_a_question_and_of_the_help(room: Services, company: Company) -> None:
    async with opened(room, company=company) as pilot:
        await pressed(pilot, "f4")
        question = pilot.app.screen
        await pressed(pilot, "f9", "p")
        await typed(pilot, "Skiftschemat")
        await pressed(pilot, "enter")
        assert pilot.app.screen is question
        await pressed(pilot, "escape", "f1", "f9", "n")
        await typed(pilot, "Hjälpen")
        await pressed(pilot, "enter")
        assert isinstance(pilot.app.screen, HelpScreen)
        assert said(room, company) == [(NoteKind.PARKING, "Skiftschemat"), (NoteKind.NOTE, "Hjälpen")]


async def test_nothing_is_caught_in_the_portfolio_and_nothing_on_top_of_a_note(
    room: Services, company: Company
) -> None:
    async with opened(room) as pilot:
        await pressed(pilot, "f9")
        assert isinstance(pilot.app.screen, Portfolio)
        await pressed(pilot, "enter", "f9", "f9")
        assert [isinstance(s, NoteDialog) for s in pilot.app.screen_stack].count(True) == 1


async def test_every_letter_is_stored_and_escape_keeps_them(room: Services, company: Company) -> None:
    async with opened(room, company=company) as pilot:
        await pressed(pilot, "f9", "q")
        for number, letter in enumerate("abc", 1):
            await pressed(pilot, letter)
            assert said(room, company) == [(NoteKind.QUOTE, "abc"[:number])]
        await pressed(pilot, "escape")
        assert said(room, company) == [(NoteKind.QUOTE, "abc")]


async def test_a_new_line_has_a_key_of_its_own_and_long_text_wraps(room: Services, company: Company) -> None:
    async with opened(room, company=company, size=(80, 24)) as pilot:
        await pressed(pilot, "f9", "n")
        await typed(pilot, "ett")
        await pressed(pilot, "ctrl+j")
        await typed(pilot, 30 * "lång ")
        await settle(pilot)
        assert pilot.app.screen.query_one(TextArea).wrapped_document.height > 3
        await pressed(pilot, "enter")
        assert said(room, company) == [(NoteKind.NOTE, "ett\n" + " ".join(30 * ["lång"]))]


async def test_a_decision_says_who_by_when_and_what_it_replaces(room: Services, company: Company) -> None:
    old = room.edits.new(Note, company.id, subject="gap", text="Mentor en dag i veckan", kind=NoteKind.DECISION)
    room.edits.new(Note, company.id, subject="gap", text="Inget skift ändras", kind=NoteKind.DECISION)
    async with opened(room, company=company) as pilot:
        await pressed(pilot, "b")
        await typed(pilot, "Mentor två dagar")
        await pressed(pilot, "tab")
        await typed(pilot, "Produktionschefen")
        await pressed(pilot, "tab")
        await typed(pilot, "2026-12-24")
        await pressed(pilot, "tab")
        await typed(pilot, "mentor")
        await settle(pilot)
        assert "Mentor en dag i veckan" in screen_text(pilot.app)
        await pressed(pilot, "enter")
    new = notes(room, company)[-1]
    assert (new.text, new.who, str(new.due), new.note_id) == (
        "Mentor två dagar",
        "Produktionschefen",
        "2026-12-24",
        old.id,
    )


async def test_a_wrong_date_keeps_the_question_open(room: Services, company: Company) -> None:
    async with opened(room, company=company) as pilot:
        await pressed(pilot, "p")
        await typed(pilot, "Lön")
        await pressed(pilot, "tab", "tab", "x", "enter")
        assert isinstance(pilot.app.screen, NoteDialog)
        await pressed(pilot, "backspace", "enter")
        assert isinstance(pilot.app.screen, CompanyScreen)


async def test_a_quote_has_no_name_and_gently_offers_to_take_one_out(room: Services, company: Company) -> None:
    room.edits.new(Person, company.id, code="KX", name="Karin Exempelsson")
    room.edits.new(Participant, company.id, group=Group.UNION, name="Bo Påhitt")
    async with opened(room, company=company) as pilot:
        await pressed(pilot, "f9", "q")
        assert "Vem" not in screen_text(pilot.app)
        await typed(pilot, "Som karin exempelssons chef")
        await settle(pilot)
        assert "Ett citat står utan namn" in screen_text(pilot.app)
        await typed(pilot, " och Bo Påhitt och KX sa")
        await pressed(pilot, "ctrl+r")
        assert "Ett citat står utan namn" not in screen_text(pilot.app)
        await pressed(pilot, "enter")
    assert said(room, company) == [(NoteKind.QUOTE, "Som någons chef och någon och någon sa")]


async def test_the_list_is_one_letter_away(room: Services, company: Company) -> None:
    room.edits.new(Note, company.id, subject="gap", text="En sak")
    async with opened(room, company=company) as pilot:
        await pressed(pilot, "f9", "l")
        assert "En sak" in screen_text(pilot.app)
        await pressed(pilot, "escape")
        assert isinstance(pilot.app.screen, CompanyScreen)


async def test_no_function_key_marks_a_text_for_the_next_letter_to_wipe_out(room: Services, company: Company) -> None:
    async with opened(room, company=company) as pilot:
        await pressed(pilot, "f9", "n")
        await typed(pilot, "abc")
        await pressed(pilot, "f7", "f6", "d", "escape")
        assert said(room, company) == [(NoteKind.NOTE, "abcd")]
