"""Pictures drawn whole: radar, staircase and 2×2."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import cos, pi, sin

from mindgap.exports.html.paint import line, painted, said
from mindgap.exports.html.tags import Html, element
from mindgap.reporting import blocks as b
from mindgap.reporting.charts import HIGHEST_LEVEL
from mindgap.reporting.compose.words import shorten

Point = tuple[float, float]

_LABEL = 28
_MIDDLE, _RADIUS = (400.0, 210.0), 150.0


def _drawing(size: Point, alt: str, inside: Iterable[Html]) -> Html:
    box = f"0 0 {size[0]:g} {size[1]:g}"
    return element("svg", *inside, viewBox=box, role="img", aria_label=alt, class_="drawing")


def radar(block: b.Radar) -> Html:
    """Give the web: rings for the levels, current filled, desired as a line."""
    rings = (_web([level] * len(block.axes), "ring") for level in range(1, HIGHEST_LEVEL + 1))
    areas = (_web([a.current for a in block.axes], "area"), _web([a.desired for a in block.axes], "outline"))
    labels = (_axis(axis, index / len(block.axes)) for index, axis in enumerate(block.axes))
    legend = said((_MIDDLE[0], 415.0), f"■ {block.current_label}   ◇ {block.desired_label}")
    return _drawing((800, 425), block.alt, (*rings, *areas, *labels, legend))


def _web(levels: Sequence[float | None], look: str) -> Html:
    points = (
        _corner(index / len(levels), _RADIUS * level / HIGHEST_LEVEL)
        for index, level in enumerate(levels)
        if level is not None
    )
    return painted("polygon", look, points=" ".join(f"{x:.1f},{y:.1f}" for x, y in points))


def _corner(share: float, radius: float) -> Point:
    angle = 2 * pi * share - pi / 2
    return (_MIDDLE[0] + radius * cos(angle), _MIDDLE[1] + radius * sin(angle))


def _axis(axis: b.RadarAxis, share: float) -> Html:
    x, y = _corner(share, _RADIUS + 14)
    away = x - _MIDDLE[0]
    anchor = "middle" if abs(away) < 1 else "start" if away > 0 else "end"
    return said((x, y + 4), f"{shorten(axis.name, _LABEL)} {axis.text}", anchor)


def staircase(block: b.StaircasePicture) -> Html:
    """Give the steps, each higher than the one before, with the heads now and at target on each."""
    n = max(len(block.steps), 1)
    width, rise = 800.0 / n, 44.0
    floor = 74.0 + rise * n
    inside: list[Html] = []
    for index, step in enumerate(block.steps):
        x, top = index * width, floor - 14 - (index + 1) * rise
        middle = x + width / 2
        inside += [
            painted("rect", "stair", x=x, y=top, width=width, height=floor - top),
            said((middle, top - 8), f"{step.now_text} → {step.target_text}", look="large"),
            said((middle, top + 18), str(step.number), look="large"),
            *(
                said((middle, top + 34 + 14 * row), part)
                for row, part in enumerate(_lines(step.name, max(int(width / 7), 4)))
            ),
        ]
    legend = said((0.0, 16.0), f"{block.now_label} → {block.target_label}", "start")
    return _drawing((800, floor + 4), block.alt, (*inside, legend))


def _lines(name: str, most: int) -> Sequence[str]:
    """Give a name on one line, or on two where it is longer than `most`; the second is cut."""
    if len(name) <= most:
        return (name,)
    first = name[: most + 1].rpartition(" ")[0] or name[:most]
    return (first, shorten(name[len(first) :].strip(), most))


def matrix(block: b.PriorityMatrix) -> Html:
    """Give the 2×2 with numbered points; those that share a place stand beside each other."""
    upper_left, upper_right, lower_left, lower_right = block.quadrants
    frame = (
        painted("rect", "ring", x=60.0, y=10.0, width=560.0, height=320.0),
        line((340.0, 10.0), (340.0, 330.0), "grid"),
        line((60.0, 170.0), (620.0, 170.0), "grid"),
        said((70.0, 28.0), upper_left, "start"),
        said((610.0, 28.0), upper_right, "end"),
        said((70.0, 322.0), lower_left, "start"),
        said((610.0, 322.0), lower_right, "end"),
        said((340.0, 352.0), f"{block.effort_label} →"),
        said((60.0, 352.0), f"↑ {block.importance_label}", "start"),
    )
    return _drawing((640, 360), block.alt, (*frame, *_points(block.points)))


def _points(points: Sequence[b.MatrixPoint]) -> Iterable[Html]:
    taken: dict[Point, int] = {}
    for point in points:
        place = (point.effort, point.importance)
        beside = taken[place] = taken.get(place, -1) + 1
        x = 90.0 + (point.effort - 1) * 118 + (beside % 4) * 26
        y = 302.0 - (point.importance - 1) * 64 - (beside // 4) * 26
        yield painted("circle", "muted" if point.muted else "point", cx=x, cy=y, r=11.5)
        yield said((x, y + 4), str(point.number), look="label" if point.muted else "white")
