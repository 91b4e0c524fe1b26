"""Headings over narrow columns: set level if their words fit, else upright."""

from __future__ import annotations

from dataclasses import dataclass

from mindgap.exports.pdf import styles
from mindgap.exports.pdf.elements import baseline_drop
from mindgap.exports.pdf.fonts import width
from mindgap.exports.pdf.measures import MARGIN
from mindgap.exports.pdf.pen import Pen
from mindgap.exports.pdf.rows import Picture
from mindgap.exports.pdf.wrapping import longest_word, wrap

_STYLE = styles.SMALL_STRONG
_LONGEST = 96.0
"""The most height that upright headings take, in points."""
_MOST_LEVEL = 4


@dataclass(frozen=True, slots=True)
class Headings:
    """The measured headings: how tall they are and how to draw them above the foot of a row."""

    height: float
    picture: Picture


def headings(titles: tuple[str, ...], lefts: list[float], step: float) -> Headings:
    """Give headings over the columns that begin at `lefts` and are `step` wide."""
    room = step - 4
    level = [wrap(title, _STYLE, room) for title in titles]
    if all(longest_word(t, _STYLE) <= room for t in titles) and all(len(w) <= _MOST_LEVEL for w in level):
        return _level(level, lefts, step)
    return _upright([wrap(title, _STYLE, _LONGEST) for title in titles], lefts, step)


def _level(titles: list[tuple[str, ...]], lefts: list[float], step: float) -> Headings:
    tallest = max(map(len, titles), default=0) * _STYLE.leading

    def draw(pen: Pen, top: float, height: float) -> None:
        for words, left in zip(titles, lefts, strict=True):
            y = top - height + 4 + len(words) * _STYLE.leading
            for line in words:
                pen.text_centred(MARGIN + left + step / 2, y - baseline_drop(_STYLE), line, _STYLE)
                y -= _STYLE.leading

    return Headings(tallest, draw)


def _upright(titles: list[tuple[str, ...]], lefts: list[float], step: float) -> Headings:
    tallest = max((width(line, _STYLE) for words in titles for line in words), default=0.0)

    def draw(pen: Pen, top: float, height: float) -> None:
        for words, left in zip(titles, lefts, strict=True):
            x = MARGIN + left + step / 2 - len(words) * _STYLE.leading / 2
            with pen.turned((x, top - height + 4), 90):
                for index, line in enumerate(words):
                    pen.text(0, -index * _STYLE.leading - baseline_drop(_STYLE), line, _STYLE)

    return Headings(tallest, draw)
