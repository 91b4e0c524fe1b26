"""The drawing surface: reportlab's canvas with our styles; it changes the graphics state only when it must."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache

from mindgap.exports.pdf import fonts, symbols
from mindgap.exports.pdf.languages import Languages
from mindgap.exports.pdf.sheet import Sheet
from mindgap.exports.pdf.structure import Node, Structure
from mindgap.exports.pdf.styles import Colour, Face, TextStyle

Point = tuple[float, float]
THIN = 0.5
NORMAL = 0.8
_NO_INK = Node("")
"""What an ink that has not begun belongs to."""


class _Belonging:
    """Lets the ink drawn meanwhile belong to a node; there are thousands, and a generator for each would cost most."""

    __slots__ = ("node", "outer", "pen")

    def __init__(self, pen: Pen, node: Node | None) -> None:
        self.pen, self.node = pen, node

    def __enter__(self) -> None:
        if self.node is not None:
            self.outer = self.pen.turn_to(self.node)

    def __exit__(self, *_: object) -> None:
        if self.node is not None:
            self.pen.turn_to(self.outer)


class Pen:
    """Draws texts and shapes on one canvas; remembers colours, line and font, so as not to say them again."""

    def __init__(self, canvas: Sheet) -> None:
        self.canvas = canvas
        self.structure = Structure()
        self.languages: Languages | None = None
        """What stands in another language, if anything does."""
        self._node: Node | None = None
        """What is drawn now; None is furniture of the page, which is not read out."""
        self._open: Node | None = _NO_INK
        """What the stretch of ink that is not yet ended belongs to."""
        self._forget()

    def tagged(self, node: Node | None) -> _Belonging:
        """Draw what belongs to a node of the structure; None leaves it with what is around."""
        return _Belonging(self, node)

    def turn_to(self, node: Node | None) -> Node | None:
        """Let the ink that follows belong to a node, or to none; give what it belonged to before."""
        outer = self._node
        self._node = node
        if node is not None:
            self.structure.reach(node)
        return outer

    def _begin(self) -> None:
        """Say to whom the ink that follows belongs, unless it was said."""
        node = self._node
        if self._open is node:
            return
        self._end()
        self._open = node
        if node is None:
            self.canvas.begin("Artifact", None)
        else:
            self.canvas.begin(node.tag, self.structure.mark(node))

    def _end(self) -> None:
        if self._open is not _NO_INK:
            self.canvas.end()
            self._open = _NO_INK

    def _forget(self) -> None:
        self._fill = self._stroke = Colour.INK.value[:0]
        self._line: tuple[float, tuple[float, ...]] = (0.0, ())
        self._font: tuple[Face | None, float] = (None, 0.0)

    def new_page(self) -> None:
        """End the page; the next one starts with a fresh graphics state."""
        self._end()
        self.canvas.showPage()
        self.structure.turn()
        self._forget()

    def text(self, x: float, y: float, text: str, style: TextStyle, colour: Colour | None = None) -> None:
        """Draw one line of text with its baseline at y, starting at x."""
        if not text:
            return
        if self.languages is not None and self.languages.among(text) and self._switched(x, y, text, style, colour):
            return
        if not text.isascii() and not symbols.SYMBOLS.isdisjoint(text):
            self._mixed(x, y, text, style, colour)
            return
        self._begin()
        self._filled(colour or style.colour)
        font = (style.face, style.size)
        if self._font != font:
            self._font = font
            fonts.registered(style.face)
            self.canvas.setFont(style.face.value, style.size)
        self.canvas.drawString(x, y, text.replace("\n", " "))

    def text_right(self, x: float, y: float, text: str, style: TextStyle, colour: Colour | None = None) -> None:
        """Draw one line of text that ends at x."""
        self.text(x - fonts.width(text.rstrip(" "), style), y, text, style, colour)

    def text_centred(self, x: float, y: float, text: str, style: TextStyle, colour: Colour | None = None) -> None:
        """Draw one line of text with its middle at x."""
        self.text(x - fonts.width(text.rstrip(" "), style) / 2, y, text, style, colour)

    def line(self, start: Point, end: Point, colour: Colour, width: float = THIN, dash: Sequence[float] = ()) -> None:
        """Draw a straight line."""
        self._begin()
        self._stroked(colour, width, dash)
        self.canvas.line(*start, *end)

    def rect(  # noqa: PLR0913  # a rectangle is four numbers and its looks
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        *,
        fill: Colour | None = None,
        stroke: Colour | None = None,
        line: float = NORMAL,
    ) -> None:
        """Draw a rectangle from its lower left corner."""
        self._prepare(fill, stroke, line)
        self.canvas.rect(x, y, width, height, stroke=int(stroke is not None), fill=int(fill is not None))

    def circle(
        self,
        centre: Point,
        radius: float,
        *,
        fill: Colour | None = None,
        stroke: Colour | None = None,
        line: float = NORMAL,
    ) -> None:
        """Draw a circle."""
        self._prepare(fill, stroke, line)
        self.canvas.circle(*centre, radius, stroke=int(stroke is not None), fill=int(fill is not None))

    def polygon(
        self, points: Iterable[Point], *, fill: Colour | None = None, stroke: Colour | None = None, line: float = NORMAL
    ) -> None:
        """Draw a closed shape through the points."""
        self._prepare(fill, stroke, line)
        path = self.canvas.beginPath()
        for index, point in enumerate(points):
            (path.lineTo if index else path.moveTo)(*point)
        path.close()
        self.canvas.drawPath(path, stroke=int(stroke is not None), fill=int(fill is not None))

    def diamond(self, centre: Point, radius: float, *, fill: Colour, stroke: Colour | None = None) -> None:
        """Draw ◆."""
        x, y = centre
        corners = [(x, y + radius), (x + radius, y), (x, y - radius), (x - radius, y)]
        self.polygon(corners, fill=fill, stroke=stroke)

    def quarter_circle(self, centre: Point, radius: float, quarters: int, colour: Colour = Colour.ACCENT) -> None:
        """Draw ○ ◔ ◑ ◕ or ●: a circle of which 0 to 4 quarters are filled, clockwise from the top."""
        x, y = centre
        if 0 < quarters < len(symbols.QUARTERS) - 1:
            self._begin()
            self._filled(colour)
            box = (x - radius, y - radius, x + radius, y + radius)
            self.canvas.wedge(*box, 90 - 90 * quarters, 90 * quarters, stroke=0, fill=1)
        whole = quarters >= len(symbols.QUARTERS) - 1
        self.circle(centre, radius, fill=colour if whole else None, stroke=colour, line=max(0.6, radius / 7))

    @contextmanager
    def turned(self, origin: Point, degrees: float) -> Iterator[None]:
        """Draw around `origin`, turned counter-clockwise."""
        self._begin()
        self.canvas.saveState()
        self.canvas.translate(*origin)
        self.canvas.rotate(degrees)
        yield
        self.canvas.restoreState()
        self._forget()

    def _switched(self, x: float, y: float, text: str, style: TextStyle, colour: Colour | None) -> bool:
        """Draw a line with what is in another language marked as such; tell whether there was anything of that."""
        node = self._node
        if self.languages is None or node is None or node.lang or node.tag == "Figure":
            return False
        runs = self.languages.runs(text)
        for run, language in runs:
            with self.tagged(Node("Span", node, lang=language) if language else None):
                self.text(x, y, run, style, colour)
            x += fonts.width(run, style)
        return bool(runs)

    def _mixed(self, x: float, y: float, text: str, style: TextStyle, colour: Colour | None) -> None:
        for run in symbols.runs(text):
            step = fonts.width(run, style)
            if run in symbols.SYMBOLS:
                centre = (x + step / 2, y + symbols.SYMBOL_RISE * style.size)
                radius = symbols.SYMBOL_RADIUS * style.size
                self.quarter_circle(centre, radius, symbols.QUARTERS[run], colour or style.colour)
            elif run.strip():
                self.text(x, y, run, style, colour)
            x += step

    def _prepare(self, fill: Colour | None, stroke: Colour | None, line: float) -> None:
        self._begin()
        if fill is not None:
            self._filled(fill)
        if stroke is not None:
            self._stroked(stroke, line, ())

    def _filled(self, colour: Colour) -> None:
        if self._fill != colour:
            self._fill = colour
            self.canvas.setFillColorRGB(*_rgb(colour))

    def _stroked(self, colour: Colour, width: float, dash: Sequence[float]) -> None:
        if self._stroke != colour:
            self._stroke = colour
            self.canvas.setStrokeColorRGB(*_rgb(colour))
        line = (width, tuple(dash))
        if self._line != line:
            self._line = line
            self.canvas.setLineWidth(width)
            self.canvas.setDash(list(dash))


@cache
def _rgb(colour: Colour) -> tuple[float, float, float]:
    return (int(colour[1:3], 16) / 255, int(colour[3:5], 16) / 255, int(colour[5:7], 16) / 255)


def on_circle(centre: Point, radius: float, degrees: float) -> Point:
    """Give the point at an angle, clockwise from the top."""
    angle = math.radians(90 - degrees)
    return centre[0] + radius * math.cos(angle), centre[1] + radius * math.sin(angle)
