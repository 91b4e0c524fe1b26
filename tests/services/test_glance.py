from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from contextlib import closing

import pytest
from sqlcipher3 import dbapi2 as driver

from mindgap.config import Home
from mindgap.domain.company import Region
from mindgap.services.demo import make_demo
from mindgap.services.glance import first_overviews
from mindgap.services.house import Services
from mindgap.storage.glance import glance
from tests.services.conftest import TODAY


@pytest.fixture
def home(services: Services) -> Home:
    for name in ("Örn AB", "Åsen AB", "anka ab"):
        services.companies.create(name, region=Region.BLEKINGE)
    make_demo(services)
    return services.home


def test_a_glance_sees_what_the_store_holds(services: Services, home: Home) -> None:
    before = home.database.read_bytes()
    assert first_overviews(home, TODAY) == services.companies.overviews()
    assert glance(home.database) == tuple(services.companies.analysis(c.id) for c in services.companies.list())
    assert home.database.read_bytes() == before


def test_a_glance_at_a_home_without_a_store_makes_none(tmp_path_factory: pytest.TempPathFactory) -> None:
    home = Home(tmp_path_factory.mktemp("empty"))
    assert first_overviews(home, TODAY) == ()
    assert not home.data.exists()


def older(home: Home) -> None:
    with closing(driver.connect(str(home.database))) as connection:
        connection.execute("ALTER TABLE goal DROP COLUMN measure")


def newer(home: Home) -> None:
    with closing(driver.connect(str(home.database), isolation_level=None)) as connection:
        connection.execute("UPDATE goal SET horizon = 'sometime'")


def text(home: Home) -> None:
    home.database.write_text("Det här är ingen databas.\n" * 500)


def truncated(home: Home) -> None:
    home.database.write_bytes(home.database.read_bytes()[:6000])


@pytest.mark.parametrize("spoil", [older, newer, text, truncated])
def test_what_cannot_be_read_at_a_glance_is_left_to_the_proper_opening(
    services: Services, home: Home, spoil: Callable[[Home], None]
) -> None:
    services.close()
    spoil(home)
    assert first_overviews(home, TODAY) == ()


def test_a_glance_loads_no_heavy_library() -> None:
    code = "import sys, mindgap.services.glance; print(*sys.modules)"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = {name.partition(".")[0] for name in ran.stdout.split()}
    assert not loaded & {"sqlalchemy", "sqlmodel", "alembic", "pydantic", "babel", "textual", "reportlab"}
