"""What a home can be like when things have gone wrong: the message is clear and nothing is lost."""

from __future__ import annotations

import ctypes
import os
import resource
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.e2e.test_command_line import COMPANY, done, refused, run

pytestmark = pytest.mark.slow
PR_CAPBSET_DROP, DAC_OVERRIDE, DAC_READ_SEARCH = 24, 1, 2


@pytest.fixture
def home(tmp_path: Path) -> Path:
    done(tmp_path, "company", "new", COMPANY)
    return tmp_path


@pytest.fixture
def locked(tmp_path: Path) -> Iterator[Callable[[Path], None]]:
    """Give a function that takes the right to write away from a folder and all in it; it is given back at the end."""

    def lock(folder: Path) -> None:
        for path in (*folder.rglob("*"), folder):
            path.chmod(0o555 if path.is_dir() else 0o444)

    yield lock
    for path in (tmp_path, *tmp_path.rglob("*")):
        path.chmod(0o755)


def without_privilege() -> None:
    """Let even the system's owner, as whom containers run, be bound by the rights of files (Linux)."""
    if os.getuid() == 0:
        libc = ctypes.CDLL(None)
        for capability in (DAC_OVERRIDE, DAC_READ_SEARCH):
            libc.prctl(PR_CAPBSET_DROP, capability, 0, 0, 0)


def test_a_text_called_db_is_named_and_left_as_it_is(home: Path) -> None:
    database = home / "data" / "mindgap.db"
    database.write_text("Det här är ingen databas.\n" * 500)
    before = database.read_bytes()
    assert "mindgap.db" in refused(run(home, "company", "list"))
    assert database.read_bytes() == before


@pytest.mark.parametrize("kept", [0, 10, 100, 4096, 30_000])
def test_a_truncated_database_is_named_and_left_as_it_is(home: Path, kept: int) -> None:
    database = home / "data" / "mindgap.db"
    database.write_bytes(database.read_bytes()[:kept])
    before = database.read_bytes()
    assert "mindgap.db" in refused(run(home, "company", "list"))
    assert database.read_bytes() == before


def test_a_file_in_the_place_of_the_home_is_named(tmp_path: Path) -> None:
    (tmp_path / "hem").write_text("x")
    assert "hem" in refused(run(tmp_path / "hem", "company", "list"))
    assert (tmp_path / "hem").read_text() == "x"


def test_a_folder_in_the_place_of_the_database_is_named(tmp_path: Path) -> None:
    (tmp_path / "data" / "mindgap.db").mkdir(parents=True)
    assert "mindgap.db" in refused(run(tmp_path, "company", "list"))


def test_a_read_only_home_is_named_and_left_as_it_is(home: Path, locked: Callable[[Path], None]) -> None:
    before = (home / "data" / "mindgap.db").read_bytes()
    locked(home)
    assert "mindgap.db" in refused(run(home, "company", "new", "Annan AB", preexec_fn=without_privilege))
    assert (home / "data" / "mindgap.db").read_bytes() == before


def test_a_home_that_cannot_be_made_is_named(tmp_path: Path, locked: Callable[[Path], None]) -> None:
    locked(tmp_path)
    assert "hem" in refused(run(tmp_path / "hem", "company", "list", preexec_fn=without_privilege))


def test_a_full_disk_is_told_and_what_was_stored_is_still_there(home: Path) -> None:
    size = (home / "data" / "mindgap.db").stat().st_size

    def fill() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (size + 4096, size + 4096))

    refused(run(home, "demo", "--no-ui", preexec_fn=fill))
    assert done(home, "company", "list").startswith(COMPANY)
    assert done(home, "check")


def test_a_full_disk_leaves_no_half_document_behind(home: Path) -> None:
    def fill() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (8192, 8192))

    out = home / "exports" / "plan.pdf"
    refused(run(home, "export", "plan", "--company", COMPANY, "--out", str(out), preexec_fn=fill))
    assert not list((home / "exports").iterdir())
