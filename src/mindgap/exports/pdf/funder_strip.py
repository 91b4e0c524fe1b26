"""Who pays, side by side: the flag, its words and one's own, and the logos."""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass

from mindgap.exports.pdf.artwork import FLAG, define_flag, define_logo
from mindgap.exports.pdf.elements import Line, baseline_drop, lines
from mindgap.exports.pdf.measures import MM
from mindgap.exports.pdf.pen import Pen
from mindgap.exports.pdf.sheet import Sheet
from mindgap.exports.pdf.structure import Node
from mindgap.exports.pdf.styles import Colour, Face, TextStyle
from mindgap.reporting import emblem
from mindgap.reporting.blocks import Backing

_UNIT = emblem.LEAST_MM * MM
"""The height at which the pictures are held in the file; larger ones are the same, enlarged."""
_WIDEST = 2.8
"""A logo is no wider than this times the strip's height."""


@dataclass(frozen=True, slots=True)
class Scale:
    """How large a strip is: the height of its flag, the type beside it, and widths that its words may have; points."""

    height: float
    statement: TextStyle
    line: TextStyle
    widths: tuple[float, ...]
    gap: float


FOOT = Scale(
    _UNIT,
    TextStyle(Face.SEMIBOLD, 8.5, 10),
    TextStyle(Face.REGULAR, 7, 8.2, Colour.DARK),
    (29 * MM, 40 * MM, 58 * MM),
    2.2 * MM,
)
"""In the foot of a page."""
LARGE = Scale(
    15 * MM,
    TextStyle(Face.SEMIBOLD, 12, 14.5),
    TextStyle(Face.REGULAR, 9, 11.5, Colour.DARK),
    (44 * MM, 60 * MM, 80 * MM),
    3.5 * MM,
)
"""On a cover."""


@dataclass(frozen=True, slots=True)
class Strip:
    """A strip laid out: its words in lines, and the width and height of each logo."""

    backing: Backing
    scale: Scale
    statement: tuple[Line, ...]
    line: tuple[Line, ...]
    words: float
    """The width of the words."""
    logos: tuple[tuple[float, float], ...]

    @property
    def width(self) -> float:
        """All of it, with the gaps between."""
        flag = self.scale.height * emblem.PROPORTION if self.backing.statement else 0.0
        parts = [part for part in (flag, self.words, *(wide for wide, _tall in self.logos)) if part]
        return sum(parts) + self.scale.gap * (1 if flag else 0) + 2 * self.scale.gap * (len(self.logos))

    @property
    def height(self) -> float:
        """The taller of flag and words."""
        return max(self.scale.height, _depth(self.statement) + _depth(self.line))


def strip(backing: Backing, scale: Scale, room: float) -> Strip:
    """Lay a strip out within a width; logos give way when there is too little of it."""
    statement, line = _balanced(backing, scale)
    used = max((_wide(each) for each in (*statement, *line)), default=0.0)
    bare = Strip(backing, scale, statement, line, used, ())
    sizes = [_size(logo.width / logo.height, scale.height) for logo in backing.logos]
    left = room - bare.width - 2 * scale.gap * len(sizes)
    share = min(1.0, left / sum(wide for wide, _tall in sizes)) if sizes else 1.0
    return Strip(backing, scale, statement, line, used, tuple((wide * share, tall * share) for wide, tall in sizes))


def _balanced(backing: Backing, scale: Scale) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """Give the words in the narrowest of the widths that holds them, their lines about equally long."""
    width = next((w for w in scale.widths if _fits(backing, scale, w)), scale.widths[-1])
    return _narrowed(backing.statement, scale.statement, width), _narrowed(backing.line, scale.line, width)


def _narrowed(text: str, style: TextStyle, width: float) -> tuple[Line, ...]:
    """Give a text in as few lines as the width asks for, and no wider than those need."""
    held = narrower = lines(text, style, width) if text else ()
    while held and width > 0 and len(narrower) == len(held):
        held, width = narrower, width - 3
        narrower = lines(text, style, width)
    return held


def _words(backing: Backing, scale: Scale, width: float) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    statement = lines(backing.statement, scale.statement, width) if backing.statement else ()
    return statement, lines(backing.line, scale.line, width) if backing.line else ()


def _fits(backing: Backing, scale: Scale, width: float) -> bool:
    statement, line = _words(backing, scale, width)
    return _depth(statement) + _depth(line) <= scale.height * 1.2


def _depth(held: tuple[Line, ...]) -> float:
    return sum(line.style.leading for line in held)


def _wide(line: Line) -> float:
    from mindgap.exports.pdf import fonts

    return fonts.width(line.text.rstrip(" "), line.style)


def _size(proportion: float, height: float) -> tuple[float, float]:
    """Give a logo's width and height: as tall as the flag, or lower when it is long."""
    tall = min(height, _WIDEST * height / proportion)
    return tall * proportion, tall


class Painter:
    """Draws strips on one canvas: the first of them is read out, the others are furniture."""

    def __init__(self, pen: Pen, backing: Backing) -> None:
        self.pen, self.backing = pen, backing
        self.said = False
        _define(pen.canvas, backing)

    def paint(self, laid: Strip, left: float, top: float) -> None:
        """Draw a strip from its upper left corner."""
        middle, x, scale = top - laid.height / 2, left, laid.scale
        if laid.backing.statement:
            wide = scale.height * emblem.PROPORTION
            self._picture(FLAG, laid.backing.flag_alt, (x, middle - scale.height / 2, wide, scale.height))
            x += wide + scale.gap
        self._write(laid, x, middle)
        x += laid.words
        for index, ((wide, tall), logo) in enumerate(zip(laid.logos, laid.backing.logos, strict=True)):
            x += 2 * scale.gap
            self._picture(_name(index), logo.words, (x, middle - tall / 2, wide, tall))
            x += wide
        self.said = True

    def _tagged(self, node: Node) -> AbstractContextManager[None]:
        return nullcontext() if self.said else self.pen.tagged(node)

    def _picture(self, name: str, words: str, box: tuple[float, float, float, float]) -> None:
        x, y, wide, tall = box
        node = Node("Figure", alt=words)
        if not self.said:
            self.pen.structure.frame(node, (x, y, x + wide, y + tall))
        with self._tagged(node), self.pen.turned((x, y), 0):
            self.pen.canvas.scale(tall / _UNIT, tall / _UNIT)
            self.pen.canvas.doForm(name)

    def _write(self, laid: Strip, x: float, middle: float) -> None:
        y = middle + (_depth(laid.statement) + _depth(laid.line)) / 2
        for held, language in ((laid.statement, ""), (laid.line, laid.backing.line_language)):
            if not held:
                continue
            with self._tagged(Node("P", lang=language)):
                for line in held:
                    self.pen.text(x, y - baseline_drop(line.style), line.text, line.style)
                    y -= line.style.leading


def _define(canvas: Sheet, backing: Backing) -> None:
    if backing.statement:
        define_flag(canvas, _UNIT)
    for index, logo in enumerate(backing.logos):
        define_logo(canvas, _name(index), logo, _UNIT * logo.width / logo.height, _UNIT)


def _name(index: int) -> str:
    return f"logo{index}"
