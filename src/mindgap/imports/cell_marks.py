"""What the cells of a sheet are besides their values: shares in percent, errors, and formulas nobody has worked out.

The reader of workbooks gives 100 % as 1, and an error or a formula without a value as an empty cell.
"""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import count
from typing import Any
from xml.parsers import expat

from mindgap.imports.guard import column_of
from mindgap.imports.table import Row, row_of, text_of

_BOOK, _RELATIONS, _STYLES = "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml"
_PERCENTS = {9, 10}
"""The numbers of the formats 0% and 0.00%."""
_QUOTED = re.compile(r'"[^"]*"|\\.|\[[^]]*\]')
_ODD = re.compile(rb"<(?:\w+:)?f[\s/>]|\bt=[\"']e[\"']")
_STYLE = rb"\bs=[\"'](?:%s)[\"']"

Start = Callable[[str, dict[str, str]], None]


@dataclass(slots=True)
class Marks:
    """The cells of one sheet that are not what they seem, by row from 1 and column from 0."""

    percents: dict[int, set[int]] = field(default_factory=dict)
    unread: dict[int, dict[int, str]] = field(default_factory=dict)
    """Errors, and formulas that the program which wrote the file has left without a value."""

    def rows(self, values: Iterable[list[Any]]) -> Iterator[Row]:
        """Give rows with shares as "75%", errors as they are shown and formulas as they are written."""
        for number, cells in enumerate(values, start=1):
            odd = number in self.percents or number in self.unread
            row = self._row(number, cells) if odd else row_of(number, [text_of(v) for v in cells])
            if row.cells:
                yield row

    def _row(self, number: int, cells: list[Any]) -> Row:
        shares, unread = self.percents.get(number, ()), self.unread.get(number, {})
        texts = [_share(v) if i in shares and isinstance(v, float) else text_of(v) for i, v in enumerate(cells)]
        texts += [""] * (max(unread, default=-1) + 1 - len(texts))
        for column, text in unread.items():
            texts[column] = text_of(text)
        return row_of(number, texts, unread=frozenset(unread))


def _share(value: float) -> str:
    return f"{round(value * 100, 6):g}%"


def marks_of(data: bytes, sheet: str) -> Marks:
    """Find the marks of a sheet; the workbook has been looked through before."""
    marks = Marks()
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        names, part = set(parts.namelist()), _part(parts, sheet)
        if part not in names:
            return marks
        styles = _percent_styles(parts.read(_STYLES)) if _STYLES in names else frozenset()
        content = parts.read(part)
    used = re.compile(_STYLE % b"|".join(style.encode() for style in styles)) if styles else None
    if _ODD.search(content) or (used and used.search(content)):
        _walk(content, _Walk(marks, styles))
    return marks


def _part(parts: zipfile.ZipFile, sheet: str) -> str:
    """Give the part of the workbook that holds a sheet; empty when it cannot be told."""
    found: dict[str, str] = {}

    def start(name: str, attributes: dict[str, str]) -> None:
        if name.rpartition(":")[2] == "sheet" and attributes.get("name") == sheet:
            found["id"] = next((v for k, v in attributes.items() if k.rpartition(":")[2] == "id"), "")
        elif name.rpartition(":")[2] == "Relationship" and attributes.get("Id") == found.get("id"):
            found["target"] = attributes.get("Target", "")

    for part in (_BOOK, _RELATIONS):
        if part in parts.namelist():
            _parse(parts.read(part), start)
    target = found.get("target", "")
    return posixpath.normpath(posixpath.join("/xl", target)).lstrip("/") if target else ""


def _percent_styles(content: bytes) -> frozenset[str]:
    """Give the numbers of the cell styles that show a share in percent."""
    formats, styles, number = set(_PERCENTS), set[str](), count()
    inside = [False]

    def start(name: str, attributes: dict[str, str]) -> None:
        kind = name.rpartition(":")[2]
        inside[0] = kind == "cellXfs" or (inside[0] and kind not in {"cellStyles", "cellStyleXfs", "dxfs"})
        if kind == "numFmt" and "%" in _QUOTED.sub("", attributes.get("formatCode", "")):
            formats.add(int(attributes.get("numFmtId", "-1")))
        elif kind == "xf" and inside[0]:
            style = next(number)
            if int(attributes.get("numFmtId", "0")) in formats:
                styles.add(str(style))

    _parse(content, start)
    return frozenset(styles)


@dataclass(slots=True)
class _Walk:
    """Where one is while a sheet is walked through."""

    marks: Marks
    styles: frozenset[str]
    row: int = 0
    column: int = -1
    kind: str = ""
    share: bool = False
    formula: bool = False
    texts: dict[str, str] = field(default_factory=dict)
    open: str = ""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Enter an element."""
        kind = name.rpartition(":")[2]
        if kind == "row":
            self.row, self.column = int(attributes.get("r", self.row + 1)), -1
        elif kind == "c":
            place = attributes.get("r")
            self.column = column_of(place, self.row) - 1 if place else self.column + 1
            self.kind, self.share = attributes.get("t", "n"), attributes.get("s") in self.styles
            self.formula, self.texts = False, {}
        self.formula = self.formula or kind == "f"
        self.open = kind

    def text(self, data: str) -> None:
        """Take what stands in a formula or a value."""
        if self.open in {"f", "v"}:
            self.texts[self.open] = self.texts.get(self.open, "") + data

    def end(self, name: str) -> None:
        """Leave an element; a whole cell is marked."""
        self.open = ""
        if name.rpartition(":")[2] != "c":
            return
        value = self.texts.get("v", "")
        if self.kind == "e":
            self.marks.unread.setdefault(self.row, {})[self.column] = value or "#"
        elif self.formula and not value and self.kind != "str":
            self.marks.unread.setdefault(self.row, {})[self.column] = f"={self.texts.get('f', '')}"
        elif self.share and value:
            self.marks.percents.setdefault(self.row, set()).add(self.column)


def _walk(content: bytes, walk: _Walk) -> None:
    parser = expat.ParserCreate()
    parser.StartElementHandler, parser.EndElementHandler = walk.start, walk.end
    parser.CharacterDataHandler = walk.text
    parser.Parse(content, True)  # noqa: FBT003  # expat takes it by position


def _parse(content: bytes, start: Start) -> None:
    parser = expat.ParserCreate()
    parser.StartElementHandler = start
    parser.Parse(content, True)  # noqa: FBT003  # expat takes it by position
