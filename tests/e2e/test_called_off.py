"""Long writing called off half-way on the command line: no half file, one line, exit code 1."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from mindgap.bootstrap import build
from mindgap.config import Home
from mindgap.domain.person import Person
from tests.e2e.terminal import Terminal, mindgap

pytestmark = pytest.mark.slow
COMPANY = "Många AB (påhittat)"
PEOPLE = 1500
"""So many that what is told of them while nobody reads is more than a terminal holds: it cannot end before Ctrl+C."""
CTRL_C = "\x03"
UNDER_WAY = re.compile(r"Skriver: [1-9]?\d %")


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("home")
    services = build(Home(folder).made())
    company = services.companies.create(COMPANY)
    new_id = services.around.new_id
    staff = [Person(id=new_id(), company_id=company.id, code=f"{n:04}", name=f"Påhittad P{n}") for n in range(PEOPLE)]
    services.edits.apply("", add=staff)
    services.close()
    return folder


@pytest.mark.parametrize("how", [[], ["--separate"]])
def test_ctrl_c_half_way_leaves_no_half_file(home: Path, tmp_path: Path, how: list[str]) -> None:
    out = tmp_path / ("blad" if how else "blad.pdf")
    command = mindgap(home, "export", "sheets", "--company", COMPANY, "--out", str(out), *how)
    with Terminal(command, environment={"MINDGAP_LANG": "sv"}) as terminal:
        terminal.until(lambda text: UNDER_WAY.search(text) is not None)
        terminal.send(CTRL_C)
        assert terminal.wait() == 1
        said = [line for line in terminal.text().splitlines() if line]
    assert said[-1] == "Avbrutet."
    assert "Traceback" not in terminal.text()
    left = sorted(path for path in tmp_path.rglob("*") if path.is_file())
    assert len(left) < PEOPLE if how else left == []
    assert [path.name for path in left if not path.read_bytes().rstrip().endswith(b"%%EOF")] == []
