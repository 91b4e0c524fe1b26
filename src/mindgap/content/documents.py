"""TOML files as keys that remember which file they came from, so that one can be laid over another."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources.abc import Traversable

from mindgap.content.errors import ContentEncodingError, ContentSyntaxError, ContentUnreadableError

_AT_LINE = re.compile(r"at line (\d+)")


@dataclass(frozen=True, slots=True)
class Entry:
    """A value, where it stands and in which file."""

    file: str
    key: str
    value: object


@dataclass(frozen=True, slots=True)
class Document:
    """The entries of a file, or of a block within it, by key."""

    file: str
    entries: Mapping[str, Entry]
    path: str = ""
    """What stands before a key in messages, e.g. `cards[2].`; empty for a whole file."""

    def over(self, lower: Document) -> Document:
        """Lay this over `lower`: its keys win, the others are kept with the file they came from."""
        return Document(self.file, {**lower.entries, **self.entries})


def document(file: str, values: Mapping[str, object], path: str = "") -> Document:
    """Give a document of `values`, all of them from one file."""
    return Document(file, {key: Entry(file, path + key, value) for key, value in values.items()}, path)


def read(source: Traversable, file: str) -> Document:
    """Read a TOML file; `file` is its name in messages.

    Raises ContentUnreadableError, ContentEncodingError or ContentSyntaxError.
    """
    try:
        raw = source.read_bytes()
    except OSError as error:
        raise ContentUnreadableError(file=file) from error
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ContentEncodingError(file=file) from error
    return document(file, _parsed(text, file))


def _parsed(text: str, file: str) -> Mapping[str, object]:
    """Parse TOML; besides its own error, over-long numbers give ValueError and deep nesting RecursionError."""
    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        found = _AT_LINE.search(str(error))
        line = int(found[1]) if found else text.rstrip().count("\n") + 1
        raise ContentSyntaxError(file=file, line=line) from error
