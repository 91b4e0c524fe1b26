from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widget import Widget

from mindgap.config import Home
from mindgap.ui.dialogs.clock import ClockDialog
from mindgap.ui.phases.phase import PhaseView
from mindgap.ui.screens.company import CompanyScreen
from mindgap.ui.widgets.header import Header
from tests.ui.conftest import SIZES, opened
from tests.ui.sessions import Hall, head, press, screen_of

pytestmark = pytest.mark.slow


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hall]:
    made = Hall(Home(tmp_path / "home").made())
    yield made
    made.services.close()


def colours(pilot: Pilot[None], sign: str) -> set[str]:
    """Give the foreground and background in which a sign stands in the header."""
    header = screen_of(pilot).query_one(Header)
    found = [s.style for s in header.render_line(0) if sign in s.text and s.style is not None]
    return {f"{style.color.name if style.color else ''}/{bool(style.reverse)}" for style in found}


def said(pilot: Pilot[None]) -> list[str]:
    """Give the notices."""
    return [notice.message for notice in pilot.app._notifications]  # no public way to ask


@pytest.mark.parametrize("size", SIZES)
async def test_the_header_shows_block_and_time_left_and_how_far_behind(hall: Hall, size: tuple[int, int]) -> None:
    async with opened(hall.services, company=hall.company, size=size) as pilot:
        await press(pilot, "0", "enter")
        assert "kvar" not in head(pilot)
        await press(pilot, "enter")
        assert ("◷ Välkomna" in head(pilot), "10:00 kvar" in head(pilot), "Projektor av" in head(pilot)) == (True,) * 3
        await hall.wait(pilot, 100)
        assert ("08:20 kvar" in head(pilot), "min)" in head(pilot)) == (True, False)
        await hall.wait(pilot, 600)
        assert ("! Välkomna" in head(pilot), "01:40 över (+1 min)" in head(pilot)) == (True, True)


async def test_sign_and_colour_change_at_a_fifth_at_a_twentieth_and_when_time_is_up(hall: Hall) -> None:
    hall.open(started=True)
    seen = []
    async with opened(hall.services, company=hall.company) as pilot:
        for passed, sign in ((0, "◷ V"), (479, "◷ V"), (1, "◕ V"), (89, "◕ V"), (1, "● V"), (30, "● V"), (1, "! V")):
            await hall.wait(pilot, passed)
            assert sign in head(pilot), passed
            seen.append((sign[0], frozenset(colours(pilot, sign))))
    assert [sign for sign, _look in seen] == ["◷", "◷", "◕", "◕", "●", "●", "!"]
    assert len({look for _sign, look in seen}) == 4


async def test_over_an_hour_the_hours_are_shown(hall: Hall) -> None:
    hall.open()
    hall.services.edits.change(hall.blocks[0], minutes=90)
    hall.services.sessions.start(hall.analysis, hall.session.id)
    async with opened(hall.services, company=hall.company) as pilot:
        await hall.wait(pilot, 59)
        assert "1:29:01 kvar" in head(pilot)


async def test_a_second_draws_the_header_and_nothing_else(hall: Hall, monkeypatch: pytest.MonkeyPatch) -> None:
    hall.open(started=True)
    drawn: list[str] = []
    refresh = Widget.refresh

    def noted(widget: Widget, *regions: object, **how: bool) -> Widget:
        drawn.append(f"{type(widget).__name__}{' layout' if how.get('layout') else ''}")
        return refresh(widget, *regions, **how)  # type: ignore[arg-type]  # passed on as it came

    async with opened(hall.services, company=hall.company) as pilot:
        await press(pilot, "5")
        monkeypatch.setattr(Widget, "refresh", noted)
        await hall.wait(pilot, 1)
        assert ("09:59 kvar" in head(pilot), set(drawn)) == (True, {"Header"})


async def test_the_clock_ticks_only_while_it_runs(hall: Hall) -> None:
    session = hall.open()
    async with opened(hall.services, company=hall.company) as pilot:
        timer = screen_of(pilot).seconds
        assert timer is not None
        active: asyncio.Event = timer._active  # no public way to ask
        assert not active.is_set()
        await press(pilot, "0", "enter")
        assert active.is_set()
        await press(pilot, "ctrl+t", "space", "escape")
        assert not active.is_set()
    assert hall.analysis.clocks[0].session_id == session.id


@pytest.mark.parametrize("size", SIZES)
async def test_pause_next_and_five_minutes_more_take_two_keys_each(hall: Hall, size: tuple[int, int]) -> None:
    hall.open(started=True)
    async with opened(hall.services, company=hall.company, size=size) as pilot:
        await hall.wait(pilot, 60)
        await press(pilot, "ctrl+t", "space")
        assert ("‖" in head(pilot), "09:00 kvar pausad" in head(pilot)) == (True, True)
        await press(pilot, "space", "escape")
        await press(pilot, "ctrl+t", "n")
        assert ("› Nuläge" in head(pilot) or "› Förberedelse" in head(pilot), "25:00 kvar" in head(pilot)) == (
            True,
            True,
        )
        assert isinstance(pilot.app.screen, CompanyScreen)
        shown = await press(pilot, "ctrl+t", "plus")
        assert ("30:00 kvar" in head(pilot), "Slutar 11:51" in shown, "Buffert −5 min" in shown) == (True, True, True)


async def test_the_next_block_leads_to_its_phase_also_while_typing(hall: Hall) -> None:
    hall.open(started=True)
    async with opened(hall.services, company=hall.company) as pilot:
        await press(pilot, "enter", "ctrl+t", "enter")
        assert "› Nuläge" in head(pilot)
        await press(pilot, "ctrl+t", "b")
        assert "Välkomna" in head(pilot)


async def test_arrows_look_for_a_block_and_leaving_goes_to_its_phase(hall: Hall) -> None:
    hall.open(started=True)
    async with opened(hall.services, company=hall.company) as pilot:
        shown = await press(pilot, "ctrl+t", *["right"] * 6)
        assert ("Punkt 7 av 11" in shown, isinstance(pilot.app.screen, ClockDialog)) == (True, True)
        await press(pilot, "escape")
        assert "› Önskat läge" in head(pilot)


async def test_digits_and_enter_give_as_many_minutes_and_show_the_new_end(hall: Hall) -> None:
    hall.open(started=True)
    async with opened(hall.services, company=hall.company) as pilot:
        shown = await press(pilot, "ctrl+t", "4", "5", "backspace", "0")
        assert "Enter ger 40 min till" in shown
        shown = await press(pilot, "enter")
        assert ("50:00 kvar" in shown, "Slutar 12:00" in shown, "Luft −18 min · Arbete −22 min" in shown) == (
            True,
            True,
            True,
        )
        shown = await press(pilot, "minus")
        assert ("45:00 kvar" in shown, hall.blocks[0].minutes) == (True, 45)


async def test_after_the_last_block_the_agenda_is_through(hall: Hall) -> None:
    session = hall.open(started=True)
    hall.services.sessions.go(hall.analysis, session.id, hall.blocks[-1].id)
    async with opened(hall.services, company=hall.company) as pilot:
        shown = await press(pilot, "ctrl+t", "right")
        assert "Dagordningen är klar" in shown
        await press(pilot, "escape")
        assert "kvar" not in head(pilot)
        shown = await press(pilot, "ctrl+t", "left")
        assert "Punkt 11 av 11" in shown


async def test_time_that_is_up_is_said_once(hall: Hall) -> None:
    hall.open(started=True)
    async with opened(hall.services, company=hall.company) as pilot:
        await hall.wait(pilot, 599)
        assert said(pilot) == []
        for _second in range(3):
            await hall.wait(pilot, 1)
        assert said(pilot) == ["Tiden för ”Välkomna: därför är vi här, regler och roller” är slut."]


@pytest.mark.parametrize("size", SIZES)
async def test_hidden_it_is_not_on_the_projector(hall: Hall, size: tuple[int, int]) -> None:
    hall.open(started=True)
    async with opened(hall.services, company=hall.company, size=size) as pilot:
        await press(pilot, "ctrl+t", "h", "escape")
        assert "kvar" in head(pilot)
        await press(pilot, "f2")
        assert ("kvar" in head(pilot), "Välkomna" in head(pilot)) == (False, False)
        await hall.wait(pilot, 700)
        assert ("över" in head(pilot), said(pilot)) == (False, [])
        await press(pilot, "ctrl+t", "h", "escape")
        assert "över" in head(pilot)


async def test_the_clock_survives_a_restart_and_a_sleep(hall: Hall) -> None:
    hall.open(started=True)
    async with opened(hall.services, company=hall.company) as pilot:
        await press(pilot, "ctrl+t", "n")
        await hall.wait(pilot, 61)
    hall.restart()
    hall.now = hall.now.replace(minute=20)
    async with opened(hall.services, company=hall.company) as pilot:
        assert ("Nuläge: " in head(pilot), "04:59 kvar" in head(pilot)) == (True, True)


async def test_the_clock_and_help_and_commands_open_on_top_of_a_question(hall: Hall) -> None:
    hall.open(started=True)
    async with opened(hall.services, company=hall.company) as pilot:
        await press(pilot, "f4", "ctrl+t")
        assert isinstance(pilot.app.screen, ClockDialog)
        shown = await press(pilot, "f1")
        assert "Förberedelse" in shown
        shown = await press(pilot, "escape", "ctrl+p", *"mindre", "enter")
        assert "05:00 kvar" in shown
        await press(pilot, "ctrl+t", "escape")
        assert isinstance(pilot.app.screen.query_one(PhaseView), PhaseView)


async def test_without_a_session_the_clocks_keys_lead_to_its_page(hall: Hall) -> None:
    async with opened(hall.services, company=hall.company) as pilot:
        shown = await press(pilot, "ctrl+t")
        assert "Vilket pass börjar?" in shown
