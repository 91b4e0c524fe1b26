"""A workbook is looked through before it is opened, so that a small file cannot fill the memory or hide a trick.

A cell far out makes the reader lay out everything before it: one cell in XFD1048576 asks for 17 thousand million
cells. So each part is walked through first, and a sheet is cut where 1,000 empty rows begin.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from dataclasses import dataclass, field
from typing import IO
from xml.parsers import expat

from mindgap.imports.errors import (
    BrokenWorkbookError,
    LockedWorkbookError,
    NotAWorkbookError,
    OtherWorkbookError,
    TooLargeError,
    TooManyColumnsError,
    TooManyRowsError,
    UnsafeWorkbookError,
)
from mindgap.imports.located import letter

MAX_UNPACKED_MB = 60
MAX_ROWS = 200_000
MAX_COLUMNS = 1_000
EMPTY_ROWS = 1_000
_MAX_PLACES = 8_000_000
"""Rows × columns that are laid out at most."""
_MAX_PARTS = 2_000
_MEGABYTE = 1024 * 1024
_CHUNK = 64 * 1024
_MARKUP = (b"<", b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_OTHER_KINDS = ("xl/workbook.bin", "content.xml", "Index/Document.iwa", "Index/Tables/DataList.iwa")
_VALUES = ("v", "is")
_PLACE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
_ENCRYPTED = 0x1
_DAMAGE = (zipfile.BadZipFile, zlib.error, expat.ExpatError, EOFError, LookupError, ValueError, OSError)


@dataclass(frozen=True, slots=True)
class Checked:
    """A workbook that is safe to open."""

    data: bytes
    cut: bool = False
    """Whether something below 1,000 empty rows was cut off."""


@dataclass(slots=True)
class _Walk:
    """What is seen while one part is walked through."""

    file: str
    size: int
    open: list[str] = field(default_factory=list)
    cells: tuple[str, ...] = ()
    """The open elements down to the one that holds the rows; empty outside it."""
    row: int = 0
    column: int = 0
    last: int = 0
    widest: int = 0
    row_start: int = 0
    ending: str = ""
    cut_at: int | None = None


def checked(data: bytes, file: str) -> Checked:
    """Give the workbook, cut if need be; raise a typed error when it is none, is locked, too large or unsafe."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            _check_kind(parts, file)
            cuts = {i.filename: walk for i in parts.infolist() if (walk := _walked(parts, i, file)) is not None}
            return Checked(_shortened(parts, cuts), cut=True) if cuts else Checked(data)
    except _DAMAGE as error:
        raise BrokenWorkbookError(file=file) from error


def _check_kind(parts: zipfile.ZipFile, file: str) -> None:
    names = set(parts.namelist())
    if any(part.flag_bits & _ENCRYPTED for part in parts.infolist()):
        raise LockedWorkbookError(file=file)
    if names & set(_OTHER_KINDS):
        raise OtherWorkbookError(file=file)
    if "xl/workbook.xml" not in names:
        raise NotAWorkbookError(file=file)
    unpacked = sum(part.file_size for part in parts.infolist())
    if unpacked > MAX_UNPACKED_MB * _MEGABYTE or len(names) > _MAX_PARTS:
        raise TooLargeError(file=file, most=MAX_UNPACKED_MB)


def _walked(parts: zipfile.ZipFile, info: zipfile.ZipInfo, file: str) -> _Walk | None:
    """Walk through a part; give the walk only if the part is to be cut."""
    with parts.open(info) as stream:
        head = stream.read(_CHUNK)
        if not head.lstrip().startswith(_MARKUP):
            return None
        walk = _Walk(file, info.file_size)
        _parse(_parser(walk), head, stream)
    if walk.last * walk.widest > _MAX_PLACES:
        raise TooManyRowsError(file=file, most=_MAX_PLACES // walk.widest)
    return walk if walk.cut_at is not None else None


def _parse(parser: expat.XMLParserType, head: bytes, stream: IO[bytes]) -> None:
    while head:
        parser.Parse(head, False)  # noqa: FBT003  # expat takes it by position
        head = stream.read(_CHUNK)
    parser.Parse(b"", True)  # noqa: FBT003  # expat takes it by position


def _parser(walk: _Walk) -> expat.XMLParserType:
    parser = expat.ParserCreate()

    def doctype(*_: object) -> None:
        raise UnsafeWorkbookError(file=walk.file)

    def start(name: str, attributes: dict[str, str]) -> None:
        kind = name.rpartition(":")[2]
        _check_promise(kind, attributes, walk.size)
        if kind == "sheetData":
            walk.cells = (*walk.open, name)
        elif kind == "row" and walk.cells:
            walk.row, walk.column = int(attributes.get("r", walk.row + 1)), 0
            walk.row_start = parser.CurrentByteIndex
        elif kind == "c" and walk.cells:
            walk.column = column_of(attributes["r"], walk.row) if "r" in attributes else walk.column + 1
        elif kind in _VALUES and walk.cells and walk.cut_at is None:
            _seen(walk)
        walk.open.append(name)

    def end(_: str) -> None:
        if len(walk.open) == len(walk.cells):
            walk.cells = ()
        walk.open.pop()

    parser.StartDoctypeDeclHandler = doctype
    parser.StartElementHandler, parser.EndElementHandler = start, end
    return parser


def _check_promise(kind: str, attributes: dict[str, str], size: int) -> None:
    """Refuse a part that promises more than it has bytes: room is made for what is promised."""
    promised = [attributes.get("uniqueCount", ""), "" if kind == "sst" else attributes.get("count", "")]
    if any(number.isdecimal() and int(number) > size for number in promised):
        raise ValueError(kind)


def _seen(walk: _Walk) -> None:
    if walk.row > walk.last + EMPTY_ROWS:
        walk.cut_at = walk.row_start
        walk.ending = "".join(f"</{name}>" for name in reversed(walk.cells))
        return
    if walk.row > MAX_ROWS:
        raise TooManyRowsError(file=walk.file, most=MAX_ROWS)
    if walk.column > MAX_COLUMNS:
        raise TooManyColumnsError(file=walk.file, most=letter(MAX_COLUMNS - 1))
    walk.last, walk.widest = walk.row, max(walk.widest, walk.column)


def column_of(place: str, row: int) -> int:
    """Give the column that a cell says it stands in; ValueError when it is no place or in another row."""
    match = _PLACE.fullmatch(place)
    if match is None or int(match[2]) != row:
        raise ValueError(place)
    number = 0
    for character in match[1]:
        number = number * 26 + ord(character) - ord("A") + 1
    return number


def _shortened(parts: zipfile.ZipFile, cuts: dict[str, _Walk]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as copy:
        for info in parts.infolist():
            walk, content = cuts.get(info.filename), parts.read(info)
            if walk is not None:
                content = content[: walk.cut_at] + walk.ending.encode()
            copy.writestr(info.filename, content)
    return out.getvalue()
