"""A plan as the few kinds of things that any library for documents knows: texts, tables, pictures, new pages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mindgap.exports.pdf.render import chart
from mindgap.reporting import blocks as b
from tests.bench.peers.pictures import Picture, pictures


@dataclass(frozen=True, slots=True)
class Text:
    """Running text; `level` 1 to 3 makes it a heading, `mark` is what stands before it in a list."""

    words: str
    level: int = 0
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Grid:
    """A table; with `head` its first row is repeated on every page."""

    rows: tuple[tuple[str, ...], ...]
    shares: tuple[float, ...]
    right: tuple[bool, ...]
    head: bool = True


class Turn:
    """What follows starts on a new page."""


Thing = Text | Grid | Picture | Turn


def things(document: b.Document) -> tuple[Thing, ...]:
    """Give a document's blocks as things."""
    return tuple(thing for block in document.blocks for thing in _things(block))


def _things(block: b.Block) -> Iterator[Thing]:  # noqa: C901, PLR0912  # one arm per block
    match block:
        case b.Heading():
            yield Text(block.text, max(1, block.level))
        case b.Paragraph():
            yield Text(block.text)
        case b.BulletList():
            yield from (Text(item, mark="•") for item in block.items)
        case b.Quote():
            yield from (Text(block.text), Text(f"— {block.source}"))
        case b.Note():
            yield from (Text(words) for words in (block.title, block.text) if words)
        case b.Cover():
            yield from (Text(block.title, 1), Text(block.company, 2), Text(block.subtitle), Text(block.state))
            yield from (_pairs(block.control), Turn())
        case b.Definitions():
            yield _pairs(block.rows)
        case b.KeyFigures():
            yield _plain((tuple(f.value for f in block.figures), tuple(f.label for f in block.figures)))
        case b.Table():
            yield from _table(block)
        case b.Signatures():
            yield _plain(
                tuple((line.role, line.name, block.place_label, block.signature_label) for line in block.lines)
            )
        case b.PageBreak():
            yield Turn()
        case b.PersonSheet() | b.CutCards() | b.BoxRows():
            message = "no plan holds these"
            raise TypeError(message)
        case _:
            yield from pictures(chart(block))


def _table(block: b.Table) -> Iterator[Thing]:
    if block.caption:
        yield Text(block.caption, 3)
    head = tuple(column.title for column in block.columns)
    total = (block.total,) if block.total else ()
    right = tuple(column.align is b.Align.RIGHT for column in block.columns)
    yield Grid((head, *block.rows, *total), tuple(column.share for column in block.columns), right)
    if block.note:
        yield Text(block.note)


def _pairs(rows: tuple[tuple[str, str], ...]) -> Grid:
    return Grid(rows, (1, 3), (False, False), head=False)


def _plain(rows: tuple[tuple[str, ...], ...]) -> Grid:
    count = len(rows[0])
    return Grid(rows, (1.0,) * count, (False,) * count, head=False)
