from __future__ import annotations

import pytest

from mindgap.exports.pdf.render import render_document
from mindgap.reporting.blocks import Document, Heading, PageBreak, Paragraph
from mindgap.reporting.compose import Edition, compose_document
from mindgap.texts import use
from tests.exports.pdf_reading import fonts, reader, rendered, squeezed, texts
from tests.exports.rich_plan import Size, rich_facts

ALPHABET = "åäöÅÄÖłőđşЖ→✓éüßñΩ–—…”’½€≥×"


def plan(size: Size | None = None, language: str = "sv") -> Document:
    use(language)
    try:
        return compose_document(rich_facts(size, language), Edition.COMPANY, names=True, fingerprint="3f9a 11c2")
    finally:
        use("sv")


def test_every_page_says_which_it_is_of_how_many() -> None:
    pages = texts(rendered(Paragraph("ett"), PageBreak(), Paragraph("två"), PageBreak(), Paragraph("tre")))
    assert [f"Sida {number} av 3" in page for number, page in enumerate(pages, start=1)] == [True, True, True]


def test_the_footer_stands_on_every_page() -> None:
    pages = texts(rendered(Paragraph("ett"), PageBreak(), Paragraph("två"), footer="Bolaget · Plan 7 · Utkast"))
    assert ["Bolaget · Plan 7 · Utkast" in page for page in pages] == [True, True]


def test_the_typeface_holds_the_letters_of_the_neighbourhood() -> None:
    assert ALPHABET in squeezed(rendered(Heading(1, ALPHABET), Paragraph(ALPHABET)))


def test_every_font_is_embedded() -> None:
    found = fonts(render_document(plan()))
    assert {name.partition("+")[2] for name in found} == {
        "SourceSansPro-Regular",
        "SourceSansPro-Semibold",
        "SourceSansPro-Bold",
    }
    assert all("/FontFile2" in descriptor for descriptor in found.values())


def test_the_same_blocks_give_the_same_bytes() -> None:
    document = plan()
    assert render_document(document) == render_document(document)


@pytest.mark.parametrize(("code", "locale"), [("sv", "sv-SE"), ("en", "en-GB")])
def test_the_file_says_its_title_and_language_and_no_name(code: str, locale: str) -> None:
    read = reader(render_document(plan(language=code)))
    facts = {name: str(value) for name, value in (read.metadata or {}).items()}
    assert read.trailer["/Root"]["/Lang"] == locale  # type: ignore[index]  # pypdf gives a union
    assert facts["/Title"].endswith("Exempelverkstaden AB (fiktivt)")
    assert facts["/Author"] == "MindGap"
    assert not any(name in str(facts) for name in ("Påhittad", "Fiktivsson", "Processledaren"))


def test_headings_are_bookmarks_by_level() -> None:
    read = reader(
        rendered(Heading(1, "Mål"), Heading(2, "Kort sikt"), Paragraph("x"), Heading(1, "Gap"), Paragraph("y"))
    )
    first, under, second = read.outline
    assert (first["/Title"], [u["/Title"] for u in under], second["/Title"]) == ("Mål", ["Kort sikt"], "Gap")  # type: ignore[call-overload]  # pypdf nests lists


def test_a_level_skipped_in_the_text_is_no_error_in_the_bookmarks() -> None:
    read = reader(rendered(Heading(3, "Djup"), Paragraph("x"), Heading(1, "Topp"), Heading(3, "Hopp"), Paragraph("y")))
    assert len(read.outline) == 3


def test_the_plan_can_be_read_back() -> None:
    document = plan()
    text = squeezed(render_document(document))
    for facts in ("Exempelverkstaden AB (fiktivt)", "Överenskommen", "Alva Påhittad (M001)", "30 juni 2027"):
        assert facts.replace(" ", "") in text
    assert 12 < len(reader(render_document(document)).pages) < 22


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("size", [Size(5, 3, 4, 3), Size(25), Size(60, 25, 60), Size(0, 0, 0, 0)])
def test_no_page_is_empty(size: Size, language: str) -> None:
    document = plan(size, language)
    footer = " ".join(document.footer.split())
    for text in texts(render_document(document)):
        assert len(text.replace(footer, "")) > 40


def test_progress_goes_from_nothing_to_all() -> None:
    told: list[tuple[int, int]] = []
    render_document(plan(), lambda done, whole: told.append((done, whole)))
    assert told == sorted(told)
    assert told[-1] == (100, 100)


def test_no_blocks_still_give_a_page_to_print() -> None:
    assert len(reader(rendered()).pages) == 1
