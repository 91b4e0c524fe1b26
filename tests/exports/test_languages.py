"""Texts that are known to be in another language than the document say so in its structure."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from mindgap import texts
from mindgap.content.loader import load
from mindgap.domain.theme import Theme, ThemeId
from mindgap.exports.forms_export import Form, render_form
from mindgap.exports.html.document import render_html
from mindgap.exports.pdf.render import render_document
from mindgap.exports.plan_export import Format, Order, render_plan
from mindgap.reporting.blocks import BulletList, Column, Document, Heading, Paragraph, Passage, Table
from mindgap.reporting.compose.forms import FormFacts
from mindgap.reporting.compose.passages import with_passages
from tests.exports.matterhorn import failures, tree
from tests.exports.pdf_reading import squeezed
from tests.exports.rich_plan import Size, rich_facts

Marked = list[tuple[str, str]]


@pytest.fixture(autouse=True)
def swedish() -> Iterator[None]:
    yield
    texts.use("sv")


def marked(data: bytes) -> Marked:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return [(e.tag, str(e.source.Lang)) for e in tree(pdf).walk() if "/Lang" in e.source]


def document(language: str, *blocks: Heading | Paragraph | BulletList | Table) -> Document:
    return Document("Prov", language, "Provbolaget (fiktivt)", "", blocks)


def test_a_whole_text_is_marked_on_its_element_and_a_part_of_a_line_on_a_span() -> None:
    long = (
        "Det här är ett långt stycke på svenska i ett engelskt dokument, så långt att det tar mer än en rad på papper."
    )
    made = document(
        "en",
        Heading(1, "Nuläge"),
        Paragraph(long),
        Paragraph("The step is called Mångkunnig here, and Mångkunnig there."),
        BulletList(("Nuläge", "Plain")),
        Table("Steps", (Column("Name"), Column("No.")), (("Mångkunnig", "4"), ("Trainer", "5"))),
    )
    passages = tuple(Passage(text, "sv") for text in ("Nuläge", long, "Mångkunnig"))
    data = render_document(replace(made, passages=passages))
    assert failures(data) == []
    assert marked(data) == [
        ("H1", "sv-SE"),
        ("P", "sv-SE"),
        ("Span", "sv-SE"),
        ("Span", "sv-SE"),
        ("LBody", "sv-SE"),
        ("TD", "sv-SE"),
    ]
    assert squeezed(data) == squeezed(render_document(made))


def test_shipped_texts_of_the_other_language_are_known_and_free_ones_are_not() -> None:
    texts.use("en")
    swedish, english = load("sv"), load("en")
    gap, action = swedish.themes[0].gaps[0], swedish.themes[2].actions[0].title
    blocks = (Paragraph(gap), Paragraph(action), Paragraph("Vi hinner inte"), Paragraph(english.themes[0].gaps[0]))
    assert with_passages(document("en", *blocks)).passages == (Passage(gap, "sv"), Passage(action, "sv"))


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("sv", "I Mind the Gap ser vi på sex teman.", (Passage("Mind the Gap", "en"),)),
        ("en", "In Mind the Gap we look at six themes.", ()),
        ("en", "The staircase is called Kompetenstrappan.", (Passage("Kompetenstrappan", "sv"),)),
    ],
)
def test_names_of_ours_are_known(language: str, text: str, found: tuple[Passage, ...]) -> None:
    texts.use(language)
    assert with_passages(document(language, Paragraph(text))).passages == found


def own(language: str) -> Theme:
    theme = load("sv").themes[0]
    return replace(
        theme, id=ThemeId("safety"), name="Säkerhet", statements=("Alla vet vad en skyddsrond är.",), language=language
    )


def test_an_own_theme_that_is_written_in_one_language_is_marked_in_the_other() -> None:
    texts.use("en")
    material = replace(load("en"), themes=(*load("en").themes, own("sv")))
    data = render_form(FormFacts(material, "Provbolaget (fiktivt)"), Form.SELF_ASSESSMENT)
    assert marked(data) == [("P", "sv-SE"), ("TD", "sv-SE")]


def test_a_plan_file_gives_the_same_marks(tmp_path: Path) -> None:
    from mindgap.exports.plan_reading import read_plan

    texts.use("en")
    facts = rich_facts(Size(5, 3, 4, 3), "en")
    first = replace(facts.themes[0], name="Säkerhet", language="sv")
    facts = replace(facts, themes=(first, *facts.themes[1:]))
    file = tmp_path / "plan.json"
    file.write_bytes(render_plan(facts, Order(Format.JSON)))
    data = render_plan(read_plan(file).facts, Order())
    assert data == render_plan(facts, Order())
    assert {"Span", "TD"} & {tag for tag, language in marked(data) if language == "sv-SE"}


def test_the_page_for_a_browser_marks_whole_texts() -> None:
    blocks = (Paragraph("Nuläge"), Table("Steps", (Column("Name"),), (("Mångkunnig",), ("Trainer",))))
    passages = (Passage("Nuläge", "sv"), Passage("Mångkunnig", "sv"))
    page = render_html(replace(document("en", *blocks), passages=passages)).decode()
    assert re.findall(r'<span lang="sv">(.*?)</span>', page) == ["Nuläge", "Mångkunnig"]
