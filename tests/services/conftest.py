"""The services over a real store, with a clock that stands still."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime, time
from pathlib import Path

import pytest
from uuid6 import uuid7

from mindgap.config import Home
from mindgap.domain.company import Company
from mindgap.services.house import Services, assemble
from mindgap.services.surroundings import Surroundings
from mindgap.storage.store import open_store

TODAY = date(2026, 10, 12)

OpenHome = Callable[..., Services]


@pytest.fixture
def open_home(tmp_path: Path) -> Iterator[OpenHome]:
    """Give a function that opens the same home again, as on a new start of the program."""
    opened: list[Services] = []
    home = Home(tmp_path).made()

    def build(today: date = TODAY) -> Services:
        def now() -> datetime:
            return datetime.combine(today, time(14, 2)).astimezone()

        def new_id() -> str:
            return str(uuid7())

        around = Surroundings(store=open_store(home.database, now=now, new_id=new_id), now=now, new_id=new_id)
        opened.append(assemble(home, around, None))
        return opened[-1]

    yield build
    for services in opened:
        services.close()


@pytest.fixture
def services(open_home: OpenHome) -> Services:
    """Give the services over an empty home."""
    return open_home()


@pytest.fixture
def company(services: Services) -> Company:
    """Give a company in the home, fictitious."""
    return services.companies.create("Provverkstaden AB")
