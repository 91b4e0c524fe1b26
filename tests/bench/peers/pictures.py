"""Charts as what is drawn of them, so that every library draws the very same and none has to think them out."""

from __future__ import annotations

import io
from dataclasses import dataclass

from mindgap.exports.pdf.elements import Element
from mindgap.exports.pdf.flow import Page, flow
from mindgap.exports.pdf.measures import PAGE_HEIGHT, PAGE_WIDTH, TOP
from mindgap.exports.pdf.pen import Pen
from mindgap.exports.pdf.styles import Face
from tests.exports.pdf_recording import Call, RecordingCanvas


@dataclass(frozen=True, slots=True)
class Picture:
    """What is drawn within the margins of a page, from their top down to `height`, with y as on the page."""

    height: float
    calls: tuple[Call, ...]


def pictures(elements: tuple[Element, ...]) -> tuple[Picture, ...]:
    """Give a chart as one picture per page that it takes."""
    return tuple(_picture(page) for page in flow(elements) if page)


def _picture(page: Page) -> Picture:
    sheet = RecordingCanvas(io.BytesIO(), pagesize=(PAGE_WIDTH, PAGE_HEIGHT), initialFontName=Face.REGULAR.value)
    pen = Pen(sheet)
    for placed in page:
        placed.element.draw(pen, placed.top)
    return Picture(TOP - min(p.top - p.element.height for p in page), tuple(sheet.calls))


def corners(ops: tuple[str, ...]) -> list[tuple[float, float]]:
    """Give the corners of a closed shape from the operators that draw it."""
    numbers = [op.split() for op in ops if op[-1] in "ml"]
    return [(float(x), float(y)) for x, y, _ in numbers]
