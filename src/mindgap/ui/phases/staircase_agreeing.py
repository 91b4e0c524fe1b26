"""Agreeing on steps in the list of views, and what they rest on."""

from __future__ import annotations

from datetime import date

from textual import on

from mindgap.domain.placement import Evidence, View
from mindgap.texts import _
from mindgap.texts.labels import label
from mindgap.ui.dialogs import Choose
from mindgap.ui.dialogs.fields_dialog import FieldsDialog
from mindgap.ui.phases.staircase_base import StairBase
from mindgap.ui.phases.staircase_facts import Place
from mindgap.ui.phases.staircase_list import Rows, everybody, full_name, still_there, to_talk_about
from mindgap.ui.phases.staircase_place import Proof
from mindgap.ui.widgets.fields import ChoiceField, DateField
from mindgap.ui.widgets.views_board import ViewsBoard

NO_EVIDENCE = ""


class Agreeing(StairBase):
    """The list beside the board, and the evidence of what follows."""

    talk: bool
    """The list holds only those to talk about."""
    listed: tuple[Place, ...]
    rows: Rows

    def action_list(self, talk: bool) -> None:  # noqa: FBT001  # an action's argument
        """Show the list of everybody, or that of those to talk about; the same key again leads back to the board."""
        pointed, same = self.pointed, self.has_class("-list") and self.talk == talk
        self.close_page()
        self.remove_class("-matrix")
        self.set_class(not same, "-list")
        self.talk, self.listed = talk, ()
        self.redraw()
        self.focus_middle()
        if pointed is not None:
            self.point_at(pointed)
        self.moved()

    def close_page(self) -> None:
        """Close the person's page."""
        raise NotImplementedError

    def draw_list(self) -> None:
        """Show the rows as they are now, in the order in which the room found them."""
        scene = self.scene
        found = (
            to_talk_about(scene, self.cast, self.ledger, self.analysis)
            if self.talk
            else everybody(scene, self.cast, self.ledger)
        )
        self.listed = still_there(found, self.listed)
        names = {
            who: full_name(self.cast.by_id[who], self.cast, coded=self.projector, marked=who in self.marked)
            for who in {who for who, _area in self.listed}
        }
        self.views.display_views(self.rows.follow(self.listed, names, self.analysis, self.ledger), self.top)

    @on(ViewsBoard.Put)
    def _put(self, event: ViewsBoard.Put) -> None:
        event.stop()
        if event.field == "target":
            self.do(lambda moves: moves.aim([event.place], event.step))
        else:
            self.do(lambda moves: moves.stand([event.place], event.step, View(event.field)))

    @on(ViewsBoard.Nudged)
    def _nudged_in_list(self, event: ViewsBoard.Nudged) -> None:
        event.stop()
        if event.field == "target":
            self.nudge_target(event.place, event.by)
        else:
            self.do(lambda moves: moves.climb([event.place], event.by, View(event.field)))

    def nudge_target(self, place: Place, by: int) -> None:
        """Move the target a step; onto the step where the person stands, or off the staircase, takes it away."""
        held, now = self.ledger.target(place), self.ledger.step(place)
        goal = (held.step if held else now) + by
        self.do(lambda moves: moves.aim([place], goal if 0 < goal <= self.top and goal != now else 0))

    def action_proof(self) -> None:
        """Ask what the steps agreed on from now rest on, and since when."""
        kinds = [(kind, label(kind)) for kind in Evidence]
        today = self.services.around.today()
        fields = (
            ChoiceField("kind", _("Evidence"), kinds, self.proof.kind, _("No evidence")),
            DateField("on", _("Agreed on"), self.proof.on, _("Left empty it is the day of the move"), today=today),
        )
        title = _("What the steps agreed on from now rest on")
        self.app.push_screen(FieldsDialog(title, fields), self._take_proof)

    def _take_proof(self, values: dict[str, object] | None) -> None:
        if values is not None:
            kind, day = values.get("kind"), values.get("on")
            self.proof = Proof(kind if isinstance(kind, Evidence) else None, day if isinstance(day, date) else None)
            self.redraw()
            self.moved()

    def action_prove(self) -> None:
        """Ask what the agreed step rests on, for the one under the cursor or all marked."""
        self.ask_evidence([place for place in self.places() if self.ledger.step(place)])

    def ask_evidence(self, places: list[Place]) -> None:
        """Ask what steps that are agreed on already rest on; the kind last used is under the cursor."""
        if not places:
            return
        options: list[tuple[object, str]] = [(kind.value, label(kind)) for kind in Evidence]
        title = _("What does the agreed step rest on?")

        def answered(value: str | None) -> None:
            if value is not None:
                kind = Evidence(value) if value else None
                self.do(lambda moves: moves.prove(places, Proof(kind)))

        last = self.proof.kind.value if self.proof.kind else None
        self.app.push_screen(Choose[str](title, [*options, (NO_EVIDENCE, _("No evidence"))], last), answered)
