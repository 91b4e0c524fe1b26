"""A home on disk, a company in it, and a reader of what the screen shows."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from textual.app import App
from textual.geometry import Region
from textual.pilot import Pilot

from mindgap.bootstrap import build
from mindgap.config import Home, Settings
from mindgap.domain.company import Company
from mindgap.services.house import Services
from mindgap.texts import language, use
from mindgap.ui.app import MindGapApp

SIZES = ((80, 24), (120, 40))


def screen_text(app: App[Any]) -> str:
    """Give what the screen shows, line by line, notices included."""
    return "\n".join(strip.text.rstrip() for strip in app.screen._compositor.render_strips())


def region_text(app: App[Any], region: Region) -> str:
    """Give what a part of the screen shows."""
    lines = screen_text(app).split("\n")[region.y : region.bottom]
    return "\n".join(line[region.x : region.right] for line in lines)


@pytest.fixture(autouse=True)
def _swedish() -> Iterator[None]:
    """Every test starts in Swedish and leaves it so."""
    use("sv")
    yield
    use("sv")


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Services]:
    """Give the services over an empty home."""
    services = build(Home(tmp_path / "home"))
    yield services
    services.close()


@pytest.fixture
def company(room: Services) -> Company:
    """Give a company in the home, fictitious."""
    return room.companies.create("Exempelverkstaden AB", town="Påhittsby")


async def settle(pilot: Pilot[None]) -> None:
    """Wait until the screen has nothing more to do, and keys typed ahead have been counted."""
    await pilot.pause()
    while (opening := getattr(pilot.app, "opening", None)) is not None:
        await opening
        await pilot.pause()
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()
    await pilot.pause()


async def typed(pilot: Pilot[None], text: str) -> None:
    """Type a text, letter by letter."""
    for character in text:
        await pilot.press("space" if character == " " else character)
    await pilot.pause()


@asynccontextmanager
async def opened(
    services: Services, *, company: Company | None = None, size: tuple[int, int] = (120, 40)
) -> AsyncIterator[Pilot[None]]:
    """Run the program over the services, in the portfolio or with a company open."""
    app = MindGapApp(
        lambda: services, services.home, Settings(language=language()), company.id if company is not None else None
    )
    async with app.run_test(size=size, notifications=True) as pilot:
        await settle(pilot)
        yield pilot
