from __future__ import annotations

import errno
import os
import stat
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mindgap.exports.errors import DiskFullError, FileTakenError, FolderClosedError, FolderMissingError, NotWrittenError
from mindgap.exports.naming import MOST_BYTES, file_slug
from mindgap.exports.write import write, write_new

POSIX = sys.platform != "win32"


def listed(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def refuse(monkeypatch: pytest.MonkeyPatch, call: str, number: int) -> None:
    def refused(*args: Any, **kwargs: Any) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, call, refused)


def test_a_file_is_written_whole_for_its_owner_alone_and_nothing_else_is_left(tmp_path: Path) -> None:
    path = write(tmp_path / "plan.pdf", b"hela planen")
    assert path == tmp_path / "plan.pdf"
    assert path.read_bytes() == b"hela planen"
    assert listed(tmp_path) == ["plan.pdf"]
    if POSIX:
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_file_that_is_there_stays_unless_one_says_so(tmp_path: Path) -> None:
    path = write(tmp_path / "plan.pdf", b"1")
    with pytest.raises(FileTakenError, match=r"plan\.pdf"):
        write(path, b"2")
    assert path.read_bytes() == b"1"
    assert write(path, b"2", overwrite=True).read_bytes() == b"2"
    assert listed(tmp_path) == ["plan.pdf"]


def test_a_new_file_takes_the_first_free_name(tmp_path: Path) -> None:
    names = [write_new(tmp_path / "plan.pdf", b"x").name for _ in range(3)]
    assert names == ["plan.pdf", "plan-2.pdf", "plan-3.pdf"]


def test_a_link_that_leads_nowhere_is_not_written_through(tmp_path: Path) -> None:
    link = tmp_path / "plan.pdf"
    link.symlink_to(tmp_path / "elsewhere")
    assert write_new(link, b"x").name == "plan-2.pdf"
    assert write(link, b"x", overwrite=True).read_bytes() == b"x"
    assert not (tmp_path / "elsewhere").exists()


def test_a_full_disk_leaves_the_old_file_and_no_rest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(tmp_path / "plan.pdf", b"gammal")
    refuse(monkeypatch, "fsync", errno.ENOSPC)
    with pytest.raises(DiskFullError):
        write(path, b"ny", overwrite=True)
    assert (path.read_bytes(), listed(tmp_path)) == (b"gammal", ["plan.pdf"])


def test_another_trouble_is_told_with_its_reason(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    refuse(monkeypatch, "fsync", errno.EIO)
    with pytest.raises(NotWrittenError, match=r"plan\.pdf.*Input/output error"):
        write(tmp_path / "plan.pdf", b"x")
    assert listed(tmp_path) == []


def test_a_disk_without_links_is_written_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    refuse(monkeypatch, "link", errno.EPERM)
    path = write_new(tmp_path / "plan.pdf", b"x")
    assert (path.name, path.read_bytes(), write_new(path, b"y").name) == ("plan.pdf", b"x", "plan-2.pdf")


def test_a_folder_that_is_missing_or_closed_is_named(tmp_path: Path) -> None:
    with pytest.raises(FolderMissingError, match="ingenstans"):
        write(tmp_path / "ingenstans" / "plan.pdf", b"x")
    (tmp_path / "fil").write_bytes(b"")
    with pytest.raises(FolderMissingError):
        write(tmp_path / "fil" / "plan.pdf", b"x")
    (tmp_path / "mapp").mkdir()
    with pytest.raises(FolderClosedError):
        write(tmp_path / "mapp", b"x", overwrite=True)


@pytest.mark.parametrize("number", [errno.EACCES, errno.EROFS])
def test_a_folder_that_may_only_be_read_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    refuse(monkeypatch, "open", number)
    with pytest.raises(FolderClosedError, match=tmp_path.name):
        write(tmp_path / "plan.pdf", b"x")


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Exempelverkstaden AB (fiktivt)", "exempelverkstaden-ab-fiktivt"),
        ("../../x", "x"),
        ("..\\..\\Windows\\x", "windows-x"),
        ("CON", "mindgap-con"),
        ("lpt1", "mindgap-lpt1"),
        ("Åkes Plåt & Ärmar Øst Łódź", "akes-plat-armar-ost-lodz"),
        ("東京", "mindgap"),
        ("", "mindgap"),
        (".", "mindgap"),
        ("a" * 300, "a" * 80),
        ("-rf *", "rf"),
    ],
)
def test_a_company_name_becomes_a_file_name_that_every_system_takes(name: str, slug: str) -> None:
    assert file_slug(name) == slug


@given(st.text(max_size=400))
def test_any_name_becomes_a_harmless_file_name(name: str) -> None:
    slug = file_slug(name)
    assert 0 < len(slug.encode()) <= MOST_BYTES
    assert set(slug) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert file_slug(slug) == slug
    assert not slug.startswith("-")
