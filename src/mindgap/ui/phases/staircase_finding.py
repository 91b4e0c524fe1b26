"""Finding people on the staircase: by typing, and by a filter."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events, on
from textual.widgets import Input

from mindgap.domain.person import Category, teams
from mindgap.domain.text import swedish_key
from mindgap.texts import _
from mindgap.ui.dialogs import Choose
from mindgap.ui.phases.staircase_facts import Sieve
from mindgap.ui.phases.staircase_marking import Marking


class Finding(Marking):
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
        """Store what waits before anything else is done; Up and Down go between those found while a name is typed."""
        self.settle()
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
        """Ask for a condition: one more, or one that is on to be taken off."""
        conditions = [
            *(Sieve(category=category) for category in Category),
            Sieve(no_target=True),
            Sieve(differing=True),
        ]
        self._ask_whom(_("Whom to show"), [*conditions, *(Sieve(team=team) for team in self.teams)])

    def action_team(self) -> None:
        """Ask for a team."""
        self._ask_whom(_("Which team to show"), [Sieve(team=team) for team in self.teams])

    def action_everybody(self) -> None:
        """Show everybody."""
        self._sift(Sieve())

    @property
    def teams(self) -> list[str]:
        """The company's teams."""
        return sorted({team for p in self.analysis.people for team in teams(p)}, key=swedish_key)

    def _ask_whom(self, title: str, conditions: Sequence[Sieve]) -> None:
        told = [(c, ("✓ " if self.sieve.holds(c) else "") + c.words) for c in conditions]

        def chosen(condition: Sieve | None) -> None:
            if condition is not None:
                self._sift(self.sieve.turned(condition) if condition != Sieve() else condition)

        self.app.push_screen(Choose[Sieve](title, [(Sieve(), _("Everybody")), *told]), chosen)

    def _sift(self, sieve: Sieve) -> None:
        self.sieve = sieve
        self.redraw()
        self.moved()
