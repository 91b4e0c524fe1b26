"""Leaving the program while something opens is no fault of it."""

from __future__ import annotations

import asyncio

import pytest
from textual.css.query import NoMatches
from textual.screen import Screen

from mindgap.services.house import Services
from tests.ui.conftest import opened


class HalfOpen(Screen[None]):
    """A screen that looks for a part it never came to make."""

    def __init__(self, *, leaving: bool) -> None:
        super().__init__()
        self.leaving = leaving
        self.looked = asyncio.Event()

    def on_mount(self) -> None:
        """Look for the part, as the window has just been closed or not."""
        self.looked.set()
        if self.leaving:
            self.app.exit()
        self.query_one("#missing")


async def shown(room: Services, screen: HalfOpen) -> None:
    async with opened(room) as pilot:
        pilot.app.push_screen(screen)
        await screen.looked.wait()


async def test_what_has_no_parts_yet_as_the_program_is_left_is_no_fault(room: Services) -> None:
    await shown(room, HalfOpen(leaving=True))
    assert not (room.home.data / "error.log").exists()


async def test_a_part_that_is_missing_otherwise_is_told(room: Services) -> None:
    with pytest.raises(NoMatches):
        await shown(room, HalfOpen(leaving=False))
    assert (room.home.data / "error.log").exists()
