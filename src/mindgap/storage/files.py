"""Database files: looked at before they are trusted, and put in place whole or not at all."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from mindgap.storage.engine import APPLICATION_ID, connect
from mindgap.storage.errors import (
    DamagedError,
    EmptyFileError,
    FileExistsAlreadyError,
    FolderError,
    LooseEndsError,
    MissingFileError,
    NotADatabaseError,
    OtherProgramError,
    ReadOnlyError,
    on_disk,
)

_SMALLEST = 512
"""Bytes in the smallest page; what is shorter would be taken for a new database."""


def examine(path: Path, *, thorough: bool = False) -> None:
    """Raise what is wrong with a file unless it is a sound database of ours; not a byte of it is changed.

    A thorough look compares every index with its table as well. The file is read by the database engine alone:
    a program that opens it by itself and closes it again loses the locks it has on it elsewhere.
    """
    with on_disk(path):
        _examine_outside(path)
        with closing(connect(path)) as connection:
            if connection.execute("PRAGMA application_id").fetchone() != (APPLICATION_ID,):
                raise OtherProgramError(file=path)
            _examine_pages(connection, path, "integrity_check" if thorough else "quick_check")


def refuse_read_only(path: Path) -> None:
    """Raise ReadOnlyError unless both the file and its folder can be written."""
    if not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
        raise ReadOnlyError(file=path)


@contextmanager
def written_whole(target: Path, *, replacing: bool = False) -> Iterator[Path]:
    """Give an empty file to write, readable by its owner alone, that becomes `target` if the block succeeds.

    Raise FileExistsAlreadyError if there is a target and it is not to be replaced.
    """
    with on_disk(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}-", suffix=".new")
        os.close(handle)
        try:
            yield Path(name)
            (os.replace if replacing else _put)(Path(name), target)
        finally:
            Path(name).unlink(missing_ok=True)


def _put(written: Path, target: Path) -> None:
    """Name a file anew without overwriting; a disk that knows no links gets it renamed instead."""
    try:
        os.link(written, target)
    except FileExistsError:
        raise
    except OSError:
        if target.exists():
            raise FileExistsAlreadyError(file=target) from None
        written.rename(target)


def _examine_outside(path: Path) -> None:
    if path.is_dir():
        raise FolderError(file=path)
    if not path.exists():
        raise MissingFileError(file=path)
    size = path.stat().st_size
    if size < _SMALLEST:
        raise NotADatabaseError(file=path) if size else EmptyFileError(file=path)


def _examine_pages(connection: Any, path: Path, pragma: str) -> None:  # noqa: ANN401  # the driver has no types
    if connection.execute(f"PRAGMA {pragma}(1)").fetchone() != ("ok",):
        raise DamagedError(file=path)
    if connection.execute("PRAGMA foreign_key_check").fetchone():
        raise LooseEndsError(file=path)
