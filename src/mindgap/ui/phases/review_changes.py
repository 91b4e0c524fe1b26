"""What the reviewer and the room do in the review: verdicts, words, and the plan's state."""

from __future__ import annotations

from secrets import token_hex
from typing import Any

from mindgap.domain.company import Company, PlanState
from mindgap.domain.errors import MindgapError
from mindgap.domain.gap import Gap
from mindgap.domain.review import GapReview, Review, Verdict
from mindgap.texts import _
from mindgap.texts.labels import label
from mindgap.texts.messages import explain
from mindgap.ui.dialogs import Choose, Confirm
from mindgap.ui.phases.keeping import KeepingView
from mindgap.ui.phases.review_facts import left_sentence, unreviewed, verdict_on
from mindgap.ui.widgets.form import Form
from mindgap.ui.widgets.listing import Listing

_AFTER_REVIEW = {PlanState.REVIEWED, PlanState.AGREED, PlanState.FOLLOWING_UP, PlanState.CLOSED}


class StateChoose(Choose[PlanState]):
    """The states of a plan, with the cursor on the one that comes next."""

    def __init__(self, state: PlanState) -> None:
        """Make the question for a plan in `state`."""
        order = list(PlanState)
        super().__init__(_("How far has the plan come?"), [(s, label(s)) for s in order])
        self.following = min(order.index(state) + 1, len(order) - 1)

    def on_mount(self) -> None:
        """Stand on the next state."""
        super().on_mount()
        self.query_one(Listing).move_to(str(self.following))

    def marked(self, value: object) -> bool:
        """Mark the state that the plan has."""
        return value is list(PlanState)[max(0, self.following - 1)]


class ReviewChanges(KeepingView):
    """The commands of the review; subclasses say which gap is meant and show what was changed."""

    visit = ""
    """One word per stay at a gap, so that pressing keys many times is undone as one."""

    @property
    def gap(self) -> Gap | None:
        """The gap being read."""
        raise NotImplementedError

    def write_words(self) -> None:
        """Show the field for the reviewer's words."""
        raise NotImplementedError

    def write_decision(self) -> None:
        """Show the field for who decided."""
        raise NotImplementedError

    def arrive(self) -> None:
        """Begin a new stay at a gap."""
        self.visit = token_hex(4)

    def action_judge(self, verdict: str) -> None:
        """Store a verdict; a comment and a differing view are put into words at once."""
        gap, chosen = self.gap, Verdict(verdict)
        if gap is None:
            return
        gesture, judge = f"{gap.id}:verdict:{self.visit}", self.services.plan.judge
        stored = self.keep(lambda: judge(self.analysis, gap.id, chosen, gesture=gesture))
        if stored is not None and chosen is not Verdict.AGREE:
            self.write_words()

    def action_unjudge(self) -> None:
        """Take the verdict away, with its words when that is meant."""
        gap = self.gap
        held = verdict_on(gap.id, self.analysis) if gap is not None else None
        if held is None:
            return
        if not held.text:
            self.drop(held)
            return
        question = _("Take the verdict and its words away? z brings them back.")
        self.app.push_screen(Confirm(question), lambda yes: self.drop(held) if yes else None)

    def action_state(self) -> None:
        """Ask how far the plan has come."""
        self.app.push_screen(StateChoose(self.analysis.company.plan_state), self._take_state)

    def action_versions(self) -> None:
        """List the versions that have left the room."""
        from mindgap.ui.screens.versions import VersionsScreen

        screen = VersionsScreen(self.services, self.analysis, projector=self.projector)
        self.app.push_screen(screen, self._look_again)

    def _look_again(self, _none: None) -> None:
        self.post_message(self.Reloaded())

    def store_words(self, event: Form.Edited) -> None:
        """Store the reviewer's words as they are typed."""
        self.edit(GapReview, event)

    def store_reviewer(self, event: Form.Edited) -> None:
        """Store a field about the reviewer, with the first of them the reviewer."""
        review = next(iter(self.analysis.reviews), None)
        if review is not None:
            event.entity_id = review.id
            self.edit(Review, event)
            return
        try:
            made = self.services.edits.new(Review, self.analysis.company.id, **{event.field: event.value})
        except MindgapError as error:
            event.source.complain(explain(error.template, error.params))
            return
        self.keep(lambda: made)

    def store_decision(self, event: Form.Edited) -> None:
        """Store who decided on the plan, or when."""
        try:
            stored = self._company(event.gesture, **{event.field: event.value})
        except MindgapError as error:
            event.source.complain(explain(error.template, error.params))
            return
        self.keep(lambda: stored)

    def _take_state(self, state: PlanState | None) -> None:
        left = len(unreviewed(self.analysis))
        if state is None or state is self.analysis.company.plan_state:
            return
        if left and state in _AFTER_REVIEW:
            question = left_sentence(left, label(state))
            self.app.push_screen(Confirm(question), lambda yes: self._set_state(state) if yes else None)
        else:
            self._set_state(state)

    def _set_state(self, state: PlanState) -> None:
        """Store the state; a plan that is agreed on is dated today unless it is dated, and asks who decided."""
        company, fields = self.analysis.company, dict[str, Any](plan_state=state)
        if state is PlanState.AGREED and company.decided_on is None:
            fields["decided_on"] = self.services.around.today()
        stored = self.keep(lambda: self._company("", **fields))
        if stored is not None and state is PlanState.AGREED and not stored.decided_by:
            self.write_decision()

    def _company(self, gesture: str, **fields: Any) -> Company:  # noqa: ANN401  # Company's own fields
        return self.services.edits.change(self.analysis.company, gesture, **fields)
