"""The plan: the actions that close the gaps, person by person, and what is still missing before it is handed over."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content

from mindgap.domain.action import Action, ActionStatus
from mindgap.domain.analysis import Analysis
from mindgap.domain.company import Phase
from mindgap.domain.gap import Gap
from mindgap.domain.note import Note
from mindgap.domain.open_points import GapWithoutAction, OpenPoint
from mindgap.domain.own_staircase import steps_of
from mindgap.texts import _
from mindgap.texts.labels import label
from mindgap.ui.drawing.gantt import legend
from mindgap.ui.drawing.plan_detail import ActionWords, detail_lines
from mindgap.ui.drawing.plan_rows import BROAD
from mindgap.ui.drawing.plan_sums import decided_text, state_text, sum_lines
from mindgap.ui.phases.gap_facts import Covers
from mindgap.ui.phases.plan_adding import PlanAdding
from mindgap.ui.phases.plan_facts import Sums, Tied, tied_actions
from mindgap.ui.phases.plan_intakes import PlanIntakes
from mindgap.ui.phases.plan_keys import PLAN_KEYS
from mindgap.ui.phases.plan_listing import calendar, columns, content_of, rows
from mindgap.ui.phases.plan_open import OpenPoints, field_of, place_of, point_options
from mindgap.ui.phases.plan_panel import ActionPanel
from mindgap.ui.phases.plan_words import Eyes, action_words
from mindgap.ui.widgets.form import Form
from mindgap.ui.widgets.head import Head, Heading
from mindgap.ui.widgets.intakes import Intakes
from mindgap.ui.widgets.listing import Listing
from mindgap.ui.widgets.picture import Picture

if TYPE_CHECKING:
    from mindgap.services.house import Services

LIST, FORM, TIME = "", "form", "time"
_TALL = 28
_IN_FIELDS = {"tie_gaps_typing", "tie_people_typing"}
_AT_AN_ACTION = {"status", "tie_gaps", "remove"}
_EVERYWHERE = {"add", "typical", "open_points", "decide", "time", "tie_people"}


class PlanView(PlanAdding, PlanIntakes):
    """The actions as a list or over quarters, the one under the cursor in words, what it all costs at the foot."""

    PHASE = Phase.PLAN
    BINDINGS: ClassVar[list[BindingType]] = PLAN_KEYS
    DEFAULT_CSS = """
    PlanView > #years { height: 1; }
    PlanView > #sums { height: 2; margin: 1 0 0 0; }
    PlanView > #detail { margin: 1 0 0 0; }
    """

    def __init__(self, services: Services, place: str = "") -> None:
        """Make the view, to be opened at an action, in its fields, over quarters, or at a gap that lacks an action."""
        super().__init__(services, place)
        self.mode = LIST
        self.at = ""
        self.covers, self.sums = Covers(), Sums()
        self.tied: tuple[Tied, ...] = ()

    def compose(self) -> ComposeResult:
        """Put list, words, sums and the place for a form under each other."""
        yield Head()
        yield Picture(id="years")
        yield Listing((), _("No actions yet. Press a for the first, or t for typical ones."), id="actions")
        yield Picture(id="sums")
        yield Picture(id="detail")
        yield Vertical(id="panel")

    def on_mount(self) -> None:
        """Show the action where the room was; a gap that lacks an action gets the question for one."""
        for name in ("#years", "#detail", "#sums"):
            self.query_one(name, Picture).can_focus = False
        subject, _slash, mode = self.place.partition("/")
        self.at = subject
        self.sums.compare(self.services.versions, self.analysis)
        self._fill()
        self.arrive()
        self.go(mode if mode in {FORM, TIME} and self.action is not None else LIST)
        if self.analysis.find(Gap, subject) is not None:
            self.call_after_refresh(self._ask_if_here, subject)

    def _ask_if_here(self, gap_id: str) -> None:
        """Ask what is to be done about a gap, unless the room has gone elsewhere meanwhile."""
        if self.is_attached:
            self.ask_what(gap_id)

    @property
    def action(self) -> Action | None:
        """The action under the cursor."""
        return self.analysis.find(Action, self.query_one("#actions", Listing).key)

    def go(self, mode: str, field: str = "") -> None:
        """Show the list, the quarters or the fields, begun in a field."""
        self.mode = mode
        panel, action = self.query_one("#panel", Vertical), self.action
        panel.remove_children()
        if mode == FORM and action is not None:
            intakes = Intakes(action, self.analysis, steps_of(self.analysis, self.material))
            broad = self.size.width >= BROAD
            panel.mount(ActionPanel(action, intakes, projector=self.projector, broad=broad, wanted=field))
        self._fill()
        self._lay_out()
        self._show()
        if mode != FORM:
            self.query_one("#actions", Listing).focus()
        self.refresh_bindings()
        self._remember()

    def show_action(self, action_id: str) -> None:
        """Put the cursor on an action."""
        self.at = action_id
        self.arrive()
        if self.mode == FORM:
            self.go(LIST)
        self._fill()
        self._show()
        self._remember()

    def enter(self) -> None:
        """Put the focus where the keys are, unless it is in the view."""
        if not self.is_attached or self.has_focus_within:
            return
        panels = self.query(ActionPanel)
        if panels:
            panels.first().enter()
        else:
            self.query_one("#actions", Listing).focus()

    def watch_analysis(self, old: Analysis, new: Analysis) -> None:
        """Show what has changed."""
        if not self.is_mounted or old is new:
            return
        if self.mode == FORM and new.find(Action, self.at) is None:
            self.go(LIST)
            return
        self._fill()
        self._lay_out()
        self._show()
        if bool(old.actions) != bool(new.actions):
            self.refresh_bindings()

    def watch_projector(self) -> None:
        """Names leave the screen when the room can see it."""
        if self.is_mounted:
            self.go(self.mode)

    def on_resize(self) -> None:
        """Choose columns and parts for the room there is."""
        if not self.is_mounted:
            return
        if any(panel.broad != (self.size.width >= BROAD) for panel in self.query(ActionPanel)):
            self.go(FORM)
            return
        self._fill()
        self._lay_out()
        self._show()

    def on_listing_highlighted(self, event: Listing.Highlighted) -> None:
        """Say the action under the cursor in words."""
        event.stop()
        self.at = event.key
        self.arrive()
        self._show()
        self._remember()

    def on_listing_chosen(self, event: Listing.Chosen) -> None:
        """Open the action's fields."""
        event.stop()
        self.at = event.key
        self.go(FORM)

    def on_form_edited(self, event: Form.Edited) -> None:
        """Store a field; when it says that the action is done ask who has reached the step."""
        event.stop()
        stored = self.edit(Action, event)
        if stored is not None and event.field == "status" and stored.status is ActionStatus.DONE:
            self.offer_steps(stored)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002  # Textual's
        """Say which commands make sense where the room is."""
        if action in _IN_FIELDS:
            return self.mode == FORM
        if action == "back":
            return self.mode != LIST
        if action in _AT_AN_ACTION:
            return self.mode != FORM and self.is_mounted and self.action is not None
        return self.mode != FORM if action in _EVERYWHERE else True

    def action_back(self) -> None:
        """Go back to the list."""
        self.go(LIST)

    def action_time(self) -> None:
        """Show the actions over quarters, or the list again."""
        self.go(LIST if self.mode == TIME else TIME)

    def action_open_points(self) -> None:
        """List what the plan lacks; the one chosen is gone to."""
        self.sums.follow(self.analysis, self.present, self.material)
        self.sums.compare(self.services.versions, self.analysis)
        if not self.sums.points:
            self.say(_("✓ Nothing is missing in the plan."))
            return
        title = _("Missing before the plan is handed over; it can be exported all the same")
        self.app.push_screen(OpenPoints(title, point_options(self.sums.points, self.material)), self._go_to_point)

    def _go_to_point(self, point: OpenPoint | None) -> None:
        if point is None:
            return
        if point.phase is not Phase.PLAN or self.analysis.find(Note, point.subject) is not None:
            self.post_message(self.Jumped(point.phase, place_of(point)))
        elif isinstance(point, GapWithoutAction):
            self.ask_what(point.subject)
        else:
            self.at = point.subject
            self._fill()
            self.go(FORM, field_of(point, self.analysis))

    def _fill(self) -> None:
        today, width = self.services.around.today(), self._room
        self.tied = tied_actions(self.analysis, today)
        listing = self.query_one("#actions", Listing)
        if self.mode == TIME:
            over, timed, years = calendar(self.tied, today, width)
            listing.set_columns(over)
            listing.show(timed, self.at or None)
            self.query_one("#years", Picture).show(lambda _width, _height: [years])
        else:
            listing.set_columns(columns(width))
            listing.show(rows(self.tied, self.analysis, today, width, coded=self.projector), self.at or None)
        self.at = listing.key or ""

    @property
    def _room(self) -> int:
        """Cells of a row, the scroll bar not counted."""
        return max(20, self.size.width - 3)

    def _lay_out(self) -> None:
        """Share the lines: the sums and the words keep theirs, the list gets what it needs of the rest."""
        height, count, listed = self.size.height, len(self.tied), self.mode != FORM
        tall = height >= _TALL
        said = (11 if tall else 6) if count and listed else 0
        sums, detail = self.query_one("#sums", Picture), self.query_one("#detail", Picture)
        listing = self.query_one("#actions", Listing)
        listing.display, detail.display = listed, bool(said)
        sums.display = listed and bool(count)
        detail.styles.height = said
        detail.styles.margin = sums.styles.margin = (1 if tall else 0, 0, 0, 0)
        taken = 1 + (1 if self.mode == TIME else 0) + (said + 2 + (2 if tall else 0) if count else 0)
        listing.styles.height = min(max(3, height - taken), count + 2)
        self.query_one("#years", Picture).display = self.mode == TIME and bool(count)
        self.query_one("#panel", Vertical).display = self.mode == FORM

    def _show(self) -> None:
        self.sums.follow(self.analysis, self.present, self.material)
        self.query_one(Head).heading = self._heading()
        words, budget = self._words(), self.sums.budget
        if budget is not None:
            self.query_one("#sums", Picture).show(lambda width, _height: sum_lines(budget, width))
        if words is not None:
            self.query_one("#detail", Picture).show(lambda width, height: detail_lines(words, width, height))
            for panel in self.query(ActionPanel):
                panel.show_words(self.analysis, words)

    def _words(self) -> ActionWords | None:
        tied = next((t for t in self.tied if t.action.id == self.at), None)
        if tied is None:
            return None
        self.covers.follow(self.present)
        eyes = Eyes(self.show_name, self.projector, self.services.around.today())
        return action_words(tied, self.analysis, self.covers.known, eyes)

    def _heading(self) -> Heading:
        state = state_text(len(self.sums.points))
        if self.mode == FORM:
            number = next((t.number for t in self.tied if t.action.id == self.at), 0)
            return Heading(_("Action {number}").format(number=number), state)
        if self.mode == TIME:
            return Heading(_("Calendar"), content_of(legend({s: label(s) for s in ActionStatus})))
        decided = decided_text(self.analysis.company, coded=self.projector)
        right = Content.assemble(f"{decided}   ", state) if decided else state
        return Heading(_("Plan"), right)

    def _remember(self) -> None:
        place = f"{self.at}/{self.mode}" if self.mode and self.at else self.at
        self.post_message(self.Moved(place))
