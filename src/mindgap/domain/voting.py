"""The dot vote: what stands on its list, who may not be told from whom, and how it came out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from string import ascii_lowercase, ascii_uppercase

from mindgap.domain.analysis import Analysis
from mindgap.domain.ballot import Ballot, BallotGap
from mindgap.domain.errors import MindgapError
from mindgap.domain.gap import Decision, Gap, ranked

LEAST = 3
"""The fewest people whose votes are written together: with fewer a sum would tell who voted how."""
LETTERS = ascii_lowercase + ascii_uppercase
"""The keys of the gaps on the list, in its order."""
BUDGET, MOST_DOTS = 3, 20
"""Dots per person unless the room wants otherwise, and the most it may want."""


class NothingToVoteOnError(MindgapError):
    """A vote needs something to choose between."""

    code = "ballot.empty"
    template = "There is no gap to vote on: word one first, or decide anew on one that is knowingly left."


class TooManyToVoteOnError(MindgapError):
    """There are more gaps than letters."""

    code = "ballot.too_many"
    template = "{count} gaps are too many to vote on; there are letters for {most}. Mark those that matter with x."


class VoteOpenError(MindgapError):
    """One vote at a time."""

    code = "ballot.open"
    template = "A vote is open already. Reveal it or cancel it first."


class VoteClosedError(MindgapError):
    """The vote has been revealed or cancelled, perhaps in another window."""

    code = "ballot.closed"
    template = "This vote is over. Open a new one."


class TooFewVotersError(MindgapError):
    """Fewer have voted than can hide among each other."""

    code = "ballot.too_few"
    template = (
        "Fewer than {least} have voted, so nothing is stored. Let more people vote, or type the dots of the wall."
    )


class LoneVotesError(MindgapError):
    """Too few votes wait to be written on top of those that are."""

    code = "ballot.lone"
    template = "{count} of the votes cannot be counted without showing whose they are. Let {lacking} more vote first."


@dataclass(frozen=True, slots=True)
class Standing:
    """How a gap came out."""

    place: int
    """From 1; gaps with as many dots share a place."""
    tied: bool
    gap: Gap
    dots: int


def open_ballot(analysis: Analysis) -> Ballot | None:
    """Give the vote that is going on, if any."""
    return next((b for b in reversed(analysis.ballots) if not b.revealed), None)


def last_revealed(analysis: Analysis) -> Ballot | None:
    """Give the vote revealed last, if any."""
    return next((b for b in reversed(analysis.ballots) if b.revealed), None)


def candidates(gaps: Iterable[Gap]) -> tuple[Gap, ...]:
    """Give the gaps that a vote is about unless the room marks some: all that are not knowingly left, in rank order."""
    return tuple(gap for gap in ranked(gaps) if gap.decision is not Decision.NOT_NOW)


def listed(analysis: Analysis, ballot: Ballot) -> tuple[tuple[BallotGap, Gap], ...]:
    """Give the frozen list in its order; a gap that has been removed since is left out and keeps its letter."""
    gaps = {gap.id: gap for gap in analysis.gaps}
    rows = sorted((r for r in analysis.ballot_gaps if r.ballot_id == ballot.id), key=lambda r: r.position)
    return tuple((row, gaps[row.gap_id]) for row in rows if row.gap_id in gaps)


def newcomers(analysis: Analysis, ballot: Ballot) -> int:
    """Count the gaps worded since the list was frozen: ids follow the order of creation, as the vote's own does."""
    return sum(gap.id > ballot.id for gap in analysis.gaps)


def is_tally(analysis: Analysis, ballot: Ballot) -> bool:
    """Tell whether dots from the wall are being typed: there are sums, and nobody has voted on the laptop."""
    return not ballot.voters and any(row.dots for row, _gap in listed(analysis, ballot))


def standings(analysis: Analysis, ballot: Ballot) -> tuple[Standing, ...]:
    """Give the gaps of a vote by dots, most first; place = 1 + the number of gaps with more dots."""
    rows = sorted(listed(analysis, ballot), key=lambda pair: (-pair[0].dots, pair[0].position))
    dots = [row.dots for row, _gap in rows]
    return tuple(Standing(dots.index(row.dots) + 1, dots.count(row.dots) > 1, gap, row.dots) for row, gap in rows)
