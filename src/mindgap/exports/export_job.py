"""Makes documents in a child process, so that the screen answers keys meanwhile; call it from a thread."""

from __future__ import annotations

import importlib
import pickle
import subprocess
import sys
from collections.abc import Callable, Iterator
from threading import Event, Thread
from typing import BinaryIO, cast

from mindgap.domain.errors import MindgapError
from mindgap.exports.child import CRASH, ERROR, HEADER, PROGRESS, RESULT, Job

Progress = Callable[[int, int], None]
_GLANCE = 0.05
"""Seconds between two looks at whether the job has been called off."""


class ExportStoppedError(MindgapError):
    """The user called the export off."""

    code = "export.stopped"
    template = "The export was stopped. Nothing was written."


class ExportCrashedError(MindgapError):
    """The child process failed for a reason that is not the user's."""

    code = "export.crashed"
    template = "The document could not be made ({reason}). Nothing was written; try again."


def run_in_child(
    work: str,
    *arguments: object,
    language: str,
    on_progress: Progress | None = None,
    stop: Event | None = None,
) -> bytes:
    """Call the function `work` ("module:name") in a new process and give the bytes it gives.

    The arguments must be picklable. `on_progress` is called in this thread. Setting `stop` from another thread ends the
    process within a blink. Raises ExportStoppedError, ExportCrashedError, or the typed error that the work raised.
    """
    with _started() as process:
        if stop is not None:
            Thread(target=_watch, args=(process, stop), daemon=True).start()
        try:
            _hand_over(process, Job(work, arguments, language))
            for kind, content in _frames(process):
                if kind == PROGRESS:
                    _report(on_progress, content)
                else:
                    return _outcome(kind, content)
        finally:
            process.kill()
        if stop is not None and stop.is_set():
            raise ExportStoppedError
        raise ExportCrashedError(reason=f"exit {process.wait()}")


def _started() -> subprocess.Popen[bytes]:
    """Start the child; the folder it is started in is never searched for modules."""
    return subprocess.Popen(  # this very interpreter with a module of ours
        [sys.executable, "-P", "-m", "mindgap.exports.child"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def _watch(process: subprocess.Popen[bytes], stop: Event) -> None:
    while process.poll() is None:
        if stop.wait(_GLANCE):
            process.kill()


def _hand_over(process: subprocess.Popen[bytes], job: Job) -> None:
    stdin = cast("BinaryIO", process.stdin)
    try:
        pickle.dump(job, stdin)
        stdin.close()
    except (BrokenPipeError, OSError):
        return  # the child has ended; reading from it tells how


def _frames(process: subprocess.Popen[bytes]) -> Iterator[tuple[bytes, bytes]]:
    stdout = cast("BinaryIO", process.stdout)
    while len(header := stdout.read(HEADER.size)) == HEADER.size:
        kind, length = HEADER.unpack(header)
        content = stdout.read(length)
        if len(content) < length:
            return
        yield kind, content


def _report(on_progress: Progress | None, content: bytes) -> None:
    if on_progress is not None:
        part, whole = pickle.loads(content)  # noqa: S301  # our own child wrote it
        on_progress(part, whole)


def _outcome(kind: bytes, content: bytes) -> bytes:
    if kind == RESULT:
        return content
    if kind == ERROR:
        module, name, params = pickle.loads(content)  # noqa: S301  # our own child wrote it
        raise getattr(importlib.import_module(module), name)(**params)
    assert kind == CRASH  # noqa: S101  # there is no other kind
    raise ExportCrashedError(reason=content.decode())
