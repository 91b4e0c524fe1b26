"""Current and desired state: theme by theme the room counts its cards, sees the result and talks about it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical

from mindgap.domain.analysis import Analysis
from mindgap.domain.note import Note
from mindgap.domain.scoring import ScoreKind
from mindgap.ui.phases.keeping import KeepingView
from mindgap.ui.phases.modes import ASIDE, COUNTING, PANELS, Mode, Place, Shown, read_place
from mindgap.ui.phases.theme_keys import THEME_KEYS
from mindgap.ui.phases.theme_pages import ThemePages, drawing, heading
from mindgap.ui.widgets.head import Head
from mindgap.ui.widgets.notes_panel import NotesPanel, running_note
from mindgap.ui.widgets.panel import Panel
from mindgap.ui.widgets.picture import Picture
from mindgap.ui.widgets.score_grid import ScoreGrid

if TYPE_CHECKING:
    from mindgap.services.house import Services

_TALL, _ROOMY = 28, 22


class ThemePhase(KeepingView):
    """The pages of a theme; `KIND` says whether now or desired is counted."""

    KIND: ClassVar[ScoreKind]
    BINDINGS: ClassVar[list[BindingType]] = THEME_KEYS

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
        material = self.material
        return ThemePages(self.KIND, material.theme(self.at.theme), material, self.analysis, self.round_id)

    def go(self, place: Place) -> None:
        """Show a page, put the focus where its keys are, and remember it."""
        allowed = place.at(Mode.ENTRY) if place.mode is Mode.HINTS and self.projector else place
        before, self.at = self.at, allowed
        if before.theme != allowed.theme:
            self.shown = Shown(attempt=self.pages.attempts())
        self._lay_out()
        self._show()
        self._focus()
        self.refresh_bindings()
        self.post_message(self.Moved(str(allowed)))

    def arrive(self, place: Place) -> None:
        """Go to a theme: to its result once it has been counted, where no key can change a figure by mistake."""
        self.go(place)
        if self.at.mode in {Mode.ENTRY, Mode.RESULT}:
            wanted = Mode.RESULT if self.pages.result.own.groups else Mode.ENTRY
            if wanted is not self.at.mode:
                self.go(self.at.at(wanted))

    def panel(self, _mode: Mode) -> Panel:
        """Make the panel of a page that is not a picture."""
        return NotesPanel(self.analysis, self._subject, projector=self.projector)

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
        if self.at.mode not in {Mode.ENTRY, *PANELS}:
            self._show_picture()
        for panel in self.query(Panel):
            panel.show(new)

    def watch_round_id(self) -> None:
        """Another round has other counts."""
        if self.alive:
            self.shown = Shown(attempt=self.pages.attempts())
            self._show()

    def watch_projector(self) -> None:
        """Take the facilitator's hints off the screen when the room can see it."""
        if self.alive:
            self.go(self.at)

    def on_resize(self) -> None:
        """Give the grid the air there is room for."""
        height = self.size.height
        self.query_one(ScoreGrid).lay_out(total=height >= _ROOMY, air=int(height >= _TALL))

    def on_score_grid_counted(self, event: ScoreGrid.Counted) -> None:
        """Store what was counted; show what is stored when it could not be."""
        event.stop()
        item, attempt = event.subject if isinstance(event.subject, tuple) else (self.at.theme, 1)
        key = self.pages.key(event.group, item, attempt)
        count = self.services.scores.count
        if self.keep(lambda: count(self.analysis, key, event.counts, event.gesture)) is None:
            self._show_counts()

    def on_score_grid_left(self, event: ScoreGrid.Left) -> None:
        """Go on to the statement beside."""
        event.stop()
        there = self.shown.statement + event.by
        if self.at.mode is Mode.STATEMENTS and 0 <= there < len(self.pages.theme.statements):
            self.shown = replace(self.shown, statement=there)
            self._show()
            self.query_one(ScoreGrid).enter(event.by)

    def on_picture_stepped(self, event: Picture.Stepped) -> None:
        """Choose another theme in the overview."""
        event.stop()
        self.action_theme(event.by)

    def on_notes_panel_written(self, event: NotesPanel.Written) -> None:
        """Store the running note; an empty one goes."""
        event.stop()
        edits, note = self.services.edits, running_note(self.analysis, event.subject)
        if note is None and event.text:
            self.keep(lambda: edits.new(Note, self.analysis.company.id, subject=event.subject, text=event.text))
        elif note is not None and event.text:
            self.keep(lambda: edits.change(note, event.gesture, text=event.text))
        elif note is not None:
            self.drop(note)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Say which commands make sense on the page shown."""
        mode = self.at.mode
        allowed = {
            "reveal": mode is Mode.ENTRY,
            "count": mode not in {Mode.ENTRY, Mode.STATEMENTS, *PANELS},
            "turn": mode is Mode.CARDS,
            "again": mode in {Mode.ENTRY, Mode.RESULT},
            "back": mode not in {Mode.ENTRY, Mode.RESULT},
            "open": mode not in {str(p) for p in parameters} and not (parameters == ("hints",) and self.projector),
        }
        return allowed.get(action, True)

    def action_open(self, mode: str) -> None:
        """Open a page of the theme."""
        if self.at.mode not in ASIDE:
            self.shown = replace(self.shown, behind=self.at.mode)
        self.go(self.at.at(Mode(mode)))

    def action_reveal(self) -> None:
        """Show what the room answered."""
        self.go(self.at.at(Mode.RESULT))

    def action_count(self) -> None:
        """Count the cards of the theme."""
        self.go(self.at.at(Mode.ENTRY))

    def action_back(self) -> None:
        """Go back to the page that a card, a hint or a note was opened from."""
        self.go(self.at.at(self.shown.behind if self.at.mode in ASIDE else Mode.ENTRY))

    def action_theme(self, by: int) -> None:
        """Go to the theme beside."""
        self.arrive(self.at.beside(self.themes, by))

    def action_cards(self) -> None:
        """Open the cards, or turn to the next."""
        if self.at.mode is Mode.CARDS:
            self.action_turn(1)
        else:
            self.action_open(Mode.CARDS)

    def action_turn(self, by: int) -> None:
        """Turn to the card beside, round the corner."""
        self.shown = replace(self.shown, card=(self.shown.card + by) % len(self.pages.theme.cards))
        self._show()

    def action_again(self) -> None:
        """Count the second round after the talk, or look at the first again."""
        second = self.at.mode is Mode.RESULT or self.shown.attempt == 1
        self.shown = replace(self.shown, attempt=2 if second and self.pages.result.own.groups else 1)
        self.go(self.at.at(Mode.ENTRY))

    @property
    def _subject(self) -> str:
        return f"{self.PHASE.value}.{self.at.theme}"

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
        entry = self.at.mode is Mode.ENTRY
        item = self.at.theme if entry else f"{self.at.theme}.{self.shown.statement + 1}"
        subject = (item, self.shown.attempt if entry else 1)
        self.query_one(ScoreGrid).show(self.pages.rows(*subject), subject)

    def _show_picture(self, *, top: bool = False) -> None:
        mode, pages = self.at.mode, self.pages
        if mode is Mode.RESULT:
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
