"""The gaps: what lies between now and desired, in the room's own words, weighed and decided."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import BindingType
from textual.containers import Vertical

from mindgap.domain.analysis import Analysis
from mindgap.domain.company import Phase
from mindgap.domain.gap import Decision, Gap, Requirement
from mindgap.domain.voting import last_revealed
from mindgap.ui.phases.gap_facts import Covers
from mindgap.ui.phases.gap_keys import GAP_KEYS
from mindgap.ui.phases.gap_showing import FORM, MATRIX, VOTING, GapShowing
from mindgap.ui.phases.gap_voting import LIST, OUTCOME, VOTE
from mindgap.ui.widgets.form import Form
from mindgap.ui.widgets.gap_panel import GapPanel
from mindgap.ui.widgets.listing import Listing
from mindgap.ui.widgets.picture import Picture
from mindgap.ui.widgets.priority_board import PriorityBoard

if TYPE_CHECKING:
    from mindgap.services.house import Services

_AT_A_GAP = {"decide", "decider", "dots", "weigh", "require", "horizon", "remove", "mark"}
_IN_FIELDS = {"require_typing"}
_IN_THE_LIST = {"remove", "chart", "mark", "outcome"}


class GapView(GapShowing):
    """The level gaps on top, the room's gaps under them, the one under the cursor in words at the foot."""

    PHASE = Phase.GAP
    BINDINGS: ClassVar[list[BindingType]] = GAP_KEYS

    def __init__(self, services: Services, place: str = "") -> None:
        """Make the view, to be opened at a gap, in its fields, on the 2×2 or in a vote."""
        super().__init__(services, place)
        self.mode = LIST
        self.charted = True
        self.covers = Covers()

    def on_mount(self) -> None:
        """Show the gap where the room was."""
        for name in ("#levels", "#detail"):
            self.query_one(name, Picture).can_focus = False
        gap_id, mode, marks = (*self.place.split("/"), "", "")[:3]
        self.marked = frozenset(g.id for g in self.analysis.gaps if g.id in marks.split(","))
        self.fill(gap_id or None)
        self.arrive()
        known = {FORM, MATRIX, VOTE, *({OUTCOME} if last_revealed(self.analysis) else ())}
        self.go(mode if mode in known and self.gap is not None else LIST)

    def go(self, mode: str) -> None:
        """Show the list, the fields, the 2×2 or the vote."""
        self.mode = mode
        panel = self.query_one("#panel", Vertical)
        panel.remove_children()
        gap = self.gap
        if mode == FORM and gap is not None:
            panel.mount(GapPanel(self.present, self.material, gap, projector=self.projector, secret=self.secret))
        self.fill(None)
        self.lay_out()
        if mode in VOTING:
            self.turn_vote()
        self.show_all()
        self.focus_page()
        self.refresh_bindings()
        self._remember()

    def show_gap(self, gap_id: str) -> None:
        """Put the cursor on a gap."""
        self.fill(gap_id)
        self.arrive()
        self.show_all()
        self._remember()

    def open_requirement(self, requirement_id: str) -> None:
        """Show the fields of a requirement."""
        if self.mode != FORM:
            self.go(FORM)
        for panel in self.query(GapPanel):
            panel.wanted = requirement_id
            panel.enter()

    def enter(self) -> None:
        """Put the focus where the keys are, unless it is in the view."""
        if self.is_attached and not self.has_focus_within:
            self.focus_page()

    def watch_analysis(self, old: Analysis, new: Analysis) -> None:
        """Show what has changed."""
        if not self.alive or old is new:
            return
        self.fill(None)
        if self.mode != LIST and self.gap is None:
            self.go(LIST)
            return
        if len(old.gaps) != len(new.gaps):
            self.lay_out()
        self.show_all()
        self.covers.follow(self.present)
        for panel in self.query(GapPanel):
            panel.show(self.present, self.covers.known)

    def watch_projector(self) -> None:
        """Owners leave the screen when the room can see it."""
        if self.alive and self.mode not in VOTING:
            self.go(self.mode)

    def on_resize(self) -> None:
        """Choose columns and parts for the room there is."""
        if self.alive:
            self.fill(None)
            self.lay_out()
            self.show_all()

    def on_listing_highlighted(self, event: Listing.Highlighted) -> None:
        """Say the gap under the cursor in words."""
        event.stop()
        self.arrive()
        self.show_all()
        self._remember()

    def on_listing_chosen(self, event: Listing.Chosen) -> None:
        """Open the gap's fields."""
        event.stop()
        self.go(FORM)

    def on_priority_board_pushed(self, event: PriorityBoard.Pushed) -> None:
        """Weigh the gap."""
        event.stop()
        self.push(event.importance, event.effort)

    def on_priority_board_turned(self, event: PriorityBoard.Turned) -> None:
        """Take another gap, round the corner."""
        event.stop()
        keys, gap = [gap.id for gap in self.gaps], self.gap
        if gap is not None:
            self.query_one("#gaps", Listing).move_to(keys[(keys.index(gap.id) + event.by) % len(keys)])

    def on_form_edited(self, event: Form.Edited) -> None:
        """Store a field of the gap or of a requirement; a decision in the name of whoever decides today."""
        event.stop()
        gap = self.analysis.find(Gap, event.entity_id)
        if event.field == "decision" and gap is not None:
            self.decide(gap, Decision(str(event.value)), event.gesture)
            return
        if event.field == "dots":
            event.value = event.value or 0
        if event.field == "heads" and event.value is None:
            return
        self.edit(Requirement if gap is None else Gap, event)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002  # Textual's
        """Say which commands make sense where the room is."""
        if action == "unrequire":
            return self.mode == FORM and any(panel.requirement_id for panel in self.query(GapPanel))
        if action in {*_IN_FIELDS, "back"}:
            return self.mode == FORM if action in _IN_FIELDS else self.mode != LIST
        if not self.alive or self.mode == FORM or (self.mode in VOTING and action != "matrix"):
            return action not in {*_AT_A_GAP, *_IN_THE_LIST, "add", "typical", "vote", "matrix"}
        if action in _IN_THE_LIST and self.mode != LIST:
            return False
        needs = {"outcome": last_revealed(self.analysis) is not None, "dots": self.gap is not None and not self.secret}
        needs |= dict.fromkeys((*_AT_A_GAP - {"dots"}, "matrix", "vote"), self.gap is not None)
        return needs.get(action, True)

    def action_back(self) -> None:
        """Go back to the list."""
        self.go(LIST)

    def action_matrix(self) -> None:
        """Show the 2×2, or the list again."""
        self.go(LIST if self.mode == MATRIX else MATRIX)

    def action_chart(self) -> None:
        """Show or hide the level gaps."""
        self.charted = not self.charted
        self.lay_out()

    def action_mark(self) -> None:
        """Mark the gap for the next vote, or take the mark away."""
        gap = self.gap
        if gap is not None:
            self.marked ^= {gap.id}
            self.fill(None)
            self._remember()

    def action_unrequire(self) -> None:
        """Take away the requirement in whose fields the cursor stands."""
        panel = self.query_one(GapPanel)
        requirement = self.analysis.find(Requirement, panel.requirement_id)
        if requirement is not None:
            panel.wanted = ""
            panel.enter()
            self.drop(requirement)

    def _remember(self) -> None:
        gap = self.gap
        parts = ("" if gap is None else gap.id, self.mode, ",".join(sorted(self.marked)))
        self.post_message(self.Moved("/".join(parts).rstrip("/")))
