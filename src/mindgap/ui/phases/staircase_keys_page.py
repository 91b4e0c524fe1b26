"""The areas that stand and fall with one person, or with nobody, and the gap that each can become."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message

from mindgap.domain.key_people import KeyPerson, key_people
from mindgap.domain.person import Person
from mindgap.domain.staircase import Coverage
from mindgap.texts import N_, _
from mindgap.texts.formats import day
from mindgap.texts.labels import label
from mindgap.ui.drawing.canvas import MUTED, WARNING
from mindgap.ui.drawing.key_people import key_title
from mindgap.ui.phases.staircase_page import Seen, StairPage
from mindgap.ui.widgets.head import Head, Heading
from mindgap.ui.widgets.listing import Column, Listing, Row
from mindgap.ui.widgets.picture import Picture


class KeyPeoplePage(StairPage):
    """Says in words how many there are, then names area by area; Enter makes a gap of the one under the cursor."""

    NAME = "keys"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "enter",
            "suggest",
            N_("Make a gap"),
            id="keys.suggest",
            tooltip=N_("Word a gap under senior experience with what it requires in the area"),
        ),
    ]
    SCOPED_CSS = False
    DEFAULT_CSS = """
    KeyPeoplePage > Listing { margin: 1 0 0 0; }
    .-narrow KeyPeoplePage > Listing { margin: 0; }
    """

    @dataclass
    class Suggested(Message):
        """The area under the cursor is to become a gap."""

        key: KeyPerson

    def __init__(self) -> None:
        """Make the page, empty."""
        super().__init__()
        self._keys: tuple[KeyPerson, ...] = ()

    def compose(self) -> ComposeResult:
        """Put heading, list and foot under each other."""
        yield Head()
        yield Listing((), _("Every area is covered by two or more."), opens=False)
        foot = Picture(id="foot")
        foot.can_focus = False
        yield foot

    def enter(self) -> None:
        """Begin in the list."""
        self.query_one(Listing).focus()

    def display_page(self, seen: Seen) -> None:
        """Show the newest."""
        self._keys, listing = key_people(seen.analysis), self.query_one(Listing)
        listing.set_columns(_columns())
        listing.show([_row(key, seen) for key in self._keys])
        self.query_one(Head).heading = Heading(key_title(self._keys).plain)
        text = _("Counted from step {step}. A gap asks for at least two who can.")
        self.show_foot(Content.styled(text.format(step=seen.analysis.company.coverage_step), MUTED))
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002  # Textual's
        """Offer a gap where there is none yet."""
        return self._chosen() is not None if action == "suggest" else True

    def action_suggest(self) -> None:
        """Ask for the gap."""
        key = self._chosen()
        if key is not None:
            self.post_message(self.Suggested(key))

    @on(Listing.Highlighted)
    def _highlighted(self, event: Listing.Highlighted) -> None:
        event.stop()
        self.refresh_bindings()

    def _chosen(self) -> KeyPerson | None:
        at = self.query_one(Listing).key if self.query(Listing) else None
        return next((key for key in self._keys if key.area.id == at and key.suggestion), None)


def _columns() -> tuple[Column, ...]:
    return (
        Column("", 1),
        Column(_("Area"), 18, grow=True),
        Column(_("Who"), 16),
        Column(_("Leaves"), 13),
        Column("", 16, least=70),
    )


def _row(key: KeyPerson, seen: Seen) -> Row:
    person = seen.analysis.find(Person, key.person_id)
    who = Content(seen.name(person)) if person is not None else Content.styled(label(Coverage.NONE), WARNING)
    leaves = Content.styled(day(key.leaves), WARNING) if key.leaves else Content.styled("–", MUTED)
    done = Content(_("can become a gap")) if key.suggestion else Content.styled(_("in a gap already"), MUTED)
    mark = Content.styled("!", WARNING) if key.area.critical else Content("")
    return Row(key.area.id, (mark, key.area.name, who, leaves, done))
