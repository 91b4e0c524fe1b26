"""reportlab's canvas with a shorter way to draw a line of text: the same operators, without a text object each time."""

from __future__ import annotations

from typing import Any

from reportlab.lib.rl_accel import escapePDF, fp_str
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.pdfdoc import PDFDocument
from reportlab.pdfgen.canvas import Canvas


class _Alphabet(dict[int, str]):
    """How each character of a font is written in the file, learned when it is first met; a table for `translate`.

    A font is divided into sets of 256 characters; `beyond` holds those that are not in its first.
    """

    def __init__(self, name: str, document: PDFDocument) -> None:
        super().__init__()
        self.font = pdfmetrics.getFont(name)
        self.document = document
        self.beyond: set[str] = set()

    def __missing__(self, code: int) -> str:
        ((subset, codes),) = self.font.splitString(chr(code), self.document)
        if subset:
            self.beyond.add(chr(code))
        written: str = escapePDF(codes)
        self[code] = written
        return written

    def runs(self, text: str) -> tuple[tuple[str, str], ...]:
        """Give a text as (name of the set in the file, what is written): one run, or more where sets change."""
        codes = text.translate(self)
        if not self.beyond or self.beyond.isdisjoint(text):
            return ((self.font.getSubsetInternalName(0, self.document), codes),)
        return tuple(
            (self.font.getSubsetInternalName(subset, self.document), escapePDF(run))
            for subset, run in self.font.splitString(text, self.document)
        )


class Sheet(Canvas):  # type: ignore[misc]  # reportlab has no types
    """Remembers how each line of text is written in the file, since most are drawn more than once or letter by letter.

    reportlab spends about 40 µs on each `drawString`; this spends about 3.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401  # reportlab's
        self._alphabets: dict[str, _Alphabet] = {}
        self._written: dict[tuple[str, str], tuple[tuple[str, str], ...]] = {}
        self._colours: dict[tuple[float, ...], str] = {}
        super().__init__(*args, **kwargs)

    def drawString(self, x: float, y: float, text: str) -> None:  # noqa: N802  # reportlab's name
        """Draw a line of text in the font set, with its baseline starting at (x, y)."""
        key = (self._fontname, text)
        runs = self._written.get(key) or self._remembered(key)
        size = self._fontsize
        shown = " ".join([f"{font} {size:g} Tf ({codes}) Tj" for font, codes in runs])
        self._code.append(f"BT 1 0 0 1 {x:.2f} {y:.2f} Tm {shown} ET")

    def setFillColorRGB(self, r: float, g: float, b: float) -> None:  # noqa: N802  # reportlab's name
        """Fill what follows with a colour, each part from 0 to 1."""
        self._fillColorObj = (r, g, b)
        self._code.append(f"{self._colour(r, g, b)} rg")

    def setStrokeColorRGB(self, r: float, g: float, b: float) -> None:  # noqa: N802  # reportlab's name
        """Draw the lines that follow in a colour, each part from 0 to 1."""
        self._strokeColorObj = (r, g, b)
        self._code.append(f"{self._colour(r, g, b)} RG")

    def begin(self, tag: str, number: int | None) -> None:
        """Begin a stretch of ink: number `number` of the page, or furniture of it."""
        self._code.append("/Artifact BMC" if number is None else f"/{tag} <</MCID {number}>> BDC")

    def end(self) -> None:
        """End the stretch of ink."""
        self._code.append("EMC")

    @property
    def document(self) -> PDFDocument:
        """Give the file that is being written."""
        return self._doc

    def _remembered(self, key: tuple[str, str]) -> tuple[tuple[str, str], ...]:
        name, text = key
        alphabet = self._alphabets.get(name)
        if alphabet is None:
            alphabet = self._alphabets[name] = _Alphabet(name, self._doc)
        runs = self._written[key] = alphabet.runs(text)
        return runs

    def _colour(self, *parts: float) -> str:
        known = self._colours.get(parts)
        if known is None:
            known = self._colours[parts] = fp_str(*parts)
        return known
