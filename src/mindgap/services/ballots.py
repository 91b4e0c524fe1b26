"""The secret dot vote: votes wait in memory and are written as sums of at least three people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from mindgap.domain.analysis import Analysis
from mindgap.domain.ballot import Ballot, BallotGap
from mindgap.domain.errors import OutOfRangeError
from mindgap.domain.gap import ranked
from mindgap.domain.rules import checked
from mindgap.domain.voting import (
    BUDGET,
    LEAST,
    LETTERS,
    LoneVotesError,
    NothingToVoteOnError,
    TooFewVotersError,
    TooManyToVoteOnError,
    VoteClosedError,
    VoteOpenError,
    candidates,
    listed,
    open_ballot,
)
from mindgap.services.edits import EditService
from mindgap.storage.contract import Transaction

Vote = Mapping[str, int]
"""Dots by gap id, of one person."""


@dataclass(frozen=True, slots=True)
class BallotService:
    """One vote at a time over a frozen list of gaps.

    A batch is written when six wait, of the three who came first: so at the reveal either everybody or at least three
    still wait, and no two states of the file differ by fewer than three people.
    """

    edits: EditService
    pending: dict[str, list[Vote]] = field(default_factory=dict, compare=False, repr=False)
    """Votes that wait, by vote; never shown, logged or stored one by one."""

    def open(self, analysis: Analysis, gap_ids: Sequence[str] = (), budget: int = BUDGET) -> Ballot:
        """Freeze the list, of these gaps or else of all that are not knowingly left, and give everybody `budget` dots.

        Raise NothingToVoteOnError, TooManyToVoteOnError (more gaps than letters), VoteOpenError or OutOfRangeError.
        """
        chosen = [gap for gap in ranked(analysis.gaps) if gap.id in gap_ids]
        wanted = [gap.id for gap in chosen or candidates(analysis.gaps)]
        if not wanted:
            raise NothingToVoteOnError
        if len(wanted) > len(LETTERS):
            raise TooManyToVoteOnError(count=len(wanted), most=len(LETTERS))
        company_id, new_id = analysis.company.id, self.edits.around.new_id
        ballot = checked(Ballot(id=new_id(), company_id=company_id, budget=budget))
        rows = [
            BallotGap(id=new_id(), company_id=company_id, ballot_id=ballot.id, gap_id=gap_id, position=position)
            for position, gap_id in enumerate(wanted)
        ]
        with self.edits.around.store.begin() as tx:
            if open_ballot(tx.analysis(company_id)) is not None:
                raise VoteOpenError
            opened = tx.add(ballot)
            tx.add_all(rows)
        return opened

    def waiting(self, ballot: Ballot) -> int:
        """Count those who have voted and are not yet written."""
        return len(self.pending.get(ballot.id, ()))

    def voters(self, ballot: Ballot) -> int:
        """Count those who have voted so far, written or not."""
        return ballot.voters + self.waiting(ballot)

    def cast(self, ballot: Ballot, vote: Vote) -> Ballot:
        """Take one person's dots, at most the budget in all, and give the vote as it is stored now."""
        if min(vote.values(), default=0) < 0 or sum(vote.values()) > ballot.budget:
            raise OutOfRangeError(field="dots", least=0, most=ballot.budget)
        pending = self.pending.setdefault(ballot.id, [])
        pending.append(dict(vote))
        if len(pending) < 2 * LEAST:
            return ballot
        with self.edits.around.store.begin() as tx:
            stored = _put(tx, ballot, pending[:LEAST], revealed=False)
        del pending[:LEAST]
        return stored

    def reveal(self, ballot: Ballot, *, without_waiting: bool = False) -> Ballot:
        """Give the gaps their dots in one change that can be undone, and close the vote.

        Raise TooFewVotersError when fewer than three have voted, LoneVotesError when one or two wait on top of those
        written by an earlier run of the program; `without_waiting` leaves these out.
        """
        pending = [] if without_waiting else self.pending.get(ballot.id, [])
        with self.edits.around.store.begin("reveal:Ballot") as tx:
            written = _stored(_open(tx, ballot), ballot).voters
            if written + len(pending) < LEAST:
                raise TooFewVotersError(least=LEAST)
            if written and 0 < len(pending) < LEAST:
                raise LoneVotesError(count=len(pending), lacking=LEAST - len(pending))
            revealed = _put(tx, ballot, pending, revealed=True)
            _hand_out(tx, revealed)
        self.pending.pop(ballot.id, None)
        return revealed

    def start_tally(self, ballot: Ballot) -> Ballot:
        """Forget what was voted on the laptop, so that the dots of the wall are counted alone."""
        with self.edits.around.store.begin() as tx:
            held = _open(tx, ballot)
            for row, _gap in listed(held, ballot):
                if row.dots:
                    tx.save(replace(row, dots=0))
            stored = tx.save(replace(_stored(held, ballot), voters=0))
        self.pending.pop(ballot.id, None)
        return stored

    def tally(self, row: BallotGap, dots: int) -> BallotGap:
        """Store how many dots a gap has on the wall."""
        with self.edits.around.store.begin() as tx:
            held = tx.find(BallotGap, row.id)
            if held is None:
                raise VoteClosedError
            return tx.save(checked(replace(held, dots=dots)))

    def reveal_tally(self, ballot: Ballot, voters: int) -> Ballot:
        """Give the gaps the dots of the wall in one change that can be undone, and close the vote."""
        with self.edits.around.store.begin("reveal:Ballot") as tx:
            held = _open(tx, ballot)
            revealed = tx.save(replace(_stored(held, ballot), voters=voters, revealed=True))
            _hand_out(tx, revealed)
        return revealed

    def cancel(self, ballot: Ballot) -> None:
        """Close the vote without a result; what was voted is gone."""
        with self.edits.around.store.begin() as tx:
            held = _open(tx, ballot)
            for row in held.ballot_gaps:
                if row.ballot_id == ballot.id:
                    tx.remove(row)
            tx.remove(_stored(held, ballot))
        self.pending.pop(ballot.id, None)


def _open(tx: Transaction, ballot: Ballot) -> Analysis:
    """Read everything; raise VoteClosedError unless the vote is still open."""
    held = tx.analysis(ballot.company_id)
    if _stored(held, ballot).revealed:
        raise VoteClosedError
    return held


def _stored(held: Analysis, ballot: Ballot) -> Ballot:
    kept = held.find(Ballot, ballot.id)
    if kept is None:
        raise VoteClosedError
    return kept


def _put(tx: Transaction, ballot: Ballot, votes: Sequence[Vote], *, revealed: bool) -> Ballot:
    """Add the votes to the sums."""
    held = _open(tx, ballot)
    together = sum((Counter(vote) for vote in votes), Counter[str]())
    for row, _gap in listed(held, ballot):
        if together[row.gap_id]:
            tx.save(checked(replace(row, dots=row.dots + together[row.gap_id])))
    kept = _stored(held, ballot)
    return tx.save(replace(kept, voters=kept.voters + len(votes), revealed=revealed))


def _hand_out(tx: Transaction, ballot: Ballot) -> None:
    for row, gap in listed(tx.analysis(ballot.company_id), ballot):
        if gap.dots != row.dots:
            tx.save(replace(gap, dots=row.dots))
