"""The staircase: each step higher than the one before, with what it asks and how many stand on it."""

from __future__ import annotations

from mindgap.exports.pdf import styles
from mindgap.exports.pdf.charts.legend import ABOVE, BELOW, titled
from mindgap.exports.pdf.elements import Drawing, Element, baseline_drop
from mindgap.exports.pdf.measures import DEPTH, MARGIN, WIDTH
from mindgap.exports.pdf.pen import Pen
from mindgap.exports.pdf.styles import Colour, Face, TextStyle
from mindgap.exports.pdf.tables import definition_rows
from mindgap.exports.pdf.wrapping import wrap
from mindgap.reporting.blocks import StaircasePicture, StairStep

RISE = 30.0
INSET = 6.0
HEADS_HEIGHT = 46.0
_HEADS = TextStyle(Face.SEMIBOLD, 20, 22, Colour.ACCENT)
_NAME = styles.TABLE_STRONG
_CRITERION = styles.SMALL
_TALLEST = DEPTH * 0.6
"""A picture taller than this gives its criteria to a list below it."""


def staircase(block: StaircasePicture) -> tuple[Element, ...]:
    """Give the picture; criteria too long for the steps are listed under it."""
    steps = block.steps
    with_criteria = _Picture(block, criteria=True)
    if not steps or with_criteria.height <= _TALLEST:
        return titled(block.title, with_criteria.drawing()) if steps else ()
    rows = tuple((f"{step.number}  {step.name}", step.criterion) for step in steps)
    return *titled(block.title, _Picture(block, criteria=False).drawing()), definition_rows(rows)


class _Picture:
    """The measured staircase: the first step is as tall as its text needs, the others rise from it."""

    def __init__(self, block: StaircasePicture, *, criteria: bool) -> None:
        self.block = block
        self.tread = WIDTH / max(1, len(block.steps))
        room = self.tread - 2 * INSET
        self.texts = [_text(step, room, criteria=criteria) for step in block.steps]
        needs = (_depth(text) + 2 * INSET - index * RISE for index, text in enumerate(self.texts))
        self.base = max(RISE, *needs) if self.texts else RISE
        self.height = self.base + RISE * (len(self.texts) - 1) + HEADS_HEIGHT

    def drawing(self) -> Drawing:
        """Give it as an element."""
        return Drawing(self.height, self.paint, ABOVE, BELOW)

    def paint(self, pen: Pen, top: float) -> None:
        """Draw step by step, from the left."""
        foot = top - self.height
        for index, (step, text) in enumerate(zip(self.block.steps, self.texts, strict=True)):
            left = MARGIN + index * self.tread
            level = foot + self.base + index * RISE
            self._step(pen, left, foot, level, text)
            self._heads(pen, left, level, step)
            before = level - RISE if index else foot
            pen.line((left, before), (left, level), Colour.ACCENT, 2)
            pen.line((left - 1, level), (left + self.tread, level), Colour.ACCENT, 2)
        pen.line((MARGIN, foot), (MARGIN + WIDTH, foot), Colour.MID)

    def _step(self, pen: Pen, left: float, foot: float, level: float, text: list[tuple[str, TextStyle]]) -> None:
        pen.rect(left, foot, self.tread, level - foot, fill=Colour.TINT)
        y = level - INSET
        for line, style in text:
            pen.text(left + INSET, y - baseline_drop(style), line, style)
            y -= style.leading

    def _heads(self, pen: Pen, left: float, level: float, step: StairStep) -> None:
        pen.text(left + INSET, level + 20, step.now_text, _HEADS)
        pen.text(left + INSET, level + 8, step.target_text, styles.SMALL)


def _text(step: StairStep, room: float, *, criteria: bool) -> list[tuple[str, TextStyle]]:
    name = [(line, _NAME) for line in wrap(f"{step.number}  {step.name}", _NAME, room)]
    return name + ([(line, _CRITERION) for line in wrap(step.criterion, _CRITERION, room)] if criteria else [])


def _depth(text: list[tuple[str, TextStyle]]) -> float:
    return sum(style.leading for _, style in text)
