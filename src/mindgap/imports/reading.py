"""A file in, a table out, whatever program wrote it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from mindgap.domain.privacy import masked
from mindgap.imports.errors import (
    ChangedFileError,
    EmptyFileError,
    FileMissingError,
    FolderError,
    LockedWorkbookError,
    NoSheetsError,
    NotAWorkbookError,
    OtherWorkbookError,
    TooLargeError,
    UnreadableFileError,
)
from mindgap.imports.headings import familiar
from mindgap.imports.letters import SAMPLE, Opened
from mindgap.imports.table import Table, quick_clean, table_of
from mindgap.imports.textfile import reader_of

MAX_FILE_MB = 50
_MEGABYTE = 1024 * 1024
_ZIP, _COMPOUND = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_WORKBOOKS = {".xlsx", ".xlsm", ".xltx", ".xltm"}
_OTHER_WORKBOOKS = {".xls", ".xlsb", ".ods", ".numbers"}


def read_table(path: Path, sheet: str | None = None) -> Table:
    """Read a CSV, TXT or XLSX file; the content decides what it is, not the name.

    Errors are typed, name the file without its folder, and say what would be right.
    """
    file = masked(quick_clean(path.name))
    opened = _opener(path, file)
    with opened() as stream:
        head = stream.read(SAMPLE)
        if head.startswith(_ZIP):
            from mindgap.imports.workbook import table_in

            return _filled(table_in(head + stream.read(), file, sheet, familiar), file)
        _refuse_other_workbooks(head, stream, path.suffix.lower(), file)
    if sheet:
        raise NoSheetsError(file=file, sheet=sheet)
    return _filled(table_of(file, reader_of(opened, file, familiar), path.stat().st_size), file)


def _opener(path: Path, file: str) -> Opened:
    """Give what opens the file; raise a typed error when it is none, is empty, too large or may not be read.

    What is opened again must be as it was, so that a file saved anew meanwhile is not read half and half.
    """
    first = _checked(path, file)

    def opened() -> BinaryIO:
        with _explained(file):
            stream = path.open("rb")
            now = os.fstat(stream.fileno())
        if (now.st_size, now.st_mtime_ns) != (first.st_size, first.st_mtime_ns):
            stream.close()
            raise ChangedFileError(file=file)
        return stream

    with opened() as stream:
        if not any(part.strip() for part in iter(lambda: stream.read(SAMPLE), b"")):
            raise EmptyFileError(file=file)
    return opened


def _checked(path: Path, file: str) -> os.stat_result:
    with _explained(file):
        if path.is_dir():
            raise FolderError(file=file)
        found = path.stat()
        if not path.is_file():
            raise UnreadableFileError(file=file)
    if found.st_size > MAX_FILE_MB * _MEGABYTE:
        raise TooLargeError(file=file, most=MAX_FILE_MB)
    return found


@contextmanager
def _explained(file: str) -> Iterator[None]:
    try:
        yield
    except (FileNotFoundError, NotADirectoryError) as error:
        raise FileMissingError(file=file) from error
    except (OSError, ValueError) as error:
        raise UnreadableFileError(file=file) from error


def _refuse_other_workbooks(head: bytes, stream: BinaryIO, suffix: str, file: str) -> None:
    if head.startswith(_COMPOUND):
        raise LockedWorkbookError(file=file) if _LOCKED in head + stream.read() else OtherWorkbookError(file=file)
    if suffix in _OTHER_WORKBOOKS:
        raise OtherWorkbookError(file=file)
    if suffix in _WORKBOOKS:
        raise NotAWorkbookError(file=file)


def _filled(table: Table, file: str) -> Table:
    if not table.rows:
        raise EmptyFileError(file=file)
    return table
