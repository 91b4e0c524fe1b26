"""The staircase on a stage of its own, and a company of as many people as asked for."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from datetime import timedelta

from textual.pilot import Pilot

from mindgap.domain.analysis import Analysis
from mindgap.domain.company import Company
from mindgap.domain.person import Area, Category, Person
from mindgap.domain.placement import Placement, View
from mindgap.services.house import Services
from mindgap.ui.phases.staircase import StaircaseView
from tests.ui.conftest import screen_text, settle
from tests.ui.stage import Stage


@asynccontextmanager
async def staged(
    room: Services, analysis: Analysis, size: tuple[int, int] = (100, 34), place: str = ""
) -> AsyncIterator[Pilot[None]]:
    app = Stage(room, analysis, StaircaseView, place)
    async with app.run_test(size=size, notifications=True) as pilot:
        await settle(pilot)
        yield pilot


def stored(room: Services, company: Company) -> Analysis:
    return room.companies.analysis(company.id)


def row_of(pilot: Pilot[None], text: str) -> str:
    return next(line for line in screen_text(pilot.app).split("\n") if text in line)


def spot_of(pilot: Pilot[None], text: str) -> tuple[int, int]:
    """Give column and row of a text on the screen, one cell in."""
    lines = screen_text(pilot.app).split("\n")
    y = next(i for i, line in enumerate(lines) if text in line)
    return lines[y].index(text) + 1, y


def stage_of(pilot: Pilot[None]) -> Stage:
    assert isinstance(pilot.app, Stage)
    return pilot.app


async def rested(pilot: Pilot[None], place: str) -> None:
    """Wait until the room's place has been told."""
    while place not in stage_of(pilot).place:
        await pilot.pause()


def crowd(room: Services, company: Company, count: int, steps: Mapping[int, int] | None = None) -> Analysis:
    """Store people P000, P001 … in two areas: `steps` says who of them stands on which step in the first."""
    new_id, kinds = room.around.new_id, (Category.BLUE_COLLAR, Category.WHITE_COLLAR)
    areas = [Area(id=new_id(), company_id=company.id, name=n, position=i) for i, n in enumerate(("Svets", "Robot"))]
    people = [
        Person(id=new_id(), company_id=company.id, code=f"P{i:03}", category=kinds[i % 2], team=("Blå", "Röd")[i % 2])
        for i in range(count)
    ]
    placed = [placed_on(room, people[i], areas[0], step) for i, step in (steps or {}).items()]
    room.edits.apply("", add=[*areas, *people, *placed])
    return stored(room, company)


def placed_on(
    room: Services, person: Person, area: Area, step: int, view: View = View.AGREED, days_ago: int = 30
) -> Placement:
    return Placement(
        id=room.around.new_id(),
        company_id=person.company_id,
        person_id=person.id,
        area_id=area.id,
        step=step,
        on=room.around.today() - timedelta(days_ago),
        view=view,
    )
