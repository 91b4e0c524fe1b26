"""How many answered each level: columns for the whole room, small columns per group, on the scale 1 to 5."""

from __future__ import annotations

from textual.content import Content

from mindgap.domain.scoring import LEVELS, Distribution
from mindgap.ui.drawing.canvas import BOLD, MUTED, STRONG, Canvas
from mindgap.ui.drawing.scale import column

_EIGHTHS = " ▁▂▃▄▅▆▇█"
_FULL = 8


def columns(answers: Distribution, width: int, height: int, bar: int = 5) -> list[Content]:
    """Draw columns `bar` cells wide and at most `height` lines high, each with its number on top.

    The highest count fills `height` lines; the others in proportion, in eighths of a line, rounded, at least one.
    One line more is given, for the numbers.
    """
    canvas = Canvas(width + bar, height + 1)
    highest = max(answers.counts)
    for level, count in zip(LEVELS, answers.counts, strict=True):
        if count:
            left, eighths = column(level, width), max(1, round(count / highest * height * _FULL))
            _put_column(canvas, left, height, "".join(_pieces(eighths)), bar)
            canvas.centre(left + bar // 2, height - -(-eighths // _FULL), str(count), BOLD)
    return canvas.lines()


def strip(answers: Distribution, width: int, bar: int = 5, height: int = 1) -> list[Content]:
    """Draw a group's columns, `height` lines high and without numbers; a level nobody held is a line at the foot."""
    canvas = Canvas(width + bar, height)
    highest = max(answers.counts)
    for level, count in zip(LEVELS, answers.counts, strict=True):
        left = column(level, width)
        if count:
            eighths = max(2, round(count / highest * (_FULL * height - 1)))
            _put_column(canvas, left, height - 1, "".join(_pieces(eighths)), bar)
        else:
            canvas.put(left, height - 1, "▁" * bar, MUTED)
    return canvas.lines()


def _pieces(eighths: int) -> list[str]:
    """Give a column's symbols from the foot up."""
    whole, rest = divmod(eighths, _FULL)
    return [_EIGHTHS[_FULL]] * whole + ([_EIGHTHS[rest]] if rest else [])


def _put_column(canvas: Canvas, left: int, foot: int, pieces: str, bar: int) -> None:
    for line, piece in enumerate(pieces):
        canvas.put(left, foot - line, piece * bar, STRONG)
