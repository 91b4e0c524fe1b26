"""The agenda: each block with its time, what it is for and what it took; where the room is in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content

from mindgap.domain.agenda import ClockState, Reading
from mindgap.domain.company import Phase
from mindgap.domain.session import Block, BlockKind
from mindgap.texts import N_, _, language, ngettext
from mindgap.texts.labels import label
from mindgap.ui.drawing.canvas import MUTED, STRONG
from mindgap.ui.drawing.clock import lag, symbol
from mindgap.ui.drawing.phases import phase_name
from mindgap.ui.parts.register import Register
from mindgap.ui.phases.phase import PhaseView
from mindgap.ui.session.facts import hours, planned_times
from mindgap.ui.session.part import InSession
from mindgap.ui.widgets.field import Field
from mindgap.ui.widgets.fields import ChoiceField, NumberField, TextField
from mindgap.ui.widgets.form import Form
from mindgap.ui.widgets.listing import Column, Listing, Row

_NEW = 10
"""Minutes of a block that is added."""
_LONGEST = 480


class AgendaPart(InSession, Register[Block]):
    """Enter goes to a block, and once there to its phase; everything about a block can be changed while it runs."""

    NAME = "agenda"
    KIND = Block
    OPENS = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "enter", "visit", N_("Go there"), id="agenda.go", tooltip=N_("Go to the block; once there, to its phase")
        ),
        Binding("c", "change", N_("Change"), id="agenda.change", tooltip=N_("Change title, minutes, kind or phase")),
        Binding(
            "shift+up,less_than_sign",
            "move_block(-1)",
            N_("Earlier"),
            id="agenda.earlier",
            tooltip=N_("Move the block up in the agenda"),
            key_display="<",
        ),
        Binding(
            "shift+down,greater_than_sign",
            "move_block(1)",
            N_("Later"),
            id="agenda.later",
            tooltip=N_("Move the block down in the agenda"),
            key_display=">",
        ),
    ]
    SCOPED_CSS = False
    DEFAULT_CSS = """
    AgendaPart > #both, .-narrow AgendaPart > #both { layout: vertical; }
    AgendaPart #both > Listing, .-narrow AgendaPart #both > Listing { width: 1fr; height: 1fr; }
    AgendaPart #both > Form, .-narrow AgendaPart #both > Form {
        width: 1fr; height: auto; max-height: 5; margin: 0; padding: 0; border-top: solid $border-blurred;
    }
    AgendaPart .field--label { width: 12; }
    AgendaPart > #tally { dock: bottom; height: 2; padding: 1 0 0 0; }
    .-narrow AgendaPart > #tally { height: 1; padding: 0; }
    """

    def columns(self) -> Sequence[Column]:
        """Give the list's columns."""
        return (
            Column("", 1),
            Column(_("Time"), 5),
            Column(_("Block"), 20, grow=True),
            Column(_("Min"), 3, "right"),
            Column(_("Took"), 5, "right", least=48),
            Column(_("Kind"), 7, least=60),
            Column(_("Phase"), 13, least=64),
        )

    def entities(self) -> Sequence[Block]:
        """Give the blocks in order."""
        return self.blocks

    def row(self, entity: Block) -> Row:
        """Give a block's line."""
        blocks, reading = self.blocks, self.reading()
        index = [b.id for b in blocks].index(entity.id)
        look = STRONG if _is_here(entity, reading) else "" if entity.kind is BlockKind.WORK else MUTED
        cells = (
            self._mark(entity, index, reading),
            planned_times(self.session, blocks)[index],
            self.said(entity.title),
            str(entity.minutes),
            self._took(entity),
            label(entity.kind),
            phase_name(entity.phase) if entity.phase else "",
        )
        return Row(entity.id, tuple(Content.styled(cell, look) for cell in cells))

    def _mark(self, block: Block, index: int, reading: Reading) -> str:
        if _is_here(block, reading):
            return symbol(reading)
        through = reading.state is ClockState.ENDED or (
            reading.state is not ClockState.READY and index < reading.number
        )
        return "" if not through else "✓" if self._seconds(block) else "–"

    def _took(self, block: Block) -> str:
        seconds = self._seconds(block)
        return str(round(seconds / 60)) if seconds else ""

    def _seconds(self, block: Block) -> int:
        return next((lap.seconds for lap in self.analysis.laps if lap.block_id == block.id), 0)

    def fields(self, entity: Block) -> Iterator[Field]:
        """Give a block's fields."""
        yield TextField("title", _("Block"), entity.title)
        yield NumberField("minutes", _("Minutes"), entity.minutes, least=1, most=_LONGEST)
        yield ChoiceField("kind", _("Kind"), [(kind, label(kind)) for kind in BlockKind], entity.kind)
        yield ChoiceField("phase", _("Phase"), [(p, phase_name(p)) for p in Phase], entity.phase, _("None chosen"))

    def tally(self) -> str:
        """Say how long the agenda is, when it ends as planned, and when it is expected to end now."""
        blocks, reading = self.blocks, self.reading()
        ready = sum(b.minutes for b in self.services.reports.material(language()).agenda(self.session.kind).blocks)
        length, n, end = sum(b.minutes for b in blocks), len(blocks), planned_times(self.session, blocks)[-1]
        running = reading.state in {ClockState.RUNNING, ClockState.PAUSED} and reading.ends is not None
        said = [
            *(self._ends(reading) if running else (_("planned {time}").format(time=end),)),
            ngettext("{n} block", "{n} blocks", n).format(n=n) + f", {hours(length)}",
            _("ready agenda {length}").format(length=hours(ready)),
        ]
        return " · ".join(said)

    def _ends(self, reading: Reading) -> tuple[str, str]:
        """Say when the session is expected to end, and when it would have ended as planned from its actual start."""
        zone, ends = self.services.around.now().tzinfo, reading.ends or 0
        expected, planned = (datetime.fromtimestamp(at, zone).strftime("%H:%M") for at in (ends, ends - reading.behind))
        late = lag(reading.behind)
        told = _("Ends at {time}").format(time=expected) + (f" ({late})" if late else "")
        return told, _("planned {time}").format(time=planned)

    def empty(self) -> str:
        """Give what an empty agenda says."""
        return _("The agenda is empty. Press a to add a block.")

    def on_mount(self) -> None:
        """Start on the block where the room is, and follow the end while time passes."""
        here = self.reading().block
        if not self.place and here is not None:
            self.place = here.id
        self.set_interval(15, self._follow)

    def _follow(self) -> None:
        if self.query(Listing):
            self._fill(None)

    def on_listing_chosen(self, event: Listing.Chosen) -> None:
        """Go to the block clicked."""
        event.stop()
        event.prevent_default()
        self.action_visit()

    def action_visit(self) -> None:
        """Go to the block under the cursor; where the room is in it already to its phase."""
        block = self.current()
        if block is None:
            return
        if _is_here(block, self.reading()):
            self._to_phase(block)
        else:
            self.keep(lambda: self.services.sessions.go(self.analysis, self.session_id, block.id))

    def _to_phase(self, block: Block) -> None:
        if block.phase is not None:
            self.post_message(PhaseView.Jumped(block.phase, None))

    async def action_add(self) -> None:
        """Add a block under the cursor and go into its fields."""
        after = self.current()
        add = self.services.sessions.add_block
        added = self.keep(
            lambda: add(self.analysis, self.session_id, _("New block"), _NEW, after=after.id if after else None)
        )
        if added:
            self._fill(added[0].id)
            if self.growing is not None:
                await self.growing
            self._into_form()

    def action_change(self) -> None:
        """Go into the fields of the block under the cursor."""
        self._into_form()

    def action_remove(self) -> None:
        """Remove the block under the cursor."""
        block = self.current()
        if block is not None:
            self.attempt(lambda: self._remove_block(block))

    def _remove_block(self, block: Block) -> None:
        changed = self.services.sessions.remove_block(self.analysis, block.id)
        self.drop(block)
        self.keep(lambda: changed)

    def action_move_block(self, by: int) -> None:
        """Move the block under the cursor."""
        block = self.current()
        if block is not None:
            self.keep(lambda: self.services.sessions.move_block(self.analysis, block.id, by))

    def on_form_edited(self, event: Form.Edited) -> None:
        """Let no block be without a length or a kind."""
        if event.value is None and event.field != "phase":
            event.prevent_default()
            event.stop()
            event.source.complain(_("A block needs this."))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer what concerns the block under the cursor from the list."""
        if action in {"visit", "change", "move_block"}:
            return super().check_action("remove", parameters)
        return super().check_action(action, parameters)


def _is_here(block: Block, reading: Reading) -> bool:
    running = reading.state in {ClockState.RUNNING, ClockState.PAUSED}
    return running and reading.block is not None and reading.block.id == block.id
