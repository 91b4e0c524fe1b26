"""What the eight phases share: what they are given and what they may say."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, TypeVar

from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from mindgap.domain.analysis import Analysis
from mindgap.domain.company import Company, Phase
from mindgap.domain.entity import Entity
from mindgap.domain.errors import MindgapError
from mindgap.domain.person import Person, called, namesakes

if TYPE_CHECKING:
    from mindgap.services.house import Services

T = TypeVar("T")

NOTHING = Analysis(company=Company(id="", company_id="", name=""))
"""What a view shows before it has been given a company."""


class PhaseView(Widget):
    """One phase in the middle of the company frame.

    `analysis`, `projector` and `round_id` are set before the view is composed, and again at each change.
    """

    DEFAULT_CSS = """
    PhaseView { width: 1fr; height: 1fr; layout: vertical; padding: 0 1; }
    """

    PHASE: ClassVar[Phase]
    HELP: ClassVar[str] = ""
    """The help page, where it is not the phase's."""

    analysis: reactive[Analysis] = reactive(NOTHING, repaint=False)
    projector: reactive[bool] = reactive(default=False, repaint=False)
    round_id: reactive[str] = reactive("", repaint=False)

    @dataclass
    class Saved(Message):
        """An entity was stored."""

        entity: Entity

    @dataclass
    class Removed(Message):
        """An entity was removed."""

        entity: Entity

    class Reloaded(Message):
        """Many things were changed; the analysis must be read again."""

    @dataclass
    class Moved(Message):
        """The room went to another place within the phase.

        A view that tells it later than it happens says which phase it is; told of a phase that is left, it is let be.
        """

        place: str
        phase: Phase | None = None

    @dataclass
    class Jumped(Message):
        """The room wants to go to a place in another phase; None is where it was left."""

        phase: Phase
        place: str | None = ""

    @dataclass
    class Spread(Message):
        """The phase wants the whole width for what the room reads, or gives it back."""

        wide: bool

    @dataclass
    class Preferred(Message):
        """The user chose something that holds from now on: a field of Settings and its value."""

        field: str
        value: str

    @dataclass
    class Failed(Message):
        """Something could not be done; the screen says so in the user's language."""

        error: MindgapError

    def __init__(self, services: Services, place: str = "") -> None:
        """Make the view, to be opened where `place` says (what `Moved` last told)."""
        super().__init__()
        self.services = services
        self.place = place
        self._namesakes: tuple[tuple[Person, ...], frozenset[str]] | None = None

    def enter(self) -> None:
        """Put the focus into the view unless it is there; a view without anything to focus takes it itself."""
        if not self.is_attached:
            return
        focused = self.screen.focused
        if focused is not None and self in focused.ancestors_with_self:
            return
        first = next((w for w in self.screen.focus_chain if self in w.ancestors), None)
        if first is None:
            self.can_focus = True
        (first or self).focus()

    def settle(self) -> None:
        """Store at once what has been shown and is stored only after the picture; a phase that waits says how."""

    @property
    def leaving(self) -> str:
        """What to ask before a key that works everywhere leaves the phase; empty when nothing is under way."""
        return ""

    def show_name(self, person: Person) -> str:
        """Give the person's name, with the code where others have it too; the code in projector mode or without one."""
        return person.code if self.projector else called(person, self._shared())

    def _shared(self) -> frozenset[str]:
        people = self.analysis.people
        if self._namesakes is None or self._namesakes[0] is not people:
            self._namesakes = (people, namesakes(people))
        return self._namesakes[1]

    def attempt(self, call: Callable[[], T]) -> T | None:
        """Run a use case; when it fails say so and give None."""
        try:
            return call()
        except MindgapError as error:
            self.post_message(self.Failed(error))
            return None
