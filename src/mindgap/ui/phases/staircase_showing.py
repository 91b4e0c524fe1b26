"""Drawing what is in the middle of the staircase phase, and the lines around it."""

from __future__ import annotations

from mindgap.domain.person import Area
from mindgap.domain.staircase import areas_in_order
from mindgap.texts import _, language
from mindgap.ui.drawing.pen import Line
from mindgap.ui.phases.staircase_agreeing import Agreeing
from mindgap.ui.phases.staircase_facts import Place
from mindgap.ui.phases.staircase_legend import board_marks, legend_lines, list_marks, matrix_marks
from mindgap.ui.phases.staircase_steps import Steps
from mindgap.ui.phases.staircase_tabling import Tabling
from mindgap.ui.phases.staircase_words import State, head_line, need_of, person_lines, state_line, whole_line
from mindgap.ui.widgets.inked import Inked
from mindgap.ui.widgets.staircase_board import NO_GROUND

_ROOMY = 30


class Showing(Agreeing, Tabling):
    """Draws again what has changed when something was stored, or is to be seen otherwise."""

    steps: Steps
    _touched: frozenset[Place] | None = None
    """The places that have changed since the board was drawn, None when it may be any."""
    _seen: tuple[object, ...] = ()
    """The area and the filter of which the board was last drawn."""
    _explained: tuple[object, ...] = ()
    """What the legend was last drawn from."""

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
        touched = self.ledger.follow(self.analysis)
        self.grid.forget(touched)
        self._touched = None if touched is None or self._touched is None else self._touched | touched
        self.cast.follow(self.analysis, self.services, coded=self.projector, width=self.size.width)
        self._keep_marks()
        if self.has_class("-list"):
            self.draw_list()
        elif self.has_class("-matrix"):
            self.draw_matrix()
        else:
            self._draw_board()
        panel = self.panel
        if panel is not None and panel.person_id in self.cast.by_id:
            panel.coded = self.projector
            today = self.services.around.today()
            panel.display_person(self.cast.by_id[panel.person_id], self.analysis, self.ledger, today)
        self._draw_head()
        self._draw_legend()

    def _keep_marks(self) -> None:
        """Let go of the marks of those who are not shown: nobody is moved unseen."""
        if self.marked:
            scene, people = self.scene, self.cast.by_id
            shown = (p for key in self.marked if (p := people.get(key)) is not None)
            self.marked = frozenset(p.id for p in shown if self.sieve.lets(p, scene.at(p.id), self.ledger))

    def _draw_board(self) -> None:
        if not self.analysis.areas:
            self.board.display_stairs((), NO_GROUND, 1)
            return
        scene, touched, self._touched = self.scene, self._touched, frozenset()
        if self._seen != (scene.area_id, scene.sieve):
            self._seen = (scene.area_id, scene.sieve)
            self.board.start_over()
        self.board.display_stairs(*self.steps.follow(scene, self.cast.people, self.ledger, touched), scene.covers_from)

    def _draw_head(self) -> None:
        head, width, areas = self.query_one("#head", Inked), self.size.width, areas_in_order(self.analysis)
        if not areas:
            head.show([((_("No competence area yet: a adds the first one."), "strong"),), ()])
            return
        head.show([self._heading(areas, width), state_line(self._state(), width)])

    def _heading(self, areas: tuple[Area, ...], width: int) -> Line:
        area = self.area
        if area is None:
            return whole_line(len(self.cast.people), len(areas), width)
        need = need_of(self.analysis, area, self.ledger)
        return head_line(area, (areas.index(area) + 1, len(areas)), need, width)

    def _state(self) -> State:
        scene, ledger = self.scene, self.ledger
        hidden = (
            sum(not self.sieve.lets(p, scene.at(p.id), ledger) for p in self.cast.people) if self.sieve.words else 0
        )
        talking = self.has_class("-list") and self.talk
        settled = sum(ledger.settled(place) for place in self.listed) if talking else 0
        return State(
            sieve=self.sieve,
            proof=self.proof,
            marked=len(self.marked),
            hidden=hidden,
            lacking=0 if self.whole else ledger.lacking(scene.area_id),
            talk=(len(self.listed), settled) if talking else None,
        )

    def _draw_legend(self) -> None:
        width, height = self.size
        told = (
            self.has_class("-list"),
            self.has_class("-matrix"),
            self.size,
            language(),
            self.cast.categories,
            self.look,
            self.analysis.company.coverage_step,
        )
        if told == self._explained:
            return
        self._explained = told
        if self.has_class("-list"):
            marks = list_marks(self.top)
        elif self.has_class("-matrix"):
            marks = matrix_marks(self.look)
        else:
            marks = board_marks(self.analysis.company.coverage_step, self.cast.categories)
        self.query_one("#legend", Inked).show(legend_lines(marks, width, roomy=height >= _ROOMY))

    def tell(self, key: str | None) -> tuple[Line, ...]:
        """Give two lines about a person in the area shown."""
        area_id = self.scene.at(key or "") if key else ""
        return self._about(key or "", area_id)

    def tell_row(self, key: str | None) -> tuple[Line, ...]:
        """Give two lines about the person and the area of a row in the list."""
        person_id, _slash, area_id = (key or "").partition("/")
        return self._about(person_id, area_id)

    def _about(self, person_id: str, area_id: str) -> tuple[Line, ...]:
        person = self.cast.by_id.get(person_id)
        if person is None:
            return (((self._nobody(), "dim"),), ())
        area = self.analysis.find(Area, area_id)
        if area is None:
            return (((self.show_name(person), "strong"),), ((_("In no area yet: a chooses one to place in."), "dim"),))
        name, width, named = self.show_name(person), self.size.width, self.area is None
        return person_lines((person, name), area, self.analysis, self.ledger, width=width, named=named)

    def _nobody(self) -> str:
        if not self.analysis.areas:
            return ""
        if self.has_class("-list") and self.talk:
            return _("No two views differ here. Views are given in the list (l) or on a person’s page.")
        if self.cast.people:
            return _("Nobody is shown with this filter: F shows everybody.")
        return _("Nobody to show: people are read in or added in the preparation.")
