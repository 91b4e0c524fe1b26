"""Homes to measure in: the example company among thirty others, and a company of 500 people."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from mindgap.bootstrap import build
from mindgap.config import Home, Settings, save_settings
from mindgap.domain.company import Phase
from mindgap.domain.entity import Entity
from mindgap.domain.person import Area, Person
from mindgap.domain.placement import Placement
from mindgap.services.demo import make_demo

LARGE_COMPANY = "Aktiebolaget Femhundra (påhittat)"
LAST_LINE = "Fiktiva bolaget 20"


def portfolio_home(folder: Path) -> Path:
    """Make a home with the example company and thirty others."""
    services = build(Home(folder).made())
    make_demo(services)
    for number in range(1, 31):
        services.companies.create(f"Fiktiva bolaget {number:02}", town="Påhittsby")
    services.close()
    return _in_swedish(folder)


def large_home(folder: Path, phase: Phase, people: int = 500, areas: int = 8) -> Path:
    """Make a home with one company whose people are all placed, left in `phase`."""
    services = build(Home(folder).made())
    company = services.companies.create(LARGE_COMPANY, phase=phase)
    new_id = services.around.new_id
    added: list[Entity] = [
        Area(id=new_id(), company_id=company.id, name=f"Område {n}", position=n) for n in range(areas)
    ]
    staff = [
        Person(id=new_id(), company_id=company.id, code=f"{n:03}", name=f"Påhittad Person{n}") for n in range(people)
    ]
    placed = [
        Placement(
            id=new_id(),
            company_id=company.id,
            person_id=person.id,
            area_id=area.id,
            step=1 + (number + area_number) % 5,
            on=date(2026, 1, 15),
        )
        for number, person in enumerate(staff)
        for area_number, area in enumerate(added[:areas])
    ]
    services.edits.apply("", add=[*added, *staff, *placed])
    services.close()
    return _in_swedish(folder)


def empty_home(folder: Path) -> Path:
    """Make a home with nothing in it."""
    build(Home(folder).made()).close()
    return _in_swedish(folder)


def _in_swedish(folder: Path) -> Path:
    save_settings(Home(folder), Settings(language="sv"))
    return folder
