"""The pages that fill the staircase phase instead of the board: flow, reach, own steps, areas, key people."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual import on

from mindgap.domain.person import Category
from mindgap.domain.reach import GroupReach
from mindgap.domain.shortfall import Shortfall
from mindgap.reporting.staircase_words import shortfall_sentence
from mindgap.texts import _
from mindgap.ui.dialogs import Choose
from mindgap.ui.phases.staircase_areas import AreasPage
from mindgap.ui.phases.staircase_base import StairBase
from mindgap.ui.phases.staircase_facts import WHOLE
from mindgap.ui.phases.staircase_flow import FlowPage
from mindgap.ui.phases.staircase_keys_page import KeyPeoplePage
from mindgap.ui.phases.staircase_own import OwnPage
from mindgap.ui.phases.staircase_page import Seen, StairPage
from mindgap.ui.phases.staircase_reach import ReachPage, lacking_words
from mindgap.ui.phases.staircase_sieve import Sieve

FILLING = (FlowPage.NAME, ReachPage.NAME, OwnPage.NAME, AreasPage.NAME, KeyPeoplePage.NAME)
"""The pages as they are remembered."""
ON_PAGES = frozenset({"page", "step_back"})
"""The phase's commands that hold on every page."""


class SentenceChoose(Choose[str]):
    """A list whose options are sentences."""

    DEFAULT_CSS = "SentenceChoose > .dialog--box { width: 100; }"


class Paging(StairBase):
    """Opens a page, draws it with everything else, and does what it asks for."""

    _page: StairPage | None = None

    @property
    def page(self) -> StairPage | None:
        """The page that is open."""
        return self._page

    def close_others(self) -> None:
        """Close what else is open in the middle."""
        raise NotImplementedError

    def action_turn(self, by: int) -> None:
        """Go to the area beside."""
        raise NotImplementedError

    def redraw(self) -> None:
        """Draw the page with the rest."""
        super().redraw()
        page = self._page
        if page is None or not page.is_mounted:
            return
        if isinstance(page, OwnPage) and page.top != self.top:
            self._put_page(self._own_page())
            return
        area, today = None if self.whole else self.area, self.services.around.today()
        page.display_page(Seen(self.analysis, self.cast.steps, area, today, self.show_name))

    def focus_middle(self) -> None:
        """Give the keys to the page when one is open."""
        if self._page is None:
            super().focus_middle()
        elif self._page.is_mounted:
            self._page.enter()

    def action_page(self, name: str) -> None:
        """Open a page, or close it when it is open."""
        if self._page is None or name != self._page.NAME:
            self.open_page(name)
            return
        self.leave_page()
        self.focus_middle()
        self.redraw()
        self.moved()

    def open_page(self, name: str) -> None:
        """Show a page instead of the board."""
        makers: dict[str, Callable[[], StairPage]] = {
            FlowPage.NAME: FlowPage,
            ReachPage.NAME: ReachPage,
            OwnPage.NAME: self._own_page,
            AreasPage.NAME: lambda: AreasPage(self.area.id if self.area else None),
            KeyPeoplePage.NAME: KeyPeoplePage,
        }
        self.close_others()
        self._put_page(makers[name]())

    def leave_page(self) -> None:
        """Close the page."""
        self.remove_class("-page")
        if self._page is not None:
            self._page.remove()
            self._page = None

    def _own_page(self) -> OwnPage:
        company = self.analysis.company
        return OwnPage(tuple(self.cast.steps), (company.coverage_step, company.trainer_step))

    def _put_page(self, page: StairPage) -> None:
        self.leave_page()
        self._page = page
        self.mount(page, before="#find")
        self.add_class("-page")
        self.call_after_refresh(self._begin, page)

    def _begin(self, page: StairPage) -> None:
        if page is self._page and page.is_mounted:
            self.redraw()
            page.enter()
            self.refresh_bindings()
            self.moved()

    @on(StairPage.Turned)
    def _turned(self, event: StairPage.Turned) -> None:
        event.stop()
        self.action_turn(event.by)

    @on(FlowPage.Short)
    def _short(self, event: FlowPage.Short) -> None:
        event.stop()
        first = {shortfall.area_id: shortfall for shortfall in reversed(event.shortfalls)}
        if len(first) > 1:
            title = _("Areas that fall below their minimum: which one to go to?")
            self.app.push_screen(SentenceChoose(title, self._worded(event.shortfalls)), self._show_area)
        else:
            self._show_area(next(iter(first), None))

    def _worded(self, shortfalls: Sequence[Shortfall]) -> list[tuple[object, str]]:
        areas, step = {a.id: a.name for a in self.analysis.areas}, self.analysis.company.coverage_step
        return [(s.area_id, shortfall_sentence(areas[s.area_id], s, step)) for s in shortfalls]

    def _show_area(self, area_id: str | None) -> None:
        if area_id is not None:
            self.leave_page()
            self.go_to(area_id)
            self.focus_middle()
            self.moved()

    @on(ReachPage.Without)
    def _without(self, event: ReachPage.Without) -> None:
        event.stop()
        options: list[tuple[object, str]] = [(str(n), lacking_words(g)) for n, g in enumerate(event.groups)]
        title = _("Show whom on the staircase, in their main areas?")

        def chosen(index: str | None) -> None:
            if index is not None:
                self._show_lacking(event.groups[int(index)])

        self.app.push_screen(SentenceChoose(title, options), chosen)

    def _show_lacking(self, group: GroupReach) -> None:
        category = group.of if isinstance(group.of, Category) else None
        self.leave_page()
        self.sieve = Sieve(category=category, aimless=True)
        self.go_to(WHOLE)
        self.focus_middle()
        self.moved()
