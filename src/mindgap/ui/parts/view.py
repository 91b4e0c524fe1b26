"""A view of several parts: the line that names them, and the part that is open."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Container
from textual.widget import Widget

from mindgap.domain.analysis import Analysis
from mindgap.ui.parts.section import Section, Sections
from mindgap.ui.phases.phase import PhaseView


class PartsView(PhaseView):
    """One part at a time, under a line that names them all.

    The place is "<part>" or "<part>:<place within it>". A part in `RESTS` is made of fields or commands: the focus
    starts on the line, so that no key is typed by mistake.
    """

    PARTS: ClassVar[Mapping[str, type[Section]]] = {}
    RESTS: ClassVar[frozenset[str]] = frozenset()
    SCOPED_CSS = False
    DEFAULT_CSS = """
    PartsView { padding: 1 2 0 2; }
    .-narrow PartsView { padding: 0 1; }
    PartsView > Container { height: 1fr; }
    """

    line: Sections | None = None
    section: Section | None = None
    part = ""

    def names(self) -> tuple[str, ...]:
        """Give the names of the parts in the language spoken now."""
        raise NotImplementedError

    def make(self, part: str, place: str) -> Section:
        """Make a part, to be opened at a place within it."""
        return self.PARTS[part](self.services, self.analysis, projector=self.projector, place=place)

    def compose(self) -> ComposeResult:
        """Give the line and the part that was left."""
        part, _colon, rest = self.place.partition(":")
        self.part = part if part in self.PARTS else next(iter(self.PARTS))
        self.line = Sections()
        self.section = self.make(self.part, rest)
        yield self.line
        with Container():
            yield self.section

    def on_mount(self) -> None:
        """Name the parts."""
        self.name_parts()

    def enter(self) -> None:
        """Start in the part, or on the line of parts."""
        focused = self.screen.focused
        if focused is None or self not in focused.ancestors_with_self:
            self.begin_part()

    def begin_part(self) -> None:
        """Put the focus where the part begins, unless the room has gone elsewhere meanwhile."""
        if not self.is_attached:
            return
        if self.rests():
            self.action_leave_field()
        else:
            self.action_enter_part()

    def rests(self) -> bool:
        """Tell whether the focus starts on the line."""
        return self.part in self.RESTS

    def action_enter_part(self) -> None:
        """Go from the line of parts into the part."""
        held = self.section.walk_children(Widget) if self.section is not None else ()
        shown = set(self.screen.focus_chain)
        (next((widget for widget in held if widget in shown), None) or self.line or self).focus()

    def watch_analysis(self, analysis: Analysis) -> None:
        """Show the newest."""
        if self.section is not None and self.section.is_mounted:
            self.section.show(analysis, projector=self.projector)
            self.name_parts()

    def watch_projector(self) -> None:
        """Show or hide names."""
        self.watch_analysis(self.analysis)

    def name_parts(self) -> None:
        """Write the parts on the line, the open one marked."""
        if self.line is not None:
            self.line.names = self.names()
            self.line.current = list(self.PARTS).index(self.part)

    def action_part(self, by: int) -> None:
        """Go to the part beside."""
        parts = list(self.PARTS)
        self.turn(parts[(parts.index(self.part) + by) % len(parts)])

    def on_sections_picked(self, event: Sections.Picked) -> None:
        """Go to the part clicked."""
        event.stop()
        self.turn(list(self.PARTS)[event.index])

    def turn(self, part: str, place: str = "") -> None:
        """Turn to a part; keys that follow at once count from it, though it is not shown yet."""
        self.part = part
        self.call_next(self.open, part, place)

    async def open(self, part: str, place: str = "") -> None:
        """Show a part, unless another was asked for meanwhile; the focus stays on the line when it was there."""
        if part != self.part:
            return
        on_line = self.on_line()
        if not on_line:
            self.screen.set_focus(None)  # else it would pass to the line, and keys typed ahead with it
        await self.query(Section).remove()
        self.section = self.make(part, place)
        await self.query_one(Container).mount(self.section)
        self.name_parts()
        self.post_message(self.Moved(self.told(part)))
        if not on_line:
            self.call_after_refresh(self.begin_part)

    def told(self, part: str) -> str:
        """Give the place of a part, as it is remembered."""
        return part

    def action_leave_field(self) -> None:
        """Go from a field to the line of parts, where keys are commands."""
        if self.line is not None:
            self.line.focus()

    def on_line(self) -> bool:
        """Tell whether the focus is on the line."""
        return self.line is not None and self.line.has_focus
