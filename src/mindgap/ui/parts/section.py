"""What the parts of the preparation share, and the line that leads between them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from textual import events
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from mindgap.domain.analysis import Analysis
from mindgap.domain.entity import Entity
from mindgap.domain.errors import MindgapError
from mindgap.texts.messages import explain
from mindgap.ui.phases.phase import PhaseView
from mindgap.ui.widgets.form import Form

if TYPE_CHECKING:
    from mindgap.services.house import Services

E = TypeVar("E", bound=Entity)
T = TypeVar("T")


class Section(Vertical):
    """One part of the preparation; it is shown the newest analysis and says what it has stored."""

    def __init__(self, services: Services, analysis: Analysis, *, projector: bool, place: str = "") -> None:
        """Make the part, to be opened at a place within it."""
        super().__init__()
        self.services = services
        self.analysis = analysis
        self.projector = projector
        self.place = place

    def show(self, analysis: Analysis, *, projector: bool) -> None:
        """Show the newest."""
        self.analysis, self.projector = analysis, projector

    def edit(self, entity: E, event: Form.Edited) -> None:
        """Store a field that was changed; what cannot be stored is said beside the field."""
        try:
            stored = self.services.edits.change(entity, event.gesture, **{event.field: event.value})
        except MindgapError as error:
            event.source.complain(explain(error.template, error.params))
        else:
            self.post_message(PhaseView.Saved(stored))

    def attempt(self, call: Callable[[], T]) -> T | None:
        """Run a use case; when it fails say so and give None."""
        try:
            return call()
        except MindgapError as error:
            self.post_message(PhaseView.Failed(error))
            return None


class Sections(Widget, can_focus=True):
    """The names of the parts on a line; a click goes there."""

    DEFAULT_CSS = """
    Sections { height: 2; width: 1fr; }
    """

    names: reactive[tuple[str, ...]] = reactive(())
    current: reactive[int] = reactive(0)

    @dataclass
    class Picked(Message):
        """A part was clicked."""

        index: int

    def render(self) -> Content:
        """Draw the names, the current one marked."""
        return Content("   ").join(self._drawn())

    def on_click(self, event: events.Click) -> None:
        """Go to the part clicked."""
        start = 0
        for index, part in enumerate(self._drawn()):
            if start <= event.x < start + part.cell_length:
                self.post_message(self.Picked(index))
            start += part.cell_length + 3

    def _drawn(self) -> Sequence[Content]:
        look = "bold reverse" if self.has_focus else "bold underline"
        return [
            Content.styled(f" {name} ", f"{look} $accent" if i == self.current else "$text-muted")
            for i, name in enumerate(self.names)
        ]
