"""The closing page, and the closing of the session."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message

from mindgap.domain.analysis import Analysis
from mindgap.domain.closing import Closing, ParkingLotOpenError, Promise, closing
from mindgap.domain.entity import Entity
from mindgap.domain.errors import MindgapError
from mindgap.domain.gap import Gap
from mindgap.domain.note import Note
from mindgap.domain.plan import open_points
from mindgap.domain.still_here import still_here
from mindgap.texts import N_, _, language
from mindgap.texts.formats import day, short_day
from mindgap.texts.labels import label
from mindgap.ui.drawing.closing import ClosingWords, Saying, closing_page
from mindgap.ui.phases.gap_facts import shown_decider
from mindgap.ui.phases.phase import PhaseView
from mindgap.ui.session.part import SessionPart
from mindgap.ui.widgets.picture import Picture


class ClosingPart(SessionPart):
    """What the room takes with it; c closes the session once every parked point has got its answer."""

    NAME = "closing"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "c",
            "close",
            N_("Close the session"),
            id="closing.close",
            tooltip=N_("Close it, once the parking lot is gone through"),
        ),
        Binding("o", "reopen", N_("Open again"), id="closing.reopen", tooltip=N_("Take the closing back")),
    ]

    class Wanted(Message):
        """The parking lot must be gone through first."""

    def compose(self) -> ComposeResult:
        """Give the page."""
        yield Picture(self._draw)

    def show(self, analysis: Analysis, *, projector: bool) -> None:
        """Show the newest."""
        super().show(analysis, projector=projector)
        for picture in self.query(Picture):
            picture.show(self._draw)

    def _draw(self, width: int, _height: int) -> Sequence[Content]:
        return closing_page(self._words(closing(self.analysis)), min(width - 1, 130))

    def _words(self, page: Closing) -> ClosingWords:
        session = self.session
        closed = _("closed {day}").format(day=day(session.closed)) if session.closed else _("not closed yet")
        return ClosingWords(
            title=f"{label(session.kind)} · {day(session.on)}",
            state=closed,
            decisions=tuple(Saying(self.said(note.text)) for note in page.decisions),
            gaps=tuple(map(self._gap, page.gaps)),
            promises=tuple(map(self._promise, page.promises)),
            parked=tuple(map(self._parked, (n for n in (*page.open_points, *page.settled_points) if not n.done))),
            open_points=tuple(self._open_points()),
        )

    def _gap(self, gap: Gap) -> Saying:
        reason = f" ({gap.reason})" if gap.reason else ""
        return Saying(
            self.said(f"{label(gap.decision)}: {gap.text}{reason}"),
            shown_decider(gap.decider, self.analysis, projector=self.projector),
        )

    def _promise(self, promise: Promise) -> Saying:
        by = short_day(promise.by) if promise.by else ""
        return Saying(self.said(promise.what), self.who(promise.who), by)

    def _parked(self, note: Note) -> Saying:
        return Saying(self.said(note.text), self.who(note.who), short_day(note.due) if note.due else "")

    def _open_points(self) -> Iterable[str]:
        from mindgap.reporting.open_words import worded

        material = self.services.reports.material(language())
        names = {str(theme.id): theme.name for theme in material.themes}
        steps = len(self.analysis.steps) or len(material.steps)
        here = still_here(self.analysis, self.services.around.today())
        points = open_points(here, steps, [theme.id for theme in material.themes])
        return (self.said(worded(point, names)) for point in points)

    def action_close(self) -> None:
        """Close the session; when points are left in the parking lot say so and go there."""
        try:
            changed: Sequence[Entity] = self.services.sessions.close(self.analysis, self.session_id)
        except ParkingLotOpenError as error:
            self.post_message(PhaseView.Failed(error))
            self.post_message(self.Wanted())
        except MindgapError as error:
            self.post_message(PhaseView.Failed(error))
        else:
            self.keep(lambda: changed)

    def action_reopen(self) -> None:
        """Take the closing back."""
        self.keep(lambda: (self.services.sessions.reopen(self.analysis, self.session_id),))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Close what is open, open what is closed."""
        closed = self.session.closed is not None
        return closed if action == "reopen" else not closed if action == "close" else True
