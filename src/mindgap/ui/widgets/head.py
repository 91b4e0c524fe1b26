"""The heading of a phase: what it is about at the left, where one is at the right, a sentence under."""

from __future__ import annotations

from dataclasses import dataclass

from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive
from textual.widget import Widget

from mindgap.ui.drawing.canvas import MUTED, STRONG
from mindgap.ui.drawing.cells import fitted


@dataclass(frozen=True, slots=True)
class Heading:
    """What a heading says."""

    title: str = ""
    right: Content = Content("")  # noqa: RUF009  # never changed in place
    under: str = ""


class Head(Widget):
    """Draws a heading; the sentence wraps where the screen is narrow."""

    DEFAULT_CSS = "Head { height: auto; width: 1fr; }"

    heading: reactive[Heading] = reactive(Heading(), layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002  # Textual's
        """Give the height: one line and those of the sentence."""
        return len(self._lines(width))

    def render(self) -> Content:
        """Draw the heading."""
        return Content("\n").join(self._lines(self.size.width))

    def _lines(self, width: int) -> list[Content]:
        room = max(8, width - self.heading.right.cell_length - 2)
        title = fitted(Content.styled(self.heading.title, STRONG), room)
        first = Content.assemble(title, "  ", self.heading.right) if self.heading.right else title
        under = Content.styled(self.heading.under, MUTED).wrap(width) if self.heading.under else []
        return [first, *under]
