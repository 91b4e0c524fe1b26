"""How drawn things look: attributes on the elements themselves, so that a page without style sheets shows them too."""

from __future__ import annotations

from mindgap.exports.hatching import slanting
from mindgap.exports.html.tags import Html, element, text

INK, SOFT, RULE, PALE, ACCENT, WARN, MID = (
    "#1c2429",
    "#5b666d",
    "#c9d0d4",
    "#eef1f2",
    "#0b5470",
    "#a33b00",
    "#8aa3ae",
)
SHADES = (ACCENT, MID, "#fff", "#fff")
"""The fill of each way to pay: dark, grey and white, also without colours; the last lies under slanting lines."""
_PITCH = 5.0
"""The distance between slanting lines."""

_LOOKS: dict[str, dict[str, str | float]] = {
    "grid": {"stroke": RULE},
    "spread": {"stroke": SOFT, "stroke_width": 1.5},
    "gap": {"stroke": INK, "stroke_width": 4},
    "today": {"stroke": WARN, "stroke_width": 2, "stroke_dasharray": "3 3"},
    "current": {"fill": "#fff", "stroke": INK, "stroke_width": 2},
    "desired": {"fill": ACCENT},
    "bar": {"fill": ACCENT},
    "done": {"fill": MID},
    "point": {"fill": ACCENT},
    "muted": {"fill": "#fff", "stroke": INK},
    "ring": {"fill": "none", "stroke": RULE},
    "area": {"fill": MID, "fill_opacity": 0.55, "stroke": INK},
    "outline": {"fill": "none", "stroke": ACCENT, "stroke_width": 3},
    "pale": {"fill": PALE},
    "stair": {"fill": PALE, "stroke": INK},
    "label": {"font_size": 13, "fill": INK},
    "large": {"font_size": 17, "font_weight": 600, "fill": INK},
    "white": {"font_size": 13, "fill": "#fff"},
}


def painted(name: str, look: str, **attributes: str | float) -> Html:
    """Give an empty drawn element in one of the looks."""
    return element(name, **attributes, **_LOOKS[look])


def shaded(series: int, at: tuple[float, float], width: float, height: float) -> Html:
    """Give a box in the look of its series, from its upper left corner."""
    fill = SHADES[series % len(SHADES)]
    box = element("rect", x=at[0], y=at[1], width=width, height=height, fill=fill, stroke=INK)
    return Html(box + _slanted(at, width, height)) if series % len(SHADES) == len(SHADES) - 1 else box


def _slanted(at: tuple[float, float], width: float, height: float) -> Html:
    """Give slanting lines over a box."""
    x, foot = at[0], at[1] + height
    lines = slanting(width, height, _PITCH)
    strokes = (f"M{x + a[0]:g} {foot - a[1]:g}L{x + z[0]:g} {foot - z[1]:g}" for a, z in lines)
    return element("path", d="".join(strokes), stroke=INK, stroke_width=1.2)


def line(start: tuple[float, float], end: tuple[float, float], look: str) -> Html:
    """Give a straight line."""
    return painted("line", look, x1=start[0], y1=start[1], x2=end[0], y2=end[1])


def said(at: tuple[float, float], words: str, anchor: str = "middle", look: str = "label", **own: float) -> Html:
    """Give words at a place, in a look and what differs from it."""
    return element("text", text(words), x=at[0], y=at[1], text_anchor=anchor, **{**_LOOKS[look], **own})


def key(series: int, name: str) -> Html:
    """Give the key of a series: a swatch and its name."""
    swatch = shaded(series, (0.5, 0.5), 11, 11)
    box = element("svg", swatch, viewBox="0 0 12 12", class_="swatch", width=12, height=12, aria_hidden="true")
    return element("span", box, text(f" {name} "))
