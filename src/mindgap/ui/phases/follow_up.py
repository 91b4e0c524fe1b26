"""Following the plan up: open actions first, what has moved, the next round."""

from __future__ import annotations

from textual.app import ComposeResult

from mindgap.domain.company import Phase
from mindgap.texts import _
from mindgap.ui.phases.keeping import KeepingView
from mindgap.ui.widgets.head import Head, Heading


class FollowUpView(KeepingView):
    """The phase in the middle of the frame."""

    PHASE = Phase.FOLLOW_UP

    def compose(self) -> ComposeResult:
        """Say where the room is."""
        yield Head()

    def on_mount(self) -> None:
        """Name the phase."""
        self.query_one(Head).heading = Heading(_("Follow-up"))
