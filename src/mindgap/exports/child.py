"""The child process of an export: reads a job from standard input, writes progress and the document to standard output.

What is written are frames: a letter, the length as four bytes, and the content. `p` is progress, `r` the document,
`e` an error that the user can mend and `c` a fault of the program, told without any text of the user's.
"""

from __future__ import annotations

import importlib
import inspect
import pickle
import struct
import sys
from dataclasses import dataclass
from typing import BinaryIO

from mindgap.domain.errors import MindgapError
from mindgap.texts import use

HEADER = struct.Struct(">cI")
PROGRESS, RESULT, ERROR, CRASH = b"p", b"r", b"e", b"c"


@dataclass(frozen=True, slots=True)
class Job:
    """What the child is to do."""

    work: str
    """A function as "module:name"; it gives bytes and may take `progress`."""
    arguments: tuple[object, ...]
    language: str


def main() -> int:
    """Do the job; nothing but frames goes to standard output."""
    out, sys.stdout = sys.stdout.buffer, sys.stderr
    job = pickle.load(sys.stdin.buffer)  # noqa: S301  # our own parent wrote it
    try:
        send(out, RESULT, done(job, out))
    except MindgapError as error:
        send(out, ERROR, pickle.dumps((type(error).__module__, type(error).__qualname__, error.params)))
        return 1
    except BrokenPipeError:
        return 1
    except Exception as error:  # noqa: BLE001  # told to the parent, which raises it as a typed error
        send(out, CRASH, where(error).encode())
        return 1
    return 0


def done(job: Job, out: BinaryIO) -> bytes:
    """Do the job and give its document."""
    use(job.language)
    module, name = job.work.split(":")
    work = getattr(importlib.import_module(module), name)
    if "progress" not in inspect.signature(work).parameters:
        return bytes(work(*job.arguments))
    return bytes(work(*job.arguments, progress=lambda part, whole: send(out, PROGRESS, pickle.dumps((part, whole)))))


def send(out: BinaryIO, kind: bytes, content: bytes) -> None:
    """Write one frame."""
    out.write(HEADER.pack(kind, len(content)))
    out.write(content)
    out.flush()


def where(error: BaseException) -> str:
    """Give the kind of an error and the place in the program it came from, without its message."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    place = f", {trace.tb_frame.f_code.co_name}:{trace.tb_lineno}" if trace else ""
    return f"{type(error).__name__}{place}"


if __name__ == "__main__":
    sys.exit(main())
