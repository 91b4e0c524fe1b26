"""Notices do not lie over what the room reads for longer than until the next key."""

from __future__ import annotations

from typing import Literal

import pytest
from textual.pilot import Pilot

from mindgap.domain.company import Company
from mindgap.services.house import Services
from mindgap.ui import noticing
from tests.ui.conftest import opened, screen_text, settle

pytestmark = pytest.mark.slow


@pytest.fixture
def _read_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a notice count as read as soon as it is there."""
    monkeypatch.setattr(noticing, "_GLANCE", 0)


async def seen(pilot: Pilot[None], severity: Literal["information", "warning"], *keys: str) -> list[bool]:
    """Tell whether a notice can be read: at first, and after each of the keys."""
    pilot.app.notify("Två rader", severity=severity, markup=False, timeout=60)
    await settle(pilot)
    result = ["Två rader" in screen_text(pilot.app)]
    for key in keys:
        await pilot.press(key)
        await settle(pilot)
        result.append("Två rader" in screen_text(pilot.app))
    return result


@pytest.mark.usefixtures("_read_at_once")
async def test_a_notice_goes_with_the_next_key(room: Services, company: Company) -> None:
    async with opened(room, company=company) as pilot:
        assert await seen(pilot, "information", "right") == [True, False]


@pytest.mark.usefixtures("_read_at_once")
async def test_the_key_that_raises_a_notice_leaves_it(room: Services, company: Company) -> None:
    async with opened(room, company=company) as pilot:
        await pilot.press("ctrl+c")
        await settle(pilot)
        assert "ctrl+q" in screen_text(pilot.app)


@pytest.mark.usefixtures("_read_at_once")
async def test_a_warning_stays_until_escape(room: Services, company: Company) -> None:
    async with opened(room, company=company) as pilot:
        assert await seen(pilot, "warning", "right", "left", "escape") == [True, True, True, False]


async def test_a_key_typed_before_a_notice_can_be_read_leaves_it(room: Services, company: Company) -> None:
    async with opened(room, company=company) as pilot:
        pilot.app.notify("Två rader", markup=False, timeout=60)
        await pilot.press("right")
        await pilot.pause()
        assert "Två rader" in [notice.message for notice in pilot.app._notifications]  # no public way to ask
