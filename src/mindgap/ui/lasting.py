"""A terminal that may go away under the program, as when its window is closed, without holding its end up."""

from __future__ import annotations

from contextlib import suppress
from typing import IO, Any

from textual.app import App
from textual.css.query import NoMatches
from textual.driver import Driver
from textual.widget import MountError


class LastingFile:
    """What is written to a terminal; once it is gone writing does nothing; an error would end the writer."""

    def __init__(self, file: IO[str]) -> None:
        self._file = file

    def write(self, text: str) -> int:
        """Write, if somebody is there."""
        with suppress(OSError, ValueError):
            self._file.write(text)
        return len(text)

    def flush(self) -> None:
        """Pass on what was written, if somebody is there."""
        with suppress(OSError, ValueError):
            self._file.flush()

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401  # whatever the file has
        return getattr(self._file, name)


class Lasting(App[None]):
    """An app that ends in order also when its terminal is gone, and in the middle of opening something."""

    def outlived(self, error: Exception) -> bool:
        """Tell whether an error is but that something was opening as the program was left, with nowhere to go."""
        return self._exit and isinstance(error, MountError | NoMatches)

    def _build_driver(
        self,
        headless: bool,  # noqa: FBT001  # Textual's signature
        inline: bool,  # noqa: FBT001  # the same
        mouse: bool,  # noqa: FBT001  # the same
        size: tuple[int, int] | None,
    ) -> Driver:
        driver = super()._build_driver(headless, inline, mouse, size)
        file = getattr(driver, "_file", None)
        if file is not None:
            driver._file = LastingFile(file)  # type: ignore[attr-defined]  # noqa: SLF001  # no public way
        return driver
