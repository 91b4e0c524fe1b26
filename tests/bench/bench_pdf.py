"""How long a plan as PDF takes against a bare canvas that draws the very same strings, lines and shapes."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from mindgap.exports.pdf import fonts, hyphens, pages, person_parts, wrapping
from mindgap.exports.pdf.measures import PAGE_HEIGHT, PAGE_WIDTH
from mindgap.exports.pdf.render import render_document
from mindgap.exports.pdf.styles import Face
from mindgap.exports.pdf.unhindered import unhindered
from mindgap.reporting.blocks import Document
from mindgap.reporting.compose import compose_document
from tests.bench.measure import Row, by_turns, computed
from tests.exports.pdf_recording import Call, RecordingCanvas, replayed
from tests.exports.rich_plan import Size, rich_facts

ROUNDS = 21
GOAL = 1.8
SIZE = Size(people=60, gaps=25, actions=60)
TEXTS = 100
"""A memory of so many results or more is one of texts; smaller ones hold typefaces and dictionaries."""
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
        computed(lambda: rendered(lambda: compose_document(facts))),
        computed(lambda: replayed(calls, **SETTINGS)),
    )
    return [Row("plan PDF with tags, 60 people and 60 actions", FLOOR, ours, floor, GOAL)]


def forget() -> None:
    """Let go of every text that was measured or broken before, as in a process that makes its first document."""
    for module in (fonts, hyphens, person_parts, wrapping):
        for found in vars(module).values():
            if hasattr(found, "cache_clear") and (found.cache_info().maxsize or 0) >= TEXTS:
                found.cache_clear()


def rendered(document: Callable[[], Document]) -> bytes:
    """Compose a document and render it, remembering nothing."""
    forget()
    with unhindered():
        return render_document(document())


def recorded(document: Document) -> list[Call]:
    """Render once on a canvas that notes what is drawn, and give that."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pages, "Sheet", RecordingCanvas)
        render_document(document)
    return RecordingCanvas.last.calls
