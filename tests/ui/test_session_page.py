from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from mindgap.config import Home
from mindgap.domain.company import Phase
from mindgap.domain.participant import Group
from mindgap.domain.review import FollowUp
from mindgap.domain.session import BlockKind, SessionKind
from mindgap.ui.widgets.form import Form
from tests.ui.conftest import SIZES, opened, screen_text, settle, typed
from tests.ui.sessions import Hall, head, press, screen_of

pytestmark = pytest.mark.slow


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hall]:
    made = Hall(Home(tmp_path / "home").made())
    yield made
    made.services.close()


@pytest.mark.parametrize("size", SIZES)
async def test_the_session_planned_for_today_is_opened_from_its_ready_agenda(hall: Hall, size: tuple[int, int]) -> None:
    async with opened(hall.services, company=hall.company, size=size) as pilot:
        shown = await press(pilot, "0")
        assert ("▸ Workshop 1" in shown, "i dag" in shown, "Nuläge: jämställdhet och mångfald" in shown) == (True,) * 3
        shown = await press(pilot, "enter")
        assert ("› Passet" in head(pilot), "Syfte" in shown, "09:10  Nuläge:" in shown) == (True,) * 3
    ready = hall.services.reports.material("sv").agenda(SessionKind.WORKSHOP_1)
    assert [b.title for b in hall.blocks] == [b.title for b in ready.blocks]
    assert (hall.session.kind, hall.session.on) == (SessionKind.WORKSHOP_1, date(2026, 11, 24))


async def test_a_follow_up_due_today_is_the_one_offered(hall: Hall) -> None:
    hall.services.edits.change(hall.company, workshop_1=date(2026, 8, 24))
    hall.services.edits.new(FollowUp, hall.company.id, due=date(2026, 11, 24), months=3)
    async with opened(hall.services, company=hall.company) as pilot:
        await press(pilot, "0", "enter")
    assert hall.session.kind is SessionKind.FOLLOW_UP


async def test_the_page_opens_also_while_typing_and_escape_goes_back(hall: Hall) -> None:
    hall.open()
    async with opened(hall.services, company=hall.company) as pilot:
        await press(pilot, "enter", "f6")
        assert "› Passet" in head(pilot)
        await press(pilot, "escape")
        assert "› Förberedelse" in head(pilot)
        await press(pilot, "f6", "f6")
        assert "› Förberedelse" in head(pilot)
        await press(pilot, "0", "4")
        assert "› Gap" in head(pilot)


async def test_the_frames_keys_work_on_the_page(hall: Hall) -> None:
    hall.open()
    async with opened(hall.services, company=hall.company) as pilot:
        await press(pilot, "0", "right", "delete")
        assert len(hall.blocks) == 10
        await press(pilot, "z")
        assert len(hall.blocks) == 11
        shown = await press(pilot, "f1")
        assert "ctrl+t ger klockans tangenter" in " ".join(shown.split())


async def test_after_a_restart_the_room_is_on_the_same_page_over_the_same_phase(hall: Hall) -> None:
    hall.open(started=True)
    async with opened(hall.services, company=hall.company) as pilot:
        await press(pilot, "3", "0", "right", "down", "down")
        await hall.wait(pilot, 130)
    hall.restart()
    async with opened(hall.services, company=hall.company) as pilot:
        shown = screen_text(pilot.app)
        assert ("› Passet" in head(pilot), "07:50 kvar" in head(pilot)) == (True, True)
        assert "▸    09:35  Nuläge: kompetens" in shown
        await press(pilot, "escape")
        assert "› Önskat läge" in head(pilot)


@pytest.mark.parametrize("size", SIZES)
async def test_the_opening_page_is_changed_in_place(hall: Hall, size: tuple[int, int]) -> None:
    hall.open()
    async with opened(hall.services, company=hall.company, size=size) as pilot:
        await press(pilot, "0", "c")
        await typed(pilot, " Nu!")
        shown = await press(pilot, "escape")
        assert "vi vill. Nu!" in " ".join(shown.split())
    assert hall.session.purpose.endswith("vi vill. Nu!")


@pytest.mark.parametrize("size", SIZES)
async def test_the_place_of_a_session_is_written_and_read_on_its_page(hall: Hall, size: tuple[int, int]) -> None:
    hall.open()
    async with opened(hall.services, company=hall.company, size=size) as pilot:
        await press(pilot, "0", "c")
        screen_of(pilot).query_one("OpeningPart Form").fields["venue"].focus_entry()  # type: ignore[attr-defined]  # the form of the page
        await typed(pilot, "Matsalen")
        shown = await press(pilot, "escape")
        assert "–12:00 · Matsalen" in shown
    assert hall.session.venue == "Matsalen"


async def test_a_wrong_begin_is_said_and_a_right_one_moves_every_time(hall: Hall) -> None:
    hall.open()
    async with opened(hall.services, company=hall.company) as pilot:
        await press(pilot, "0", "c")
        form = screen_of(pilot).query_one("OpeningPart Form")
        form.fields["begins"].focus_entry()  # type: ignore[attr-defined]  # the form of the page
        shown = await press(pilot, *["backspace"] * 5, *"9.75")
        assert "! Skriv en tid som 8.45, 08:45 eller 0845." in shown
        shown = await press(pilot, *["backspace"] * 4, *"8.30", "escape")
        assert "08:40  Nuläge: jämställdhet" in shown
    assert hall.session.begins == 8 * 60 + 30


@pytest.mark.parametrize("size", SIZES)
async def test_a_block_is_added_worded_moved_and_removed(hall: Hall, size: tuple[int, int]) -> None:
    hall.open()
    async with opened(hall.services, company=hall.company, size=size) as pilot:
        await press(pilot, "0", "right", "a")
        await press(pilot, *["backspace"] * len("Ny punkt"))
        await typed(pilot, "Film")
        await press(pilot, "enter", "backspace", "backspace", "7", "enter", "2", "enter", "right", "escape")
        added = hall.blocks[1]
        assert (added.title, added.minutes, added.kind, added.phase) == ("Film", 7, BlockKind.BREAK, Phase.PREPARE)
        await press(pilot, "less_than_sign")
        assert [b.title for b in hall.blocks][:2] == ["Film", "Välkomna: därför är vi här, regler och roller"]
        await press(pilot, "delete")
        assert len(hall.blocks) == 11


async def test_a_block_keeps_its_length_while_it_is_being_typed(hall: Hall) -> None:
    hall.open()
    async with opened(hall.services, company=hall.company) as pilot:
        shown = await press(pilot, "0", "right", "c", "enter", "backspace", "backspace")
        assert "! En punkt måste ha det här." in shown
    assert hall.blocks[0].minutes in {1, 10}


async def test_enter_goes_to_a_block_and_from_there_to_its_phase(hall: Hall) -> None:
    hall.open(started=True)
    async with opened(hall.services, company=hall.company) as pilot:
        await press(pilot, "0", "right", "down")
        await hall.wait(pilot, 90)
        shown = await press(pilot, "enter")
        assert "✓  09:00  Välkomna" in shown
        assert ("Nuläge" in head(pilot), "25:00 kvar" in head(pilot)) == (True, True)
        await press(pilot, "enter")
        assert "› Nuläge" in head(pilot)


async def test_another_session_is_chosen_or_opened(hall: Hall) -> None:
    hall.open()
    async with opened(hall.services, company=hall.company) as pilot:
        await press(pilot, "0", "v")
        await typed(pilot, "öppna: workshop 2")
        shown = await press(pilot, "enter")
        assert "Workshop 2   24 nov. 2026" in shown
        await press(pilot, "v")
        await typed(pilot, "workshop 1  24")
        shown = await press(pilot, "enter")
        assert "Workshop 1   24 nov. 2026" in shown
    assert [s.kind for s in hall.analysis.sessions] == [SessionKind.WORKSHOP_1, SessionKind.WORKSHOP_2]


async def test_undoing_the_opening_leaves_the_choice(hall: Hall) -> None:
    async with opened(hall.services, company=hall.company) as pilot:
        await press(pilot, "0", "enter")
        shown = await press(pilot, "z")
        assert "Vilket pass börjar?" in shown
        await settle(pilot)
    assert hall.analysis.sessions == ()


@pytest.mark.parametrize("size", SIZES)
async def test_hostile_words_walk_through_every_page_and_the_clock(hall: Hall, size: tuple[int, int]) -> None:
    words = "[@click=app.leave]x[/] [/] $accent ^{x}"
    hall.open(started=True)
    change = hall.services.edits.change
    change(hall.blocks[0], title=words)
    change(hall.session, purpose=words, rules=f"{words}\n{words}")
    hall.seat((Group.MANAGEMENT, words))
    hall.park(words, who=words)
    async with opened(hall.services, company=hall.company, size=size) as pilot:
        shown = await press(pilot, "0")
        for _part in range(5):
            assert ("[@click" in shown, pilot.app.is_running) == (True, True)
            shown = await press(pilot, "right")
        shown = await press(pilot, "ctrl+t")
        assert words in shown
        await hall.wait(pilot, 601)
        assert pilot.app.is_running


async def test_a_ready_agenda_follows_the_language_and_own_words_stay(hall: Hall) -> None:
    hall.open(started=True)
    own, *_ = hall.blocks[1:]
    hall.services.edits.change(own, title="Kaffe med facket")
    ready = hall.services.reports.material("en").agenda(SessionKind.WORKSHOP_1)
    async with opened(hall.services, company=hall.company) as pilot:
        shown = await press(pilot, "0", "f3")
        assert (ready.purpose[:30] in shown, "Kaffe med facket" in shown) == (True, True)
        assert ready.blocks[0].title[:20] in head(pilot)
        shown = await press(pilot, "right")
        assert (ready.blocks[2].title[:20] in shown, "Kaffe med facket" in shown) == (True, True)
        assert pilot.app.screen.query_one(Form).fields["title"].value == ready.blocks[0].title
        shown = await press(pilot, "ctrl+t")
        assert ready.blocks[0].title in shown
    assert hall.blocks[2].title == hall.services.reports.material("sv").agenda(SessionKind.WORKSHOP_1).blocks[2].title


async def test_the_end_is_told_against_the_plan_as_it_was_when_the_clock_was_started(hall: Hall) -> None:
    hall.now += timedelta(minutes=34)
    hall.open(started=True)
    first, second, *_ = hall.blocks
    hall.services.sessions.go(hall.analysis, hall.session.id, second.id)
    async with opened(hall.services, company=hall.company) as pilot:
        shown = await press(pilot, "0", "right")
    early = f"{34 - first.minutes:02d}"
    assert f"Slutar 12:{early} (−{first.minutes} min) · enligt planen 12:34" in shown
