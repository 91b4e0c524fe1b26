"""Adding and changing what a gap requires, from the staircase."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from mindgap.domain.gap import Decision, Gap, Requirement, ranked
from mindgap.domain.person import Area
from mindgap.domain.staircase import areas_in_order
from mindgap.texts import _
from mindgap.ui.dialogs.fields_dialog import FieldsDialog, Values
from mindgap.ui.phases.gap_changes import BroadChoose
from mindgap.ui.phases.staircase_base import StairBase
from mindgap.ui.phases.wording import Wording
from mindgap.ui.widgets.fields import ChoiceField, DateField, NumberField

_NEW = ""
_THEME = "competence"
"""The theme of a gap that is worded on the staircase."""
_LEFT = (Decision.LATER, Decision.NOT_NOW)


class Needing(StairBase):
    """Asks for the gap first, then for area, step, heads and date."""

    need_id: str

    def open_needs(self) -> None:
        """Show the requirements."""
        raise NotImplementedError

    def action_require(self) -> None:
        """Ask which gap requires something in the area shown; a new one can be worded."""
        if not self.analysis.areas:
            return
        gaps = [g for g in ranked(self.analysis.gaps) if g.decision not in _LEFT]
        options: list[tuple[object, str]] = [(g.id, " ".join(g.text.split())) for g in gaps]
        if not gaps:
            self._gap_chosen(_NEW)
            return
        title = _("Which gap requires somebody here?")
        self.app.push_screen(BroadChoose[str](title, [*options, (_NEW, _("+ New gap"))]), self._gap_chosen)

    def _gap_chosen(self, gap_id: str | None) -> None:
        if gap_id is None:
            return
        if gap_id == _NEW:
            question = _("What can the company not do today, that it needs to?")
            Wording(self, self._new_gap, lambda gap: self.ask_need(self._proposed(gap.id))).ask(question)
        else:
            self.ask_need(self._proposed(gap_id))

    def _new_gap(self, text: str) -> Gap:
        return Gap(id=self.services.around.new_id(), company_id=self.analysis.company.id, text=text, theme=_THEME)

    def _proposed(self, gap_id: str) -> Requirement:
        company, area = self.analysis.company, self.area or areas_in_order(self.analysis)[0]
        return Requirement(
            id=self.services.around.new_id(),
            company_id=company.id,
            gap_id=gap_id,
            area_id=area.id,
            step=company.coverage_step,
            heads=max(1, area.minimum),
        )

    def ask_need(self, need: Requirement) -> None:
        """Ask for heads, step, date and area of a requirement, new or there already."""
        areas = [(a.id, a.name) for a in areas_in_order(self.analysis)]
        steps = [(s.number, f"{s.number} {s.name}") for s in self.cast.steps]
        fields = (
            NumberField("heads", _("Heads"), need.heads, least=1, most=999),
            ChoiceField("step", _("Step or above"), steps, need.step),
            DateField("by", _("By when"), need.by, today=self.services.around.today()),
            ChoiceField("area_id", _("Area"), areas, need.area_id),
        )
        area = self.analysis.find(Area, need.area_id)
        title = area.name if area else _("Requirement")
        if self.analysis.find(Requirement, need.id) is not None:
            self.ask_fields(title, fields, lambda values, gesture: self._change_need(need, values, gesture))
        else:
            self.app.push_screen(FieldsDialog(title, fields), lambda values: self._add_need(need, values))

    def _change_need(self, need: Requirement, values: Values, gesture: str) -> Requirement:
        held = self.analysis.find(Requirement, need.id) or need
        return self.services.edits.change(held, gesture, **_told(need, values))

    def _add_need(self, need: Requirement, values: Values | None) -> None:
        if values is None:
            return
        made = replace(need, **_told(need, values))  # type: ignore[arg-type]  # named there
        if self.store(lambda: self.services.edits.apply("add:Requirement", add=(made,))):
            self.need_id = made.id
            if not self.whole and self.area is not None and made.area_id != self.area.id:
                self.go_to(made.area_id)
            self.open_needs()


def _told(need: Requirement, values: Values) -> dict[str, object]:
    """Give the fields of the requirement that were asked for."""
    by, heads = values["by"], values["heads"]
    return {
        "area_id": values["area_id"],
        "step": values["step"],
        "heads": heads if isinstance(heads, int) else need.heads,
        "by": by if isinstance(by, date) else None,
    }
