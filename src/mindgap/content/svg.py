"""SVG files as plain shapes: whatever way they are written, what is left is paths of lines and curves with colours.

The shapes are kept in a language of their own that says nothing but that, so that renderers need no SVG and a document
made again does not depend on how a library reads the file that day.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

if TYPE_CHECKING:
    from svgelements import Path, Shape

MOST_TEXT = 300_000
_LEFT_OUT = frozenset({"title", "desc", "metadata", "clipPath", "script", "namedview", "animate", "set"})
"""What is no ink, or in logos only cuts at the edge, where the picture is cut anyway."""
_DRAWN = frozenset(
    {"svg", "g", "defs", "style", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "a"}
)
_DOCTYPE = re.compile(rb"<!DOCTYPE[^\[>]*>")
_WHITE = 255


@dataclass(frozen=True, slots=True)
class Drawing:
    """What a file draws, or why it cannot be drawn: `foreign` is the element, an empty `text` a broken file."""

    text: str = ""
    width: float = 0.0
    height: float = 0.0
    foreign: str = ""


def shapes(data: bytes) -> Drawing:
    """Give the shapes of an SVG file; opacity is mixed with white paper."""
    plain = _DOCTYPE.sub(b"", data)
    if b"<!DOCTYPE" in plain or b"<!ENTITY" in plain:
        return Drawing(foreign="!DOCTYPE")
    try:
        root = ET.fromstring(plain)  # noqa: S314  # entities have just been refused
    except (ET.ParseError, ValueError, RecursionError):
        return Drawing()
    foreign = _cleared(root)
    return Drawing(foreign=foreign) if foreign else _drawn(ET.tostring(root))


def _cleared(element: ET.Element) -> str:
    """Take away what is no ink; give the name of the first element that could not be drawn."""
    for kid in list(element):
        space, _brace, name = str(kid.tag).rpartition("}")
        if name in _LEFT_OUT or (space and not space.endswith("/svg")):
            element.remove(kid)
        elif name not in _DRAWN:
            return name[:40]
        elif "url(" in f"{kid.get('fill')} {kid.get('style')}" or (name == "style" and "url(" in (kid.text or "")):
            return "gradient"
        elif foreign := _cleared(kid):
            return foreign
    return ""


def _drawn(data: bytes) -> Drawing:
    from svgelements import SVG, Path, Shape

    try:
        svg = SVG.parse(io.BytesIO(data), reify=True)
        lines = [line for each in svg.elements() if isinstance(each, Shape) and (line := _shape(each, Path(each)))]
        width, height = float(svg.width), float(svg.height)
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError, RecursionError):
        return Drawing()
    text = " ".join(lines)
    sound = 0 < width < MOST_TEXT and 0 < height < MOST_TEXT and len(text) < MOST_TEXT
    return Drawing(text, width, height) if sound else Drawing()


def _shape(shape: Shape, path: Path) -> str:
    values: Any = shape.values
    hidden = values.get("display") == "none" or values.get("visibility") == "hidden"
    whole = _number(values.get("opacity"))
    fill = _colour(shape.fill, whole * _number(values.get("fill-opacity")))
    stroke = _colour(shape.stroke, whole * _number(values.get("stroke-opacity")))
    if hidden or (fill == "-" and stroke == "-"):
        return ""
    rule = "e" if values.get("fill-rule") == "evenodd" else "n"
    path.approximate_arcs_with_cubics()
    steps = " ".join(_steps(path))
    width = _short(float(shape.stroke_width or 0)) if stroke != "-" else "0"
    return f"{fill} {stroke} {width} {rule} {steps}" if steps else ""


def _steps(path: Path) -> Iterator[str]:
    from svgelements import Close, CubicBezier, Line, Move, QuadraticBezier

    for part in path:
        match part:
            case Move():
                yield _step("M", part.end)
            case Close():
                yield "Z"
            case Line():
                yield _step("L", part.end)
            case CubicBezier():
                yield _step("C", part.control1, part.control2, part.end)
            case QuadraticBezier():
                first, last = (end + (part.control - end) * (2 / 3) for end in (part.start, part.end))
                yield _step("C", first, last, part.end)


def _step(letter: str, *points: Any) -> str:  # noqa: ANN401  # the library has no types
    return " ".join((letter, *(_short(number) for point in points for number in (point.x, point.y))))


def _short(number: float) -> str:
    return f"{number:.3f}".rstrip("0").rstrip(".")


def _number(value: object) -> float:
    """Read an opacity, such as ".5" or "50%"."""
    if value is None:
        return 1.0
    text = str(value).strip()
    number = float(text[:-1]) / 100 if text.endswith("%") else float(text)
    return min(1.0, max(0.0, number))


def _colour(colour: Any, opacity: float) -> str:  # noqa: ANN401  # the library has no types
    """Give a colour as on white paper, "#0b3c5d", or "-" for none."""
    if colour is None or colour.value is None:
        return "-"
    seen = opacity * colour.opacity if colour.opacity is not None else opacity
    if seen <= 0:
        return "-"
    mixed = (round(_WHITE + (part - _WHITE) * seen) for part in (colour.red, colour.green, colour.blue))
    return "#" + "".join(f"{part:02x}" for part in mixed)
