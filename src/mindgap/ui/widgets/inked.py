"""A widget that shows lines of spans and repaints only the lines that changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import itemgetter
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region, Size
from textual.strip import Strip
from textual.widget import Widget

from mindgap.ui.drawing.pen import Line, cut

PLAIN_ROLES = ("dim", "strong", "warn", "good", "accent", "bar", "cursor")
STAIR_ROLES = ("body", "edge", "cover", "step", "chip", "marked", "risk", "more", "count", "criterion", "pointer")
_LOOK = itemgetter(1)


class Inked(Widget):
    """Lines in roles; the stylesheet gives the roles their colours."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"inked--{role}" for role in (*PLAIN_ROLES, *STAIR_ROLES)}
    DEFAULT_CSS = """
    Inked { height: auto; width: 1fr; }
    Inked > .inked--dim { color: $text-muted; }
    Inked > .inked--strong { text-style: bold; }
    Inked > .inked--warn { color: $warning; text-style: bold; }
    Inked > .inked--good { color: $success; }
    Inked > .inked--accent { color: $accent; text-style: bold; }
    Inked > .inked--bar { color: $accent; }
    Inked > .inked--cursor { background: $block-cursor-background; text-style: bold; }
    Inked:focus > .inked--cursor { background: $accent; color: $background; text-style: bold; }
    Inked > .inked--pointer { background: $panel; color: $accent; text-style: bold; }
    Inked > .inked--body { background: $panel; }
    Inked > .inked--edge { background: $panel; color: $text-muted; }
    Inked > .inked--cover { background: $panel; color: $accent; text-style: bold; }
    Inked > .inked--step { background: $panel; text-style: bold; }
    Inked > .inked--chip { background: $panel; }
    Inked > .inked--marked { background: $panel; color: $accent; text-style: bold; }
    Inked > .inked--risk { background: $panel; color: $warning; text-style: bold; }
    Inked > .inked--more { background: $panel; color: $text-muted; }
    Inked > .inked--count { background: $panel; color: $text-muted; }
    Inked > .inked--criterion { background: $panel; color: $text-muted; }
    """

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002  # Textual's name
        """Make it without lines."""
        super().__init__(id=id, classes=classes)
        self._lines: tuple[Line, ...] = ()
        self._inks: dict[str, Style] = {}

    def show(self, lines: Sequence[Line]) -> None:
        """Show these lines; a change of their number lays the screen out again, since the height may follow from it."""
        old, self._lines = self._lines, tuple(lines)
        if len(old) != len(self._lines):
            self.refresh(layout=True)
            return
        for y, (before, now) in enumerate(zip(old, self._lines, strict=True)):
            if before != now:
                self.refresh_row(y)

    def refresh_row(self, y: int) -> None:
        """Repaint one line."""
        self.refresh(Region(0, y, self.size.width, 1))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002  # Textual's
        """Be as high as there are lines."""
        return len(self._lines)

    def notify_style_update(self) -> None:
        """Look the colours up again when the theme or the focus changes."""
        super().notify_style_update()
        self._inks = {}

    def line_at(self, y: int) -> Line:
        """Give the line drawn in a row."""
        return self._lines[y] if y < len(self._lines) else ()

    def render_line(self, y: int) -> Strip:
        """Draw one line."""
        return self.inked(cut(self.line_at(y), self.size.width))

    def inked(self, line: Line) -> Strip:
        """Give a line in the theme's colours, exactly as wide as the widget."""
        return Strip(self.segments(line)).adjust_cell_length(self.size.width, self._ink(""))

    def segments(self, line: Line) -> list[Segment]:
        """Give a line in the theme's colours."""
        return [Segment("".join(text for text, _ink in run), ink) for ink, run in groupby(self._runs(line), _LOOK)]

    def _runs(self, line: Line) -> Iterator[tuple[str, Style]]:
        """Give the texts with their colours; neighbours that look alike are then drawn as one."""
        for text, role in line:
            yield text, self._ink(role)

    def _ink(self, role: str) -> Style:
        if role not in self._inks:
            made = self.get_component_rich_style(f"inked--{role}") if role else self.rich_style
            self._inks[role] = next((ink for ink in self._inks.values() if ink == made), made)
        return self._inks[role]
