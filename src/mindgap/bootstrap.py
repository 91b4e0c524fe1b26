"""The only place where the parts meet."""

from __future__ import annotations

from datetime import datetime

from uuid6 import uuid7

from mindgap.config import Home
from mindgap.domain.errors import HomeUnusableError
from mindgap.services.house import Services, assemble
from mindgap.services.surroundings import Surroundings
from mindgap.storage.store import open_store


def build(home: Home, *, exclusive: bool = False) -> Services:
    """Open the home and give what one can do in it; `exclusive` keeps a second program out.

    Raise HomeUnusableError when its folders cannot be made, or a StorageError.
    """
    try:
        home.made()
    except OSError as error:
        raise HomeUnusableError(folder=str(home.root)) from error
    around = Surroundings(
        store=open_store(home.database, now=_now, new_id=_new_id, backups=home.backups, exclusive=exclusive),
        now=_now,
        new_id=_new_id,
    )
    return assemble(home, around, home.themes if home.themes.is_dir() else None)


def _now() -> datetime:
    return datetime.now().astimezone()


def _new_id() -> str:
    return str(uuid7())
