"""The themes as a web: filled dots for the current state, hollow ones for the desired, names and figures around it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import cos, pi, sin

from textual.content import Content

from mindgap.reporting.charts import HIGHEST_LEVEL, Radar, RadarAxis
from mindgap.ui.drawing.canvas import ACCENT, BOLD, MUTED, STRONG, Canvas
from mindgap.ui.drawing.pen import fit, wrap

_ROWS = 7
"""Lines from the middle to the rim."""
_CELLS = 2 * _ROWS
"""Cells from the middle to the rim: a cell is twice as tall as wide."""
_WIDE, _TALL = 2 * _CELLS + 1, 2 * _ROWS + 1
_LEAST = 14
"""A side narrower than this holds no name."""
_INNER = 0.5
"""Level 1 lies a little off the middle, so that a web of ones is still a web."""
_UPRIGHT = 0.2
_FILLED, _HOLLOW, _SPOKE = "•", "◦", "·"
_NAME_LINES = 2

Point = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Ray:
    """An axis and the way that it points."""

    axis: RadarAxis
    right: float
    down: float

    def cell(self, level: float) -> Point:
        """Give the cell of a level, counted from the web's upper left."""
        share = (level - _INNER) / (HIGHEST_LEVEL - _INNER)
        return round(_CELLS * (1 + self.right * share)), round(_ROWS * (1 + self.down * share))


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
    words = f"○{_FILLED * 2} {block.current_label}   ◆{_HOLLOW * 2} {block.desired_label}"
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
    canvas = Canvas(_WIDE, _TALL)
    current = [ray.cell(ray.axis.current) for ray in rays if ray.axis.current is not None]
    desired = [ray.cell(ray.axis.desired) for ray in rays if ray.axis.desired is not None]
    for ray in rays:
        for level in range(1, HIGHEST_LEVEL + 1):
            canvas.put(*ray.cell(level), _SPOKE, MUTED)
    _draw(canvas, desired, (_HOLLOW, ACCENT))
    _draw(canvas, current, (_FILLED, BOLD))
    for points, mark in ((current, "○"), (desired, "◆")):
        for point in points:
            canvas.put(*point, mark, STRONG)
    return canvas.lines()


def _draw(canvas: Canvas, points: Sequence[Point], look: tuple[str, str]) -> None:
    for a, b in pairwise([*points, *points[:1]]):
        for x, y in _between(a, b):
            canvas.put(x, y, *look)


def _between(a: Point, b: Point) -> Iterator[Point]:
    """Give every other cell across, or every line down, whichever way is the longer."""
    steps = max(abs(b[0] - a[0]) // 2, abs(b[1] - a[1]), 1)
    for n in range(steps + 1):
        yield round(a[0] + (b[0] - a[0]) * n / steps), round(a[1] + (b[1] - a[1]) * n / steps)
