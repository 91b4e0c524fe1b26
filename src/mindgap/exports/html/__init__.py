"""The document as one HTML file: nothing fetched, nothing run, good on paper too."""

from mindgap.exports.html.document import render_html

__all__ = ["render_html"]
