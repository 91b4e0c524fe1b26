"""The terminal program: what is opened first, what holds everywhere, and how it ends."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message

from mindgap.config import Home, Settings
from mindgap.domain.company import Phase
from mindgap.domain.errors import MindgapError
from mindgap.texts import LANGUAGES, N_, _, language, use
from mindgap.ui.capturing import CAPTURE_KEY
from mindgap.ui.clocking import CLOCK_KEY, Clocking
from mindgap.ui.commands import Command, commands
from mindgap.ui.crash import report
from mindgap.ui.lasting import Lasting
from mindgap.ui.noticing import Noticing
from mindgap.ui.remembering import Remembering
from mindgap.ui.screens.frame import Frame
from mindgap.ui.screens.portfolio import Glance, Portfolio
from mindgap.ui.themes import THEMES

if TYPE_CHECKING:
    from mindgap.services.house import Services


KEYS: list[BindingType] = [
    Binding(
        "f2",
        "projector",
        N_("Projector"),
        id="app.projector",
        tooltip=N_("Show codes in place of names, everywhere"),
    ),
    Binding(
        "f3", "language", N_("Svenska/English"), id="app.language", tooltip=N_("Switch between Swedish and English")
    ),
    Binding(
        "f5",
        "look",
        N_("Light/dark"),
        id="app.look",
        tooltip=N_("Switch between the light and the dark look"),
        show=False,
    ),
    CAPTURE_KEY,
    CLOCK_KEY,
    Binding("ctrl+p", "palette", N_("Commands"), id="app.palette", tooltip=N_("Find a command by name")),
    Binding(
        "ctrl+q",
        "leave",
        N_("Quit"),
        id="app.quit",
        tooltip=N_("Leave MindGap; everything is saved"),
        priority=True,
    ),
    Binding("f1", "help", N_("Help"), id="app.help", tooltip=N_("Help with this screen and all its keys")),
    Binding(
        "ctrl+c", "how_to_leave", N_("How to quit"), id="app.how_to_quit", tooltip=N_("Say how to quit"), show=False
    ),
]
"""The keys that work everywhere."""


@dataclass
class Connected(Message):
    """The home is open."""

    services: Services


@dataclass
class Refused(Message):
    """The home cannot be opened."""

    error: MindgapError


class MindGapApp(Noticing, Lasting, Clocking, Remembering, inherit_bindings=False):
    """The portfolio, and on top of it the company that is open."""

    TITLE = "MindGap"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = KEYS

    def __init__(
        self,
        connect: Callable[[], Services],
        home: Home,
        settings: Settings,
        open_company: str | None = None,
        glance: Glance | None = None,
    ) -> None:
        """Make the program; once the first picture is shown `glance` fills it, and `connect` opens the home.

        `open_company` is the id of a company to open at once.
        """
        super().__init__()
        self.connect = connect
        self.home = home
        self.settings = settings
        self.services: Services | None = None
        self.waiting = Portfolio.Opened(open_company) if open_company else None
        self.projector = False
        self.portfolio = Portfolio(glance)
        for theme in THEMES.values():
            self.register_theme(theme)
        self.theme = THEMES.get(settings.theme, THEMES["dark"]).name

    def get_default_screen(self) -> Portfolio:
        """Start in the portfolio."""
        return self.portfolio

    def on_mount(self) -> None:
        """End in order when told to."""
        for name in ("SIGTERM", "SIGHUP"):
            with suppress(AttributeError, NotImplementedError, RuntimeError, ValueError):
                asyncio.get_running_loop().add_signal_handler(getattr(signal, name), self.exit)

    def on_unmount(self) -> None:
        """Close the home."""
        if self.services is not None:
            self.services.close()

    def on_portfolio_drawn(self) -> None:
        """Open the home behind the picture."""
        self.run_worker(self._connect, thread=True)

    def _connect(self) -> None:
        try:
            self.post_message(Connected(self.connect()))
        except MindgapError as error:
            self.post_message(Refused(error))

    def on_connected(self, event: Connected) -> None:
        """Show what the home holds."""
        self.services = event.services
        self.portfolio.give(event.services)
        if self.waiting is not None:
            self.on_portfolio_opened(self.waiting)

    def on_refused(self, event: Refused) -> None:
        """Say why the home cannot be opened and what to do."""
        from mindgap.ui.screens.refusal import Refusal

        self.push_screen(Refusal(event.error))

    def on_portfolio_opened(self, event: Portfolio.Opened) -> None:
        """Open a company on top of the portfolio, as soon as the home is open."""
        if self.services is None:
            self.waiting = event
        else:
            self._open(event.company_id, event.phase, event.place)

    def _open(self, company_id: str, phase: Phase | None = None, place: str = "") -> None:
        from mindgap.ui.screens.company import CompanyScreen

        assert self.services is not None  # noqa: S101  # companies are shown only then
        try:
            analysis = self.services.companies.analysis(company_id)
        except MindgapError as error:
            self.portfolio.complain(error)
            return
        screen = CompanyScreen(self.services, analysis, phase, place)
        screen.set_reactive(Frame.projector, self.projector)
        self.push_screen(screen, lambda _done: self.portfolio.back_from(screen))

    def _frames(self) -> list[Frame]:
        return [screen for screen in self.screen_stack if isinstance(screen, Frame)]

    def action_projector(self) -> None:
        """Show codes in place of names, or names again."""
        self.projector = not self.projector
        for frame in self._frames():
            frame.projector = self.projector

    def action_language(self) -> None:
        """Speak the other language from now on."""
        other = next(each for each in LANGUAGES if each != language())
        use(other)
        self.keep(language=other)
        for frame in self._frames():
            frame.retranslate()

    def action_look(self) -> None:
        """Change between the light and the dark look."""
        look = "light" if self.theme == THEMES["dark"].name else "dark"
        self.theme = THEMES[look].name
        self.keep(theme=look)

    def action_palette(self) -> None:
        """Offer every command that works here."""
        from mindgap.ui.dialogs.palette import Palette

        self.push_screen(Palette(commands(self.screen, typed=False)), self._run)

    def _run(self, command: Command | None) -> None:
        if command is not None:
            self.call_next(self.run_action, command.action, command.node)

    def action_help(self) -> None:
        """Explain this screen and its keys."""
        from mindgap.ui.screens.help import HelpScreen, topic

        self.push_screen(HelpScreen(topic(self.screen_stack), commands(self.screen, typed=False)))

    def action_leave(self) -> None:
        """End the program."""
        self.exit()

    def action_how_to_leave(self) -> None:
        """Say how to end the program."""
        self.notify(_("Press ctrl+q to quit. Everything is saved."), markup=False)

    def _handle_exception(self, error: Exception) -> None:
        """End with one line for the user and a report without names in the log."""
        if self.outlived(error):
            return
        self._return_code = 1
        if self._exception is None:
            self._exception = error
            self._exception_event.set()
        self.panic(report(error, self.home.data))
