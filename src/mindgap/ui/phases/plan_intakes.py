"""Whom recruiting and hiring in brings: stored as it is chosen."""

from __future__ import annotations

from textual import on

from mindgap.domain.action import Intake
from mindgap.domain.errors import MindgapError
from mindgap.texts.messages import explain
from mindgap.ui.phases.keeping import KeepingView
from mindgap.ui.widgets.intakes import Intakes


class PlanIntakes(KeepingView):
    """An area chosen makes an intake of one head on the first step; an area taken away removes it."""

    at: str
    """The action whose fields are open."""

    @on(Intakes.Put)
    def _intake_put(self, event: Intakes.Put) -> None:
        event.stop()
        held = self.analysis.find(Intake, event.intake_id)
        if held is None:
            self._take_in(event)
        elif event.field == "area_id" and event.value is None:
            self.drop(held)
        elif event.value is not None:
            self._change_intake(held, event)

    def _take_in(self, event: Intakes.Put) -> None:
        company_id, edits = self.analysis.company.id, self.services.edits
        if event.field == "area_id" and isinstance(event.value, str):
            area_id = event.value
            self.keep(lambda: edits.new(Intake, company_id, action_id=self.at, area_id=area_id))

    def _change_intake(self, held: Intake, event: Intakes.Put) -> None:
        try:
            stored = self.services.edits.change(held, event.gesture, **{event.field: event.value})
        except MindgapError as error:
            event.source.complain(explain(error.template, error.params))
        else:
            self.keep(lambda: stored)
