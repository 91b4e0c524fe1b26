"""Where the commands write: results on stdout, all else on stderr."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from mindgap.bootstrap import build
from mindgap.config import Home
from mindgap.domain.text import clean_lines
from mindgap.services.house import Services
from mindgap.texts import _


@contextmanager
def opened(home: Home) -> Iterator[Services]:
    """Open the home for the length of a command."""
    services = build(home)
    try:
        yield services
    finally:
        services.close()


def result(text: str) -> None:
    """Write a line of the result."""
    sys.stdout.write(f"{text}\n")


def as_json(value: object) -> None:
    """Write the result as JSON that a person can read too."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=2) + "\n")


def remark(text: str) -> None:
    """Write a line that is not part of the result."""
    sys.stderr.write(f"{clean_lines(text)}\n")
    sys.stderr.flush()


def progress(done: int, total: int) -> None:
    """Write how far long work has come, on a terminal only."""
    if sys.stderr.isatty():
        end = "\n" if done >= total else ""
        sys.stderr.write("\r" + _("Writing: {percent} %").format(percent=100 * done // max(total, 1)) + end)
        sys.stderr.flush()


def reading(done: int, total: int) -> None:
    """Write how far a file has been read in, on a terminal only."""
    if sys.stderr.isatty():
        end = "\n" if done >= total else ""
        sys.stderr.write("\r" + _("Reading: {percent} %").format(percent=100 * done // max(total, 1)) + end)
        sys.stderr.flush()


def agreed(question: str) -> bool:
    """Ask on a terminal; without one the answer is no."""
    if not sys.stdin.isatty():
        return False
    sys.stderr.write(f"{question} [{_('y/n')}] ")
    sys.stderr.flush()
    return sys.stdin.readline().strip().casefold() in (_("y"), _("yes"))
