from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from mindgap.config import Home
from mindgap.domain.gap import Decision, Gap
from mindgap.domain.note import Note, NoteKind
from mindgap.domain.participant import Group
from mindgap.domain.person import Person
from tests.ui.conftest import SIZES, opened, screen_text, settle, typed
from tests.ui.sessions import Hall, press

pytestmark = pytest.mark.slow

ROOM = ((Group.MANAGEMENT, "Ada Prov"), (Group.BLUE_COLLAR, "Bo Prov"), (Group.BLUE_COLLAR, "Cia Prov"))


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hall]:
    made = Hall(Home(tmp_path / "home").made())
    made.open()
    yield made
    made.services.close()


def there(hall: Hall) -> list[tuple[int, int]]:
    return [(a.arrived // 15, a.left // 15) for a in hall.analysis.attendances]


@pytest.mark.parametrize("size", SIZES)
async def test_everybody_is_ticked_off_with_one_key_and_one_taken_back(hall: Hall, size: tuple[int, int]) -> None:
    hall.seat(*ROOM)
    async with opened(hall.services, company=hall.company, size=size) as pilot:
        shown = await press(pilot, "0", "right", "right", "a")
        assert ("3 här, 9,00 h" in shown, "Kollektiv 2, 6,00 h" in shown) == (True, True)
        shown = await press(pilot, "down", "space")
        assert ("2 här, 6,00 h" in shown, "· Bo Prov" in " ".join(shown.split())) == (True, True)
    assert there(hall) == [(36, 48), (36, 48)]


@pytest.mark.parametrize("size", SIZES)
async def test_times_are_moved_by_arrows_or_typed(hall: Hall, size: tuple[int, int]) -> None:
    hall.seat(*ROOM)
    async with opened(hall.services, company=hall.company, size=size) as pilot:
        await press(pilot, "0", "right", "right", "space", "f", "right")
        assert there(hall) == [(37, 48)]
        await press(pilot, "escape", "t", *["backspace"] * 5, *"1145")
        assert there(hall) == [(37, 47)]
        shown = await press(pilot, *["backspace"] * 4, *"11.50")
        assert "Närvaro skrivs i kvartar: skriv 11:45 eller 12:00." in " ".join(shown.split())
        shown = await press(pilot, *["backspace"] * 5, *"09:00")
        assert "måste" in shown
        assert there(hall) == [(37, 47)]
        await press(pilot, *["backspace"] * 5, *"11", "escape")
        assert there(hall) == [(37, 44)]


async def test_somebody_is_added_on_the_spot_and_is_there(hall: Hall) -> None:
    async with opened(hall.services, company=hall.company) as pilot:
        await press(pilot, "0", "right", "right", "plus")
        await typed(pilot, "Dag Prov")
        await settle(pilot)
    assert ([p.name for p in hall.analysis.participants], there(hall)) == (["Dag Prov"], [(36, 48)])


async def test_delete_never_removes_a_participant(hall: Hall) -> None:
    hall.seat(*ROOM)
    async with opened(hall.services, company=hall.company) as pilot:
        await press(pilot, "0", "right", "right", "delete", "a", "delete")
    assert (len(hall.analysis.participants), len(hall.analysis.attendances)) == (3, 2)


async def test_on_the_projector_participants_are_numbers(hall: Hall) -> None:
    hall.seat(*ROOM)
    async with opened(hall.services, company=hall.company) as pilot:
        shown = await press(pilot, "0", "right", "right", "f2")
        assert ("Prov" in shown, "Deltagare 2" in shown) == (False, True)
        shown = await press(pilot, "enter")
        assert "Prov" not in shown


async def test_the_list_is_written_as_a_pdf(hall: Hall) -> None:
    hall.seat(*ROOM)
    async with opened(hall.services, company=hall.company) as pilot:
        shown = await press(pilot, "0", "right", "right", "a", "s")
        assert "✓ Skriven:" in shown
    assert [path.name for path in hall.home.exports.iterdir()] == ["narvarolista-exempelverkstaden-ab-2026-11-24.pdf"]


@pytest.mark.parametrize("size", SIZES)
async def test_the_session_stays_open_until_the_parking_lot_is_gone_through(hall: Hall, size: tuple[int, int]) -> None:
    hall.park("Skiftbyten")
    hall.park("Lokalen")
    async with opened(hall.services, company=hall.company, size=size) as pilot:
        shown = await press(pilot, "0", "left", "c")
        assert ("! 2 punkter kvar att gå igenom" in shown, hall.session.closed) == (True, None)
        await press(pilot, "d")
        assert [(n.text, n.done) for n in hall.analysis.notes] == [("Skiftbyten", True), ("Lokalen", False)]
        await press(pilot, "o")
        await typed(pilot, "Vd")
        await press(pilot, "down")
        await typed(pilot, "1 dec")
        shown = await press(pilot, "enter")
        assert "✓ Parkeringen är genomgången." in shown
        shown = await press(pilot, "right", "c")
        assert ("stängt 24 nov. 2026" in shown, "Lokalen" in shown, "Skiftbyten" in shown) == (True, True, False)
        assert hall.session.closed == date(2026, 11, 24)
        await press(pilot, "o")
        assert hall.session.closed is None
    assert [(n.who, n.due) for n in hall.analysis.notes] == [("", None), ("Vd", date(2026, 12, 1))]


async def test_who_takes_a_point_on_is_stored_while_it_is_typed_and_forgotten_when_left(hall: Hall) -> None:
    hall.park("Skiftbyten")
    async with opened(hall.services, company=hall.company) as pilot:
        await press(pilot, "0", "left", "left", "o")
        await typed(pilot, "Platsch")
        await settle(pilot)
        typing = [(n.who, n.due, n.done) for n in hall.analysis.notes]
        await press(pilot, "escape")
        left = [(n.who, n.due, n.done) for n in hall.analysis.notes]
        await press(pilot, "o")
        await typed(pilot, "Vd")
        await press(pilot, "enter", "z")
    assert (typing, left) == ([("Platsch", None, False)], [("", None, False)])
    assert [(n.who, n.due) for n in hall.analysis.notes] == [("", None)]


async def test_a_point_is_removed_and_taken_back(hall: Hall) -> None:
    hall.park("Skiftbyten")
    async with opened(hall.services, company=hall.company) as pilot:
        shown = await press(pilot, "0", "left", "left", "delete")
        assert "Parkeringen är tom." in shown
        shown = await press(pilot, "z")
        assert "! 1 punkt kvar att gå igenom" in shown


@pytest.mark.parametrize("size", SIZES)
async def test_the_closing_page_says_what_was_decided_and_who_does_what(hall: Hall, size: tuple[int, int]) -> None:
    new = hall.services.edits.new
    old = new(Note, hall.company.id, subject="gap", text="Vänta", kind=NoteKind.DECISION)
    told = {"subject": "gap", "text": "Börja i mars", "kind": NoteKind.DECISION, "who": "Vd", "due": date(2027, 3, 1)}
    new(Note, hall.company.id, **told, note_id=old.id)
    new(Gap, hall.company.id, text="Inga ställare", theme="competence", decision=Decision.ACT, decider="Vd")
    async with opened(hall.services, company=hall.company, size=size) as pilot:
        shown = await press(pilot, "0", "left")
        assert ("Vänta" in shown, shown.count("Börja i mars")) == (False, 2)
        assert "Börja i mars Vd 1 mars" in " ".join(shown.split())
        shown += await press(pilot, *["down"] * 12)
        assert "Agera: Inga ställare Vd" in " ".join(shown.split())
        assert "Inget affärsmål är satt." in shown or "affärsmål" in shown


async def test_nothing_private_and_no_name_is_on_the_projector(hall: Hall) -> None:
    new = hall.services.edits.new
    new(Person, hall.company.id, code="P7", name="Ada Alm")
    told = {"subject": "gap", "text": "Ada Alm lär ut", "who": "Ada Alm", "due": date(2027, 3, 1)}
    new(Note, hall.company.id, kind=NoteKind.DECISION, **told)
    new(Note, hall.company.id, kind=NoteKind.PARKING, **told)
    new(Note, hall.company.id, kind=NoteKind.DECISION, subject="gap", text="Hemligt", private=True)
    hall.park("Också hemligt", private=True)
    hall.services.edits.change(hall.session, purpose="Vi tackar Ada Alm")
    async with opened(hall.services, company=hall.company) as pilot:
        await press(pilot, "f2", "0")
        seen = [screen_text(pilot.app)]
        seen += [await press(pilot, "right") for _part in range(4)]
        seen.append(await press(pilot, "left", "o"))
    shown = "\n".join(seen).casefold()
    assert [word in shown for word in ("ada", "alm", "hemligt", "p7")] == [False, False, False, True]
