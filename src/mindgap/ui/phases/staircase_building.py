"""What the room does to its own staircase: wording the steps, and giving it another number of them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, cast

from textual import on

from mindgap.domain.analysis import Analysis
from mindgap.domain.errors import MindgapError
from mindgap.domain.own_staircase import (
    LEAST,
    MOST,
    Carrying,
    Staircase,
    heads_on,
    proportional,
    renamed,
    used_steps,
)
from mindgap.domain.theme import StepText
from mindgap.texts import _, ngettext
from mindgap.texts.formats import whole
from mindgap.texts.messages import explain
from mindgap.ui.dialogs import Choose
from mindgap.ui.dialogs.own_staircase import CarryDialog, carrying_of
from mindgap.ui.phases.staircase_base import StairBase
from mindgap.ui.phases.staircase_own import OwnPage


class Building(StairBase):
    """A company that begins to word its steps gets the default ones as its own; each text is then stored as typed."""

    @property
    def marks(self) -> tuple[int, int]:
        """The coverage step and the trainer step."""
        return self.analysis.company.coverage_step, self.analysis.company.trainer_step

    @on(OwnPage.Marked)
    def _mark_chosen(self, event: OwnPage.Marked) -> None:
        event.stop()
        told, company = event.event, self.analysis.company
        self.keep(lambda: self.services.edits.change(company, told.gesture, **{told.field: told.value}))

    @on(OwnPage.Written)
    def _step_written(self, event: OwnPage.Written) -> None:
        event.stop()
        told = event.event
        try:
            self._word(event)
        except MindgapError as error:
            told.source.complain(explain(error.template, error.params))

    def _word(self, event: OwnPage.Written) -> None:
        told = event.event
        fields: dict[str, Any] = {event.field: told.value}
        step = next((s for s in self.analysis.steps if s.number == event.number), None)
        if step is not None:
            stored = self.services.edits.change(step, told.gesture, **fields)
            self.keep(lambda: stored)
            return
        steps = (replace(s, **fields) if s.number == event.number else s for s in self.cast.steps)
        self._take(self._rebuilt(Staircase(tuple(steps), self.top, *self.marks), None))

    @on(OwnPage.Counted)
    def _ask_count(self, event: OwnPage.Counted) -> None:
        event.stop()
        options: list[tuple[object, str]] = [
            (n, ngettext("{n} step", "{n} steps", n).format(n=n)) for n in range(LEAST, MOST + 1)
        ]
        self.app.push_screen(Choose[int](_("How many steps?"), options, self.top), self._count)

    def _count(self, top: int | None) -> None:
        if top is not None and top != self.top:
            self._ask_carrying(top, own=True)

    @on(OwnPage.Defaults)
    def _ask_defaults(self, event: OwnPage.Defaults) -> None:
        event.stop()
        top = len(self.material.steps)
        if top == self.top:
            self._build(Staircase((), top, *self.marks), None)
        else:
            self._ask_carrying(top, own=False)

    def _ask_carrying(self, top: int, *, own: bool) -> None:
        """Ask what becomes of the old steps when anything has to do with them; else propose and take it."""
        if not used_steps(self.analysis):
            carrying = proportional(self.top, top, self.marks)
            cover, train = (carrying.get(mark, top) for mark in self.marks)
            self._build(Staircase(self._texts(top, carrying) if own else (), top, cover, train), carrying)
            return
        heads = heads_on(self.analysis)
        old = [(step, heads.get(step.number, 0)) for step in self.cast.steps]

        def answered(values: dict[str, object] | None) -> None:
            if values is None:
                return
            carrying = carrying_of(values)
            cover, train = cast("int", values["coverage_step"]), cast("int", values["trainer_step"])
            self._build(Staircase(self._texts(top, carrying) if own else (), top, cover, train), carrying)

        self.app.push_screen(CarryDialog(old, top, self.marks), answered)

    def _texts(self, top: int, carrying: Carrying) -> tuple[StepText, ...]:
        return renamed(self.cast.steps, top, carrying, _("Step {number}"))

    def _build(self, wanted: Staircase, carrying: Carrying | None) -> None:
        placed = sum(heads_on(self.analysis).values())
        fresh = self.attempt(lambda: self._rebuilt(wanted, carrying))
        if fresh is None:
            return
        self._take(fresh)
        if carrying is not None and placed:
            text = _("{n} placements carried over, with targets, requirements and recruitment. z brings all back.")
            self.app.notify(text.format(n=whole(placed)), markup=False)

    def _rebuilt(self, wanted: Staircase, carrying: Carrying | None) -> Analysis:
        self.settle()
        company_id = self.analysis.company.id
        self.services.staircase.rebuild(company_id, wanted, carrying)
        return self.services.companies.analysis(company_id)

    def _take(self, fresh: Analysis) -> None:
        self._show_own(fresh)
        self.post_message(self.Reloaded())
