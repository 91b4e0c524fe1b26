"""Writes the structure into the file: the tree, the way back from ink to tree, and what the file says it follows.

ISO 32000-1, 14.7 and 14.8; ISO 14289-1 (PDF/UA-1).
"""

from __future__ import annotations

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFDocument, PDFObject

from mindgap.exports.pdf.sheet import Sheet
from mindgap.exports.pdf.structure import Mark, Node, Structure

_HEADINGS = ("H1", "H2", "H3", "H4", "H5")


def write_structure(canvas: Sheet, structure: Structure, packet: bytes) -> None:
    """Put structure and XMP packet into the canvas's document; call it after the last page and before saving."""
    doc = canvas.document
    pages = doc.Pages.pages
    for number, page in enumerate(pages):
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents"]
        page.__Defaults__ = {**page.__Defaults__, "Tabs": "/S"}
        page.StructParents = number
    _Tree(doc, structure).write(len(pages))
    doc.Catalog.MarkInfo = PDFDictionary({"Marked": "true"})
    doc.Catalog.Metadata = _Raw(_stream(packet))


class _Raw(PDFObject):  # type: ignore[misc]  # reportlab has no types
    """An object whose bytes are known."""

    __RefOnly__ = 1

    def __init__(self, content: bytes = b"") -> None:
        self.content = content

    def format(self, _document: PDFDocument) -> bytes:
        """Give the bytes."""
        return self.content


class _Tree:
    """Gives every node a number in the file, then writes it."""

    def __init__(self, doc: PDFDocument, structure: Structure) -> None:
        self.doc, self.structure = doc, structure
        self.objects = {node: _Raw() for node in structure.nodes()}
        self.root, self.document, self.parents = _Raw(), _Raw(), _Raw()
        self.numbers = {node: self._number(made) for node, made in self.objects.items()}
        self.pages = [self._number(page) for page in doc.Pages.pages]
        tags = {node.tag for node in self.objects}
        self.promoted = 0 if "H1" in tags else 1
        """Headings rise a level where no title stands above them, so that the first is an H1."""

    def _number(self, made: PDFObject) -> str:
        reference = self.doc.Reference(made)
        return f"{self.doc.idToObjectNumberAndVersion[reference.name][0]} 0 R"

    def write(self, count: int) -> None:
        """Fill the objects."""
        document, root, parents = (self._number(made) for made in (self.document, self.root, self.parents))
        for node, made in self.objects.items():
            made.content = self._element(node, document)
        kids = " ".join(self.numbers[node] for node in self.structure.roots)
        self.document.content = f"<</Type /StructElem /S /Document /P {root} /K [{kids}]>>\n".encode()
        nums = " ".join(f"{page} {self._back(page)}" for page in range(count))
        self.parents.content = f"<</Nums [{nums}]>>\n".encode()
        tree = f"<</Type /StructTreeRoot /K {document} /ParentTree {parents} /ParentTreeNextKey {count}>>\n"
        self.root.content = tree.encode()
        self.doc.Catalog.StructTreeRoot = self.root

    def _back(self, page: int) -> str:
        return "[" + " ".join(self.numbers[node] for node in self.structure.pages[page]) + "]"

    def _element(self, node: Node, document: str) -> bytes:
        parent = self.numbers[node.parent] if node.parent is not None else document
        kids = self.structure.kids(node)
        own = next((kid.page for kid in kids if isinstance(kid, Mark)), None)
        page = f" /Pg {self.pages[own]}" if own is not None else ""
        inside = " ".join(self._kid(kid, own) for kid in kids)
        alt = f" /Alt {_text(node.alt)}" if node.alt else ""
        held = f"/P {parent}{page}{alt}{self._attributes(node)} /K [{inside}]"
        return f"<</Type /StructElem /S /{self._tag(node)} {held}>>\n".encode()

    def _tag(self, node: Node) -> str:
        if node.tag not in _HEADINGS:
            return node.tag
        return _HEADINGS[max(0, _HEADINGS.index(node.tag) - self.promoted)]

    def _kid(self, kid: Node | Mark, own: int | None) -> str:
        if isinstance(kid, Node):
            return self.numbers[kid]
        if kid.page == own:
            return str(kid.number)
        return f"<</Type /MCR /Pg {self.pages[kid.page]} /MCID {kid.number}>>"

    def _attributes(self, node: Node) -> str:
        owned = [f"<</O /{owner} {text}>>" for owner, text in node.attributes.items()]
        if node in self.structure.boxes:
            box = " ".join(f"{number:.2f}" for number in self.structure.boxes[node])
            owned.append(f"<</O /Layout /Placement /Block /BBox [{box}]>>")
        return f" /A [{' '.join(owned)}]" if owned else ""


def _text(text: str) -> str:
    """Write a text as PDF does: UTF-16 with its mark, in hexadecimal."""
    return f"<FEFF{text.encode('utf-16-be').hex().upper()}>"


def _stream(packet: bytes) -> bytes:
    """Give the XMP packet as an object; it is never compressed, so that any program can read it."""
    head = f"<</Type /Metadata /Subtype /XML /Length {len(packet)}>>\nstream\n".encode()
    return head + packet + b"\nendstream\n"
