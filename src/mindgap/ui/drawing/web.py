"""The themes as a web of dots: current as a whole line, desired as a broken one, names and figures around it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from math import cos, pi, sin

from textual.content import Content

from mindgap.reporting.charts import HIGHEST_LEVEL, Radar, RadarAxis
from mindgap.ui.drawing.canvas import ACCENT, BOLD, MUTED, STRONG
from mindgap.ui.drawing.pen import fit, wrap

_ROWS = 7
"""Lines from the middle to the rim."""
_ACROSS, _DOWN = 2, 4
"""Dots of a cell; as a cell is twice as tall as wide, the dots stand as far apart both ways."""
_REACH = _ROWS * _DOWN
_WIDE = 2 * (_REACH // _ACROSS) + 1
_TALL = 2 * _ROWS + 1
_LEAST = 14
"""A side narrower than this holds no name."""
_BITS = ((0x01, 0x02, 0x04, 0x40), (0x08, 0x10, 0x20, 0x80))
_INNER = 0.5
"""Level 1 lies a little off the middle, so that a web of ones is still a web."""
_UPRIGHT = 0.2
_NAME_LINES = 2

Point = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Ray:
    """An axis and the way that it points."""

    axis: RadarAxis
    right: float
    down: float

    def dot(self, level: float) -> Point:
        """Give the dot of a level, counted from the web's upper left."""
        far = _REACH * (level - _INNER) / (HIGHEST_LEVEL - _INNER)
        return round(_REACH + self.right * far) + 1, round(_REACH + self.down * far) + 1


def web_lines(block: Radar, cells: int) -> list[Content]:
    """Draw a web with the names at its rim; nothing where there is too little room or fewer than three axes."""
    side = (cells - _WIDE) // 2 - 1
    if side < _LEAST or len(block.axes) < 3:  # noqa: PLR2004  # two axes make no web
        return []
    rays = tuple(_rays(block.axes))
    left, right = _sides(rays, side)
    web = _web(rays)
    lines = [
        Content.assemble((fit(left.get(y, ""), side, right=True)), " ", web[y], " ", right.get(y, ""))
        for y in range(_TALL)
    ]
    over, under = _upright(rays, -1), _upright(rays, 1)
    words = f"○── {block.current_label}   ◆╌╌ {block.desired_label}"
    middle = 2 * side + _WIDE + 2
    return [*_centred(over, middle), *lines, *_centred(under, middle), Content.styled(words, MUTED)]


def _rays(axes: Sequence[RadarAxis]) -> Iterator[_Ray]:
    for index, axis in enumerate(axes):
        angle = 2 * pi * index / len(axes) - pi / 2
        yield _Ray(axis, cos(angle), sin(angle))


def _label(axis: RadarAxis, cells: int) -> tuple[str, ...]:
    return (*wrap(axis.name, cells, _NAME_LINES), axis.text)


def _upright(rays: Iterable[_Ray], way: int) -> list[str]:
    found = [r.axis for r in rays if abs(r.right) < _UPRIGHT and r.down * way > 0]
    return [f"{axis.name}  {axis.text}" for axis in found]


def _centred(texts: Sequence[str], cells: int) -> list[Content]:
    return [Content(text.center(cells).rstrip()) for text in texts]


def _sides(rays: Iterable[_Ray], cells: int) -> tuple[dict[int, str], dict[int, str]]:
    """Give what stands left and right of the web, by line; what would share a line goes further down."""
    left: dict[int, str] = {}
    right: dict[int, str] = {}
    beside = [ray for ray in rays if abs(ray.right) >= _UPRIGHT]
    for ray in sorted(beside, key=lambda ray: ray.down):
        taken = right if ray.right > 0 else left
        said = _label(ray.axis, cells)
        wanted = round(_ROWS + ray.down * _ROWS) - len(said) // 2
        at = max(0, wanted, max(taken, default=-2) + 1)
        taken |= {at + n: line for n, line in enumerate(said)}
    return left, right


def _web(rays: Sequence[_Ray]) -> list[Content]:
    """Draw spokes, both lines and the marks on them; what matters more lies over what matters less."""
    dots: dict[Point, int] = {}
    styles: dict[Point, str] = {}
    current = [ray.dot(ray.axis.current) for ray in rays if ray.axis.current is not None]
    desired = [ray.dot(ray.axis.desired) for ray in rays if ray.axis.desired is not None]
    for ray in rays:
        _put(dots, styles, list(_between(ray.dot(1), ray.dot(HIGHEST_LEVEL)))[::5], MUTED)
    for a, b in _round(current):
        _put(dots, styles, _between(a, b), BOLD)
    for a, b in _round(desired):
        _put(dots, styles, (p for n, p in enumerate(_between(a, b)) if n % 4 < 2), ACCENT)  # noqa: PLR2004  # broken
    marks = {_cell(point): "○" for point in current} | {_cell(point): "◆" for point in desired}
    return [_line(y, dots, styles, marks) for y in range(_TALL)]


def _round(points: Sequence[Point]) -> Iterator[tuple[Point, Point]]:
    return pairwise([*points, *points[:1]])


def _between(a: Point, b: Point) -> Iterator[Point]:
    steps = max(abs(b[0] - a[0]), abs(b[1] - a[1]), 1)
    for n in range(steps + 1):
        yield round(a[0] + (b[0] - a[0]) * n / steps), round(a[1] + (b[1] - a[1]) * n / steps)


def _cell(point: Point) -> Point:
    return point[0] // _ACROSS, point[1] // _DOWN


def _put(dots: dict[Point, int], styles: dict[Point, str], points: Iterable[Point], style: str) -> None:
    for x, y in points:
        cell = _cell((x, y))
        dots[cell] = dots.get(cell, 0) | _BITS[x % _ACROSS][y % _DOWN]
        styles[cell] = style


def _line(y: int, dots: dict[Point, int], styles: dict[Point, str], marks: dict[Point, str]) -> Content:
    row = [
        (marks[x, y], STRONG) if (x, y) in marks else (_dotted(dots.get((x, y), 0)), styles.get((x, y), ""))
        for x in range(_WIDE)
    ]
    runs = groupby(row, key=lambda cell: cell[1])
    return Content.assemble(*(("".join(sign for sign, _style in run), style) for style, run in runs))


def _dotted(bits: int) -> str:
    return chr(0x2800 + bits) if bits else " "
