"""The page around the blocks, and one piece of HTML per block."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from importlib.resources import files

from mindgap.exports.html.charts import chart
from mindgap.exports.html.forms import box_rows, cut_cards, person_sheet
from mindgap.exports.html.funders import funders, has_pixels
from mindgap.exports.html.tags import EMPTY, Html, element, joined, ranked, table, text
from mindgap.reporting import blocks as b

Foreign = Mapping[str, str]
"""Texts that are known to be in another language, with the language."""
_META = (
    '<meta charset="utf-8">\n'
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
)


def render_html(document: b.Document) -> bytes:
    """Give the document as one self-contained UTF-8 file; same document, same bytes."""
    style = files(__package__).joinpath("style.css").read_text(encoding="utf-8")
    allowed = (
        _META.replace("'unsafe-inline'", "'unsafe-inline'; img-src data:") if has_pixels(document.backing) else _META
    )
    head = element("head", Html(allowed), element("title", text(document.title)), Html(f"<style>{style}</style>"))
    headings = [block for block in document.blocks if isinstance(block, b.Heading)]
    anchors = {id(heading): f"s{number}" for number, heading in enumerate(headings, 1)}
    foreign = {passage.text: passage.language for passage in document.passages}
    body = joined(_block(block, anchors, foreign) for block in document.blocks)
    page = element(
        "body",
        element("main", _contents(headings, anchors), body),
        element("footer", *((funders(document.backing),) if document.backing else ()), text(document.footer)),
    )
    whole = f"<!doctype html>\n{element('html', head, page, lang=document.language)}\n"
    return whole.encode("utf-8", "replace")


def _contents(headings: Sequence[b.Heading], anchors: dict[int, str]) -> Html:
    links = (element("li", element("a", text(h.text), href=f"#{anchors[id(h)]}")) for h in headings if h.level == 1)
    return element("nav", element("ul", *links))


def _said(plain: str, foreign: Foreign) -> Html:
    """Give a text, marked when all of it is known to be in another language."""
    return element("span", text(plain), lang=foreign[plain]) if plain in foreign else text(plain)


def _block(block: b.Block, anchors: dict[int, str], foreign: Foreign) -> Html:  # noqa: C901, PLR0911, PLR0912  # one case per block
    match block:
        case b.Cover():
            return _cover(block)
        case b.Heading():
            return element(f"h{min(block.level + 1, 6)}", _said(block.text, foreign), id=anchors[id(block)])
        case b.Paragraph():
            return element("p", _said(block.text, foreign), class_="lead" if block.lead else "text")
        case b.BulletList():
            items = (element("li", _said(item, foreign)) for item in block.items)
            return element("ol" if block.ordered else "ul", *items)
        case b.Definitions():
            return _definitions(block.rows, "terms")
        case b.Quote():
            source = element("footer", text(f"— {block.source}"))
            return element("blockquote", element("p", text(block.text)), source)
        case b.Note():
            return _note(block)
        case b.KeyFigures():
            return element("div", *(_figure(f) for f in block.figures), class_="figures")
        case b.Table():
            return _table(block, foreign)
        case b.Signatures():
            return _signatures(block)
        case b.PageBreak():
            return Html('<hr class="page">')
        case b.PersonSheet():
            return person_sheet(block)
        case b.CutCards():
            return cut_cards(block)
        case b.BoxRows():
            return box_rows(block)
        case _:
            return chart(block)


def _cover(cover: b.Cover) -> Html:
    lines = (
        element("p", text(f"{cover.title} · {cover.edition}"), class_="kind"),
        element("h1", text(cover.company)),
        element("p", text(cover.subtitle)) if cover.subtitle else EMPTY,
    )
    return element("header", *lines, _definitions(cover.control))


def _definitions(rows: Sequence[tuple[str, str]], look: str = "facts") -> Html:
    pairs = (element("div", element("dt", text(term)), element("dd", text(meaning))) for term, meaning in rows)
    return element("dl", *pairs, class_=look)


def _note(note: b.Note) -> Html:
    mark = "! " if note.kind is b.NoteKind.WARNING else ""
    title = element("strong", text(f"{mark}{note.title}")) if note.title or mark else EMPTY
    return element("aside", title, element("p", text(note.text)), class_=note.kind.value)


def _figure(figure: b.Figure) -> Html:
    value = f"! {figure.value}" if figure.warning else figure.value
    return element("div", element("strong", text(value)), element("span", text(figure.label)))


def _table(block: b.Table, foreign: Foreign) -> Html:
    head = [(column.title, column.align.value, column.share) for column in block.columns]
    rows = [[_said(c, foreign) if c in foreign else ranked(c) for c in row] for row in block.rows]
    foot = [text(cell) for cell in block.total] if block.total else None
    note = element("p", text(block.note), class_="note") if block.note else EMPTY
    return joined((table(block.caption, head, rows, foot), note))


def _signatures(block: b.Signatures) -> Html:
    labels = (block.place_label, block.signature_label, block.name_label)
    return element("div", *(_signature(line, labels) for line in block.lines), class_="signatures")


def _signature(line: b.SignatureLine, labels: tuple[str, str, str]) -> Html:
    texts = ("", "", line.name)
    lines = (
        element("div", element("p", text(said), class_="line"), element("small", text(label)))
        for said, label in zip(texts, labels, strict=True)
    )
    return element("section", element("strong", text(line.role)), *lines)
