"""Finished documents as files of any kind that people read."""

from __future__ import annotations

from collections.abc import Callable

from mindgap.reporting.blocks import Document

Progress = Callable[[int, int], None]


def render(document: Document, ending: str, progress: Progress | None = None) -> bytes:
    """Give a document as the bytes of a "md", "html" or "pdf" file; the same document gives the same bytes."""
    match ending:
        case "md":
            from mindgap.exports.markdown import render_markdown

            return render_markdown(document)
        case "html":
            from mindgap.exports.html.document import render_html

            return render_html(document)
        case _:
            from mindgap.exports.pdf.render import render_document

            return render_document(document, progress=progress)
