"""A checker for failure conditions of the Matterhorn protocol 1.1: those that a machine can see in files like ours.

Each check is named by its condition. What needs a human (whether an alternative text is a good one, whether a heading
is one, whether the order makes sense, contrast of pictures) is left out; docs/accessibility.md lists both.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

import pikepdf

STANDARD = {
    "Document",
    "Sect",
    "P",
    "H1",
    "H2",
    "H3",
    "H4",
    "H5",
    "L",
    "LI",
    "Lbl",
    "LBody",
    "Table",
    "TR",
    "TH",
    "TD",
    "Caption",
    "Figure",
    "BlockQuote",
    "Span",
    "Link",
}
PARENTS = {
    "LI": {"L"},
    "Lbl": {"LI"},
    "LBody": {"LI"},
    "TR": {"Table"},
    "TH": {"TR"},
    "TD": {"TR"},
    "Caption": {"Table", "Figure"},
}
PAINTING = {"Tj", "TJ", "'", '"', "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "Do", "EI"}
Failure = tuple[str, str]


@dataclass
class Element:
    """A structure element read back."""

    tag: str
    parent: Element | None
    source: Any
    kids: list[Element] = field(default_factory=list)
    marks: list[tuple[int, int]] = field(default_factory=list)

    def walk(self) -> Iterator[Element]:
        yield self
        for kid in self.kids:
            yield from kid.walk()


def failures(data: bytes) -> list[Failure]:
    """Give the conditions that the file fails, with where."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        root = tree(pdf)
        found = [*_document(pdf), *_content(pdf, root), *_types(root), *_headings(root), *_tables(root)]
        return [*found, *_fonts(pdf), *_way_back(pdf, root)]


def tree(pdf: pikepdf.Pdf) -> Element:
    """Read the structure tree."""
    pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
    return _element(pdf.Root.StructTreeRoot.K, None, pages, None)


def _element(source: Any, parent: Element | None, pages: dict[Any, int], page: int | None) -> Element:
    element = Element(str(source.S)[1:], parent, source)
    page = pages[source.Pg.objgen] if "/Pg" in source else page
    kids = source.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, int):
            assert page is not None
            element.marks.append((page, kid))
        elif kid.get("/Type") == "/MCR":
            element.marks.append((pages[kid.Pg.objgen] if "/Pg" in kid else page or 0, int(kid.MCID)))
        else:
            element.kids.append(_element(kid, element, pages, page))
    return element


def _document(pdf: pikepdf.Pdf) -> Iterator[Failure]:
    catalog: Any = pdf.Root
    if catalog.get("/MarkInfo", {}).get("/Marked") is not True:
        yield "06-000", "not marked as tagged"
    if catalog.get("/MarkInfo", {}).get("/Suspects", False):
        yield "01-007", "suspects"
    if "/Metadata" not in catalog:
        yield "06-001", "no metadata"
        return
    with pdf.open_metadata() as metadata:
        if metadata.get("pdfuaid:part") != "1":
            yield "06-002", "no PDF/UA identifier"
        if not metadata.get("dc:title"):
            yield "06-003", "no title"
    if catalog.get("/ViewerPreferences", {}).get("/DisplayDocTitle") is not True:
        yield "07-001", "title not displayed"
    if not str(catalog.get("/Lang", "")):
        yield "11-006", "no language"


def _content(pdf: pikepdf.Pdf, root: Element) -> Iterator[Failure]:
    known = {mark for element in root.walk() for mark in element.marks}
    for number, page in enumerate(pdf.pages):
        open_marks: list[tuple[str, int | None]] = []
        for instruction in pikepdf.parse_content_stream(page):
            operands: Any = instruction.operands
            name = str(instruction.operator)
            if name in {"BMC", "BDC"}:
                held = operands[1].get("/MCID") if name == "BDC" else None
                open_marks.append((str(operands[0]), None if held is None else int(held)))
                if len({tag == "/Artifact" for tag, _ in open_marks}) > 1:
                    yield "01-003", f"page {number}: furniture and content within each other"
                if held is not None and (number, int(held)) not in known:
                    yield "01-004", f"page {number}: mark {held} is in no structure element"
            elif name == "EMC":
                open_marks.pop()
            elif name in PAINTING and not open_marks:
                yield "01-005", f"page {number}: {name} is neither content nor furniture"
        if open_marks:
            yield "01-000", f"page {number}: a mark is not ended"


def _types(root: Element) -> Iterator[Failure]:
    for element in root.walk():
        if element.tag not in STANDARD:
            yield "02-001", element.tag
        if element.parent and element.parent.tag not in PARENTS.get(element.tag, {element.parent.tag}):
            yield "09-004", f"{element.tag} in {element.parent.tag}"
        if element.tag == "Figure" and not str(element.source.get("/Alt", "")).strip():
            yield "13-004", "a picture without words"
        if not element.kids and not element.marks and element.tag not in {"TD", "TH"}:
            yield "09-000", f"{element.tag} is empty"


def _headings(root: Element) -> Iterator[Failure]:
    levels = [int(e.tag[1]) for e in root.walk() if e.tag[0] == "H" and e.tag[1:].isdigit()]
    if levels and levels[0] != 1:
        yield "14-002", f"the first heading is H{levels[0]}"
    for before, after in pairwise(levels):
        if after > before + 1:
            yield "14-003", f"H{before} is followed by H{after}"


def _tables(root: Element) -> Iterator[Failure]:
    for table in (e for e in root.walk() if e.tag == "Table"):
        rows = [row for row in table.kids if row.tag == "TR"]
        if len({sum(_span(cell) for cell in row.kids) for row in rows}) > 1:
            yield "15-005", "rows of different length"
        heads = [cell for row in rows for cell in row.kids if cell.tag == "TH"]
        if not heads or any("/Scope" not in _attributes(cell) for cell in heads):
            yield "15-003", "a head without scope"


def _span(cell: Element) -> int:
    return int(_attributes(cell).get("/ColSpan", 1))


def _attributes(element: Element) -> dict[str, Any]:
    owned: Any = element.source.get("/A")
    if owned is None:
        return {}
    each = owned if isinstance(owned, pikepdf.Array) else [owned]
    return {str(key): value for held in each for key, value in held.items()}


def _fonts(pdf: pikepdf.Pdf) -> Iterator[Failure]:
    for page in pdf.pages:
        for name, font in page.Resources.get("/Font", {}).items():
            if not any(key in font.get("/FontDescriptor", {}) for key in ("/FontFile", "/FontFile2", "/FontFile3")):
                yield "31-009", f"{name} is not embedded"
            if "/ToUnicode" not in font:
                yield "10-001", f"{name} does not say what its signs mean"


def _way_back(pdf: pikepdf.Pdf, root: Element) -> Iterator[Failure]:
    owners = {mark: element for element in root.walk() for mark in element.marks}
    nums = pdf.Root.StructTreeRoot.ParentTree.Nums
    back = {int(nums[i]): nums[i + 1] for i in range(0, len(nums), 2)}
    for number, page in enumerate(pdf.pages):
        held = back[int(page.StructParents)]
        for mcid, element in enumerate(held):
            if owners[number, mcid].source.objgen != element.objgen:
                yield "01-006", f"page {number}: mark {mcid} leads back to another element"
        if page.get("/Tabs") != "/S":
            yield "28-006", f"page {number}: tab order"
