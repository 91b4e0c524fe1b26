"""Pictures drawn whole: radar, staircase and 2×2."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import ceil, cos, pi, sin, sqrt

from mindgap.exports.html.paint import line, painted, said
from mindgap.exports.html.tags import Html, element
from mindgap.reporting import blocks as b
from mindgap.reporting.charts import HIGHEST_LEVEL, LOWEST_LEVEL
from mindgap.reporting.compose.words import shorten

Point = tuple[float, float]

_LABEL = 28
_MIDDLE, _RADIUS = (400.0, 210.0), 150.0
_FIELD = ((60.0, 24.0), (620.0, 354.0))
"""The upper left and lower right corner of importance against effort."""
_BAND, _HALF, _BESIDE = 28.0, 3, 4
"""A strip at its upper and lower edge for words, the level in the middle, and how many points stand in one row."""


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
    """Give the 2×2 with numbered points; level 3 lies on the lines in the middle, as on paper."""
    upper_left, upper_right, lower_left, lower_right = block.quadrants
    (left, top), (right, foot) = _FIELD
    middle = _at(_HALF, _HALF)
    frame = (
        painted("rect", "pale", x=left, y=top, width=middle[0] - left, height=middle[1] - top),
        painted("rect", "ring", x=left, y=top, width=right - left, height=foot - top),
        line((middle[0], top), (middle[0], foot), "grid"),
        line((left, middle[1]), (right, middle[1]), "grid"),
        said((left + 8, top + 17), upper_left, "start"),
        said((right - 8, top + 17), upper_right, "end"),
        said((left + 8, foot - 8), lower_left, "start"),
        said((right - 8, foot - 8), lower_right, "end"),
        said((right, foot + 36), f"{block.effort_label} →", "end"),
        said((left, top - 8), f"↑ {block.importance_label}", "start"),
    )
    return _drawing((640, 400), block.alt, (*frame, *_levels(), *_points(block.points)))


def _levels() -> Iterable[Html]:
    """Write the levels along both axes."""
    (left, _top), (_right, foot) = _FIELD
    for level in range(LOWEST_LEVEL, HIGHEST_LEVEL + 1):
        x, y = _at(level, level)
        yield said((x, foot + 17), str(level))
        yield said((left - 8, y + 4), str(level), "end")


def _at(effort: float, importance: float) -> Point:
    """Give where a gap of these levels lies in the field."""
    (left, top), (right, foot) = _FIELD
    across, up = (right - left) / HIGHEST_LEVEL, (foot - top - 2 * _BAND) / HIGHEST_LEVEL
    return left + (effort - 0.5) * across, foot - _BAND - (importance - 0.5) * up


def _points(points: Sequence[b.MatrixPoint]) -> Iterable[Html]:
    """Give the points; those that share a place stand in a small grid around it."""
    shared: dict[tuple[int, int], list[b.MatrixPoint]] = {}
    for point in points:
        shared.setdefault((point.effort, point.importance), []).append(point)
    for place, group in shared.items():
        x, y = _at(*place)
        across = min(len(group), max(_BESIDE, ceil(sqrt(2 * len(group)))))
        down = ceil(len(group) / across)
        pitch = min(26.0, 112.0 / across, 54.0 / down)
        for index, point in enumerate(group):
            right, below = index % across - (across - 1) / 2, index // across - (down - 1) / 2
            yield from _badge((x + right * pitch, y + below * pitch), pitch / 2 - 1.5, point)


def _badge(centre: Point, radius: float, point: b.MatrixPoint) -> Iterable[Html]:
    look, words = ("muted", "label") if point.muted else ("point", "white")
    yield painted("circle", look, cx=centre[0], cy=centre[1], r=radius)
    size = min(13.0, radius * 1.15)
    yield said((centre[0], centre[1] + size / 3), str(point.number), look=words, font_size=size)
