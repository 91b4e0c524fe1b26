"""The document as Markdown (CommonMark with tables); pictures become their title, their words and a table."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from mindgap.exports.markdown_charts import chart
from mindgap.exports.markdown_forms import box_rows, cut_cards, person_sheet
from mindgap.exports.markdown_text import flat, grid, paragraph
from mindgap.reporting import blocks as b


def render_markdown(document: b.Document) -> bytes:
    """Give the document as UTF-8 Markdown; same document, same bytes."""
    parts = [part for block in document.blocks if (part := _block(block))]
    text = "\n\n".join([*parts, "---", *_backing(document.backing), flat(document.footer)])
    return f"{text}\n".encode("utf-8", "replace")


def _backing(backing: b.Backing | None) -> tuple[str, ...]:
    """Give who pays, in words alone."""
    if backing is None:
        return ()
    said = (backing.statement and f"**{flat(backing.statement)}**", flat(backing.line))
    return (" · ".join(part for part in (*said, *(flat(logo.words) for logo in backing.logos)) if part),)


def _block(block: b.Block) -> str:  # noqa: C901, PLR0911, PLR0912  # one case per block
    match block:
        case b.Cover():
            return _cover(block)
        case b.Heading():
            return f"{'#' * (block.level + 1)} {flat(block.text)}"
        case b.Paragraph():
            return paragraph(block.text)
        case b.BulletList():
            return _list(block)
        case b.Definitions():
            return "\n".join(f"- **{flat(term)}**: {flat(text)}" for term, text in block.rows)
        case b.Quote():
            return f"{_quoted(paragraph(block.text))}\n>\n> — {flat(block.source)}"
        case b.Note():
            return _quoted(f"**{_note_title(block)}** {paragraph(block.text)}")
        case b.KeyFigures():
            return "\n".join(f"- **{flat(f.value)}** {flat(f.label)}" for f in block.figures)
        case b.Table():
            return _table(block)
        case b.Signatures():
            return _signatures(block)
        case b.PageBreak():
            return ""
        case b.PersonSheet():
            return person_sheet(block)
        case b.CutCards():
            return cut_cards(block)
        case b.BoxRows():
            return box_rows(block)
        case _:
            return chart(block)


def _cover(cover: b.Cover) -> str:
    lines = [f"# {flat(cover.title)}: {flat(cover.company)}"]
    if cover.subtitle:
        lines.append(flat(cover.subtitle))
    lines.append(f"{flat(cover.edition)}")
    return "\n\n".join([*lines, _pairs(cover.control)])


def _pairs(rows: Iterable[tuple[str, str]]) -> str:
    return "\n".join(f"- **{flat(term)}**: {flat(text)}" for term, text in rows)


def _list(block: b.BulletList) -> str:
    marks: Sequence[str] = [f"{n}." if block.ordered else "-" for n in range(1, len(block.items) + 1)]
    return "\n".join(f"{mark} {flat(item)}" for mark, item in zip(marks, block.items, strict=True))


def _quoted(text: str) -> str:
    return re.sub("^", "> ", text, flags=re.MULTILINE)


def _note_title(note: b.Note) -> str:
    mark = "!" if note.kind is b.NoteKind.WARNING else "i"
    return f"{mark} {flat(note.title)}:" if note.title else mark


def _table(table: b.Table) -> str:
    rows = [*table.rows, *([table.total] if table.total else [])]
    aligns = [column.align for column in table.columns]
    body = grid([c.title for c in table.columns], rows, aligns)
    return "\n\n".join(p for p in (f"**{flat(table.caption)}**", body, flat(table.note)) if p)


def _signatures(block: b.Signatures) -> str:
    head = ["", block.place_label, block.signature_label, block.name_label]
    return grid(head, [(line.role, "", "", line.name) for line in block.lines])
