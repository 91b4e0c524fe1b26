"""Importance against effort, with the numbers of the gaps and a list of what they stand for."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from math import ceil, sqrt

from mindgap.exports.pdf import styles
from mindgap.exports.pdf.cells import cell
from mindgap.exports.pdf.charts.legend import ABOVE, BELOW, titled
from mindgap.exports.pdf.elements import Drawing, Element
from mindgap.exports.pdf.fonts import width
from mindgap.exports.pdf.measures import DEPTH as PAGE_DEPTH
from mindgap.exports.pdf.measures import GUTTER, MARGIN, WIDTH, columns
from mindgap.exports.pdf.pen import Pen, Point
from mindgap.exports.pdf.rows import Picture, Row, Rows, row
from mindgap.exports.pdf.styles import Colour, Face, TextStyle
from mindgap.reporting.blocks import MatrixPoint, PriorityMatrix

LEVELS = 5
LEFT_AXIS, FOOT_AXIS = 24.0, 26.0
BAND = 17.0
"""A strip inside the upper and lower edge, for the words of the quadrants."""
DEPTH = columns(6)
RADIUS = 8.0
LISTED, PITCH = 7.0, 16.0
"""The radius of a number in the list, and the distance from one to the next."""
_BADGE = TextStyle(Face.BOLD, 8.5, 11)
_WORDS = styles.SMALL_STRONG
_LIST = columns(5)
_MARK = 23.0
_MOST = 0.9
"""The share of a page that the field and its list may take together; with its heading it is then a page."""


def priority_matrix(block: PriorityMatrix) -> tuple[Element, ...]:
    """Give the field with the list beside it; a long list stands below a wide field, in two columns."""
    entries = [_entry(point, WIDTH - _LIST, _LIST) for point in block.points]
    beside = sum(entry.height for entry in entries) <= DEPTH
    field = _Field(block, (WIDTH - _LIST - GUTTER if beside else WIDTH) - LEFT_AXIS)

    def paint(pen: Pen, top: float) -> None:
        field.paint(pen, top)
        y = top
        for entry in entries if beside else ():
            entry.draw(pen, y)
            y -= entry.height

    if beside:
        return titled(block.title, Drawing(DEPTH + FOOT_AXIS, paint, ABOVE, BELOW))
    return titled(block.title, *_over(Drawing(DEPTH + FOOT_AXIS, paint, ABOVE, 6), _below(block.points)))


def _over(picture: Drawing, below: Rows) -> tuple[Element, ...]:
    """Give the field and the list under it: on one page if that holds them."""
    whole = picture.height + picture.below + below.height
    if whole > PAGE_DEPTH * _MOST:
        return picture, below

    def paint(pen: Pen, top: float) -> None:
        picture.draw(pen, top)
        below.draw(pen, top - picture.height - picture.below)

    return (Drawing(whole, paint, ABOVE, BELOW),)


@dataclass(frozen=True, slots=True)
class _Field:
    """The field itself, of a given width."""

    block: PriorityMatrix
    width: float

    def paint(self, pen: Pen, top: float) -> None:
        """Draw the frame, the words and the points."""
        left, foot = MARGIN + LEFT_AXIS, top - DEPTH
        pen.rect(left, foot + DEPTH / 2, self.width / 2, DEPTH / 2, fill=Colour.TINT)
        pen.rect(left, foot, self.width, DEPTH, stroke=Colour.MID)
        pen.line((left + self.width / 2, foot), (left + self.width / 2, top), Colour.MID)
        pen.line((left, foot + DEPTH / 2), (left + self.width, foot + DEPTH / 2), Colour.MID)
        self._quadrants(pen, left, foot)
        self._axes(pen, left, foot)
        self._points(pen, left, foot)

    def _quadrants(self, pen: Pen, left: float, foot: float) -> None:
        upper, lower = foot + DEPTH - 11, foot + 6
        for words, side, baseline in zip(self.block.quadrants, (0, 1, 0, 1), (upper, upper, lower, lower), strict=True):
            x = left + self.width - 6 - width(words, _WORDS) if side else left + 6
            pen.text(x, baseline, words, _WORDS, Colour.DARK)

    def _axes(self, pen: Pen, left: float, foot: float) -> None:
        for level in range(1, LEVELS + 1):
            x, y = self._place(left, foot, level, level)
            pen.text_centred(x, foot - 10, str(level), styles.SMALL)
            pen.text_right(left - 5, y - 2.5, str(level), styles.SMALL)
        pen.text_right(left + self.width, foot - 21, f"{self.block.effort_label} →", styles.TABLE_HEAD)
        with pen.turned((left - 15, foot + DEPTH), 90):
            pen.text_right(0, 0, f"{self.block.importance_label} →", styles.TABLE_HEAD)

    def _place(self, left: float, foot: float, effort: int, importance: int) -> Point:
        across, up = self.width / LEVELS, (DEPTH - 2 * BAND) / LEVELS
        return left + (effort - 0.5) * across, foot + BAND + (importance - 0.5) * up

    def _points(self, pen: Pen, left: float, foot: float) -> None:
        """Draw the points; those that share a place stand in a small grid around it."""
        shared: dict[tuple[int, int], list[MatrixPoint]] = defaultdict(list)
        for point in self.block.points:
            shared[(point.effort, point.importance)].append(point)
        room, rise = self.width / LEVELS, (DEPTH - 2 * BAND) / LEVELS
        for (effort, importance), group in shared.items():
            x, y = self._place(left, foot, effort, importance)
            across = min(len(group), ceil(sqrt(len(group) * room / rise)))
            down = ceil(len(group) / across)
            pitch = min(2 * RADIUS + 2, room / across, rise / down)
            for index, point in enumerate(group):
                at = (x + (index % across - (across - 1) / 2) * pitch, y - (index // across - (down - 1) / 2) * pitch)
                _badge(pen, at, min(RADIUS, pitch / 2 - 0.4), point)


def _entry(point: MatrixPoint, x: float, room: float) -> Row:
    text = cell(point.label, styles.TABLE, x + _MARK, room - _MARK)
    return row((text,), padding=2.5, least=PITCH, picture=_mark(point, x))


def _mark(point: MatrixPoint, x: float) -> Picture:
    return lambda pen, top, _height: _badge(pen, (MARGIN + x + RADIUS, top - PITCH / 2), LISTED, point)


def _below(points: tuple[MatrixPoint, ...]) -> Rows:
    room = (WIDTH - GUTTER) / 2
    half = -(-len(points) // 2)
    left = [_entry(point, 0.0, room) for point in points[:half]]
    right = [_entry(point, room + GUTTER, room) for point in points[half:]]
    rows = (_beside([left[index], *right[index : index + 1]]) for index in range(half))
    return Rows((), tuple(rows), 0, BELOW)


def _beside(sides: list[Row]) -> Row:
    def picture(pen: Pen, top: float, height: float) -> None:
        for side in sides:
            if side.picture:
                side.picture(pen, top, height)

    return row(tuple(c for side in sides for c in side.cells), padding=2.5, least=PITCH, picture=picture)


def _badge(pen: Pen, centre: Point, radius: float, point: MatrixPoint) -> None:
    style = TextStyle(_BADGE.face, min(_BADGE.size, radius * 1.06), 0)
    if point.muted:
        pen.circle(centre, radius, fill=Colour.PAPER, stroke=Colour.DARK)
    else:
        pen.circle(centre, radius, fill=Colour.ACCENT, stroke=Colour.PAPER)
    colour = Colour.DARK if point.muted else Colour.PAPER
    pen.text_centred(centre[0], centre[1] - 0.33 * style.size, str(point.number), style, colour)
