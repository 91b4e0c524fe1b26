"""What a theme phase shows: one page of one theme at a time, found again where the room left it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical

from mindgap.domain.analysis import Analysis
from mindgap.domain.scoring import ScoreKind
from mindgap.services.private import Question
from mindgap.ui.phases.keeping import KeepingView
from mindgap.ui.phases.modes import COUNTING, PANELS, Mode, Place, Shown, read_place
from mindgap.ui.phases.theme_pages import ThemePages, drawing, heading
from mindgap.ui.widgets.head import Head
from mindgap.ui.widgets.notes_panel import NotesPanel
from mindgap.ui.widgets.panel import Panel
from mindgap.ui.widgets.picture import Picture
from mindgap.ui.widgets.score_grid import ScoreGrid

if TYPE_CHECKING:
    from mindgap.services.house import Services

_TALL, _ROOMY = 28, 22


class ThemeBase(KeepingView):
    """The pages of a theme; `KIND` says whether now or desired is counted."""

    KIND: ClassVar[ScoreKind]

    def __init__(self, services: Services, place: str = "") -> None:
        """Make the view, to be opened at a theme and a page of it."""
        super().__init__(services, place)
        self.at = Place("")
        self.shown = Shown()

    def compose(self) -> ComposeResult:
        """Put heading, picture, grid and the place for panels under each other."""
        yield Head()
        yield Picture()
        yield ScoreGrid()
        yield Vertical(id="panel")

    def on_mount(self) -> None:
        """Show the page where the room was."""
        (self.go if self.place else self.arrive)(self.opening())

    def opening(self) -> Place:
        """Give the place to open at."""
        return read_place(self.place, self.themes)

    @property
    def themes(self) -> list[str]:
        """The themes' ids in order."""
        return [theme.id for theme in self.material.themes]

    @property
    def pages(self) -> ThemePages:
        """What can be said of the theme that the room is at."""
        material, today = self.material, self.services.around.today()
        return ThemePages(self.KIND, material.theme(self.at.theme), material, self.analysis, self.round_id, today)

    @property
    def question(self) -> Question:
        """What is answered in private on the page: the theme's level, or its four statements."""
        pages, company = self.pages, self.analysis.company
        if self.on_statements:
            return Question(company.id, self.round_id, self.KIND, pages.statements)
        return Question(company.id, self.round_id, self.KIND, (pages.theme.id,), self.shown.attempt)

    @property
    def on_statements(self) -> bool:
        """Tell whether the theme's statements are counted, and not its level."""
        private = self.at.mode is Mode.PRIVATE and self.shown.behind is Mode.STATEMENTS
        return private or self.at.mode is Mode.STATEMENTS

    def go(self, place: Place) -> None:
        """Show a page, put the focus where its keys are, and remember it."""
        mode = Mode.ENTRY if place.mode is Mode.HINTS and self.projector else place.mode
        before, self.at = self.at, Place(place.theme, mode)
        if before.theme != place.theme:
            self.shown = self.fresh()
        if place.detail:
            self.shown = self.shown.found(mode, place.detail)
        self.shown = replace(self.shown, waiting=self._waiting())
        self._lay_out()
        self._show()
        self._focus()
        self.refresh_bindings()
        self.post_message(self.Spread(mode is Mode.CARDS))
        self.remember()

    def remember(self) -> None:
        """Tell where the room is."""
        self.post_message(self.Moved(str(replace(self.at, detail=self.shown.detail(self.at.mode)))))

    def fresh(self) -> Shown:
        """Give what is shown of a theme that the room comes to."""
        pages, shuffled = self.pages, self.shown.shuffled
        behind = Mode.RESULT if pages.result.own.groups else Mode.ENTRY
        return Shown(pages.attempts(), card=pages.first_card(shuffled), shuffled=shuffled, behind=behind)

    def arrive(self, place: Place) -> None:
        """Go to a theme: to its result once it has been counted, where no key can change a figure by mistake."""
        self.go(place)
        if self.at.mode in {Mode.ENTRY, Mode.RESULT}:
            wanted = Mode.RESULT if self.pages.result.own.groups else Mode.ENTRY
            if wanted is not self.at.mode:
                self.go(self.at.at(wanted))

    def panel(self, _mode: Mode) -> Panel:
        """Make the panel of a page that is not a picture."""
        pages = self.pages
        on_card = self.shown.behind is Mode.CARDS
        subject = pages.subject(self.shown.card if on_card else None)
        card = pages.theme.cards[self.shown.card].text if on_card else ""
        return NotesPanel(self.analysis, subject, projector=self.projector, about=card)

    def enter(self) -> None:
        """Put the focus where the page's keys are, unless it is in the view."""
        if self.is_attached and not self.has_focus_within:
            self._focus()

    def watch_analysis(self, old: Analysis, new: Analysis) -> None:
        """Show what has changed, and nothing else."""
        if not self.alive or old is new:
            return
        if self.at.mode in COUNTING:
            self._show_counts()
        if self.at.mode not in {Mode.ENTRY, Mode.PRIVATE, *PANELS}:
            self._show_picture()
        for panel in self.query(Panel):
            panel.show(new)

    def watch_round_id(self) -> None:
        """Another round has other counts."""
        if self.alive:
            self.shown = self.fresh()
            self._show()

    def watch_projector(self) -> None:
        """Take the facilitator's hints off the screen when the room can see it."""
        if self.alive:
            self.go(self.at)

    def on_resize(self) -> None:
        """Give the grid the air there is room for."""
        height = self.size.height
        self.query_one(ScoreGrid).lay_out(total=height >= _ROOMY, air=int(height >= _TALL))

    def _waiting(self) -> int:
        some = self.analysis.sealed_scores or self.services.private.waiting
        return self.services.private.answered(self.question) if some and self.at.mode in COUNTING else 0

    def _lay_out(self) -> None:
        mode, place = self.at.mode, self.query_one("#panel", Vertical)
        self.query_one(Picture).display = mode not in PANELS
        self.query_one(ScoreGrid).display = mode in COUNTING
        place.display = mode in PANELS
        place.remove_children()
        if mode in PANELS:
            place.mount(self.panel(mode))

    def _show(self) -> None:
        self.query_one(Head).heading = heading(self.pages, self.at.mode, self.shown)
        if self.at.mode in COUNTING:
            self._show_counts()
        if self.at.mode not in PANELS:
            self._show_picture(top=True)

    def _show_counts(self) -> None:
        item = f"{self.at.theme}.{self.shown.statement + 1}" if self.on_statements else self.at.theme
        subject = (item, 1 if self.on_statements else self.shown.attempt)
        self.query_one(ScoreGrid).show(self.pages.rows(*subject), subject)

    def _show_picture(self, *, top: bool = False) -> None:
        mode, pages = self.at.mode, self.pages
        if mode in {Mode.RESULT, Mode.CARDS}:
            self.query_one(Head).heading = heading(pages, mode, self.shown)
        self.query_one(Picture).show(drawing(pages, mode, self.shown), choosing=mode is Mode.OVERVIEW, top=top)

    def _focus(self) -> None:
        if self.at.mode in PANELS:
            for panel in self.query(Panel):
                panel.enter()
        elif self.at.mode in COUNTING:
            self.query_one(ScoreGrid).focus()
        else:
            self.query_one(Picture).focus()
