"""Writes the structure into the file: the tree, the way back from ink to tree, and what the file says it follows.

ISO 32000-1, 14.7 and 14.8; ISO 14289-1 (PDF/UA-1). A document has tens of structure elements to a page, and reportlab
spends more on an object than on what is in it; so the elements are put into the finished file, in one piece.
"""

from __future__ import annotations

import re
from itertools import accumulate

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFDocument, PDFObject

from mindgap.exports.pdf.sheet import Sheet
from mindgap.exports.pdf.structure import Mark, Node, Structure

LOCALES = {"sv": "sv-SE", "en": "en-GB"}
_HEADINGS = ("H1", "H2", "H3", "H4", "H5")
_CELLS = ("TD", "TH", "P")
"""What there is most of, and mostly with nothing but one stretch of ink."""
_PLACE = b"0000000000 0 R"
"""Where the catalogue says where the tree is: as long as any reference, so that nothing moves when it is filled in."""
_IN_CATALOGUE = re.compile(rb"0000000000 0 R(?=[^()]*/Type /Catalog)")
"""That place and no other: a text of a user stands in parentheses."""
_FOOT = re.compile(rb"xref\n0 (\d+)\n(.*)trailer\n(.*)startxref\n(\d+)\n%%EOF\n?\Z", re.DOTALL)
"""What reportlab ends a file with: the table of its objects, the trailer, and where the table is."""


def locale(language: str) -> str:
    """Give a language as the file names it."""
    return LOCALES.get(language, language)


def announce_structure(canvas: Sheet, packet: bytes) -> None:
    """Let pages and catalogue know of structure and XMP packet; call it after the last page and before saving."""
    doc = canvas.document
    for number, page in enumerate(doc.Pages.pages):
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents"]
        page.__Defaults__ = {**page.__Defaults__, "Tabs": "/S"}
        page.StructParents = number
    doc.Catalog.StructTreeRoot = _PLACE
    doc.Catalog.MarkInfo = PDFDictionary({"Marked": "true"})
    doc.Catalog.Metadata = _Object(_stream(packet))


def with_structure(data: bytes, doc: PDFDocument, structure: Structure) -> bytes:
    """Give the saved file with the structure's objects behind its own, in its table of objects and in its catalogue."""
    foot = _FOOT.search(data)
    assert foot is not None  # noqa: S101  # reportlab has just written it
    first, table, trailer, begins = int(foot[1]), foot[2], foot[3], int(foot[4])
    objects = _Tree(doc, structure, first).objects()
    lines = [f"{number} 0 obj\n{text}endobj\n" for number, text in enumerate(objects, first)]
    offsets = list(accumulate(map(len, lines), initial=begins))
    size = first + len(lines)
    places = "".join(f"{offset:010d} 00000 n \n" for offset in offsets[:-1])
    end = (
        f"xref\n0 {size}\n".encode(),
        table,
        places.encode(),
        b"trailer\n",
        trailer.replace(f"/Size {first}".encode(), f"/Size {size}".encode()),
        f"startxref\n{offsets[-1]}\n%%EOF\n".encode(),
    )
    root = f"{first:>{len(_PLACE) - 4}} 0 R".encode()
    return b"".join((_IN_CATALOGUE.sub(root, data[:begins], count=1), "".join(lines).encode(), *end))


class _Object(PDFObject):  # type: ignore[misc]  # reportlab has no types
    """An object whose bytes are known."""

    __RefOnly__ = 1

    def __init__(self, content: bytes) -> None:
        self.content = content

    def format(self, _document: PDFDocument) -> bytes:
        """Give the bytes."""
        return self.content


class _Tree:
    """Gives every node a number in the file, from `first` on, then its text."""

    def __init__(self, doc: PDFDocument, structure: Structure, first: int) -> None:
        self.structure = structure
        self.root, self.document, self.parents = (f"{first + n} 0 R" for n in range(3))
        self.numbers = {node: f"{number} 0 R" for number, node in enumerate(structure.nodes(), first + 3)}
        numbers = doc.idToObjectNumberAndVersion
        self.pages = [f"{numbers[doc.Reference(page).name][0]} 0 R" for page in doc.Pages.pages]
        self.promoted = 0 if any(node.tag == "H1" for node in self.numbers) else 1
        """Headings rise a level where no title stands above them, so that the first is an H1."""

    def objects(self) -> list[str]:
        """Give the root, the document, the way back from the ink, and every node."""
        count, numbers = len(self.pages), self.numbers
        roots = " ".join(numbers[node] for node in self.structure.roots)
        nums = " ".join(
            f"{page} [{' '.join(map(numbers.__getitem__, self.structure.pages[page]))}]" for page in range(count)
        )
        tree = f"/K {self.document} /ParentTree {self.parents} /ParentTreeNextKey {count}"
        return [
            f"<</Type /StructTreeRoot {tree}>>\n",
            f"<</Type /StructElem /S /Document /P {self.root} /K [{roots}]>>\n",
            f"<</Nums [{nums}]>>\n",
            *map(self._element, numbers),
        ]

    def _element(self, node: Node) -> str:
        parent = self.document if node.parent is None else self.numbers[node.parent]
        kids = self.structure.kids(node)
        if node.tag in _CELLS and len(kids) == 1 and isinstance(mark := kids[0], Mark) and not (node.lang or node.alt):
            whole = f"/P {parent} /Pg {self.pages[mark.page]}{self._attributes(node)} /K [{mark.number}]"
            return f"<</Type /StructElem /S /{node.tag} {whole}>>\n"
        own: int | None = None
        inside: list[str] = []
        for kid in kids:
            if isinstance(kid, Node):
                inside.append(self.numbers[kid])
                continue
            own = kid.page if own is None else own
            inside.append(str(kid.number) if kid.page == own else self._elsewhere(kid))
        page = f" /Pg {self.pages[own]}" if own is not None else ""
        alt = f" /Alt {_text(node.alt)}" if node.alt else ""
        tag = self._heading(node.tag) if node.tag in _HEADINGS else node.tag
        alt += f" /Lang ({locale(node.lang)})" if node.lang else ""
        attributes = self._attributes(node)
        return f"<</Type /StructElem /S /{tag} /P {parent}{page}{alt}{attributes} /K [{' '.join(inside)}]>>\n"

    def _heading(self, tag: str) -> str:
        return _HEADINGS[max(0, _HEADINGS.index(tag) - self.promoted)]

    def _elsewhere(self, mark: Mark) -> str:
        return f"<</Type /MCR /Pg {self.pages[mark.page]} /MCID {mark.number}>>"

    def _attributes(self, node: Node) -> str:
        if not node.attributes and node not in self.structure.boxes:
            return ""
        owned = [f"<</O /{owner} {text}>>" for owner, text in node.attributes.items()]
        if node in self.structure.boxes:
            box = " ".join(f"{number:.2f}" for number in self.structure.boxes[node])
            owned.append(f"<</O /Layout /Placement /Block /BBox [{box}]>>")
        return f" /A [{' '.join(owned)}]"


def _text(text: str) -> str:
    """Write a text as PDF does: UTF-16 with its mark, in hexadecimal."""
    return f"<FEFF{text.encode('utf-16-be').hex().upper()}>"


def _stream(packet: bytes) -> bytes:
    """Give the XMP packet as an object; it is never compressed, so that any program can read it."""
    head = f"<</Type /Metadata /Subtype /XML /Length {len(packet)}>>\nstream\n".encode()
    return head + packet + b"\nendstream\n"
