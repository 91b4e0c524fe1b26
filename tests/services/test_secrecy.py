"""Neither the database, the journal, undo nor any other file of the home tells who answered what in private."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from itertools import pairwise, permutations
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mindgap.domain.company import Company
from mindgap.domain.participant import Group
from mindgap.domain.pooling import TooFewAnswersError
from mindgap.domain.scoring import Counts, ScoreKind
from mindgap.services.house import Services
from mindgap.services.private import Question
from mindgap.services.scores import ScoreKey
from tests.services.conftest import OpenHome

MANAGEMENT, WHITE, BLUE, UNION = Group
LEVELS = ("ones", "twos", "threes", "fours", "fives")
State = dict[tuple[str, str], Counts]
"""Counts by item and group."""
Answer = tuple[Group, int]

TEN: tuple[Answer, ...] = (
    *((MANAGEMENT, 4), (MANAGEMENT, 2), (WHITE, 3), (BLUE, 1), (BLUE, 5)),
    *((BLUE, 2), (MANAGEMENT, 5), (WHITE, 1), (BLUE, 1), (UNION, 3)),
)


@pytest.fixture
def question(services: Services, company: Company) -> Question:
    baseline = services.companies.analysis(company.id).rounds[0]
    return Question(company.id, baseline.id, ScoreKind.CURRENT, ("diversity",))


def every_file(home: Path) -> dict[str, bytes]:
    """Read every file of the home, logs and backups included."""
    return {str(file.relative_to(home)): file.read_bytes() for file in sorted(home.rglob("*")) if file.is_file()}


def rows(home: Path, query: str) -> list[dict[str, object]]:
    """Read the database as somebody who opens the file with another program."""
    with closing(sqlite3.connect(home / "data" / "mindgap.db")) as connection:
        connection.row_factory = sqlite3.Row
        return [dict(row) for row in connection.execute(query)]


def counted(found: Iterable[dict[str, object]]) -> State:
    return {(str(row["item"]), str(row["group"])): counts_of(row) for row in found}


def counts_of(row: dict[str, object] | None) -> Counts:
    a, b, c, d, e = (int(str(row[level])) if row else 0 for level in LEVELS)
    return (a, b, c, d, e)


def sealed(home: Path) -> State:
    return counted(rows(home, "select * from sealed_score"))


def journal(home: Path) -> list[dict[str, object]]:
    return rows(home, "select * from journal_change order by entry, position")


def steps(home: Path) -> Iterator[tuple[Counts, Counts]]:
    """Give the counts before and after of every step of the journal that is about scores."""
    for change in journal(home):
        if "score" in str(change["kind"]):
            before, after = (json.loads(str(change[side])) if change[side] else None for side in ("before", "after"))
            yield counts_of(before), counts_of(after)


def apart(one: State, other: State) -> list[int]:
    """Count the answers by which each group of each item differs between two states, where it does."""
    nobody = (0, 0, 0, 0, 0)
    differing = (
        sum(abs(b - a) for a, b in zip(one.get(key, nobody), other.get(key, nobody), strict=True))
        for key in {*one, *other}
    )
    return [number for number in differing if number]


def test_no_file_changes_by_a_single_byte_before_three_of_a_group_are_in(
    services: Services, question: Question, tmp_path: Path
) -> None:
    before = every_file(tmp_path)
    for group, level in ((BLUE, 1), (BLUE, 5), (MANAGEMENT, 2), (UNION, 3), (WHITE, 4), (WHITE, 4)):
        services.private.answer(question, group, [level])
        assert every_file(tmp_path) == before
    assert services.private.answered(question) == 6
    services.private.answer(question, BLUE, [3])
    assert sealed(tmp_path) == {("diversity", "blue_collar"): (1, 0, 1, 0, 1)}


def test_two_stored_states_never_differ_by_fewer_than_three_answers_of_a_group(
    services: Services, question: Question, tmp_path: Path
) -> None:
    states = [sealed(tmp_path)]
    for group, level in TEN * 2:
        services.private.answer(question, group, [level])
        states.append(sealed(tmp_path))
    differences = [number for one, other in pairwise(states) for number in apart(one, other)]
    assert (min(differences), len(differences)) == (3, 5)


def test_the_journal_knows_nothing_of_private_answers_before_the_reveal(
    services: Services, question: Question, tmp_path: Path
) -> None:
    before = journal(tmp_path)
    for group, level in TEN:
        services.private.answer(question, group, [level])
        assert (journal(tmp_path), services.companies.analysis(question.company_id).scores) == (before, ())


def test_undo_and_redo_never_reach_private_answers(services: Services, question: Question, tmp_path: Path) -> None:
    analysis = services.companies.analysis(question.company_id)
    key = ScoreKey(question.round_id, question.kind, "diversity", BLUE)
    services.scores.count(analysis, key, (0, 2, 0, 0, 0))
    for group, level in TEN:
        services.private.answer(question, group, [level])
    before = sealed(tmp_path)
    services.edits.undo(question.company_id)
    taken_back = sealed(tmp_path)
    services.edits.redo(question.company_id)
    assert (taken_back, sealed(tmp_path), services.private.answered(question)) == (before, before, 10)


def test_the_reveal_is_one_step_in_which_every_group_has_at_least_three(
    services: Services, question: Question, tmp_path: Path
) -> None:
    for group, level in TEN:
        services.private.answer(question, group, [level])
    entries = len(rows(tmp_path, "select * from journal_entry"))
    services.private.reveal(question)
    told = {str(change["kind"]) for change in journal(tmp_path)}
    assert (told, len(rows(tmp_path, "select * from journal_entry")) - entries) == ({"score"}, 1)
    assert counted(rows(tmp_path, "select * from score")) == {
        ("diversity", "management"): (1, 1, 1, 1, 1),
        ("diversity", "blue_collar"): (2, 1, 1, 0, 1),
    }
    assert [sum(after) - sum(before) for before, after in steps(tmp_path)] == [5, 5]


def test_what_was_sealed_is_gone_from_the_file_after_the_reveal(
    services: Services, question: Question, tmp_path: Path
) -> None:
    for group, level in TEN:
        services.private.answer(question, group, [level])
    ids = [str(row["id"]).encode() for row in rows(tmp_path, "select id from sealed_score")]
    held = b"".join(every_file(tmp_path).values())
    services.private.reveal(question)
    left = b"".join(every_file(tmp_path).values())
    assert ([i in held for i in ids], [i in left for i in ids], sealed(tmp_path)) == ([True] * 2, [False] * 2, {})


def test_private_answers_are_added_to_the_tally_by_at_least_three(
    services: Services, question: Question, tmp_path: Path
) -> None:
    analysis = services.companies.analysis(question.company_id)
    for group, counts in ((BLUE, (1, 1, 0, 0, 0)), (MANAGEMENT, (0, 0, 0, 3, 0))):
        services.scores.count(analysis, ScoreKey(question.round_id, question.kind, "diversity", group), counts)
    for group, level in ((BLUE, 5), (BLUE, 4), (WHITE, 1), (BLUE, 4)):
        services.private.answer(question, group, [level])
    services.private.reveal(question)
    assert counted(rows(tmp_path, "select * from score")) == {
        ("diversity", "management"): (0, 0, 0, 3, 0),
        ("diversity", "blue_collar"): (2, 1, 0, 2, 1),
    }
    assert list(steps(tmp_path))[-1] == ((1, 1, 0, 0, 0), (2, 1, 0, 2, 1))


def test_undoing_the_reveal_gives_no_single_answer_away(services: Services, question: Question, tmp_path: Path) -> None:
    for group, level in TEN:
        services.private.answer(question, group, [level])
    services.private.reveal(question)
    shown = counted(rows(tmp_path, "select * from score"))
    services.edits.undo(question.company_id)
    hidden = counted(rows(tmp_path, "select * from score"))
    services.edits.redo(question.company_id)
    assert (apart(hidden, shown), counted(rows(tmp_path, "select * from score"))) == ([5, 5], shown)


def test_fewer_than_three_in_all_are_not_stored_and_wait_for_more(
    services: Services, question: Question, tmp_path: Path
) -> None:
    before = every_file(tmp_path)
    services.private.answer(question, UNION, [2])
    services.private.answer(question, WHITE, [2])
    with pytest.raises(TooFewAnswersError):
        services.private.reveal(question)
    assert every_file(tmp_path) == before
    services.private.answer(question, MANAGEMENT, [5])
    assert [(s.group, s.counts) for s in services.private.reveal(question)] == [(MANAGEMENT, (0, 2, 0, 0, 1))]


def test_a_killed_program_has_lost_at_most_two_answers_of_each_group(
    services: Services, open_home: OpenHome, question: Question
) -> None:
    for group, level in TEN:
        services.private.answer(question, group, [level])
    again = open_home()
    assert (services.private.outlived(question), again.private.outlived(question)) == ({}, {MANAGEMENT: 3, BLUE: 3})
    assert (services.private.answered(question), again.private.answered(question)) == (10, 6)
    again.private.answer(question, BLUE, [1])
    assert (again.private.outlived(question), again.private.answered(question)) == ({}, 7)


def test_the_four_statements_are_answered_in_one_go_and_stored_apart(
    services: Services, question: Question, tmp_path: Path
) -> None:
    asked = Question(*(question.company_id, question.round_id, question.kind), ("diversity.1", "diversity.2"))
    for levels in ((1, 5), (2, 5), (3, 4)):
        services.private.answer(asked, BLUE, levels)
    assert sealed(tmp_path) == {
        ("diversity.1", "blue_collar"): (1, 1, 1, 0, 0),
        ("diversity.2", "blue_collar"): (0, 0, 0, 1, 2),
    }
    services.private.reveal(asked)
    assert counted(rows(tmp_path, "select * from score")) == {
        ("diversity.1", "blue_collar"): (1, 1, 1, 0, 0),
        ("diversity.2", "blue_collar"): (0, 0, 0, 1, 2),
    }


def test_the_order_in_which_people_answered_leaves_no_trace(open_home: OpenHome) -> None:
    services = open_home()
    seen = []
    for number, order in enumerate(permutations(((BLUE, 1), (BLUE, 4), (BLUE, 5)))):
        company = services.companies.create(f"Provverkstaden {number} AB")
        analysis = services.companies.analysis(company.id)
        asked = Question(company.id, analysis.rounds[0].id, ScoreKind.CURRENT, ("diversity",))
        for group, level in order:
            services.private.answer(asked, group, [level])
        seen.append([(s.group, s.counts, s.version) for s in services.companies.analysis(company.id).sealed_scores])
    assert seen == [[(BLUE, (1, 0, 0, 1, 1), 1)]] * 6


answers = st.lists(st.tuples(st.sampled_from(Group), st.integers(1, 5)), max_size=14)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(answers)
def test_whoever_answers_whatever_no_step_of_the_journal_is_smaller_than_three(
    services: Services, tmp_path: Path, given_answers: list[Answer]
) -> None:
    name = f"Provverkstaden {len(services.companies.list())} AB"
    company = services.companies.create(name)
    analysis = services.companies.analysis(company.id)
    asked = Question(company.id, analysis.rounds[0].id, ScoreKind.DESIRED, ("competence",))
    for group, level in given_answers:
        services.private.answer(asked, group, [level])
    if len(given_answers) < 3:
        with pytest.raises(TooFewAnswersError):
            services.private.reveal(asked)
    else:
        stored = services.private.reveal(asked)
        assert sum(sum(score.counts) for score in stored) == len(given_answers)
    assert [(before, after) for before, after in steps(tmp_path) if sum(after) - sum(before) < 3] == []


def test_what_waits_in_memory_is_not_told_in_a_report_of_a_fault(services: Services, question: Question) -> None:
    services.private.answer(question, UNION, [5])
    assert "(0, 0, 0, 0, 1)" not in repr(services)


def test_who_was_counted_with_whom_is_kept_and_goes_with_the_counts(services: Services, question: Question) -> None:
    def told() -> list[tuple[Group, tuple[Group, ...]]]:
        return [(s.group, s.groups) for s in services.companies.analysis(question.company_id).scores]

    for group, level in TEN:
        services.private.answer(question, group, [level])
    services.private.reveal(question)
    kept = told()
    services.edits.undo(question.company_id)
    undone = told()
    services.edits.redo(question.company_id)
    again = told()
    key = ScoreKey(question.round_id, question.kind, "diversity", MANAGEMENT)
    services.scores.count(services.companies.analysis(question.company_id), key, (0, 0, 0, 0, 0))
    assert (kept, undone, again) == ([(MANAGEMENT, (MANAGEMENT, WHITE)), (BLUE, (BLUE, UNION))], [], kept)
    assert told() == [(MANAGEMENT, (MANAGEMENT,)), (BLUE, (BLUE, UNION))]
