"""What the staircase asks for: areas, targets with dates, and the cells of a person's page."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from textual import on

from mindgap.domain.person import Person
from mindgap.domain.placement import View
from mindgap.domain.staircase import AreaCoverage, coverage
from mindgap.texts import _, ngettext
from mindgap.texts.labels import label
from mindgap.ui.dialogs import Choose
from mindgap.ui.dialogs.fields_dialog import FieldsDialog
from mindgap.ui.phases.staircase_agreeing import Agreeing
from mindgap.ui.phases.staircase_area_asking import AreaAsking
from mindgap.ui.phases.staircase_facts import WHOLE, Place
from mindgap.ui.widgets.days import months_later
from mindgap.ui.widgets.fields import ChoiceField, DateField
from mindgap.ui.widgets.form import Form
from mindgap.ui.widgets.person_areas import PersonAreas

_NEW = ""


class Asking(Agreeing, AreaAsking):
    """Commands that need an answer first."""

    def action_choose_area(self) -> None:
        """Ask for an area; when there is none yet, ask for the first one's name."""
        found = coverage(self.analysis, self.top)
        if not found:
            self.ask_new_area(self.go_to)
            return
        options: list[tuple[object, str]] = [
            (WHOLE, _("The whole company: everybody in their main area")),
            *self._areas_covered(found),
            (_NEW, _("+ New area")),
        ]
        here = WHOLE if self.whole else self.area.id if self.area else None
        title = _("Area, and how many of those wanted cover it")
        self.app.push_screen(Choose[str](title, options, here), self._area_chosen)

    def _areas_covered(self, found: Sequence[AreaCoverage]) -> list[tuple[object, str]]:
        return [
            (
                c.area.id,
                _("{area}   {have} of {wanted}{mark}").format(
                    area=c.area.name, have=c.covering, wanted=c.area.minimum, mark=" !" if c.missing else " ✓"
                ),
            )
            for c in found
        ]

    def _area_chosen(self, area_id: str | None) -> None:
        if area_id == _NEW:
            self.ask_new_area(self.go_to)
        elif area_id is not None:
            self.go_to(area_id)

    def action_area_facts(self) -> None:
        """Ask for the area's facts."""
        if self.area is not None:
            self.ask_facts(self.area)

    def action_aim_on(self) -> None:
        """Ask for the target step and its date, for the one under the cursor or all marked."""
        places = self.places()
        if places:
            self.ask_target(places)

    def ask_target(self, places: list[Place]) -> None:
        """Ask for the target step and its date."""
        held = self.ledger.target(places[0])
        step = held.step if held else min(self.top, self.ledger.step(places[0]) + 1)
        steps = [(s.number, f"{s.number} {s.name}") for s in self.cast.steps]
        fields = (
            ChoiceField("step", _("Target step"), steps, step, _("No target")),
            DateField(
                "by",
                _("By when"),
                held.by if held else None,
                _("Left empty it follows the requirement, else half a year"),
                today=self.services.around.today(),
            ),
        )
        person = self.cast.by_id[places[0][0]]
        title = (
            self.show_name(person)
            if len(places) == 1
            else ngettext("{n} marked", "{n} marked", len(places)).format(n=len(places))
        )

        def answered(values: dict[str, object] | None) -> None:
            if values is not None:
                step, by = values.get("step"), values.get("by")
                goal, due = step if isinstance(step, int) else 0, by if isinstance(by, date) else None
                self.do(lambda moves: moves.aim(places, goal, due))

        self.app.push_screen(FieldsDialog(title, fields), answered)

    @on(PersonAreas.Nudged)
    def _nudged(self, event: PersonAreas.Nudged) -> None:
        event.stop()
        if self.panel is None:
            return
        place = (self.panel.person_id, event.area_id)
        if event.field in set(View):
            self.do(lambda moves: moves.climb([place], event.by, View(event.field)))
        elif event.field == "target":
            self.nudge_target(place, event.by)
        elif event.field == "by":
            self._shift_date(place, event.by)
        elif self.ledger.step(place):
            self.ask_evidence([place])

    def _shift_date(self, place: Place, months: int) -> None:
        target = self.ledger.target(place)
        if target is not None:
            by = months_later(target.by or self.services.around.today(), months)
            self.do(lambda moves: moves.aim([place], target.step, by))

    @on(PersonAreas.Opened)
    def _asked(self, event: PersonAreas.Opened) -> None:
        event.stop()
        if self.panel is None:
            return
        place = (self.panel.person_id, event.area_id)
        if event.field in {"target", "by"}:
            self.ask_target([place])
        elif event.field in set(View):
            self._ask_step(place, View(event.field))
        elif self.ledger.step(place):
            self.ask_evidence([place])

    def _ask_step(self, place: Place, view: View) -> None:
        steps = [(str(s.number), f"{s.number} {s.name}") for s in self.cast.steps]

        def answered(value: str | None) -> None:
            if value is not None:
                self.do(lambda moves: moves.stand([place], int(value), view))

        self.app.push_screen(Choose[str](label(view), [("0", _("Not in the area")), *steps]), answered)

    @on(Form.Edited)
    def _edited(self, event: Form.Edited) -> None:
        event.stop()
        self.edit(Person, event)
