"""A plan with reportlab's own page layout: paragraphs, also in the cells of its tables; it writes no structure tags."""

from __future__ import annotations

import io
from collections.abc import Iterator
from functools import partial
from html import escape
from typing import Any

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, PageBreak, Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

from mindgap.exports.pdf.fonts import registered
from mindgap.exports.pdf.measures import BOTTOM, MARGIN, PAGE_HEIGHT, PAGE_WIDTH, TOP, WIDTH
from mindgap.exports.pdf.styles import Face
from tests.bench.peers.pictures import Picture
from tests.bench.peers.things import Grid, Text, Thing, Turn
from tests.exports.pdf_recording import drawn_on

SIZES = {0: (9.5, 13), 1: (22, 26), 2: (13.5, 18), 3: (10.5, 14)}
STYLES = {
    level: ParagraphStyle(
        str(level), fontName=(Face.SEMIBOLD if level else Face.REGULAR).value, fontSize=size, leading=leading
    )
    for level, (size, leading) in SIZES.items()
}
CELL = ParagraphStyle("cell", fontName=Face.REGULAR.value, fontSize=8.5, leading=11)
RIGHT = ParagraphStyle("right", CELL, alignment=2)
HEAD = ParagraphStyle("head", CELL, fontName=Face.SEMIBOLD.value)
GRID = TableStyle([("LINEBELOW", (0, 0), (-1, -1), 0.5, "#DDE2E6"), ("VALIGN", (0, 0), (-1, -1), "TOP")])


def plan(parts: tuple[Thing, ...], footer: str) -> bytes:
    """Give the plan as a file."""
    for face in Face:
        registered(face)
    out = io.BytesIO()
    page = SimpleDocTemplate(
        out,
        pagesize=(PAGE_WIDTH, PAGE_HEIGHT),
        leftMargin=MARGIN - 6,
        rightMargin=MARGIN - 6,
        topMargin=PAGE_HEIGHT - TOP - 6,
        bottomMargin=BOTTOM - 6,
        lang="sv-SE",
        initialFontName=Face.REGULAR.value,
    )
    foot = partial(_foot, footer)
    page.build([flowable for part in parts for flowable in _flowables(part)], onFirstPage=foot, onLaterPages=foot)
    return out.getvalue()


def _foot(footer: str, canvas: Any, page: Any) -> None:
    canvas.setFont(Face.REGULAR.value, 7.5)
    canvas.drawString(MARGIN, BOTTOM - 24, footer)
    canvas.drawRightString(MARGIN + WIDTH, BOTTOM - 24, str(page.page))


def _flowables(part: Thing) -> Iterator[Flowable]:
    match part:
        case Text(words, level, mark):
            yield Paragraph(escape(words), STYLES[level], bulletText=mark or None)
            yield Spacer(1, 6)
        case Grid():
            yield _table(part)
            yield Spacer(1, 14)
        case Picture():
            yield _Drawn(part)
        case Turn():
            yield PageBreak()


def _table(part: Grid) -> Table:
    whole = sum(part.shares)
    styles = [RIGHT if right else CELL for right in part.right]
    rows = [
        [
            Paragraph(escape(text).replace("\n", "<br/>"), HEAD if part.head and not place else style)
            for text, style in zip(row, styles, strict=True)
        ]
        for place, row in enumerate(part.rows)
    ]
    return Table(rows, [WIDTH * share / whole for share in part.shares], style=GRID, repeatRows=int(part.head))


class _Drawn(Flowable):  # type: ignore[misc]  # reportlab has no types
    """A picture; the frame of the page places it."""

    def __init__(self, picture: Picture) -> None:
        super().__init__()
        self.picture = picture
        self.width, self.height = WIDTH, picture.height

    def draw(self) -> None:
        """Draw it with its lower left corner at the origin."""
        self.canv.translate(-MARGIN, self.picture.height - TOP)
        drawn_on(self.canv, self.picture.calls)
