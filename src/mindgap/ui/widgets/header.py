"""The line at the top: where we are, the round, the clock, the projector, and that everything is saved."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from mindgap.texts import _
from mindgap.texts.formats import clock
from mindgap.ui.drawing.cells import fitted

if TYPE_CHECKING:
    from mindgap.domain.agenda import Reading

_LEAST = 12
_AIR = 3
_TITLES = (24, 16, 10, 0)
"""Cells for the title of the block, as there is less and less room."""


class Header(Widget):
    """Where we are to the left, the state of things to the right."""

    DEFAULT_CSS = """
    Header { height: 1; width: 1fr; padding: 0 1; background: $background; }
    """

    where: reactive[tuple[str, ...]] = reactive(("MindGap",))
    round: reactive[str] = reactive("")
    time: reactive[str] = reactive("")
    clock: reactive[Reading | None] = reactive(None)
    """The clock of the session, as long as it runs or stands still."""
    projector: reactive[bool] = reactive(default=False)
    saved: reactive[datetime | None] = reactive(None)

    def render(self) -> Content:
        """Draw the line; the name gives way first, then round and time of day, never what is left of a block."""
        width = self.content_size.width
        right = Content("")
        least = _LEAST + max(_LEAST, self._tail().cell_length)
        for marks in self._versions():
            right = Content(" " * _AIR).join(m for m in marks if m)
            if right.cell_length + _AIR + least <= width:
                break
        return fitted(self._where(width - right.cell_length - _AIR), width - right.cell_length) + right

    def _versions(self) -> Iterator[tuple[Content, ...]]:
        """Give what could stand to the right, shorter and shorter."""
        rest = (self._projector(), self._saved())
        if self.clock is None:
            marks = (self._round(), self._time(), *rest)
            yield from (marks[n:] for n in range(3))
            return
        from mindgap.ui.drawing.clock import clock_line

        clocks = [clock_line(self.clock, cells) for cells in _TITLES]
        yield (self._round(), self._time(), clocks[0], *rest)
        yield (self._round(), clocks[0], *rest)
        yield from ((each, *rest) for each in clocks[:2])
        yield from ((each, rest[0], rest[1][:1]) for each in clocks[1:])

    def _where(self, width: int) -> Content:
        head, tail = Content.styled(self.where[0], "bold"), self._tail()
        room = max(_LEAST, width - tail.cell_length)
        return (head if head.cell_length <= room else head.truncate(room, ellipsis=True)) + tail

    def _tail(self) -> Content:
        parts = (Content.assemble((" › ", "$text-muted"), (part, "bold $accent")) for part in self.where[1:])
        return Content("").join(parts)

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
