"""What can go wrong with a database, said so that the user can mend it."""

from __future__ import annotations

import errno
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2 as driver

from mindgap.domain.errors import MindgapError, StaleError


class StorageError(MindgapError):
    """Something about the database or its file."""

    code = "storage.error"
    template = "“{file}” cannot be used."

    def __init__(self, **params: object) -> None:
        super().__init__(**{name: str(value) for name, value in params.items()})


class BrokenFileError(StorageError):
    """The file cannot be read as a database; a backup can take its place."""

    code = "storage.broken"

    def __init__(self, *, file: str | Path, backup: str | Path | None = None) -> None:
        super().__init__(file=file, backup=backup or "…")

    def offering(self, backup: Path | None) -> BrokenFileError:
        """Give the same error with the backup that can take the place of the file."""
        return type(self)(file=str(self.params["file"]), backup=backup)


class NotADatabaseError(BrokenFileError):
    """Something else is stored under the name of the database."""

    code = "storage.not_a_database"
    template = (
        "“{file}” is not a database and was left as it is. "
        "Move it away, or put a backup in its place: mindgap restore {backup}"
    )


class EmptyFileError(BrokenFileError):
    """The file has no bytes, which a synchronisation or a copy that was cut off leaves behind."""

    code = "storage.empty_file"
    template = (
        "“{file}” is empty (0 bytes) and was left as it is. Put a backup in its place: "
        "mindgap restore {backup}. If nothing was ever stored in it, delete it."
    )


class DamagedError(BrokenFileError):
    """The file is a database of ours, but parts of it are gone or wrong."""

    code = "storage.damaged"
    template = "“{file}” is damaged and was left as it is. Put a backup in its place: mindgap restore {backup}"


class LooseEndsError(BrokenFileError):
    """Rows point at rows that are gone, which MindGap itself never leaves behind."""

    code = "storage.loose_ends"
    template = (
        "Parts of “{file}” are missing, so it was left as it is. Put a backup in its place: mindgap restore {backup}"
    )


class OtherProgramError(StorageError):
    """A sound database, but not one of MindGap's."""

    code = "storage.other_program"
    template = (
        "“{file}” belongs to another program and was left as it is. Move it away, or choose another home with --home."
    )


class NewerError(StorageError):
    """The database has been written by a MindGap that this one does not understand."""

    code = "storage.newer"
    template = "“{file}” was last opened by a newer MindGap and was left as it is. Update MindGap and open it again."


class FolderError(StorageError):
    """A folder stands where a file should be."""

    code = "storage.folder"
    template = "“{file}” is a folder where a file should be. Move it away or choose another name."


class ReadOnlyError(StorageError):
    """The file, its folder or its disk cannot be written."""

    code = "storage.read_only"
    template = (
        "“{file}” or its folder is write-protected, so nothing was changed. "
        "Allow writing there, or choose another home with --home."
    )


class DiskFullError(StorageError):
    """There was no room for the change."""

    code = "storage.disk_full"
    template = (
        "The disk that holds “{file}” is full. What was saved before is unharmed; the last change was not "
        "saved. Make room on the disk and make the change again."
    )


class BusyError(StorageError):
    """Somebody else is in the middle of a transaction and does not end it."""

    code = "storage.busy"
    template = "Another program is using “{file}”. Wait until it is done or close it, and try again."


class AlreadyOpenError(StorageError):
    """A second running instance on the same home."""

    code = "storage.already_open"
    template = "MindGap is already open with “{file}”. Go on in that window, or choose another home with --home."


class UnreachableError(StorageError):
    """The file cannot be opened, read or written, such as when a disk is pulled out."""

    code = "storage.unreachable"
    template = "“{file}” cannot be reached. See that its disk or network folder is connected, and try again."


class NotABackupError(StorageError):
    """What was to be put back is no sound copy of a store."""

    code = "storage.not_a_backup"
    template = (
        "“{file}” is no sound backup of MindGap’s, so nothing was changed. "
        "Point at a copy that mindgap backup or MindGap itself has made."
    )


class MissingFileError(StorageError):
    """A file that was pointed at does not exist."""

    code = "storage.missing"
    template = "There is no file called “{file}”."


class FileExistsAlreadyError(StorageError):
    """A file stands where a new one was to be written."""

    code = "storage.file_exists"
    template = "“{file}” exists already and was left as it is. Choose another name."


class DuplicateError(StorageError):
    """Something that must be unique is there already."""

    code = "storage.duplicate"
    template = "There is already one with the same name, code or tie. Change that one, or choose another."


_Make = Callable[[str], MindgapError]


def _unreachable(file: str) -> MindgapError:
    return UnreachableError(file=file)


def _input_or_output(file: str) -> MindgapError:
    """Tell a disk that takes no more from one that is gone: the driver has one result for both."""
    return DiskFullError(file=file) if Path(file).parent.is_dir() else UnreachableError(file=file)


_BY_RESULT: tuple[tuple[tuple[str, ...], _Make], ...] = (
    (("SQLITE_NOTADB", "file is not a database"), lambda file: NotADatabaseError(file=file)),
    (("SQLITE_CORRUPT", "database disk image is malformed"), lambda file: DamagedError(file=file)),
    (("SQLITE_FULL", "database or disk is full"), lambda file: DiskFullError(file=file)),
    (("SQLITE_IOERR", "disk I/O error"), _input_or_output),
    (("SQLITE_CANTOPEN", "unable to open database", "connection ", "08", "57P"), _unreachable),
    (("SQLITE_READONLY", "attempt to write a readonly"), lambda file: ReadOnlyError(file=file)),
    (("SQLITE_BUSY", "SQLITE_LOCKED", "database is locked", "40"), lambda file: BusyError(file=file)),
    (("UNIQUE constraint", "23505"), lambda _: DuplicateError()),
    (("FOREIGN KEY constraint", "23503"), lambda _: StaleError()),
)
"""How results of SQLite, what it says where it gives none, and SQLSTATE codes begin, and what each means."""

_BY_ERRNO: dict[int | None, _Make] = {
    errno.ENOSPC: lambda file: DiskFullError(file=file),
    errno.EDQUOT: lambda file: DiskFullError(file=file),
    errno.EFBIG: lambda file: DiskFullError(file=file),
    errno.EROFS: lambda file: ReadOnlyError(file=file),
    errno.EACCES: lambda file: ReadOnlyError(file=file),
    errno.EPERM: lambda file: ReadOnlyError(file=file),
    errno.EISDIR: lambda file: FolderError(file=file),
    errno.ENOENT: lambda file: MissingFileError(file=file),
    errno.EEXIST: lambda file: FileExistsAlreadyError(file=file),
}


@contextmanager
def translated(file: str | Path) -> Iterator[None]:
    """Turn what the database driver raises into an error the user can act on; other errors pass."""
    try:
        yield
    except DBAPIError as error:
        raise _meaning(error.orig, str(file)) or error from error
    except driver.Error as error:
        raise _meaning(error, str(file)) or error from error


@contextmanager
def on_disk(file: str | Path) -> Iterator[None]:
    """Turn what the database driver and the file system raise into an error the user can act on."""
    with translated(file):
        try:
            yield
        except OSError as error:
            raise _BY_ERRNO.get(error.errno, _unreachable)(str(file)) from error


def _meaning(error: BaseException | None, file: str) -> MindgapError | None:
    result = getattr(error, "sqlite_errorname", None) or getattr(error, "sqlstate", None)
    if result in {None, "SQLITE_CONSTRAINT"}:
        result = str(error)
    return next((make(file) for starts, make in _BY_RESULT if str(result).startswith(starts)), None)
