"""All that has been said in a company, on a screen of its own above the phase."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from mindgap.domain.analysis import Analysis
from mindgap.domain.errors import MindgapError
from mindgap.texts import N_, _
from mindgap.texts.messages import change_name
from mindgap.ui.dialogs.note import NoteDialog
from mindgap.ui.phases.phase import PhaseView
from mindgap.ui.screens.frame import Frame
from mindgap.ui.widgets.said_register import SaidRegister

if TYPE_CHECKING:
    from mindgap.services.house import Services


class SaidScreen(Frame):
    """Notes, decisions, parked points and quotes: to find, put right, remove and tick off."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("z", "turn('undo')", N_("Undo"), id="said.undo", tooltip=N_("Take the last change back")),
        Binding(
            "Z,ctrl+y",
            "turn('redo')",
            N_("Redo"),
            id="said.redo",
            tooltip=N_("Make the change again that was taken back"),
            show=False,
        ),
        Binding("escape,ctrl+l", "back", N_("Back"), id="said.back", tooltip=N_("Go back to work")),
    ]
    DEFAULT_CSS = "SaidScreen > SaidRegister { height: 1fr; padding: 1 1 0 1; }"
    help_page = "said"

    def __init__(self, services: Services, analysis: Analysis, subject: str, *, projector: bool) -> None:
        """Make the screen; what is caught on it is about `subject`."""
        super().__init__()
        self.services, self.analysis, self.subject = services, analysis, subject
        self.set_reactive(Frame.projector, projector)
        self.said: SaidRegister | None = None

    def middle(self) -> ComposeResult:
        """Give the list."""
        self.said = SaidRegister(self.services, self.analysis, projector=self.projector)
        yield self.said

    def head(self) -> None:
        """Say where the room is."""
        super().head()
        if self.header is not None:
            self.header.where = (self.analysis.company.name, _("All that is said"))

    def on_mount(self) -> None:
        """Bring the header up to date."""
        self.head()

    def watch_projector(self) -> None:
        """Hide what is not for the room."""
        super().watch_projector()
        self._show()

    def on_phase_view_saved(self, event: PhaseView.Saved) -> None:
        """Take over what was stored."""
        event.stop()
        self.analysis = self.analysis.with_(event.entity)
        self._show()
        self.mark_saved(self.services)

    def on_phase_view_removed(self, event: PhaseView.Removed) -> None:
        """Let go of what was removed."""
        event.stop()
        self.analysis = self.analysis.without(event.entity)
        self._show()
        self.mark_saved(self.services)

    def on_phase_view_failed(self, event: PhaseView.Failed) -> None:
        """Say what could not be done, and show what is."""
        event.stop()
        self.complain(event.error)
        self._read()

    def on_phase_view_moved(self, event: PhaseView.Moved) -> None:
        """Leave the company where it is."""
        event.stop()

    def on_said_register_capture_asked(self, event: SaidRegister.CaptureAsked) -> None:
        """Add what is being said."""
        event.stop()
        self.action_capture()

    def action_capture(self) -> None:
        """Write down what is being said, and show it here."""
        self.app.push_screen(
            NoteDialog(self.services, self.analysis, self.subject, projector=self.projector), lambda _id: self._read()
        )

    def action_turn(self, way: str) -> None:
        """Take the last change back or make it again, and say which."""
        edits = self.services.edits
        turn, said = {
            "undo": (edits.undo, N_("Taken back: {change}")),
            "redo": (edits.redo, N_("Made again: {change}")),
        }[way]
        change = self._attempt(lambda: turn(self.analysis.company.id))
        if change is not None:
            self._read()
            self.tell(_(said).format(change=change_name(change)))

    def action_back(self) -> None:
        """Go back to work."""
        self.dismiss(None)

    def _attempt(self, call: Callable[[], str]) -> str | None:
        try:
            return call()
        except MindgapError as error:
            self.complain(error)
            return None

    def _read(self) -> None:
        try:
            self.analysis = self.services.companies.analysis(self.analysis.company.id)
        except MindgapError as error:
            self.complain(error)
        self._show()

    def _show(self) -> None:
        if self.said is not None and self.said.is_mounted:
            self.said.show(self.analysis, projector=self.projector)
