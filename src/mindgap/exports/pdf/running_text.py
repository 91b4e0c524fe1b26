"""Lines of running text as an element: divided between lines, never leaving one alone."""

from __future__ import annotations

from dataclasses import dataclass, replace

from mindgap.exports.pdf.elements import ALONE, Line, Outline, baseline_drop
from mindgap.exports.pdf.measures import MARGIN
from mindgap.exports.pdf.pen import Pen
from mindgap.exports.pdf.structure import Node
from mindgap.exports.pdf.styles import Colour


@dataclass(frozen=True, slots=True)
class Panel:
    """What lies behind a text: a tint, a bar to the left of it, and air around it."""

    width: float
    padding: float
    bar: Colour
    tint: Colour | None = None


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
    node: Node | None = None
    label: Node | None = None
    """What its markers are in the structure."""
    tail: int = ALONE
    """How many of its last lines stay together."""

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
        return len(self.lines) if len(self.lines) < ALONE + self.tail else ALONE

    def belonging(self, node: Node) -> Prose:
        """Give it as a part of `node`, unless it is something already."""
        return self if self.node else replace(self, node=node)

    def take(self, room: float) -> tuple[Prose | None, Prose | None]:
        """Divide between lines so that none stands alone."""
        count = self._fitting(room)
        if count == len(self.lines):
            return self, None
        count = min(count, len(self.lines) - self.tail)
        if count < self._first:
            return None, self
        return (
            replace(self, lines=self.lines[:count], below=0.0, keep=False),
            replace(self, lines=self.lines[count:], above=0.0, outline=None),
        )

    def _fitting(self, room: float) -> int:
        used = 2 * self._padding
        for count, line in enumerate(self.lines):
            used += line.style.leading
            if used > room:
                return count
        return len(self.lines)

    def draw(self, pen: Pen, top: float) -> None:
        """Draw the panel, then line by line."""
        left = MARGIN + self.indent
        if self.panel:
            _draw_panel(pen, self.panel, top, self.height)
        for line in self.lines:
            baseline = top - self._padding - baseline_drop(line.style)
            if line.marker:
                with pen.tagged(self.label):
                    pen.text(left - self.hang, baseline, line.marker, line.style)
            if line.text:
                pen.text(left, baseline, line.text, line.style)
            top -= line.style.leading


def _draw_panel(pen: Pen, panel: Panel, top: float, height: float) -> None:
    if panel.tint:
        pen.rect(MARGIN, top - height, panel.width, height, fill=panel.tint)
    pen.rect(MARGIN, top - height, 2.5, height, fill=panel.bar)
