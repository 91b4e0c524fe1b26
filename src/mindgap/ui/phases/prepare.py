"""Preparation: company facts, participants, people, and reading in of files."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container

from mindgap.domain.analysis import Analysis
from mindgap.domain.company import Phase
from mindgap.texts import N_, _
from mindgap.ui.phases.phase import PhaseView
from mindgap.ui.prepare.facts import Facts
from mindgap.ui.prepare.participants import Participants
from mindgap.ui.prepare.people import People
from mindgap.ui.prepare.reading import Reading
from mindgap.ui.prepare.section import Section, Sections

_PARTS: dict[str, type[Section]] = {
    "company": Facts,
    "participant": Participants,
    "person": People,
    "reading": Reading,
}


CHOOSE = "choose"
"""The place in the reading where a file is chosen at once."""


class PrepareView(PhaseView):
    """One part at a time, under a line that names them all."""

    PHASE = Phase.PREPARE
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "right,f6",
            "part(1)",
            N_("Next part"),
            id="prepare.next",
            tooltip=N_("Go to the next part of the preparation"),
        ),
        Binding(
            "left,shift+f6",
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
        Binding(
            "escape",
            "leave_field",
            N_("Leave the field"),
            id="prepare.leave",
            tooltip=N_("Leave the field; the keys are commands again"),
        ),
    ]
    SCOPED_CSS = False
    DEFAULT_CSS = """
    PrepareView { padding: 1 2 0 2; }
    .-narrow PrepareView { padding: 0 1; }
    PrepareView > Container { height: 1fr; }
    """

    line: Sections | None = None
    section: Section | None = None
    part = "company"

    def compose(self) -> ComposeResult:
        """Give the line and the part that was left."""
        part, _colon, rest = self.place.partition(":")
        self.part = part if part in _PARTS else "company"
        self._to_read = rest == CHOOSE
        self.line = Sections()
        self.section = self._section(rest)
        yield self.line
        with Container():
            yield self.section

    def on_mount(self) -> None:
        """Name the parts."""
        self._name_parts()

    def enter(self) -> None:
        """Start in the part's list; before fields on the line of parts, so that no key is typed by mistake."""
        focused = self.screen.focused
        if focused is None or self not in focused.ancestors_with_self:
            if self.part == "company" or (self.part == "reading" and not self._to_read):
                self.action_leave_field()
            else:
                self.action_enter_part()

    def action_enter_part(self) -> None:
        """Go from the line of parts into the part."""
        chain = self.screen.focus_chain
        (next((w for w in chain if self.section in w.ancestors), None) or chain[0]).focus()

    def watch_analysis(self, analysis: Analysis) -> None:
        """Show the newest."""
        if self.section is not None and self.section.is_mounted:
            self.section.show(analysis, projector=self.projector)
            self._name_parts()

    def watch_projector(self) -> None:
        """Show or hide names."""
        self.watch_analysis(self.analysis)

    def _section(self, place: str) -> Section:
        return _PARTS[self.part](self.services, self.analysis, projector=self.projector, place=place)

    def _name_parts(self) -> None:
        line, analysis = self.line, self.analysis
        if line is None:
            return
        line.names = (
            _("Company"),
            _counted(_("Participants"), len(analysis.participants)),
            _counted(_("People"), len(analysis.people)),
            _("Read in"),
        )
        line.current = list(_PARTS).index(self.part)

    def action_part(self, by: int) -> None:
        """Go to the part beside."""
        parts = list(_PARTS)
        self._go(parts[(parts.index(self.part) + by) % len(parts)])

    def on_sections_picked(self, event: Sections.Picked) -> None:
        """Go to the part clicked."""
        event.stop()
        self._go(list(_PARTS)[event.index])

    def on_reading_finished(self, event: Reading.Finished) -> None:
        """Show what was read in."""
        event.stop()
        self._go("person" if event.people else "reading")

    def _go(self, part: str) -> None:
        """Turn to a part; keys that follow at once count from it, though it is not shown yet."""
        self.part = part
        self.call_next(self.open, part)

    async def open(self, part: str) -> None:
        """Show a part, unless another was asked for meanwhile; the focus stays on the line when it was there."""
        if part != self.part:
            return
        on_line = self._on_line()
        await self.query(Section).remove()
        self.section = self._section("")
        await self.query_one(Container).mount(self.section)
        self._name_parts()
        self.post_message(self.Moved(part))
        if not on_line:
            self.call_after_refresh(self.enter)

    def action_leave_field(self) -> None:
        """Go from a field to the line of parts, where keys are commands."""
        if self.line is not None:
            self.line.focus()

    def _on_line(self) -> bool:
        return self.line is not None and self.line.has_focus

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Offer to go into the part from the line, and back where there is no list."""
        on_line = self._on_line()
        if action == "enter_part":
            return on_line
        if action == "leave_field":
            return self.part in {"company", "reading"} and not on_line
        return True


def _counted(name: str, count: int) -> str:
    return f"{name} {count}" if count else name
