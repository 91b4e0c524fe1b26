"""The first page: whose document it is, what it is, and its control table."""

from __future__ import annotations

from mindgap.exports.pdf import styles
from mindgap.exports.pdf.elements import Break, Drawing, Element, baseline_drop, lines
from mindgap.exports.pdf.measures import DEPTH, MARGIN, PAGE_HEIGHT, PAGE_WIDTH, TOP, WIDTH, columns
from mindgap.exports.pdf.pen import Pen
from mindgap.exports.pdf.running_text import Prose
from mindgap.exports.pdf.structure import Node
from mindgap.exports.pdf.styles import Colour, Face, TextStyle
from mindgap.exports.pdf.tables import definition_rows
from mindgap.exports.pdf.wrapping import running
from mindgap.reporting.blocks import Cover

_PANEL = DEPTH * 0.56
"""How far down the text area the coloured panel reaches."""
_TITLES = tuple(TextStyle(Face.SEMIBOLD, size, size * 1.08, Colour.PAPER) for size in (46, 40, 34, 28, 22))
_COMPANIES = tuple(TextStyle(Face.REGULAR, size, size * 1.2, Colour.PAPER) for size in (24, 20, 16, 13, 11))
_SUBTITLE = TextStyle(Face.REGULAR, 12, 17, Colour.PAPER)
_KIND = TextStyle(Face.SEMIBOLD, 10, 13, Colour.PAPER)
_MOST_LINES = 4
Setting = tuple[tuple[str, ...], TextStyle]


def cover(block: Cover) -> tuple[Element | Break, ...]:
    """Give the panel with the title, and the control table at the foot of the page."""
    settings = _settings(block)
    if _height(settings) > _PANEL:
        return _plain(block)
    control = definition_rows(block.control, large=True)
    spare = max(0.0, DEPTH - _PANEL - control.height - 40)
    panel = Drawing(_PANEL, lambda pen, top: _paint(pen, top, block, settings), below=20 + min(spare, 60))
    return panel, control, Break()


def _settings(block: Cover) -> tuple[Setting, ...]:
    return (
        _fitted(block.title, _TITLES),
        _fitted(block.company, _COMPANIES),
        (running(block.subtitle, _SUBTITLE, columns(9)) if block.subtitle else (), _SUBTITLE),
    )


def _fitted(text: str, sizes: tuple[TextStyle, ...]) -> Setting:
    """Give the text in the largest style that needs few lines."""
    for style in sizes:
        wrapped = running(text, style, columns(11))
        if len(wrapped) <= _MOST_LINES // 2:
            break
    return wrapped, style


def _height(settings: tuple[Setting, ...]) -> float:
    return sum(len(wrapped) * style.leading for wrapped, style in settings) + 120


def _paint(pen: Pen, top: float, block: Cover, settings: tuple[Setting, ...]) -> None:
    foot = top - _PANEL
    pen.rect(0, foot, PAGE_WIDTH, PAGE_HEIGHT - foot, fill=Colour.ACCENT)
    kind = "  ·  ".join(part for part in (block.edition, block.state) if part)
    with pen.tagged(Node("P")):
        pen.text(MARGIN, TOP - 10, kind, _KIND)
    (titles, title), (companies, company), (subtitles, subtitle) = settings
    y = foot + 34 + sum(len(wrapped) * style.leading for wrapped, style in settings[1:]) + 26
    y += len(titles) * title.leading
    parts = ((titles, title, 26.0, "H1"), (companies, company, 10.0, "P"), (subtitles, subtitle, 0.0, "P"))
    for wrapped, style, gap, tag in parts:
        with pen.tagged(Node(tag) if wrapped else None):
            for line in wrapped:
                pen.text(MARGIN, y - baseline_drop(style), line, style)
                y -= style.leading
        y -= gap


def _plain(block: Cover) -> tuple[Element | Break, ...]:
    """Give the same as running text, for words too long for the panel."""
    parts = (
        (block.edition, styles.BODY_STRONG, "P"),
        (block.title, styles.HEADING_1, "H1"),
        (block.company, styles.HEADING_2, "P"),
        (block.subtitle, styles.LEAD, "P"),
        (block.state, styles.BODY_STRONG, "P"),
    )
    texts = tuple(Prose(lines(text, style, WIDTH), 0, 10, node=Node(tag)) for text, style, tag in parts if text)
    return *texts, definition_rows(block.control), Break()
