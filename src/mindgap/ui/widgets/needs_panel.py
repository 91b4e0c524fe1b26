"""What is required beside the board, live, and who could fill it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from mindgap.texts import N_, _
from mindgap.ui.widgets.listing import Column, Listing, Row


@dataclass(frozen=True, slots=True)
class Needs:
    """The requirements as lines, the one looked at among them, and its candidates."""

    lines: tuple[Content, ...] = ()
    candidates: tuple[Row, ...] = ()
    several: bool = False
    """There is more than one requirement to look at."""
    met: str = ""
    """What is said when there is no candidate."""


class NeedsPanel(Vertical):
    """Says whom the room picks; whoever owns it makes the action."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "enter", "pick", N_("Pick"), id="needs.pick", tooltip=N_("Put those marked, or this one, into an action")
        ),
        Binding("space,x", "mark", N_("Mark"), id="needs.mark", tooltip=N_("Mark or unmark somebody to pick several")),
        Binding(
            "right",
            "turn(1)",
            N_("Next requirement"),
            id="needs.next",
            tooltip=N_("Look at another requirement"),
            key_display="←→",
        ),
        Binding(
            "left",
            "turn(-1)",
            N_("Requirement before"),
            id="needs.before",
            tooltip=N_("Look at the one before"),
            show=False,
        ),
        Binding(
            "h",
            "ask('change')",
            N_("Change it"),
            id="needs.change",
            tooltip=N_("Change area, step, heads and date of the requirement"),
        ),
        Binding("delete", "ask('remove')", N_("Take away"), id="needs.remove", tooltip=N_("Take the requirement away")),
    ]
    DEFAULT_CSS = """
    NeedsPanel { height: 13; width: 1fr; border-top: solid $border-blurred; }
    NeedsPanel:focus-within { border-top: solid $accent; }
    NeedsPanel > Static { height: auto; max-height: 5; }
    NeedsPanel > Listing { height: 1fr; }
    """

    @dataclass
    class Asked(Message):
        """Something is asked for: "pick", "mark", "change" or "remove"."""

        what: str
        person_id: str | None

    @dataclass
    class Turned(Message):
        """Another requirement is to be looked at."""

        by: int

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  # Textual's name
        """Make an empty panel."""
        super().__init__(id=id)
        self._needs = Needs()

    def compose(self) -> ComposeResult:
        """Put the requirements over the candidates."""
        yield Static(id="needs-lines")
        yield Listing((), opens=False, header=False)

    @property
    def person_id(self) -> str | None:
        """The candidate under the cursor."""
        return self.query_one(Listing).key

    def display_needs(self, needs: Needs) -> None:
        """Show the newest."""
        self._needs = needs
        self.query_one("#needs-lines", Static).update(Content("\n").join(needs.lines))
        listing = self.query_one(Listing)
        listing.empty = needs.met
        listing.set_columns((Column(_("Who"), 20), Column(_("Why"), 30, grow=True)))
        listing.show(needs.candidates)
        self.refresh_bindings()

    def enter(self) -> None:
        """Go to the candidates."""
        self.query_one(Listing).focus()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002  # Textual's
        """Offer what there is somebody or something for."""
        if action in {"pick", "mark"}:
            return bool(self._needs.candidates)
        if action == "ask":
            return bool(self._needs.lines) and bool(self._needs.candidates or self._needs.met)
        return self._needs.several if action == "turn" else True

    def action_pick(self) -> None:
        """Ask for those marked, or the one under the cursor, to be picked."""
        self.post_message(self.Asked("pick", self.person_id))

    def action_mark(self) -> None:
        """Mark the one under the cursor and go on."""
        self.post_message(self.Asked("mark", self.person_id))
        self.query_one(Listing).action_move(1)

    def action_ask(self, what: str) -> None:
        """Ask for the requirement to be changed or taken away."""
        self.post_message(self.Asked(what, self.person_id))

    def action_turn(self, by: int) -> None:
        """Ask for another requirement."""
        self.post_message(self.Turned(by))

    @on(Listing.Highlighted)
    def _highlighted(self, event: Listing.Highlighted) -> None:
        event.stop()


def marked_rows(rows: Sequence[tuple[str, str, Content]], marked: frozenset[str]) -> tuple[Row, ...]:
    """Give a row per candidate: id, name and why."""
    return tuple(Row(key, (name, why), marked=key in marked) for key, name, why in rows)
