"""Current and desired state: theme by theme the room counts its cards, sees the result and talks about it."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

from textual.binding import BindingType

from mindgap.domain.note import Note
from mindgap.ui.phases.modes import ASIDE, COUNTING, PANELS, Mode
from mindgap.ui.phases.theme_keys import THEME_KEYS
from mindgap.ui.phases.theme_private import ThemePrivate
from mindgap.ui.widgets.notes_panel import NotesPanel, running_note
from mindgap.ui.widgets.picture import Picture
from mindgap.ui.widgets.score_grid import ScoreGrid


class ThemePhase(ThemePrivate):
    """The commands of a theme, and what is stored by them."""

    BINDINGS: ClassVar[list[BindingType]] = THEME_KEYS

    def on_score_grid_counted(self, event: ScoreGrid.Counted) -> None:
        """Store what was counted; show what is stored when it could not be."""
        event.stop()
        item, attempt = event.subject if isinstance(event.subject, tuple) else (self.at.theme, 1)
        key = self.pages.key(event.group, item, attempt)
        count = self.services.scores.count
        kept = self.keep(lambda: count(self.analysis, key, event.counts, event.gesture))
        self.query_one(ScoreGrid).stored(event)
        if kept is None:
            self._show_counts()

    def on_score_grid_left(self, event: ScoreGrid.Left) -> None:
        """Go on to the statement beside."""
        event.stop()
        there = self.shown.statement + event.by
        if self.at.mode is Mode.STATEMENTS and 0 <= there < len(self.pages.theme.statements):
            self.shown = replace(self.shown, statement=there)
            self._show()
            self.query_one(ScoreGrid).enter(event.by)
            self.remember()

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
        mode, on_cards = self.at.mode, self.at.mode is Mode.CARDS
        allowed = {
            "reveal": mode is Mode.ENTRY,
            "count": mode not in {*COUNTING, *PANELS},
            "private": mode in COUNTING,
            "cards": not on_cards,
            "turn": on_cards,
            "use": on_cards,
            "shuffle": on_cards,
            "again": mode in {Mode.ENTRY, Mode.RESULT},
            "back": mode not in {Mode.ENTRY, Mode.RESULT},
            "open": mode not in {str(p) for p in parameters} and not (parameters == ("hints",) and self.projector),
        }
        return allowed.get(action, True)

    def action_open(self, mode: str) -> None:
        """Open a page of the theme."""
        if self.at.mode not in ASIDE or (self.at.mode, mode) == (Mode.CARDS, Mode.NOTES):
            self.shown = replace(self.shown, behind=self.at.mode)
        self.go(self.at.at(Mode(mode)))

    def action_count(self) -> None:
        """Count the cards of the theme."""
        self.go(self.at.at(Mode.ENTRY))

    def action_back(self) -> None:
        """Go back to the page that a card, a hint or a note was opened from."""
        behind = self.shown.behind if self.at.mode in ASIDE else Mode.ENTRY
        if self.at.mode is Mode.CARDS and behind is Mode.CARDS:
            behind = self.fresh().behind
        self.go(self.at.at(behind))

    def action_theme(self, by: int) -> None:
        """Go to the theme beside."""
        self.arrive(self.at.beside(self.themes, by))

    def action_cards(self) -> None:
        """Open the cards."""
        self.action_open(Mode.CARDS)

    def action_again(self) -> None:
        """Count the second round after the talk, or look at the first again."""
        second = self.at.mode is Mode.RESULT or self.shown.attempt == 1
        self.shown = replace(self.shown, attempt=2 if second and self.pages.result.own.groups else 1)
        self.go(self.at.at(Mode.ENTRY))
