"""What stands on a page: measured things that can be placed, and divided if they are too tall for the room left."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Protocol

from mindgap.exports.pdf.measures import DEPTH, MARGIN, TEXT_WIDTH
from mindgap.exports.pdf.pen import Pen
from mindgap.exports.pdf.styles import Colour, TextStyle
from mindgap.exports.pdf.wrapping import wrap


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

    def take(self, room: float) -> tuple[Element | None, Element | None]:
        """Give the part that fits in `room`, and the rest; (None, itself) if it cannot begin there."""

    def draw(self, pen: Pen, top: float) -> None:
        """Draw all of it."""


class Break:
    """What follows starts on a new page."""


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


@dataclass(frozen=True, slots=True)
class Panel:
    """What lies behind a text: a tint, a bar to the left of it, and air around it."""

    width: float
    padding: float
    bar: Colour
    tint: Colour | None = None


def lines(text: str, style: TextStyle, width: float = TEXT_WIDTH) -> tuple[Line, ...]:
    """Give a text as lines within a width."""
    return tuple(Line(line, style) for line in wrap(text, style, width))


ALONE = 2
"""Fewer lines than this do not stand alone at the foot or head of a page."""


@dataclass(frozen=True, slots=True)
class Prose:
    """Lines of text below each other; divided between lines."""

    lines: tuple[Line, ...]
    above: float = 0.0
    below: float = 0.0
    keep: bool = False
    indent: float = 0.0
    hang: float = 0.0
    """How far left of the text its markers stand."""
    panel: Panel | None = None
    outline: Outline | None = None
    rule: bool = False
    """Whether a line across the page stands over it."""

    @property
    def _padding(self) -> float:
        return self.panel.padding if self.panel else 0.0

    @property
    def height(self) -> float:
        """The leadings of its lines, and the padding of its panel."""
        return sum(line.style.leading for line in self.lines) + 2 * self._padding

    @property
    def least(self) -> float:
        """Two lines, or all three of three."""
        return sum(line.style.leading for line in self.lines[: self._first]) + 2 * self._padding

    @property
    def _first(self) -> int:
        return len(self.lines) if len(self.lines) < 2 * ALONE else ALONE

    def take(self, room: float) -> tuple[Prose | None, Prose | None]:
        """Divide between lines so that none stands alone."""
        count = self._fitting(room)
        if count == len(self.lines):
            return self, None
        count = min(count, len(self.lines) - ALONE)
        if count < self._first:
            return None, self
        return (
            replace(self, lines=self.lines[:count], below=0.0, keep=False),
            replace(self, lines=self.lines[count:], above=0.0, outline=None, rule=False),
        )

    def _fitting(self, room: float) -> int:
        used = 2 * self._padding
        for count, line in enumerate(self.lines):
            used += line.style.leading
            if used > room:
                return count
        return len(self.lines)

    def draw(self, pen: Pen, top: float) -> None:
        """Draw the panel, the rule, then line by line."""
        left = MARGIN + self.indent
        if self.panel:
            _draw_panel(pen, self.panel, top, self.height)
        for line in self.lines:
            baseline = top - self._padding - baseline_drop(line.style)
            if line.marker:
                pen.text(left - self.hang, baseline, line.marker, line.style)
            if line.text:
                pen.text(left, baseline, line.text, line.style)
            top -= line.style.leading


def baseline_drop(style: TextStyle) -> float:
    """Give the distance from the top of a line to its baseline: the letters stand in the middle of the leading."""
    return (style.leading + 0.66 * style.size) / 2


def _draw_panel(pen: Pen, panel: Panel, top: float, height: float) -> None:
    if panel.tint:
        pen.rect(MARGIN, top - height, panel.width, height, fill=panel.tint)
    pen.rect(MARGIN, top - height, 2.5, height, fill=panel.bar)


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture that is never divided; no taller than a page."""

    height: float
    paint: Callable[[Pen, float], None]
    above: float = 0.0
    below: float = 0.0
    keep: bool = False

    @property
    def least(self) -> float:
        """All of it."""
        return self.height

    def take(self, room: float) -> tuple[Drawing | None, Drawing | None]:
        """All of it, or nothing."""
        return (self, None) if self.height <= min(room, DEPTH) + 1e-6 else (None, self)

    def draw(self, pen: Pen, top: float) -> None:
        """Paint it."""
        self.paint(pen, top)
