"""Who is in the room, from when to when: the base of time reports."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message

from mindgap.domain.agenda import times
from mindgap.domain.attendance import attendance_of, clock_time, is_expected, rounded_out
from mindgap.domain.errors import MindgapError
from mindgap.domain.participant import Group, Participant
from mindgap.domain.session import Attendance
from mindgap.texts import N_, _, ngettext
from mindgap.texts.formats import decimal
from mindgap.texts.labels import label
from mindgap.texts.messages import explain
from mindgap.ui.drawing.canvas import MUTED
from mindgap.ui.parts.register import Register
from mindgap.ui.phases.phase import PhaseView
from mindgap.ui.prepare.files import written
from mindgap.ui.session.part import InSession
from mindgap.ui.session.printing import printed
from mindgap.ui.session.times import TimeField
from mindgap.ui.widgets.field import Field
from mindgap.ui.widgets.fields import ChoiceField, TextField
from mindgap.ui.widgets.form import Form
from mindgap.ui.widgets.listing import Column, Listing, Row

HERE, AWAY = "✓", "·"
_TIMES = {"arrived", "left"}


class AttendancePart(InSession, Register[Participant]):
    """Space says that somebody is here; Enter goes to the times of the one under the cursor."""

    NAME = "attendance"
    KIND = Participant
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "turn", N_("Here or not"), id="attendance.toggle", tooltip=N_("Say whether somebody is here")),
        Binding("a", "everybody", N_("Everybody"), id="attendance.all", tooltip=N_("Everybody expected is here")),
        Binding(
            "f", "time('arrived')", N_("From"), id="attendance.from", tooltip=N_("Say when somebody came"), show=False
        ),
        Binding("t", "time('left')", N_("To"), id="attendance.to", tooltip=N_("Say when somebody left"), show=False),
        Binding(
            "plus,insert", "add", N_("Add somebody"), id="attendance.add", tooltip=N_("Add a participant on the spot")
        ),
        Binding(
            "delete",
            "away",
            N_("Not here"),
            id="attendance.away",
            tooltip=N_("Say that somebody is not here"),
            show=False,
        ),
        Binding("s", "print", N_("Print"), id="attendance.print", tooltip=N_("Write the attendance list as a PDF")),
    ]
    SCOPED_CSS = False

    @dataclass
    class Printed(Message):
        """The list is written."""

        path: Path

    DEFAULT_CSS = """
    AttendancePart .field--label { width: 10; }
    AttendancePart > #tally, .-narrow AttendancePart > #tally { height: 2; }
    """

    def columns(self) -> Sequence[Column]:
        """Give the list's columns."""
        return (
            Column("", 1),
            Column(_("Name"), 12, grow=True),
            Column(_("Role"), 16, least=58),
            Column(_("Group"), 12),
            Column(_("From"), 5, "right"),
            Column(_("To"), 5, "right"),
        )

    def entities(self) -> Sequence[Participant]:
        """Give the participants in the order they were added."""
        return self.analysis.participants

    def held(self, participant: Participant) -> Attendance | None:
        """Give somebody's attendance at this session."""
        return attendance_of(self.analysis, self.session_id, participant.id)

    def row(self, entity: Participant) -> Row:
        """Give a participant's line; who is not expected and not here stands back."""
        held = self.held(entity)
        hours = ("", "") if held is None else (clock_time(held.arrived), clock_time(held.left))
        cells = (HERE if held else AWAY, self.called(entity), entity.role, label(entity.group), *hours)
        away = held is None and not is_expected(entity, self.session.kind)
        return Row(entity.id, tuple(Content.styled(cell, MUTED) for cell in cells) if away else cells)

    def called(self, participant: Participant) -> str:
        """Give the name, in projector mode or without one a number."""
        number = [p.id for p in self.analysis.participants].index(participant.id) + 1
        return _("Participant {n}").format(n=number) if self.projector or not participant.name else participant.name

    def fields(self, entity: Participant) -> Iterator[Field]:
        """Give the times, and who it is; on the projector without the name."""
        held = self.held(entity)
        begins, ends = self._whole()
        yield TimeField("arrived", _("From"), held.arrived if held else None, first=begins)
        yield TimeField("left", _("To"), held.left if held else None, first=ends)
        if not self.projector:
            yield TextField("name", _("Name"), entity.name, _("May be left out; the role is enough"))
        yield TextField("role", _("Role"), entity.role)
        yield ChoiceField("group", _("Group"), [(g, label(g)) for g in Group], entity.group)

    def make(self) -> Participant:
        """Store a new participant of the same group as the one under the cursor."""
        beside = self.current()
        group = beside.group if beside is not None else Group.MANAGEMENT
        return self.services.edits.new(Participant, self.analysis.company.id, group=group)

    def tally(self) -> str:
        """Give how many are here and for how long, in all and per group."""
        held = {p: a for p in self.analysis.participants if (a := self.held(p))}
        n = len(held)
        if not n:
            return _("Nobody is marked as here yet.")
        whole = ngettext("{n} here", "{n} here", n).format(n=n)
        groups = [g for g in Group if any(p.group is g for p in held)]
        sums = [_sum(label(g), [a for p, a in held.items() if p.group is g]) for g in groups]
        return " · ".join([f"{whole}, {_hours(held.values())}", *sums])

    def empty(self) -> str:
        """Give what an empty list says."""
        return _("No participants yet. Press + for each one in the room.")

    def show_form(self) -> None:
        """Show the times of the one under the cursor in the form."""
        participant = self.current()
        held = self.held(participant) if participant is not None else None
        for form in self.query(Form):
            form.fields["arrived"].value = held.arrived if held else None
            form.fields["left"].value = held.left if held else None

    def _fill(self, cursor: str | None, *, anew: bool = False) -> None:
        super()._fill(cursor, anew=anew)
        self.show_form()

    def on_listing_highlighted(self, _event: Listing.Highlighted) -> None:
        """Show the times of another one, once the form shows who it is."""
        self.call_next(self.show_form)

    def on_form_edited(self, event: Form.Edited) -> None:
        """Store a time; who somebody is is stored as elsewhere."""
        participant = self.current()
        if event.field not in _TIMES or participant is None:
            return
        event.stop()
        event.prevent_default()
        if event.value is None:
            event.source.complain(_("Space in the list says that somebody is not here."))
            return
        self._time(participant, event)

    def _time(self, participant: Participant, event: Form.Edited) -> None:
        held = self.held(participant)
        arrived, left = (held.arrived, held.left) if held else self._whole()
        now = {"arrived": arrived, "left": left, event.field: event.value}
        try:
            stored = self.services.sessions.attend(
                self.analysis, self.session_id, participant.id, int(str(now["arrived"])), int(str(now["left"]))
            )
        except MindgapError as error:
            event.source.complain(explain(error.template, error.params))
        else:
            self.keep(lambda: (stored,))

    def _whole(self) -> tuple[int, int]:
        planned = times(self.blocks, self.session.begins)
        return rounded_out(planned[0], planned[-1])

    def action_turn(self) -> None:
        """Say that the one under the cursor is here all the time, or not at all."""
        participant = self.current()
        if participant is None:
            return
        if self.held(participant) is not None:
            self.action_away()
        else:
            attend, whole = self.services.sessions.attend, self._whole()
            self.keep(lambda: (attend(self.analysis, self.session_id, participant.id, *whole),))

    def action_away(self) -> None:
        """Say that the one under the cursor is not here."""
        participant = self.current()
        if participant is None:
            return
        gone = self.attempt(lambda: self.services.sessions.absent(self.analysis, self.session_id, participant.id))
        if gone is not None:
            self.drop(gone)

    def action_everybody(self) -> None:
        """Say that everybody expected is here all the time."""
        self.keep(lambda: self.services.sessions.attend_all(self.analysis, self.session_id))

    def action_time(self, field: str) -> None:
        """Go to a time of the one under the cursor."""
        for form in self.query(Form):
            form.fields[field].focus_entry()

    async def action_add(self) -> None:
        """Add a participant, who is here, and go to the name."""
        made = self.attempt(self.make)
        if made is None:
            return
        self.keep(lambda: (made,))
        attend, whole = self.services.sessions.attend, self._whole()
        self.keep(lambda: (attend(self.analysis, self.session_id, made.id, *whole),))
        self._fill(made.id)
        if self.growing is not None:
            await self.growing
        self.action_time("role" if self.projector else "name")

    def action_print(self) -> None:
        """Write the attendance list as a PDF, in a process of its own."""
        self.run_worker(self._print, thread=True, group="attendance")

    def _print(self) -> None:
        try:
            path = printed(self.services, self.analysis, self.session_id)
        except MindgapError as error:
            self.post_message(PhaseView.Failed(error))
        else:
            self.post_message(self.Printed(path))

    def on_attendance_part_printed(self, event: Printed) -> None:
        """Say where the list is."""
        event.stop()
        self.app.notify(_("✓ Written: {path}").format(path=written(event.path)), markup=False, timeout=6)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer what concerns the one under the cursor from the list."""
        if action in {"turn", "away", "time"}:
            return super().check_action("remove", parameters)
        return action != "remove" and super().check_action(action, parameters)


def _sum(name: str, held: Sequence[Attendance]) -> str:
    return f"{name} {len(held)}, {_hours(held)}"


def _hours(held: Iterable[Attendance]) -> str:
    return f"{decimal(sum(a.hours for a in held), 2)} h"
