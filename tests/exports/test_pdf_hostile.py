from __future__ import annotations

import pytest

from mindgap.exports.pdf.glyphs import REPLACEMENT, printable
from mindgap.exports.pdf.render import render_document
from mindgap.reporting.blocks import (
    Block,
    BulletList,
    Column,
    Cover,
    Definitions,
    Figure,
    Heading,
    KeyFigures,
    Note,
    NoteKind,
    Paragraph,
    Quote,
    SignatureLine,
    Signatures,
    Table,
)
from mindgap.reporting.compose import compose_document
from mindgap.texts import use
from tests.exports.pdf_reading import laid, reader, rendered, squeezed, texts
from tests.exports.rich_plan import Size, rich_facts
from tests.exports.test_pdf_pictures import pictures

HOSTILE = (
    "<b>fet</b> & <img src='/etc/passwd'/>",
    "[red]röd[/] [@click=app.quit]",
    "{page} %s {} \\ ( ) \\) \\101",
    "endobj stream >>",
    "'; DROP TABLE people; --",
)


def everywhere(text: str) -> tuple[Block, ...]:
    return (
        Cover(text, text, text, text, text, ((text, text),)),
        Heading(1, text),
        Paragraph(text),
        BulletList((text,)),
        Definitions(((text, text),)),
        Quote(text, text),
        Note(NoteKind.INFO, text, text),
        KeyFigures((Figure(text, text),)),
        Table(text, (Column(text), Column(text)), ((text, text),), (text, text), text),
        Signatures(text, text, text, (SignatureLine(text, text),)),
        *pictures(text),
    )


@pytest.mark.parametrize("text", HOSTILE)
def test_markup_is_printed_as_it_was_written(text: str) -> None:
    assert text.replace(" ", "") in squeezed(rendered(Paragraph(text), table_of(text), footer=text))


def table_of(text: str) -> Table:
    return Table(text, (Column("A"), Column("B")), ((text, "x"),))


@pytest.mark.parametrize("text", [*HOSTILE, "", " ", "\n\n", "🙂" * 50, "\u202eomvänt\u202c", "a" * 300, "x\x00y"])
def test_any_text_may_stand_anywhere(text: str) -> None:
    assert len(reader(rendered(*everywhere(text), footer=text)).pages) >= 1


def test_three_hundred_characters_of_name_stay_on_the_page_everywhere() -> None:
    name = "Fabriksaktiebolaget Långnamnsson & Söners Mekaniska Verkstad i Påhittköping " * 4
    for page in laid(*everywhere(name.strip())):
        for placed in page:
            assert placed.top - placed.element.height > 0


def test_a_word_of_a_million_letters_is_broken_and_none_is_lost() -> None:
    data = rendered(Paragraph("å" * 1_000_000))
    pages = reader(data).pages
    assert 100 < len(pages) < 400
    middle = pages[len(pages) // 2].extract_text()
    assert middle.count("å") > 3000


def test_a_long_word_keeps_all_its_letters_in_a_narrow_cell() -> None:
    word = "Kompetensförsörjningsplaneringssamordnarutbildning" * 3
    table = Table("", tuple(Column(f"K{n}") for n in range(8)), ((word, *("x" * 7)),))
    assert word in squeezed(rendered(table)).replace("-", "")


def test_what_the_typeface_lacks_is_shown_and_listed() -> None:
    use("en")
    try:
        text = " ".join(texts(rendered(Paragraph("Glad 🙂 och שלום"), lang="en")))
    finally:
        use("sv")
    assert f"Glad {REPLACEMENT} och {REPLACEMENT * 4}" in text
    assert "Shown as ◊ because the typeface lacks them: U+05D5, U+05DC, U+05DD, U+05E9, U+1F642" in text


def test_invisible_and_combining_characters_leave_plain_letters() -> None:
    assert printable(("A\u030angstro\u0308m", "a\u200bb\u202ec\x07d", "e‑post\tx")) == (
        ("Ångström", "abcd", "e-post x"),
        (),
    )


def test_circles_in_a_text_are_drawn() -> None:
    (page,) = texts(rendered(Paragraph("Prickar ●●○ ◑ slut")))
    assert "Prickar" in page
    assert "slut" in page
    assert "Visas som" not in page


@pytest.mark.parametrize("name", ["../../x", "CON", "<b>&</b>", "N" * 300, "Åäö " * 75])
def test_a_company_may_be_called_anything(name: str) -> None:
    facts = rich_facts(Size(5, 3, 4, 3), name=name)
    text = squeezed(render_document(compose_document(facts))).replace("-", "")
    assert name.replace(" ", "").replace("-", "") in text
