"""The staircase: people on the steps of an area or the whole company, lists and the matrix, and one person's page."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.timer import Timer

from mindgap.domain.person import Person
from mindgap.domain.staircase import areas_in_order, main_areas
from mindgap.texts import _
from mindgap.ui.phases.person_panel import PersonPanel
from mindgap.ui.phases.staircase_area_work import AreaWork
from mindgap.ui.phases.staircase_asking import Asking
from mindgap.ui.phases.staircase_building import Building
from mindgap.ui.phases.staircase_facts import WHOLE, Ledger, area_of
from mindgap.ui.phases.staircase_finding import Finding
from mindgap.ui.phases.staircase_key_people import KeyWork
from mindgap.ui.phases.staircase_keys import STAIRCASE_KEYS
from mindgap.ui.phases.staircase_list import Rows
from mindgap.ui.phases.staircase_matrix import sorting_of
from mindgap.ui.phases.staircase_pages import FILLING, ON_PAGES, Paging
from mindgap.ui.phases.staircase_people import Cast
from mindgap.ui.phases.staircase_place import UNSAID, Spot, read_spot
from mindgap.ui.phases.staircase_requiring import Requiring
from mindgap.ui.phases.staircase_showing import Showing
from mindgap.ui.phases.staircase_sieve import EVERYBODY
from mindgap.ui.phases.staircase_steps import Steps
from mindgap.ui.widgets.entries import Line as Entry
from mindgap.ui.widgets.grid_board import GridBoard
from mindgap.ui.widgets.inked import Inked
from mindgap.ui.widgets.matrix_board import MatrixBoard
from mindgap.ui.widgets.needs_panel import NeedsPanel
from mindgap.ui.widgets.staircase_board import StaircaseBoard
from mindgap.ui.widgets.staircase_says import Opened, Pointed
from mindgap.ui.widgets.views_board import ViewsBoard

if TYPE_CHECKING:
    from mindgap.services.house import Services

_REST = 0.3
"""Seconds after which the place is told, however far the cursor wanders on."""
_ON_BOARD = {
    "climb",
    "mark",
    "open",
    "filter",
    "find",
    "turn",
    "choose_area",
    "area_facts",
    "matrix",
    "team",
    "whole",
    "needs",
}


class StaircaseView(Paging, Requiring, Building, AreaWork, KeyWork, Showing, Finding, Asking):
    """Board, list, matrix or person in the middle; the area above, the person under the cursor below."""

    BINDINGS: ClassVar[list[BindingType]] = STAIRCASE_KEYS
    DEFAULT_CSS = """
    StaircaseView > #legend { min-height: 2; }
    StaircaseView > #find { display: none; height: 1; margin: 0 0 1 0; }
    StaircaseView.-finding > #find { display: block; }
    StaircaseView.-finding > #legend { display: none; }
    StaircaseView > MatrixBoard, StaircaseView > ViewsBoard { display: none; }
    StaircaseView.-matrix > MatrixBoard, StaircaseView.-list > ViewsBoard { display: block; }
    StaircaseView.-matrix > StaircaseBoard, StaircaseView.-list > StaircaseBoard { display: none; }
    StaircaseView.-person > StaircaseBoard, StaircaseView.-person > MatrixBoard { display: none; }
    StaircaseView.-person > ViewsBoard, StaircaseView.-person > #head { display: none; }
    StaircaseView > NeedsPanel { display: none; }
    StaircaseView.-needs > NeedsPanel { display: block; }
    StaircaseView.-page > NeedsPanel, StaircaseView.-person > NeedsPanel { display: none; }
    StaircaseView.-needs.-short > NeedsPanel { height: 1fr; border-top: none; }
    StaircaseView.-needs.-short > StaircaseBoard, StaircaseView.-needs.-short > GridBoard { display: none; }
    StaircaseView.-page > #head, StaircaseView.-page > #legend, StaircaseView.-page > Inked { display: none; }
    """

    def __init__(self, services: Services, place: str = "") -> None:
        """Make the view, to be opened where `place` says."""
        super().__init__(services, place)
        self.ledger, self.cast, self.sieve, self.proof = Ledger(), Cast(), EVERYBODY, UNSAID
        self.marked, self.mains, self.listed = frozenset(), {}, ()
        self.area_id, self.talk, self.steps, self.rows = "", False, Steps(), Rows()
        self._rest: Timer | None = None

    def compose(self) -> ComposeResult:
        """Put the lines around the board."""
        yield Inked(id="head")
        yield StaircaseBoard(self.tell, id="board")
        yield ViewsBoard(self.tell_row, id="views")
        yield MatrixBoard(self.tell, id="matrix")
        yield NeedsPanel(id="needs")
        yield Entry(id="find", placeholder=_("Name, code, role or team; Enter is done"))
        yield Inked(id="legend")

    def on_mount(self) -> None:
        """Open what the place names, with the cursor on the person that it names."""
        self.board.focus()
        self.call_after_refresh(self._start)

    def _start(self) -> None:
        spot = read_spot(self.place, self.teams)
        person_id = spot.about if self.analysis.find(Person, spot.about) else spot.person_id
        self.sieve, self.proof = spot.sieve, spot.proof
        self.sorting = sorting_of(spot.order, spot.about)
        self.area_id = WHOLE if spot.about == WHOLE else area_of(spot.about, self.analysis)
        if person_id and not self.area_id:
            self.area_id = main_areas(self.analysis).get(person_id, "")
        self._see_whole()
        self.redraw()
        if person_id in self.cast.by_id:
            self.board.point(person_id)
        if spot.page in {"list", "talk"}:
            self.action_list(spot.page == "talk")
        elif spot.page == "matrix":
            self.action_matrix()
        elif spot.page == "person":
            self.action_open()
        elif spot.page in FILLING:
            self.open_page(spot.page)
        if spot.needs:
            self.open_needs()

    def moved(self) -> None:
        """Say where the room is."""
        if self.alive and self.query("#legend"):
            self.post_message(self.Moved(self._spot().text(), self.PHASE))

    def _spot(self) -> Spot:
        area, person = self.area, self.person
        page = "person" if self.panel else "matrix" if self.has_class("-matrix") else ""
        page = self.page.NAME if self.page is not None else page
        if self.has_class("-list") and not page:
            page = "talk" if self.talk else "list"
        about = WHOLE if self.whole else area.id if area else ""
        person_id, needs = person.id if person else "", self.has_class("-needs")
        return Spot(about, person_id, page, self.sieve, self.proof, needs, self.sorting.order.value)

    def go_to(self, area_id: str) -> None:
        """Show another area, or the whole company."""
        if area_id != self.area_id:
            self.area_id, self.listed = area_id, ()
            self._see_whole()
            self.redraw()
            self.moved()
        else:
            self.redraw()

    def _see_whole(self) -> None:
        """Fix everybody's main area, so that nobody changes area while being moved."""
        self.mains = main_areas(self.analysis) if self.whole else {}

    def _wandered(self) -> None:
        """Say where the cursor is, at most a few times a second."""
        if self._rest is None:
            self._rest = self.set_timer(_REST, self._rested)

    def _rested(self) -> None:
        self._rest = None
        self.moved()

    @on(Pointed)
    def _pointed(self, event: Pointed) -> None:
        event.stop()
        self._wandered()

    @on(GridBoard.Pointed)
    def _pointed_in_grid(self, event: GridBoard.Pointed) -> None:
        event.stop()
        self._wandered()
        if event.board is self.matrix and event.board.column not in {None, self.area_id}:
            self.go_to(event.board.column)

    @on(Opened)
    def _opened(self, event: Opened) -> None:
        event.stop()
        self.action_open()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002  # Textual's
        """Say which commands make sense now."""
        if self.page is not None:
            return action in ON_PAGES or action in self.page.ALLOWS
        if action == "step_back":
            on = self.classes & {"-matrix", "-person", "-finding", "-list", "-needs"}
            return bool(self.marked or self.sieve != EVERYBODY or on)
        if action == "everybody":
            return self.sieve != EVERYBODY
        if action == "mark_step":
            return not self.classes & {"-matrix", "-person", "-list"}
        return not (action in _ON_BOARD and self.has_class("-person"))

    def action_climb(self, by: int) -> None:
        """Move the person or those marked."""
        places = self.places()
        if places:
            self.do(lambda moves: moves.climb(places, by))

    def action_aim(self) -> None:
        """Set the target one step higher."""
        places = self.places()
        if places:
            self.do(lambda moves: moves.aim_higher(places))

    def action_turn(self, by: int) -> None:
        """Go to the area beside."""
        areas, area = areas_in_order(self.analysis), self.area
        if areas:
            here = areas.index(area) if area is not None else -1 if by > 0 else 0
            self.go_to(areas[(here + by) % len(areas)].id)
            if self.has_class("-matrix"):
                self.matrix.point(None, self.area_id)

    def action_whole(self) -> None:
        """Show the whole company, or the area of the person under the cursor."""
        if self.whole:
            person = self.person
            self.go_to(self.mains.get(person.id, "") if person else "")
        elif self.analysis.areas:
            self.go_to(WHOLE)

    def action_matrix(self) -> None:
        """Show the matrix instead of the staircase, or the other way round."""
        key = self.pointed
        self.close_page()
        self.remove_class("-list")
        self.toggle_class("-matrix")
        self.redraw()
        if self.has_class("-matrix"):
            self.matrix.point(key, self.area.id if self.area else None)
        elif key is not None:
            self.board.point(key)
        self.focus_middle()
        self.moved()

    def action_open(self) -> None:
        """Open the person's page."""
        person = self.person
        if person is not None and self.panel is None:
            row = self.views.place if self.has_class("-list") else None
            start = row[1] if row else self.scene.at(person.id)
            self.mount(PersonPanel(person, start or None, coded=self.projector), before="#find")
            self.add_class("-person")
            self.call_after_refresh(self.redraw)
            self.moved()

    def close_page(self) -> None:
        """Close the person's page."""
        for panel in self.query(PersonPanel):
            panel.remove()
        self.remove_class("-person")

    def close_others(self) -> None:
        """Close a person's page, the list and the matrix."""
        self.close_page()
        self.remove_class("-matrix", "-list", "-finding")

    def action_step_back(self) -> None:
        """Take back one thing: the finding, the page, the list or matrix, the marks, the filter."""
        pointed = self.pointed
        if self.has_class("-finding"):
            self.remove_class("-finding")
        elif self.page is not None:
            self.leave_page()
        elif self.panel is not None:
            self.close_page()
        elif self.has_class("-needs"):
            self.remove_class("-needs")
        elif self.classes & {"-matrix", "-list"}:
            self.remove_class("-matrix", "-list")
            self.board.point(pointed)
        elif self.marked:
            self.marked = frozenset()
        else:
            self.sieve = EVERYBODY
        self.focus_middle()
        self.redraw()
        self.moved()
