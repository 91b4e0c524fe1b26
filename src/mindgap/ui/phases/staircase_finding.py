"""Finding people on the staircase: by typing, and by a filter."""

from __future__ import annotations

from textual import events, on
from textual.widgets import Input

from mindgap.domain.person import Category, teams
from mindgap.domain.text import swedish_key
from mindgap.texts import _
from mindgap.ui.dialogs import Choose
from mindgap.ui.phases.staircase_base import StairBase
from mindgap.ui.phases.staircase_facts import Sieve


class Finding(StairBase):
    """The line to type a name in, and the choice of who is shown."""

    def action_find(self) -> None:
        """Open the line to type a name in."""
        self.add_class("-finding")
        entry = self.query_one("#find", Input)
        entry.value = ""
        entry.focus()

    @on(Input.Changed, "#find")
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        self._seek(event.value, 0)

    @on(Input.Submitted, "#find")
    def _typed_enough(self, event: Input.Submitted) -> None:
        event.stop()
        self.remove_class("-finding")
        self.focus_middle()

    def on_key(self, event: events.Key) -> None:
        """Up and Down go between those found while a name is typed."""
        if self.has_class("-finding") and event.key in {"up", "down"}:
            event.stop()
            self._seek(self.query_one("#find", Input).value, 1 if event.key == "down" else -1)

    def _seek(self, words: str, by: int) -> None:
        found = self.cast.matching(words, coded=self.projector)
        if found:
            here = self.person.id if self.person else ""
            index = (found.index(here) + by) % len(found) if here in found else 0
            self.point_at(found[index])

    def action_filter(self) -> None:
        """Ask whom to show."""
        named = sorted({team for p in self.analysis.people for team in teams(p)}, key=swedish_key)
        sieves = [
            *(Sieve(category=category) for category in Category),
            Sieve(no_target=True),
            Sieve(differing=True),
            *(Sieve(team=team) for team in named),
        ]
        options = [(Sieve(), _("Everybody")), *((s, s.words) for s in sieves)]
        self.app.push_screen(Choose[Sieve](_("Whom to show"), options), self._sift)

    def _sift(self, sieve: Sieve | None) -> None:
        if sieve is not None:
            self.sieve = sieve
            self.redraw()
