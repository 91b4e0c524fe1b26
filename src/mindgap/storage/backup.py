"""Copies of the database: made while it is in use, read back before they count, and put in its place."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from itertools import count
from pathlib import Path

from mindgap.domain.errors import MindgapError
from mindgap.storage.engine import connect
from mindgap.storage.errors import BrokenFileError, NotABackupError, OtherProgramError, on_disk
from mindgap.storage.files import examine, written_whole
from mindgap.storage.lock import held
from mindgap.storage.schema import SHIPPED, is_older

KEPT = 10
"""How many automatic backups are kept."""

_AUTOMATIC = re.compile(r"mindgap-\d{8}-\d{6}-\d{2}\.db")
_OWN = re.compile(r"(mindgap|replaced)-\d{8}-\d{6}-\d{2}\.db(-journal|-wal)?")
_BESIDE = ("-journal", "-wal", "-shm")


def backup(store_path: Path, target: Path) -> Path:
    """Copy the database to a new file, even while it is in use, and give the file.

    Raise what is wrong with the database, or FileExistsAlreadyError if there is a target already.
    """
    examine(store_path)
    with written_whole(target) as written:
        _copy(store_path, written)
        examine(written)
    return target


def restore(source: Path, store_path: Path, *, now: datetime, backups: Path | None = None) -> Path | None:
    """Put a backup in the place of the database, and give the copy of what it replaced (None: nothing).

    Raise what is wrong with the backup, or AlreadyOpenError while MindGap is open on the database.
    """
    examine(source)
    is_older(source, SHIPPED)
    if store_path.exists() and source.samefile(store_path):
        return None
    with held(store_path), on_disk(store_path):
        sound = not check(store_path)
        replaced = _set_aside(store_path, backups or store_path.parent / "backups", now, sound=sound)
        if sound:
            _copy(source, store_path)
        else:
            _put_in_place(source, store_path)
    return replaced


def examine_backup(source: Path) -> None:
    """Raise NotABackupError unless a file is a sound copy of a store; what else is wrong with it is raised as it is."""
    try:
        examine(source)
    except (BrokenFileError, OtherProgramError) as error:
        raise NotABackupError(file=source) from error


def check(path: Path) -> tuple[MindgapError, ...]:
    """Give what is wrong with a database file, looking at every page; nothing is changed."""
    try:
        examine(path, thorough=True)
        is_older(path, SHIPPED)
    except MindgapError as error:
        return (error,)
    return ()


def keep(store_path: Path, folder: Path, now: datetime) -> Path:
    """Make an automatic backup, and let go of all but the newest ones."""
    made = backup(store_path, _free_name(folder, "mindgap", now))
    for old in automatic(folder)[KEPT:]:
        old.unlink(missing_ok=True)
    return made


def keep_daily(store_path: Path, folder: Path, now: datetime) -> None:
    """Make an automatic backup unless there is one of the same day."""
    if not any(copy.name.startswith(f"mindgap-{now:%Y%m%d}-") for copy in automatic(folder)):
        keep(store_path, folder, now)


def renew(store_path: Path, folder: Path, now: datetime) -> Path:
    """Make an automatic backup and remove every older copy, so that none holds what has been erased."""
    older = [path for path in folder.glob("*") if _OWN.fullmatch(path.name)]
    made = backup(store_path, _free_name(folder, "mindgap", now))
    for path in older:
        path.unlink(missing_ok=True)
    return made


def automatic(folder: Path) -> tuple[Path, ...]:
    """Give the automatic backups, the newest first."""
    return tuple(sorted((p for p in folder.glob("*") if _AUTOMATIC.fullmatch(p.name)), reverse=True))


@contextmanager
def offering(folder: Path) -> Iterator[None]:
    """Add the newest automatic backup to what is said of a broken file."""
    try:
        yield
    except BrokenFileError as error:
        raise error.offering(next(iter(automatic(folder)), None)) from error


def _copy(source: Path, target: Path) -> None:
    with closing(connect(source)) as read, closing(connect(target)) as written:
        read.backup(written)


def _set_aside(store_path: Path, folder: Path, now: datetime, *, sound: bool) -> Path | None:
    if not store_path.is_file():
        return None
    aside = _free_name(folder, "replaced", now)
    if sound:
        return backup(store_path, aside)
    for end in ("", *_BESIDE):
        if (part := Path(f"{store_path}{end}")).exists():
            with written_whole(Path(f"{aside}{end}")) as written:
                shutil.copyfile(part, written)
    return aside


def _put_in_place(source: Path, store_path: Path) -> None:
    """Replace a file that cannot be read; a journal left beside it would be played into the new one."""
    for end in _BESIDE:
        Path(f"{store_path}{end}").unlink(missing_ok=True)
    with written_whole(store_path, replacing=True) as written:
        _copy(source, written)


def _free_name(folder: Path, prefix: str, now: datetime) -> Path:
    names = (folder / f"{prefix}-{now:%Y%m%d-%H%M%S}-{n:02}.db" for n in count(1))
    return next(name for name in names if not name.exists())
