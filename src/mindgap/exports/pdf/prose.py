"""Running text: headings, paragraphs, lists, quotes and remarks."""

from __future__ import annotations

from dataclasses import replace

from mindgap.exports.pdf import fonts, styles
from mindgap.exports.pdf.elements import ALONE, Element, Line, Outline, lines
from mindgap.exports.pdf.measures import TEXT_WIDTH, WIDTH
from mindgap.exports.pdf.running_text import Panel, Prose
from mindgap.exports.pdf.structure import BULLETS, NUMBERS, Node
from mindgap.exports.pdf.styles import Colour, TextStyle
from mindgap.reporting.blocks import BulletList, Heading, Note, NoteKind, Paragraph, Quote

_HEADINGS: dict[int, tuple[TextStyle, float, float]] = {
    0: (styles.HEADING_1, 0, 12),
    1: (styles.HEADING_1, 30, 12),
    2: (styles.HEADING_2, 22, 6),
    3: (styles.HEADING_3, 14, 3),
}
"""Style, space above and space below."""
BULLET = "•"
PADDING = 9.0
INSET = 14.0


def heading(block: Heading) -> tuple[Element, ...]:
    """Give a heading with its bookmark; it stays with what follows."""
    style, above, below = _HEADINGS[block.level]
    outline = Outline(max(0, block.level - 1), block.text)
    node = Node(f"H{block.level + 1}")
    return (Prose(lines(block.text, style, WIDTH), above, below, keep=True, outline=outline, node=node),)


def paragraph(block: Paragraph) -> tuple[Element, ...]:
    """Give running text within the measure."""
    style, below = (styles.LEAD, 12) if block.lead else (styles.BODY, 8)
    return (Prose(lines(block.text, style), 0, below, node=Node("P")),) if block.text else ()


def bullets(block: BulletList) -> tuple[Element, ...]:
    """Give points with hanging bullets or numbers; the first does not stand alone at the foot of a page."""
    marks = [f"{n}." if block.ordered else BULLET for n in range(1, len(block.items) + 1)]
    hang = max((fonts.width(mark, styles.BODY) for mark in marks), default=0.0) + 6
    last = len(block.items) - 1
    whole = Node("L", attributes=NUMBERS if block.ordered else BULLETS)
    return tuple(
        replace(
            _item(_marked(mark, item, hang), 10 if index == last else 3, hang, Node("LI", whole)),
            keep=index == 0 < last,
        )
        for index, (mark, item) in enumerate(zip(marks, block.items, strict=True))
    )


def _item(text: tuple[Line, ...], below: float, hang: float, node: Node) -> Prose:
    return Prose(text, 0, below, indent=hang, hang=hang, node=Node("LBody", node), label=Node("Lbl", node))


def _marked(mark: str, item: str, hang: float) -> tuple[Line, ...]:
    first, *rest = lines(item, styles.BODY, TEXT_WIDTH - hang)
    return Line(first.text, first.style, mark), *rest


def quote(block: Quote) -> tuple[Element, ...]:
    """Give somebody's own words beside a bar, and whose they are below."""
    words = lines(block.text, styles.BODY, TEXT_WIDTH - INSET)
    source = lines(f"— {block.source}", styles.TABLE_QUIET, TEXT_WIDTH - INSET) if block.source else ()
    panel = Panel(TEXT_WIDTH, 3, Colour.MID)
    tail = len(source) + ALONE
    return (Prose((*words, *source), 4, 12, indent=INSET, panel=panel, node=Node("BlockQuote"), tail=tail),)


def note(block: Note) -> tuple[Element, ...]:
    """Give a remark on a tint; a warning is also marked by a sign."""
    warning = block.kind is NoteKind.WARNING
    room = WIDTH - 2 * INSET
    sign = "! " if warning else ""
    title = lines(sign + block.title, styles.BODY_STRONG, room) if block.title else ()
    text = lines(block.text if title else sign + block.text, styles.BODY, room) if block.text else ()
    panel = Panel(WIDTH, PADDING, Colour.WARNING if warning else Colour.ACCENT, Colour.TINT)
    return (Prose((*title, *text), 8, 14, indent=INSET, panel=panel, node=Node("P")),)
