"""The start: what to do now, how the programme goes, and every company."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Input

from mindgap.domain.company import Company, Phase
from mindgap.domain.errors import MindgapError
from mindgap.domain.programme import TARGETS, Reach
from mindgap.texts import _
from mindgap.ui.screens.frame import Frame
from mindgap.ui.screens.portfolio_keys import KEYS
from mindgap.ui.widgets.companies import CompanyList
from mindgap.ui.widgets.line import Line
from mindgap.ui.widgets.listing import Listing
from mindgap.ui.widgets.outlook import Duties, Programme

if TYPE_CHECKING:
    from datetime import date

    from mindgap.domain.overview import Overview
    from mindgap.services.house import Services

Glance = Callable[[], tuple["Sequence[Overview]", "date", Reach]]
"""Gives a line per company, the day as of which they stand, and what the programme is to reach."""


class Portfolio(Frame):
    """Every company in the home."""

    BINDINGS: ClassVar[list[BindingType]] = KEYS
    AUTO_FOCUS = "CompanyList"
    DEFAULT_CSS = """
    Portfolio > #outlook { height: 7; padding: 1 1 0 1; }
    Portfolio #duties { width: 1fr; }
    Portfolio #programme { width: 1fr; margin: 0 0 0 4; }
    Portfolio.-narrow #programme { width: 34; margin: 0 0 0 2; }
    Portfolio > #search { display: none; margin: 0 1; }
    Portfolio.-searching > #search { display: block; }
    Portfolio > CompanyList { margin: 0 1; }
    """

    @dataclass
    class Opened(Message):
        """A company is to be opened, where it was left or at a place in a phase."""

        company_id: str
        phase: Phase | None = None
        place: str = ""

    class Drawn(Message):
        """The picture is on the screen, with what a glance at the home gave."""

    @dataclass
    class Glanced(Message):
        """The companies have been read at a glance, as of a day."""

        overviews: Sequence[Overview]
        today: date
        targets: Reach

    @dataclass
    class Counted(Message):
        """The companies have been read."""

        overviews: Sequence[Overview]

    @dataclass
    class Refused(Message):
        """The companies could not be read."""

        error: MindgapError

    def __init__(self, glance: Glance | None = None) -> None:
        """Make the frame; the data come with `glance`, then with `give`."""
        super().__init__()
        self.glance = glance
        self.today: date | None = None
        self.services: Services | None = None
        self.overviews: Sequence[Overview] = ()
        self.targets = TARGETS

    def middle(self) -> ComposeResult:
        """Give the outlook and the list."""
        with Horizontal(id="outlook"):
            yield Duties(id="duties")
            yield Programme(id="programme")
        yield Line(placeholder=_("Find a company by name"), id="search")
        yield CompanyList()

    def on_mount(self) -> None:
        """Show what there is, and look into the home behind the first picture."""
        self.show()
        if self.services is None:
            self.call_after_refresh(self._look)

    def _look(self) -> None:
        if self.glance is None:
            self.post_message(self.Drawn())
        else:
            self.run_worker(partial(self._glance, self.glance), thread=True)

    def _glance(self, glance: Glance) -> None:
        self.post_message(self.Glanced(*glance()))

    def on_portfolio_glanced(self, event: Glanced) -> None:
        """Show the companies that were seen; what can be done with them comes when the home is open."""
        self.today, self.targets = event.today, event.targets
        self.on_portfolio_counted(event)
        self.call_after_refresh(self.post_message, self.Drawn())

    async def again(self) -> None:
        """Build the screen anew, with the cursor where it was."""
        key = self.query_one(CompanyList).key
        await super().again()
        self.show(key)
        self.query_one(CompanyList).focus()

    def give(self, services: Services) -> None:
        """Take what one can do, and show what there is."""
        self.services = services
        self.today = services.around.today()
        try:
            self.targets = services.reports.targets()
        except MindgapError as error:
            self.complain(error)
        self.reload()

    def back_from(self, company: Frame) -> None:
        """Show what was changed in the company that was left, and when it was stored."""
        self.saved = company.saved or self.saved
        self.reload()

    def reload(self) -> None:
        """Read the companies without holding up the keys."""
        if self.services is not None:
            self.run_worker(partial(self._read, self.services), thread=True, group="overviews")

    def _read(self, services: Services) -> None:
        try:
            self.post_message(self.Counted(services.companies.overviews()))
        except MindgapError as error:
            self.post_message(self.Refused(error))

    def on_portfolio_refused(self, event: Refused) -> None:
        """Say why the companies cannot be read."""
        self.complain(event.error)

    def on_portfolio_counted(self, event: Counted | Glanced) -> None:
        """Take the companies that were read."""
        self.overviews = event.overviews
        self.show()
        if self.app.screen is self and self.focused is None:
            self.query_one(CompanyList).focus()

    def show(self, cursor: str | None = None) -> None:
        """Draw everything anew."""
        if self.today is None or not self.query(CompanyList):
            return
        self.query_one(Duties).show(self.overviews, self.today)
        self.query_one(Programme).show(self.overviews, self.targets)
        self.query_one(CompanyList).fill(self.overviews, self.query_one("#search", Line).value, cursor)
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Offer only what can be done."""
        if action in {"create", "example", "documents", "funders"}:
            return self.services is not None
        if action in {"delete", "read_in", "reach"}:
            return self.services is not None and self._current() is not None
        return self.has_class("-searching") if action == "leave_search" else True

    def _current(self) -> Company | None:
        key = self.query_one(CompanyList).key if self.query(CompanyList) else None
        return next((line.company for line in self.overviews if line.company.id == key), None)

    def on_listing_chosen(self, event: Listing.Chosen) -> None:
        """Open the company."""
        self.post_message(self.Opened(event.key))

    def action_create(self) -> None:
        """Ask for a name and open the new company in its preparation."""
        from mindgap.ui.dialogs import Ask

        self.app.push_screen(Ask(_("What is the company called?")), self._create)

    def _create(self, name: str | None) -> None:
        if not name or self.services is None:
            return
        made = self._attempt(lambda services: services.companies.create(name))
        if made is not None:
            self.post_message(self.Opened(made.id, Phase.PREPARE))

    def action_example(self) -> None:
        """Make the example company, or open it when it is there."""
        made = self._attempt(_example)
        if made is not None:
            self.post_message(self.Opened(made.id))

    def action_read_in(self) -> None:
        """Open the company where files are read in."""
        company = self._current()
        if company is not None:
            self.post_message(self.Opened(company.id, Phase.PREPARE, "reading:choose"))

    def action_reach(self) -> None:
        """Open the company where it is told who is reached."""
        company = self._current()
        if company is not None:
            self.post_message(self.Opened(company.id, Phase.STAIRCASE, ";v=reach"))

    def action_documents(self) -> None:
        """Write something about all companies."""
        from mindgap.ui.dialogs.programme import ProgrammeDialog

        if self.services is not None:
            self.app.push_screen(ProgrammeDialog(self.services))

    def action_funders(self) -> None:
        """Choose what every document shows of who pays."""
        from mindgap.ui.dialogs.funders import FundersDialog

        if self.services is not None:
            self.app.push_screen(FundersDialog(self.services.funders))

    def action_delete(self) -> None:
        """Ask for the name before the company is gone."""
        from mindgap.ui.dialogs.deletion import Deletion

        company = self._current()
        if company is not None:
            self.app.push_screen(Deletion(company.name), lambda yes: self._delete(company) if yes else None)

    def _delete(self, company: Company) -> None:
        def deleted(services: Services) -> Company:
            services.companies.delete(company.id)
            return company

        if self._attempt(deleted) is not None:
            self.tell(_("“{name}” is deleted.").format(name=company.name))
            self.reload()

    def _attempt(self, call: Callable[[Services], Company]) -> Company | None:
        assert self.services is not None  # noqa: S101  # actions are offered only then
        try:
            made = call(self.services)
        except MindgapError as error:
            self.complain(error)
            return None
        self.mark_saved(self.services)
        return made

    def action_search(self) -> None:
        """Open the line to search on."""
        self.add_class("-searching")
        self.query_one("#search", Line).focus()

    def action_leave_search(self) -> None:
        """Show every company again."""
        self.query_one("#search", Line).value = ""
        self.remove_class("-searching")
        self.query_one(CompanyList).focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Show the companies that hold what is typed."""
        event.stop()
        self.show()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Go from the search to what it found."""
        event.stop()
        self.query_one(CompanyList).focus()


def _example(services: Services) -> Company:
    from mindgap.services.demo import make_demo

    return make_demo(services)
