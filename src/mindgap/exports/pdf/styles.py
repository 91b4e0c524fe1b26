"""The look, said once: three weights of one typeface, one accent, one warning and three greys."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Face(StrEnum):
    """The weights in use, by the name of their file in the font package."""

    REGULAR = "SourceSansPro"
    SEMIBOLD = "SourceSansProSemibold"
    BOLD = "SourceSansProBold"


class Colour(StrEnum):
    """The palette; each differs from the others in lightness too, so that it holds in greyscale."""

    INK = "#14202B"
    ACCENT = "#0B3C5D"
    WARNING = "#C64A18"
    DARK = "#4C5762"
    MID = "#A4AEB7"
    LIGHT = "#DDE2E6"
    TINT = "#F1F4F6"
    """The background of a remark: nearly paper, it carries no meaning."""
    PAPER = "#FFFFFF"


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How a line of text is set; size and leading in points."""

    face: Face
    size: float
    leading: float
    colour: Colour = Colour.INK


BODY = TextStyle(Face.REGULAR, 9.5, 13)
BODY_STRONG = TextStyle(Face.SEMIBOLD, 9.5, 13)
BODY_QUIET = TextStyle(Face.REGULAR, 9.5, 13, Colour.DARK)
LEAD = TextStyle(Face.REGULAR, 12, 17)
HEADING_1 = TextStyle(Face.SEMIBOLD, 22, 26, Colour.ACCENT)
HEADING_2 = TextStyle(Face.SEMIBOLD, 13.5, 18)
HEADING_3 = TextStyle(Face.BOLD, 10.5, 14)
CHART_TITLE = TextStyle(Face.SEMIBOLD, 10.5, 14)
TABLE = TextStyle(Face.REGULAR, 8.5, 11)
TABLE_HEAD = TextStyle(Face.SEMIBOLD, 8.5, 11, Colour.DARK)
TABLE_STRONG = TextStyle(Face.SEMIBOLD, 8.5, 11)
TABLE_QUIET = TextStyle(Face.REGULAR, 8.5, 11, Colour.DARK)
TABLE_WARNING = TextStyle(Face.SEMIBOLD, 8.5, 11, Colour.WARNING)
SMALL = TextStyle(Face.REGULAR, 7.5, 9.5, Colour.DARK)
SMALL_STRONG = TextStyle(Face.SEMIBOLD, 7.5, 9.5)
FIGURE = TextStyle(Face.SEMIBOLD, 25, 29, Colour.ACCENT)
FIGURE_WARNING = TextStyle(Face.SEMIBOLD, 25, 29, Colour.WARNING)
