"""What the company screen keeps and hands down: the analysis, the phase shown, the place where the room is."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from textual.app import ComposeResult
from textual.containers import Container
from textual.reactive import reactive
from textual.timer import Timer
from textual.widget import Widget

from mindgap.domain.analysis import Analysis
from mindgap.domain.company import Phase
from mindgap.domain.errors import MindgapError, StaleError
from mindgap.domain.phase_states import phase_states
from mindgap.domain.round import Round
from mindgap.domain.still_here import still_here
from mindgap.texts import _
from mindgap.texts.labels import label
from mindgap.ui.phases.phase import NOTHING, PhaseView
from mindgap.ui.phases.table import phase_view
from mindgap.ui.screens.frame import Frame
from mindgap.ui.screens.places import Places
from mindgap.ui.widgets.rail import Rail

if TYPE_CHECKING:
    from mindgap.services.house import Services

T = TypeVar("T")

_TICK = 15
"""Seconds between looks at the clock."""
_REST = 0.3
"""Seconds between two places stored, however fast the room moves."""


class CompanyFrame(Frame):
    """Header, phase rail, phase and footer; keeps the analysis that they all show."""

    DEFAULT_CSS = """
    CompanyFrame > #body { height: 1fr; layout: horizontal; }
    CompanyFrame.-narrow > #body { layout: vertical; }
    CompanyFrame.-spread Rail { display: none; }
    """

    analysis: reactive[Analysis] = reactive(NOTHING, repaint=False)
    round_id: reactive[str] = reactive("", repaint=False)

    def __init__(self, services: Services, analysis: Analysis, phase: Phase | None = None, place: str = "") -> None:
        """Make the frame for a company, opened where it was left or at a place in a phase."""
        super().__init__()
        self.services = services
        company = analysis.company
        self.places = Places(company.phase, company.place)
        if phase is not None:
            self.places.go(phase, place)
        self._rest: Timer | None = None
        self._judging: Timer | None = None
        self.set_reactive(CompanyFrame.analysis, analysis)
        self.set_reactive(CompanyFrame.round_id, analysis.rounds[-1].id if analysis.rounds else "")

    rail: Rail | None = None
    entering = False
    """A phase is being shown and has not been given the focus yet."""
    view: PhaseView | None = None
    """The phase shown."""

    def middle(self) -> ComposeResult:
        """Give the rail and the room for the phase."""
        with Container(id="body"):
            self.rail = Rail()
            yield self.rail
            yield Container(id="phase")

    @property
    def phase(self) -> Phase:
        """The phase that the room is in."""
        return self.places.phase

    async def on_mount(self) -> None:
        """Show the place where the room is and start the clock."""
        self.set_interval(_TICK, self.tick)
        await self._show()

    def on_unmount(self) -> None:
        """Store where the room was."""
        self._bookmark()

    async def _open(self, phase: Phase, place: str | None = None) -> None:
        """Show a phase, where it was left or at a place."""
        self.places.go(phase, place)
        await self._show()

    def make_view(self) -> PhaseView:
        """Make the view of the place where the room is."""
        return phase_view(self.phase)(self.services, self.places.here)

    async def _show(self) -> None:
        self.entering = True
        view = self.make_view()
        view.set_reactive(PhaseView.analysis, self.analysis)
        view.set_reactive(PhaseView.projector, self.projector)
        view.set_reactive(PhaseView.round_id, self.round_id)
        self.view = None
        self.remove_class("-spread")
        await self.query(PhaseView).remove()
        await self.query_one("#phase").mount(view)
        self.view, view.analysis, view.round_id = view, self.analysis, self.round_id
        self._bookmark()
        self.head()
        self.call_after_refresh(self._enter)

    def _enter(self) -> None:
        """Put the focus into the phase that is shown by now."""
        if self.view is not None and self.view.is_attached:
            self.view.enter()
            self.entering = False

    async def again(self) -> None:
        """Build the screen anew, in the same place."""
        await self.recompose()
        await self._show()

    def where(self) -> str:
        """Give the name of what is shown."""
        return label(self.phase)

    def head(self) -> None:
        """Bring header and rail up to date."""
        super().head()
        if self.header is not None and self.rail is not None:
            self.header.where = (self.analysis.company.name, self.where())
            self.header.round = self._round()
            self.rail.phase = self.phase
            (self._judge if self.rail.states else self._judged)()
        self.tick()

    def _judge(self) -> None:
        """Tell how far the phases have come once the keys rest: with many people it takes longer than a key may."""
        if self._judging is not None:
            self._judging.stop()
        self._judging = self.set_timer(_REST, self._judged)

    def _judged(self) -> None:
        if self.rail is not None:
            self.rail.states = phase_states(still_here(self.analysis, self.services.around.today()))

    def _round(self) -> str:
        found = self.analysis.find(Round, self.round_id)
        today, company = self.services.around.today(), self.analysis.company
        days = {company.workshop_1: _("Workshop 1"), company.workshop_2: _("Workshop 2")}
        return " · ".join(part for part in (found.label if found else "", days.get(today, "")) if part)

    def tick(self) -> None:
        """Show the time of day."""
        if self.header is not None:
            self.header.time = self.services.around.now().strftime("%H:%M")

    def watch_analysis(self, analysis: Analysis) -> None:
        """Hand the newest analysis down; when the round is gone work in the newest that is left."""
        if analysis.rounds and analysis.find(Round, self.round_id) is None:
            self.round_id = analysis.rounds[-1].id
        if self.view is not None:
            self.view.analysis = analysis
        self.head()

    def watch_round_id(self, round_id: str) -> None:
        """Hand the round down."""
        if self.view is not None:
            self.view.round_id = round_id
        self.head()

    def watch_projector(self) -> None:
        """Hand the projector mode down."""
        if self.view is not None:
            self.view.projector = self.projector
        super().watch_projector()

    def watch_focused(self, focused: Widget | None) -> None:
        """Keep the keys of the phase alive when what had the focus is gone."""
        if focused is None and self.view is not None and self.app.app_focus and self.is_current:
            self.call_after_refresh(self._enter)

    def on_phase_view_saved(self, event: PhaseView.Saved) -> None:
        """Take over what was stored; a round just opened is the one to work in."""
        event.stop()
        self.analysis = self.analysis.with_(event.entity)
        if isinstance(event.entity, Round):
            self.round_id = event.entity.id
        self.mark_saved(self.services)

    def on_phase_view_removed(self, event: PhaseView.Removed) -> None:
        """Let go of what was removed."""
        event.stop()
        self.analysis = self.analysis.without(event.entity)
        self.mark_saved(self.services)

    def on_phase_view_reloaded(self, event: PhaseView.Reloaded) -> None:
        """Read everything again."""
        event.stop()
        self.reload()

    def on_phase_view_failed(self, event: PhaseView.Failed) -> None:
        """Say what could not be done; after somebody else's change show what is."""
        event.stop()
        self.complain(event.error)
        if isinstance(event.error, StaleError):
            self.reload()

    def on_phase_view_moved(self, event: PhaseView.Moved) -> None:
        """Remember the place, and store it once it has been seen, or a little later when the room hurries on."""
        event.stop()
        if event.phase is not None and (event.phase is not self.phase or self.places.aside):
            return
        self.places.move(event.place)
        if self._rest is None:
            self._rest = self.set_timer(_REST, self._bookmark)
            self.call_after_refresh(self._store_place)

    def on_phase_view_jumped(self, event: PhaseView.Jumped) -> None:
        """Go where the phase says."""
        event.stop()
        self.go(event.phase, event.place)

    def on_phase_view_spread(self, event: PhaseView.Spread) -> None:
        """Give the phase the rail's room too."""
        event.stop()
        self.set_class(event.wide, "-spread")

    def on_rail_picked(self, event: Rail.Picked) -> None:
        """Go to the phase clicked."""
        self.go(event.phase)

    def go(self, phase: Phase, place: str | None = None) -> None:
        """Show another phase, or another place."""
        if phase is not self.phase or place is not None or self.places.aside:
            self.call_next(self._open, phase, place)

    def reload(self) -> None:
        """Read everything about the company again."""
        read = self._attempt(lambda: self.services.companies.analysis(self.analysis.company.id))
        if read is not None:
            self.analysis = read
            self.mark_saved(self.services)

    def _bookmark(self) -> None:
        """Store the place where the room is; the next one is stored at once again."""
        if self._rest is not None:
            self._rest.stop()
            self._rest = None
        self._store_place()

    def _store_place(self) -> None:
        company, place = self.analysis.company, self.places.stored
        if (company.phase, company.place) != (self.phase, place):
            left = self._attempt(lambda: self.services.companies.bookmark(company, self.phase, place))
            if left is not None:  # nothing to draw, and when the screen goes nobody is left to draw it
                self.set_reactive(CompanyFrame.analysis, self.analysis.with_(left))

    def _attempt(self, call: Callable[[], T]) -> T | None:
        try:
            return call()
        except MindgapError as error:
            self.complain(error)
            return None
