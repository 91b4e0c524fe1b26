"""The line at the top: where we are, the round, the time, the projector, and that everything is saved."""

from __future__ import annotations

from datetime import datetime

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from mindgap.texts import _
from mindgap.texts.formats import clock
from mindgap.ui.drawing.cells import fitted

_LEAST = 12
_AIR = 3


class Header(Widget):
    """Where we are to the left, the state of things to the right."""

    DEFAULT_CSS = """
    Header { height: 1; width: 1fr; padding: 0 1; background: $background; }
    """

    where: reactive[tuple[str, ...]] = reactive(("MindGap",))
    round: reactive[str] = reactive("")
    time: reactive[str] = reactive("")
    projector: reactive[bool] = reactive(default=False)
    saved: reactive[datetime | None] = reactive(None)

    def render(self) -> Content:
        """Draw the line; the name gives way first, then the round and the time."""
        width = self.content_size.width
        marks = [self._round(), self._time(), self._projector(), self._saved()]
        while sum(m.cell_length + _AIR for m in marks) + _LEAST * 2 > width and len(marks) > 2:  # noqa: PLR2004  # projector and saved stay
            marks.pop(0)
        right = Content(" " * _AIR).join(m for m in marks if m)
        return fitted(self._where(width - right.cell_length - _AIR), width - right.cell_length) + right

    def _where(self, width: int) -> Content:
        first, *rest = self.where
        tail = Content("").join(Content.assemble((" › ", "$text-muted"), (part, "bold $accent")) for part in rest)
        head = Content.styled(first, "bold")
        room = max(_LEAST, width - tail.cell_length)
        return (head if head.cell_length <= room else head.truncate(room, ellipsis=True)) + tail

    def _round(self) -> Content:
        return Content(self.round)

    def _time(self) -> Content:
        return Content.styled(f"◷ {self.time}", "$text-muted") if self.time else Content("")

    def _projector(self) -> Content:
        if self.projector:
            return Content.styled(_("PROJECTOR ON"), "bold $warning")
        return Content.styled(_("Projector off"), "$text-muted")

    def _saved(self) -> Content:
        if self.saved is None:
            return Content.styled(_("✓ all saved"), "$text-muted")
        return Content.styled(_("✓ saved {time}").format(time=clock(self.saved)), "$success")


class Rule(Widget):
    """A thin line across."""

    DEFAULT_CSS = """
    Rule { height: 1; width: 1fr; color: $border-blurred; padding: 0 1; }
    """

    def render(self) -> Content:
        """Draw it."""
        return Content("─" * self.content_size.width)
