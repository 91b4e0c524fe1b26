"""The page of the session: opening, agenda, attendance, parking lot, closing; before all that, which one to open."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message

from mindgap.domain.analysis import Analysis
from mindgap.domain.closing import closing
from mindgap.domain.session import Session, SessionKind
from mindgap.texts import N_, _
from mindgap.texts.formats import day
from mindgap.texts.labels import label
from mindgap.ui.dialogs import Choose
from mindgap.ui.parts.section import Section
from mindgap.ui.parts.view import PartsView
from mindgap.ui.session.agenda import AgendaPart
from mindgap.ui.session.attendance import AttendancePart
from mindgap.ui.session.closing import ClosingPart
from mindgap.ui.session.facts import session_shown
from mindgap.ui.session.opening import OpeningPart
from mindgap.ui.session.parking import ParkingPart
from mindgap.ui.session.part import InSession
from mindgap.ui.session.start import Start

_PARTS: dict[str, type[InSession]] = {
    part.NAME: part for part in (OpeningPart, AgendaPart, AttendancePart, ParkingPart, ClosingPart)
}


class SessionView(PartsView):
    """Lies over any phase; the place is "<part>:<session id>:<place within the part>"."""

    HELP = "session"
    PARTS: ClassVar[Mapping[str, type[Section]]] = _PARTS
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "right", "part(1)", N_("Next part"), id="session.next", tooltip=N_("Go to the next part of the session")
        ),
        Binding(
            "left",
            "part(-1)",
            N_("Part before"),
            id="session.before",
            tooltip=N_("Go to the part of the session before"),
            show=False,
        ),
        Binding(
            "enter,down",
            "enter_part",
            N_("Into the part"),
            id="session.enter",
            tooltip=N_("Go into this part of the session"),
        ),
        Binding(
            "v",
            "choose",
            N_("Other session"),
            id="session.choose",
            tooltip=N_("Choose another session, or open one"),
            show=False,
        ),
        Binding("escape", "back", N_("To the phase"), id="session.back", tooltip=N_("Go back to the phase")),
    ]

    session_id = ""

    class Left(Message):
        """The room goes back to the phase."""

    @property
    def session(self) -> Session | None:
        """The session shown."""
        return session_shown(self.analysis, self.session_id, self.services.around.today())

    def make(self, part: str, place: str) -> Section:
        """Make a part for the session shown, or the question which one to open."""
        wanted, _colon, rest = place.partition(":")
        self.session_id = wanted or self.session_id
        session = self.session
        if session is None:
            return Start(self.services, self.analysis, projector=self.projector)
        self.session_id = session.id
        return _PARTS[part](self.services, self.analysis, projector=self.projector, place=rest, session_id=session.id)

    def names(self) -> tuple[str, ...]:
        """Name the parts, with how many wait in them."""
        session = self.session
        if session is None:
            return (_("Open a session"),)
        parked = len(closing(self.analysis).open_points)
        here = sum(a.session_id == session.id for a in self.analysis.attendances)
        return (
            _("Opening"),
            _("Agenda"),
            _counted(_("Attendance"), here),
            _counted(_("Parking lot"), parked),
            _("Closing"),
        )

    def told(self, part: str) -> str:
        """Give the place of a part."""
        return f"{part}:{self.session_id}"

    def watch_analysis(self, analysis: Analysis) -> None:
        """Show the newest; when the session shown is gone, or the first one there, begin anew."""
        session = self.session
        now = session.id if session is not None else ""
        if self.section is None or not self.section.is_mounted or now == self._shown():
            super().watch_analysis(analysis)
        else:
            self.begin(now)

    def _shown(self) -> str:
        return self.section.session_id if isinstance(self.section, InSession) else ""

    def begin(self, session_id: str) -> None:
        """Show the opening of a session."""
        self.session_id = session_id
        self.turn(OpeningPart.NAME, session_id)

    def on_start_opened(self, event: Start.Opened) -> None:
        """Show the session that was opened."""
        event.stop()
        self.session_id = event.session.id
        self.post_message(self.Reloaded())

    def on_closing_part_wanted(self, event: ClosingPart.Wanted) -> None:
        """Go to the parking lot, which holds the session open."""
        event.stop()
        self.turn(ParkingPart.NAME)

    def action_choose(self) -> None:
        """Choose among the sessions, or open another."""
        sessions = sorted(self.analysis.sessions, key=lambda s: (s.on, s.id), reverse=True)
        held = [(s.id, f"{label(s.kind)}  {day(s.on)}") for s in sessions]
        new = [(kind, _("Open: {kind}").format(kind=label(kind))) for kind in SessionKind]
        self.app.push_screen(Choose(_("Which session?"), [*held, *new], self.session_id), self._take_choice)

    def _take_choice(self, chosen: str | None) -> None:
        if isinstance(chosen, SessionKind):
            opened = self.attempt(lambda: Start.open(self.services, self.analysis, chosen))
            if opened is not None:
                self.session_id = opened.id
                self.post_message(self.Reloaded())
        elif chosen is not None:
            self.begin(chosen)

    def action_back(self) -> None:
        """Go back to the phase."""
        self.post_message(self.Left())

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Offer parts once there is a session."""
        if action == "enter_part":
            return self.on_line()
        return bool(self.session) if action in {"part", "choose"} else True


def _counted(name: str, count: int) -> str:
    return f"{name} {count}" if count else name
