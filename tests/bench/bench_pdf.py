"""How long a plan as PDF takes against a bare canvas that draws the very same strings, lines and shapes."""

from __future__ import annotations

from collections.abc import Callable
from statistics import median
from time import perf_counter

import pytest

from mindgap.exports.pdf import pages
from mindgap.exports.pdf.measures import PAGE_HEIGHT, PAGE_WIDTH
from mindgap.exports.pdf.render import render_document
from mindgap.exports.pdf.styles import Face
from mindgap.reporting.blocks import Document
from mindgap.reporting.compose import compose_document
from tests.exports.pdf_recording import Call, RecordingCanvas, replayed
from tests.exports.rich_plan import Size, rich_facts

ROUNDS = 15
GOAL = 3.0
SETTINGS = {
    "pagesize": (PAGE_WIDTH, PAGE_HEIGHT),
    "invariant": 1,
    "pageCompression": 1,
    "lang": "sv-SE",
    "initialFontName": Face.REGULAR.value,
}


def run() -> list[tuple[str, float, float]]:
    """Give (what, median of the ratios, goal); each round measures document and floor side by side."""
    facts = rich_facts(Size(people=60, gaps=25, actions=60))
    document = compose_document(facts)
    calls = recorded(document)
    ratios = [_ratio(lambda: render_document(compose_document(facts)), calls) for _ in range(ROUNDS)]
    return [("plan PDF, 60 people and 60 actions ÷ bare canvas drawing the same", median(ratios), GOAL)]


def recorded(document: Document) -> list[Call]:
    """Render once on a canvas that notes what is drawn, and give that."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pages, "Canvas", RecordingCanvas)
        render_document(document)
    return RecordingCanvas.last.calls


def _ratio(work: Callable[[], bytes], calls: list[Call]) -> float:
    start = perf_counter()
    work()
    middle = perf_counter()
    replayed(calls, **SETTINGS)
    return (middle - start) / (perf_counter() - middle)
