"""Wording something new together: stored letter by letter while the question is still on the screen."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from secrets import token_hex
from typing import Generic, TypeVar

from mindgap.domain.errors import MindgapError
from mindgap.domain.gap import Gap
from mindgap.domain.goal import Goal
from mindgap.domain.person import Area
from mindgap.ui.dialogs import AskKept
from mindgap.ui.phases.keeping import KeepingView

W = TypeVar("W", Gap, Goal, Area)


@dataclass
class Wording(Generic[W]):
    """One thing being worded: made with the first letter, changed with each that follows, all undone as one."""

    view: KeepingView
    make: Callable[[str], W]
    """Gives the thing with a text and an id of its own, not stored."""
    done: Callable[[W], object]
    """Shows the thing when Enter has been pressed."""
    field: str = "text"
    """Where the words go."""
    held: W | None = None

    def ask(self, question: str, hint: str = "") -> None:
        """Ask for the words."""
        self.gesture = f"wording:{token_hex(4)}"
        self.view.app.push_screen(AskKept(question, self._typed, hint=hint), self._answered)

    def _typed(self, text: str) -> None:
        """Store what is written now; what cannot be stored is said when Enter is pressed."""
        with suppress(MindgapError):
            self._store(text)

    def _store(self, text: str) -> None:
        edits = self.view.services.edits
        if not text:
            self._forget()
        elif self.held is None:
            self.held = edits.add(self.make(text), self.gesture)
        else:
            self.held = edits.change(self.held, self.gesture, **{self.field: text})
        self._show()

    def _show(self) -> None:
        held = self.held
        if held is not None:
            self.view.keep(lambda: held)

    def _forget(self) -> None:
        if self.held is not None:
            self.view.drop(self.held, self.gesture)
            self.held = None

    def _answered(self, text: str | None) -> None:
        """Take what is written, or nothing when the question was left."""
        if not text:
            self._forget()
            return
        self.view.attempt(lambda: self._store(text))
        if self.held is not None:
            self.done(self.held)


def name_area(view: KeepingView, question: str, then: Callable[[str], object]) -> None:
    """Ask what a new area is called, put it last, and go on with its id."""
    company_id = view.analysis.company.id
    last = max((area.position for area in view.analysis.areas), default=-1)

    def made(name: str) -> Area:
        return Area(id=view.services.around.new_id(), company_id=company_id, name=name, position=last + 1)

    Wording(view, made, lambda area: then(area.id), "name").ask(question)
