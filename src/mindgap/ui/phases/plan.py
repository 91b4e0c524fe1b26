"""The plan: the actions that close the gaps, person by person."""

from __future__ import annotations

from textual.app import ComposeResult

from mindgap.domain.action import Action
from mindgap.domain.analysis import Analysis
from mindgap.domain.company import Phase
from mindgap.texts import _
from mindgap.texts.labels import label
from mindgap.ui.phases.keeping import KeepingView
from mindgap.ui.widgets.head import Head, Heading
from mindgap.ui.widgets.listing import Column, Listing, Row


class PlanView(KeepingView):
    """The list of actions."""

    PHASE = Phase.PLAN

    def compose(self) -> ComposeResult:
        """Put the list under the heading."""
        yield Head()
        yield Listing((), _("No actions yet. Press a for the first."), id="actions")

    def on_mount(self) -> None:
        """Show the actions."""
        self.query_one(Head).heading = Heading(_("Plan"))
        self._fill(self.place or None)

    def watch_analysis(self, _old: Analysis, _new: Analysis) -> None:
        """Show what has changed."""
        if self.is_mounted:
            self._fill(None)

    def _fill(self, cursor: str | None) -> None:
        listing = self.query_one("#actions", Listing)
        listing.set_columns((Column(_("  Action"), 20, grow=True), Column(_("Owner"), 16), Column(_("Status"), 10)))
        listing.show([_row(n, a) for n, a in enumerate(self.analysis.actions, start=1)], cursor)


def _row(number: int, action: Action) -> Row:
    return Row(action.id, (f"{number:>2} {action.title}", action.owner, label(action.status)))
