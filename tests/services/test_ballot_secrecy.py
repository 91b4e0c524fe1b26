"""Nothing that is kept tells how one person voted.

The same vote is held twice with the same clock and ids, but with the votes given by other people. What stands on the
disk must be the same, byte for byte, after each of them.
"""

from __future__ import annotations

import logging
import sqlite3
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import count, pairwise, permutations
from pathlib import Path

import pytest

from mindgap.config import Home
from mindgap.domain.ballot import Ballot
from mindgap.domain.company import Company
from mindgap.domain.errors import NothingToUndoError
from mindgap.domain.gap import Gap
from mindgap.domain.voting import LEAST, LoneVotesError, TooFewVotersError, VoteClosedError
from mindgap.services.house import Services, assemble
from mindgap.services.surroundings import Surroundings
from mindgap.storage.store import open_store

Votes = Sequence[str]
"""One person's dots per text, as the letters of the gaps."""

NOON = datetime(2026, 10, 12, 12, tzinfo=UTC)
FIRST, SECOND = ("aaa", "bbb", "abc"), ("ccc", "cca", "bc")
LAST = ("aab", "", "bbc")


@dataclass
class Hall:
    """A room with a vote, and every state that its home has been in."""

    services: Services
    company: Company
    ballot: Ballot
    states: list[dict[str, bytes]] = field(default_factory=list)

    def vote(self, letters: str) -> None:
        gaps = {g.text: g.id for g in self.services.companies.analysis(self.company.id).gaps}
        self.ballot = self.services.ballots.cast(self.ballot, Counter(gaps[letter] for letter in letters))
        self.look()

    def look(self) -> None:
        folder = self.services.home.root
        files = (file for file in sorted(folder.rglob("*")) if file.is_file())
        self.states.append({str(file.relative_to(folder)): file.read_bytes() for file in files})


@pytest.fixture
def halls(tmp_path: Path) -> Iterator[list[Hall]]:
    """Give a list in which halls are kept, and close them."""
    opened: list[Hall] = []
    yield opened
    for hall in opened:
        hall.services.close()


def hall(halls: list[Hall], folder: Path) -> Hall:
    """Open a home in which clock and ids are the same each time, with a vote over three gaps."""
    home, numbers = Home(folder).made(), count(1)

    def new_id() -> str:
        return f"00000000-0000-7000-8000-{next(numbers):012d}"

    store = open_store(home.database, now=lambda: NOON, new_id=new_id)
    services = assemble(home, Surroundings(store=store, now=lambda: NOON, new_id=new_id), None)
    company = services.companies.create("Provverkstaden AB")
    for text in "abc":
        services.edits.new(Gap, company.id, text=text, theme="competence")
    ballot = services.ballots.open(services.companies.analysis(company.id))
    halls.append(Hall(services, company, ballot))
    return halls[-1]


def held(halls: list[Hall], folder: Path, votes: Votes) -> Hall:
    """Hold a whole vote: cast, reveal, undo, redo."""
    made = hall(halls, folder)
    for letters in votes:
        made.vote(letters)
    made.ballot = made.services.ballots.reveal(made.ballot)
    made.look()
    made.services.edits.undo(made.company.id)
    made.look()
    made.services.edits.redo(made.company.id)
    made.look()
    return made


@pytest.mark.parametrize("order", list(permutations(range(3)))[1:])
def test_who_of_three_gave_which_dots_leaves_no_trace_on_the_disk(
    halls: list[Hall], tmp_path: Path, order: tuple[int, ...]
) -> None:
    told = [held(halls, tmp_path / "one", (*FIRST, *SECOND, *LAST))]
    mixed = [batch[i] for batch in (FIRST, SECOND, LAST) for i in order]
    told.append(held(halls, tmp_path / "two", mixed))
    assert len(told[0].states) == 12
    assert told[0].states == told[1].states


def test_other_votes_with_the_same_sums_leave_the_same_bytes(halls: list[Hall], tmp_path: Path) -> None:
    one = held(halls, tmp_path / "one", ("aaa", "bbb", "ccc"))
    two = held(halls, tmp_path / "two", ("abc", "abc", "abc"))
    assert one.states == two.states


def test_no_two_states_of_the_file_differ_by_fewer_than_three_people(halls: list[Hall], tmp_path: Path) -> None:
    for people in range(LEAST, 12):
        made = hall(halls, tmp_path / str(people))
        voters, sums = [0], []
        for _number in range(people):
            made.vote("abc")
        made.services.ballots.reveal(made.ballot)
        made.look()
        for number, state in enumerate(made.states):
            read = tmp_path / f"{people}-{number}.db"
            read.write_bytes(state["data/mindgap.db"])
            with sqlite3.connect(read) as database:
                voters.append(database.execute("SELECT voters FROM ballot").fetchone()[0])
                sums.append(database.execute("SELECT sum(dots) FROM ballot_gap").fetchone()[0])
            database.close()
        steps = [after - before for before, after in pairwise(voters)]
        assert (voters[-1], {step for step in steps if step} - set(range(LEAST, 6))) == (people, set())
        assert sums == [3 * n for n in voters[1:]]


def test_until_a_batch_is_full_nothing_at_all_is_written(halls: list[Hall], tmp_path: Path) -> None:
    made = hall(halls, tmp_path)
    made.look()
    for letters in ("aaa", "bbb", "c", "", "ab"):
        made.vote(letters)
    assert all(state == made.states[0] for state in made.states)


def test_a_vote_by_two_leaves_nothing_behind(halls: list[Hall], tmp_path: Path) -> None:
    made = hall(halls, tmp_path)
    made.look()
    made.vote("aaa")
    made.vote("ccc")
    with pytest.raises(TooFewVotersError):
        made.services.ballots.reveal(made.ballot)
    made.look()
    assert made.states[-1] == made.states[0]


def test_one_more_after_a_new_start_is_never_added_alone(halls: list[Hall], tmp_path: Path) -> None:
    made = hall(halls, tmp_path)
    for letters in (*FIRST, *SECOND):
        made.vote(letters)
    made.services.ballots.pending.clear()  # as after a new start of the program
    made.vote("aaa")
    before = made.states[-1]
    with pytest.raises(LoneVotesError):
        made.services.ballots.reveal(made.ballot)
    made.look()
    assert made.states[-1] == before


def test_the_journal_knows_neither_votes_nor_ballots(halls: list[Hall], tmp_path: Path) -> None:
    made = hall(halls, tmp_path)
    for letters in (*FIRST, *SECOND, *LAST):
        made.vote(letters)
    made.services.ballots.reveal(made.ballot)
    with sqlite3.connect(made.services.home.database) as database:
        labels = [label for (label,) in database.execute("SELECT label FROM journal_entry ORDER BY number")]
        images = database.execute("SELECT kind, before, after FROM journal_change ORDER BY entry, position").fetchall()
    database.close()
    assert labels == ["add:Gap"] * 3 + ["reveal:Ballot"]
    assert [kind for kind, _before, _after in images] == ["gap"] * 6
    made.services.edits.undo(made.company.id)
    for _number in range(3):
        made.services.edits.undo(made.company.id)
    with pytest.raises(NothingToUndoError):
        made.services.edits.undo(made.company.id)


def test_logs_and_error_messages_hold_no_votes(
    halls: list[Hall], tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    made = hall(halls, tmp_path)
    for letters in (*FIRST, *SECOND, *LAST):
        made.vote(letters)
    ids = [g.id for g in made.services.companies.analysis(made.company.id).gaps]
    made.services.ballots.cancel(made.ballot)
    for letters in ("aab", "abb", "abc", "ccc", "cca"):
        made.services.ballots.cast(made.ballot, Counter(letters))
    with pytest.raises(VoteClosedError) as refused:
        made.services.ballots.cast(made.ballot, Counter("acc"))
    said = (caplog.text, str(refused.value), repr(refused.value.params), repr(made.services.ballots))
    assert [found for found in ids for text in said if found in text] == []
    assert "Counter" not in repr(made.services.ballots)
