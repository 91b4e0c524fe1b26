"""Importance against effort, with the numbers of the gaps and a list of what they stand for."""

from __future__ import annotations

from collections import defaultdict
from math import ceil, sqrt

from mindgap.exports.pdf import styles
from mindgap.exports.pdf.charts.legend import ABOVE, BELOW, titled
from mindgap.exports.pdf.elements import Drawing, Element, baseline_drop
from mindgap.exports.pdf.measures import GUTTER, MARGIN, WIDTH, columns
from mindgap.exports.pdf.pen import Pen, Point
from mindgap.exports.pdf.rows import Picture, Row, Rows, cell, row
from mindgap.exports.pdf.styles import Colour, Face, TextStyle
from mindgap.exports.pdf.wrapping import wrap
from mindgap.reporting.blocks import MatrixPoint, PriorityMatrix

LEVELS = 5
SIDE = columns(6)
AXIS = 24.0
SQUARE = SIDE / LEVELS
RADIUS = 8.0
_BADGE = TextStyle(Face.BOLD, 8.5, 11)
_LIST = columns(5.4)
_MARK = 22.0


def priority_matrix(block: PriorityMatrix) -> tuple[Element, ...]:
    """Give the square with the list beside it, or below it in two columns when it is long."""
    entries = [_entry(point, WIDTH - _LIST, _LIST) for point in block.points]
    height = AXIS + SIDE + 4
    fits = sum(entry.height for entry in entries) <= height

    def paint(pen: Pen, top: float) -> None:
        _square(pen, top, block)
        _points(pen, top, block.points)
        y = top
        for entry in entries if fits else ():
            entry.draw(pen, y)
            y -= entry.height

    picture = Drawing(height, paint, ABOVE, BELOW if fits else 6)
    return titled(block.title, picture, *(() if fits else (_below(block.points),)))


def _entry(point: MatrixPoint, x: float, room: float) -> Row:
    text = cell(point.label, styles.TABLE, x + _MARK, room - _MARK)
    return row((text,), padding=3, least=2 * RADIUS + 4, picture=_mark(point, x))


def _mark(point: MatrixPoint, x: float) -> Picture:
    return lambda pen, top, _height: _badge(pen, (MARGIN + x + RADIUS, top - RADIUS - 1), RADIUS, point)


def _below(points: tuple[MatrixPoint, ...]) -> Rows:
    room = (WIDTH - GUTTER) / 2
    half = -(-len(points) // 2)
    rows = []
    for index in range(half):
        pair = [points[index], *points[index + half : index + half + 1]]
        sides = [_entry(point, side * (room + GUTTER), room) for side, point in enumerate(pair)]
        rows.append(_beside(sides))
    return Rows((), tuple(rows), 0, BELOW)


def _beside(sides: list[Row]) -> Row:
    def picture(pen: Pen, top: float, height: float) -> None:
        for side in sides:
            if side.picture:
                side.picture(pen, top, height)

    return row(tuple(c for side in sides for c in side.cells), padding=3, least=2 * RADIUS + 4, picture=picture)


def _square(pen: Pen, top: float, block: PriorityMatrix) -> None:
    left, foot = MARGIN + AXIS, top - SIDE
    pen.rect(left, foot, SIDE, SIDE, stroke=Colour.MID)
    middle = SIDE / 2
    pen.line((left + middle, foot), (left + middle, top), Colour.MID)
    pen.line((left, foot + middle), (left + SIDE, foot + middle), Colour.MID)
    corners = ((0, SIDE), (middle, SIDE), (0, middle), (middle, middle))
    for words, (x, y) in zip(block.quadrants, corners, strict=True):
        for index, line in enumerate(wrap(words, styles.SMALL_STRONG, middle - 12)):
            drop = 4 + index * styles.SMALL.leading + baseline_drop(styles.SMALL)
            pen.text(left + x + 6, foot + y - drop, line, styles.SMALL_STRONG, Colour.DARK)
    _axes(pen, left, foot, block)


def _axes(pen: Pen, left: float, foot: float, block: PriorityMatrix) -> None:
    for level in range(1, LEVELS + 1):
        at = (level - 0.5) * SQUARE
        pen.text_centred(left + at, foot - 9, str(level), styles.SMALL)
        pen.text_right(left - 4, foot + at - 2.5, str(level), styles.SMALL)
    pen.text_right(left + SIDE, foot - 20, f"{block.effort_label} →", styles.TABLE_HEAD)
    with pen.turned((left - 14, foot + SIDE), 90):
        pen.text_right(0, 0, f"{block.importance_label} →", styles.TABLE_HEAD)


def _points(pen: Pen, top: float, points: tuple[MatrixPoint, ...]) -> None:
    """Draw the points; those that share a place stand in a small grid within it."""
    shared: dict[tuple[int, int], list[MatrixPoint]] = defaultdict(list)
    for point in points:
        shared[(point.effort, point.importance)].append(point)
    for (effort, importance), group in shared.items():
        across = ceil(sqrt(len(group)))
        pitch = min(2 * RADIUS + 2, SQUARE / across)
        x = MARGIN + AXIS + (effort - 0.5) * SQUARE
        y = top - SIDE + (importance - 0.5) * SQUARE
        for index, point in enumerate(group):
            down = ceil(len(group) / across)
            column, line = index % across, index // across
            at = (x + (column - (across - 1) / 2) * pitch, y - (line - (down - 1) / 2) * pitch)
            _badge(pen, at, min(RADIUS, pitch / 2 - 0.4), point)


def _badge(pen: Pen, centre: Point, radius: float, point: MatrixPoint) -> None:
    style = TextStyle(_BADGE.face, min(_BADGE.size, radius * 1.06), 0)
    if point.muted:
        pen.circle(centre, radius, fill=Colour.PAPER, stroke=Colour.DARK)
    else:
        pen.circle(centre, radius, fill=Colour.ACCENT, stroke=Colour.PAPER)
    colour = Colour.DARK if point.muted else Colour.PAPER
    pen.text_centred(centre[0], centre[1] - 0.33 * style.size, str(point.number), style, colour)
