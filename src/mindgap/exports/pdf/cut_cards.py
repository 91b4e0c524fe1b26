"""Cards to cut out: two or four to a page, with marks where the scissors go."""

from __future__ import annotations

from collections.abc import Sequence

from mindgap.exports.pdf import styles
from mindgap.exports.pdf.elements import Break, Drawing, Element, baseline_drop, lines
from mindgap.exports.pdf.measures import DEPTH, MARGIN, MM, WIDTH
from mindgap.exports.pdf.pen import Pen
from mindgap.exports.pdf.structure import Node
from mindgap.exports.pdf.styles import Colour, Face, TextStyle
from mindgap.reporting.forms import Card, CutCards

_ACROSS = {2: 1, 4: 2}
"""How many cards stand side by side, by how many stand on a page."""
_MARK = 5 * MM
"""The length of half a cut mark."""
_NAME = TextStyle(Face.SEMIBOLD, 22, 27)
_FIGURE = {2: TextStyle(Face.BOLD, 290, 262, Colour.ACCENT), 4: TextStyle(Face.BOLD, 190, 175, Colour.ACCENT)}
_INSET = 9 * MM


def cut_cards(block: CutCards) -> tuple[Element | Break, ...]:
    """Give the pages of cards."""
    starts = range(0, len(block.cards), block.per_page)
    pages = [_page(block.cards[at : at + block.per_page], block.per_page) for at in starts]
    return tuple(part for page in pages for part in (Break(), page))


def _page(cards: Sequence[Card], per_page: int) -> Drawing:
    across = _ACROSS[per_page]
    down = per_page // across
    wide, tall = WIDTH / across, DEPTH / down

    def draw(pen: Pen, top: float) -> None:
        _marks(pen, top, (across, down))
        for index, card in enumerate(cards):
            left, upper = MARGIN + index % across * wide, top - index // across * tall
            _card(pen, card, (left, upper, wide, tall), _FIGURE[per_page])

    return Drawing(DEPTH, draw)


def _marks(pen: Pen, top: float, count: tuple[int, int]) -> None:
    """Draw a cross where the cuts meet, cut off at the edges of the page."""
    across, down = count
    for column in range(across + 1):
        for line in range(down + 1):
            x, y = MARGIN + column * WIDTH / across, top - line * DEPTH / down
            pen.line((x - _MARK, y), (x + _MARK, y), Colour.DARK)
            pen.line((x, y - _MARK), (x, y + _MARK), Colour.DARK)


def _card(pen: Pen, card: Card, place: tuple[float, float, float, float], figure: TextStyle) -> None:
    left, top, wide, tall = place
    room = wide - 2 * _INSET
    name, text = lines(card.name, _NAME, room), lines(card.text, styles.BODY, room) if card.text else ()
    depth = figure.leading + sum(line.style.leading for line in (*name, *text)) + 6
    y, middle = top - max(0.0, tall - depth) / 2, left + wide / 2
    with pen.tagged(Node("P")):
        pen.text_centred(middle, y - baseline_drop(figure), f"{card.figure} ", figure)
        y -= figure.leading
        for line in name:
            pen.text_centred(middle, y - baseline_drop(_NAME), line.text, _NAME)
            y -= _NAME.leading
    with pen.tagged(Node("P") if text else None):
        y -= 6
        for line in text:
            pen.text_centred(middle, y - baseline_drop(styles.BODY), line.text, styles.BODY)
            y -= styles.BODY.leading
