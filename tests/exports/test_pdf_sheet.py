"""How lines of text are written in the file, beside how reportlab itself writes them."""

from __future__ import annotations

import io
import re

from pypdf import PdfReader
from reportlab.pdfgen.canvas import Canvas

from mindgap.exports.pdf.fonts import advances, registered
from mindgap.exports.pdf.sheet import Sheet
from mindgap.exports.pdf.styles import Face
from mindgap.exports.pdf.symbols import SYMBOLS

SHOWN = re.compile(r"(/F\d+\+\d+) \S+ Tf (?:\S+ TL )?\((.*?)\) Tj", re.DOTALL)


def _drawn(kind: type[Canvas], texts: list[str]) -> bytes:
    registered(Face.REGULAR)
    out = io.BytesIO()
    canvas = kind(out, invariant=1, pageCompression=0, initialFontName=Face.REGULAR.value)
    canvas.setFont(Face.REGULAR.value, 9)
    for text in texts:
        canvas.drawString(10, 10, text)
    canvas.save()
    return out.getvalue()


def _text(data: bytes) -> str:
    return "".join(PdfReader(io.BytesIO(data)).pages[0].extract_text().split())


def test_lines_hold_the_same_characters_of_the_font_as_reportlab_writes() -> None:
    texts = ["Omställning (5-axlig) \\ 40 min", "Łucja Ďemo → 12\u00a0500 kr", "Omställning (5-axlig) \\ 40 min", "a"]
    ours, theirs = (_drawn(kind, texts).decode("latin-1") for kind in (Sheet, Canvas))
    assert SHOWN.findall(ours) == SHOWN.findall(theirs)


def test_more_characters_than_a_set_of_a_font_holds_are_written_in_several_sets() -> None:
    every = "".join(map(chr, sorted(advances(Face.REGULAR)))).translate(dict.fromkeys(map(ord, "\n\r\xa0\xad")))
    letters = "".join(sign for sign in every if sign.isalpha() and sign not in SYMBOLS)[:700]
    texts = [letters[place : place + 40] for place in range(0, len(letters), 40)] + ["a" + letters[-1] + "b"]
    ours, theirs = (_drawn(kind, texts) for kind in (Sheet, Canvas))
    assert len({font for font, _ in SHOWN.findall(ours.decode("latin-1"))}) > 2
    assert _text(ours) == _text(theirs)
