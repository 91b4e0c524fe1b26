"""The gaps: what lies between now and desired, in the room's own words, weighed and decided."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content

from mindgap.domain.analysis import Analysis
from mindgap.domain.company import Phase
from mindgap.domain.gap import Gap, Requirement, ranked
from mindgap.texts import _
from mindgap.ui.drawing.canvas import BOLD
from mindgap.ui.drawing.dumbbell import headline, largest_first
from mindgap.ui.drawing.gap_detail import detail_lines
from mindgap.ui.drawing.gap_levels import chart_height, level_gaps
from mindgap.ui.drawing.gap_rows import BROAD, gap_cells
from mindgap.ui.drawing.priority_page import priority_page
from mindgap.ui.phases.gap_changes import GapChanges
from mindgap.ui.phases.gap_facts import Covers, gap_columns, gap_words, short_theme_names
from mindgap.ui.phases.gap_keys import GAP_KEYS
from mindgap.ui.phases.theme_pages import theme_rows
from mindgap.ui.widgets.form import Form
from mindgap.ui.widgets.gap_panel import GapPanel
from mindgap.ui.widgets.head import Head, Heading
from mindgap.ui.widgets.listing import Listing, Row
from mindgap.ui.widgets.picture import Picture
from mindgap.ui.widgets.priority_board import PriorityBoard

if TYPE_CHECKING:
    from mindgap.services.house import Services

LIST, FORM, MATRIX = "", "form", "matrix"
_TALL = 30
_AT_A_GAP = {"decide", "dots", "weigh", "require", "horizon", "remove"}
_IN_FIELDS = {"require_typing", "unrequire"}


class GapView(GapChanges):
    """The level gaps on top, the room's gaps under them, the one under the cursor in words at the foot."""

    PHASE = Phase.GAP
    BINDINGS: ClassVar[list[BindingType]] = GAP_KEYS

    def __init__(self, services: Services, place: str = "") -> None:
        """Make the view, to be opened at a gap, in its fields or on the 2×2."""
        super().__init__(services, place)
        self.mode = LIST
        self.charted = True
        self.covers = Covers()

    def compose(self) -> ComposeResult:
        """Put chart, list, words, 2×2 and the place for a form under each other."""
        yield Head()
        yield Picture(id="levels")
        yield Listing((), _("No gaps yet. Press a and word the first, or t for typical ones."), id="gaps")
        yield PriorityBoard(id="board")
        yield Picture(id="detail")
        yield Vertical(id="panel")

    def on_mount(self) -> None:
        """Show the gap where the room was."""
        for name in ("#levels", "#detail"):
            self.query_one(name, Picture).can_focus = False
        gap_id, _slash, mode = self.place.partition("/")
        self._fill(gap_id or None)
        self.arrive()
        self.go(mode if mode in {FORM, MATRIX} and self.gap is not None else LIST)

    @property
    def gap(self) -> Gap | None:
        """The gap under the cursor."""
        return self.analysis.find(Gap, self.query_one("#gaps", Listing).key)

    @property
    def gaps(self) -> tuple[Gap, ...]:
        """The gaps in the order of their rank."""
        return ranked(self.analysis.gaps)

    def go(self, mode: str) -> None:
        """Show the list, the fields or the 2×2."""
        self.mode = mode
        panel = self.query_one("#panel", Vertical)
        panel.remove_children()
        gap = self.gap
        if mode == FORM and gap is not None:
            panel.mount(GapPanel(self.analysis, self.material, gap, projector=self.projector))
        self._lay_out()
        self._show()
        self._focus()
        self.refresh_bindings()
        self._remember()

    def show_gap(self, gap_id: str) -> None:
        """Put the cursor on a gap."""
        self._fill(gap_id)
        self.arrive()
        self._show()
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
            self._focus()

    def watch_analysis(self, old: Analysis, new: Analysis) -> None:
        """Show what has changed."""
        if not self.alive or old is new:
            return
        self._fill(None)
        if self.mode != LIST and self.gap is None:
            self.go(LIST)
            return
        if len(old.gaps) != len(new.gaps):
            self._lay_out()
        self._show()
        self.covers.follow(new)
        for panel in self.query(GapPanel):
            panel.show(new, self.covers.known)

    def watch_projector(self) -> None:
        """Owners leave the screen when the room can see it."""
        if self.alive:
            self.go(self.mode)

    def on_resize(self) -> None:
        """Choose columns and parts for the room there is."""
        if self.alive:
            self._fill(None)
            self._lay_out()
            self._show()

    def on_listing_highlighted(self, event: Listing.Highlighted) -> None:
        """Say the gap under the cursor in words."""
        event.stop()
        self.arrive()
        self._show()
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
        """Store a field of the gap or of a requirement."""
        event.stop()
        if event.field == "dots":
            event.value = event.value or 0
        if event.field == "heads" and event.value is None:
            return
        self.edit(Gap if event.entity_id in {g.id for g in self.analysis.gaps} else Requirement, event)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002  # Textual's
        """Say which commands make sense where the room is."""
        if action in _IN_FIELDS:
            return self.mode == FORM
        if action == "back":
            return self.mode != LIST
        if action in {"remove", "chart"} and self.mode != LIST:
            return False
        if action in _AT_A_GAP or action == "matrix":
            return self.mode != FORM and self.alive and self.gap is not None
        return self.mode != FORM if action in {"add", "typical", "chart"} else True

    def action_back(self) -> None:
        """Go back to the list."""
        self.go(LIST)

    def action_matrix(self) -> None:
        """Show the 2×2, or the list again."""
        self.go(LIST if self.mode == MATRIX else MATRIX)

    def action_chart(self) -> None:
        """Show or hide the level gaps."""
        self.charted = not self.charted
        self._lay_out()

    def action_unrequire(self) -> None:
        """Take away the requirement in whose fields the cursor stands."""
        panel = self.query_one(GapPanel)
        requirement = self.analysis.find(Requirement, panel.requirement_id)
        if requirement is not None:
            panel.wanted = ""
            panel.enter()
            self.drop(requirement)

    def _fill(self, cursor: str | None) -> None:
        broad, names = self.size.width >= BROAD, short_theme_names(self.material)
        listing = self.query_one("#gaps", Listing)
        listing.set_columns(gap_columns(broad=broad))
        rows = [
            Row(g.id, gap_cells(n, g, names.get(g.theme, ""), self.covers.of(g, self.analysis), broad=broad))
            for n, g in enumerate(self.gaps, start=1)
        ]
        listing.show(rows, cursor)

    def _lay_out(self) -> None:
        """Share the lines: the detail keeps its own, the list gets what it needs, the chart the air that is left."""
        height, rows = self.size.height, theme_rows(self.analysis, self.round_id, self.material)
        levels, listing = self.query_one("#levels", Picture), self.query_one("#gaps", Listing)
        detail = self.query_one("#detail", Picture)
        said = 7 if height >= _TALL else 4
        charted = self.mode == LIST and self.charted and any(row.now.n or row.desired.n for row in rows)
        room = height - 1 - (said if self.gap is not None else 0)
        chart_lines = chart_height(len(rows), room - len(self.analysis.gaps) - 2) if charted else 0
        levels.display, levels.styles.height = charted, chart_lines
        listing.display, listing.styles.height = self.mode == LIST, room - chart_lines
        if self.gap is not None:
            listing.styles.height = min(room - chart_lines, len(self.analysis.gaps) + 2)
        self.query_one("#board", PriorityBoard).display = self.mode == MATRIX
        detail.display, detail.styles.height = self.mode != FORM and self.gap is not None, said
        self.query_one("#panel", Vertical).display = self.mode == FORM

    def _show(self) -> None:
        gap, rows = self.gap, largest_first(theme_rows(self.analysis, self.round_id, self.material))
        self.query_one(Head).heading = self._heading(headline(rows))
        if self.mode == LIST:
            chosen = None if gap is None else gap.theme
            self.query_one("#levels", Picture).show(lambda width, height: level_gaps(rows, chosen, width, height))
        elif self.mode == MATRIX:
            key, gaps = None if gap is None else gap.id, self.gaps
            self.query_one("#board", Picture).show(lambda width, height: priority_page(gaps, key, width, height))
        if gap is not None:
            words = gap_words(
                gap, self.covers.of(gap, self.analysis), self.analysis, self.material, projector=self.projector
            )
            self.query_one("#detail", Picture).show(lambda width, height: detail_lines(words, width, height))

    def _heading(self, sentence: str) -> Heading:
        gap = self.gap
        if self.mode == FORM and gap is not None:
            number = [g.id for g in self.gaps].index(gap.id) + 1
            return Heading(_("Gap {number}").format(number=number))
        if self.mode == MATRIX:
            return Heading(_("Importance and effort"))
        return Heading(_("Gap"), Content.styled(sentence, BOLD))

    def _focus(self) -> None:
        if self.mode == FORM:
            for panel in self.query(GapPanel):
                panel.enter()
        elif self.mode == MATRIX:
            self.query_one("#board", PriorityBoard).focus()
        else:
            self.query_one("#gaps", Listing).focus()

    def _remember(self) -> None:
        gap = self.gap
        place = "" if gap is None else f"{gap.id}/{self.mode}" if self.mode else gap.id
        self.post_message(self.Moved(place))
