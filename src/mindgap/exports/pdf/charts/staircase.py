"""The staircase: each step higher than the one before, with what it asks and how many stand on it."""

from __future__ import annotations

from mindgap.exports.pdf.charts.legend import ABOVE, BELOW, Entry, legend, titled
from mindgap.exports.pdf.elements import Drawing, Element, baseline_drop
from mindgap.exports.pdf.fonts import width
from mindgap.exports.pdf.measures import DEPTH, MARGIN, WIDTH
from mindgap.exports.pdf.pen import Pen, Point
from mindgap.exports.pdf.styles import Colour, Face, TextStyle
from mindgap.exports.pdf.tables import definition_rows
from mindgap.exports.pdf.wrapping import wrap
from mindgap.reporting.blocks import StaircasePicture, StairStep

RISE = 36.0
INSET = 7.0
HEADS_HEIGHT = 30.0
STACKED_HEIGHT = 46.0
"""What the heads take when the treads are too narrow for two numbers side by side."""
MARK = 4.6
BETWEEN = 14.0
_HEADS = TextStyle(Face.SEMIBOLD, 17, 20)
_NAME = TextStyle(Face.SEMIBOLD, 9.5, 12)
_CRITERION = TextStyle(Face.REGULAR, 8, 10, Colour.DARK)
_TALLEST = DEPTH * 0.6
"""A picture taller than this gives its criteria to a list below it."""
TextLines = list[tuple[str, TextStyle]]


def staircase(block: StaircasePicture) -> tuple[Element, ...]:
    """Give the picture; criteria too long for the steps are listed under it."""
    if not block.steps:
        return ()
    picture = _Picture(block, criteria=True)
    if picture.height <= _TALLEST:
        return titled(block.title, picture.drawing())
    rows = tuple((f"{step.number}  {step.name}", step.criterion) for step in block.steps)
    return *titled(block.title, _Picture(block, criteria=False).drawing()), definition_rows(rows)


class _Picture:
    """The measured staircase: the first step is as tall as its text needs, the others rise from it."""

    def __init__(self, block: StaircasePicture, *, criteria: bool) -> None:
        self.block = block
        self.legend = legend(
            (Entry(block.now_label, _now_key, 2 * MARK), Entry(block.target_label, _target_key, 2 * MARK))
        )
        self.tread = WIDTH / len(block.steps)
        room = self.tread - 2 * INSET
        self.texts = [_text(step, room, criteria=criteria) for step in block.steps]
        self.base = max(RISE, *(_depth(text) + 2 * INSET - index * RISE for index, text in enumerate(self.texts)))
        self.stacked = any(_heads_width(step) > room for step in block.steps)
        heads = STACKED_HEIGHT if self.stacked else HEADS_HEIGHT
        self.height = max(self.base + RISE * (len(self.texts) - 1) + heads, self.legend.height)

    def drawing(self) -> Drawing:
        """Give it as an element."""
        return Drawing(self.height, self.paint, ABOVE, BELOW)

    def paint(self, pen: Pen, top: float) -> None:
        """Draw the legend in the free upper left corner, then step by step, from the left."""
        self.legend.draw(pen, top)
        foot = top - self.height
        for index, (step, text) in enumerate(zip(self.block.steps, self.texts, strict=True)):
            left, level = MARGIN + index * self.tread, foot + self.base + index * RISE
            pen.rect(left, foot, self.tread, level - foot, fill=Colour.TINT)
            _write(pen, left + INSET, level - INSET, text)
            _heads(pen, left + INSET, level + 8, step, stacked=self.stacked)
            if index:
                pen.line((left, foot), (left, level - RISE), Colour.PAPER, 2)
        self._edge(pen, foot)

    def _edge(self, pen: Pen, foot: float) -> None:
        """Draw the line that a foot would follow, up the risers and along the treads."""
        at: Point = (MARGIN, foot)
        for index in range(len(self.texts)):
            level = foot + self.base + index * RISE
            corner = (at[0], level)
            pen.line(at, (corner[0], corner[1] + 1), Colour.ACCENT, 2)
            at = (corner[0] + self.tread, level)
            pen.line(corner, at, Colour.ACCENT, 2)


def _heads_width(step: StairStep) -> float:
    return 2 * (2 * MARK + 4) + width(step.now_text, _HEADS) + BETWEEN + width(step.target_text, _HEADS)


def _heads(pen: Pen, left: float, baseline: float, step: StairStep, *, stacked: bool) -> None:
    """Write the heads now beside ○ and the heads at target beside ◆, or below where the tread is narrow."""
    high = baseline + (_HEADS.leading - 2 if stacked else 0)
    _now_key(pen, left, high + 0.33 * _HEADS.size)
    pen.text(left + 2 * MARK + 4, high, step.now_text, _HEADS)
    if not stacked:
        left += 2 * MARK + 4 + width(step.now_text, _HEADS) + BETWEEN
    _target_key(pen, left, baseline + 0.33 * _HEADS.size)
    pen.text(left + 2 * MARK + 4, baseline, step.target_text, _HEADS, Colour.ACCENT)


def _now_key(pen: Pen, x: float, y: float) -> None:
    pen.circle((x + MARK, y), MARK, fill=Colour.PAPER, stroke=Colour.INK, line=1.5)


def _target_key(pen: Pen, x: float, y: float) -> None:
    pen.diamond((x + MARK, y), MARK + 0.6, fill=Colour.ACCENT)


def _text(step: StairStep, room: float, *, criteria: bool) -> TextLines:
    name = [(line, _NAME) for line in wrap(f"{step.number}  {step.name}", _NAME, room)]
    return name + ([(line, _CRITERION) for line in wrap(step.criterion, _CRITERION, room)] if criteria else [])


def _depth(text: TextLines) -> float:
    return sum(style.leading for _, style in text)


def _write(pen: Pen, left: float, top: float, text: TextLines) -> None:
    for line, style in text:
        pen.text(left, top - baseline_drop(style), line, style)
        top -= style.leading
