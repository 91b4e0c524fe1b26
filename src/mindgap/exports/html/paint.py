"""How drawn things look: attributes on the elements themselves, so that a page without style sheets shows them too."""

from __future__ import annotations

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
SHADES = (ACCENT, MID, "#c5d1d6", "#3c4449")

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
    "stair": {"fill": PALE, "stroke": INK},
    "label": {"font_size": 13, "fill": INK},
    "large": {"font_size": 17, "font_weight": 600, "fill": INK},
    "white": {"font_size": 13, "fill": "#fff"},
}


def painted(name: str, look: str, **attributes: str | float) -> Html:
    """Give an empty drawn element in one of the looks."""
    return element(name, **attributes, **_LOOKS[look])


def shaded(series: int, x: float, width: float) -> Html:
    """Give a piece of a stacked bar in the shade of its series."""
    return element("rect", x=x, y=4.0, width=width, height=16.0, fill=SHADES[series % len(SHADES)])


def line(start: tuple[float, float], end: tuple[float, float], look: str) -> Html:
    """Give a straight line."""
    return painted("line", look, x1=start[0], y1=start[1], x2=end[0], y2=end[1])


def said(at: tuple[float, float], words: str, anchor: str = "middle", look: str = "label") -> Html:
    """Give words at a place."""
    return element("text", text(words), x=at[0], y=at[1], text_anchor=anchor, **_LOOKS[look])


def key(series: int, name: str) -> Html:
    """Give the key of a series: a swatch and its name."""
    swatch = element("rect", width=12, height=12, fill=SHADES[series % len(SHADES)])
    box = element("svg", swatch, viewBox="0 0 12 12", class_="swatch", width=12, height=12, aria_hidden="true")
    return element("span", box, text(f" {name} "))
