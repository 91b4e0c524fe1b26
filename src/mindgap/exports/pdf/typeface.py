"""reportlab's TrueType font, with a sound account of what its signs mean."""

from __future__ import annotations

import re

from reportlab.pdfbase.pdfdoc import PDFDocument
from reportlab.pdfbase.ttfonts import TTFont

_BLOCK = re.compile(r"\d+ beginbfchar\n(.*)\nendbfchar", re.DOTALL)
_MOST = 100
"""Lines that a block of the account may have (ISO 32000-1, 9.10.3)."""


class Typeface(TTFont):  # type: ignore[misc]  # reportlab has no types
    """Says nothing of the signs that a file does not use.

    reportlab says that they mean U+0000, which PDF/UA forbids (ISO 14289-1, 7.21.7), and puts all into one block.
    """

    def addObjects(self, doc: PDFDocument) -> None:  # noqa: N802  # reportlab's name
        """Add the font to the file."""
        before = set(doc.idToObject)
        super().addObjects(doc)
        for name in doc.idToObject.keys() - before:
            if name.startswith("toUnicodeCMap:"):
                account = doc.idToObject[name]
                account.content = _BLOCK.sub(lambda found: _blocks(found[1].split("\n")), account.content)


def _blocks(lines: list[str]) -> str:
    known = [line for line in lines if not line.endswith("<0000>")]
    parts = (known[first : first + _MOST] for first in range(0, len(known), _MOST))
    return "\n".join(f"{len(part)} beginbfchar\n" + "\n".join(part) + "\nendbfchar" for part in parts)
