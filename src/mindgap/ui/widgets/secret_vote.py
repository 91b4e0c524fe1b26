"""One person's vote: a letter per dot, of which the screen shows only how many."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from mindgap.texts import N_, _
from mindgap.ui.drawing.canvas import MUTED, WARNING
from mindgap.ui.drawing.vote import VoteLine, dots_line, list_lines
from mindgap.ui.widgets.picture import Picture


class SecretVote(Vertical, can_focus=True):
    """The list with its letters and the dots used; what was given leaves the widget only with Enter."""

    DEFAULT_CSS = """
    SecretVote { height: 1fr; width: 1fr; }
    SecretVote > Static { height: 3; padding: 1 2 0 2; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "enter", "open", N_("Hand over"), id="vote.done", tooltip=N_("My vote is given: hide it and hand over")
        ),
        Binding("escape", "again", N_("Start over"), id="vote.again", tooltip=N_("Take all my dots back")),
        Binding("backspace", "take_back", N_("Last dot back"), id="vote.back", tooltip=N_("Take the last dot back")),
        Binding(
            "pagedown", "leaf(1)", N_("Page down"), id="vote.down", tooltip=N_("Show more of the list"), show=False
        ),
        Binding("pageup", "leaf(-1)", N_("Page up"), id="vote.up", tooltip=N_("Show the list from above"), show=False),
    ]

    in_private = True
    """Nothing else comes up while somebody votes."""

    @dataclass
    class Voted(Message):
        """A person is done: the gaps' ids, one per dot."""

        gap_ids: tuple[str, ...] = field(repr=False)

    class Left(Message):
        """Nobody votes now: Escape was pressed before the first dot."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  # Textual's name
        """Make it empty."""
        super().__init__(id=id)
        self._lines: tuple[VoteLine, ...] = ()
        self._budget = 0
        self._given: list[str] = []
        self._blank = False
        self._list = Picture()
        self._foot = Static()

    def compose(self) -> ComposeResult:
        """Put the list over the dots."""
        self._list.can_focus = False
        yield self._list
        yield self._foot

    def start(self, lines: Sequence[VoteLine], budget: int) -> None:
        """Begin with the next person."""
        self._lines, self._budget = tuple(lines), budget
        self._given.clear()
        self._list.show(lambda width, height: list_lines(self._lines, width, height), top=True)
        self._say()

    def check_consume_key(self, key: str, character: str | None) -> bool:  # noqa: ARG002  # Textual's
        """Letters are dots here, and nothing that writes is a command."""
        return character is not None and character.isprintable()

    def on_key(self, event: events.Key) -> None:
        """Give a dot at once, before the keys behind it."""
        if event.character is not None and event.character.isprintable():
            event.stop()
            self._give(event.character)

    def action_open(self) -> None:
        """Hand the vote over; a blank one asks for a second Enter."""
        if not self._given and not self._blank:
            self._say(_("No dots given. Enter once more hands over a blank vote."))
            self._blank = True
            return
        given = tuple(self._given)
        self._given.clear()
        self._say()
        self.post_message(self.Voted(given))

    def action_again(self) -> None:
        """Take everything back; with nothing to take back leave."""
        if not self._given:
            self.post_message(self.Left())
        self._given.clear()
        self._say()

    def action_take_back(self) -> None:
        """Take the last dot back."""
        if self._given:
            self._given.pop()
        self._say()

    def action_leaf(self, by: int) -> None:
        """Scroll the list."""
        self._list.scroll_relative(y=by * max(1, self._list.size.height - 1), animate=False)

    def _give(self, letter: str) -> None:
        found = next((line.gap_id for line in self._lines if line.letter == letter), None)
        if found is None:
            self._say(_("No gap has that letter."))
        elif len(self._given) >= self._budget:
            self._say(_("All dots are given. Enter hands over, ⌫ takes the last one back."))
        else:
            self._given.append(found)
            self._say()

    def _say(self, remark: str = "") -> None:
        self._blank = False
        hint = _("A letter per dot, several on one gap if you like. Nobody sees where.")
        said = (remark, WARNING) if remark else (hint, MUTED)
        self._foot.update(Content.assemble(dots_line(len(self._given), self._budget), "\n", said))
