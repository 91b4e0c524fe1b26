"""What the gap phase draws: list, words, 2×2, fields and the pages of a vote, each where it has room."""

from __future__ import annotations

from dataclasses import replace

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content

from mindgap.domain.gap import Gap, ranked
from mindgap.texts import _, ngettext
from mindgap.ui.drawing.canvas import BOLD, MUTED, WARNING
from mindgap.ui.drawing.dumbbell import headline, largest_first
from mindgap.ui.drawing.gap_detail import detail_lines
from mindgap.ui.drawing.gap_levels import chart_height, level_gaps
from mindgap.ui.drawing.gap_rows import BROAD, gap_cells
from mindgap.ui.drawing.priority import quadrant
from mindgap.ui.drawing.priority_page import priority_page
from mindgap.ui.phases.gap_facts import Covers, gap_columns, gap_words, short_theme_names, why
from mindgap.ui.phases.gap_voting import LIST, OUTCOME, VOTE, GapVoting
from mindgap.ui.phases.theme_pages import theme_rows
from mindgap.ui.widgets.gap_panel import GapPanel
from mindgap.ui.widgets.head import Head, Heading
from mindgap.ui.widgets.listing import Listing, Row
from mindgap.ui.widgets.picture import Picture
from mindgap.ui.widgets.priority_board import PriorityBoard
from mindgap.ui.widgets.vote_pages import VotePages

FORM, MATRIX = "form", "matrix"
VOTING = {VOTE, OUTCOME}
_TALL = 30
_SAID, _SAID_TALL = 5, 8


class GapShowing(GapVoting):
    """Draws the phase; which page it is on and what keys do is said by its subclass."""

    charted = True
    covers: Covers

    def compose(self) -> ComposeResult:
        """Put chart, list, words, 2×2, vote and the place for a form under each other."""
        yield Head()
        yield Picture(id="levels")
        yield Listing((), _("No gaps yet. Press a and word the first, or t for typical ones."), id="gaps")
        yield PriorityBoard(id="board")
        yield Picture(id="detail")
        yield VotePages(id="vote")
        yield Vertical(id="panel")

    @property
    def gap(self) -> Gap | None:
        """The gap under the cursor."""
        return self.analysis.find(Gap, self.query_one("#gaps", Listing).key)

    @property
    def gaps(self) -> tuple[Gap, ...]:
        """The gaps in the order of their rank."""
        return ranked(self.analysis.gaps)

    def fill(self, cursor: str | None) -> None:
        """Fill the list, with the cursor on a gap or where it was."""
        broad, names, secret = self.size.width >= BROAD, short_theme_names(self.material), self.secret
        present = self.present
        listing = self.query_one("#gaps", Listing)
        listing.set_columns(gap_columns(broad=broad))
        rows = [
            Row(
                g.id,
                gap_cells((n, g), names.get(g.theme, ""), self.covers.of(g, present), broad=broad, secret=secret),
                marked=g.id in self.marked,
            )
            for n, g in enumerate(self.gaps, start=1)
        ]
        listing.show(rows, cursor)

    def lay_out(self) -> None:
        """Share the lines: the detail keeps its own, the list gets what it needs, the chart the air that is left."""
        height, rows = self.size.height, theme_rows(self.analysis, self.round_id, self.material)
        levels, listing = self.query_one("#levels", Picture), self.query_one("#gaps", Listing)
        detail = self.query_one("#detail", Picture)
        said = _SAID_TALL if height >= _TALL else _SAID - (self.mode == MATRIX)
        charted = self.mode == LIST and self.charted and any(row.now.n or row.desired.n for row in rows)
        room = height - 1 - (said if self.gap is not None else 0)
        chart_lines = chart_height(len(rows), room - len(self.analysis.gaps) - 2) if charted else 0
        levels.display, levels.styles.height = charted, chart_lines
        listing.display, listing.styles.height = self.mode == LIST, room - chart_lines
        if self.gap is not None:
            listing.styles.height = min(room - chart_lines, len(self.analysis.gaps) + 2)
        self.query_one("#board", PriorityBoard).display = self.mode == MATRIX
        detail.display, detail.styles.height = self.mode in {LIST, MATRIX} and self.gap is not None, said
        self.query_one("#panel", Vertical).display = self.mode == FORM
        self.pages.display = self.mode in VOTING

    def show_all(self) -> None:
        """Draw what is shown."""
        gap, rows = self.gap, largest_first(theme_rows(self.analysis, self.round_id, self.material))
        self.query_one(Head).heading = self._heading(headline(rows))
        if self.mode == LIST:
            chosen = None if gap is None else gap.theme
            self.query_one("#levels", Picture).show(lambda width, height: level_gaps(rows, chosen, width, height))
        elif self.mode == MATRIX:
            key, gaps = None if gap is None else gap.id, self.gaps
            self.query_one("#board", Picture).show(lambda width, height: priority_page(gaps, key, width, height))
        elif self.mode in VOTING:
            self.pages.show(self.vote_facts())
        if gap is not None and self.mode in {LIST, MATRIX}:
            cover = self.covers.of(gap, self.present)
            words = gap_words(gap, cover, self.analysis, self.material, projector=self.projector)
            words = replace(words, why=why(gap, self.analysis, secret=self.secret))
            self.query_one("#detail", Picture).show(lambda width, height: detail_lines(words, width, height))

    def focus_page(self) -> None:
        """Put the focus where the keys of the page are."""
        if self.mode == FORM:
            for panel in self.query(GapPanel):
                panel.enter()
        elif self.mode == MATRIX:
            self.query_one("#board", PriorityBoard).focus()
        elif self.mode in VOTING:
            self.pages.enter()
        else:
            self.query_one("#gaps", Listing).focus()

    def _heading(self, sentence: str) -> Heading:
        gap = self.gap
        if self.mode in VOTING:
            return self._vote_heading()
        number = 0 if gap is None else [g.id for g in self.gaps].index(gap.id) + 1
        if self.mode == FORM:
            return Heading(_("Gap {number}").format(number=number))
        if self.mode == MATRIX and gap is not None:
            where = quadrant(gap.importance, gap.effort) or _("not weighed yet")
            return Heading(_("Importance and effort"), Content.assemble((f"{number} ", MUTED), (where, BOLD)))
        if self.secret:
            open_now = _("The vote is open: {n} so far. s goes on.").format(n=self.vote_facts().voters)
            return Heading(_("Gap"), Content.styled(open_now, WARNING))
        return Heading(_("Gap"), Content.styled(sentence, BOLD))

    def _vote_heading(self) -> Heading:
        facts = self.vote_facts()
        each = ngettext("{n} dot each", "{n} dots each", facts.budget).format(n=facts.budget)
        if self.mode == VOTE:
            return Heading(_("Dot vote"), Content.styled(each, MUTED) if self.secret else Content(""))
        people = ngettext("{n} voter", "{n} voters", facts.voters).format(n=facts.voters)
        dots = ngettext("{n} dot in all", "{n} dots in all", facts.total).format(n=facts.total)
        return Heading(_("How the vote came out"), Content.styled(f"{people} · {each} · {dots}", MUTED))
