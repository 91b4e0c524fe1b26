"""What the parts of a session share: which session, how names are shown, and how what is stored is shown at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, TypeVar

from mindgap.domain.agenda import Reading
from mindgap.domain.analysis import Analysis
from mindgap.domain.entity import Entity
from mindgap.domain.session import Session, SessionKind
from mindgap.texts import language
from mindgap.ui.parts.section import Section
from mindgap.ui.phases.phase import PhaseView
from mindgap.ui.phases.plan_facts import shown_owner
from mindgap.ui.session.facts import retold
from mindgap.ui.session.timing import Timing, timing

if TYPE_CHECKING:
    from mindgap.domain.session import Block
    from mindgap.services.house import Services

    _Base = Section
else:
    _Base = object

E = TypeVar("E", bound=Entity)


class InSession(_Base):
    """What a part of the page of a session has besides being a section.

    It is no widget of its own: Textual takes a widget's style from its first base that is one.
    """

    NAME = ""
    """How the part is called in a place."""

    def __init__(
        self, services: Services, analysis: Analysis, *, projector: bool, place: str = "", session_id: str = ""
    ) -> None:
        """Make the part for a session, to be opened at a place within it."""
        super().__init__(services, analysis, projector=projector, place=place)
        self.session_id = session_id

    @property
    def session(self) -> Session:
        """The session, with the lines of a ready agenda in the language of the screen.

        An empty one when it has just been removed.
        """
        nothing = Session(id="", company_id="", kind=SessionKind.WORKSHOP_1, on=self.services.around.today())
        return retold(self.analysis.find(Session, self.session_id) or nothing, self._in_this_language)

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The agenda, told in the same way."""
        return self.timing.blocks

    @property
    def timing(self) -> Timing:
        """The clock of the session."""
        return timing(self.analysis, self.session_id).told(self._in_this_language)

    @property
    def _in_this_language(self) -> Mapping[str, str]:
        return self.services.reports.agenda_words(language())

    def reading(self) -> Reading:
        """Read the clock now."""
        return self.timing.read(int(self.services.around.now().timestamp()))

    def show(self, analysis: Analysis, *, projector: bool) -> None:
        """Show the newest; what can be done may be something else now."""
        super().show(analysis, projector=projector)
        self.refresh_bindings()

    def place_of(self, key: str) -> str:
        """Give the place of a row of this part, as it is remembered."""
        return f"{self.NAME}:{self.session_id}:{key}"

    def keep(self, call: Callable[[], Sequence[E]]) -> Sequence[E]:
        """Store by `call`, show it at once and tell the screen; nothing when it failed."""
        changed = self.attempt(call) or ()
        for entity in changed:
            self.post_message(PhaseView.Saved(entity))
        analysis = self.analysis
        for entity in changed:
            analysis = analysis.with_(entity)
        if changed:
            self.show(analysis, projector=self.projector)
        return changed

    def drop(self, entity: Entity) -> None:
        """Show that an entity is gone and tell the screen."""
        self.post_message(PhaseView.Removed(entity))
        self.show(self.analysis.without(entity), projector=self.projector)

    def who(self, owner: str) -> str:
        """Give an owner as the room may see it."""
        return shown_owner(owner, self.analysis.people, coded=self.projector)

    def said(self, text: str) -> str:
        """Give what somebody wrote as the room may see it: on the projector with codes in place of names."""
        if not self.projector:
            return text
        from mindgap.reporting.masking import with_codes

        return with_codes(text, self.analysis.people)


class SessionPart(InSession, Section):
    """One part of the page of a session."""
