"""Puts finished bytes on disk: the whole file or none, and never over another file without being told to."""

from __future__ import annotations

import errno
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from mindgap.exports.errors import (
    DiskFullError,
    FileTakenError,
    FolderClosedError,
    FolderMissingError,
    NotWrittenError,
)

_FULL = (errno.ENOSPC, errno.EDQUOT)
_CLOSED = (errno.EACCES, errno.EPERM, errno.EROFS)


def write(path: Path, data: bytes, *, overwrite: bool = False) -> Path:
    """Write `data` to `path`, readable by its owner alone, and give the path.

    The bytes go to a file beside it that then takes the name, so that a reader sees the old file or the new one.
    Raises FileTakenError unless `overwrite`; FolderMissingError, FolderClosedError, DiskFullError, NotWrittenError.
    """
    with _told(path):
        if not overwrite and os.path.lexists(path):
            raise FileTakenError(name=path.name)
        temporary = _beside(path, data)
        try:
            _named(temporary, path, overwrite=overwrite)
        finally:
            with suppress(FileNotFoundError):
                temporary.unlink()
        _settle(path.parent)
    return path


def write_new(path: Path, data: bytes) -> Path:
    """Write `data` to `path`, or to the first free of "name-2", "name-3" … beside it, and give where it went."""
    number = 1
    while True:
        candidate = path if number == 1 else path.with_name(f"{path.stem}-{number}{path.suffix}")
        with suppress(FileTakenError):
            return write(candidate, data)
        number += 1


def _beside(path: Path, data: bytes) -> Path:
    handle, name = tempfile.mkstemp(prefix=".mindgap-", dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        temporary.unlink()
        raise
    return temporary


def _named(temporary: Path, path: Path, *, overwrite: bool) -> None:
    if overwrite:
        temporary.replace(path)
    elif os.name == "nt":
        temporary.rename(path)
    else:
        _linked(temporary, path)


def _linked(temporary: Path, path: Path) -> None:
    try:
        os.link(temporary, path)
    except FileExistsError:
        raise
    except OSError:  # a file system without links, such as a memory stick's
        if os.path.lexists(path):
            raise FileExistsError(path.name) from None
        temporary.replace(path)


def _settle(folder: Path) -> None:
    if os.name == "nt":
        return
    with suppress(OSError):  # some file systems cannot flush a folder; the file itself is on disk
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


@contextmanager
def _told(path: Path) -> Iterator[None]:
    try:
        yield
    except FileExistsError as error:
        raise FileTakenError(name=path.name) from error
    except (FileNotFoundError, NotADirectoryError) as error:
        raise FolderMissingError(folder=path.parent) from error
    except IsADirectoryError as error:
        raise FolderClosedError(folder=path) from error
    except OSError as error:
        if error.errno in _FULL:
            raise DiskFullError from error
        if error.errno in _CLOSED:
            raise FolderClosedError(folder=path.parent) from error
        raise NotWrittenError(name=path.name, reason=error.strerror or error.errno) from error
