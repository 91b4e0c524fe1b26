from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from mindgap.domain.participant import Group
from mindgap.domain.scoring import Score, ScoreKind
from mindgap.reporting.blocks import Table
from mindgap.reporting.compose.views import views
from mindgap.reporting.facts.levels import GroupMean, LevelFacts, build_level
from tests.reporting.small import facts, scored
from tests.reporting.small import score as counted

CURRENT = ScoreKind.CURRENT


def level(*scores: Score, minimum_group: int = 5) -> LevelFacts:
    return build_level(scored(*scores, minimum_group=minimum_group), CURRENT, "diversity")


def test_a_theme_that_nobody_has_scored_has_no_figures() -> None:
    assert level() == level(counted((0, 0, 0, 0, 0))) == LevelFacts()


def test_mean_median_and_spread_come_from_all_groups_together() -> None:
    assert level(counted((0, 2, 3, 1, 0)), counted((1, 0, 1, 3, 1), Group.MANAGEMENT)) == LevelFacts(
        n=12,
        round="T0",
        attempt=1,
        counts=(1, 2, 4, 4, 1),
        mean=38 / 12,
        median=3.0,
        low=1,
        high=5,
        groups=(
            GroupMean(Group.MANAGEMENT, 6, 3.5),
            GroupMean(Group.BLUE_COLLAR, 6, 17 / 6),
        ),
    )


def test_fewer_answers_than_the_smallest_group_tell_nothing_but_how_many() -> None:
    assert level(counted((1, 1, 1, 1, 0))) == LevelFacts(n=4, hidden=True, round="T0", attempt=1)
    assert level(counted((2, 1, 1, 1, 0)), minimum_group=6) == LevelFacts(n=5, hidden=True, round="T0", attempt=1)


def test_a_small_group_takes_another_with_it_so_that_it_cannot_be_subtracted() -> None:
    told = level(
        counted((0, 0, 3, 1, 0), Group.UNION),
        counted((1, 2, 3, 0, 0), Group.MANAGEMENT),
        counted((5, 2, 3, 0, 0), Group.BLUE_COLLAR),
    )
    assert told.groups == (GroupMean(Group.BLUE_COLLAR, 10, 1.8),)


def test_one_or_two_answers_are_counted_with_their_neighbours_so_that_nobody_can_subtract_them() -> None:
    told = level(
        counted((0, 0, 1, 0, 0), Group.UNION),
        counted((1, 2, 3, 0, 0), Group.MANAGEMENT),
        counted((5, 2, 3, 0, 0), Group.BLUE_COLLAR),
    )
    both = (Group.BLUE_COLLAR, Group.UNION)
    assert told.groups == (GroupMean(Group.MANAGEMENT, 6, 14 / 6), GroupMean(Group.BLUE_COLLAR, 11, 21 / 11, both))


def test_groups_are_not_told_apart_when_everybody_in_one_gave_the_same_answer() -> None:
    told = level(counted((0, 0, 5, 0, 0), Group.MANAGEMENT), counted((3, 2, 3, 0, 0)))
    assert (told.n, told.groups) == (13, ())


def test_the_newest_attempt_of_each_group_counts() -> None:
    told = level(
        counted((5, 0, 0, 0, 1), attempt=1),
        counted((0, 1, 0, 0, 5), attempt=2),
        counted((3, 1, 1, 0, 0), Group.MANAGEMENT, attempt=1),
    )
    assert (told.n, told.attempt, told.counts) == (11, 2, (3, 2, 1, 0, 5))


def test_the_newest_round_with_answers_counts() -> None:
    told = level(
        counted((5, 1, 0, 0, 0)),
        counted((0, 0, 0, 1, 5), round_id="r1"),
        counted((0, 0, 0, 0, 0), Group.UNION, round_id="r1"),
    )
    assert (told.round, told.counts) == ("T1", (0, 0, 0, 1, 5))


def test_the_level_gap_needs_both_sides_and_the_perception_gap_two_groups() -> None:
    current = (counted((0, 4, 2, 0, 0)), counted((0, 0, 3, 3, 0), Group.MANAGEMENT))
    desired = counted((0, 0, 0, 4, 2), kind=ScoreKind.DESIRED)
    theme = facts(scored(*current, desired)).themes[1]
    assert (theme.id, theme.gap, theme.perception_gap) == ("diversity", 26 / 6 - 35 / 12, 3.5 - 14 / 6)


def test_no_level_gap_is_told_when_a_side_is_hidden() -> None:
    theme = facts(scored(counted((0, 4, 2, 0, 0)), counted((0, 0, 0, 3, 0), kind=ScoreKind.DESIRED))).themes[1]
    assert (theme.gap, theme.desired.hidden, theme.perception_gap) == (None, True, None)


@given(st.lists(st.tuples(*[st.integers(0, 6)] * 5), min_size=4, max_size=4), st.integers(5, 9))
def test_no_shown_group_is_small_and_what_is_left_over_is_not_either(
    counts: list[tuple[int, int, int, int, int]], minimum: int
) -> None:
    scores = [counted(c, group) for c, group in zip(counts, Group, strict=True)]
    told = level(*scores, minimum_group=minimum)
    left = told.n - sum(g.n for g in told.groups)
    assert all(g.n >= minimum for g in told.groups)
    assert not told.groups or left == 0 or left >= minimum
    assert told.hidden is (0 < told.n < minimum)
    assert replace(told, groups=()) == replace(level(*reversed(scores), minimum_group=minimum), groups=())


def test_groups_that_were_counted_together_are_told_together_on_paper_too() -> None:
    office, floor = counted((0, 2, 3, 1, 0), Group.MANAGEMENT, pooled="white_collar"), counted((1, 0, 1, 3, 1))
    told = facts(scored(office, floor))
    both = (Group.MANAGEMENT, Group.WHITE_COLLAR)
    table = next(block for block in views(told.themes, 5) if isinstance(block, Table))
    theme = next(t for t in told.themes if t.id == "diversity")
    assert theme.current.groups == (GroupMean(Group.MANAGEMENT, 6, 17 / 6, both), GroupMean(Group.BLUE_COLLAR, 6, 3.5))
    assert table.note.endswith(
        "I Mångfald står ledning och tjänstemän tillsammans under Ledning, eftersom för få svarade i en av grupperna."
    )
