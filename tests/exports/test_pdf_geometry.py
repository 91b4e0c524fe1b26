from __future__ import annotations

import pytest

from mindgap.exports.pdf import fonts, pages
from mindgap.exports.pdf.measures import MARGIN, PAGE_HEIGHT, PAGE_WIDTH
from mindgap.exports.pdf.render import render_document
from mindgap.exports.pdf.styles import Face, TextStyle
from mindgap.reporting.blocks import Document
from mindgap.reporting.compose import compose_document, compose_plan
from tests.exports.pdf_recording import RecordingCanvas
from tests.exports.rich_plan import Size, rich_facts
from tests.exports.test_pdf_pictures import pictures

SLACK = 1.0
LONG = "Fabriksaktiebolaget Långnamnsson & Söners Mekaniska Verkstad i Påhittköping " * 4


def strings(document: Document, monkeypatch: pytest.MonkeyPatch) -> list[tuple[float, float, float, str]]:
    """Give left end, right end, baseline and words of every level string."""
    monkeypatch.setattr(pages, "Sheet", RecordingCanvas)
    render_document(document)
    found, style, turned = [], TextStyle(Face.REGULAR, 1, 1), False
    for name, args, _kwargs in RecordingCanvas.last.calls:
        if name == "setFont":
            style = TextStyle(Face(args[0]), args[1], 0)
        turned = name == "saveState" or (turned and name != "restoreState")
        if name == "drawString" and not turned:
            x, y, text = args
            found.append((x, x + fonts.width(text.rstrip(" "), style), y, text))
    return found


@pytest.mark.parametrize("size", [Size(5, 3, 4, 3), Size(25), Size(60, 25, 60)])
@pytest.mark.parametrize("name", ["Provbolaget AB", LONG, "N" * 300])
def test_no_word_runs_out_of_the_margins(size: Size, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    document = compose_document(rich_facts(size, name=name), names=True, fingerprint="3f9a 11c2")
    outside = [
        drawn
        for drawn in strings(document, monkeypatch)
        if drawn[0] < MARGIN - SLACK or drawn[1] > PAGE_WIDTH - MARGIN + SLACK or not 20 < drawn[2] < PAGE_HEIGHT - 20
    ]
    assert outside == []


def test_no_word_of_a_picture_runs_off_the_paper_even_with_long_names(monkeypatch: pytest.MonkeyPatch) -> None:
    document = Document("t", "sv", "f", "{page}/{pages}", pictures(LONG.strip(), 6))
    outside = [d for d in strings(document, monkeypatch) if d[0] < 0 or d[1] > PAGE_WIDTH]
    assert outside == []


def test_words_of_a_table_do_not_run_into_the_next_column(monkeypatch: pytest.MonkeyPatch) -> None:
    blocks = compose_plan(rich_facts(Size(25, 9, 12)), names=True)
    drawn = strings(Document("t", "sv", "f", "{page}/{pages}", blocks), monkeypatch)
    by_line: dict[tuple[int, float], list[tuple[float, float, str]]] = {}
    page, lowest = 0, PAGE_HEIGHT
    for left, right, y, text in drawn:
        page += lowest < 60 < y - 400
        lowest = y
        by_line.setdefault((page, round(y, 2)), []).append((left, right, text))
    collisions = [
        (one[2], other[2])
        for line in by_line.values()
        for one, other in zip(sorted(line), sorted(line)[1:], strict=False)
        if one[1] > other[0] + 0.5
    ]
    assert collisions == []
