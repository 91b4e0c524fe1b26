"""A document is drawn stretch by stretch, and nobody can tell."""

from __future__ import annotations

import gc

import pytest

from mindgap.exports.pdf.render import render_document
from mindgap.reporting.blocks import Block, Document, Heading, PageBreak, Paragraph
from tests.exports.every_block import every_block, sheet
from tests.exports.matterhorn import failures
from tests.exports.pdf_reading import texts

COUNTED, PLAIN = "{page} av {pages}", ""
FIRST, SECOND = Paragraph("Första sidan"), Paragraph("Andra sidan")


def rendered(label: str, *blocks: Block) -> bytes:
    return render_document(Document("Prov", "sv", "Fot", label, (Heading(0, "Prov"), *blocks)))


@pytest.mark.parametrize("label", [COUNTED, PLAIN])
def test_breaks_make_no_empty_pages_wherever_they_stand(label: str) -> None:
    made = texts(rendered(label, PageBreak(), FIRST, PageBreak(), PageBreak(), SECOND, PageBreak()))
    assert [("Första" in page, "Andra" in page) for page in made] == [(False, False), (True, False), (False, True)]


def test_a_document_of_nothing_is_one_page() -> None:
    for label in (COUNTED, PLAIN):
        assert len(texts(render_document(Document("Prov", "sv", "Fot", label, ())))) == 1
        assert len(texts(render_document(Document("Prov", "sv", "Fot", label, (PageBreak(),))))) == 1


def test_pages_are_counted_only_where_the_label_says_so() -> None:
    data = rendered(COUNTED, *every_block())
    pages = texts(data)
    assert [n for n, page in enumerate(pages, 1) if f"{n} av {len(pages)}" not in page] == []
    assert failures(rendered(PLAIN, *every_block())) == []
    assert len(texts(rendered(PLAIN, *every_block()))) == len(pages)


@pytest.mark.parametrize("label", [COUNTED, PLAIN])
def test_progress_rises_to_the_whole(label: str) -> None:
    told: list[tuple[int, int]] = []
    render_document(Document("Prov", "sv", "Fot", label, (sheet(),) * 20), lambda *part: told.append(part))
    assert told[-1] == (100, 100)
    assert told == sorted(told)


def test_what_python_does_with_its_memory_is_left_as_it_was() -> None:
    rendered(PLAIN, FIRST)
    assert gc.isenabled()
    gc.disable()
    try:
        rendered(PLAIN, FIRST)
        assert not gc.isenabled()
    finally:
        gc.enable()
