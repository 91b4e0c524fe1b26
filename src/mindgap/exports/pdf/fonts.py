"""The typeface: read from its package, registered once per process and measured through a cache."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, lru_cache

from font_source_sans_pro import font_files_ttf
from reportlab.pdfbase import pdfmetrics

from mindgap.exports.pdf.styles import Face, TextStyle
from mindgap.exports.pdf.symbols import SYMBOL_WIDTH, SYMBOLS
from mindgap.exports.pdf.typeface import Typeface

EM = 1000
_CACHED_LENGTH = 80


@cache
def registered(face: Face) -> Typeface:
    """Give the font, registered with reportlab when first asked for."""
    font = Typeface(face.value, font_files_ttf[face.value])
    pdfmetrics.registerFont(font)
    return font


@cache
def advances(face: Face) -> dict[int, float]:
    """Give the advance of every character the face can show, in thousandths of the size, drawn symbols included.

    A line break that is left in a single line is as wide as the space it is drawn as.
    """
    font = registered(face).face
    known = {code: font.charWidths[code] for code in font.charToGlyph if code in font.charWidths}
    known[ord("\n")] = known[ord(" ")]
    return known | {ord(symbol): SYMBOL_WIDTH for symbol in SYMBOLS}


@cache
def repertoire() -> frozenset[str]:
    """Give the characters that every face can show."""
    return frozenset.intersection(*(frozenset(map(chr, advances(face))) for face in Face))


def advance(face: Face, text: str) -> float:
    """Give the width of a text in thousandths of the size: the sum of its characters' advances."""
    return _remembered(face, text) if len(text) <= _CACHED_LENGTH else _added(face, text)


def width(text: str, style: TextStyle) -> float:
    """Give the width of a text in points."""
    return advance(style.face, text) * style.size / EM


@cache
def _by_letter(face: Face) -> Callable[[str], float]:
    return {chr(code): advance for code, advance in advances(face).items()}.__getitem__


def _added(face: Face, text: str) -> float:
    return sum(map(_by_letter(face), text))


_remembered = lru_cache(maxsize=1 << 16)(_added)
