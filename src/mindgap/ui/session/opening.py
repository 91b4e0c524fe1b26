"""The opening page: read by the room, changed by the facilitator, and where the clock is started."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content

from mindgap.domain.agenda import ClockState
from mindgap.domain.analysis import Analysis
from mindgap.domain.session import Session
from mindgap.texts import N_, _
from mindgap.texts.formats import day
from mindgap.texts.labels import label
from mindgap.ui.drawing.opening import Item, OpeningWords, opening_page
from mindgap.ui.phases.phase import PhaseView
from mindgap.ui.session.facts import planned_times
from mindgap.ui.session.part import SessionPart
from mindgap.ui.session.times import TimeField
from mindgap.ui.widgets.field import Field
from mindgap.ui.widgets.fields import DateField, LongTextField, TextField
from mindgap.ui.widgets.form import Form
from mindgap.ui.widgets.picture import Picture

_EDIT = "edit"


class OpeningPart(SessionPart):
    """Purpose, result, agenda, rules and roles."""

    NAME = "opening"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "start", N_("Start the clock"), id="opening.start", tooltip=N_("The session begins now")),
        Binding("c", "change", N_("Change"), id="opening.change", tooltip=N_("Change what the opening page says")),
        Binding("escape", "read", N_("Done"), id="opening.read", tooltip=N_("Show the page as the room reads it")),
        Binding(
            "pagedown", "turn_page(1)", N_("Page down"), id="opening.down", tooltip=N_("Go down a page"), show=False
        ),
        Binding("pageup", "turn_page(-1)", N_("Page up"), id="opening.up", tooltip=N_("Go up a page"), show=False),
    ]
    SCOPED_CSS = False
    DEFAULT_CSS = """
    OpeningPart .field--label { width: 16; }
    .-narrow OpeningPart .field--label { width: 11; }
    """

    def compose(self) -> ComposeResult:
        """Give the page, or its fields when they were being changed."""
        if self.place == _EDIT:
            yield self._form()
        else:
            yield Picture(self._draw)

    def show(self, analysis: Analysis, *, projector: bool) -> None:
        """Show the newest."""
        super().show(analysis, projector=projector)
        for form in self.query(Form):
            form.show(self.session)
        for picture in self.query(Picture):
            picture.show(self._draw)

    def _draw(self, width: int, _height: int) -> Sequence[Content]:
        return opening_page(self._words(), min(width - 1, 150))

    def _words(self) -> OpeningWords:
        session, blocks, reading = self.session, self.blocks, self.reading()
        planned = planned_times(session, blocks)
        here = reading.block if reading.state in {ClockState.RUNNING, ClockState.PAUSED} else None
        facts = (day(session.on), f"{planned[0]}–{planned[-1]}", self.said(session.venue) or self.analysis.company.town)
        items = (Item(time, self.said(b.title), b.kind, b is here) for time, b in zip(planned, blocks, strict=False))
        return OpeningWords(
            title=label(session.kind),
            facts=tuple(fact for fact in facts if fact),
            purpose=self.said(session.purpose),
            result=self.said(session.result),
            agenda=tuple(items),
            ends=planned[-1],
            rules=self.said(session.rules),
            roles=self.said(session.roles),
        )

    def _form(self) -> Form:
        return Form(self.session_id, _fields(self.session, self.services.around.today()))

    def on_form_edited(self, event: Form.Edited) -> None:
        """Store the field; a session has a day and a begin."""
        event.stop()
        if event.value is None:
            event.source.complain(_("A session needs this."))
        else:
            self.edit(self.session, event)

    async def action_change(self) -> None:
        """Turn the page into its fields."""
        await self._put(self._form(), _EDIT)
        for form in self.query(Form):
            form.fields["purpose"].focus_entry()

    async def action_read(self) -> None:
        """Show the page as the room reads it."""
        await self._put(Picture(self._draw), "")
        self.query_one(Picture).focus()

    async def _put(self, shown: Form | Picture, place: str) -> None:
        self.place = place
        await self.query("OpeningPart > *").remove()
        await self.mount(shown)
        self.post_message(PhaseView.Moved(self.place_of(place)))

    def action_start(self) -> None:
        """Start the clock; the session is held today."""
        today = self.services.around.today()
        if self.session.on != today:
            self.keep(lambda: (self.services.edits.change(self.session, on=today),))
        if self.keep(lambda: self.services.sessions.start(self.analysis, self.session_id)):
            self.app.notify(_("The clock runs. ctrl+t gives its keys anywhere."), markup=False, timeout=6)

    def action_turn_page(self, by: int) -> None:
        """Scroll a page."""
        for picture in self.query(Picture):
            picture.scroll_relative(y=by * max(1, picture.size.height - 2), animate=False)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Offer what fits: read or change, start what has not begun."""
        changing = bool(self.query(Form))
        if action == "start":
            return not changing and self.reading().state is ClockState.READY
        return changing if action == "read" else not changing


def _fields(session: Session, today: date) -> Iterator[Field]:
    one_a_line = _("One a line")
    yield LongTextField("purpose", _("Purpose"), session.purpose)
    yield LongTextField("result", _("Result"), session.result)
    yield LongTextField("rules", _("Rules"), session.rules, one_a_line)
    yield LongTextField("roles", _("Roles"), session.roles, one_a_line)
    yield DateField("on", _("Day"), session.on, today=today)
    yield TimeField("begins", _("Begins"), session.begins, step=5)
    yield TextField(
        "venue", _("Place"), session.venue, _("Room or address; on the opening page and the attendance list")
    )
