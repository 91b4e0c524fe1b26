"""The common steps of a session in key presses, as the user guides tell."""

from __future__ import annotations

from datetime import date

import pytest
from textual.pilot import Pilot

from mindgap.domain.company import Company, Phase
from mindgap.domain.gap import Decision, Gap
from mindgap.domain.note import Note, NoteKind
from mindgap.domain.participant import Group, Participant
from mindgap.domain.session import SessionKind
from mindgap.services.house import Services
from tests.ui.conftest import opened, screen_text, settle, typed

pytestmark = pytest.mark.slow


@pytest.fixture
def room_of_ten(room: Services, company: Company) -> Company:
    """Give the company ten people in the room, a gap, and a session that has not begun."""
    for group, people in ((Group.MANAGEMENT, 3), (Group.BLUE_COLLAR, 6), (Group.UNION, 1)):
        for number in range(people):
            room.edits.new(Participant, company.id, group=group, role=f"Roll {number}")
    room.edits.new(Gap, company.id, text="Gapet", theme="diversity")
    analysis = room.companies.analysis(company.id)
    agenda = room.reports.material("sv").agenda(SessionKind.WORKSHOP_1)
    room.sessions.open(analysis, SessionKind.WORKSHOP_1, room.around.today(), agenda)
    return company


async def keyed(pilot: Pilot[None], *keys: str) -> int:
    """Press keys and give how many there were."""
    for key in keys:
        await pilot.press(key)
    await settle(pilot)
    return len(keys)


def note(room: Services, company: Company) -> Note:
    return room.companies.analysis(company.id).notes[-1]


@pytest.mark.parametrize(("keys", "most"), [(("b",), 4), (("f9", "b"), 4)])
async def test_a_decision_takes_at_most_four_keys_and_its_text(
    room: Services, room_of_ten: Company, keys: tuple[str, ...], most: int
) -> None:
    async with opened(room, company=room_of_ten) as pilot:
        await keyed(pilot, "4")
        pressed = await keyed(pilot, *keys)
        await typed(pilot, "Vi börjar i mars")
        pressed += await keyed(pilot, "enter")
    assert (note(room, room_of_ten).kind, note(room, room_of_ten).text) == (NoteKind.DECISION, "Vi börjar i mars")
    assert (pressed, pressed <= most) == (len(keys) + 1, True)


async def test_a_theme_is_counted_for_ten_people_in_at_most_25_keys_and_revealed_with_one(
    room: Services, room_of_ten: Company
) -> None:
    async with opened(room, company=room_of_ten) as pilot:
        await keyed(pilot, "2")
        pressed = await keyed(pilot, *"02100", "down", "home", *"13110", "down", "home", *"00100")
        assert "10 av 10" in screen_text(pilot.app)
        reveal = await keyed(pilot, "enter")
        assert "n = 10" in screen_text(pilot.app)
    assert (pressed + reveal <= 25, reveal) == (True, 1)


async def test_the_clock_is_started_paused_and_led_on_with_two_keys_each(room: Services, room_of_ten: Company) -> None:
    async with opened(room, company=room_of_ten) as pilot:
        await keyed(pilot, "ctrl+t", "space", "escape")
        pause = await keyed(pilot, "ctrl+t", "space")
        assert room.companies.analysis(room_of_ten.id).clocks[0].since is None
        await keyed(pilot, "escape")
        before = room.companies.analysis(room_of_ten.id).clocks[0].block_id
        onward = await keyed(pilot, "ctrl+t", "n")
        assert room.companies.analysis(room_of_ten.id).clocks[0].block_id != before
    assert (pause, onward) == (2, 2)


async def test_five_minutes_more_take_two_keys(room: Services, room_of_ten: Company) -> None:
    async with opened(room, company=room_of_ten) as pilot:
        await keyed(pilot, "ctrl+t", "space", "escape")
        before = room.companies.analysis(room_of_ten.id).blocks[0].minutes
        pressed = await keyed(pilot, "ctrl+t", "plus")
        assert room.companies.analysis(room_of_ten.id).blocks[0].minutes == before + 5
    assert pressed == 2


async def test_an_answer_in_private_takes_four_keys(room: Services, room_of_ten: Company) -> None:
    async with opened(room, company=room_of_ten) as pilot:
        await keyed(pilot, "2", "s")
        pressed = await keyed(pilot, "enter", "1", "4", "enter")
        assert "1 av 10 har svarat" in screen_text(pilot.app)
    assert pressed == 4


async def test_three_dots_take_five_keys_with_the_laptop_handed_on(room: Services, room_of_ten: Company) -> None:
    async with opened(room, company=room_of_ten) as pilot:
        await keyed(pilot, "4", "s", "enter")
        pressed = await keyed(pilot, "enter", "a", "a", "a", "enter")
        assert "1 av 10 har röstat" in screen_text(pilot.app)
    assert pressed == 5


async def test_a_phase_is_one_key_away_and_so_is_a_step_back(room: Services, room_of_ten: Company) -> None:
    async with opened(room, company=room_of_ten) as pilot:
        assert await keyed(pilot, "6") == 1
        assert "› Kompetensplan" in screen_text(pilot.app)
        assert await keyed(pilot, "f7") == 1
        assert "› Kompetenstrappan" in screen_text(pilot.app)


async def test_all_that_is_said_is_one_key_away(room: Services, room_of_ten: Company) -> None:
    room.edits.new(Note, room_of_ten.id, subject="gap", text="Sagt", due=date(2027, 1, 1))
    async with opened(room, company=room_of_ten) as pilot:
        assert await keyed(pilot, "ctrl+l") == 1
        assert "Sagt" in screen_text(pilot.app)


async def test_a_parked_point_is_ticked_off_with_one_key(room: Services, room_of_ten: Company) -> None:
    room.edits.new(Note, room_of_ten.id, subject="gap", text="Löner", kind=NoteKind.PARKING)
    async with opened(room, company=room_of_ten) as pilot:
        await keyed(pilot, "ctrl+l")
        assert await keyed(pilot, "x") == 1
    assert note(room, room_of_ten).done


async def test_a_weight_is_one_key_and_the_room_is_where_it_was(room: Services, room_of_ten: Company) -> None:
    room.companies.bookmark(room_of_ten, Phase.GAP, "")
    async with opened(room, company=room.companies.get(room_of_ten.name)) as pilot:
        assert await keyed(pilot, "i") == 1
    gap = room.companies.analysis(room_of_ten.id).gaps[0]
    assert (gap.importance, gap.decision) == (3, Decision.UNDECIDED)
