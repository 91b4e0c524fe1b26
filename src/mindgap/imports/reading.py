"""A file in, a table out, whatever program wrote it."""

from __future__ import annotations

from pathlib import Path

from mindgap.domain.privacy import masked
from mindgap.imports.errors import (
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
from mindgap.imports.table import Table, quick_clean
from mindgap.imports.textfile import rows_of

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
    data = _bytes(path, file)
    if data.startswith(_ZIP):
        from mindgap.imports.workbook import table_in

        return _filled(table_in(data, file, sheet, familiar), file)
    _refuse_other_workbooks(data, path.suffix.lower(), file)
    if sheet:
        raise NoSheetsError(file=file, sheet=sheet)
    return _filled(Table(file, rows_of(data, file, familiar)), file)


def _bytes(path: Path, file: str) -> bytes:
    try:
        if path.is_dir():
            raise FolderError(file=file)
        size = path.stat().st_size
        if not path.is_file():
            raise UnreadableFileError(file=file)
        if size > MAX_FILE_MB * _MEGABYTE:
            raise TooLargeError(file=file, most=MAX_FILE_MB)
        data = path.read_bytes()
    except (FileNotFoundError, NotADirectoryError) as error:
        raise FileMissingError(file=file) from error
    except (OSError, ValueError) as error:
        raise UnreadableFileError(file=file) from error
    if not data.strip():
        raise EmptyFileError(file=file)
    return data


def _refuse_other_workbooks(data: bytes, suffix: str, file: str) -> None:
    if data.startswith(_COMPOUND):
        raise LockedWorkbookError(file=file) if _LOCKED in data else OtherWorkbookError(file=file)
    if suffix in _OTHER_WORKBOOKS:
        raise OtherWorkbookError(file=file)
    if suffix in _WORKBOOKS:
        raise NotAWorkbookError(file=file)


def _filled(table: Table, file: str) -> Table:
    if not table.rows:
        raise EmptyFileError(file=file)
    return table
