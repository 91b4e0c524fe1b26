"""The staircase: people on the steps of one area at a time, the matrix of all areas, and one person's page."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType

from mindgap.domain.person import Area
from mindgap.texts import _
from mindgap.ui.drawing.pen import Line
from mindgap.ui.phases.person_panel import PersonPanel
from mindgap.ui.phases.staircase_asking import Asking
from mindgap.ui.phases.staircase_facts import Ledger, Scene, Sieve, area_of, areas_in_order, stairs_of
from mindgap.ui.phases.staircase_finding import Finding
from mindgap.ui.phases.staircase_keys import STAIRCASE_KEYS
from mindgap.ui.phases.staircase_matrix import matrix_of
from mindgap.ui.phases.staircase_people import Cast
from mindgap.ui.phases.staircase_words import (
    board_marks,
    head_line,
    legend_lines,
    matrix_marks,
    need_of,
    person_lines,
    state_line,
)
from mindgap.ui.widgets.entries import Line as Entry
from mindgap.ui.widgets.grid_board import GridBoard
from mindgap.ui.widgets.inked import Inked
from mindgap.ui.widgets.matrix_board import MatrixBoard
from mindgap.ui.widgets.staircase_board import NO_GROUND, StaircaseBoard

if TYPE_CHECKING:
    from mindgap.services.house import Services

_ROOMY = 30
_ON_BOARD = {"climb", "mark", "open", "filter", "find", "turn", "choose_area", "area_facts", "matrix"}


class StaircaseView(Finding, Asking):
    """Board, matrix or person in the middle; the area above, the person under the cursor below."""

    BINDINGS: ClassVar[list[BindingType]] = STAIRCASE_KEYS
    DEFAULT_CSS = """
    StaircaseView > #legend { min-height: 2; }
    StaircaseView > #find { display: none; height: 1; margin: 0 0 1 0; }
    StaircaseView.-finding > #find { display: block; }
    StaircaseView.-finding > #legend { display: none; }
    StaircaseView > MatrixBoard { display: none; }
    StaircaseView.-matrix > MatrixBoard { display: block; }
    StaircaseView.-matrix > StaircaseBoard, StaircaseView.-person > StaircaseBoard { display: none; }
    StaircaseView.-person > MatrixBoard, StaircaseView.-person > #head { display: none; }
    """

    def __init__(self, services: Services, place: str = "") -> None:
        """Make the view, to be opened at the area, requirement or person that `place` names."""
        super().__init__(services, place)
        self.ledger, self.cast, self.sieve = Ledger(), Cast(), Sieve()
        self.marked = frozenset()
        self.area_id = ""

    def on_mount(self) -> None:
        """Open in the area that the place names, with the cursor on the person that it names."""
        self.area_id = area_of(self.place, self.analysis)
        self.board.focus()
        self.call_after_refresh(self._start)

    def _start(self) -> None:
        self.redraw()
        if self.place in self.cast.by_id:
            self.board.point(self.place)

    def compose(self) -> ComposeResult:
        """Put the lines around the board."""
        yield Inked(id="head")
        yield StaircaseBoard(self.tell, id="board")
        yield MatrixBoard(self.tell, id="matrix")
        yield Entry(id="find", placeholder=_("Name, code, role or team; Enter is done"))
        yield Inked(id="legend")

    def watch_analysis(self) -> None:
        """Draw again when something was stored."""
        self.redraw()

    def watch_projector(self) -> None:
        """Names become codes, or names again."""
        self.redraw()

    def on_resize(self) -> None:
        """Chips hold longer names on a wide screen."""
        self.redraw()

    def redraw(self) -> None:
        """Show what is stored now; nothing is drawn before everything is in place."""
        if not self.is_mounted or not self.query("#legend"):
            return
        self.ledger.follow(self.analysis)
        self.cast.follow(self.analysis, self.services, coded=self.projector, width=self.size.width)
        self.marked &= self.cast.by_id.keys()
        scene, panel = self._scene(self.area), self.panel
        self._draw_board(self.area, scene)
        if self.has_class("-matrix"):
            self.matrix.display_matrix(*matrix_of(self.analysis, self.cast, self.ledger, scene), self.top)
        if panel is not None and panel.person_id in self.cast.by_id:
            panel.coded = self.projector
            panel.display_person(self.cast.by_id[panel.person_id], self.analysis, self.ledger)
        marks = matrix_marks() if self.has_class("-matrix") else board_marks(scene.covers_from)
        width, height = self.size
        self.query_one("#legend", Inked).show(legend_lines(marks, width, roomy=height >= _ROOMY))

    def _scene(self, area: Area | None) -> Scene:
        area_id, covers_from = area.id if area else "", self.analysis.company.coverage_step
        return Scene(area_id, self.cast.steps, covers_from, self.sieve, self.marked, self.cast.labels)

    def _draw_board(self, area: Area | None, scene: Scene) -> None:
        head, width = self.query_one("#head", Inked), self.size.width
        if area is None:
            head.show([((_("No competence area yet: a adds the first one."), "strong"),), ()])
            self.board.display_stairs((), NO_GROUND, 1)
            return
        stairs, ground = stairs_of(scene, self.cast.people, self.ledger)
        self.board.display_stairs(stairs, ground, scene.covers_from)
        shown = sum(len(stair.chips) for stair in (*stairs, ground))
        areas = areas_in_order(self.analysis)
        need = need_of(self.analysis, area, self.ledger)
        state = state_line(self.sieve, len(self.marked), len(self.cast.people) - shown, width)
        head.show([head_line(area, (areas.index(area) + 1, len(areas)), need, width), state])

    def tell(self, key: str | None) -> tuple[Line, ...]:
        """Give two lines about a person in the area shown."""
        person, area = self.cast.by_id.get(key or ""), self.area
        if area is None or person is None:
            empty = _("Nobody to show: people are read in or added in the preparation.") if area else ""
            return (((empty, "dim"),), ())
        return person_lines(person, self.show_name(person), area.id, self.analysis, self.ledger, width=self.size.width)

    @on(GridBoard.Pointed)
    def _pointed_in_grid(self, event: GridBoard.Pointed) -> None:
        event.stop()
        if event.board is self.matrix and event.board.column not in {None, self.area_id}:
            self.go_to(event.board.column)

    @on(StaircaseBoard.Opened)
    def _opened(self, event: StaircaseBoard.Opened) -> None:
        event.stop()
        self.action_open()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002  # Textual's
        """Say which commands make sense now."""
        if action == "step_back":
            return bool(self.marked or self.sieve != Sieve() or self.classes & {"-matrix", "-person", "-finding"})
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
        if area is not None:
            self.go_to(areas[(areas.index(area) + by) % len(areas)].id)
            if self.has_class("-matrix"):
                self.matrix.point(None, self.area_id)

    def action_mark(self) -> None:
        """Mark or unmark the person under the cursor and go on to the next."""
        if self.person is not None:
            self.marked ^= {self.person.id}
            self.redraw()
            if not self.has_class("-matrix"):
                self.board.action_beside(1)

    def action_matrix(self) -> None:
        """Show the matrix instead of the staircase, or the other way round."""
        key = self.person.id if self.person else None
        self._close_panel()
        self.toggle_class("-matrix")
        self.redraw()
        if self.has_class("-matrix"):
            self.matrix.point(key, self.area.id if self.area else None)
        elif key is not None:
            self.board.point(key)
        self.focus_middle()

    def action_open(self) -> None:
        """Open the person's page."""
        if self.person is not None and self.panel is None:
            self.mount(
                PersonPanel(self.person, self.area.id if self.area else None, coded=self.projector), before="#find"
            )
            self.add_class("-person")
            self.call_after_refresh(self.redraw)

    def _close_panel(self) -> None:
        for panel in self.query(PersonPanel):
            panel.remove()
        self.remove_class("-person")

    def action_step_back(self) -> None:
        """Take back one thing: the finding, the page, the matrix, the marks, the filter."""
        if self.has_class("-finding"):
            self.remove_class("-finding")
        elif self.panel is not None:
            self._close_panel()
        elif self.has_class("-matrix"):
            self.remove_class("-matrix")
        elif self.marked:
            self.marked = frozenset()
        else:
            self.sieve = Sieve()
        self.focus_middle()
        self.redraw()
