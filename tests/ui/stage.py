"""A small stage for one phase: it keeps the analysis and the messages as the company screen does."""

from __future__ import annotations

from textual.app import App, ComposeResult

from mindgap.domain.analysis import Analysis
from mindgap.services.house import Services
from mindgap.texts.messages import explain
from mindgap.ui.phases.phase import PhaseView
from mindgap.ui.themes import DARK


class Stage(App[None]):
    """One phase of one company, the whole screen wide."""

    def __init__(self, services: Services, analysis: Analysis, kind: type[PhaseView], place: str = "") -> None:
        super().__init__()
        self.services = services
        self.analysis = analysis
        self.kind = kind
        self.start = place
        self.place = place
        self.jumps: list[PhaseView.Jumped] = []
        self.register_theme(DARK)
        self.theme = DARK.name

    @property
    def view(self) -> PhaseView:
        """The phase."""
        return self.query_one(PhaseView)

    def compose(self) -> ComposeResult:
        view = self.kind(self.services, self.start)
        view.set_reactive(PhaseView.analysis, self.analysis)
        if self.analysis.rounds:
            view.set_reactive(PhaseView.round_id, self.analysis.rounds[-1].id)
        yield view

    def on_mount(self) -> None:
        self.call_after_refresh(self.view.enter)

    def on_phase_view_saved(self, event: PhaseView.Saved) -> None:
        self.take(self.analysis.with_(event.entity))

    def on_phase_view_removed(self, event: PhaseView.Removed) -> None:
        self.take(self.analysis.without(event.entity))

    def on_phase_view_reloaded(self) -> None:
        self.take(self.services.companies.analysis(self.analysis.company.id))

    def on_phase_view_moved(self, event: PhaseView.Moved) -> None:
        self.place = event.place

    def on_phase_view_jumped(self, event: PhaseView.Jumped) -> None:
        self.jumps.append(event)

    def on_phase_view_failed(self, event: PhaseView.Failed) -> None:
        self.notify(explain(event.error.template, event.error.params), markup=False)

    def take(self, analysis: Analysis) -> None:
        """Hand the newest analysis down."""
        self.analysis = analysis
        self.view.analysis = analysis
