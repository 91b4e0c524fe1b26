"""The pages of a dot vote: before it, between two people, one person's own, the wall, and how it came out."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.message import Message
from textual.widget import Widget

from mindgap.domain.voting import LEAST
from mindgap.texts import N_, _, ngettext
from mindgap.ui.drawing.vote import VoteFacts, outcome_lines
from mindgap.ui.widgets.dot_tally import DotTally
from mindgap.ui.widgets.pass_on import PassOn
from mindgap.ui.widgets.picture import Picture
from mindgap.ui.widgets.secret_vote import SecretVote
from mindgap.ui.widgets.vote_setup import VoteSetup


class Stage(Enum):
    """Where a vote is."""

    SETUP = auto()
    BETWEEN = auto()
    OWN = auto()
    WALL = auto()
    OUTCOME = auto()


class Wish(Enum):
    """What the facilitator wants of the vote."""

    REVEAL = auto()
    WALL = auto()
    CANCEL = auto()
    LEAVE = auto()


class VotePages(Vertical):
    """Shows one page at a time; says what is wanted and what was given, and knows nothing of the phase around."""

    DEFAULT_CSS = "VotePages { height: 1fr; width: 1fr; }"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("v", "wish('REVEAL')", N_("Reveal"), id="vote.reveal", tooltip=N_("Show how the vote came out")),
        Binding("t", "wish('WALL')", N_("Count the wall"), id="vote.wall", tooltip=N_("Type dots put up on the wall")),
        Binding(
            "x", "wish('CANCEL')", N_("Cancel the vote"), id="vote.cancel", tooltip=N_("Close it without a result")
        ),
        Binding("escape", "wish('LEAVE')", N_("To the list"), id="vote.leave", tooltip=N_("The vote stays open")),
    ]

    @dataclass
    class Wished(Message):
        """The facilitator wants something."""

        wish: Wish

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  # Textual's name
        """Make the pages, showing none."""
        super().__init__(id=id)
        self.stage = Stage.SETUP
        self._facts = VoteFacts()
        self._thanks = self._lone = False
        self._pages: dict[Stage, Widget] = {
            Stage.SETUP: VoteSetup(),
            Stage.BETWEEN: PassOn("vtx"),
            Stage.OWN: SecretVote(),
            Stage.WALL: DotTally(),
            Stage.OUTCOME: Picture(),
        }

    def compose(self) -> ComposeResult:
        """Put all pages in, one shown."""
        for stage, page in self._pages.items():
            page.display = stage is self.stage
            yield page

    def turn(self, stage: Stage, facts: VoteFacts, *, thanks: bool = False) -> None:
        """Show a page; `thanks` when somebody has just voted."""
        self.stage, self._thanks, self._lone = stage, thanks, False
        for each, page in self._pages.items():
            page.display = each is stage
        if stage is Stage.OWN:
            self.query_one(SecretVote).start(facts.lines, facts.budget)
        self.show(facts)
        self.enter()
        self.refresh_bindings()

    def show(self, facts: VoteFacts) -> None:
        """Show the newest figures on the page that is shown."""
        self._facts = facts
        match self.stage:
            case Stage.SETUP:
                self.query_one(VoteSetup).tell(facts)
            case Stage.BETWEEN:
                self._say_between()
            case Stage.WALL:
                self.query_one(DotTally).show(facts)
            case Stage.OUTCOME:
                page = self._pages[Stage.OUTCOME]
                if isinstance(page, Picture):
                    page.show(lambda width, height: outcome_lines(facts.standings, width, height))
            case Stage.OWN:
                return

    def enter(self) -> None:
        """Put the focus into the page shown."""
        self._pages[self.stage].focus()

    def too_few(self) -> None:
        """Say that nothing can be revealed yet, and nothing is stored."""
        self._lone = True
        self._say_between()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Say which wishes make sense on the page shown."""
        if action != "wish" or parameters == (Wish.LEAVE.name,):
            return self.stage is not Stage.OWN or action != "wish"
        if parameters == (Wish.WALL.name,):
            return self.stage is Stage.BETWEEN
        return self.stage in {Stage.BETWEEN, Stage.WALL}

    def action_wish(self, wish: str) -> None:
        """Say what the facilitator wants."""
        self.post_message(self.Wished(Wish[wish]))

    def on_pass_on_begun(self, event: PassOn.Begun) -> None:
        """Let the next person vote."""
        event.stop()
        self.turn(Stage.OWN, self._facts)

    def on_secret_vote_left(self, event: SecretVote.Left) -> None:
        """Nobody votes: wait again."""
        event.stop()
        self.turn(Stage.BETWEEN, self._facts)

    def _say_between(self) -> None:
        facts = self._facts
        title = _("Thank you. Hand the computer on.") if self._thanks else _("Hand the computer to the next one.")
        sentence = _("Enter begins. Nobody sees where your dots go.")
        if self._lone:
            sentence = _("Fewer than {least} have voted: nothing is stored, since it would show whose dots they are.")
            sentence = sentence.format(least=LEAST) + "\n" + _("Let more people vote, or type the wall’s dots with t.")
        self.query_one(PassOn).show(title, sentence, (*self._so_far(), *_outside(facts)))

    def _so_far(self) -> list[str]:
        facts = self._facts
        if not facts.present:
            return [ngettext("{n} has voted", "{n} have voted", facts.voters).format(n=facts.voters)]
        voted = _("{n} of {present} have voted").format(n=facts.voters, present=facts.present)
        return [voted, *([_("All have voted. v shows the result.")] if facts.voters == facts.present else [])]


def _outside(facts: VoteFacts) -> list[str]:
    if not facts.newcomers:
        return []
    n = facts.newcomers
    said = ngettext("{n} gap is newer than the vote and stays outside", "{n} gaps are newer and stay outside", n)
    return [said.format(n=n)]
