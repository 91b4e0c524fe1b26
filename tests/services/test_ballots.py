from __future__ import annotations

import pytest

from mindgap.domain.analysis import Analysis
from mindgap.domain.ballot import Ballot
from mindgap.domain.company import Company
from mindgap.domain.errors import OutOfRangeError
from mindgap.domain.gap import Decision, Gap
from mindgap.domain.voting import (
    LoneVotesError,
    NothingToVoteOnError,
    TooFewVotersError,
    TooManyToVoteOnError,
    VoteClosedError,
    VoteOpenError,
    is_tally,
    last_revealed,
    listed,
    newcomers,
    open_ballot,
    standings,
)
from mindgap.services.house import Services
from tests.services.conftest import OpenHome


def read(services: Services, company: Company) -> Analysis:
    return services.companies.analysis(company.id)


def gap(services: Services, company: Company, text: str, **fields: object) -> Gap:
    return services.edits.new(Gap, company.id, **{"text": text, "theme": "competence"} | fields)


@pytest.fixture
def gaps(services: Services, company: Company) -> tuple[Gap, ...]:
    """Give three gaps, one of them with old dots."""
    return tuple(gap(services, company, text, dots=dots) for text, dots in (("A", 5), ("B", 0), ("C", 0)))


@pytest.fixture
def ballot(services: Services, company: Company, gaps: tuple[Gap, ...]) -> Ballot:
    """Give an open vote over them."""
    return services.ballots.open(read(services, company))


def dots(services: Services, company: Company) -> list[int]:
    return [g.dots for g in read(services, company).gaps]


def sums(services: Services, company: Company) -> list[int]:
    return [row.dots for row in read(services, company).ballot_gaps]


def test_a_vote_freezes_every_gap_that_is_not_knowingly_left_in_rank_order(
    services: Services, company: Company
) -> None:
    gap(services, company, "Sist")
    gap(services, company, "Bort", decision=Decision.NOT_NOW)
    gap(services, company, "Först", dots=4)
    ballot = services.ballots.open(read(services, company))
    gap(services, company, "Ny")
    held = read(services, company)
    assert [(row.position, g.text) for row, g in listed(held, ballot)] == [(0, "Först"), (1, "Sist")]
    assert (ballot.budget, newcomers(held, ballot), open_ballot(held)) == (3, 1, ballot)


def test_a_vote_may_be_about_some_gaps_alone(services: Services, company: Company, gaps: tuple[Gap, ...]) -> None:
    ballot = services.ballots.open(read(services, company), [gaps[2].id, gaps[0].id], budget=5)
    assert ([g.text for _row, g in listed(read(services, company), ballot)], ballot.budget) == (["A", "C"], 5)


def test_a_vote_is_refused_where_there_is_nothing_or_too_much_to_vote_on(services: Services, company: Company) -> None:
    with pytest.raises(NothingToVoteOnError):
        services.ballots.open(read(services, company))
    for number in range(53):
        gap(services, company, str(number))
    with pytest.raises(TooManyToVoteOnError) as refused:
        services.ballots.open(read(services, company))
    assert refused.value.params == {"count": 53, "most": 52}
    services.ballots.open(read(services, company), [g.id for g in read(services, company).gaps[:52]])
    assert len(read(services, company).ballot_gaps) == 52


@pytest.mark.parametrize("budget", [0, 21])
def test_everybody_has_from_one_to_twenty_dots(
    services: Services, company: Company, gaps: tuple[Gap, ...], budget: int
) -> None:
    with pytest.raises(OutOfRangeError):
        services.ballots.open(read(services, company), budget=budget)


def test_there_is_one_vote_at_a_time(services: Services, company: Company, ballot: Ballot) -> None:
    with pytest.raises(VoteOpenError):
        services.ballots.open(read(services, company))


def test_the_reveal_hands_out_all_dots_in_one_change_that_can_be_undone(
    services: Services, company: Company, gaps: tuple[Gap, ...], ballot: Ballot
) -> None:
    _a, b, c = (g.id for g in gaps)
    for vote in ({b: 3}, {b: 2, c: 1}, {c: 1}, {}):
        ballot = services.ballots.cast(ballot, vote)
    counted = services.ballots.voters(ballot)
    before = dots(services, company)
    revealed = services.ballots.reveal(ballot)
    after = dots(services, company)
    label = services.edits.undo(company.id)
    undone = dots(services, company)
    services.edits.redo(company.id)
    assert (counted, before, after, undone, dots(services, company)) == (4, [5, 0, 0], [0, 5, 2], [5, 0, 0], [0, 5, 2])
    assert (label, revealed.voters, revealed.revealed, services.ballots.waiting(revealed)) == (
        "reveal:Ballot",
        4,
        True,
        0,
    )
    assert last_revealed(read(services, company)) == revealed


def test_votes_are_written_three_at_a_time_and_three_always_wait(
    services: Services, company: Company, gaps: tuple[Gap, ...], ballot: Ballot
) -> None:
    seen = []
    for _number in range(9):
        ballot = services.ballots.cast(ballot, {gaps[0].id: 1})
        seen.append((ballot.voters, services.ballots.waiting(ballot), sums(services, company)[0]))
    assert seen == [
        (0, 1, 0),
        (0, 2, 0),
        (0, 3, 0),
        (0, 4, 0),
        (0, 5, 0),
        (3, 3, 3),
        (3, 4, 3),
        (3, 5, 3),
        (6, 3, 6),
    ]


@pytest.mark.parametrize("votes", [0, 1, 2])
def test_fewer_than_three_are_never_written(
    services: Services, company: Company, gaps: tuple[Gap, ...], ballot: Ballot, votes: int
) -> None:
    for _number in range(votes):
        services.ballots.cast(ballot, {gaps[0].id: 3})
    with pytest.raises(TooFewVotersError):
        services.ballots.reveal(ballot)
    assert (sums(services, company), dots(services, company)) == ([0, 0, 0], [5, 0, 0])


def test_after_a_new_start_what_was_written_counts_and_one_or_two_more_are_not_shown(
    open_home: OpenHome, services: Services, company: Company, gaps: tuple[Gap, ...], ballot: Ballot
) -> None:
    for _number in range(7):
        services.ballots.cast(ballot, {gaps[1].id: 1})
    again = open_home()
    found = open_ballot(read(again, company))
    assert found is not None
    found = again.ballots.cast(found, {gaps[2].id: 3})
    assert (found.voters, again.ballots.waiting(found)) == (3, 1)
    with pytest.raises(LoneVotesError) as refused:
        again.ballots.reveal(found)
    assert refused.value.params == {"count": 1, "lacking": 2}
    again.ballots.reveal(found, without_waiting=True)
    assert dots(again, company) == [0, 3, 0]


def test_a_vote_holds_to_the_budget(
    services: Services, company: Company, gaps: tuple[Gap, ...], ballot: Ballot
) -> None:
    with pytest.raises(OutOfRangeError):
        services.ballots.cast(ballot, {gaps[0].id: 2, gaps[1].id: 2})
    with pytest.raises(OutOfRangeError):
        services.ballots.cast(ballot, {gaps[0].id: -1})
    assert services.ballots.voters(ballot) == 0


def test_the_dots_of_the_wall_are_typed_and_revealed(
    services: Services, company: Company, gaps: tuple[Gap, ...], ballot: Ballot
) -> None:
    for _number in range(6):
        ballot = services.ballots.cast(ballot, {gaps[0].id: 3})
    ballot = services.ballots.start_tally(ballot)
    empty = (sums(services, company), ballot.voters, services.ballots.voters(ballot))
    for (row, _gap), count in zip(listed(read(services, company), ballot), (7, 12, 0), strict=True):
        services.ballots.tally(row, count)
    assert is_tally(read(services, company), ballot)
    services.ballots.reveal_tally(ballot, 7)
    assert (empty, dots(services, company)) == (([0, 0, 0], 0, 0), [7, 12, 0])
    services.edits.undo(company.id)
    assert dots(services, company) == [5, 0, 0]


def test_gaps_with_as_many_dots_share_a_place(
    services: Services, company: Company, gaps: tuple[Gap, ...], ballot: Ballot
) -> None:
    rows = listed(read(services, company), ballot)
    for (row, _gap), count in zip(rows, (2, 4, 4), strict=True):
        services.ballots.tally(row, count)
    held = read(services, company)
    assert [(s.place, s.tied, s.gap.text, s.dots) for s in standings(held, ballot)] == [
        (1, True, "B", 4),
        (1, True, "C", 4),
        (3, False, "A", 2),
    ]


def test_a_cancelled_vote_leaves_nothing(
    services: Services, company: Company, gaps: tuple[Gap, ...], ballot: Ballot
) -> None:
    services.ballots.cast(ballot, {gaps[0].id: 3})
    services.ballots.cancel(ballot)
    held = read(services, company)
    assert (held.ballots, held.ballot_gaps, services.ballots.waiting(ballot), dots(services, company)) == (
        (),
        (),
        0,
        [5, 0, 0],
    )
    with pytest.raises(VoteClosedError):
        services.ballots.reveal(ballot)


def test_a_gap_removed_during_the_vote_takes_its_dots_along_and_the_others_keep_their_letters(
    services: Services, company: Company, gaps: tuple[Gap, ...], ballot: Ballot
) -> None:
    services.edits.remove(gaps[1])
    for _number in range(3):
        ballot = services.ballots.cast(ballot, {gaps[2].id: 1, gaps[1].id: 1})
    services.ballots.reveal(ballot)
    held = read(services, company)
    assert [(row.position, g.text, g.dots) for row, g in listed(held, ballot)] == [(0, "A", 0), (2, "C", 3)]


def test_whoever_decides_is_named_once_a_day(services: Services, open_home: OpenHome, company: Company) -> None:
    held = gap(services, company, "A")
    unknown = (services.decisions.decider(company.id), services.decisions.suggestion(read(services, company)))
    named = services.decisions.appoint(held, " Vd ")
    decided = services.decisions.decide(held, Decision.ACT)
    assert (unknown, named, services.decisions.decider(company.id)) == ((None, ""), "Vd", "Vd")
    assert (decided.decision, decided.decider) == (Decision.ACT, "Vd")
    again = open_home()
    assert (again.decisions.decider(company.id), again.decisions.suggestion(read(again, company))) == (None, "Vd")
    undecided = again.decisions.decide(decided, Decision.UNDECIDED)
    assert (undecided.decision, undecided.decider) == (Decision.UNDECIDED, "")


def test_after_a_restart_whoever_decided_last_is_suggested_and_not_whoever_decided_most(
    open_home: OpenHome, services: Services, company: Company
) -> None:
    gaps = [gap(services, company, f"Gap {n}") for n in range(4)]
    for number, name in enumerate(("Vd", "Vd", "Platschefen", "Vd")):
        services.decisions.appoint(gaps[number], name)
        gaps[number] = services.decisions.decide(gaps[number], Decision.ACT)
    services.edits.undo(company.id)
    services.edits.change(gaps[0], text="Gap 0, omskrivet")
    again = open_home()
    suggested = again.decisions.suggestion(read(again, company))
    again.edits.change(read(again, company).gaps[0], decision=Decision.LATER)
    assert (suggested, again.decisions.suggestion(read(again, company))) == ("Platschefen", "Vd")
