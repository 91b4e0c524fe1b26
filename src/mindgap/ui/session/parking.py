"""The parking lot: every parked point gets an answer before the session is closed."""

from __future__ import annotations

from collections.abc import Sequence
from secrets import token_hex
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.css.query import NoMatches
from textual.widgets import Static

from mindgap.domain.analysis import Analysis
from mindgap.domain.closing import closing, is_settled
from mindgap.domain.note import Note
from mindgap.texts import N_, _, ngettext
from mindgap.texts.formats import short_day
from mindgap.ui.dialogs.fields_dialog import FieldsDialog, Values
from mindgap.ui.drawing.canvas import BOLD, MUTED, WARNING
from mindgap.ui.phases.phase import PhaseView
from mindgap.ui.session.part import SessionPart
from mindgap.ui.widgets.fields import DateField, TextField
from mindgap.ui.widgets.listing import Column, Listing, Row

_DONE, _CARRIED, _OPEN = "✓", "→", "!"


class ParkingPart(SessionPart):
    """One point at a time: dealt with, carried over to somebody by a day, or removed."""

    NAME = "parking"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "d,space",
            "deal",
            N_("Dealt with"),
            id="parking.done",
            tooltip=N_("The point is dealt with, or not after all"),
            key_display="d",
        ),
        Binding(
            "o,enter",
            "carry",
            N_("Carry over"),
            id="parking.carry",
            tooltip=N_("Somebody takes the point on, by a day"),
            key_display="o",
        ),
        Binding("delete", "remove", N_("Remove"), id="parking.remove", tooltip=N_("Remove the point; z takes it back")),
    ]
    DEFAULT_CSS = """
    ParkingPart > #left { height: 2; }
    ParkingPart > #point { height: auto; max-height: 8; padding: 1 0 0 0; }
    """

    def compose(self) -> ComposeResult:
        """Give how many are left, the points, and the one under the cursor in full."""
        yield Static("", id="left")
        columns = (
            Column("", 1),
            Column(_("Point"), 24, grow=True),
            Column(_("Who"), 16, least=50),
            Column(_("By"), 8, least=60),
        )
        empty = _("The parking lot is empty. p parks a point from anywhere.")
        yield Listing(columns, empty, opens=False)
        yield Static("", id="point")

    def on_mount(self) -> None:
        """Start on the first point that is left."""
        left = closing(self.analysis).open_points
        self._fill(self.place or (left[0].id if left else None))

    def show(self, analysis: Analysis, *, projector: bool) -> None:
        """Show the newest."""
        super().show(analysis, projector=projector)
        if self.query(Listing):
            self._fill(None)

    def points(self) -> Sequence[Note]:
        """Give the parked points, those that are left first."""
        page = closing(self.analysis)
        return (*page.open_points, *page.settled_points)

    def current(self) -> Note | None:
        """Give the point under the cursor."""
        return self.analysis.find(Note, self.query_one(Listing).key)

    def _fill(self, cursor: str | None) -> None:
        points = self.points()
        self.query_one(Listing).show([self._row(point) for point in points], cursor)
        left = sum(not is_settled(point) for point in points)
        words = ngettext("{n} point left to go through", "{n} points left to go through", left).format(n=left)
        said = Content.styled(f"! {words}", WARNING) if left else _all_through(points)
        self.query_one("#left", Static).update(said)
        self._in_full()

    def _row(self, note: Note) -> Row:
        mark = _DONE if note.done else _CARRIED if is_settled(note) else _OPEN
        cells = (mark, self.said(note.text), self.who(note.who), short_day(note.due) if note.due else "")
        look = BOLD if mark == _OPEN else MUTED
        return Row(note.id, tuple(Content.styled(cell, look) for cell in cells))

    def _in_full(self) -> None:
        point = self.current()
        self.query_one("#point", Static).update(Content(self.said(point.text) if point is not None else ""))

    def on_listing_highlighted(self, event: Listing.Highlighted) -> None:
        """Show the point in full."""
        event.stop()
        self._in_full()
        self.post_message(PhaseView.Moved(self.place_of(event.key)))

    def on_listing_chosen(self, event: Listing.Chosen) -> None:
        """Carry the point over."""
        event.stop()
        self.action_carry()

    def action_deal(self) -> None:
        """Say that the point is dealt with, or take that back."""
        point = self.current()
        if point is not None:
            self._go_on(self._change(point.id, done=not point.done))

    def action_carry(self) -> None:
        """Ask who takes the point on, and by when."""
        point = self.current()
        if point is None:
            return
        hint = _("Leave it empty to keep who it is") if self.projector and point.who else ""
        fields = (
            TextField("who", _("Who"), "" if self.projector else point.who, hint),
            DateField("due", _("By"), point.due, today=self.services.around.today()),
        )

        gesture = f"{point.id}:carry:{token_hex(4)}"

        def carried(answer: Values, **more: object) -> Sequence[Note]:
            who = answer["who"] or (point.who if self.projector else "")
            return self._change(point.id, gesture, who=who, due=answer["due"], **more)

        def take(answer: Values | None) -> None:
            if answer is not None:
                self._go_on(carried(answer, done=False))

        self.app.push_screen(FieldsDialog(_("Who takes it on, and by when?"), fields, carried), take)

    def _change(self, point_id: str, gesture: str = "", **fields: object) -> Sequence[Note]:
        point = self.analysis.find(Note, point_id)
        return self.keep(lambda: (self.services.edits.change(point, gesture, **fields),)) if point is not None else ()

    def _go_on(self, stored: Sequence[Note]) -> None:
        """Go to the next point that is left once this one is settled."""
        left = closing(self.analysis).open_points
        if stored and is_settled(stored[0]) and left:
            self.query_one(Listing).move_to(left[0].id)

    def action_remove(self) -> None:
        """Remove the point under the cursor."""
        point = self.current()
        if point is not None and self.attempt(lambda: self._removed(point)):
            self.drop(point)

    def _removed(self, point: Note) -> bool:
        self.services.edits.remove(point)
        return True

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Offer what concerns a point when there is one."""
        try:
            return action not in {"deal", "carry", "remove"} or self.query_one(Listing).key is not None
        except NoMatches:
            return False


def _all_through(points: Sequence[Note]) -> Content:
    return Content.styled(_("✓ The parking lot has been gone through."), "$success") if points else Content("")
