"""The union's review: gap by gap, agreed, commented or differing."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content

from mindgap.domain.analysis import Analysis
from mindgap.domain.company import Phase
from mindgap.domain.gap import Gap, ranked
from mindgap.domain.review import GapReview
from mindgap.texts import _
from mindgap.texts.labels import label
from mindgap.ui.drawing.canvas import BOLD, MUTED
from mindgap.ui.drawing.cells import fitted
from mindgap.ui.drawing.review import review_lines, verdict_mark
from mindgap.ui.drawing.review_state import marks_line, state_line
from mindgap.ui.phases.gap_facts import Covers
from mindgap.ui.phases.review_changes import ReviewChanges
from mindgap.ui.phases.review_facts import (
    decision_line,
    progress,
    review_words,
    reviewer_line,
    unreviewed,
    verdict_on,
)
from mindgap.ui.phases.review_keys import REVIEW_KEYS
from mindgap.ui.widgets.form import Form
from mindgap.ui.widgets.head import Head, Heading
from mindgap.ui.widgets.listing import Column, Listing, Row
from mindgap.ui.widgets.picture import Picture
from mindgap.ui.widgets.review_panel import ReviewerPanel, WordsPanel

if TYPE_CHECKING:
    from mindgap.services.house import Services

READ, WORDS, REVIEWER, VERSIONS = "", "words", "reviewer", "versions"
_BROAD = 90
_AT_A_GAP = {"judge", "turn", "edge", "unreviewed"}


class ReviewView(ReviewChanges):
    """One gap in the middle, all gaps with their verdicts beside it, the note about negotiation always below."""

    PHASE = Phase.REVIEW
    BINDINGS: ClassVar[list[BindingType]] = REVIEW_KEYS
    DEFAULT_CSS = """
    ReviewView > #middle { height: 1fr; }
    ReviewView #side { width: 28; margin: 1 0 0 2; }
    ReviewView > #states, ReviewView > #marks { height: 1; }
    ReviewView > #panel { height: auto; max-height: 100%; }
    ReviewView > #foot { height: auto; max-height: 3; }
    """

    def __init__(self, services: Services, place: str = "") -> None:
        """Make the view, to be opened at a gap or at the reviewer's page."""
        super().__init__(services, place)
        self.mode = READ
        self.gap_id, _slash, self._wanted = place.partition("/")
        self.covers = Covers()

    def compose(self) -> ComposeResult:
        """Put the states, the gap with the list beside it, the fields and the notes under each other."""
        yield Head()
        yield Picture(id="states")
        yield Picture(id="marks")
        with Horizontal(id="middle"):
            yield Picture(id="gap")
            yield Listing((Column("", 1), Column("", 20, grow=True)), header=False, id="side")
        yield Vertical(id="panel")
        yield Picture(id="foot")

    def on_mount(self) -> None:
        """Open where the room was."""
        for name in ("#states", "#marks", "#side", "#foot"):
            self.query_one(name).can_focus = False
        self.arrive()
        self.go(REVIEWER if self._wanted == REVIEWER else READ)
        if self._wanted == VERSIONS:
            self.call_after_refresh(self.action_versions)

    @property
    def gaps(self) -> tuple[Gap, ...]:
        """The gaps in the order of their rank."""
        return ranked(self.analysis.gaps)

    @property
    def gap(self) -> Gap | None:
        """The gap being read: the one chosen, else the first."""
        return self.analysis.find(Gap, self.gap_id) or next(iter(self.gaps), None)

    def go(self, mode: str, *, deciding: bool = False) -> None:
        """Show the gap, the reviewer's words on it, or who reviews and who decides."""
        self.mode = mode
        panel = self.query_one("#panel", Vertical)
        panel.remove_children()
        held = verdict_on(self.gap.id, self.analysis) if self.gap is not None else None
        if mode == WORDS and held is not None:
            panel.mount(WordsPanel(held))
        elif mode == REVIEWER:
            panel.mount(ReviewerPanel(self.analysis, projector=self.projector, deciding=deciding))
        self._show()
        if mode == READ:
            self.query_one("#gap", Picture).focus()
        self.refresh_bindings()
        self._remember()

    def write_words(self) -> None:
        """Show the field for the reviewer's words."""
        self.go(WORDS)

    def write_decision(self) -> None:
        """Show the field for who decided."""
        self.go(REVIEWER, deciding=True)

    def enter(self) -> None:
        """Put the focus where the keys are, unless it is in the view."""
        if self.is_attached and not self.has_focus_within:
            for panel in (*self.query(WordsPanel), *self.query(ReviewerPanel)):
                panel.enter()
            if self.mode == READ:
                self.query_one("#gap", Picture).focus()

    def watch_analysis(self, old: Analysis, new: Analysis) -> None:
        """Show what has changed."""
        if not self.is_mounted or old is new:
            return
        for words in self.query(WordsPanel):
            held = verdict_on(self.gap.id, new) if self.gap is not None else None
            if held is None:
                self.go(READ)
                return
            words.display_verdict(held)
        for reviewer in self.query(ReviewerPanel):
            reviewer.show(new)
        self._show()

    def watch_projector(self) -> None:
        """Names leave the screen when the room can see it."""
        if self.is_mounted:
            self.go(self.mode)

    def on_resize(self) -> None:
        """Choose the parts for the room there is."""
        if self.is_mounted:
            self._show()

    def on_picture_stepped(self, event: Picture.Stepped) -> None:
        """Read on: down what does not fit, then to the next gap."""
        event.stop()
        picture = self.query_one("#gap", Picture)
        more = picture.max_scroll_y > picture.scroll_offset.y if event.by > 0 else picture.scroll_offset.y > 0
        if more:
            picture.scroll_relative(y=event.by, animate=False)
        else:
            self.action_turn(event.by)

    def on_listing_highlighted(self, event: Listing.Highlighted) -> None:
        """Read the gap clicked."""
        event.stop()
        self.read(event.key)

    def on_listing_chosen(self, event: Listing.Chosen) -> None:
        """Stay when the gap being read is clicked."""
        event.stop()

    def on_form_edited(self, event: Form.Edited) -> None:
        """Store what was typed where it belongs."""
        event.stop()
        if self.analysis.find(GapReview, event.entity_id) is not None:
            self.store_words(event)
        elif event.entity_id == self.analysis.company.id:
            self.store_decision(event)
        else:
            self.store_reviewer(event)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002  # Textual's
        """Say which commands make sense where the room is."""
        if action == "back":
            return self.mode != READ
        if self.mode != READ:
            return action not in {*_AT_A_GAP, "unjudge", "reviewer", "state"}
        if action == "unreviewed":
            return bool(unreviewed(self.analysis))
        if action == "unjudge":
            return self.gap is not None and verdict_on(self.gap.id, self.analysis) is not None
        return self.gap is not None if action in _AT_A_GAP else True

    def read(self, gap_id: str) -> None:
        """Go to a gap."""
        if self.gap is not None and gap_id != self.gap.id:
            self.gap_id = gap_id
            self.arrive()
            self.go(READ)
            self.query_one("#gap", Picture).scroll_to(y=0, animate=False, immediate=True)

    def action_turn(self, by: int) -> None:
        """Go to the gap before or after, as far as there is one."""
        keys, gap = [g.id for g in self.gaps], self.gap
        if gap is not None:
            self.read(keys[max(0, min(len(keys) - 1, keys.index(gap.id) + by))])

    def action_edge(self, index: int) -> None:
        """Go to the first or the last gap."""
        if self.gaps:
            self.read(self.gaps[index].id)

    def action_unreviewed(self) -> None:
        """Go to the next gap without a verdict, round the end."""
        gaps, gap, left = self.gaps, self.gap, {g.id for g in unreviewed(self.analysis)}
        if gap is not None:
            at = gaps.index(gap)
            following = next((g for g in (*gaps[at + 1 :], *gaps[:at]) if g.id in left), None)
            if following is not None:
                self.read(following.id)

    def action_reviewer(self) -> None:
        """Show who reviews."""
        self.go(REVIEWER)

    def action_back(self) -> None:
        """Go back to the gap."""
        self.go(READ)

    def _show(self) -> None:
        broad, state = self.size.width >= _BROAD, self.analysis.company.plan_state
        shown = self.mode != REVIEWER
        self.query_one(Head).heading = self._heading()
        self.query_one("#states", Picture).show(lambda width, _height: [state_line(state, width)])
        self.query_one("#middle").display = shown
        self.query_one("#side").display = broad and bool(self.gaps)
        self.query_one("#marks").display = shown and not broad and bool(self.gaps)
        self.query_one("#panel").styles.height = "auto" if shown else "1fr"
        self._show_gap()
        self._show_all()
        lines = self._foot(shown=shown, broad=broad)
        foot = self.query_one("#foot", Picture)
        foot.styles.height = len(lines)
        foot.show(lambda width, _height: [fitted(Content.styled(line, MUTED), width) for line in lines])

    def _foot(self, *, shown: bool, broad: bool) -> list[str]:
        """Give the lines under the gap, the note about negotiation always among them."""
        lines = [reviewer_line(self.analysis, projector=self.projector)] if shown else []
        lines += [decision_line(self.analysis, projector=self.projector)] if shown and broad else []
        lines.append(_("The review is not a negotiation under the Co-determination Act (MBL)."))
        return [line for line in lines if line]

    def _heading(self) -> Heading:
        if self.mode == REVIEWER:
            return Heading(_("Reviewer and decision"))
        right = Content.styled(progress(self.analysis), BOLD) if self.gaps else Content.styled(label(self.PHASE), MUTED)
        return Heading(_("The union’s review"), right)

    def _show_gap(self) -> None:
        gap, picture = self.gap, self.query_one("#gap", Picture)
        if gap is None:
            empty = _("There is no gap to review yet: they are worded in phase 4.")
            picture.show(lambda _width, _height: [Content(""), Content.styled(empty, MUTED)])
            return
        place = ([g.id for g in self.gaps].index(gap.id) + 1, len(self.gaps))
        cover, projector = self.covers.of(gap, self.present), self.projector
        words = review_words(gap, place, cover, self.analysis, self.material, projector=projector)
        picture.show(lambda width, height: review_lines(words, width, height), choosing=True)

    def _show_all(self) -> None:
        held = {r.gap_id: r.verdict for r in self.analysis.gap_reviews}
        gaps, gap = self.gaps, self.gap
        rows = [
            Row(g.id, (verdict_mark(held.get(g.id)), f"{n:>2} {' '.join(g.text.split())}"))
            for n, g in enumerate(gaps, start=1)
        ]
        self.query_one("#side", Listing).show(rows, gap.id if gap is not None else None)
        verdicts = [held.get(g.id) for g in gaps]
        at = gaps.index(gap) if gap is not None else 0
        self.query_one("#marks", Picture).show(lambda width, _height: [marks_line(verdicts, at, width)])

    def _remember(self) -> None:
        gap_id = "" if self.gap is None else self.gap.id
        self.post_message(self.Moved(f"{gap_id}/{REVIEWER}" if self.mode == REVIEWER else gap_id))
