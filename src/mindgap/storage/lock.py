"""One running MindGap per home: a lock that the operating system lets go of when the program ends."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from mindgap.storage.errors import AlreadyOpenError, on_disk


@contextmanager
def held(path: Path) -> Iterator[None]:
    """Hold the lock beside a database; raise AlreadyOpenError if somebody else does."""
    lock = FileLock(f"{path}.lock", timeout=0, mode=0o600, thread_local=False)
    with on_disk(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            lock.acquire()
        except Timeout as error:
            raise AlreadyOpenError(file=path) from error
    try:
        yield
    finally:
        lock.release()
