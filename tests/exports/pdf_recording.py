"""A canvas that notes what is drawn on it, so that the same can be drawn again on a bare one."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable
from typing import Any

from reportlab.pdfgen.canvas import Canvas

from mindgap.exports.pdf.sheet import Sheet

Call = tuple[str, tuple[Any, ...], dict[str, Any]]
DRAWING = (
    "drawString",
    "line",
    "rect",
    "circle",
    "wedge",
    "setFont",
    "setFillColorRGB",
    "setStrokeColorRGB",
    "setLineWidth",
    "setDash",
    "saveState",
    "restoreState",
    "translate",
    "rotate",
    "bookmarkHorizontalAbsolute",
    "addOutlineEntry",
    "showPage",
)
"""The canvas methods that documents are drawn with; paths are noted by their points."""


class RecordingCanvas(Sheet):
    """Draws as usual and keeps a list of what was asked for from outside."""

    last: RecordingCanvas

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self.calls: list[Call] = []
        self.inside = False
        RecordingCanvas.last = self
        super().__init__(*args, **kwargs)

    def drawPath(self, aPath: Any, **kwargs: Any) -> None:  # noqa: N802, N803  # reportlab's names
        self.calls.append(("path", tuple(aPath._code), kwargs))
        super().drawPath(aPath, **kwargs)


def _noting(name: str) -> Callable[..., Any]:
    plain = getattr(Sheet, name)

    def method(self: RecordingCanvas, *args: Any, **kwargs: Any) -> Any:
        if self.inside:
            return plain(self, *args, **kwargs)
        self.calls.append((name, args, kwargs))
        self.inside = True
        try:
            return plain(self, *args, **kwargs)
        finally:
            self.inside = False

    return method


for _name in DRAWING:
    setattr(RecordingCanvas, _name, _noting(_name))


def replayed(calls: list[Call], **settings: Any) -> bytes:
    """Draw the noted calls on a bare canvas and give the file: the floor for any layout that draws the same."""
    out = io.BytesIO()
    canvas = Canvas(out, **settings)
    drawn_on(canvas, calls)
    canvas.save()
    return out.getvalue()


def drawn_on(canvas: Canvas, calls: Iterable[Call]) -> None:
    """Draw the noted calls."""
    for name, args, kwargs in calls:
        if name == "path":
            path = canvas.beginPath()
            path._code[:] = args
            canvas.drawPath(path, **kwargs)
        else:
            getattr(canvas, name)(*args, **kwargs)
