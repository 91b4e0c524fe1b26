"""The eight phases: a rail beside the phase, or a line of dots above it on a small screen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from textual import events
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from mindgap.domain.company import Phase
from mindgap.domain.phase_state import PhaseState
from mindgap.texts.labels import label
from mindgap.ui.drawing.cells import fitted
from mindgap.ui.drawing.phases import AHEAD, phase_name, phase_symbol

_DOT = 5


class Rail(Widget):
    """Where the room is, what is done and what lies ahead; a click goes there."""

    SCOPED_CSS = False
    DEFAULT_CSS = """
    Rail { width: 22; height: 1fr; padding: 1 1 0 1; }
    .-narrow Rail { width: 1fr; height: 1; padding: 0 1; }
    """

    phase: reactive[Phase] = reactive(Phase.PREPARE)
    states: reactive[Mapping[Phase, PhaseState]] = reactive(MappingProxyType({}))

    @dataclass
    class Picked(Message):
        """A phase was clicked."""

        phase: Phase

    @property
    def flat(self) -> bool:
        """Tell whether the rail is one line."""
        return self.content_size.height == 1

    def render(self) -> Content:
        """Draw the phases."""
        if self.flat:
            return Content("").join([self._dot(i, phase) for i, phase in enumerate(Phase, start=1)]) + self._title()
        return Content("\n").join([self._row(i, phase) for i, phase in enumerate(Phase, start=1)])

    def on_click(self, event: events.Click) -> None:
        """Go to the phase clicked."""
        offset = event.get_content_offset(self)
        if offset is None:
            return
        index = offset.x // _DOT if self.flat else offset.y
        if 0 <= index < len(Phase):
            self.post_message(self.Picked(tuple(Phase)[index]))

    def _row(self, number: int, phase: Phase) -> Content:
        here = phase is self.phase
        symbol = phase_symbol(phase, self.states, self.phase)
        mark = Content.styled("▎" if here else " ", "$accent")
        name = fitted(Content(f"{number} {phase_name(phase)}"), 16)
        look = "bold $accent" if here else "$text-muted" if symbol == AHEAD else "$foreground"
        return mark + name.stylize(look) + Content.styled(f" {symbol}", "$text-muted" if symbol == AHEAD else "$accent")

    def _dot(self, number: int, phase: Phase) -> Content:
        symbol = phase_symbol(phase, self.states, self.phase)
        look = "bold $accent" if phase is self.phase else "$text-muted" if symbol == AHEAD else "$foreground"
        return fitted(Content.styled(f"{number} {symbol}", look), _DOT)

    def _title(self) -> Content:
        return Content.styled(f"  {label(self.phase)}", "bold $accent")
