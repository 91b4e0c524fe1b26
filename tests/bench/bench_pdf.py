"""How long a plan as PDF takes against a bare canvas that draws the very same strings, lines and shapes."""

from __future__ import annotations

import pytest

from mindgap.exports.pdf import pages
from mindgap.exports.pdf.measures import PAGE_HEIGHT, PAGE_WIDTH
from mindgap.exports.pdf.render import render_document
from mindgap.exports.pdf.styles import Face
from mindgap.reporting.blocks import Document
from mindgap.reporting.compose import compose_document
from tests.bench.measure import Row, by_turns, computed
from tests.exports.pdf_recording import Call, RecordingCanvas, replayed
from tests.exports.rich_plan import Size, rich_facts

ROUNDS = 15
GOAL = 1.8
SIZE = Size(people=60, gaps=25, actions=60)
FLOOR = "bare canvas drawing the same"
SETTINGS = {
    "pagesize": (PAGE_WIDTH, PAGE_HEIGHT),
    "invariant": 1,
    "pageCompression": 1,
    "lang": "sv-SE",
    "initialFontName": Face.REGULAR.value,
}


def plans() -> list[Row]:
    """Time a plan with structure tags, from its facts to its bytes, beside the floor, by turns."""
    facts = rich_facts(SIZE)
    calls = recorded(compose_document(facts))
    ours, floor = by_turns(
        ROUNDS,
        computed(lambda: render_document(compose_document(facts))),
        computed(lambda: replayed(calls, **SETTINGS)),
    )
    return [Row("plan PDF with tags, 60 people and 60 actions", FLOOR, ours, floor, GOAL)]


def recorded(document: Document) -> list[Call]:
    """Render once on a canvas that notes what is drawn, and give that."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pages, "Sheet", RecordingCanvas)
        render_document(document)
    return RecordingCanvas.last.calls
