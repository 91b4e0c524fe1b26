from __future__ import annotations

import pytest

from mindgap.domain.company import Company, Phase
from mindgap.domain.person import AgeBand, Gender, Indicator, Person
from mindgap.services.house import Services
from tests.ui.conftest import SIZES, opened, screen_text, settle
from tests.ui.staircase_stage import stored

pytestmark = pytest.mark.slow


def register(room: Services, company: Company, *, asked: bool = True) -> Company:
    """Two people in the register, which is what the company opens with."""
    for code in ("P1", "P2"):
        room.edits.new(Person, company.id, code=code, name=f"Namn {code}")
    company = room.edits.change(company, indicators=asked)
    return room.companies.bookmark(company, Phase.PREPARE, "person")


def told(room: Services, company: Company) -> list[tuple[str, Gender | None, AgeBand | None]]:
    held = stored(room, company)
    codes = {p.id: p.code for p in held.people}
    return [(codes[i.person_id], i.gender, i.age_band) for i in held.indicators]


@pytest.mark.parametrize("size", SIZES)
async def test_indicators_are_told_per_person_and_never_mixed_up(
    room: Services, company: Company, size: tuple[int, int]
) -> None:
    async with opened(room, company=register(room, company), size=size) as pilot:
        await pilot.press("enter", *["tab"] * 6, "1", "tab", "2")
        await settle(pilot)
        assert "● Kvinna" in screen_text(pilot.app) or "‹ Kvinna" in screen_text(pilot.app)
        await pilot.press("escape", "down", "enter", *["tab"] * 6)
        await settle(pilot)
        shown = screen_text(pilot.app)
        assert ("● Kvinna" in shown, "‹ Kvinna" in shown) == (False, False)
        await pilot.press("2")
        await settle(pilot)
        await pilot.press("escape", "up")
        await settle(pilot)
    assert told(room, company) == [("P1", Gender.WOMAN, AgeBand.FROM_25), ("P2", Gender.MAN, None)]


async def test_what_is_taken_away_again_is_not_kept(room: Services, company: Company) -> None:
    async with opened(room, company=register(room, company)) as pilot:
        await pilot.press("enter", *["tab"] * 6, "1", "2", "delete")
        await settle(pilot)
        assert told(room, company) == []
        await pilot.press("3")
        await settle(pilot)
    assert told(room, company) == [("P1", Gender.OTHER, None)]


async def test_the_projector_and_a_company_that_does_not_ask_show_no_indicators(
    room: Services, company: Company
) -> None:
    async with opened(room, company=register(room, company)) as pilot:
        assert "Kön" in screen_text(pilot.app)
        await pilot.press("f2")
        await settle(pilot)
        assert ("Kön" in screen_text(pilot.app), "Utbildning" in screen_text(pilot.app)) == (False, False)
    async with opened(room, company=register(room, room.companies.create("Fiktiva Svets AB"), asked=False)) as pilot:
        assert "Kön" not in screen_text(pilot.app)


async def test_the_switch_says_what_it_means_and_no_erases_until_undone(room: Services, company: Company) -> None:
    held = register(room, company)
    person = stored(room, company).people[0]
    room.edits.new(Indicator, company.id, person_id=person.id, gender=Gender.WOMAN)
    held = room.companies.bookmark(stored(room, held).company, Phase.PREPARE, "company")
    async with opened(room, company=held) as pilot:
        await pilot.press("enter", *["tab"] * 12)
        await settle(pilot)
        assert "bara om programmet ber om det" in screen_text(pilot.app)
        await pilot.press("n")
        await settle(pilot)
        assert "Indikatorer för 1 person raderade" in screen_text(pilot.app)
        assert (stored(room, held).indicators, stored(room, held).company.indicators) == ((), False)
        await pilot.press("ctrl+z")
        await settle(pilot)
    assert told(room, company) == [("P1", Gender.WOMAN, None)]


def test_the_register_extract_holds_what_the_programme_asked(room: Services, company: Company) -> None:
    register(room, company)
    person = stored(room, company).people[0]
    made = room.edits.new(Indicator, company.id, person_id=person.id, gender=Gender.WOMAN)
    assert room.people.extract(company.name, "P1").indicator == made
    assert room.people.extract(company.name, "P2").indicator is None
