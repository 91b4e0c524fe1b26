"""A checker for failure conditions of the Matterhorn protocol 1.1: those that a machine can see in files like ours.

Each check is named by its condition. What needs a human (whether an alternative text is a good one, whether a heading
is one, whether the order makes sense, contrast of pictures) is left out; docs/accessibility.md lists both.
"""

from __future__ import annotations

import io
import re
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
Ink = list[tuple[str, Any]]
_SYMBOLIC = 4


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
        inks = [[(str(i.operator), i.operands) for i in pikepdf.parse_content_stream(page)] for page in pdf.pages]
        found = [*_document(pdf), *_content(inks, root), *_types(root), *_headings(root), *_tables(root)]
        return [*found, *_fonts(pdf, inks), *_way_back(pdf, root), *_kept_out(pdf), *_languages(pdf, root)]


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
    shown = catalog.get("/ViewerPreferences", {}).get("/DisplayDocTitle")
    if shown is not True:
        yield "07-001" if shown is None else "07-002", "title not displayed"
    if not str(catalog.get("/Lang", "")):
        yield "11-006", "no language"


def _kept_out(pdf: pikepdf.Pdf) -> Iterator[Failure]:
    """Look for what a file of ours never holds, so that the conditions about it cannot fail."""
    catalog: Any = pdf.Root
    if pdf.is_encrypted:
        yield "26-001", "encrypted"
    for condition, key in (("20-001", "/OCProperties"), ("25-001", "/AcroForm"), ("02-001", "/RoleMap")):
        if key in catalog or key in catalog.StructTreeRoot:
            yield condition, key
    if pdf.attachments:
        yield "21-001", "embedded files"
    for number, page in enumerate(pdf.pages):
        if "/Annots" in page:
            yield "28-002", f"page {number}: annotations"
        for name, held in page.Resources.get("/XObject", {}).items():
            if held.get("/Subtype") == "/Form" and "/Ref" in held:
                yield "30-001", f"page {number}: {name}"
            if held.get("/Subtype") == "/Form" and b"/MCID" in held.read_bytes():
                yield "30-002", f"page {number}: {name}"


def _languages(pdf: pikepdf.Pdf, root: Element) -> Iterator[Failure]:
    """Each language is one by its form (BCP 47), and what is marked is in another than the document's."""
    whole = str(pdf.Root.get("/Lang", ""))
    for element in root.walk():
        language = str(element.source.get("/Lang", "")) if "/Lang" in element.source else None
        if language is not None and (not re.fullmatch(r"[a-z]{2}-[A-Z]{2}", language) or language == whole):
            yield "11-001", f"{element.tag}: {language}"


def _content(inks: list[Ink], root: Element) -> Iterator[Failure]:
    known = {mark for element in root.walk() for mark in element.marks}
    for number, ink in enumerate(inks):
        open_marks: list[tuple[str, int | None]] = []
        for name, operands in ink:
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
            yield "09-005" if element.tag[0] == "L" else "09-004", f"{element.tag} in {element.parent.tag}"
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


def _fonts(pdf: pikepdf.Pdf, inks: list[Ink]) -> Iterator[Failure]:
    known: dict[Any, dict[int, str] | None] = {}
    for number, (page, ink) in enumerate(zip(pdf.pages, inks, strict=True)):
        fonts: dict[str, Any] = dict(page.Resources.get("/Font", {}).items())
        for name, font in fonts.items():
            if font.objgen not in known:
                account = known[font.objgen] = meanings(font) if "/ToUnicode" in font else None
                yield from ((condition, f"page {number}: {name}") for condition in _font(font, account))
        for name, codes in _used(ink):
            account = known[fonts[name].objgen] or {}
            if any(code not in account for code in codes):
                yield "10-001", f"page {number}: {name} does not say what its signs mean"


def _font(font: Any, account: dict[int, str] | None) -> Iterator[str]:
    """Give the conditions that a font fails; ours are symbolic TrueType subsets."""
    descriptor = font.get("/FontDescriptor", {})
    if not any(key in descriptor for key in ("/FontFile", "/FontFile2", "/FontFile3")):
        yield "31-009"
    elif int(descriptor.get("/Flags", 0)) & _SYMBOLIC:
        tables = _letter_tables(bytes(descriptor["/FontFile2"].read_bytes()))
        if "/Encoding" in font:
            yield "31-024"
        if not tables:
            yield "31-025"
        if len(tables) > 1 and (3, 0) not in tables:
            yield "31-026"
    if account is None:
        yield "31-027"
        return
    if any("\0" in meaning for meaning in account.values()):
        yield "31-028"
    if any(sign in meaning for meaning in account.values() for sign in "\ufeff\ufffe"):
        yield "31-029"


def _letter_tables(program: bytes) -> list[tuple[int, int]]:
    """Give platform and encoding of each cmap of a TrueType font."""
    count = int.from_bytes(program[4:6])
    records = (program[12 + 16 * i : 28 + 16 * i] for i in range(count))
    at = next((int.from_bytes(record[8:12]) for record in records if record[:4] == b"cmap"), None)
    if at is None:
        return []
    entries = range(at + 4, at + 4 + 8 * int.from_bytes(program[at + 2 : at + 4]), 8)
    return [(int.from_bytes(program[e : e + 2]), int.from_bytes(program[e + 2 : e + 4])) for e in entries]


def _used(ink: Ink) -> Iterator[tuple[str, bytes]]:
    """Give each piece of text of a page: the name of its font, and its codes."""
    font = ""
    for name, operands in ink:
        if name == "Tf":
            font = str(operands[0])
        elif name == "Tj":
            yield font, bytes(operands[0])


def meanings(font: Any) -> dict[int, str]:
    """Give what each code of a font means, as the font itself says."""
    account = bytes(font.ToUnicode.read_bytes()).decode("latin-1")
    pairs = re.findall(r"^<([0-9A-F]+)> <([0-9A-F]+)>$", account.partition("beginbfchar")[2], re.MULTILINE)
    return {int(code, 16): bytes.fromhex(meaning).decode("utf-16-be") for code, meaning in pairs}


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
            yield "28-009", f"page {number}: tab order"
