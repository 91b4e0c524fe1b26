"""What a session adds to the company screen: its page over any phase, its clock in the header, its keys."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.timer import Timer

from mindgap.domain.agenda import ClockState, Reading, Urgency
from mindgap.domain.analysis import Analysis
from mindgap.domain.closing import session_now
from mindgap.domain.company import Phase
from mindgap.domain.entity import Entity
from mindgap.texts import N_, _, language
from mindgap.ui.phases.phase import PhaseView
from mindgap.ui.screens.company_frame import CompanyFrame
from mindgap.ui.session.timing import Timing, timing

if TYPE_CHECKING:
    from mindgap.domain.session import Session


class SessionFrame(CompanyFrame):
    """Follows the clock of the session that the room is in; while it runs only the header is drawn each second."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("0", "session", N_("The session"), id="company.session", tooltip=N_("Go to the session, or back")),
        Binding(
            "f6",
            "session",
            N_("The session"),
            id="company.session_typing",
            tooltip=N_("Go to the session or back, also while typing"),
            priority=True,
            show=False,
        ),
    ]

    timing: Timing | None = None
    """The clock that the header shows."""
    seconds: Timer | None = None
    _urgency: tuple[str, Urgency] | None = None

    async def on_mount(self) -> None:
        """Let the clock tick while it runs."""
        self.seconds = self.set_interval(1, self.tick, pause=True)
        self._follow(self.analysis)

    def make_view(self) -> PhaseView:
        """Make the session's page, or the phase's view."""
        if not self.places.aside:
            return super().make_view()
        from mindgap.ui.session.view import SessionView

        return SessionView(self.services, self.places.here)

    def where(self) -> str:
        """Name the session's page, or the phase."""
        return _("The session") if self.places.aside else super().where()

    def watch_analysis(self, analysis: Analysis) -> None:
        """Follow the clock as it is turned."""
        self._follow(analysis)
        super().watch_analysis(analysis)

    def _follow(self, analysis: Analysis) -> None:
        session = session_now(analysis, self.services.around.today())
        self.timing = timing(analysis, session.id) if session is not None else None
        if self.seconds is not None:
            running = self.timing is not None and self.timing.clock.since is not None
            (self.seconds.resume if running else self.seconds.pause)()

    def tick(self) -> None:
        """Show the time of day, and what is left of the block unless that is hidden from the room."""
        super().tick()
        shown = self._reading()
        if shown is not None:
            self._notice(shown)
        if self.header is not None:
            self.header.clock = shown

    def _reading(self) -> Reading | None:
        from mindgap.ui.drawing.clock import is_news

        held = self.timing
        if held is None or (held.clock.hidden and self.projector):
            return None
        words = self.services.reports.agenda_words(language())
        reading = held.told(words).read(int(self.services.around.now().timestamp()))
        return reading if is_news(reading) else None

    def _notice(self, reading: Reading) -> None:
        """Say once, when it happens, that the time of a block is up."""
        if reading.block is None or reading.state is not ClockState.RUNNING:
            return
        before, self._urgency = self._urgency, (reading.block.id, reading.urgency)
        here = before is not None and before[0] == reading.block.id
        if here and before != self._urgency and reading.urgency is Urgency.OVER:
            self.tell(_("The time for “{block}” is up.").format(block=reading.block.title))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Stay where somebody answers in private."""
        if action == "session" and self.focused is not None:
            return not any(getattr(node, "in_private", False) for node in self.focused.ancestors_with_self)
        return super().check_action(action, parameters)

    def action_session(self) -> None:
        """Go to the session's page, or back to the phase."""
        if self.places.aside:
            self.go(self.phase)
        else:
            self.call_next(self._turn_aside)

    def on_session_view_left(self) -> None:
        """Go back to the phase."""
        self.go(self.phase)

    async def _turn_aside(self, place: str | None = None) -> None:
        self.places.turn_aside(place)
        await self._show()

    def action_clock(self) -> None:
        """Open the clock's keys, or the session's page when there is no session yet."""
        session = self._session()
        if session is None:
            self.call_next(self._turn_aside)
            return
        from mindgap.ui.dialogs.clock import ClockDialog

        self.app.push_screen(ClockDialog(self.services, self.analysis, session.id, self.take), self._go_on)

    def _session(self) -> Session | None:
        return session_now(self.analysis, self.services.around.today())

    def take(self, entities: Iterable[Entity]) -> None:
        """Take over what the clock's keys have stored."""
        analysis = self.analysis
        for entity in entities:
            analysis = analysis.with_(entity)
        self.analysis = analysis
        self.mark_saved(self.services)

    def _go_on(self, phase: Phase | None) -> None:
        if phase is not None:
            self.go(phase)
