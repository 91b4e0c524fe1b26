"""One employee's page: set smaller until all of it fits, and then with what there is no room for counted in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from mindgap.exports.pdf import styles
from mindgap.exports.pdf.elements import Break, Drawing, Element, Outline
from mindgap.exports.pdf.measures import DEPTH, WIDTH
from mindgap.exports.pdf.person_parts import Size, heading, listing, notes, signing, stairs, who, wish
from mindgap.exports.pdf.running_text import Prose
from mindgap.exports.pdf.structure import Node
from mindgap.reporting.forms import PersonSheet

SIZES = (1.0, 0.93, 0.87, 0.81, 0.76, 0.72)
"""The sizes of type that are tried, the largest first."""
_SPARE = 0.5
"""Points kept free, so that no rounding moves a line to another page."""
_FEWER = 8
"""One row in so many is left out at a time."""
_WISH_LINES = 60
_LEAST_LINES = 3


@dataclass(frozen=True, slots=True)
class Shown:
    """How many areas, actions, ways of passing on and lines of the wish have room."""

    areas: int
    actions: int
    spread: int
    wish: int

    def fewer(self) -> Shown:
        """Give less of what there is most of; a wish gives way last, since it is the person's own words."""
        rows = {"areas": self.areas, "actions": self.actions, "spread": self.spread, "wish": self.wish // 3}
        most = max(rows, key=lambda name: rows[name])
        held: int = getattr(self, most)
        return replace(self, **{most: max(1, held - max(1, held // _FEWER))})


def person_sheet(block: PersonSheet) -> tuple[Element | Break, ...]:
    """Give the page: all of it at the largest size that fits, else as much as fits at the smallest."""
    everything = Shown(len(block.stairs.lines), len(block.actions.rows), len(block.spread.rows), 10**6)
    for factor in SIZES:
        if page := _page(block, Size(factor), everything):
            return page
    shown, size = replace(everything, wish=_WISH_LINES), Size(SIZES[-1])
    while not (page := _page(block, size, shown)) and shown != (fewer := shown.fewer()):
        shown = fewer
    return page or _page(block, size, shown, pressed=True)


def _page(block: PersonSheet, size: Size, shown: Shown, *, pressed: bool = False) -> tuple[Element | Break, ...]:
    """Give the page with its foot at the foot, or nothing when it does not fit."""
    body, (signs, remarks) = _body(block, size, shown), _foot(block, size)
    spare = DEPTH - _SPARE - _depth([*body, signs, *remarks])
    if spare < 0 and not pressed:
        return ()
    lowered = replace(signs, above=max(signs.above, body[-1].below) + max(0.0, spare))
    return (Break(), *body, lowered, *remarks)


def _body(block: PersonSheet, size: Size, shown: Shown) -> list[Element]:
    title = Prose(
        size.lines(block.title, styles.HEADING_1, WIDTH),
        below=6 * size.factor,
        outline=Outline(0, block.bookmark),
        node=Node("H1"),
    )
    return [
        title,
        who(block.who, size),
        heading(block.stairs.title, size),
        *stairs(block.stairs, size, shown.areas),
        heading(block.wish.title, size),
        *wish(block.wish, size, shown.wish),
        heading(block.actions.title, size),
        *listing(block.actions, size, shown.actions),
        heading(block.spread.title, size),
        *listing(block.spread, size, shown.spread),
    ]


def _foot(block: PersonSheet, size: Size) -> tuple[Drawing, list[Element]]:
    return signing(block.signers, block.signing, size), [*notes(block.notes, size)]


def _depth(parts: Sequence[Element]) -> float:
    """Add heights, and between two parts the larger of the distances that they ask for."""
    between = sum(max(before.below, after.above) for before, after in pairwise(parts))
    return between + sum(part.height for part in parts)
