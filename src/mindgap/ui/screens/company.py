"""One company: the frame around one phase at a time."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual.binding import Binding, BindingType

from mindgap.domain.company import Phase
from mindgap.domain.note import Note, NoteKind
from mindgap.domain.round import Round
from mindgap.texts import N_, _
from mindgap.texts.formats import day
from mindgap.texts.labels import LABELS
from mindgap.texts.messages import change_name
from mindgap.ui.commands import ONWARD
from mindgap.ui.dialogs import Choose, Confirm
from mindgap.ui.dialogs.note import LIST, NoteDialog
from mindgap.ui.screens.session_frame import SessionFrame


def _phase_keys() -> list[BindingType]:
    keys = [
        Binding(
            str(number),
            f"show_phase('{phase.value}')",
            LABELS["Phase"][phase.value],
            id=f"phase.{phase.value}",
            tooltip=N_("Go to this phase"),
        )
        for number, phase in enumerate(Phase, start=1)
    ]
    return list(keys)


class CompanyScreen(SessionFrame):
    """The commands that hold in every phase."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *_phase_keys(),
        Binding("n", "note('note')", N_("Note"), id="company.note", tooltip=N_("Write down what was said")),
        Binding(
            "b",
            "note('decision')",
            N_("Decision"),
            id="company.decision",
            tooltip=N_("Write down what was decided"),
            show=False,
        ),
        Binding(
            "p", "note('parking')", N_("Park"), id="company.parking", tooltip=N_("Park a point for later"), show=False
        ),
        Binding(
            "q",
            "note('quote')",
            N_("Quote"),
            id="company.quote",
            tooltip=N_("Write down what somebody said"),
            show=False,
        ),
        Binding(
            "ctrl+l",
            "said",
            N_("All that is said"),
            id="company.said",
            tooltip=N_("List notes, decisions, parked points and quotes"),
            show=False,
        ),
        Binding("z", "undo", N_("Undo"), id="company.undo", tooltip=N_("Take the last change back")),
        Binding(
            "ctrl+z",
            "undo",
            N_("Undo"),
            id="company.undo_typing",
            tooltip=N_("Take the last change back, also while typing"),
            priority=True,
            show=False,
        ),
        Binding(
            "Z,ctrl+y",
            "redo",
            N_("Redo"),
            id="company.redo",
            tooltip=N_("Make the change again that was taken back"),
            show=False,
        ),
        Binding("e", "export", N_("Export"), id="company.export", tooltip=N_("Write the plan as a document or a file")),
        Binding(
            "f4",
            "choose_round",
            N_("Round"),
            id="company.round",
            tooltip=N_("Choose the round, or open the next"),
            show=False,
        ),
        Binding(
            "f8",
            "beside(1)",
            N_("Next phase"),
            id=ONWARD,
            tooltip=N_("Go to the next phase, also while typing"),
            show=False,
        ),
        Binding(
            "f7",
            "beside(-1)",
            N_("Phase before"),
            id="company.phase_before",
            tooltip=N_("Go to the phase before, also while typing"),
            show=False,
        ),
        Binding("escape", "back", N_("Companies"), id="company.back", tooltip=N_("Go back to all companies")),
    ]
    AUTO_FOCUS = ""

    def action_show_phase(self, phase: str) -> None:
        """Go to a phase."""
        self.go(Phase(phase))

    def action_beside(self, by: int) -> None:
        """Go to the phase before or after."""
        phases = list(Phase)
        index = phases.index(self.phase) + by
        if 0 <= index < len(phases):
            self._leave_for(phases[index])

    def _leave_for(self, phase: Phase) -> None:
        """Go to a phase, after a question where people would be torn out of what they are doing."""
        question = self.view.leaving if self.view is not None else ""
        if question:
            self.app.push_screen(Confirm(question), lambda yes: self.go(phase) if yes else None)
        else:
            self.go(phase)

    def action_undo(self) -> None:
        """Take the last change back and say which."""
        self._turn(self.services.edits.undo, N_("Taken back: {change}"))

    def action_redo(self) -> None:
        """Make the change again that was taken back, and say which."""
        self._turn(self.services.edits.redo, N_("Made again: {change}"))

    def _turn(self, call: Callable[[str], str], sentence: str) -> None:
        if self.view is not None:
            self.view.settle()
        change = self._attempt(lambda: call(self.analysis.company.id))
        if change is not None:
            self.reload()
            self.app.clear_notifications()  # the newest says where undo stands; older ones would cover the picture
            self.tell(_(sentence).format(change=change_name(change)))

    def action_choose_round(self) -> None:
        """Choose the round to work in, or open the next."""
        following = f"T{len(self.analysis.rounds)}"
        options = [(r.label, f"{r.label}  {day(r.opened)}") for r in self.analysis.rounds]
        options.append((following, _("Open {round}").format(round=following)))
        held = self.analysis.find(Round, self.round_id)
        here = held.label if held is not None else None
        self.app.push_screen(Choose(_("Which round?"), options, here), self._take_round)

    def _take_round(self, chosen: str | None) -> None:
        opened = chosen and self._attempt(lambda: self.services.scores.open_round(self.analysis, chosen))
        if opened:
            self.analysis = self.analysis.with_(opened)
            self.round_id = opened.id

    def action_note(self, kind: str) -> None:
        """Write down what was said about what is on the screen."""
        self.action_capture(NoteKind(kind))

    def action_capture(self, kind: NoteKind | None = None) -> None:
        """Write down what was said; without a kind a letter picks it."""
        dialog = NoteDialog(self.services, self.analysis, self.places.subject, kind, projector=self.projector)
        self.app.push_screen(dialog, self._take_note)

    def _take_note(self, answer: str | None) -> None:
        if answer == LIST:
            self.action_said()
        elif answer:
            self.reload()

    def action_said(self) -> None:
        """List all that has been said."""
        from mindgap.ui.screens.said import SaidScreen

        screen = SaidScreen(self.services, self.analysis, self.places.subject, projector=self.projector)
        self.app.push_screen(screen, lambda _none: self.reload())

    def action_export(self) -> None:
        """Write the plan; a jump leads to what is still missing."""
        from mindgap.ui.dialogs.export import ExportDialog

        dialog = ExportDialog(self.services, self.analysis, projector=self.projector)
        self.app.push_screen(dialog, self._take_jump)

    def _take_jump(self, point: tuple[Phase, str] | None) -> None:
        self.reload()
        if point is not None:
            self.go(*point)

    def go(self, phase: Phase, place: str | None = None) -> None:
        """Go to a phase; what has been said is found in its list."""
        if place and self.analysis.find(Note, place) is not None:
            self.action_said()
        else:
            super().go(phase, place)

    def action_back(self) -> None:
        """Go back to the portfolio."""
        self._bookmark()
        self.dismiss(None)
