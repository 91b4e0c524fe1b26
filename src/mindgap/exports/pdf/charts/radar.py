"""The themes as a web beside a list of their levels."""

from __future__ import annotations

from mindgap.exports.pdf import styles
from mindgap.exports.pdf.charts.legend import ABOVE, BELOW, Entry, legend, titled
from mindgap.exports.pdf.elements import Drawing, Element, baseline_drop
from mindgap.exports.pdf.fonts import width
from mindgap.exports.pdf.measures import MARGIN, WIDTH, columns
from mindgap.exports.pdf.pen import THIN, Pen, Point, on_circle
from mindgap.exports.pdf.rows import Row
from mindgap.exports.pdf.styles import Colour, TextStyle
from mindgap.exports.pdf.wrapping import wrap
from mindgap.reporting.blocks import Radar, RadarAxis
from mindgap.reporting.charts import HIGHEST_LEVEL

RADIUS = 104.0
LABEL_WIDTH = columns(2.6)
AIR = 9.0
MARK = 4.2
"""How far the mark of a desired level reaches from its middle."""
_LABEL = styles.TABLE_STRONG
_TEXT = styles.SMALL
Corner = tuple[float, RadarAxis]
"""An axis and its angle, clockwise from the top."""


def radar(block: Radar) -> tuple[Element, ...]:
    """Give the web in the middle of the page with each theme's name and levels at its corner."""
    axes = block.axes
    if not axes:
        return ()
    corners = tuple((360.0 * index / len(axes), axis) for index, axis in enumerate(axes))
    key = _legend(block)
    margin = max(_label_height(axis) for axis in axes) + AIR
    height = 2 * (RADIUS + margin) + key.height

    def paint(pen: Pen, top: float) -> None:
        key.draw(pen, top)
        centre = (MARGIN + WIDTH / 2, top - key.height - margin - RADIUS)
        _levels(pen, centre, corners)
        for degrees, axis in corners:
            _label(pen, on_circle(centre, RADIUS + AIR, degrees), degrees, axis)

    return titled(block.title, Drawing(height, paint, ABOVE, BELOW))


def _legend(block: Radar) -> Row:
    return legend((Entry(block.current_label, _current_key, 18), Entry(block.desired_label, _desired_key, 18)))


def _current_key(pen: Pen, x: float, y: float) -> None:
    pen.rect(x, y - 3.5, 18, 7, fill=Colour.LIGHT, stroke=Colour.INK)


def _desired_key(pen: Pen, x: float, y: float) -> None:
    pen.line((x, y), (x + 18, y), Colour.ACCENT, 2)
    pen.diamond((x + 9, y), 4, fill=Colour.ACCENT)


def _web(pen: Pen, centre: Point, corners: tuple[Corner, ...]) -> None:
    for level in range(1, HIGHEST_LEVEL + 1):
        ring = [_point(centre, degrees, level) for degrees, _ in corners]
        pen.polygon(ring, stroke=Colour.MID, line=THIN)
    for degrees, _ in corners:
        pen.line(centre, on_circle(centre, RADIUS, degrees), Colour.MID)


def _levels(pen: Pen, centre: Point, corners: tuple[Corner, ...]) -> None:
    now = [_point(centre, degrees, axis.current) for degrees, axis in corners if axis.current is not None]
    wanted = [_point(centre, degrees, axis.desired) for degrees, axis in corners if axis.desired is not None]
    if now:
        pen.polygon(now, fill=Colour.LIGHT)
    _web(pen, centre, corners)
    if now:
        pen.polygon(now, stroke=Colour.INK, line=1.4)
    if wanted:
        pen.polygon(wanted, stroke=Colour.ACCENT, line=2)
    for level in range(1, HIGHEST_LEVEL + 1):
        _figure(pen, _point(centre, 0, level), str(level))
    for point in wanted:
        pen.diamond(point, MARK, fill=Colour.ACCENT, stroke=Colour.PAPER)


def _figure(pen: Pen, at: Point, level: str) -> None:
    """Write a level to the left of the first axis, clear of a mark on it, with paper behind so that no line cuts it."""
    right, taken = at[0] - MARK - 2.5, width(level, _TEXT)
    pen.rect(right - taken - 1, at[1] - 3.6, taken + 2, 7.2, fill=Colour.PAPER)
    pen.text_right(right, at[1] - 2.6, level, _TEXT, Colour.INK)


def _point(centre: Point, degrees: float, level: float) -> Point:
    return on_circle(centre, RADIUS * level / HIGHEST_LEVEL, degrees)


def _words(axis: RadarAxis) -> list[tuple[str, TextStyle]]:
    return [
        (line, style)
        for text, style in ((axis.name, _LABEL), (axis.text, _TEXT))
        for line in wrap(text, style, LABEL_WIDTH)
    ]


def _label_height(axis: RadarAxis) -> float:
    return sum(style.leading for _, style in _words(axis))


def _label(pen: Pen, at: Point, degrees: float, axis: RadarAxis) -> None:
    """Write the name and the levels outside the corner, towards the side where there is room."""
    x, y = at
    side, upright = (round(part, 3) for part in on_circle((0, 0), 1, degrees))
    y += _label_height(axis) * (1 + upright) / 2
    for text, style in _words(axis):
        baseline = y - baseline_drop(style)
        if side > 0:
            pen.text(x, baseline, text, style)
        elif side < 0:
            pen.text_right(x, baseline, text, style)
        else:
            pen.text_centred(x, baseline, text, style)
        y -= style.leading
