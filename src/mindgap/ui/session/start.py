"""Before there is a session: the three kinds, and what each contains."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from mindgap.domain.analysis import Analysis
from mindgap.domain.session import BlockKind, Session, SessionKind
from mindgap.domain.theme import AgendaText
from mindgap.texts import _, language
from mindgap.texts.formats import short_day
from mindgap.texts.labels import label
from mindgap.ui.drawing.canvas import BOLD, MUTED
from mindgap.ui.parts.section import Section
from mindgap.ui.session.facts import day_to_open, expected_kind, hours, of_day, planned_day
from mindgap.ui.widgets.listing import Column, Listing, Row

if TYPE_CHECKING:
    from mindgap.services.house import Services

_BEGIN = 9 * 60


class Start(Section):
    """Enter opens the session under the cursor, with its ready agenda."""

    DEFAULT_CSS = """
    Start > #asked { height: 2; }
    Start > Listing { height: 5; }
    Start > #contents { height: 1fr; }
    """

    @dataclass
    class Opened(Message):
        """A session was opened."""

        session: Session

    def compose(self) -> ComposeResult:
        """Give the question, the kinds and what the one under the cursor contains."""
        yield Static(
            Content.styled(_("Which session begins? Enter opens it with its ready agenda."), MUTED), id="asked"
        )
        yield Listing((Column(_("Session"), 20), Column(_("Planned"), 14), Column(_("Length"), 12, grow=True)))
        yield Static("", id="contents")

    def on_mount(self) -> None:
        """Start on the kind that is due."""
        today = self.services.around.today()
        self._fill(expected_kind(self.analysis, today).value)

    def show(self, analysis: Analysis, *, projector: bool) -> None:
        """Show the newest days."""
        super().show(analysis, projector=projector)
        self._fill(None)

    def _fill(self, cursor: str | None) -> None:
        rows = [
            Row(kind.value, (label(kind), self._planned(kind), _length(self._agenda(kind)))) for kind in SessionKind
        ]
        listing = self.query_one(Listing)
        listing.show(rows, cursor)
        self._contents(listing.key)

    def _planned(self, kind: SessionKind) -> str:
        planned = planned_day(self.analysis, kind)
        return _("today") if planned == self.services.around.today() else short_day(planned)

    def _agenda(self, kind: SessionKind) -> AgendaText:
        return self.services.reports.material(language()).agenda(kind)

    def on_listing_highlighted(self, event: Listing.Highlighted) -> None:
        """Show what the kind contains."""
        event.stop()
        self._contents(event.key)

    def _contents(self, key: str | None) -> None:
        if key is not None:
            agenda = self._agenda(SessionKind(key))
            lines = [Content.styled(agenda.purpose, BOLD), Content(""), *_contents(agenda)]
            self.query_one("#contents", Static).update(Content("\n").join(lines))

    def on_listing_chosen(self, event: Listing.Chosen) -> None:
        """Open the session."""
        event.stop()
        kind = SessionKind(event.key)
        session = self.attempt(lambda: self.open(self.services, self.analysis, kind))
        if session is not None:
            self.post_message(self.Opened(session))

    @staticmethod
    def open(services: Services, analysis: Analysis, kind: SessionKind) -> Session:
        """Open a session of a kind, on the planned day while that lies ahead, else today."""
        on = day_to_open(analysis, kind, services.around.today())
        return services.sessions.open(analysis, kind, on, services.reports.material(language()).agenda(kind))


def _length(agenda: AgendaText) -> str:
    return hours(sum(block.minutes for block in agenda.blocks))


def _contents(agenda: AgendaText) -> list[Content]:
    minute, lines = _BEGIN, []
    for block in agenda.blocks:
        look = "" if block.kind is BlockKind.WORK else MUTED
        lines.append(Content.assemble((of_day(minute), MUTED), "  ", (block.title, look)))
        minute += block.minutes
    return lines
