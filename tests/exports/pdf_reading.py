"""Reads our PDFs back with another program's eyes, and lays blocks out without drawing them."""

from __future__ import annotations

import io
from typing import Any

from pypdf import PdfReader

from mindgap.exports.pdf.flow import Page, flow
from mindgap.exports.pdf.glyphs import printable
from mindgap.exports.pdf.render import laid_out, render_pdf
from mindgap.reporting.blocks import Block


def rendered(*blocks: Block, footer: str = "Provbolaget (fiktivt)", lang: str = "sv") -> bytes:
    return render_pdf(blocks, title="Provplan", footer=footer, lang=lang, page_label="Sida {page} av {pages}")


def reader(data: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(data))


def texts(data: bytes) -> list[str]:
    """Give the text of each page on one line, spaces evened out."""
    return [" ".join(page.extract_text().split()) for page in reader(data).pages]


def squeezed(data: bytes) -> str:
    """Give all text without any spaces and hyphens at line ends, so that line breaks do not matter."""
    drawn = "".join("".join(page.extract_text().split()) for page in reader(data).pages)
    return drawn.replace("\u00ad", "")


def fonts(data: bytes) -> dict[str, Any]:
    """Give the descriptor of every font in the file, by name."""
    found: dict[str, Any] = {}
    for page in reader(data).pages:
        resources: Any = page["/Resources"]
        for font in resources["/Font"].values():
            font = font.get_object()  # noqa: PLW2901  # the reference gives way to what it refers to
            found[font["/BaseFont"]] = font.get("/FontDescriptor", {})
    return found


def laid(*blocks: Block) -> tuple[Page, ...]:
    """Give the pages of the blocks."""
    clean, _missing = printable(blocks)
    return flow(element for block in clean for element in laid_out(block))
