from __future__ import annotations

import re
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mindgap import texts
from mindgap.exports.html import render_html
from mindgap.reporting import blocks as b
from mindgap.reporting.compose import Edition, compose_document
from tests.exports.every_block import every_block
from tests.exports.rich_plan import Size, rich_facts
from tests.reporting.small import empty, facts, small

VOID = {"meta", "br", "hr", "col"}
HOSTILE = "</style><script>alert(1)</script><img src=x onerror=y> \" ' & {x}"


@pytest.fixture(autouse=True)
def swedish() -> None:
    texts.use("sv")


class Page(HTMLParser):
    """Reads a page as a browser would and remembers what it is made of."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if data.strip() and self.open[-1:] != ["style"]:
            self.texts.append(data)

    def all(self, name: str) -> list[dict[str, str | None]]:
        return [attributes for tag, attributes in self.tags if tag == name]


def page(*blocks: b.Block) -> Page:
    return Page(render_html(b.Document("Plan", "sv", "Fot", "{page}/{pages}", blocks)).decode())


def plan(edition: Edition = Edition.COMPANY, people: int = 25) -> str:
    return render_html(compose_document(rich_facts(Size(people=people)), edition)).decode()


def test_every_block_is_on_the_page_and_every_tag_is_closed() -> None:
    found = page(*every_block())
    assert found.open == []
    shown = "\n".join(found.texts)
    for word in ("Provbolaget", "Rubrik", "Två", "Betydelse", "Egna ord", "Ensam", "Summa", "Fotnot", "Arbetsgivare"):
        assert word in shown
    for block in every_block():
        if isinstance(block, b.Chart):
            assert block.title in shown


def test_the_page_fetches_nothing_and_runs_nothing() -> None:
    html = plan()
    found = Page(html)
    assert {tag for tag, _attributes in found.tags} & {"script", "link", "img", "iframe", "object", "form"} == set()
    addresses = [v for _t, attributes in found.tags for k, v in attributes.items() if k in ("src", "href")]
    assert all(address and address.startswith("#s") for address in addresses)
    assert "url(" not in html
    assert "@import" not in html


def test_the_page_can_be_read_by_who_cannot_see_it() -> None:
    html = plan()
    found = Page(html)
    assert found.all("html") == [{"lang": "sv"}]
    assert len(found.all("caption")) == len(found.all("table"))
    assert {th.get("scope") for th in found.all("th")} == {"col", "row"}
    drawings = [svg for svg in found.all("svg") if svg.get("aria-hidden") != "true"]
    assert len(drawings) == 3
    assert all(svg["role"] == "img" and svg["aria-label"] for svg in drawings)
    levels = [int(tag[1]) for tag, _a in found.tags if re.fullmatch(r"h[1-6]", tag)]
    assert levels[0] == 1
    assert all(later <= earlier + 1 for earlier, later in pairwise(levels))


def test_the_contents_lead_to_every_section() -> None:
    found = Page(plan())
    ids = {a["id"] for tag, a in found.tags if tag == "h2"}
    assert {(a["href"] or "").removeprefix("#") for a in found.all("a")} == ids


def test_two_headings_that_say_the_same_lead_to_different_places() -> None:
    found = page(b.Heading(1, "Samma"), b.Heading(1, "Samma"))
    assert [a["id"] for a in found.all("h2")] == ["s1", "s2"]


def test_what_is_typed_stays_text_wherever_it_stands() -> None:
    blocks = (
        b.Cover(HOSTILE, HOSTILE, HOSTILE, HOSTILE, HOSTILE, ((HOSTILE, HOSTILE),)),
        b.Heading(1, HOSTILE),
        b.Paragraph(HOSTILE),
        b.Table(HOSTILE, (b.Column(HOSTILE),), ((HOSTILE,),), note=HOSTILE),
        b.Quote(HOSTILE, HOSTILE),
        b.Radar(HOSTILE, HOSTILE, HOSTILE, HOSTILE, (b.RadarAxis(HOSTILE, 1.0, 2.0, HOSTILE),)),
        b.Gantt(HOSTILE, HOSTILE, ("kv 1",), (b.GanttRow(HOSTILE, 0.0, 1.0, HOSTILE, HOSTILE),), None, HOSTILE),
    )
    html = render_html(b.Document(HOSTILE, "sv", HOSTILE, "", blocks)).decode()
    found = Page(html)
    assert found.open == []
    assert not found.all("script")
    assert not found.all("img")
    assert "\n".join(found.texts).count(HOSTILE) >= 14


@settings(max_examples=50)
@given(st.text())
def test_any_text_adds_no_element(text: str) -> None:
    tags = [tag for tag, _attributes in page(b.Paragraph(text), b.Heading(2, text)).tags if tag != "br"]
    assert tags == [tag for tag, _attributes in page(b.Paragraph("x"), b.Heading(2, "x")).tags]


def test_the_same_document_gives_the_same_bytes() -> None:
    assert plan() == plan()


@pytest.mark.parametrize("edition", Edition)
def test_names_are_only_in_the_edition_with_names(edition: Edition) -> None:
    html = plan(edition, 62)
    told = rich_facts(Size(people=62))
    assert not [p.name for p in told.people if p.name in html]
    named = render_html(compose_document(told, names=True)).decode()
    assert any(p.name in named for p in told.people)


def test_an_empty_and_a_small_company_have_a_page() -> None:
    for analysis in (empty(), small()):
        found = Page(render_html(compose_document(facts(analysis))).decode())
        assert (found.open, len(found.all("h1"))) == ([], 1)
