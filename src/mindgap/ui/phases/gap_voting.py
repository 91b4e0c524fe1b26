"""The dot vote in the gap phase: what its pages show, and what is done of what they ask."""

from __future__ import annotations

from collections import Counter

from mindgap.domain.ballot import Ballot, BallotGap
from mindgap.domain.gap import ranked
from mindgap.domain.presence import present
from mindgap.domain.voting import (
    LEAST,
    LETTERS,
    candidates,
    is_tally,
    last_revealed,
    listed,
    newcomers,
    open_ballot,
    standings,
)
from mindgap.texts import _, ngettext
from mindgap.ui.dialogs import Confirm
from mindgap.ui.drawing.vote import VoteFacts, VoteLine
from mindgap.ui.phases.gap_deciding import GapDeciding
from mindgap.ui.widgets.dot_tally import DotTally
from mindgap.ui.widgets.secret_vote import SecretVote
from mindgap.ui.widgets.vote_pages import Stage, VotePages, Wish
from mindgap.ui.widgets.vote_setup import VoteSetup

LIST, VOTE, OUTCOME = "", "vote", "outcome"


class GapVoting(GapDeciding):
    """Opens a vote, takes votes and dots in, and shows how it came out; subclasses show the list around it."""

    marked: frozenset[str] = frozenset()
    """Gaps that the next vote is about; none means all."""
    mode: str = LIST

    def go(self, mode: str) -> None:
        """Show another page."""
        raise NotImplementedError

    @property
    def ballot(self) -> Ballot | None:
        """The vote that is going on."""
        return open_ballot(self.analysis)

    @property
    def secret(self) -> bool:
        """Tell whether dots are hidden, since the room is voting."""
        return self.ballot is not None

    @property
    def leaving(self) -> str:
        """Ask before a vote is left for another phase: whoever votes may have missed a key."""
        voting = self.secret and self.mode == VOTE
        return _("The room is voting. Go to another phase? The vote waits.") if voting else ""

    @property
    def pages(self) -> VotePages:
        """The pages of the vote."""
        return self.query_one(VotePages)

    def vote_facts(self) -> VoteFacts:
        """Give what the pages of the vote show."""
        shown = last_revealed(self.analysis) if self.mode == OUTCOME else self.ballot
        people = len(present(self.analysis, self.services.around.today()))
        if shown is None:
            wanted = [g for g in ranked(self.analysis.gaps) if g.id in self.marked] or candidates(self.analysis.gaps)
            keys = LETTERS.ljust(len(wanted))
            lines = tuple(VoteLine(letter, g.text, g.id) for letter, g in zip(keys, wanted, strict=False))
            return VoteFacts(lines, present=people)
        return VoteFacts(
            lines=tuple(
                VoteLine(LETTERS[row.position], gap.text, gap.id, row.id, row.dots)
                for row, gap in listed(self.analysis, shown)
            ),
            budget=shown.budget,
            voters=self.services.ballots.voters(shown),
            present=people,
            newcomers=newcomers(self.analysis, shown),
            standings=standings(self.analysis, shown) if shown.revealed else (),
        )

    def turn_vote(self) -> None:
        """Show the page that the vote is at."""
        ballot = self.ballot
        if self.mode == OUTCOME:
            stage = Stage.OUTCOME
        elif ballot is None:
            stage = Stage.SETUP
        else:
            stage = Stage.WALL if is_tally(self.analysis, ballot) else Stage.BETWEEN
        self.pages.turn(stage, self.vote_facts())

    def action_vote(self) -> None:
        """Open a vote, or go on with the one that is open."""
        self.go(VOTE)

    def action_outcome(self) -> None:
        """Show how the last vote came out."""
        self.go(OUTCOME)

    def on_vote_setup_opened(self, event: VoteSetup.Opened) -> None:
        """Freeze the list."""
        event.stop()
        chosen = [line.gap_id for line in self.vote_facts().lines]
        opened = self.attempt(lambda: self.services.ballots.open(self.analysis, chosen, event.budget))
        if opened is not None:
            self.marked = frozenset()
            self._read()
            self.pages.turn(Stage.WALL if event.wall else Stage.BETWEEN, self.vote_facts())

    def on_secret_vote_voted(self, event: SecretVote.Voted) -> None:
        """Take a vote in and show the page between two people; nothing tells them apart."""
        event.stop()
        ballot = self.ballot
        if ballot is not None and self.keep(lambda: self.services.ballots.cast(ballot, Counter(event.gap_ids))):
            self.pages.turn(Stage.BETWEEN, self.vote_facts(), thanks=True)
        else:
            self.go(VOTE)

    def on_dot_tally_counted(self, event: DotTally.Counted) -> None:
        """Store the dots of a gap on the wall."""
        event.stop()
        row = self.analysis.find(BallotGap, event.row_id)
        if row is not None:
            self.keep(lambda: self.services.ballots.tally(row, event.dots))
        self.pages.show(self.vote_facts())

    def on_vote_pages_wished(self, event: VotePages.Wished) -> None:
        """Do what the facilitator wants."""
        event.stop()
        ballot = self.ballot
        match event.wish:
            case Wish.REVEAL if ballot is not None:
                self._reveal(ballot)
            case Wish.WALL if ballot is not None:
                self._to_wall(ballot)
            case Wish.CANCEL if ballot is not None:
                question = _("Cancel the vote? What has been voted is gone; gaps keep the dots they had.")
                self.app.push_screen(Confirm(question), self.when(lambda: self._cancel(ballot)))
            case _:
                self.go(LIST)

    def _reveal(self, ballot: Ballot) -> None:
        ballots = self.services.ballots
        waiting = ballots.waiting(ballot)
        if self.pages.stage is Stage.WALL:
            people = len(present(self.analysis, self.services.around.today()))
            self._show_outcome(self.attempt(lambda: ballots.reveal_tally(ballot, people)))
        elif ballots.voters(ballot) < LEAST:
            self.pages.too_few()
        elif ballot.voters and 0 < waiting < LEAST:
            question = ngettext(
                "{n} vote cannot be counted without showing whose it is. Reveal without it?",
                "{n} votes cannot be counted without showing whose they are. Reveal without them?",
                waiting,
            ).format(n=waiting)
            self.app.push_screen(Confirm(question), self.when(lambda: self._reveal_written(ballot)))
        elif ballots.voters(ballot) < (people := len(present(self.analysis, self.services.around.today()))):
            question = _("{n} of {people} have voted. Show the result now?")
            asked = question.format(n=ballots.voters(ballot), people=people)
            self.app.push_screen(Confirm(asked), self.when(lambda: self._reveal_now(ballot)))
        else:
            self._reveal_now(ballot)

    def _reveal_now(self, ballot: Ballot) -> None:
        self._show_outcome(self.attempt(lambda: self.services.ballots.reveal(ballot)))

    def _reveal_written(self, ballot: Ballot) -> None:
        self._show_outcome(self.attempt(lambda: self.services.ballots.reveal(ballot, without_waiting=True)))

    def _show_outcome(self, revealed: Ballot | None) -> None:
        if revealed is not None:
            self._read()
            self.go(OUTCOME)

    def _to_wall(self, ballot: Ballot) -> None:
        if self.services.ballots.voters(ballot):
            question = _("Count the dots of the wall instead? What was voted on the computer is gone.")
            self.app.push_screen(Confirm(question), self.when(lambda: self._start_wall(ballot)))
        else:
            self._start_wall(ballot)

    def _start_wall(self, ballot: Ballot) -> None:
        if self.keep(lambda: self.services.ballots.start_tally(ballot)) is not None:
            self._read()
            self.pages.turn(Stage.WALL, self.vote_facts())

    def _cancel(self, ballot: Ballot) -> None:
        self.attempt(lambda: self.services.ballots.cancel(ballot))
        self._read()
        self.go(LIST)

    def _read(self) -> None:
        """Take over what has been written of many things at once."""
        held = self.attempt(lambda: self.services.companies.analysis(self.analysis.company.id))
        if held is not None:
            self._ahead.clear()
            self._show_own(held)
        self.post_message(self.Reloaded())
