"""A program in a real pseudo-terminal, and what its screen shows."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import sys
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

import pyte

SMALL, LARGE = (80, 24), (120, 40)
ENTER, ESCAPE, UP, DOWN, RIGHT, LEFT = "\r", "\x1b", "\x1b[A", "\x1b[B", "\x1b[C", "\x1b[D"
TAB, BACKSPACE = "\t", "\x7f"
CTRL_Q, CTRL_P, CTRL_Z, F1, F2, F3 = "\x11", "\x10", "\x1a", "\x1bOP", "\x1bOQ", "\x1bOR"

_PRIVATE = re.compile(rb"\x1b\[[<=>?][0-9;]*(?:\$p|[umt])")
"""Questions and settings of modern terminals that the screen reader takes for text or colours."""
_ASKS_FOR_FRAMES, _HAS_FRAMES = b"\x1b[?2026$p", b"\x1b[?2026;2$y"
FRAME_END = b"\x1b[?2026l"
"""What ends a picture that is sent whole, as programs do once the terminal has said that it knows how."""
_CUT_OFF = re.compile(rb"\x1b(?:\[[0-?]*[ -/]*)?\Z")


class ScreenTimeoutError(AssertionError):
    """The screen never showed what was waited for."""


class Terminal:
    """Runs a program in a pseudo-terminal of its own, types on its keyboard and reads its screen."""

    def __init__(
        self, command: Sequence[str], size: tuple[int, int] = LARGE, environment: Mapping[str, str] | None = None
    ) -> None:
        columns, lines = size
        self.screen = pyte.Screen(columns, lines)
        self.raw = bytearray()
        self._stream = pyte.ByteStream(self.screen)
        self._unfed = b""
        self.started = time.perf_counter()
        self.pid, self._descriptor = pty.fork()
        if self.pid == 0:
            _become(command, size, {**os.environ, **plain(environment)})
        fcntl.ioctl(self._descriptor, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))
        self.status: int | None = None

    def __enter__(self) -> Self:
        """Give the terminal itself."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """End the program and close the terminal."""
        if self.status is None:
            self.kill(signal.SIGKILL)
            self.wait()
        os.close(self._descriptor)

    def kill(self, number: int) -> None:
        """Send the program a signal."""
        os.kill(self.pid, number)

    def hang_up(self, seconds: float = 10) -> None:
        """Close the terminal, as closing its window does, and wait until the program has ended."""
        ended = os.pidfd_open(self.pid)
        os.close(self._descriptor)
        self._descriptor = os.open(os.devnull, os.O_RDONLY)
        ready, _, _ = select.select([ended], [], [], seconds)
        os.close(ended)
        if not ready:
            raise ScreenTimeoutError(f"still running {seconds} s after its terminal was closed")
        _pid, status = os.waitpid(self.pid, 0)
        self.status = os.waitstatus_to_exitcode(status)

    def wait(self, seconds: float = 10) -> int:
        """Read until the program has ended, and give its exit code (negative: the signal that ended it)."""
        end = time.monotonic() + seconds
        while self.status is None:
            self.read(0.01)
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self.status = os.waitstatus_to_exitcode(status)
            elif time.monotonic() > end:
                raise ScreenTimeoutError(f"still running after {seconds} s:\n{self.text()}")
        while self.read(0.02):
            pass
        return self.status

    def send(self, *keys: str) -> None:
        """Press keys, or type text."""
        os.write(self._descriptor, "".join(keys).encode())

    def press(self, *keys: str, quiet: float = 0.15) -> None:
        """Press keys one after another, waiting until the screen has settled after each."""
        for key in keys:
            self.send(key)
            self.settle(quiet)

    def read(self, seconds: float) -> bytes:
        """Read what the program writes next; empty when it writes nothing in that time or has closed its side."""
        ready, _, _ = select.select([self._descriptor], [], [], seconds)
        if not ready:
            return b""
        try:
            chunk = os.read(self._descriptor, 65536)
        except OSError:
            return b""
        if _ASKS_FOR_FRAMES in chunk:
            os.write(self._descriptor, _HAS_FRAMES)
        self.raw += chunk
        self._unfed += chunk
        return chunk

    def frame(self, after: int = 0, showing: bytes = b"", seconds: float = 15) -> float:
        """Read until a picture ends that shows `showing`, both after that place in `raw`, and give the time."""
        end = time.perf_counter() + seconds
        while True:
            shown = self.raw.find(showing, after)
            if shown >= 0 and self.raw.find(FRAME_END, shown) >= 0:
                return time.perf_counter()
            if time.perf_counter() > end:
                raise ScreenTimeoutError(f"no picture with {showing!r}:\n{self.text()}")
            self.read(0.05)

    def settle(self, quiet: float = 0.15, seconds: float = 10) -> str:
        """Read until the program has been quiet for a while, and give the screen."""
        end = time.monotonic() + seconds
        while self.read(quiet) and time.monotonic() < end:
            pass
        return self.text()

    def until(self, shown: str | Callable[[str], bool], seconds: float = 15) -> str:
        """Read until the screen shows a text, or fulfils a condition, and give the screen."""
        end = time.monotonic() + seconds
        while True:
            text = self.text()
            if shown in text if isinstance(shown, str) else shown(text):
                return text
            if time.monotonic() > end:
                raise ScreenTimeoutError(f"waited for {shown!r}:\n{text}")
            self.read(0.05)

    def text(self) -> str:
        """Give the screen's lines without trailing space."""
        cut = _CUT_OFF.search(self._unfed)
        whole = len(self._unfed) if cut is None else cut.start()
        self._stream.feed(_PRIVATE.sub(b"", self._unfed[:whole]))
        self._unfed = self._unfed[whole:]
        return "\n".join(line.rstrip() for line in self.screen.display)


def plain(extra: Mapping[str, str] | None = None) -> dict[str, str]:
    """Give the environment of a plain colour terminal."""
    return {"TERM": "xterm-256color", "COLORTERM": "truecolor", "LC_ALL": "C.UTF-8", **(extra or {})}


def mindgap(home: Path, *arguments: str) -> list[str]:
    """Give the command that runs MindGap on a home."""
    return [sys.executable, "-m", "mindgap", "--home", str(home), *arguments]


def _become(command: Sequence[str], size: tuple[int, int], environment: Mapping[str, str]) -> None:
    """Turn the forked child into the program, once its terminal has its size."""
    columns, lines = size
    fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))
    try:
        measured = {**environment, "COLUMNS": str(columns), "LINES": str(lines)}
        os.execvpe(command[0], list(command), measured)  # noqa: S606  # no shell is wanted
    finally:
        os._exit(127)
