"""Pictures drawn whole: radar, staircase and 2×2."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import cos, pi, sin

from mindgap.exports.html.tags import Html, element, text
from mindgap.reporting import blocks as b
from mindgap.reporting.charts import HIGHEST_LEVEL
from mindgap.reporting.compose.words import shorten

Point = tuple[float, float]

_LABEL = 26


def _drawing(size: Point, alt: str, inside: Iterable[Html]) -> Html:
    box = f"0 0 {size[0]:g} {size[1]:g}"
    return element("svg", *inside, viewBox=box, role="img", aria_label=alt, class_="drawing")


def _said(at: Point, words: str, anchor: str = "middle", kind: str = "label") -> Html:
    return element("text", text(words), x=at[0], y=at[1], text_anchor=anchor, class_=kind)


def radar(block: b.Radar) -> Html:
    """Give the web: rings for the levels, current filled, desired as a line."""
    n, middle, radius = len(block.axes), (320.0, 210.0), 150.0
    corners = [_corner(i / n, middle, radius) for i in range(n)]
    rings = [
        _polygon([_corner(i / n, middle, radius * level / HIGHEST_LEVEL) for i in range(n)], "ring")
        for level in range(1, HIGHEST_LEVEL + 1)
    ]
    areas = [
        _polygon(
            [
                _corner(i / n, middle, radius * level / HIGHEST_LEVEL)
                for i, level in enumerate(side)
                if level is not None
            ],
            kind,
        )
        for side, kind in (
            ([a.current for a in block.axes], "area"),
            ([a.desired for a in block.axes], "outline"),
        )
    ]
    labels = [_axis_label(axis, corner, middle) for axis, corner in zip(block.axes, corners, strict=True)]
    legend = _said((320.0, 410.0), f"■ {block.current_label}   ◇ {block.desired_label}")
    return _drawing((640, 420), block.alt, (*rings, *areas, *labels, legend))


def _corner(share: float, middle: Point, radius: float) -> Point:
    angle = 2 * pi * share - pi / 2
    return (middle[0] + radius * cos(angle), middle[1] + radius * sin(angle))


def _polygon(points: Sequence[Point], kind: str) -> Html:
    return element("polygon", points=" ".join(f"{x:.1f},{y:.1f}" for x, y in points), class_=kind)


def _axis_label(axis: b.RadarAxis, corner: Point, middle: Point) -> Html:
    away = corner[0] - middle[0]
    anchor = "middle" if abs(away) < 1 else "start" if away > 0 else "end"
    outward = (corner[0] + away * 0.06, corner[1] + (corner[1] - middle[1]) * 0.1 + 4)
    return _said(outward, f"{shorten(axis.name, _LABEL)} {axis.text}", anchor)


def staircase(block: b.StaircasePicture) -> Html:
    """Give the steps, each higher than the one before, with the heads now and at target on each."""
    n = max(len(block.steps), 1)
    width, rise, floor = 800.0 / n, 44.0, 60.0 + 44.0 * n
    inside: list[Html] = []
    for index, step in enumerate(block.steps):
        x, top = index * width, floor - (index + 1) * rise
        inside += [
            element("rect", x=x, y=top, width=width, height=floor - top, class_="stair"),
            _said((x + width / 2, top - 8), f"{step.now_text} → {step.target_text}", kind="large"),
            _said((x + width / 2, top + 18), str(step.number), kind="large"),
            _said((x + width / 2, top + 34), shorten(step.name, max(int(width / 7), 4))),
        ]
    legend = _said((0.0, 16.0), f"{block.now_label} → {block.target_label}", "start")
    return _drawing((800, floor + 4), block.alt, (*inside, legend))


def matrix(block: b.PriorityMatrix) -> Html:
    """Give the 2×2 with numbered points; those that share a place stand beside each other."""
    left, right, low, high = block.quadrants[0], block.quadrants[1], block.quadrants[2], block.quadrants[3]
    frame = (
        element("rect", x=60.0, y=10.0, width=560.0, height=320.0, class_="ring"),
        element("line", x1=340.0, y1=10.0, x2=340.0, y2=330.0, class_="grid"),
        element("line", x1=60.0, y1=170.0, x2=620.0, y2=170.0, class_="grid"),
        _said((70.0, 28.0), left, "start"),
        _said((610.0, 28.0), right, "end"),
        _said((70.0, 322.0), low, "start"),
        _said((610.0, 322.0), high, "end"),
        _said((340.0, 352.0), f"{block.effort_label} →"),
        _said((60.0, 352.0), f"↑ {block.importance_label}", "start"),
    )
    return _drawing((640, 360), block.alt, (*frame, *_points(block.points)))


def _points(points: Sequence[b.MatrixPoint]) -> Iterable[Html]:
    taken: dict[tuple[int, int], int] = {}
    for point in points:
        place = (point.effort, point.importance)
        beside = taken[place] = taken.get(place, -1) + 1
        x = 90 + (point.effort - 1) * 118 + (beside % 4) * 26
        y = 306.0 - (point.importance - 1) * 66 - (beside // 4) * 26
        yield element("circle", cx=float(x), cy=y, r=11.5, class_="muted" if point.muted else "point")
        kind = "label" if point.muted else "white"
        yield _said((float(x), y + 4), str(point.number), kind=kind)
