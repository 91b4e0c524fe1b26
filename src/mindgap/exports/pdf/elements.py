"""What stands on a page: measured things that can be placed, and divided if they are too tall for the room left."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Protocol

from mindgap.exports.pdf.measures import DEPTH, TEXT_WIDTH
from mindgap.exports.pdf.pen import Pen
from mindgap.exports.pdf.structure import Node
from mindgap.exports.pdf.styles import TextStyle
from mindgap.exports.pdf.wrapping import running


class Element(Protocol):
    """A measured thing; heights in points, `top` is the y of its upper edge."""

    @property
    def above(self) -> float:
        """Least distance to what stands before it on the page."""

    @property
    def below(self) -> float:
        """Least distance to what stands after it on the page."""

    @property
    def keep(self) -> bool:
        """Whether it must stand on the same page as the start of what follows."""

    @property
    def height(self) -> float:
        """Its whole height."""

    @property
    def least(self) -> float:
        """The height it needs to begin on a page."""

    @property
    def node(self) -> Node | None:
        """What it is in the structure; None when its parts say so, or when it is furniture."""

    def belonging(self, node: Node) -> Element:
        """Give it as a part of `node`, unless it or its parts are something in the structure already."""

    def take(self, room: float) -> tuple[Element | None, Element | None]:
        """Give the part that fits in `room`, and the rest; (None, itself) if it cannot begin there."""

    def draw(self, pen: Pen, top: float) -> None:
        """Draw all of it."""


class Break:
    """What follows starts on a new page."""


ALONE = 2
"""Fewer lines than this do not stand alone at the foot or head of a page."""


@dataclass(frozen=True, slots=True)
class Outline:
    """An entry in the bookmarks, level 0 outermost."""

    level: int
    title: str


@dataclass(frozen=True, slots=True)
class Line:
    """A line of running text, and what hangs to its left, such as a bullet."""

    text: str
    style: TextStyle
    marker: str = ""


def lines(text: str, style: TextStyle, width: float = TEXT_WIDTH) -> tuple[Line, ...]:
    """Give a text as lines within a width."""
    broken = running(text, style, width)
    return (Line(broken[0], style),) if len(broken) == 1 else tuple([Line(line, style) for line in broken])


def baseline_drop(style: TextStyle) -> float:
    """Give the distance from the top of a line to its baseline: the letters stand in the middle of the leading."""
    return (style.leading + 0.66 * style.size) / 2


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture that is never divided; no taller than a page."""

    height: float
    paint: Callable[[Pen, float], None]
    above: float = 0.0
    below: float = 0.0
    keep: bool = False
    node: Node | None = None

    @property
    def least(self) -> float:
        """All of it."""
        return self.height

    def belonging(self, node: Node) -> Drawing:
        """Give it as a part of `node`, unless it is something already."""
        return self if self.node else replace(self, node=node)

    def take(self, room: float) -> tuple[Drawing | None, Drawing | None]:
        """All of it, or nothing."""
        return (self, None) if self.height <= min(room, DEPTH) + 1e-6 else (None, self)

    def draw(self, pen: Pen, top: float) -> None:
        """Paint it."""
        self.paint(pen, top)
