"""Which letters a text file is written in, found without holding the file."""

from __future__ import annotations

import codecs
import io
import re
from collections.abc import Callable, Iterator
from typing import BinaryIO

from mindgap.imports.errors import EncodingError, NotATableError

Opened = Callable[[], BinaryIO]
"""Opens the file from its beginning, as often as it is asked."""

SAMPLE = 64 * 1024
_CHUNK = 256 * 1024
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_OTHER_FILES = (b"%PDF", b"SQLite format 3", b"\x89PNG", b"{\\rtf", b"<html", b"<!doctype", b"<?xml", b"<table")
_OLD_LETTERS = re.compile("(?<=[A-Za-z])[ŒŠ†„”](?=[a-z])")
"""What ä, å and ö of the old Mac and DOS alphabets become when they are read as Windows letters."""
_WINDOWS = ("cp1250", "cp1252")
_WESTERN = re.compile("[ĺĹ]")
"""What å becomes in the alphabet of Central Europe, where it is hardly ever written."""
_CENTRAL = re.compile(
    r"""(?<![^\W\d_])[ŁŻ](?!GBP)(?=[^\W\d_]{2}) | (?<=[^\W\d_])[ŁŻłżąľ](?=[^\W\d_]) | [^\W\d_]{3}(?<=[aeiouy])ł\b
    | (?<=[a-zäöüéóáí])ź | (?<=[^\W\d_])ś(?=[wncłmkl]|\b) | \bŚ(?=[wlncm]) | ń(?=[bcdfghjklmnpqrstvwxz]|\b)
    | ě(?=[^\W\d_]) | ř(?=[áíýě]) | (?<=[áíýěé])[řč] | \bČ(?=[a-uw-z]) | ů(?=[^\W\d_]) | (?<=i)ć\b""",
    re.VERBOSE,
)
"""Polish, Czech and Croatian letters, where the Western ones of the same bytes (£ ¿ ³ ¹ œ ñ ì ø) never stand."""
_FOOTNOTE = "˛"
"""What ² becomes: beside it ³ and ¹ are numbers and no letters."""
_CONTROLS = frozenset(map(chr, (*range(9), 11, 12, *range(14, 32), 127)))
_MOST_CONTROLS = 0.1
_FEW_CONTROLS = 16
_MOSTLY, _HARDLY = 0.4, 0.05


def encoding_of(opened: Opened, file: str) -> str:
    """Give the encoding: by byte order mark, else UTF-16 by its zeros, UTF-8, cp1250 by its letters, else cp1252.

    The whole file is decoded once, a part at a time. Raise NotATableError, or EncodingError with the row.
    """
    with opened() as stream:
        head = stream.read(SAMPLE)
    if head[:32].lstrip().lower().startswith(tuple(mark.lower() for mark in _OTHER_FILES)):
        raise NotATableError(file=file)
    marked = next((name for mark, name in _MARKS if head.startswith(mark)), None) or _utf16_without_mark(head)
    found = _first_that_fits((marked,) if marked else ("utf-8", "cp1250", "cp1252"), opened, file)
    text = codecs.getincrementaldecoder(found)().decode(head)
    if sum(c in _CONTROLS for c in text) > max(_FEW_CONTROLS, len(text) * _MOST_CONTROLS):
        raise NotATableError(file=file)
    return found


def decoded(data: bytes, file: str) -> str:
    """Give the text of a whole file held in memory; raise as `encoding_of` does."""
    return data.decode(encoding_of(lambda: io.BytesIO(data), file))


def _utf16_without_mark(data: bytes) -> str | None:
    head = data[: SAMPLE // 16 * 2]
    even, odd, half = head[::2].count(0), head[1::2].count(0), max(1, len(head) // 2)
    if odd > _MOSTLY * half and even < _HARDLY * half:
        return "utf-16-le"
    return "utf-16-be" if even > _MOSTLY * half and odd < _HARDLY * half else None


def _first_that_fits(encodings: tuple[str, ...], opened: Opened, file: str) -> str:
    row = 0
    for encoding in encodings:
        if encoding == "cp1250" and not _is_central(opened):
            continue
        row, fits = 1, True
        try:
            for text in _parts(opened, encoding):
                if encoding in _WINDOWS and (strange := _OLD_LETTERS.search(text)):
                    raise EncodingError(file=file, row=row + text.count("\n", 0, strange.start()))
                row += text.count("\n")
        except UnicodeDecodeError as error:
            row += error.object.count(b"\n", 0, error.start)
            fits = False
        if fits:
            return encoding
    raise EncodingError(file=file, row=row)


def _is_central(opened: Opened) -> bool:
    """Tell whether a text has letters of Central Europe, and none that only Western Europe writes."""
    found = False
    with opened() as stream:
        while data := stream.read(_CHUNK):
            text = data.decode("cp1250", "replace")
            if _WESTERN.search(text) or _FOOTNOTE in text:
                return False
            found = found or _CENTRAL.search(text) is not None
    return found


def _parts(opened: Opened, encoding: str) -> Iterator[str]:
    decoder = codecs.getincrementaldecoder(encoding)()
    with opened() as stream:
        while data := stream.read(_CHUNK):
            yield decoder.decode(data)
        yield decoder.decode(b"", final=True)
