"""Following the plan up: open actions first, what has moved, the next round."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content

from mindgap.domain.action import Action, ActionStatus
from mindgap.domain.analysis import Analysis
from mindgap.domain.company import Phase
from mindgap.domain.new_steps import new_steps
from mindgap.domain.review import FOLLOW_UP_MONTHS, FollowUp
from mindgap.texts import _, ngettext
from mindgap.ui.drawing.canvas import BOLD, MUTED, WARNING
from mindgap.ui.drawing.cells import fitted
from mindgap.ui.drawing.follow_up import action_cells, action_detail, date_cells, days_late
from mindgap.ui.drawing.movement_page import MovementPage, movement_page
from mindgap.ui.phases.follow_up_columns import action_columns, date_columns
from mindgap.ui.phases.follow_up_facts import (
    OPEN,
    Moved,
    by_due,
    level_rows,
    measured,
    moved,
    moved_sentence,
    open_first,
    waiting,
)
from mindgap.ui.phases.follow_up_keys import FOLLOW_UP_KEYS
from mindgap.ui.phases.follow_up_survey import COUNTING, SURVEY, FollowUpSurvey
from mindgap.ui.widgets.fields import DateField, LongTextField
from mindgap.ui.widgets.form import Form
from mindgap.ui.widgets.head import Head, Heading
from mindgap.ui.widgets.listing import Listing, Row
from mindgap.ui.widgets.picture import Picture

if TYPE_CHECKING:
    from mindgap.services.house import Services

LISTS, FORM, MOVEMENT = "", "form", "moved"
_DRAWN, _IN_PANEL = (MOVEMENT, SURVEY), (FORM, COUNTING)
_TALL = 30
_SAID, _SAID_BRIEFLY = 4, 2
"""Lines about the action under the cursor on a high and on a low screen."""
_ON_ACTIONS = {"status", "spread", "cancel"}


class FollowUpView(FollowUpSurvey):
    """Dates on top, actions under them, the movements at the foot; each of them as a page of its own."""

    PHASE = Phase.FOLLOW_UP
    BINDINGS: ClassVar[list[BindingType]] = FOLLOW_UP_KEYS
    DEFAULT_CSS = """
    FollowUpView > #dates { height: auto; min-height: 1; max-height: 6; margin: 0 0 1 0; }
    .-wide FollowUpView > #dates { margin: 1 0; }
    FollowUpView > #panel { height: 1fr; margin: 1 0 0 0; }
    FollowUpView > #foot { height: 1; margin: 1 0 0 0; }
    """

    def __init__(self, services: Services, place: str = "") -> None:
        """Make the view, to be opened at an action or on the page of movements."""
        super().__init__(services, place)
        self.mode = LISTS
        self._moved: tuple[tuple[object, ...], Moved] | None = None

    def compose(self) -> ComposeResult:
        """Put dates, actions, the sentence about movements, and the pages under each other."""
        yield Head()
        yield Listing((), _("No follow-ups yet: f sets them 3, 6 and 12 months after the decision."), id="dates")
        yield Listing((), _("No actions to follow up: they are planned in phase 6."), id="actions")
        yield Picture(id="movement")
        yield Vertical(id="panel")
        yield Picture(id="foot")

    def on_mount(self) -> None:
        """Open where the room was."""
        self.query_one("#foot").can_focus = False
        self.arrive()
        nearest = next((f.id for f in by_due(self.analysis.follow_ups) if f.held is None), None)
        mode = COUNTING if self.place.startswith(COUNTING) else self.place if self.place in _DRAWN else LISTS
        self._fill(None if mode else self.place or None, nearest)
        self.go(mode)

    @property
    def deed(self) -> Action | None:
        """The action under the cursor."""
        return self.analysis.find(Action, self.query_one("#actions", Listing).key)

    @property
    def follow_up(self) -> FollowUp | None:
        """The follow-up under the cursor."""
        return self.analysis.find(FollowUp, self.query_one("#dates", Listing).key)

    @property
    def result(self) -> Moved:
        """The movements until today, computed anew only when something they follow from has changed."""
        analysis, today = self.analysis, self.services.around.today()
        steps = len(analysis.steps or self.material.steps)
        sources = (analysis.placements, analysis.areas, analysis.rounds, today, steps)
        if self._moved is None or any(a is not b and a != b for a, b in zip(self._moved[0], sources, strict=True)):
            self._moved = (sources, moved(analysis, today, steps))
        return self._moved[1]

    def go(self, mode: str) -> None:
        """Show the lists, the fields of a follow-up or the movements."""
        self.mode = mode
        panel, found = self.query_one("#panel", Vertical), self.follow_up
        panel.remove_children()
        if mode == FORM and found is not None:
            form = Form(found.id, self._fields(found))
            panel.mount(form)
            self.call_after_refresh(form.fields["text"].focus_entry)
        elif mode == COUNTING:
            self.count_in(panel)
        for name in ("#dates", "#actions", "#foot"):
            self.query_one(name).display = mode == LISTS
        self.query_one("#movement").display = mode in _DRAWN
        panel.display = mode in _IN_PANEL
        self._show()
        if mode not in _IN_PANEL:
            self._focus()
        self.refresh_bindings()
        self._remember()

    def enter(self) -> None:
        """Put the focus where the keys are, unless it is in the view."""
        if self.is_attached and not self.has_focus_within:
            self._focus()

    def watch_analysis(self, old: Analysis, new: Analysis) -> None:
        """Show what has changed."""
        if not self.is_mounted or old is new:
            return
        self._fill(None, None)
        if self.mode == FORM and self.follow_up is None:
            self.go(LISTS)
            return
        for form in self.query(Form):
            shown = new.find(FollowUp, form.entity_id)
            if shown is not None:
                form.show(shown)
        self.show_parts()
        self._show()
        self.refresh_bindings()

    def watch_projector(self) -> None:
        """Owners leave the screen when the room can see it."""
        if self.is_mounted:
            self._fill(None, None)
            self.show_parts()
            self._show()

    def on_resize(self) -> None:
        """Choose columns for the room there is."""
        if self.is_mounted:
            self._fill(None, None)
            self._show()

    def on_listing_highlighted(self, event: Listing.Highlighted) -> None:
        """Begin a new stay, and say all about the action."""
        event.stop()
        self.arrive()
        self._show_foot()
        self.refresh_bindings()
        self._remember()

    def on_listing_chosen(self, event: Listing.Chosen) -> None:
        """Open the fields of a follow-up; go to an action in the plan."""
        event.stop()
        if event.control.id == "dates":
            self.go(FORM)
        else:
            self.post_message(self.Jumped(Phase.PLAN, event.key))

    def on_form_edited(self, event: Form.Edited) -> None:
        """Store a field of a follow-up."""
        event.stop()
        self.store_follow_up(event)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002  # Textual's
        """Say which commands make sense where the room is."""
        if action in {"back", "round"}:
            return self.mode != LISTS if action == "back" else self.mode not in _IN_PANEL
        if action in {"survey", "count"}:
            return self.mode == SURVEY if action == "count" else self.mode in {LISTS, MOVEMENT}
        return self.mode == LISTS and self.is_mounted and self._sensible(action)

    def _sensible(self, action: str) -> bool:
        """Say which commands make sense in the lists."""
        deed = self.deed
        if action == "schedule":
            return not {f.months for f in self.analysis.follow_ups}.issuperset(FOLLOW_UP_MONTHS)
        if action == "held":
            return self.follow_up is not None
        if action == "steps":
            return deed is not None and deed.status is ActionStatus.DONE and bool(new_steps(self.analysis, deed.id))
        return deed is not None if action in _ON_ACTIONS else True

    def action_back(self) -> None:
        """Go back to the lists, and there to where one came from."""
        from_form = self.mode == FORM
        self.go(SURVEY if self.mode == COUNTING else LISTS)
        if from_form:
            self.query_one("#dates", Listing).focus()

    def action_movement(self) -> None:
        """Show the movements."""
        self.go(MOVEMENT)

    def _fields(self, found: FollowUp) -> tuple[DateField, DateField, LongTextField]:
        today = self.services.around.today()
        return (
            DateField("due", _("Due"), found.due, today=today),
            DateField("held", _("Held on"), found.held, today=today),
            LongTextField(
                "text", _("What was seen"), found.text, _("What has become of the plan, and what comes next?")
            ),
        )

    def _fill(self, action_id: str | None, date_id: str | None) -> None:
        today, dates, actions = self.services.around.today(), self.query_one("#dates", Listing), self._actions()
        dates.set_columns(date_columns())
        dates.show([Row(f.id, date_cells(f, today)) for f in by_due(self.analysis.follow_ups)], date_id)
        ordered = open_first(self.analysis.actions, today)
        actions.show([Row(a.id, action_cells(a, today, projector=self.projector)) for a in ordered], action_id)
        dates.styles.height = max(2, min(6, len(self.analysis.follow_ups) + 1))

    def _actions(self) -> Listing:
        listing = self.query_one("#actions", Listing)
        listing.set_columns(action_columns(owner=not self.projector))
        return listing

    def _show(self) -> None:
        self.query_one(Head).heading = self._heading()
        if self.mode == MOVEMENT:
            page = self._page()
            self.query_one("#movement", Picture).show(lambda width, _height: movement_page(page, width))
        elif self.mode == SURVEY:
            self.query_one("#movement", Picture).show(self.survey_lines)
        elif self.mode == LISTS:
            self._show_foot()

    def _show_foot(self) -> None:
        """Say all about the action under the cursor, and in a sentence how people have moved."""
        foot, deed, today = self.query_one("#foot", Picture), self.deed, self.services.around.today()
        most, projector = _SAID if self.size.height >= _TALL else _SAID_BRIEFLY, self.projector
        sentence = Content.styled(f"  {moved_sentence(self.result)}", MUTED)

        def lines(width: int, _height: int) -> list[Content]:
            detail = action_detail(deed, today, width, projector=projector)[:most] if deed is not None else []
            return [*detail, *[Content("")] * (most - len(detail)), fitted(sentence, width)]

        foot.styles.height = most + 1
        foot.show(lines)

    def _page(self) -> MovementPage:
        result, steps = self.result, len(self.analysis.steps or self.material.steps)
        levels, labels = level_rows(self.analysis, self.material), tuple(r.label for r in measured(self.analysis))
        return MovementPage(moved_sentence(result), result.rows, steps, levels, labels, waiting(self.analysis))

    def _heading(self) -> Heading:
        if self.mode == MOVEMENT:
            return Heading(_("Movements"))
        if self.mode in {SURVEY, COUNTING}:
            return Heading(_("Employee survey"))
        found = self.follow_up
        if self.mode == FORM and found is not None:
            return Heading(_("Follow-up after {n} months").format(n=found.months))
        today, actions = self.services.around.today(), self.analysis.actions
        opened = sum(a.status in OPEN for a in actions)
        late = sum(days_late(a, today) > 0 for a in actions)
        done = sum(a.status is ActionStatus.DONE for a in actions)
        counts = Content.styled(_("{open} open · {done} done").format(open=opened, done=done), BOLD)
        said = ngettext("{n} action is late", "{n} actions are late", late).format(n=late)
        warning = Content.styled(f"   ! {said}", WARNING) if late else Content("")
        return Heading(_("Follow-up"), counts + warning if actions else Content(""))

    def _focus(self) -> None:
        if self.mode in _DRAWN:
            self.query_one("#movement", Picture).focus()
        elif self.mode == COUNTING:
            self.focus_grid()
        elif self.mode == FORM:
            for form in self.query(Form):
                form.fields["text"].focus_entry()
        else:
            first = "#actions" if self.analysis.actions else "#dates"
            self.query_one(first, Listing).focus()

    def _remember(self) -> None:
        key = self.query_one("#actions", Listing).key or ""
        if self.mode == COUNTING:
            self.post_message(self.Moved(self.place if self.place.startswith(COUNTING) else COUNTING))
        else:
            self.post_message(self.Moved(self.mode if self.mode in _DRAWN else key))
