"""reportlab's canvas with a shorter way to draw a line of text: the same operators, without a text object each time."""

from __future__ import annotations

from typing import Any

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.pdfdoc import PDFDocument
from reportlab.pdfgen.canvas import Canvas


class Sheet(Canvas):  # type: ignore[misc]  # reportlab has no types
    """Remembers how each line of text is written in the file, since most are drawn more than once or letter by letter.

    reportlab spends about 40 µs on each `drawString`; this spends about 5.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401  # reportlab's
        self._written: dict[tuple[str, str], tuple[tuple[str, str], ...]] = {}
        super().__init__(*args, **kwargs)

    def drawString(self, x: float, y: float, text: str) -> None:  # noqa: N802  # reportlab's name
        """Draw a line of text in the font set, with its baseline starting at (x, y)."""
        key = (self._fontname, text)
        runs = self._written.get(key) or self._remembered(key)
        size = self._fontsize
        shown = " ".join(f"{font} {size:g} Tf ({codes}) Tj" for font, codes in runs)
        self._code.append(f"BT 1 0 0 1 {x:.2f} {y:.2f} Tm {shown} ET")

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
        font = pdfmetrics.getFont(name)
        runs = tuple(
            (font.getSubsetInternalName(subset, self._doc), self._escape(codes))
            for subset, codes in font.splitString(text, self._doc)
        )
        self._written[key] = runs
        return runs
