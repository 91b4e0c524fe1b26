"""Page furniture, bookmarks and document facts: makes the bytes out of finished pages."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable

from reportlab import rl_config

from mindgap.exports.pdf import fonts
from mindgap.exports.pdf.feet import Feet, Furniture
from mindgap.exports.pdf.flow import Page, Placed
from mindgap.exports.pdf.measures import MARGIN, PAGE_HEIGHT, PAGE_WIDTH, WIDTH
from mindgap.exports.pdf.pen import Pen
from mindgap.exports.pdf.running_text import Prose
from mindgap.exports.pdf.seal import metadata
from mindgap.exports.pdf.sheet import Sheet
from mindgap.exports.pdf.styles import Face
from mindgap.exports.pdf.tagging import announce_structure, locale, with_structure


def paint(pages: Iterable[Page], furniture: Furniture, on_page: Callable[[int], None]) -> bytes:
    """Draw the pages and give the file; the same pages give the same bytes. What is drawn is let go of."""
    out = io.BytesIO()
    canvas = _canvas(out, furniture)
    pen = Pen(canvas)
    pen.languages = furniture.languages
    outline = _Bookmarks(canvas)
    feet = Feet(pen, furniture)
    for number, page in enumerate(pages, 1):
        for placed in feet.prepared(number, page):
            _draw(pen, outline, placed)
        feet.draw(number)
        pen.new_page()
        on_page(number)
    packet = metadata(furniture.title, locale(furniture.lang), furniture.seal)
    announce_structure(canvas, packet)
    canvas.save()
    return with_structure(out.getvalue(), canvas.document, pen.structure)


def _canvas(out: io.BytesIO, furniture: Furniture) -> Sheet:
    rl_config.useA85 = 0
    fonts.registered(Face.REGULAR)
    canvas = Sheet(
        out,
        pagesize=(PAGE_WIDTH, PAGE_HEIGHT),
        invariant=1,
        pageCompression=1,
        lang=locale(furniture.lang),
        pdfVersion=(1, 7),
        initialFontName=Face.REGULAR.value,
    )
    canvas.setTitle(furniture.title)
    canvas.setAuthor("MindGap")
    canvas.setCreator("MindGap")
    canvas.setSubject(furniture.footer)
    canvas.setViewerPreference("DisplayDocTitle", "true")
    return canvas


def _draw(pen: Pen, bookmarks: _Bookmarks, placed: Placed) -> None:
    """Draw one element: the single place where what an element is meets where it stands."""
    if isinstance(placed.element, Prose) and placed.element.outline:
        bookmarks.add(placed.element.outline.title, placed.element.outline.level, placed.top)
    node = placed.element.node
    if node is not None and node.tag == "Figure":
        pen.structure.frame(node, (MARGIN, placed.top - placed.element.height, MARGIN + WIDTH, placed.top))
    if isinstance(placed.element, Prose) and placed.element.label is not None:
        pen.structure.reach(placed.element.label)
    with pen.tagged(node):
        placed.element.draw(pen, placed.top)


class _Bookmarks:
    """Adds headings to the outline; a level that is skipped in the text is not skipped there."""

    def __init__(self, canvas: Sheet) -> None:
        self.canvas = canvas
        self.count = 0
        self.level = -1

    def add(self, title: str, level: int, top: float) -> None:
        """Point an entry of the outline at a place on the current page."""
        key = f"h{self.count}"
        self.count += 1
        self.level = min(level, self.level + 1)
        self.canvas.bookmarkHorizontalAbsolute(key, top)
        self.canvas.addOutlineEntry(title, key, self.level)
