"""A hall with a session for the tests: a wall clock that is moved by hand, and a program that can be started again."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from textual.pilot import Pilot
from uuid6 import uuid7

from mindgap.config import Home
from mindgap.domain.agenda import in_order
from mindgap.domain.analysis import Analysis
from mindgap.domain.note import Note, NoteKind
from mindgap.domain.participant import Group, Participant
from mindgap.domain.session import Block, Session, SessionKind
from mindgap.services.house import Services, assemble
from mindgap.services.surroundings import Surroundings
from mindgap.storage.store import open_store
from mindgap.ui.dialogs.clock import ClockDialog
from mindgap.ui.screens.company import CompanyScreen
from mindgap.ui.screens.session_frame import SessionFrame
from tests.ui.conftest import screen_text, settle

NINE = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


class Hall:
    """A fictitious company whose first workshop is today."""

    def __init__(self, home: Home) -> None:
        self.home = home
        self.now = NINE
        self.services = self._opened()
        self.company = self.services.companies.create("Exempelverkstaden AB", workshop_1=NINE.date())

    def _opened(self) -> Services:
        def now() -> datetime:
            return self.now

        def new_id() -> str:
            return str(uuid7())

        around = Surroundings(open_store(self.home.database, now=now, new_id=new_id), now, new_id)
        return assemble(self.home, around, None)

    def restart(self) -> None:
        """Start the program again."""
        self.services.close()
        self.services = self._opened()

    @property
    def analysis(self) -> Analysis:
        """What is stored."""
        return self.services.companies.analysis(self.company.id)

    @property
    def session(self) -> Session:
        """The only session."""
        return self.analysis.sessions[0]

    @property
    def blocks(self) -> tuple[Block, ...]:
        """Its agenda."""
        return in_order(self.analysis.blocks, self.session.id)

    def open(self, *, started: bool = False) -> Session:
        """Open the first workshop with its ready agenda."""
        agenda = self.services.reports.material("sv").agenda(SessionKind.WORKSHOP_1)
        session = self.services.sessions.open(self.analysis, SessionKind.WORKSHOP_1, NINE.date(), agenda)
        if started:
            self.services.sessions.start(self.analysis, session.id)
        return session

    def seat(self, *people: tuple[Group, str]) -> None:
        """Put participants into the room."""
        for group, name in people:
            self.services.edits.new(Participant, self.company.id, group=group, name=name)

    def park(self, text: str, **fields: object) -> Note:
        """Park a point."""
        told: dict[str, object] = {"subject": "gap", "text": text, "kind": NoteKind.PARKING, **fields}
        return self.services.edits.new(Note, self.company.id, **told)

    async def wait(self, pilot: Pilot[None], seconds: int) -> None:
        """Let time pass, and the program look at the clock."""
        self.now += timedelta(seconds=seconds)
        for screen in pilot.app.screen_stack:
            if isinstance(screen, SessionFrame | ClockDialog):
                screen.tick()
        await settle(pilot)


def head(pilot: Pilot[None]) -> str:
    """Give the top line."""
    return screen_text(pilot.app).partition("\n")[0]


async def press(pilot: Pilot[None], *keys: str) -> str:
    """Press keys, and give what is shown then."""
    await pilot.press(*keys)
    await settle(pilot)
    return screen_text(pilot.app)


def screen_of(pilot: Pilot[None]) -> CompanyScreen:
    """Give the company's screen."""
    return next(s for s in pilot.app.screen_stack if isinstance(s, CompanyScreen))
