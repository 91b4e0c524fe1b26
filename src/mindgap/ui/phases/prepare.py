"""Preparation: company facts, participants, people, and reading in of files."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType

from mindgap.domain.company import Phase
from mindgap.texts import N_, _
from mindgap.ui.parts.register import Register
from mindgap.ui.parts.section import Section
from mindgap.ui.parts.survey import SurveyPart
from mindgap.ui.parts.view import PartsView
from mindgap.ui.prepare.facts import Facts
from mindgap.ui.prepare.participants import Participants
from mindgap.ui.prepare.people import People
from mindgap.ui.prepare.reading import Reading

_PARTS: dict[str, type[Section]] = {
    "company": Facts,
    "participant": Participants,
    "person": People,
    "reading": Reading,
    "survey": SurveyPart,
}


CHOOSE = "choose"
"""The place in the reading where a file is chosen at once."""


class PrepareView(PartsView):
    """One part at a time, under a line that names them all."""

    PHASE = Phase.PREPARE
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "right",
            "part(1)",
            N_("Next part"),
            id="prepare.next",
            tooltip=N_("Go to the next part of the preparation"),
        ),
        Binding(
            "left",
            "part(-1)",
            N_("Part before"),
            id="prepare.before",
            tooltip=N_("Go to the part before"),
            show=False,
        ),
        Binding(
            "enter,down",
            "enter_part",
            N_("Into the part"),
            id="prepare.enter",
            tooltip=N_("Go to the fields of this part"),
        ),
        Binding("a", "add_here", N_("Add"), id="prepare.add", tooltip=N_("Add one by hand")),
        Binding(
            "escape",
            "leave_field",
            N_("Leave the field"),
            id="prepare.leave",
            tooltip=N_("Leave the field; the keys are commands again"),
        ),
    ]
    PARTS = _PARTS
    RESTS = frozenset({"company", "survey", "reading"})

    def make(self, part: str, place: str) -> Section:
        """Make a part; the reading may be meant to choose a file at once."""
        self._to_read = place == CHOOSE
        return super().make(part, place)

    def names(self) -> tuple[str, ...]:
        """Name the parts, with how many there are."""
        names = {
            "company": _("Company"),
            "participant": _counted(_("Participants"), len(self.analysis.participants)),
            "person": _counted(_("People"), len(self.analysis.people)),
            "reading": _("Read in"),
            "survey": _("Survey"),
        }
        return tuple(names[part] for part in self.PARTS)

    def rests(self) -> bool:
        """Start on the line, unless a file is to be chosen at once."""
        return super().rests() and not (self.part == "reading" and self._to_read)

    async def action_add_here(self) -> None:
        """Add one to the list of the part that is open, and go into its form."""
        if isinstance(self.section, Register):
            await self.section.action_add()

    def on_reading_finished(self, event: Reading.Finished) -> None:
        """Show what was read in."""
        event.stop()
        self.turn("person" if event.people else "reading")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """From the line offer to go into the part, or to add to its list; back where there is no list."""
        if action == "add_here":
            return self.on_line() and isinstance(self.section, Register)
        if action == "enter_part":
            return self.on_line()
        if action == "leave_field":
            return self.part in self.RESTS and not self.on_line()
        return True


def _counted(name: str, count: int) -> str:
    return f"{name} {count}" if count else name
