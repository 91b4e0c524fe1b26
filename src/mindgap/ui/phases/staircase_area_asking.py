"""What is asked about an area, wherever it is asked from: the name of a new one, and the facts of one."""

from __future__ import annotations

from collections.abc import Callable

from mindgap.domain.person import Area
from mindgap.texts import _
from mindgap.ui.dialogs.fields_dialog import Values
from mindgap.ui.phases.staircase_base import StairBase
from mindgap.ui.phases.wording import name_area
from mindgap.ui.widgets.fields import NumberField, SwitchField, TextField

_MOST = 999


class AreaAsking(StairBase):
    """Adds areas and changes their facts."""

    def ask_new_area(self, then: Callable[[str], object]) -> None:
        """Ask what a new area is called, and go on with its id."""
        name_area(self, _("What is the new area called?"), then)

    def ask_facts(self, area: Area) -> None:
        """Ask for the area's name, its minimum and whether it is critical."""
        least = _("How many are wanted at the coverage step or above")
        fields = (
            TextField("name", _("Name"), area.name),
            NumberField("minimum", _("Minimum heads"), area.minimum, least, most=_MOST),
            SwitchField("critical", _("Critical"), area.critical, _("The company stops without it")),
        )

        def change(values: Values, gesture: str) -> Area:
            held = self.analysis.find(Area, area.id) or area
            facts = values | {"minimum": values["minimum"] or 0}
            return self.services.edits.change(held, gesture, **facts)

        self.ask_fields(area.name, fields, change)
